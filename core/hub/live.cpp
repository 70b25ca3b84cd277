#include "core/hub/live.hpp"

#include "core/domain/timeline_fold.hpp"
#include "core/hub/live_pages.hpp"

#include <algorithm>

namespace santral {
namespace {

template <class Watch, class Update>
void tellTo(Watch& watch, Update&& update) {
    if (!watch.ended) watch.tell(std::forward<Update>(update));
}

template <class Watch, class Update>
void deliver(Watch& watch, const Update& update) {
    if (watch.ready) {
        tellTo(watch, update);
    } else {
        watch.held.push_back(update);
    }
}

template <class Watch>
void release(Watch& watch) {
    watch.ready = true;
    for (auto& update : std::exchange(watch.held, {})) tellTo(watch, std::move(update));
}

} // namespace

store::ListQuery listQuery(InboxQuery query, AgentId self, std::size_t limit) {
    return {std::move(query), self, std::nullopt, limit + 1}; // one more says whether there is more
}

InboxPage pageOf(std::vector<InboxRow> rows, std::size_t limit) {
    InboxPage page{std::move(rows), false};
    page.more = page.rows.size() > limit;
    if (page.more) page.rows.resize(limit);
    return page;
}

ThreadPage threadOf(std::vector<TimelineItem> newestFirst, std::size_t limit) {
    ThreadPage page;
    page.older = newestFirst.size() > limit;
    if (page.older) newestFirst.resize(limit);
    page.items.assign(std::make_move_iterator(newestFirst.rbegin()),
                      std::make_move_iterator(newestFirst.rend()));
    return page;
}

InboxCounts countsOf(const std::map<AgentId, store::Tally>& tallies, AgentId self) {
    InboxCounts counts;
    for (const auto& [owner, tally] : tallies) {
        counts.byTab[static_cast<std::size_t>(InboxTab::Team)] += tally.open;
        counts.byTab[static_cast<std::size_t>(InboxTab::Waiting)] += tally.snoozed;
        counts.byTab[static_cast<std::size_t>(InboxTab::Solved)] += tally.closed;
        if (owner != self) continue;
        counts.byTab[static_cast<std::size_t>(InboxTab::Mine)] = tally.open;
        counts.unread = tally.unread;
    }
    return counts;
}

template <class Watch>
Subscription Live::keep(std::list<std::shared_ptr<Watch>>& list, std::shared_ptr<Watch> watch) {
    list.push_back(watch);
    return Subscription([&list, watch] {
        watch->ended = true; // what it tells may be running right now
        list.remove(watch);
    });
}

Subscription Live::watchInbox(InboxQuery query, std::size_t limit, std::function<void(InboxUpdate)> tell) {
    auto watch = std::make_shared<InboxWatch>();
    watch->query = std::move(query);
    watch->limit = limit;
    watch->tell = std::move(tell);
    snapshot(watch);
    return keep(inboxes_, std::move(watch));
}

Subscription Live::watchThread(CustomerId id, std::size_t limit, std::function<void(ThreadUpdate)> tell) {
    auto watch = std::make_shared<ThreadWatch>(ThreadWatch{id, limit, std::move(tell), false, 0, {}});
    snapshot(watch);
    return keep(threads_, std::move(watch));
}

Subscription Live::watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) {
    auto watch = std::make_shared<CardWatch>(CardWatch{id, std::move(tell)});
    show(watch);
    return keep(cards_, std::move(watch));
}

Subscription Live::watchAgents(std::function<void(std::vector<Agent>)> tell) {
    auto watch = std::make_shared<AgentsWatch>(AgentsWatch{std::move(tell)});
    reading_.ask([](store::ViewReader&) { return 0; },
                 [this, watch](int) { tellTo(*watch, state_.agents()); });
    return keep(agents_, std::move(watch));
}

Subscription Live::watchOrganisation(std::function<void(Organisation)> tell) {
    auto ended = std::make_shared<bool>(false); // it may be so before the first answer
    auto now = [this, tell, ended](int) {
        if (!*ended) tell(seenBy(self_, state_.organisation()));
    };
    reading_.ask([](store::ViewReader&) { return 0; }, std::move(now));
    auto later = std::make_shared<Subscription>(organisations_.add(std::move(tell)));
    return Subscription([ended, later] {
        *ended = true;
        *later = {};
    });
}

