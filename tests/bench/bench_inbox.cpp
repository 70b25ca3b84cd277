// The first page of the inbox, and how many conversations there are in all, for filters and orders of every
// kind. Beside it, in the same run, the same page found by reading every conversation of the tab.
#include "core/base/random.hpp"
#include "core/store/sqlite/view.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/temp_folder.hpp"

#include <CLI/CLI.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr std::int64_t kFirst = 1'700'000'000'000;
constexpr std::uint64_t kPart = 500; // conversations written at once
constexpr std::size_t kPage = 50;

struct Size {
    std::uint64_t conversations = 200'000, queries = 2'000;
};

// A shop with thirteen queues, three brands and sixty agents; six of a hundred conversations are open.
class Shop {
public:
    explicit Shop(store::ViewWriter& view, std::uint64_t conversations) {
        for (std::uint64_t n = 0; n < conversations;) {
            store::ReplicaStep step;
            for (std::uint64_t i = 0; i < kPart && n < conversations; ++i) {
                CustomerCard card = somebody(++n);
                step.units.push_back({conversation(n, card), {card}, {}, {}});
            }
            step.upto = n;
            auto done = view.take(step);
            if (!done) throw std::runtime_error(describe(done.error()));
        }
    }

    store::ListQuery anyQuery() {
        store::ListQuery query;
        query.limit = kPage + 1;
        query.self = agent();
        query.inbox.tab = static_cast<InboxTab>(upTo(3));
        query.inbox.order = static_cast<InboxOrder>(upTo(2));
        for (std::uint64_t parts = upTo(3); parts > 0; --parts) narrow(query.inbox.filter);
        return query;
    }

private:
    std::uint64_t upTo(std::uint64_t most) { return random_.next() % (most + 1); }
    bool oneIn(std::uint64_t of) { return upTo(of - 1) == 0; }
    AgentId agent() { return AgentId{{4, upTo(59) + 1}}; }
    QueueId queue() { return QueueId{{5, upTo(12) + 1}}; }
    BrandId brand() { return BrandId{{6, upTo(2) + 1}}; }
    std::string tag() { // a few that many have, many that few have
        return oneIn(2) ? "etiket " + std::to_string(upTo(4)) : "etiket " + std::to_string(5 + upTo(400));
    }

    void narrow(InboxFilter& filter) {
        switch (upTo(7)) {
        case 0:
            return filter.queues.push_back(queue());
        case 1:
            return filter.brands.push_back(brand());
        case 2:
            return filter.owners.push_back(oneIn(5) ? AgentId{} : agent());
        case 3:
            return filter.channels.push_back(static_cast<Channel>(upTo(2)));
        case 4:
            return filter.tags.push_back(tag());
        case 5:
            filter.unanswered = true;
            return;
        case 6:
            filter.unread = true;
            return;
        default:
            filter.pressing = true;
        }
    }

    CustomerCard somebody(std::uint64_t n) {
        CustomerCard card;
        card.customer.id = CustomerId{{3, n}};
        card.customer.name = "Deniz Aydın " + std::to_string(n);
        Identity identity;
        identity.id = IdentityId{{2, n}};
        identity.kind = IdentityKind::Mail;
        identity.address = "deniz" + std::to_string(n) + "@example.com";
        identity.customer = card.customer.id;
        card.identities.push_back(std::move(identity));
        return card;
    }

