// The list of events of a board's judge, read into what is easy to look at: each contact's states, each
// conversation page by page, each promise with what became of it. Shares no code with the fold.
#pragma once

#include "core/domain/events.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace santral::test {

class BoardBook {
public:
    BoardBook(const std::vector<Event>& events, std::size_t count)
        : events_(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count)) {
        for (std::size_t i = 0; i < events_.size(); ++i) read(i);
    }

protected:
    static constexpr std::size_t kNever = static_cast<std::size_t>(-1);

    struct Spell { // a contact in one state, from one event until another
        ContactState state;
        AgentId agent;
        std::size_t from, to = kNever;
    };
    struct Stay { // a contact in one queue
        ContactId contact;
        ConversationId conversation;
        QueueId queue;
        Channel channel;
        std::vector<Spell> spells;
        std::size_t end = kNever;
        bool abandoned = false, erased = false;
    };
    struct Page { // a conversation after one event
        std::size_t index;
        IdentityId identity;
        QueueId queue;
        Channel channel;
        AgentId owner;
        ConversationState state = ConversationState::Open;
        std::optional<TimePoint> waitingSince;
        bool gone = false;
    };
    struct Promise {
        ConversationId conversation;
        TimePoint due, madeAt;
        QueueId queue;
        Channel channel;
        bool kept = false, broken = false, over = false;
        TimePoint at{}; // when it was decided
    };

    std::size_t last() const { return events_.size() - 1; }
    TimePoint timeOf(std::size_t index) const { return events_[index].at; }

    static bool inHand(const Spell& spell) {
        return spell.state == ContactState::Active || spell.state == ContactState::WrapUp;
    }
    static void breaks(Promise& promise) {
        promise.broken = promise.over = true;
        promise.at = std::max(promise.due, promise.madeAt);
    }

    std::vector<Event> events_;
    std::vector<Stay> stays_;
    std::map<ConversationId, std::vector<Page>> books_;
    std::vector<Promise> promises_;