Subscription Live::watchMentions(Seq after, std::function<void(MentionUpdate)> tell) {
    auto watch = std::make_shared<MentionWatch>(MentionWatch{after, std::move(tell)});
    show(watch);
    return keep(mentions_, std::move(watch));
}

// One question at a time, so that nothing is told twice.
void Live::show(const std::shared_ptr<MentionWatch>& watch) {
    watch->again = watch->asking;
    if (watch->asking) return;
    watch->asking = true;
    auto question = [self = self_, after = watch->after](store::ViewReader& view) {
        return view.mentions(self, after, kMentions);
    };
    reading_.ask(std::move(question), [this, watch](Result<std::vector<TimelineItem>> notes) {
        watch->asking = false;
        if (notes) tellMentions(*watch, std::move(*notes));
        if (watch->again && !watch->ended) show(watch);
    });
}

void Live::tellMentions(MentionWatch& watch, std::vector<TimelineItem> notes) {
    if (notes.empty()) return;
    watch.after = notes.back().seq;
    std::erase_if(notes, [this](const TimelineItem& note) { // while the view was asked
        auto there = state_.ownMessage(note.message);
        return there && !*there;
    });
    for (const TimelineItem& note : notes) watch.told.insert(note.seq);
    if (!notes.empty()) tellTo(watch, MentionUpdate{std::move(notes), {}});
}

void Live::takeMentionBack(Seq note) {
    for (const auto& watch : std::list(mentions_)) {
        if (watch->told.erase(note) > 0) tellTo(*watch, MentionUpdate{{}, {note}});
    }
}

void Live::snapshot(const std::shared_ptr<InboxWatch>& watch) {
    struct Answer {
        Result<Seq> seq;
        Result<std::vector<InboxRow>> rows;
        Result<std::map<AgentId, store::Tally>> tallies;
    };
    auto query = listQuery(watch->query, self_, watch->limit);
    watch->ready = false;
    watch->staleUntil = state_.head();
    auto question = [query](store::ViewReader& view) {
        auto seq = view.applied(); // first: what comes in between is told twice, never missed
        return Answer{std::move(seq), view.list(query), view.tallies()};
    };
    reading_.ask(std::move(question), [this, watch](Answer answer) {
        InboxUpdate update;
        update.snapshot = true;
        if (answer.seq) update.seq = *answer.seq;
        if (answer.rows) update.page = pageOf(std::move(*answer.rows), watch->limit);
        if (answer.tallies) counts_ = countsOf(*answer.tallies, self_);
        update.counts = counts_;
        update.matching = matchingOf(*watch);
        if (update.seq >= watch->staleUntil) watch->staleUntil = 0;
        tellTo(*watch, std::move(update));
        InboxUpdate ahead;
        for (ConversationId id : aheadConversations()) {
            if (auto row = rowOf(id)) ahead.changed.push_back(std::move(*row));
        }
        ahead.counts = counts_;
        ahead.matching = matchingOf(*watch);
        if (!ahead.changed.empty()) tellTo(*watch, std::move(ahead));
        release(*watch);
        if (!watch->ended) count(watch);
    });
}

// Behind the page, which need not wait for it; one question at a time.
void Live::count(const std::shared_ptr<InboxWatch>& watch) {
    if (watch->query.filter == InboxFilter{}) return; // the tallies say it
    watch->countAgain = watch->counting;
    if (watch->counting) return;
    watch->counting = true;
    auto question = [query = listQuery(watch->query, self_, 0)](store::ViewReader& view) {
        return view.count(query, kMostMatching);
    };
    reading_.ask(std::move(question), [this, watch](Result<std::uint64_t> counted) {
        watch->counting = false;
        if (counted && watch->matching != *counted) {
            watch->matching = *counted;
            InboxUpdate update;
            update.counts = counts_;
            update.matching = watch->matching;
            deliver(*watch, update);
        }
        if (watch->countAgain && !watch->ended) count(watch);
    });
}

