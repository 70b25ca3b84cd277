// The ids of the domain. See core/base/id.hpp for how they are made.
#pragma once

#include "core/base/id.hpp"

namespace santral {

using CommandId = Id<struct CommandTag>; // made by whoever asks; a repeat is answered with the first result
using EventId = Id<struct EventTag>;
using MessageId = Id<struct MessageTag>; // a chat message, a mail, a note
using AttachmentId = Id<struct AttachmentTag>;
using CallId = Id<struct CallTag>;
using ConversationId = Id<struct ConversationTag>; // one matter of one customer; may span channels
using IdentityId = Id<struct IdentityTag>;         // an address somebody writes or calls from
using CustomerId = Id<struct CustomerTag>;
using AgentId = Id<struct AgentTag>;
using TeamId = Id<struct TeamTag>;
using QueueId = Id<struct QueueTag>;
using BrandId = Id<struct BrandTag>;
using SkillId = Id<struct SkillTag>;     // something an agent can do, such as a language
using ContactId = Id<struct ContactTag>; // one chat session, call or mail exchange: what routing hands out
using HoursId = Id<struct HoursTag>;     // when a company is open
using TagId = Id<struct TagTag>;         // of a tag that administrators keep
using ReasonId = Id<struct ReasonTag>;   // why a conversation was closed, or somebody takes no work
using SavedViewId = Id<struct SavedViewTag>; // of a query of the inbox that is kept under a name
using TokenId = Id<struct TokenTag>;         // of what a desk signs in with; never the token itself

// Position in the ledger: 1, 2, 3 … ; 0 = before the first event.
using Seq = std::uint64_t;

} // namespace santral
