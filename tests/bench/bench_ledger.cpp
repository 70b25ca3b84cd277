// The ledger alone beside a plain SQLite loop that writes the same rows with the same durability, in the same
// run and folder, in turns; then the view's own rate on the same events.
#include "core/domain/codec.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/sqlite/migrations.hpp"
#include "core/store/sqlite/view.hpp"
#include "core/store/wal_keeper.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/words.hpp"
#include "tests/support/temp_folder.hpp"

#include <boost/asio/thread_pool.hpp>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr std::size_t kCommands = 12'000; // a group size
constexpr std::size_t kWarmUp =
    8'000; // before them, until the log has its size; a hub's log keeps it for days
constexpr int kRounds = 3;

// One chat message each, as the hub writes it.
class Messages {
public:
    store::Append next() {
        store::Append append;
        Event event;
        event.seq = ++seq_;
        event.id = makeId<EventId>(systemClock(), random_);
        event.at = systemClock().now();
        event.conversation = conversation_;
        event.identity = identity_;
        MessageAdded message;
        message.message = makeId<MessageId>(systemClock(), random_);
        message.chatNumber = static_cast<std::uint32_t>(seq_);
        message.text = words_.text(4, 24);
        event.body = std::move(message);
        append.receipt = {seq_, seq_, event.at, conversation_, 0};
        append.inbound =
            ProviderKey{"chat", "visitor:" + toString(makeId<CommandId>(systemClock(), random_))};
        append.events.push_back(std::move(event));
        return append;
    }
    std::vector<store::Append> group(std::size_t n) {
        std::vector<store::Append> all;
        while (all.size() < n) all.push_back(next());
        return all;
    }
    Seq head() const { return seq_; }

private:
    SeededRandom random_{1};
    Words words_{5};
    ConversationId conversation_{{1, 1}};
    IdentityId identity_{{2, 2}};
    Seq seq_ = 0;
};

// The baseline: the same three inserts a message, prepared once, one transaction a group.
class PlainLoop {
public:
    explicit PlainLoop(const std::filesystem::path& file) : db_(open(file)) {}

    void write(const std::vector<store::Append>& group) {
        must(db_.execute("BEGIN IMMEDIATE"));
        for (const auto& a : group) {
            const Event& e = a.events.front();
            EncodedBody row = encode(e.body);
            must(db_.prepare("INSERT INTO event(seq,id,v,kind,conversation,identity,actor,agent,at,body)"
                             " VALUES(?,?,?,?,?,?,?,?,?,?)")
                     .bind(e.seq, e.id, kEventVersion, row.kind, e.conversation, e.identity, 0, e.agent, e.at,
                           row.facts)
                     .run());
            must(db_.prepare("INSERT INTO content(seq,identity,body) VALUES(?,?,?)")
                     .bind(e.seq, e.identity, row.content)
                     .run());
            must(db_.prepare("INSERT INTO inbound(channel,provider,receipt) VALUES(?,?,?)")
                     .bind(a.inbound->channel, a.inbound->id, json::write(a.receipt))
                     .run());
        }
        must(db_.execute("COMMIT"));
    }

private:
    static store::Database open(const std::filesystem::path& file) {
        auto db = store::Database::open(file, {});
        must(store::migrate(*db, store::ledgerMigrations()));
        return std::move(*db);
    }
    static void must(const Result<void>& done) {
        if (!done) std::fprintf(stderr, "%s\n", describe(done.error()).c_str()), std::exit(1);
    }
    store::Database db_;
};

struct Rate {
    Sample groups;
    double seconds = 0;
    double perSecond() const { return kCommands / seconds; }
};

template <class Write>
Rate measure(std::size_t group, Write write) {
    Messages messages;
    std::vector<std::vector<store::Append>> all;
    for (std::size_t n = 0; n < kWarmUp + kCommands; n += group) all.push_back(messages.group(group));
    auto measured = all.begin() + static_cast<std::ptrdiff_t>(kWarmUp / group);
    std::for_each(all.begin(), measured, write);
    Rate rate;
    auto start = Steady::now();
    for (auto one = measured; one != all.end(); ++one) {
        auto begun = Steady::now();
        write(*one);
        rate.groups.add(millisSince(begun));
    }
    rate.seconds = millisSince(start) / 1000;
    return rate;
}

