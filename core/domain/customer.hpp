// A customer is a set of identities, each linked for a reason that stays visible and can be undone.
// Events name the identity, never the customer: link and unlink rewrite nothing.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <string>
#include <vector>

namespace santral {

enum class IdentityKind { Visitor, Mail, Phone };
constexpr std::array<std::string_view, 3> enumNames(IdentityKind) {
    return {"visitor", "mail", "phone"};
}

// Why an identity belongs to its customer.
enum class LinkReason {
    First,        // the customer was made for this identity
    ExactMatch,   // the same verified address was known already
    GivenInChat,  // the visitor typed it; nobody has proved it
    AgentDecided, // an agent linked it by hand
    Imported,
};
constexpr std::array<std::string_view, 5> enumNames(LinkReason) {
    return {"first", "exact-match", "given-in-chat", "agent-decided", "imported"};
}

struct Identity {
    IdentityId id;
    IdentityKind kind = IdentityKind::Visitor;
    // Normal form: mail address in lower case, E.164 number, or the hash of a visitor's token (hex).
    std::string address;
    std::string display; // the name that came with it; may be empty
    // A visitor's word that he is also this address, which belongs to another customer: to be judged by an
    // agent.
    std::string claimed;
    CustomerId customer;
    LinkReason reason = LinkReason::First;
    TimePoint linkedAt{};
    bool verified = false; // mail or call really came from here; a typed address is not verified
    bool sample = false;
    bool operator==(const Identity&) const = default;
};

struct Customer {
    CustomerId id;
    std::string name;
    std::string language; // tr, az, en or empty
    std::string note;
    TimePoint since{};
    bool sample = false;
    bool operator==(const Customer&) const = default;
};

// What an agent writes about a customer.
struct CustomerWords {
    std::string name;
    std::string language;
    std::string note;
    bool operator==(const CustomerWords&) const = default;
};
inline CustomerWords wordsOf(const Customer& c) {
    return {c.name, c.language, c.note};
}

// What the customer panel shows.
struct CustomerCard {
    Customer customer;
    std::vector<Identity> identities;
    bool operator==(const CustomerCard&) const = default;
};

} // namespace santral
