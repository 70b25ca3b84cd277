#include "tests/support/test_hub.hpp"

#include "core/base/fold.hpp"
#include "core/base/random.hpp"
#include "core/domain/conversation_fold.hpp"

#include <algorithm>

namespace santral {

namespace {

EventBody bodyOf(const TimelineItem& item) {
    if (item.kind == ItemKind::Call && item.call) {
        CallChanged call;
        call.message = item.message;
        call.direction = item.call->direction;
        call.outcome = item.call->outcome;
        call.startedAt = item.call->startedAt;
        call.answeredAt = item.call->answeredAt;
        call.endedAt = item.call->endedAt;
        call.number = item.call->number;
        return call;
    }
    MessageAdded added;
    added.message = item.message;
    added.channel = item.channel;
    added.direction = item.direction;
    added.note = item.kind == ItemKind::Note;
    added.delivery = item.delivery;
    added.text = item.text;
    added.mail = item.mail;
    added.attachments = item.attachments;
    return added;
}

} // namespace

TestHub::TestHub(asio::any_io_executor executor, const Clock& clock, Random& random)
    : executor_(std::move(executor)), clock_(clock), random_(random) {
    addAgent("Elif Kaya");
    settings_.agentName = "Elif Kaya";
}

AgentId TestHub::addAgent(const std::string& name) {
    agents_.push_back({newId<AgentId>(), name, Role::Agent});
    return agents_.back().id;
}

CustomerId TestHub::addCustomer(const TestPerson& person) {
    const auto id = newId<CustomerId>();
    CustomerCard card;
    card.customer = {id, person.name, person.language, {}, clock_.now(), person.sample};
    const auto add = [&](IdentityKind kind, const std::string& address, bool verified) {
        Identity identity;
        identity.id = newId<IdentityId>();
        identity.kind = kind;
        identity.address = address;
        identity.display = person.name;
        identity.customer = id;
        identity.reason = card.identities.empty() ? LinkReason::First : LinkReason::GivenInChat;
        identity.linkedAt = clock_.now();
        identity.verified = verified;
        identity.sample = person.sample;
        card.identities.push_back(std::move(identity));
    };
    if (person.visitor) add(IdentityKind::Visitor, toString(newId<IdentityId>()), true);
    if (!person.mail.empty()) add(IdentityKind::Mail, person.mail, true);
    if (!person.phone.empty()) add(IdentityKind::Phone, person.phone, true);
    customers_[id] = std::move(card);
    return id;
}

ConversationId TestHub::addConversation(CustomerId customer, Channel channel, const std::string& subject,
                                        TimePoint openedAt) {
    const auto& card = customers_.at(customer);
    const auto id = newId<ConversationId>();
    Event event;
    event.seq = ++seq_;
    event.at = openedAt;
    event.conversation = id;
    event.identity = card.identities.front().id;
    ConversationOpened opened;
    opened.channel = channel;
    opened.sample = card.customer.sample;
    opened.subject = subject;
    event.body = std::move(opened);
    apply(conversations_[id], event);
    return id;
}

Seq TestHub::addItem(ConversationId conversation, TimelineItem item) {
    const auto found = conversations_.find(conversation);
    item.seq = item.revision = ++seq_;
    item.conversation = conversation;
    if (!item.message) item.message = newId<MessageId>();
    if (item.at == TimePoint{}) item.at = clock_.now();
    if (item.author.empty()) {
        const bool ours = item.direction == Direction::Out || item.kind == ItemKind::Note;
        item.author =
            ours ? agents_.front().name : customers_.at(customerOf(found->second.identity)).customer.name;
        if (ours) item.agent = agents_.front().id;
    }
    Event event;
    event.seq = item.seq;
    event.at = item.at;
    event.conversation = conversation;
    event.body = bodyOf(item);
    apply(found->second, event);
    items_[item.seq] = item;
    std::erase_if(drafts_[conversation],
                  [&](const auto& kept) { return kept.second.message == item.message; });
    tellItem(item);
    tellRow(conversation);
    return item.seq;
}

void TestHub::edit(ConversationId conversation, const std::function<void(Conversation&)>& change) {
    change(conversations_.at(conversation));
    tellRow(conversation);
}

void TestHub::customerWrites(ConversationId conversation, const std::string& text) {
    TimelineItem item;
    item.channel = conversations_.at(conversation).channel;
    item.text = text;
    addItem(conversation, item);
}

void TestHub::happen(ConversationId id, EventBody body) {
    Event event;
    event.seq = ++seq_;
    event.at = clock_.now();
    event.conversation = id;
    event.body = std::move(body);
    apply(conversations_.at(id), event);
    tellRow(id);
}

void TestHub::note(ConversationId id, ItemKind kind, const std::string& about,
                   std::optional<TimePoint> until) {
    TimelineItem item;
    item.seq = item.revision = ++seq_;
    item.conversation = id;
    item.kind = kind;
    item.at = clock_.now();
    item.agent = agents_.front().id;
    item.author = agents_.front().name;
    item.about = about;
    item.until = until;
    items_[item.seq] = item;
    tellItem(item);
}

// Reading
// ------------------------------------------------------------------------------------------------------

CustomerId TestHub::customerOf(IdentityId identity) const {
    for (const auto& [id, card] : customers_)
        for (const Identity& known : card.identities)
            if (known.id == identity) return id;
    return {};
}

std::string TestHub::agentName(AgentId id) const {
    const auto known =
        std::find_if(agents_.begin(), agents_.end(), [&](const Agent& a) { return a.id == id; });
    return known == agents_.end() ? std::string() : known->name;
}

InboxRow TestHub::rowOf(const Conversation& conversation) const {
    InboxRow row;
    row.conversation = conversation;
    row.customer = customerOf(conversation.identity);
    const auto card = customers_.find(row.customer);
    if (card != customers_.end()) {
        row.customerName = card->second.customer.name;
        if (row.customerName.empty()) row.customerName = card->second.identities.front().address;
    }
    row.ownerName = agentName(conversation.owner);
    return row;
}

InboxRow TestHub::row(ConversationId id) const {
    return rowOf(conversations_.at(id));
}

std::vector<ConversationId> TestHub::conversations() const {
    std::vector<ConversationId> ids;
    for (const auto& [id, conversation] : conversations_) ids.push_back(id);
    return ids;
}

InboxPage TestHub::page(const InboxQuery& query, const InboxRow* after, std::size_t limit) const {
    InboxPage page;
    const auto earlier = [&](const InboxRow& a, const InboxRow& b) { return before(a, b, query.order); };
    for (const auto& [id, conversation] : conversations_) {
        const InboxRow row = rowOf(conversation);
        if (matches(conversation, query, agents_.front().id) && (!after || earlier(*after, row)))
            page.rows.push_back(row);
    }
    std::sort(page.rows.begin(), page.rows.end(), earlier);
    page.more = page.rows.size() > limit;
    if (page.more) page.rows.resize(limit);
    return page;
}

std::uint64_t TestHub::matching(const InboxQuery& query) const {
    std::uint64_t found = 0;
    for (const auto& [id, conversation] : conversations_)
        found += matches(conversation, query, agents_.front().id) ? 1 : 0;
    return found;
}

InboxCounts TestHub::counts() const {
    InboxCounts counts;
    const AgentId me = agents_.front().id;
    for (const auto& [id, conversation] : conversations_) {
        for (std::size_t tab = 0; tab < counts.byTab.size(); ++tab)
            counts.byTab[tab] += belongs(conversation, static_cast<InboxTab>(tab), me);
        counts.unread += conversation.unread > 0 && belongs(conversation, InboxTab::Mine, me);
    }
    return counts;
}

ThreadPage TestHub::thread(CustomerId id, Seq before, std::size_t limit) const {
    ThreadPage page;
    for (auto it = items_.rbegin(); it != items_.rend(); ++it) {
        if (before && it->first >= before) continue;
        if (customerOf(conversations_.at(it->second.conversation).identity) != id) continue;
        if (page.items.size() == limit) {
            page.older = true;
            break;
        }
        page.items.push_back(it->second);
    }
    std::reverse(page.items.begin(), page.items.end());
    return page;
}

// Telling
// ------------------------------------------------------------------------------------------------------

void TestHub::later(std::function<void()> work) {
    asio::post(executor_, std::move(work));
}

Subscription TestHub::endOf(std::uint64_t ticket) {
    return Subscription([this, ticket] {
        inboxes_.erase(ticket);
        threads_.erase(ticket);
        cards_.erase(ticket);
        signals_.erase(ticket);
        statuses_.erase(ticket);
    });
}

void TestHub::tellRow(ConversationId id) {
    InboxUpdate update;
    const auto found = conversations_.find(id);
    if (found == conversations_.end())
        update.gone.push_back(id);
    else
        update.changed.push_back(rowOf(found->second));
    update.counts = counts();
    update.seq = seq_;
    for (const auto& [ticket, watch] : inboxes_)
        later([this, ticket = ticket, update]() mutable {
            const auto it = inboxes_.find(ticket);
            if (it == inboxes_.end()) return;
            update.matching = matching(it->second.query);
            it->second.tell(update);
        });
    tellMyWork();
}

void TestHub::tellItem(const TimelineItem& item) {
    const CustomerId customer = customerOf(conversations_.at(item.conversation).identity);
    for (const auto& [ticket, watch] : threads_) {
        if (watch.customer != customer) continue;
        ThreadUpdate update;
        update.changed.push_back(item);
        update.seq = seq_;
        later([this, ticket = ticket, update] {
            if (const auto it = threads_.find(ticket); it != threads_.end()) it->second.tell(update);
        });
    }
}

void TestHub::removeItem(Seq seq) {
    const auto found = items_.find(seq);
    if (found == items_.end()) return;
    const CustomerId customer = customerOf(conversations_.at(found->second.conversation).identity);
    items_.erase(found);
    ThreadUpdate update;
    update.gone = {seq};
    update.seq = seq_;
    tellThreadUpdate(customer, std::move(update));
}

void TestHub::tellThread(CustomerId id) {
    ThreadUpdate update;
    update.snapshot = true;
    update.page = thread(id, 0, 100);
    update.seq = seq_;
    tellThreadUpdate(id, std::move(update));
}

void TestHub::tellThreadUpdate(CustomerId id, ThreadUpdate update) {
    for (const auto& [ticket, watch] : threads_)
        if (watch.customer == id)
            later([this, ticket = ticket, update] {
                if (const auto it = threads_.find(ticket); it != threads_.end()) it->second.tell(update);
            });
}

void TestHub::tellCard(CustomerId id) {
    const auto card = customers_.find(id);
    if (card == customers_.end()) return;
    for (const auto& [ticket, watch] : cards_)
        if (watch.customer == id)
            later([this, ticket = ticket, told = card->second] {
                if (const auto it = cards_.find(ticket); it != cards_.end()) it->second.tell(told);
            });
}

void TestHub::tellSignal(Signal signal) {
    for (const auto& [ticket, tell] : signals_)
        later([this, ticket = ticket, signal] {
            if (const auto it = signals_.find(ticket); it != signals_.end()) it->second(signal);
        });
}

void TestHub::setStatus(HubStatus status) {
    status_ = std::move(status);
    for (const auto& [ticket, tell] : statuses_)
        later([this, ticket = ticket] {
            if (const auto it = statuses_.find(ticket); it != statuses_.end()) it->second(status_);
        });
}

// The door
// ------------------------------------------------------------------------------------------------------

Subscription TestHub::watchAgents(std::function<void(std::vector<Agent>)> tell) {
    later([this, tell] { tell(agents_); });
    return agentWatches_.add(std::move(tell));
}

Subscription TestHub::watchInbox(InboxQuery query, std::size_t limit, std::function<void(InboxUpdate)> tell) {
    const auto ticket = ++lastTicket_;
    inboxes_[ticket] = {query, std::move(tell)};
    later([this, ticket, query, limit] {
        const auto it = inboxes_.find(ticket);
        if (it == inboxes_.end()) return;
        InboxUpdate update;
        update.snapshot = true;
        update.page = page(query, nullptr, limit);
        update.counts = counts();
        update.matching = matching(query);
        update.seq = seq_;
        it->second.tell(std::move(update));
    });
    return endOf(ticket);
}

void TestHub::loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) {
    later([this, query = std::move(query), after = std::move(after), limit, done = std::move(done)] {
        done(page(query, &after, limit));
    });
}