std::optional<std::uint64_t> Live::matchingOf(const InboxWatch& watch) const {
    if (watch.query.filter != InboxFilter{}) return watch.matching;
    return std::min(counts_.byTab[static_cast<std::size_t>(watch.query.tab)], kMostMatching);
}

void Live::tellInboxes(InboxUpdate update) {
    update.counts = counts_;
    for (const auto& watch : std::list(inboxes_)) {
        update.matching = matchingOf(*watch);
        deliver(*watch, update);
    }
}

void Live::snapshot(const std::shared_ptr<ThreadWatch>& watch) {
    struct Answer {
        Result<Seq> seq;
        Result<std::vector<TimelineItem>> items;
    };
    watch->ready = false;
    watch->staleUntil = state_.head();
    auto question = [id = watch->customer, limit = watch->limit + 1](store::ViewReader& view) {
        auto seq = view.applied();
        return Answer{std::move(seq), view.thread(id, 0, limit)};
    };
    reading_.ask(std::move(question), [this, watch](Answer answer) {
        ThreadUpdate update;
        update.snapshot = true;
        if (answer.seq) update.seq = *answer.seq;
        if (answer.items) update.page = threadOf(std::move(*answer.items), watch->limit);
        if (update.seq >= watch->staleUntil) watch->staleUntil = 0;
        tellTo(*watch, std::move(update));
        ThreadUpdate ahead;
        addAhead(ahead, watch->customer);
        if (!ahead.changed.empty() || !ahead.gone.empty()) tellTo(*watch, std::move(ahead));
        release(*watch);
    });
}

void Live::show(const std::shared_ptr<CardWatch>& watch) {
    // Through the readers, although memory may know it: no callback from inside the call.
    reading_.ask([](store::ViewReader&) { return 0; },
                 [this, watch](int) {
                     auto card = state_.card(watch->customer);
                     if (card && *card) tellTo(*watch, **card);
                 });
}

void Live::committed(const std::vector<const Event*>& events) {
    for (const Event* event : events) note(*event);
    InboxUpdate update;
    for (ConversationId id : std::exchange(changed_, {})) {
        if (auto row = rowOf(id)) update.changed.push_back(std::move(*row));
    }
    for (ConversationId id : std::exchange(gone_, {})) update.gone.push_back(id);
    update.seq = events.empty() ? 0 : events.back()->seq;
    if (!update.changed.empty() || !update.gone.empty()) {
        countsDue_ = true; // they follow with the view
        tellInboxes(std::move(update));
    }
    work_.settle();
    for (CustomerId id : std::exchange(people_, {})) {
        for (const auto& watch : std::list(cards_)) {
            if (watch->customer == id) show(watch);
        }
    }
    if (std::exchange(agentsChanged_, false)) tellAgents();
    if (std::exchange(organisationChanged_, false)) organisations_.tell(seenBy(self_, state_.organisation()));
}

