// The life of a conversation: take, assign, close, reopen, snooze, tag, read, note.
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"
#include "core/hub/scope.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kTagLimit = 64;
constexpr std::size_t kMentionLimit = 50;

} // namespace

bool isTag(std::string_view tag) {
    return !tag.empty() && tag.size() <= kTagLimit && tag == trim(tag) && isUtf8(tag) &&
           std::none_of(tag.begin(), tag.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

Result<void> Deciding::on(const TakeConversation& c) {
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    const Conversation& conversation = **found;
    if (conversation.owner == command_.actor.agent) return {};
    if (conversation.owner) {
        const Agent* owner = state_.agent(conversation.owner);
        return Error{Errc::Conflict, owner ? owner->name : toString(conversation.owner)};
    }
    return assign(conversation.id, command_.actor.agent, {}, conversation.identity);
}

Result<void> Deciding::on(const AssignConversation& c) {
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    const Agent* agent = state_.agent(c.agent);
    if (c.agent && (!agent || agent->away)) return Error{Errc::NotFound, "agent"};
    if ((*found)->owner == c.agent) return {};
    return assign(c.conversation, c.agent, (*found)->owner, (*found)->identity);
}

Result<void> Deciding::on(const MoveConversation& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    const Queue* queue = state_.queue(c.queue);
    if (c.queue && (!queue || queue->away)) return Error{Errc::NotFound, "queue"};
    const Conversation conversation = **found;
    if (conversation.queue == c.queue) return {};
    // Whoever had it has given it away with that; the queue's agents find it free.
    if (conversation.owner) {
        auto given = assign(conversation.id, {}, conversation.owner, conversation.identity);
        if (!given) return given;
    }
    return emit(ConversationMoved{c.queue, conversation.queue}, c.conversation, conversation.identity);
}

Result<void> Deciding::on(const CloseConversation& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    if (c.reason && !isReason(c.reason, ReasonKind::Close)) return Error{Errc::NotFound, "reason"};
    if ((*found)->state == ConversationState::Closed) return {};
    return emit(ConversationClosed{{}, c.reason}, c.conversation, (*found)->identity);
}

Result<void> Deciding::on(const ReopenConversation& c) {
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    return wake(**found);
}

Result<void> Deciding::on(const SnoozeConversation& c) {
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    if (c.until <= now_) return Error{Errc::Invalid, "snooze ends in the past"};
    return emit(ConversationSnoozed{c.until}, c.conversation, (*found)->identity);
}

Result<void> Deciding::on(const TagConversation& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    if (!isTag(c.tag)) return Error{Errc::Invalid, "tag"};
    const auto& tags = (*found)->tags;
    bool has = std::find(tags.begin(), tags.end(), c.tag) != tags.end();
    if (has == c.on) return {};
    return emit(ConversationTagged{c.tag, c.on}, c.conversation, (*found)->identity);
}

Result<void> Deciding::on(const MarkRead& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    const Conversation& conversation = **found;
    // Something came after what was on the screen: it stays unread.
    if (c.upto < conversation.lastSeq || (conversation.unread == 0 && !conversation.missedCall)) return {};
    return emit(ConversationRead{c.upto}, c.conversation, conversation.identity);
}

// Whoever is told of a note sees it: a colleague who could not open it would only wonder.
Result<void> Deciding::checkMentions(const std::vector<AgentId>& mentions, const Conversation& conversation) {
    if (mentions.size() > kMentionLimit) return Error{Errc::TooLarge, "mentions"};
    for (AgentId id : mentions) {
        const Agent* agent = state_.agent(id);
        if (!agent) return Error{Errc::NotFound, "agent"};
        if (!scopeOf(state_, *agent).sees(placeOf(conversation)))
            return Error{Errc::Denied, "mention " + agent->name};
    }
    return {};
}

Result<void> Deciding::on(const AddNote& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    if (!c.message) return Error{Errc::Invalid, "note without an id"};
    if (c.text.empty() && c.attachments.empty()) return Error{Errc::Invalid, "empty note"};
    if (c.text.size() > kTextLimit || c.attachments.size() > kAttachmentLimit)
        return Error{Errc::TooLarge, "note"};
    if (!isUtf8(c.text)) return Error{Errc::Invalid, "note is not UTF-8"};
    if (auto told = checkMentions(c.mentions, **found); !told) return told;
    auto there = state_.conversationOf(c.message);
    if (!there) return there.error();
    if (*there == c.conversation) return {};
    if (*there) return Error{Errc::Conflict, "message"};
    MessageAdded note;
    note.message = c.message;
    note.channel = (*found)->channel;
    note.direction = Direction::Out;
    note.note = true;
    note.text = c.text;
    note.attachments = c.attachments;
    for (AgentId id : c.mentions) {
        bool again = std::find(note.mentions.begin(), note.mentions.end(), id) != note.mentions.end();
        if (!again) note.mentions.push_back(id);
    }
    return emit(std::move(note), c.conversation, (*found)->identity);
}

Result<void> Deciding::on(const StartConversation& c) {
    auto taken = state_.conversation(c.conversation);
    if (!taken) return taken.error();
    if (!c.conversation || *taken) return Error{Errc::Invalid, "conversation id"};
    auto address = normalAddress(c.kind, c.address);
    if (!address) return address.error();
    Newcomer who;
    who.kind = c.kind;
    who.address = *address;
    who.verified = false;
    who.reason = LinkReason::AgentDecided;
    auto identity = meet(who);
    if (!identity) return identity.error();
    Matter matter;
    matter.id = c.conversation;
    matter.identity = *identity;
    matter.channel = c.kind == IdentityKind::Phone ? Channel::Phone : Channel::Mail;
    matter.subject = std::string(clip(c.subject, kSubjectLimit));
    auto opened = open(matter);
    if (!opened) return opened.error();
    return assign(*opened, command_.actor.agent, {}, *identity);
}

} // namespace santral