void TestHub::loadConversation(ConversationId id, Done<InboxRow> done) {
    later([this, id, done = std::move(done)] {
        const auto found = conversations_.find(id);
        if (found == conversations_.end()) return done(Error{Errc::NotFound, "conversation"});
        done(rowOf(found->second));
    });
}

Subscription TestHub::watchThread(CustomerId id, std::size_t limit, std::function<void(ThreadUpdate)> tell) {
    const auto ticket = ++lastTicket_;
    threads_[ticket] = {id, std::move(tell)};
    later([this, ticket, id, limit] {
        const auto it = threads_.find(ticket);
        if (it == threads_.end()) return;
        ThreadUpdate update;
        update.snapshot = true;
        update.page = thread(id, 0, limit);
        update.seq = seq_;
        it->second.tell(std::move(update));
    });
    return endOf(ticket);
}

void TestHub::loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) {
    later([this, id, before, limit, done = std::move(done)] { done(thread(id, before, limit)); });
}

Subscription TestHub::watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) {
    const auto ticket = ++lastTicket_;
    cards_[ticket] = {id, std::move(tell)};
    tellCard(id);
    return endOf(ticket);
}

void TestHub::findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) {
    later([this, kind, address = std::move(address), done = std::move(done)] {
        for (const auto& [id, card] : customers_)
            for (const Identity& known : card.identities)
                if (known.kind == kind && known.address == address) return done(card);
        done(Error{Errc::NotFound, "customer"});
    });
}

