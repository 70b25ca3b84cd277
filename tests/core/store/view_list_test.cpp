// Inbox queries in SQL against what they mean (core/domain/inbox_match.hpp).
#include "core/base/random.hpp"
#include "core/domain/conversation_fold.hpp"
#include "core/store/sqlite/view.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>
#include <map>

using namespace santral;
using namespace santral::store;

namespace {

constexpr std::int64_t kNow = 1'700'000'000'000;

// A view with many conversations of one customer, and the same in memory.
class ManyConversations {
public:
    explicit ManyConversations(std::uint64_t seed, std::size_t count) : random_(seed) {
        ReplicaStep step;
        step.cards.push_back(card_);
        for (std::size_t i = 0; i < count; ++i) {
            Conversation c = any();
            step.units.push_back({c, {card_}, {}, {}});
            all[c.id] = c;
        }
        take(step);
    }

    void take(const ReplicaStep& step) {
        auto done = writer->take(step);
        INFO((done ? std::string() : describe(done.error())));
        REQUIRE(done);
    }

    // What happens to them, by events.
    void happen(std::size_t count) {
        ReplicaStep step;
        for (std::size_t i = 0; i < count; ++i) {
            auto place = std::next(all.begin(), static_cast<std::ptrdiff_t>(upTo(all.size() - 1)));
            Event event;
            event.seq = ++seq_;
            event.at = fromMillis(kNow + static_cast<std::int64_t>(seq_) * 10);
            event.conversation = place->first;
            event.identity = card_.identities.front().id;
            event.body = anything(place->second);
            santral::apply(place->second, event);
            step.events.push_back(std::move(event));
        }
        step.upto = seq_;
        take(step);
    }

    void lose(std::size_t count) {
        ReplicaStep step;
        for (std::size_t i = 0; i < count && !all.empty(); ++i) {
            auto place = std::next(all.begin(), static_cast<std::ptrdiff_t>(upTo(all.size() - 1)));
            step.gone.push_back(place->first);
            all.erase(place);
        }
        take(step);
    }

    ListQuery anyQuery() {
        ListQuery query;
        query.self = agents_[upTo(2)];
        query.inbox.tab = static_cast<InboxTab>(upTo(3));
        query.inbox.order = static_cast<InboxOrder>(upTo(2));
        query.limit = 1 + upTo(60);
        InboxFilter& filter = query.inbox.filter;
        if (upTo(2) == 0) filter.queues = some(queues_);
        if (upTo(3) == 0) filter.brands = some(brands_);
        if (upTo(3) == 0) filter.owners = some(agents_);
        if (upTo(2) == 0) filter.tags = some(tags_);
        if (upTo(3) == 0) filter.channels = some(std::vector{Channel::Chat, Channel::Mail, Channel::Phone});
        filter.unanswered = upTo(4) == 0;
        filter.unread = upTo(4) == 0;
        filter.pressing = upTo(4) == 0;
        return query;
    }

    std::vector<Seq> expected(const ListQuery& query) const {
        std::vector<InboxRow> rows;
        for (const auto& [id, c] : all) {
            if (matches(c, query.inbox, query.self)) rows.push_back({c, {}, {}, {}});
        }
        auto earlier = [&](const InboxRow& a, const InboxRow& b) { return before(a, b, query.inbox.order); };
        std::sort(rows.begin(), rows.end(), earlier);
        std::vector<Seq> numbers;
        for (const InboxRow& row : rows) numbers.push_back(row.conversation.number);
        return numbers;
    }

    // Page by page, each behind the last row of the one before.
    std::vector<Seq> paged(ListQuery query) {
        std::vector<Seq> numbers;
        for (;;) {
            auto page = reader->list(query);
            INFO((page ? std::string() : describe(page.error())));
            REQUIRE(page);
            for (const InboxRow& row : *page) {
                numbers.push_back(row.conversation.number);
                CHECK(row.conversation == all.at(row.conversation.id));
            }
            if (page->size() < query.limit) return numbers;
            REQUIRE(numbers.size() <= all.size()); // else it would go round for ever
            query.after = keyOf(page->back().conversation, query.inbox.order);
        }
    }

    std::uint64_t upTo(std::uint64_t most) { return random_.next() % (most + 1); }

    std::map<ConversationId, Conversation> all;
    test::TempFolder folder;
    ViewFile file{folder / "view.db", {}};
    std::unique_ptr<ViewWriter> writer = openViewWriter(file).value();
    std::unique_ptr<ViewReader> reader = openViewReader(file).value();

private:
    template <class T>
    std::vector<T> some(const std::vector<T>& from) { // one to three, perhaps one of them twice
        std::vector<T> chosen;
        for (std::uint64_t i = 0; i <= upTo(2); ++i) chosen.push_back(from[upTo(from.size() - 1)]);
        return chosen;
    }

    std::optional<ServiceClock> clock() {
        if (upTo(2) > 0) return std::nullopt;
        // Few values, so that many are alike.
        return ServiceClock{fromMillis(kNow + static_cast<std::int64_t>(upTo(40)) * 1000), fromMillis(kNow),
                            static_cast<ServiceMark>(upTo(2))};
    }

