#include "core/domain/conversation_fold.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral {
namespace {

class Fold {
public:
    Fold(Conversation& conversation, const Event& event) : c_(conversation), event_(event) {}

    void operator()(const ConversationOpened& e) {
        c_ = {};
        c_.id = event_.conversation;
        c_.number = event_.seq;
        c_.brand = e.brand;
        c_.queue = e.queue;
        c_.identity = event_.identity;
        c_.channel = e.channel;
        c_.subject = e.subject;
        c_.openedAt = c_.lastAt = e.happened.value_or(event_.at);
        c_.sample = e.sample;
    }
    void operator()(const ConversationAssigned& e) { c_.owner = e.agent; }
    void operator()(const ConversationMoved& e) { c_.queue = e.queue; }
    void operator()(const ConversationClosed&) {
        c_.state = ConversationState::Closed;
        c_.waitingSince.reset();
        c_.answer.reset();
        c_.resolution.reset();
        c_.snoozedUntil.reset();
        c_.unread = 0;
    }
    void operator()(const ConversationReopened& e) {
        c_.state = ConversationState::Open;
        c_.snoozedUntil.reset();
        bringBack(e.waitingSince, e.unread);
    }
    void operator()(const ConversationSnoozed& e) {
        c_.state = ConversationState::Snoozed;
        c_.snoozedUntil = e.until;
        bringBack(e.waitingSince, e.unread);
    }
    void operator()(const ConversationTagged& e) {
        std::erase(c_.tags, e.tag);
        if (e.on) c_.tags.push_back(e.tag);
    }
    void operator()(const ConversationRead&) {
        c_.unread = 0;
        c_.missedCall = false;
    }
    void operator()(const MessageAdded& e) {
        TimePoint at = e.happened.value_or(event_.at);
        c_.lastAt = at;
        if (e.note) return;
        c_.snippet = snippetOf(e.text.empty() && e.mail ? e.mail->subject : e.text);
        if (c_.snippet.empty() && !e.attachments.empty()) c_.snippet = e.attachments.front().name;
        c_.snippetDirection = e.direction;
        if (e.direction == Direction::Out) {
            c_.agentSeq = event_.seq;
            c_.lastAgent = event_.agent;
            answered();
            return;
        }
        c_.customerSeq = event_.seq;
        c_.channel = e.channel;
        ++c_.unread;
        if (!c_.waitingSince) c_.waitingSince = at;
    }
    void operator()(const MessageHeld&) { // the customer waits on: nothing has left yet
        c_.lastAt = event_.at;
        c_.agentSeq = event_.seq;
        c_.lastAgent = event_.agent;
    }
    void operator()(const CallChanged& e) {
        c_.lastAt = e.endedAt.value_or(e.startedAt);
        if (e.direction == Direction::In) c_.channel = Channel::Phone;
        if (e.direction == Direction::In) c_.customerSeq = event_.seq;
        bool missed = e.direction == Direction::In && e.outcome == CallOutcome::Missed;
        c_.missedCall = missed;
        if (missed && !c_.waitingSince) c_.waitingSince = c_.lastAt;
        if (e.answeredAt || (e.direction == Direction::Out && e.endedAt)) answered();
        c_.snippet = e.number;
        c_.snippetDirection = e.direction;
    }
    void operator()(const ServiceDue& e) {
        c_.answer = e.answer;
        c_.resolution = e.resolution;
    }
    void operator()(const ServiceMarked& e) {
        auto& clock = e.what == ServiceWhat::Answer ? c_.answer : c_.resolution;
        if (clock) clock->mark = e.mark;
    }
    void operator()(const ContactQueued& e) {
        Contact& contact = contactOf(e.contact);
        contact.channel = e.channel;
        contact.queue = e.queue;
        contact.queuedAt = event_.at;
        contact.priority = e.priority;
        contact.deadline = e.deadline;
        contact.preferred = e.preferred;
        contact.preferredUntil = e.preferredUntil;
        turnInto(e.contact, ContactState::Waiting, {}, {});
    }
    void operator()(const ContactOffered& e) {
        turnInto(e.contact, ContactState::Offered, e.agent, e.until);
        contactOf(e.contact).why = *e.why;
    }
    void operator()(const ContactAccepted& e) {
        Contact& contact = contactOf(e.contact);
        if (contact.queuedAt == TimePoint{}) contact.queuedAt = event_.at;
        contact.queue = e.queue;
        contact.channel = e.channel;
        turnInto(e.contact, ContactState::Active, e.agent, {});
    }
    void operator()(const ContactReturned& e) { turnInto(e.contact, ContactState::Waiting, {}, {}); }
    void operator()(const ContactEnded& e) {
        if (e.wrapUp) return turnInto(e.contact, ContactState::WrapUp, e.agent, e.wrapUp);
        drop(e.contact);
    }
    void operator()(const WrapUpEnded& e) { drop(e.contact); }
    template <class T>
    void operator()(const T&) {} // the rest says nothing about the conversation's own state

private:
    void answered() {
        c_.waitingSince.reset();
        c_.answer.reset();
    }
    Contact& contactOf(ContactId id) {
        auto known =
            std::find_if(c_.contacts.begin(), c_.contacts.end(), [id](auto& c) { return c.id == id; });
        if (known != c_.contacts.end()) return *known;
        c_.contacts.emplace_back().id = id;
        return c_.contacts.back();
    }
    void turnInto(ContactId id, ContactState state, AgentId agent, std::optional<TimePoint> until) {
        Contact& contact = contactOf(id);
        contact.state = state;
        contact.agent = agent;
        contact.until = until;
        contact.since = event_.at;
    }
    void drop(ContactId id) {
        std::erase_if(c_.contacts, [id](const Contact& c) { return c.id == id; });
    }
    void bringBack(std::optional<TimePoint> waitingSince, int unread) {
        if (waitingSince) c_.waitingSince = waitingSince;
        if (unread > 0) c_.unread = unread;
    }

    Conversation& c_;
    const Event& event_;
};

} // namespace

void apply(Conversation& conversation, const Event& event) {
    std::visit(Fold(conversation, event), event.body);
    conversation.lastSeq = event.seq;
}

std::string snippetOf(std::string_view text) {
    std::string line;
    line.reserve(std::min(text.size(), kSnippetOctets + 1));
    for (char c : clip(trim(text), 4 * kSnippetOctets)) {
        if (line.size() > kSnippetOctets) break;
        bool space = static_cast<unsigned char>(c) <= ' ';
        if (space && (line.empty() || line.back() == ' ')) continue;
        line += space ? ' ' : c;
    }
    return std::string(clip(line, kSnippetOctets));
}

} // namespace santral
