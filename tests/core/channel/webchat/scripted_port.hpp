// A hub in memory for tests of the visitors' server: keeps what was acknowledged, can hold its answers back,
// refuse, and speak as an agent.
#pragma once

#include "core/channel/webchat/visitor_server.hpp"

#include <map>

namespace santral::test {

class ScriptedPort final : public webchat::Port {
public:
    struct Chat {
        std::vector<webchat::Item> items;
        std::map<Uuid, webchat::Accepted> answers;
        std::string name;
        std::string email;
        std::uint64_t own = 0;
    };

    void open(webchat::Opening opening, Done<webchat::Opened> done) override;
    std::optional<webchat::Look> look(const std::string& brand) const override;
    void present(const webchat::Visitor& visitor, const webchat::Page& page, bool on) override;
    void received(const webchat::Visitor& visitor, webchat::Message message,
                  Done<webchat::Accepted> done) override;
    void identified(const webchat::Visitor& visitor, webchat::Identify identify,
                    Done<webchat::Contact> done) override;
    void history(const webchat::Visitor& visitor, webchat::HistoryWish wish, std::size_t limit,
                 Done<webchat::History> done) override;
    void seen(const webchat::Visitor& visitor, webchat::Seen seen) override;
    void typing(const webchat::Visitor& visitor, bool on) override;
    void moved(const webchat::Visitor& visitor, webchat::Page page) override;
    void store(const webchat::Visitor& visitor, webchat::Upload upload, Done<webchat::File> done) override;
    void fetch(std::string key, Done<webchat::Download> done) override;

    // An agent writes; the server tells the pages.
    std::uint64_t say(const std::string& visitor, const std::string& text);
    // What was held back, in order; true while there was something.
    bool releaseOne();
    void releaseAll() {
        while (releaseOne()) {
        }
    }

    webchat::VisitorServer* server = nullptr;
    std::filesystem::path blobs;
    std::map<std::string, Chat> chats; // by visitor; what survives a restart
    std::map<std::string, webchat::Download> files;
    std::map<Uuid, webchat::File> uploads;
    std::vector<std::function<void()>> held;
    std::vector<std::string> heard; // "typing on", "present off", "seen 3 2" …
    std::optional<Errc> refuse;     // the next command
    bool hold = false;
    webchat::Look brandLook; // of "shop"
    std::string title;
    int received_ = 0; // calls, repeats included

private:
    void whenReleased(std::function<void()> work);
    void append(const std::string& visitor, webchat::Item item);
    std::optional<Error> refusal();
};

} // namespace santral::test