// As the hub runs it: the log is kept short by a thread beside the writer.
Rate measureLedger(std::size_t group) {
    test::TempFolder folder;
    store::LedgerFile file{folder / "ledger.db", {}};
    auto ledger = store::openLedger(file).value();
    asio::io_context writer;
    asio::thread_pool disk(1);
    store::WalKeeper keeper({writer.get_executor(), writer.get_executor(), disk.get_executor()}, *ledger,
                            store::openLedger(file).value());
    Seq head = 0;
    Rate rate = measure(group, [&](const std::vector<store::Append>& all) {
        auto outcome = ledger->append(head, all);
        if (!outcome) std::fprintf(stderr, "%s\n", describe(outcome.error()).c_str()), std::exit(1);
        head = all.back().events.back().seq;
        keeper.grown(ledger->walPages());
        writer.restart();
        writer.poll();
    });
    disk.join();
    return rate;
}

Rate measurePlain(std::size_t group) {
    test::TempFolder folder;
    PlainLoop plain(folder / "plain.db");
    return measure(group, [&](const std::vector<store::Append>& all) { plain.write(all); });
}

double measureView() {
    test::TempFolder folder;
    auto view = store::openViewWriter({folder / "view.db", {}}).value();
    Messages messages;
    std::vector<Event> opening(1);
    std::vector<std::vector<Event>> batches;
    for (std::size_t n = 0; n < kCommands; n += 50) {
        std::vector<Event> batch;
        for (auto& a : messages.group(50)) batch.push_back(std::move(a.events.front()));
        batches.push_back(std::move(batch));
    }
    ConversationOpened opened;
    opening[0].seq = 1;
    opening[0].conversation = batches[0][0].conversation;
    opening[0].identity = batches[0][0].identity;
    opening[0].body = opened;
    for (auto& batch : batches) {
        for (Event& event : batch) ++event.seq;
    }
    if (!view->apply(opening)) std::exit(1);
    auto start = Steady::now();
    for (const auto& batch : batches) {
        if (auto done = view->apply(batch); !done)
            std::fprintf(stderr, "%s\n", describe(done.error()).c_str()), std::exit(1);
    }
    return kCommands / (millisSince(start) / 1000);
}

} // namespace

int main() {
    Line line("ledger");
    Sample groupsOfTen, plainTen;
    double worst = 1e9;
    for (std::size_t group : {1, 10, 50}) {
        double ours = 0, plain = 0;
        for (int round = 0; round < kRounds; ++round) {
            Rate mine = measureLedger(group);
            Rate theirs = measurePlain(group);
            ours = std::max(ours, mine.perSecond());
            plain = std::max(plain, theirs.perSecond());
            if (group == 10) groupsOfTen = mine.groups, plainTen = theirs.groups;
        }
        double ratio = ours / plain;
        worst = std::min(worst, ratio);
        std::printf("groups of %-3zu ledger %8.0f/s   plain SQLite %8.0f/s   %.0f %%\n", group, ours, plain,
                    100 * ratio);
        std::string n = std::to_string(group);
        line.add("ledger_" + n + "_per_s", ours).add("plain_" + n + "_per_s", plain).add("ratio_" + n, ratio);
    }
    double view = measureView();
    std::printf("view follows at %.0f events/s\n", view);
    std::printf("groups of 10: p50 %.2f  p95 %.2f  p99 %.2f ms; plain SQLite %.2f  %.2f  %.2f\n",
                groupsOfTen.at(0.5), groupsOfTen.at(0.95), groupsOfTen.at(0.99), plainTen.at(0.5),
                plainTen.at(0.95), plainTen.at(0.99));
    std::printf("aim: >= 90 %% of the plain loop in each group; p99 of groups of 10 <= 1 ms\n");
    line.add("view_per_s", view).add("worst_ratio", worst).add("", groupsOfTen).print();
    return 0;
}
