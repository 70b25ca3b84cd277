#include "core/domain/conversation_fold.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral {
namespace {

void addTags(std::vector<std::string>& tags, const std::vector<std::string>& more) {
    for (const std::string& tag : more) {
        if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    }
}

void addTo(Share& share, const Share& more) {
    bool before = more.waitingSince && (!share.waitingSince || *more.waitingSince < *share.waitingSince);
    if (before) share.waitingSince = more.waitingSince;
    share.unread += more.unread;
    share.missedCall = share.missedCall || more.missedCall;
    addTags(share.tags, more.tags);
}

Share sumOf(const std::vector<Share>& shares) {
    Share sum;
    for (const Share& share : shares) addTo(sum, share);
    return sum;
}

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
        c_.unread = 0; // the shares stay: they come back where closing is taken back
    }
    void operator()(const ConversationMerged& e) {
        Merged merged{e.into,          e.number,  event_.seq,    c_.state,   c_.snoozedUntil,
                      c_.waitingSince, c_.unread, c_.missedCall, e.wokeFrom, e.wokeUntil};
        (*this)(ConversationClosed{});
        c_.missedCall = false;
        c_.merged = std::move(merged);
    }
    void operator()(const ConversationSeparated& e) {
        c_.merged.reset();
        c_.state = e.state;
        c_.snoozedUntil = e.snoozedUntil;
        c_.waitingSince = e.waitingSince;
        c_.unread = e.unread;
        c_.missedCall = e.missedCall;
    }
    void operator()(const ConversationTookOver& e) {
        if (c_.shares.empty())
            c_.shares.push_back({{}, 0, c_.waitingSince, c_.unread, c_.missedCall, c_.tags});
        const Share& theirs = e.share;
        Share& share = shareOf(theirs.from);
        share.number = theirs.number;
        addTo(share, theirs);
        bool before = theirs.waitingSince && (!c_.waitingSince || *theirs.waitingSince < *c_.waitingSince);
        if (before) waitSince(theirs.waitingSince);
        c_.unread += theirs.unread;
        c_.missedCall = c_.missedCall || theirs.missedCall;
        addTags(c_.tags, theirs.tags);
        c_.lastAt = std::max(c_.lastAt, e.lastAt);
        if (e.channel) c_.channel = *e.channel;
    }
    void operator()(const ItemsLeft& e) { say(e.said, e.snippet); }
    void operator()(const ItemsCame& e) { say(e.said, e.snippet); }
    void operator()(const ConversationLetGo& e) {
        std::erase_if(c_.shares, [&](const Share& share) { return share.from == e.gone; });
        if (c_.shares.size() == 1) c_.shares.clear();
        if (c_.waitingSince != e.waitingSince) waitSince(e.waitingSince);
        c_.unread = e.unread;
        c_.missedCall = e.missedCall;
        c_.tags = e.tags;
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
        for (Share& share : c_.shares) std::erase(share.tags, e.tag);
        if (!e.on) return;
        c_.tags.push_back(e.tag);
        if (!c_.shares.empty()) c_.shares.front().tags.push_back(e.tag);
    }
    void operator()(const ConversationRead&) {
        c_.unread = 0;
        for (Share& share : c_.shares) share.unread = 0;
        missed(false);
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
        if (Share* own = ownShare()) ++own->unread;
        waits(at);
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
        bool missed = e.direction == Direction::In &&
                      (e.outcome == CallOutcome::Missed || e.outcome == CallOutcome::Callback);
        this->missed(missed);
        if (missed || (e.queued && !e.answeredAt && !e.endedAt)) waits(c_.lastAt);
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
        bool elsewhere = contact.queue != e.queue || contact.queuedAt == TimePoint{};
        if (elsewhere) contact.queuedAt = event_.at; // else it keeps its place
        contact.channel = e.channel;
        contact.queue = e.queue;
        contact.priority = e.priority;
        contact.deadline = e.deadline;
        contact.preferred = e.preferred;
        contact.preferredUntil = e.preferredUntil;
        contact.call = e.call;
        contact.callback = e.callback;
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
        for (Share& share : c_.shares) share.waitingSince.reset();
    }
    void say(const Said& said, const std::string& snippet) {
        if (c_.waitingSince != said.waitingSince) waitSince(said.waitingSince);
        c_.unread = said.unread;
        c_.missedCall = said.missedCall;
        c_.customerSeq = said.customerSeq;
        c_.agentSeq = said.agentSeq;
        c_.lastAgent = said.lastAgent;
        c_.lastAt = said.lastAt;
        c_.channel = said.channel;
        c_.snippet = snippet;
        c_.snippetDirection = said.direction;
    }
    void waits(TimePoint since) {
        if (c_.merged) return; // the other one does
        if (!c_.waitingSince) c_.waitingSince = since;
        Share* own = ownShare();
        if (own && !own->waitingSince) own->waitingSince = since;
    }
    // A promise that was broken stays what it is; any other is made anew from then on.
    void waitSince(std::optional<TimePoint> since) {
        bool broken = c_.answer && c_.answer->mark == ServiceMark::Breached;
        c_.waitingSince = since;
        if (!since || !broken) c_.answer.reset();
    }
    void missed(bool call) {
        c_.missedCall = call && !c_.merged;
        if (Share* own = ownShare(); own && call) own->missedCall = true;
        if (call) return;
        for (Share& share : c_.shares) share.missedCall = false;
    }
    Share* ownShare() { return c_.shares.empty() || c_.merged ? nullptr : &c_.shares.front(); }
    Share& shareOf(ConversationId from) {
        for (Share& share : c_.shares) {
            if (share.from == from) return share;
        }
        c_.shares.emplace_back().from = from;
        return c_.shares.back();
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
        if (c_.shares.empty()) return;
        const Share sum = sumOf(c_.shares);
        bool asBefore = sum.unread == c_.unread && sum.waitingSince == c_.waitingSince;
        if (asBefore) return;
        for (Share& share : c_.shares) share.waitingSince.reset(), share.unread = 0;
        c_.shares.front().waitingSince = c_.waitingSince;
        c_.shares.front().unread = c_.unread;
    }

    Conversation& c_;
    const Event& event_;
};

} // namespace

