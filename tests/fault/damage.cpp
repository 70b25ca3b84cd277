#include "tests/fault/damage.hpp"

#include "core/store/sqlite/journal_salvage.hpp"
#include "core/store/verify.hpp"
#include "tests/fault/hub_work.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/hub_folder.hpp"
#include "tests/support/temp_folder.hpp"

#include <chrono>

namespace santral::fault {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPageOctets = 4096;
const std::vector<std::string> kFiles = {"ledger.db", "view.db", "journal.db"};

using Octets = std::map<std::string, std::string>; // by a file's name

Octets octetsOfAll(const fs::path& folder) {
    Octets all;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::string name = entry.path().filename();
        bool kept = entry.is_regular_file() && !name.ends_with("-shm");
        if (kept) all[name] = test::octetsOf(entry.path());
    }
    return all;
}

// A hub in one thread over a real folder.
struct Desk {
    asio::io_context io;
    test::FakeTime& time;
    SeededRandom random;
    std::unique_ptr<LocalHub> hub;

    Desk(const fs::path& folder, test::FakeTime& clock, std::uint64_t seed) : time(clock), random(seed) {
        auto on = io.get_executor();
        Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
        auto opened = LocalHub::open({folder, self, {on, on, on, on}, &time, &random, &time});
        if (opened) hub = std::move(*opened);
        if (hub) hub->configure({{{"destek@example.com", "Destek"}}, "TR"});
    }
    void run(Millis until = Millis(0)) {
        for (TimePoint end = time.now() + until;;) {
            io.restart();
            while (io.poll() > 0) io.restart();
            if (time.now() >= end) return;
            time.advance(std::chrono::milliseconds(500));
        }
    }
    // Every text that an agent can see.
    std::vector<std::string> texts() {
        std::vector<std::string> all;
        auto page = [&](Result<InboxPage> rows) {
            if (!rows) return;
            for (const InboxRow& row : rows->rows) {
                all.push_back(row.conversation.snippet);
                hub->loadOlder(row.customer, ~Seq{0} >> 1, 500, [&](Result<ThreadPage> items) {
                    if (!items) return;
                    for (const TimelineItem& item : items->items) all.push_back(item.text);
                });
            }
        };
        for (InboxTab tab : {InboxTab::Team, InboxTab::Mine, InboxTab::Solved})
            hub->loadInbox({tab}, {}, 500, page);
        run();
        return all;
    }
};

class Damaged {
public:
    Damaged(std::uint64_t seed, Report& report) : report_(report), dice_(seed) { make(seed); }

    void place(std::uint64_t number) {
        where_ = "place " + std::to_string(number) + ": ";
        std::error_code ignored;
        fs::remove_all(folder_ / "desk", ignored);
        bool live = dice_.chance(0.3); // as after a kill: logs are there
        for (const auto& [name, octets] : live ? live_ : resting_) {
            fs::create_directories(folder_ / "desk");
            test::writeOctets(folder_ / "desk" / name, octets);
        }
        std::string file = kFiles[dice_.below(kFiles.size())];
        bool inLog = live && dice_.chance(0.5) && fs::exists(desk() / (file + "-wal"));
        hurt(desk() / (inLog ? file + "-wal" : file));
        if (file == "journal.db") return judgeJournal(inLog);
        judge(file, inLog);
    }

private:
    fs::path desk() const { return folder_ / "desk"; }

    // Some hundred commands, drafts of every length and commands in hand.
    void make(std::uint64_t seed) {
        fs::create_directories(desk());
        Book book;
        {
            Desk first(desk(), time_, seed);
            HubWork::Options options;
            options.seed = seed;
            options.commands = 160;
            HubWork work(*first.hub, time_, options, [&](const std::string& line) { book.hear(line); });
            work.start({});
            while (!work.finished()) first.run(Millis(500));
            first.run(Millis(2000));
            auto& journal = first.hub->own().journal();
            for (std::uint64_t n = 1; n <= 30; ++n) {
                std::string text = "taslak " + std::to_string(n) + std::string(dice_.below(5000), 'a');
                (void)journal.saveDraft(ConversationId{{7, n}},
                                        {"chat", text, MessageId{{9, n}}, time_.now()});
                (void)journal.saveInHand({CommandId{{8, n}}, "note", text, time_.now(), "", ""});
                drafts_[ConversationId{{7, n}}] = text;
            }
            live_ = octetsOfAll(desk());
        }
        resting_ = octetsOfAll(desk());
        auto ledger = store::openLedgerReader({desk() / "ledger.db", {}});
        auto events = (*ledger)->read(0, 1'000'000);
        Desk sound(desk(), time_, seed + 1);
        for (std::string& text : sound.texts()) known_.insert(std::move(text));
        for (const Event& event : *events) {
            if (const auto* message = std::get_if<MessageAdded>(&event.body))
                texts_[event.seq] = message->text;
            head_ = event.seq;
        }
    }

    void hurt(const fs::path& file) {
        std::string octets = test::octetsOf(file);
        std::size_t at = dice_.below(octets.size());
        std::size_t how = dice_.below(3);
        if (how == 0) {
            octets[at] = static_cast<char>(octets[at] ^ (1 << dice_.below(8)));
            where_ += "a bit of octet ";
        } else if (how == 1) {
            at -= at % kPageOctets;
            octets.replace(at, kPageOctets, std::string(std::min(kPageOctets, octets.size() - at), '\0'));
            where_ += "zeros from octet ";
        } else {
            octets.resize(at);
            where_ += "the end from octet ";
        }
        where_ += std::to_string(at) + " of " + file.filename().string() + ": ";
        test::writeOctets(file, octets);
    }

