#include "core/protocol/smtp/dot_stuffer.hpp"

namespace santral::smtp {

void DotStuffer::feed(std::string_view bytes, std::string& out) {
    for (const char c : bytes) {
        if (c == '\0') continue;
        if (c == '\n' && afterCr_) { // its CR has already become a line end
            afterCr_ = false;
            continue;
        }
        afterCr_ = c == '\r';
        if (c == '\r' || c == '\n') {
            out += "\r\n";
            lineStart_ = true;
            continue;
        }
        if (c == '.' && lineStart_) out += '.';
        out += c;
        lineStart_ = false;
    }
}

void DotStuffer::finish(std::string& out) {
    if (!lineStart_) out += "\r\n";
    out += ".\r\n";
}

} // namespace santral::smtp