Subscription TestHub::watchMentions(std::function<void(MentionUpdate)> tell) {
    if (!unseenMentions_.empty()) later([tell, notes = unseenMentions_] { tell({notes, {}}); });
    return mentions_.add(std::move(tell));
}

void TestHub::tellMentions(std::vector<TimelineItem> notes) {
    unseenMentions_ = notes;
    later([this, notes = std::move(notes)] { mentions_.tell({notes, {}}); });
}

void TestHub::takeMentionBack(Seq note) {
    later([this, note] { mentions_.tell({{}, {note}}); });
}

void TestHub::setAgent(const Agent& agent) {
    for (Agent& known : agents_) {
        if (known.id == agent.id) known = agent;
    }
    later([this] { agentWatches_.tell(agents_); });
}

Subscription TestHub::watchSignals(std::function<void(Signal)> tell) {
    const auto ticket = ++lastTicket_;
    signals_[ticket] = std::move(tell);
    return endOf(ticket);
}

void TestHub::agentTyping(ConversationId id, bool on) {
    typings_.emplace_back(id, on);
}

void TestHub::agentViewing(ConversationId id, bool on) {
    viewing_[id] = on;
    ++viewingsTold_;
}

Subscription TestHub::watchInHand(std::function<void(std::vector<InHand>)> tell) {
    later([this, tell] { tell(inHand_); });
    return inHands_.add(std::move(tell));
}

