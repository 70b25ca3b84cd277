// Fills a desk's folder through commands, as an import would, and marks it when it is whole:
//   bench_make_data [FOLDER [MESSAGES [CONVERSATIONS]]]     FOLDER else from SANTRAL_BENCH_DATA
// Mail is one conversation in six; 5 % of mails have an attachment. The agent owns a few hundred open ones.
#include "app/running/running_hub.hpp"
#include "tests/bench/data_folder.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/words.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>

using namespace santral;
using namespace santral::bench;

namespace {

struct Plan {
    std::size_t messages = 1'000'000;
    std::size_t conversations = 200'000;
    std::size_t customers = 60'000;
};

class Maker {
public:
    Maker(RunningHub& running, Plan plan) : running_(running), plan_(plan) {}

    void run() {
        running_.post([this] { more(); });
        finished_.get_future().wait();
    }

private:
    static constexpr std::size_t kOnTheWay = 400; // imports asked for and not yet answered

    void more() {
        while (asked_ < plan_.conversations && asked_ - answered_ < kOnTheWay) ask(asked_++);
        if (answered_ == plan_.conversations) finished_.set_value();
    }

    void ask(std::size_t i) {
        LocalHub& hub = running_.hub();
        hub.submit(
            Actor::of(hub.self()), hub.newCommandId(), conversation(i), [this](Result<Receipt> receipt) {
                if (!receipt)
                    std::fprintf(stderr, "import: %s\n", describe(receipt.error()).c_str()), std::exit(1);
                ++answered_;
                if (answered_ % 20'000 == 0)
                    std::fprintf(stderr, "%zu of %zu conversations\n", answered_, plan_.conversations);
                more();
            });
    }

    ImportConversation conversation(std::size_t i) {
        ImportConversation c;
        std::size_t customer = words_.below(plan_.customers);
        bool mail = customer % 6 == 0;
        c.kind = mail ? IdentityKind::Mail : IdentityKind::Visitor;
        c.address = (mail ? "customer" : "visitor") + std::to_string(customer) + (mail ? "@example.com" : "");
        c.name = names_[customer % names_.size()];
        c.subject = words_.text(2, 5);
        c.closed = i + 3'000 < plan_.conversations;
        if (i % 9 == 0 || c.closed) c.owner = running_.hub().self().id;
        std::size_t messages = plan_.messages / plan_.conversations;
        auto age = Millis(static_cast<std::int64_t>(plan_.conversations - i) * 150'000);
        for (std::size_t k = 0; k < messages; ++k) {
            ImportConversation::Entry entry;
            entry.channel = mail ? Channel::Mail : Channel::Chat;
            entry.direction = k % 2 == 0 ? Direction::In : Direction::Out;
            entry.at = systemClock().now() - age + Millis(static_cast<std::int64_t>(k) * 45'000);
            entry.text = mail ? words_.text(20, 120) : words_.text(2, 26);
            if (mail) entry.mail = mailOf(c, entry, i * 100 + k);
            if (mail && words_.below(20) == 0) entry.attachments.push_back(file_);
            c.entries.push_back(std::move(entry));
        }
        return c;
    }

    static MailPart mailOf(const ImportConversation& c, const ImportConversation::Entry& entry,
                           std::size_t n) {
        MailPart mail;
        mail.subject = c.subject;
        mail.from = {c.name, c.address};
        mail.to = {{"", "support@example.com"}};
        if (entry.direction == Direction::Out) std::swap(mail.from, mail.to.front());
        mail.messageId = "<" + std::to_string(n) + "@example.com>";
        return mail;
    }

    static std::vector<std::string> makeNames() {
        Words words(3);
        std::vector<std::string> names;
        for (int i = 0; i < 20'000; ++i) names.push_back(words.name());
        return names;
    }

    RunningHub& running_;
    Plan plan_;
    Words words_{2026};
    std::vector<std::string> names_ = makeNames();
    Attachment file_{"fatura.pdf", "application/pdf", 4, std::string(64, '0'), {}};
    std::size_t asked_ = 0;
    std::size_t answered_ = 0;
    std::promise<void> finished_;
};

void mark(const std::filesystem::path& file) {
    std::ofstream(file) << "made by bench_make_data\n";
}

// The view tells when it has taken in everything.
void waitForView(RunningHub& running) {
    std::promise<void> even;
    Subscription watch;
    running.post([&] {
        watch = running.hub().watchStatus([&, told = false](const HubStatus& status) mutable {
            if (status.catchingUp == 0 && !std::exchange(told, true)) even.set_value();
        });
    });
    even.get_future().wait();
    std::promise<void> dropped;
    running.post([&] {
        watch.reset();
        dropped.set_value();
    });
    dropped.get_future().wait();
}

} // namespace

int main(int argc, char** argv) {
    auto folder = dataFolder(argc, argv);
    if (!folder) return 2;
    Plan plan;
    if (argc > 2) plan.messages = std::strtoull(argv[2], nullptr, 10);
    if (argc > 3) plan.conversations = std::strtoull(argv[3], nullptr, 10);
    plan.customers = std::max<std::size_t>(10, plan.conversations * 3 / 10);
    std::filesystem::create_directories(*folder);
    mark(*folder / kBegun);
    RunningHubOptions options;
    options.folder = *folder;
    options.agentName = "Elif Kaya";
    auto opened = RunningHub::open(std::move(options));
    if (!opened) {
        std::fprintf(stderr, "%s\n", describe(opened.error()).c_str());
        return 1;
    }
    RunningHub& running = **opened;
    running.start(nullptr, [](std::string, bool) {});
    auto start = Steady::now();
    Maker(running, plan).run();
    double written = millisSince(start);
    waitForView(running);
    mark(*folder / kComplete);
    Line line("make_data");
    line.add("messages", static_cast<double>(plan.messages))
        .add("conversations", static_cast<double>(plan.conversations));
    line.add("ledger_s", written / 1000).add("with_view_s", millisSince(start) / 1000);
    line.print();
    return 0;
}