void apply(Conversation& conversation, const Event& event) {
    std::visit(Fold(conversation, event), event.body);
    conversation.lastSeq = event.seq;
}

ConversationLetGo without(const Conversation& conversation, ConversationId from) {
    std::vector<Share> others = conversation.shares;
    bool known = std::erase_if(others, [&](const Share& share) { return share.from == from; }) > 0;
    if (!known)
        return {from, conversation.waitingSince, conversation.unread, conversation.missedCall,
                conversation.tags};
    Share sum = sumOf(others);
    ConversationLetGo rest{from, sum.waitingSince, sum.unread, sum.missedCall, {}};
    if (conversation.state == ConversationState::Closed) rest.waitingSince.reset(), rest.unread = 0;
    for (const std::string& tag : conversation.tags) {
        if (std::find(sum.tags.begin(), sum.tags.end(), tag) != sum.tags.end()) rest.tags.push_back(tag);
    }
    return rest;
}

std::pair<Said, std::string> saidBy(std::span<const TimelineItem> entries, const Conversation& conversation) {
    Conversation c;
    c.channel = conversation.channel;
    const auto& since = conversation.waitingSince;
    for (const TimelineItem& item : entries) {
        Event event;
        event.seq = item.seq;
        event.at = item.at;
        event.agent = item.agent;
        if (item.call) {
            const CallPart& p = *item.call;
            event.body =
                CallChanged{item.message, p.call,   p.direction, p.outcome, p.startedAt, p.answeredAt,
                            p.endedAt,    p.number, p.line,      p.why,     p.queued};
        } else {
            MessageAdded message;
            message.channel = item.channel;
            message.direction = item.direction;
            message.note = item.kind == ItemKind::Note;
            message.text = item.text;
            message.mail = item.mail;
            message.attachments = item.attachments;
            event.body = std::move(message);
        }
        apply(c, event);
        if (c.waitingSince && (!since || *c.waitingSince < *since)) c.waitingSince.reset();
    }
    Said said{c.waitingSince, 0,          c.missedCall && conversation.missedCall,
              c.customerSeq,  c.agentSeq, c.lastAgent,
              c.lastAt,       c.channel,  c.snippetDirection};
    return {said, std::move(c.snippet)};
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
    line.resize(clip(line, kSnippetOctets).size());
    return line;
}

} // namespace santral