private:
    void read(std::size_t i) {
        for (Promise& promise : promises_)
            if (!promise.over && promise.due < timeOf(i)) breaks(promise);
        const EventBody& body = events_[i].body;
        if (const auto* e = std::get_if<ContactQueued>(&body))
            goesTo(i, e->contact, e->queue, e->channel, ContactState::Waiting, {});
        if (const auto* e = std::get_if<ContactAccepted>(&body)) {
            const Stay* open = openStay(e->contact);
            if (!open || open->queue != e->queue) goesTo(i, e->contact, e->queue, e->channel, {}, {});
            goesTo(i, e->contact, e->queue, e->channel, ContactState::Active, e->agent);
        }
        if (const auto* e = std::get_if<ContactOffered>(&body))
            turns(i, e->contact, ContactState::Offered, e->agent);
        if (const auto* e = std::get_if<ContactReturned>(&body))
            turns(i, e->contact, ContactState::Waiting, {});
        if (const auto* e = std::get_if<ContactEnded>(&body)) ends(i, *e);
        if (const auto* e = std::get_if<WrapUpEnded>(&body))
            if (Stay* open = openStay(e->contact)) close(*open, i);
        if (const auto* e = std::get_if<CustomerErased>(&body)) return erase(i, *e);
        if (events_[i].conversation) turnPage(i);
    }

    Stay* openStay(ContactId contact) {
        for (Stay& stay : stays_)
            if (stay.contact == contact && stay.end == kNever) return &stay;
        return nullptr;
    }
    void close(Stay& stay, std::size_t i) { stay.end = stay.spells.back().to = i; }
    void turns(std::size_t i, ContactId contact, ContactState state, AgentId agent) {
        Stay* stay = openStay(contact);
        if (!stay) return;
        if (!stay->spells.empty()) stay->spells.back().to = i;
        stay->spells.push_back({state, agent, i});
    }
    void goesTo(std::size_t i, ContactId contact, QueueId queue, Channel channel, ContactState state,
                AgentId agent) {
        Stay* open = openStay(contact);
        if (open && open->queue != queue) close(*open, i);
        if (!open || open->queue != queue)
            stays_.push_back({contact, events_[i].conversation, queue, channel, {}});
        turns(i, contact, state, agent);
    }
    void ends(std::size_t i, const ContactEnded& e) {
        Stay* stay = openStay(e.contact);
        if (!stay) return;
        Spell now = stay->spells.back();
        if (e.wrapUp && inHand(now)) return turns(i, e.contact, ContactState::WrapUp, now.agent);
        stay->abandoned = e.why == EndWhy::Abandoned;
        close(*stay, i);
    }

    void erase(std::size_t i, const CustomerErased& e) {
        for (auto& [id, pages] : books_) {
            Page page = pages.back();
            bool his = std::count(e.identities.begin(), e.identities.end(), page.identity) > 0;
            if (!his && std::count(e.conversations.begin(), e.conversations.end(), id) == 0) continue;
            page.index = i;
            page.gone = true;
            pages.push_back(page);
            for (Stay& stay : stays_) {
                if (stay.conversation != id || stay.end != kNever) continue;
                close(stay, i);
                stay.erased = true;
            }
            for (Promise& promise : promises_)
                if (promise.conversation == id) promise.over = true;
        }
    }

    void turnPage(std::size_t i) {
        const Event& event = events_[i];
        auto& pages = books_[event.conversation];
        if (const auto* e = std::get_if<ConversationOpened>(&event.body))
            return pages.push_back({i, event.identity, e->queue, e->channel, {}, {}, {}});
        if (pages.empty() || pages.back().gone) return;
        Page page = pages.back();
        page.index = i;
        writePage(page, event);
        pages.push_back(page);
    }
    void writePage(Page& page, const Event& event) {
        auto bringBack = [&](const auto& e, ConversationState state) {
            page.state = state;
            if (e.waitingSince) page.waitingSince = e.waitingSince;
        };
        if (const auto* e = std::get_if<ConversationAssigned>(&event.body)) page.owner = e->agent;
        if (const auto* e = std::get_if<ConversationMoved>(&event.body)) page.queue = e->queue;
        if (const auto* e = std::get_if<ConversationReopened>(&event.body))
            bringBack(*e, ConversationState::Open);
        if (const auto* e = std::get_if<ConversationSnoozed>(&event.body))
            bringBack(*e, ConversationState::Snoozed);
        if (const auto* e = std::get_if<ConversationTookOver>(&event.body)) {
            if (e->channel) page.channel = *e->channel;
            auto theirs = e->share.waitingSince;
            if (theirs && (!page.waitingSince || *theirs < *page.waitingSince))
                waitsSince(page, event, theirs);
        }
        if (const auto* e = std::get_if<ConversationLetGo>(&event.body))
            if (page.waitingSince != e->waitingSince) waitsSince(page, event, e->waitingSince);
        auto tells = [&](const Said& e) {
            page.channel = e.channel;
            if (page.waitingSince != e.waitingSince) waitsSince(page, event, e.waitingSince);
        };
        if (const auto* e = std::get_if<ItemsLeft>(&event.body)) tells(e->said);
        if (const auto* e = std::get_if<ItemsCame>(&event.body)) tells(e->said);
        if (const auto* e = std::get_if<ConversationSeparated>(&event.body)) {
            page.state = e->state;
            page.waitingSince = e->waitingSince;
        }
        if (std::holds_alternative<ConversationClosed>(event.body) ||
            std::holds_alternative<ConversationMerged>(event.body)) {
            page.state = ConversationState::Closed;
            page.waitingSince.reset();
            answered(event, false);
        }
        if (const auto* e = std::get_if<MessageAdded>(&event.body)) said(page, event, *e);
        if (const auto* e = std::get_if<CallChanged>(&event.body)) called(page, event, *e);
        if (const auto* e = std::get_if<ServiceDue>(&event.body)) due(page, event, *e);
    }
    void waitsSince(Page& page, const Event& event, std::optional<TimePoint> since) {
        page.waitingSince = since;
        answered(event, false);
    }
    void said(Page& page, const Event& event, const MessageAdded& e) {
        if (e.note) return;
        if (e.direction == Direction::Out) {
            page.waitingSince.reset();
            return answered(event, true);
        }
        page.channel = e.channel;
        if (!page.waitingSince) page.waitingSince = e.happened.value_or(event.at);
    }
    void called(Page& page, const Event& event, const CallChanged& e) {
        bool in = e.direction == Direction::In;
        if (in) page.channel = Channel::Phone;
        if (in && e.outcome == CallOutcome::Missed && !page.waitingSince)
            page.waitingSince = e.endedAt.value_or(e.startedAt);
        if (!e.answeredAt && (in || !e.endedAt)) return;
        page.waitingSince.reset();
        answered(event, bool(e.answeredAt));
    }

    // Promises

    // Nobody waits for the answer any more: because it was given, or for another reason.
    void answered(const Event& event, bool given) {
        for (Promise& promise : promises_) {
            if (promise.conversation != event.conversation) continue;
            if (!promise.over && given) {
                promise.kept = true;
                promise.at = event.at;
            }
            promise.over = true;
        }
        if (given) lastDue_.erase(event.conversation);
    }
    void due(const Page& page, const Event& event, const ServiceDue& e) {
        Promise* open = nullptr;
        for (Promise& promise : promises_)
            if (promise.conversation == event.conversation && !promise.over) open = &promise;
        if (open && e.answer && open->due == e.answer->due) {
            open->queue = page.queue;
            open->channel = page.channel;
            return;
        }
        bool again = e.answer && brokenAlready(event.conversation, e.answer->due);
        if (again && !open) return;
        if (open) open->over = true;
        if (!e.answer) return;
        lastDue_[event.conversation] = promises_.size();
        promises_.push_back({event.conversation, e.answer->due, event.at, page.queue, page.channel});
    }
    bool brokenAlready(ConversationId conversation, TimePoint due) const {
        auto last = lastDue_.find(conversation);
        return last != lastDue_.end() && promises_[last->second].broken && promises_[last->second].due == due;
    }

    std::map<ConversationId, std::size_t> lastDue_; // the last promise since its last answer
};

} // namespace santral::test
