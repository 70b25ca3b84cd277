// What an administrator sets up once. Passwords travel in one direction only: an empty password in a Settings
// that is saved keeps the old one, and what is loaded never carries any.
#pragma once

#include "core/domain/ids.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace santral {

enum class Security { Tls, StartTls, None }; // None is accepted for loopback addresses only
constexpr std::array<std::string_view, 3> enumNames(Security) {
    return {"tls", "starttls", "none"};
}

struct ServerAddress {
    std::string host;
    std::uint16_t port = 0;
    Security security = Security::Tls;
    bool operator==(const ServerAddress&) const = default;
};

struct MailboxSettings {
    std::string address; // From of its answers, and what it is known by; empty: no mailbox
    std::string name;    // display name beside it
    ServerAddress imap{"", 993, Security::Tls};
    ServerAddress smtp{"", 465, Security::Tls};
    std::string user;
    std::string password;
    bool hasPassword = false;
    QueueId queue = {}; // where new mail goes; nil: into no queue
    std::string caFile; // one more certificate authority to trust; empty: the system's
    std::string signature;
    bool plusAddresses = false; // the server delivers "name+anything@domain" here too (RFC 5233)
    bool operator==(const MailboxSettings&) const = default;
};

enum class SipTransport { Udp, Tcp, Tls };
constexpr std::array<std::string_view, 3> enumNames(SipTransport) {
    return {"udp", "tcp", "tls"};
}

struct PhoneSettings {
    std::string user; // empty: no phone
    std::string domain;
    std::string proxy; // host:port; empty: the domain
    std::string password;
    bool hasPassword = false;
    SipTransport transport = SipTransport::Udp;
    QueueId queue = {};        // where new calls go
    std::string region = "TR"; // how numbers without a country code are read (ISO 3166)
    bool operator==(const PhoneSettings&) const = default;
};

struct WidgetSettings {
    bool on = false;
    std::string bind = "127.0.0.1";
    std::uint16_t port = 0;           // 0: any free one
    std::vector<std::string> origins; // "https://shop.example"; empty: only pages served by the hub itself
    std::string brandName;
    QueueId queue = {}; // where new chats go
    bool operator==(const WidgetSettings&) const = default;
};

struct Settings {
    std::string agentName;
    std::string language = "tr";
    std::vector<MailboxSettings> mailboxes; // each with an address of its own; answers leave from the first
                                            // where nothing else says which
    PhoneSettings phone;
    WidgetSettings widget;
    bool sampleDesk = false;
    // Octets of a team's files that a joined desk keeps; nothing: it is no such desk, or as it comes.
    std::optional<std::uint64_t> fileQuota;
    bool operator==(const Settings&) const = default;
};

// One line of a live test of settings.
struct TestStep {
    std::string
        what; // short code: "resolve", "connect", "certificate", "sign-in", "inbox", "send", "register"
    bool ok = false;
    std::string why;    // short code of the failure
    std::string detail; // the server's own words, for whoever has to mend it
    bool operator==(const TestStep&) const = default;
};

} // namespace santral