void TestHub::dropInHand(CommandId id) {
    std::erase_if(inHand_, [id](const InHand& one) { return one.id == id; });
    setInHand(inHand_);
}

void TestHub::setInHand(std::vector<InHand> all) {
    inHand_ = std::move(all);
    later([this] { inHands_.tell(inHand_); });
}

Subscription TestHub::watchOrganisation(std::function<void(Organisation)> tell) {
    later([this, tell] { tell(organisation_); });
    return organisations_.add(std::move(tell));
}

void TestHub::setOrganisation(Organisation all) {
    organisation_ = std::move(all);
    later([this] { organisations_.tell(organisation_); });
}

Subscription TestHub::watchStatus(std::function<void(HubStatus)> tell) {
    const auto ticket = ++lastTicket_;
    statuses_[ticket] = std::move(tell);
    setStatus(status_);
    return endOf(ticket);
}

void TestHub::storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) {
    Attachment stored;
    stored.name = std::move(name);
    stored.hash = file.string();
    later([stored, done = std::move(done)] { done(stored); });
}

void TestHub::openFile(std::string hash, Done<std::filesystem::path> done) {
    later([hash = std::move(hash), done = std::move(done)] { done(std::filesystem::path(hash)); });
}

void TestHub::saveDraft(ConversationId id, Draft draft, Done<void> done) {
    if (draft.body.empty())
        drafts_[id].erase(draft.slot);
    else
        drafts_[id][draft.slot] = draft;
    later([done = std::move(done)] { done({}); });
}