    void fault(const std::string& what) { report_.sentences.push_back(where_ + what); }

    // Ledger and view: what is shown was written so; what is damaged is named; the view is whole again at
    // last. The end of a log that is gone cannot be told from one that was never there, unless the view had
    // it.
    void judge(const std::string& file, bool inLog) {
        told_ = false;
        bool opened = look();
        auto verified = verify();
        if (file == "ledger.db") {
            bool named = told_ || !verified || ledgerFaults(*verified);
            if (unreadable() > 0 && !named && !inLog) fault("events are missing and nobody says so");
            if (unreadable() > 0 && !named && inLog) ++endsLost_;
            if (named) ++named_;
            if (!opened) ++refused_;
        }
        if (file == "view.db") {
            if (!opened) return fault("no hub opens over a damaged view");
            look();
            auto again = verify();
            if (!again || again->faults.any("the view"))
                fault("the view is not whole again: " +
                      (again ? again->faults.sentences().front() : describe(again.error())));
            ++rebuilt_;
        }
        tell();
    }

    // Opens a hub and reads what can be read; false where it does not open.
    bool look() {
        Desk again(desk(), time_, dice_.below(1'000'000));
        if (!again.hub) return false;
        again.run(Millis(1000));
        for (const Damage& one : again.hub->status().damage)
            told_ = told_ || one.file == Damage::File::Ledger;
        for (const std::string& text : again.texts()) {
            bool known = text.empty() || known_.contains(text) || isBeginning(text);
            if (!known) fault("shows what nobody wrote: " + text.substr(0, 40));
        }
        again.run(Millis(31'000));
        return true;
    }

    // As snippets are.
    bool isBeginning(const std::string& text) {
        for (const auto& [seq, whole] : texts_) {
            if (whole.starts_with(text.substr(0, 60))) return true;
        }
        return false;
    }

    Result<store::Verification> verify() {
        fs::remove_all(folder_ / "scratch");
        fs::create_directories(folder_ / "scratch");
        return store::verifyFolder(desk(), {folder_ / "scratch"});
    }

    static bool ledgerFaults(const store::Verification& found) {
        for (const char* kind : {"the ledger", "gaps", "events", "content", "receipts"}) {
            if (found.faults.any(kind)) return true;
        }
        return false;
    }

    // Events that are not there as they were; what is read and differs is a fault of its own.
    std::uint64_t unreadable() const {
        auto ledger = store::openLedgerReader({desk() / "ledger.db", {}});
        if (!ledger) return head_;
        std::uint64_t missing = 0;
        for (const auto& [seq, text] : texts_) {
            auto one = (*ledger)->read(seq - 1, 1);
            bool there = one && !one->empty() && one->front().seq == seq;
            const auto* message = there ? std::get_if<MessageAdded>(&one->front().body) : nullptr;
            if (!message || message->text != text) ++missing;
        }
        return missing;
    }

    // Whatever is missing or altered is told of.
    void judgeJournal(bool inLog) {
        auto opened = store::openOrSalvageJournal(desk() / "journal.db", {}, time_.now());
        if (!opened) return fault("no journal opens: " + describe(opened.error()));
        std::uint64_t there = 0;
        for (const auto& [id, text] : drafts_) {
            auto found = opened->journal->drafts(id);
            bool same = found && found->size() == 1 && found->front().body == text;
            if (found && found->size() == 1) ++there;
            bool told = opened->salvaged && (!opened->salvaged->whole || opened->salvaged->doubtful > 0);
            bool cutLog = inLog && !opened->salvaged; // nobody can tell that an end was there once
            if (!same && !told && !cutLog) fault("a draft is not what it was and nobody is told");
        }
        for (const store::InHandRow& row : *opened->journal->inHand()) {
            bool same = drafts_.contains(ConversationId{{7, row.id.value.lo}}) &&
                        drafts_.at(ConversationId{{7, row.id.value.lo}}) == row.body;
            if (!same && row.code.empty()) fault("a command that was changed would be sent");
        }
        draftsThere_ += there;
        draftsAll_ += drafts_.size();
        if (opened->salvaged) ++salvaged_;
        opened->journal.reset();
        auto again = store::openOrSalvageJournal(desk() / "journal.db", {}, time_.now());
        if (!again || again->salvaged) fault("the new journal is not sound");
        tell();
    }

    void tell() {
        report_.others = {{"views_whole_again", rebuilt_},  {"ledgers_named", named_},
                          {"ledgers_not_opened", refused_}, {"journals_salvaged", salvaged_},
                          {"drafts", draftsAll_},           {"drafts_there", draftsThere_},
                          {"ends_of_logs_lost", endsLost_}};
    }

    Report& report_;
    sim::Dice dice_;
    test::TempFolder folder_;
    test::FakeTime time_;
    Octets live_, resting_;
    std::map<Seq, std::string> texts_;
    std::set<std::string> known_;
    std::map<ConversationId, std::string> drafts_;
    Seq head_ = 0;
    std::string where_;
    bool told_ = false; // by the hub's status, of the ledger
    std::uint64_t endsLost_ = 0, rebuilt_ = 0, named_ = 0, refused_ = 0, salvaged_ = 0, draftsAll_ = 0,
                  draftsThere_ = 0;
};

} // namespace

Report damage(const DamageOptions& options) {
    auto began = std::chrono::steady_clock::now();
    Report report;
    report.test = "damage";
    report.seed = options.seed;
    Damaged folder(options.seed, report);
    for (std::uint64_t n = 1; n <= options.places && report.good(); ++n) {
        folder.place(n);
        ++report.faults;
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return report;
}

} // namespace santral::fault
