#include "app/hub/ask_password.hpp"

#include <cstdio>
#include <iostream>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace santral::hub {
namespace {

constexpr char kGiveUp = 3; // Ctrl+C: comes as a letter, so that the terminal is never left without its echo

class Unseen {
public:
    Unseen() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios now = before_;
        now.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now) == 0;
    }
    ~Unseen() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    bool changed_ = false;
};

std::optional<std::string> line() {
    std::string text;
    if (!std::getline(std::cin, text)) return std::nullopt;
    if (!text.empty() && text.back() == '\r') text.pop_back();
    if (text.find(kGiveUp) != std::string::npos) return std::nullopt;
    return text;
}

std::optional<std::string> answerTo(const char* question) {
    std::cerr << question << std::flush;
    auto text = line();
    std::cerr << '\n';
    return text;
}

} // namespace

Result<std::string> askPassword() {
    Error nothing{Errc::Invalid, "no password was given"};
    if (::isatty(STDIN_FILENO) == 0) {
        auto only = line();
        return only ? Result<std::string>(*only) : nothing;
    }
    Unseen unseen;
    auto first = answerTo("New password: ");
    if (!first) return nothing;
    auto again = answerTo("The same again: ");
    if (!again) return nothing;
    if (*first != *again) return Error{Errc::Invalid, "the two were not the same"};
    return *first;
}

} // namespace santral::hub