void TestHub::loadDrafts(ConversationId id, Done<std::vector<Draft>> done) {
    std::vector<Draft> kept;
    for (const auto& [slot, draft] : drafts_[id]) kept.push_back(draft);
    later([kept, done = std::move(done)] { done(kept); });
}

void TestHub::loadSettings(Done<Settings> done) {
    Settings shown = settings_;
    for (MailboxSettings& one : shown.mailboxes) {
        one.hasPassword = !one.password.empty();
        one.password.clear();
    }
    shown.phone.hasPassword = !shown.phone.password.empty();
    shown.phone.password.clear();
    later([shown, done = std::move(done)] { done(shown); });
}

void TestHub::saveSettings(Settings settings, Done<void> done) {
    for (MailboxSettings& one : settings.mailboxes) {
        for (const MailboxSettings& kept : settings_.mailboxes)
            if (one.password.empty() && one.address == kept.address) one.password = kept.password;
    }
    if (settings.phone.password.empty()) settings.phone.password = settings_.phone.password;
    settings_ = std::move(settings);
    later([done = std::move(done)] { done({}); });
}

void TestHub::testMailbox(MailboxSettings, Done<std::vector<TestStep>> done) {
    later([this, done = std::move(done)] { done(mailboxTest_); });
}

void TestHub::search(SearchQuery query, Done<SearchAnswer> done) {
    SearchAnswer answer;
    const auto wanted = foldedWords(query.text);
    const auto marksOf = [&](const std::string& text) {
        std::vector<std::pair<std::size_t, std::size_t>> marks;
        for (const Word& word : foldedWords(text))
            for (const Word& want : wanted)
                if (word.folded.starts_with(want.folded)) marks.emplace_back(word.begin, word.end);
        return marks;
    };
    for (const auto& [id, card] : customers_)
        if (!marksOf(card.customer.name).empty()) {
            const std::string address =
                card.identities.empty() ? std::string() : card.identities.front().address;
            answer.customers.push_back({HitKind::Customer, id, {}, 0, card.customer.name, address, {}, {}});
        }
    for (const auto& [id, c] : conversations_)
        if (auto marks = marksOf(c.subject); !marks.empty()) {
            const InboxRow row = rowOf(c);
            answer.conversations.push_back(
                {HitKind::Conversation, row.customer, id, 0, row.customerName, c.subject, marks, c.lastAt});
        }
    for (auto it = items_.rbegin(); it != items_.rend() && answer.messages.size() < query.limit; ++it)
        if (auto marks = marksOf(it->second.text); !marks.empty()) {
            const InboxRow row = rowOf(conversations_.at(it->second.conversation));
            answer.messages.push_back({HitKind::Message, row.customer, row.conversation.id, it->first,
                                       row.customerName, it->second.text, marks, it->second.at});
        }
    later([answer, done = std::move(done)] { done(answer); });
}

} // namespace santral