void Live::note(const Event& event) {
    if (event.conversation && !inboxes_.empty()) changed_.insert(event.conversation);
    if (event.conversation) work_.changed(event.conversation);
    if (std::holds_alternative<AgentAdded>(event.body)) agentsChanged_ = true;
    organisationChanged_ = organisationChanged_ || isOrganisation(event.body) ||
                           std::holds_alternative<AgentStateChanged>(event.body);
    if (auto* added = std::get_if<MessageAdded>(&event.body)) {
        const std::vector<AgentId>& told = added->mentions;
        if (std::find(told.begin(), told.end(), self_) != told.end()) mentionsDue_ = event.seq;
    }
    if (auto* withdrawn = std::get_if<MessageWithdrawn>(&event.body)) takeMentionBack(withdrawn->item);
    if (auto* erased = std::get_if<CustomerErased>(&event.body)) {
        for (ConversationId id : erased->conversations) work_.changed(id);
    }
    if (auto* edited = std::get_if<CustomerEdited>(&event.body)) people_.insert(edited->customer);
    if (auto* withdrawn = std::get_if<IdentityWithdrawn>(&event.body)) people_.insert(withdrawn->customer);
    if (std::holds_alternative<IdentitySeen>(event.body)) people_.insert(customerOf(event.identity));
    bool changesOld =
        std::holds_alternative<MessageState>(event.body) || std::holds_alternative<MessageDue>(event.body) ||
        std::holds_alternative<ChatSeen>(event.body) || std::holds_alternative<CallChanged>(event.body);
    if (changesOld) {
        later_.push_back({event.seq, event.identity});
        return;
    }
    if (std::holds_alternative<IdentityLinked>(event.body) ||
        std::holds_alternative<CustomerErased>(event.body)) {
        for (const auto& watch : threads_) watch->staleUntil = event.seq; // whose thread it is has changed
        for (const auto& watch : inboxes_) watch->staleUntil = event.seq;
        for (const auto& watch : cards_) people_.insert(watch->customer);
        return;
    }
    if (std::holds_alternative<ItemsLeft>(event.body)) {
        for (const auto& watch : threads_) watch->staleUntil = event.seq; // where entries stand has changed
    }
    if (!event.identity || !isShown(customerOf(event.identity))) return;
    ThreadUpdate update;
    update.seq = event.seq;
    if (Seq gone = removedBy(event); gone != 0) update.gone.push_back(gone);
    if (auto item = shownItem(event)) update.changed.push_back(std::move(*item));
    if (update.gone.empty() && update.changed.empty()) return;
    tellThread(customerOf(event.identity), std::move(update));
}

std::optional<TimelineItem> Live::shownItem(const Event& event) {
    auto item = itemOf(event);
    if (!item) return item;
    item->author = authorOf(event);
    if (auto* assigned = std::get_if<ConversationAssigned>(&event.body)) {
        const Agent* agent = state_.agent(assigned->agent);
        if (agent) item->about = agent->name;
    }
    if (auto* moved = std::get_if<ConversationMoved>(&event.body)) {
        const Queue* queue = state_.queue(moved->queue);
        if (queue) item->about = queue->name;
    }
    if (auto* closed = std::get_if<ConversationClosed>(&event.body)) {
        const Reason* reason = state_.reason(closed->reason);
        if (reason) item->about = reason->name;
    }
    return item;
}

// Ahead of the hub

std::vector<ConversationId> Live::aheadConversations() const {
    std::vector<ConversationId> all;
    for (const Event& event : ahead_) {
        bool known = std::find(all.begin(), all.end(), event.conversation) != all.end();
        if (event.conversation && !known) all.push_back(event.conversation);
    }
    return all;
}

void Live::addAhead(ThreadUpdate& update, CustomerId customer) {
    for (const Event& event : ahead_) {
        if (!event.identity || customerOf(event.identity) != customer) continue;
        if (Seq gone = removedBy(event); gone != 0) {
            std::erase_if(update.changed, [gone](const TimelineItem& item) { return item.seq == gone; });
            update.gone.push_back(gone);
        }
        if (auto item = shownItem(event)) update.changed.push_back(std::move(*item));
    }
}

void Live::setAhead(std::vector<Event> events) {
    std::vector<ConversationId> touched = aheadConversations();
    std::vector<Seq> gone;
    for (const Event& event : ahead_) gone.push_back(event.seq);
    ahead_ = std::move(events);
    for (ConversationId id : aheadConversations()) touched.push_back(id);
    InboxUpdate inbox;
    for (ConversationId id : touched) {
        if (auto row = rowOf(id)) inbox.changed.push_back(std::move(*row));
    }
    if (!inbox.changed.empty()) tellInboxes(std::move(inbox));
    for (const auto& watch : std::list(threads_)) {
        ThreadUpdate update;
        update.gone = gone;
        addAhead(update, watch->customer);
        if (!update.gone.empty() || !update.changed.empty()) deliver(*watch, update);
    }
}

void Live::tellAgents() {
    for (const auto& watch : std::list(agents_)) tellTo(*watch, state_.agents());
}