    Conversation conversation(std::uint64_t n, const CustomerCard& card) {
        Conversation c;
        c.id = ConversationId{{1, n}};
        c.number = c.lastSeq = n;
        c.identity = card.identities.front().id;
        c.queue = queue();
        c.brand = brand();
        c.channel = oneIn(20) ? Channel::Phone : oneIn(2) ? Channel::Chat : Channel::Mail;
        c.subject = "Siparişim hakkında bir soru";
        c.snippet = "Merhaba, siparişim hâlâ gelmedi, nerede olduğuna bakar mısınız?";
        c.lastAt = fromMillis(kFirst + static_cast<std::int64_t>(n * 1000 + upTo(100'000)));
        c.openedAt = c.lastAt;
        std::uint64_t state = upTo(99);
        c.state = state < 6   ? ConversationState::Open
                  : state < 7 ? ConversationState::Snoozed
                              : ConversationState::Closed;
        if (!oneIn(10)) c.owner = agent();
        for (std::uint64_t i = upTo(2); i > 0; --i) c.tags.push_back(tag());
        if (c.tags.size() == 2 && c.tags[0] == c.tags[1]) c.tags.pop_back();
        if (c.state == ConversationState::Closed) return c;
        c.unread = static_cast<int>(upTo(2));
        if (oneIn(2)) c.waitingSince = c.lastAt;
        auto due = c.lastAt + std::chrono::seconds(upTo(100'000));
        if (oneIn(2)) c.answer = ServiceClock{due, due, static_cast<ServiceMark>(upTo(2))};
        return c;
    }

    SeededRandom random_{1};
};

double readAll(store::ViewReader& view, const store::ListQuery& query) {
    auto start = Steady::now();
    store::ListQuery all;
    all.inbox.tab = query.inbox.tab == InboxTab::Mine ? InboxTab::Team : query.inbox.tab;
    all.limit = 1'000'000;
    auto rows = view.list(all);
    if (!rows) throw std::runtime_error(describe(rows.error()));
    std::erase_if(*rows,
                  [&](const InboxRow& row) { return !matches(row.conversation, query.inbox, query.self); });
    auto earlier = [&](const InboxRow& a, const InboxRow& b) { return before(a, b, query.inbox.order); };
    auto end = rows->begin() + static_cast<std::ptrdiff_t>(std::min(rows->size(), kPage));
    std::partial_sort(rows->begin(), end, rows->end(), earlier);
    return millisSince(start);
}

std::string words(const InboxQuery& query) {
    const InboxFilter& f = query.filter;
    std::string text = std::string(enumNames(InboxTab{})[static_cast<std::size_t>(query.tab)]) + ", " +
                       std::string(enumNames(InboxOrder{})[static_cast<std::size_t>(query.order)]);
    if (!f.queues.empty()) text += ", queue";
    if (!f.brands.empty()) text += ", brand";
    if (!f.owners.empty()) text += ", owner";
    if (!f.channels.empty()) text += ", channel";
    for (const std::string& tag : f.tags) text += ", " + tag;
    if (f.unanswered) text += ", unanswered";
    if (f.unread) text += ", unread";
    if (f.pressing) text += ", pressing";
    return text;
}

void run(const Size& size) {
    test::TempFolder folder;
    store::ViewFile file{folder / "view.db", {}};
    auto writer = store::openViewWriter(file).value();
    auto start = Steady::now();
    Shop shop(*writer, size.conversations);
    double filled = millisSince(start);
    auto reader = store::openViewReader(file).value();
    Sample pages, counts, all;
    double longest = 0;
    std::string slowest;
    for (std::uint64_t i = 0; i < size.queries; ++i) {
        store::ListQuery query = shop.anyQuery();
        start = Steady::now();
        auto page = reader->list(query);
        double took = millisSince(start);
        if (!page) throw std::runtime_error(describe(page.error()));
        pages.add(took);
        if (took > longest) longest = took, slowest = words(query.inbox);
        start = Steady::now();
        if (!reader->count(query, 10'000)) throw std::runtime_error("count");
        counts.add(millisSince(start));
        if (i % 200 == 0) all.add(readAll(*reader, query));
    }
    std::fprintf(stderr, "slowest page: %s\n", slowest.c_str());
    Line("inbox")
        .add("conversations", static_cast<double>(size.conversations))
        .add("fill_s", filled / 1000)
        .add("page", pages)
        .add("page_max_ms", longest)
        .add("count", counts)
        .add("read_all", all)
        .print();
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"The first page of the inbox for any filter and order"};
    Size size;
    app.add_option("--conversations", size.conversations);
    app.add_option("--queries", size.queries);
    CLI11_PARSE(app, argc, argv);
    run(size);
    return 0;
}
