// The mailboxes of a hub as everybody may know them, and which of them an answer leaves from.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/settings.hpp"
#include "core/domain/team.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral {

struct OwnMailbox {
    std::string address;        // From of what leaves it
    std::string name;           // display name beside it
    QueueId queue = {};         // where its new mails go; nil: into no queue
    bool plusAddresses = false; // it takes "name+TOKEN@domain" too: answers are asked there (RFC 5233)
    bool operator==(const OwnMailbox&) const = default;
};

std::vector<OwnMailbox> ownMailboxes(const std::vector<MailboxSettings>& all);

// nullptr: none of them. Addresses are compared without case.
const OwnMailbox* mailboxNamed(const std::vector<OwnMailbox>& all, std::string_view address);

// The one the agent chose; else the one that the customer wrote to last; else that of the conversation's
// queue; else one of a queue of its brand; else the first. nullptr: there are none.
const OwnMailbox* mailboxFor(const std::vector<OwnMailbox>& all, const Conversation& conversation,
                             std::string_view chosen, std::string_view writtenTo,
                             const std::vector<Queue>& queues);

} // namespace santral