void Live::replaced() {
    for (const auto& watch : std::list(threads_)) snapshot(watch);
    for (const auto& watch : std::list(inboxes_)) snapshot(watch);
    for (const auto& watch : std::list(cards_)) show(watch);
    for (const auto& watch : std::list(mentions_)) show(watch);
    work_.reload();
    tellAgents();
    organisations_.tell(seenBy(self_, state_.organisation()));
}

void Live::cardChanged(CustomerId id) {
    for (const auto& watch : std::list(cards_)) {
        if (watch->customer == id) show(watch);
    }
}

void Live::tellThread(CustomerId customer, TimelineItem item, Seq seq) {
    ThreadUpdate update;
    update.seq = seq;
    update.changed.push_back(std::move(item));
    tellThread(customer, std::move(update));
}

void Live::tellThread(CustomerId customer, ThreadUpdate update) {
    for (const auto& watch : std::list(threads_)) {
        if (watch->customer == customer) deliver(*watch, update);
    }
}

void Live::applied(Seq seq) {
    auto due = std::partition(later_.begin(), later_.end(), [seq](const Later& l) { return l.seq > seq; });
    std::vector<Later> ready(due, later_.end());
    later_.erase(due, later_.end());
    std::sort(ready.begin(), ready.end(), [](const Later& a, const Later& b) { return a.seq < b.seq; });
    for (const Later& l : ready) tellChanged(l.seq, l.identity);
    for (const auto& watch : std::list(threads_)) {
        if (watch->ready && watch->staleUntil != 0 && watch->staleUntil <= seq) snapshot(watch);
    }
    for (const auto& watch : std::list(inboxes_)) {
        if (watch->ready && watch->staleUntil != 0 && watch->staleUntil <= seq) snapshot(watch);
    }
    if (mentionsDue_ != 0 && mentionsDue_ <= seq) {
        mentionsDue_ = 0;
        for (const auto& watch : std::list(mentions_)) show(watch);
    }
    if (!std::exchange(countsDue_, false) || inboxes_.empty()) return;
    reading_.ask([](store::ViewReader& view) { return view.tallies(); },
                 [this, seq](Result<std::map<AgentId, store::Tally>> tallies) {
                     if (!tallies) return;
                     InboxUpdate update;
                     counts_ = countsOf(*tallies, self_);
                     update.seq = seq;
                     tellInboxes(std::move(update));
                 });
    for (const auto& watch : inboxes_) count(watch);
}

void Live::tellChanged(Seq seq, IdentityId identity) {
    CustomerId customer = customerOf(identity);
    if (!isShown(customer)) return;
    reading_.ask([identity, seq](store::ViewReader& view) { return view.changedBy(identity, seq); },
                 [this, customer, seq](Result<std::vector<TimelineItem>> items) {
                     if (!items) return;
                     for (TimelineItem& item : *items) tellThread(customer, std::move(item), seq);
                 });
}

bool Live::isShown(CustomerId customer) const {
    return std::any_of(threads_.begin(), threads_.end(), [&](auto& w) { return w->customer == customer; });
}

std::optional<InboxRow> Live::rowOf(ConversationId id) {
    auto conversation = state_.conversation(id);
    if (!conversation || !*conversation) return std::nullopt;
    InboxRow row;
    row.conversation = **conversation;
    row.customer = customerOf(row.conversation.identity);
    auto card = state_.card(row.customer);
    if (card && *card) row.customerName = (*card)->customer.name;
    if (row.customerName.empty()) {
        auto identity = state_.identity(row.conversation.identity);
        if (identity && *identity) row.customerName = (*identity)->address;
    }
    if (const Agent* owner = state_.agent(row.conversation.owner)) row.ownerName = owner->name;
    return row;
}

CustomerId Live::customerOf(IdentityId id) {
    auto identity = state_.identity(id);
    return identity && *identity ? (*identity)->customer : CustomerId{};
}

std::string Live::authorOf(const Event& event) {
    if (const Agent* agent = state_.agent(event.agent)) return agent->name;
    if (event.actorKind == Actor::Kind::Agent) return {};
    auto card = state_.card(customerOf(event.identity));
    return card && *card ? (*card)->customer.name : std::string();
}

} // namespace santral