    Conversation any() {
        Conversation c;
        c.id = ConversationId{{1, ++seq_}};
        c.number = seq_;
        c.identity = card_.identities.front().id;
        c.brand = brands_[upTo(brands_.size() - 1)];
        c.queue = queues_[upTo(queues_.size() - 2)]; // the last one has none
        c.channel = static_cast<Channel>(upTo(2));
        c.state = static_cast<ConversationState>(upTo(2));
        c.owner = agents_[upTo(agents_.size() - 2)];
        c.lastAt = fromMillis(kNow + static_cast<std::int64_t>(upTo(300)) * 1000);
        if (upTo(1) == 0) c.waitingSince = fromMillis(kNow + static_cast<std::int64_t>(upTo(100)) * 1000);
        c.unread = static_cast<int>(upTo(2));
        for (std::uint64_t i = upTo(3); i > 1; --i) c.tags.push_back(tags_[i + upTo(tags_.size() - 4)]);
        c.tags.erase(std::unique(c.tags.begin(), c.tags.end()), c.tags.end());
        c.answer = clock();
        c.resolution = clock();
        c.lastSeq = seq_;
        return c;
    }

    EventBody anything(const Conversation& c) {
        switch (upTo(8)) {
        case 0:
            return ConversationAssigned{agents_[upTo(agents_.size() - 2)], {}, c.owner};
        case 1:
            return ConversationMoved{queues_[upTo(queues_.size() - 2)], c.queue};
        case 2:
            return ConversationClosed{};
        case 3:
            return ConversationReopened{};
        case 4:
            return ConversationSnoozed{fromMillis(kNow + 1'000'000), {}, 0};
        case 5: {
            const std::string& tag = tags_[upTo(tags_.size() - 2)];
            bool has = std::find(c.tags.begin(), c.tags.end(), tag) != c.tags.end();
            return ConversationTagged{tag, !has, {}};
        }
        case 6:
            return ConversationRead{seq_};
        case 7:
            return ServiceDue{clock(), clock()};
        default:
            MessageAdded message;
            message.message = MessageId{{8, seq_}};
            message.channel = static_cast<Channel>(upTo(1));
            message.direction = static_cast<Direction>(upTo(1));
            message.text = "x";
            return message;
        }
    }

    SeededRandom random_;
    Seq seq_ = 0;
    CustomerCard card_ = [] {
        CustomerCard card;
        card.customer.id = CustomerId{{3, 1}};
        card.customer.name = "Deniz";
        Identity identity;
        identity.id = IdentityId{{2, 1}};
        identity.kind = IdentityKind::Mail;
        identity.address = "deniz@example.com";
        identity.customer = card.customer.id;
        card.identities.push_back(identity);
        return card;
    }();
    // The last of each is nowhere; nil is among queues and agents.
    std::vector<QueueId> queues_{{}, QueueId{{5, 1}}, QueueId{{5, 2}}, QueueId{{5, 3}}, QueueId{{5, 9}}};
    std::vector<AgentId> agents_{{}, AgentId{{4, 1}}, AgentId{{4, 2}}, AgentId{{4, 3}}, AgentId{{4, 9}}};
    std::vector<BrandId> brands_{BrandId{{6, 1}}, BrandId{{6, 2}}};
    std::vector<std::string> tags_{"iade", "kargo", "fatura", "İade \"acil\"", "a'b", "x,y", "nowhere"};
};

std::string described(const ListQuery& query) {
    const InboxFilter& f = query.inbox.filter;
    return "tab " + std::to_string(static_cast<int>(query.inbox.tab)) + " order " +
           std::to_string(static_cast<int>(query.inbox.order)) + " limit " + std::to_string(query.limit) +
           " queues " + std::to_string(f.queues.size()) + " brands " + std::to_string(f.brands.size()) +
           " owners " + std::to_string(f.owners.size()) + " tags " + std::to_string(f.tags.size()) +
           " channels " + std::to_string(f.channels.size()) + " unanswered " + std::to_string(f.unanswered) +
           " unread " + std::to_string(f.unread) + " pressing " + std::to_string(f.pressing);
}

void compare(ManyConversations& t, std::size_t queries) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < queries; ++i) {
        ListQuery query = t.anyQuery();
        INFO(described(query));
        auto expected = t.expected(query);
        REQUIRE(t.paged(query) == expected);
        CHECK(t.reader->count(query, 10'000).value() == expected.size());
        CHECK(t.reader->count(query, 3).value() == std::min<std::size_t>(expected.size(), 3));
        found += expected.size();
    }
    CHECK(found > queries); // not all of them were empty
}

} // namespace

TEST_CASE("inbox query: pages in SQL are what the query means, for any filter and order") {
    ManyConversations t(20'261'128, 2'000);
    compare(t, 150);
}

TEST_CASE("inbox query: they are so after anything that happened to the conversations") {
    ManyConversations t(7, 600);
    for (int round = 0; round < 4; ++round) {
        t.happen(400);
        t.lose(20);
        compare(t, 40);
    }
}

TEST_CASE("inbox query: a page begins behind a row that has gone or moved since") {
    ManyConversations t(3, 300);
    ListQuery query;
    query.limit = 20;
    for (InboxOrder order : {InboxOrder::Newest, InboxOrder::MostUrgent, InboxOrder::LongestWaiting}) {
        query.inbox.order = order;
        query.after = {};
        auto expected = t.expected(query);
        REQUIRE(expected.size() > 40);
        auto first = t.reader->list(query).value();
        query.after = keyOf(first.back().conversation, order);
        ReplicaStep step;
        step.gone.push_back(first.back().conversation.id);
        t.take(step);
        t.all.erase(first.back().conversation.id);
        auto second = t.reader->list(query).value();
        CHECK(second.front().conversation.number == expected[20]);
    }
}

TEST_CASE("inbox query: a tag whose words mean something to SQL or JSON is just a tag") {
    ManyConversations t(11, 200);
    for (const char* tag : {"a'b", "İade \"acil\"", "x,y", "\\", "%"}) {
        ListQuery query;
        query.inbox.filter.tags = {tag};
        query.limit = 1'000;
        CHECK(t.paged(query) == t.expected(query));
    }
}
