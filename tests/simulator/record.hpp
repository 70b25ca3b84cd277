// What was asked for in a run and what was promised about it, kept outside of all programs: the properties
// are checked against it.
#pragma once

#include "core/domain/commands.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace santral::simulator {

struct Asked { // by an agent, for a message or a note
    std::string desk;
    int life = 0; // of the desk
    ConversationId conversation;
    std::string text;
    bool note = false;
    std::optional<Receipt> answer = {}; // one without numbers only says that it is safe on the desk
    std::optional<Error> refused = {};
};

struct Take { // of a conversation, which the hub has said was had
    std::string desk;
    AgentId agent;
    ConversationId conversation;
    Receipt receipt;
};

struct Said {            // by a visitor
    std::string visitor; // as the hub knows him: the hash of his token
    std::string text;
    std::optional<std::uint64_t> number; // of the acknowledgement
    bool refused = false;
};

struct Record {
    std::map<MessageId, Asked> asked;
    std::vector<Take> takes;
    std::map<std::string, Said> said;     // by the visitor's own id
    std::set<std::string> committedMails; // Message-IDs of what came in and is in the ledger
    std::set<MessageId> held;             // that leave later, and have not
    std::set<MessageId> outgoing;         // mails that are on their way
    std::set<MessageId> givenUp;          // after they were refused
    std::uint64_t commands = 0, refusals = 0;
};

} // namespace santral::simulator
