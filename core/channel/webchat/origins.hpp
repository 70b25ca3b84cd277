// Which web pages may talk to the chat (RFC 6454): scheme, host and port have to be equal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace santral::webchat {

class Origins {
public:
    Origins() = default;
    // "https://shop.example", "https://shop.example:8443"; "*" lets every page in.
    explicit Origins(const std::vector<std::string>& list);
    bool allows(std::string_view origin) const;

private:
    std::vector<std::string> list_;
    bool all_ = false;
};

// The page came from this very server: its Origin names the Host asked for, and that is a numeric address or
// localhost. A name does not count: anybody can point one at this computer (DNS rebinding).
bool isOwnOrigin(std::string_view origin, std::string_view host);

} // namespace santral::webchat
