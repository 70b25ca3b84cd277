// A visitor's message on its way to an agent: from the moment it was meant to be sent until the list in the
// agent's window holds it. A real hub in a process of its own; in this one a real desk with its threads, its
// copy on disk and the model of its inbox, only without a window, and the visitors on a thread beside it.
// docs/bench.md. bench_model [--visitors N] [--rate R]… [--seconds S]
#include "app/running/running_desk.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/load.hpp"
#include "tests/bench/team_folder.hpp"
#include "tests/bench/visitors.hpp"
#include "tests/bench/words.hpp"
#include "ui/inbox/inbox_model.hpp"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <atomic>
#include <charconv>
#include <thread>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr double kPatience = 10; // seconds
constexpr std::size_t kTexts = 50'000;

struct Wishes {
    std::size_t visitors = 100;
    std::vector<double> rates{50, 500};
    double seconds = 5;
};

// Every text begins with its number, and the list shows how the last text of a conversation begins.
std::vector<std::string> numberedTexts() {
    Words words(7);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < kTexts; ++i) texts.push_back(std::to_string(i) + ' ' + words.text(12, 18));
    return texts;
}

std::optional<std::uint32_t> numberIn(const std::string& snippet) {
    std::uint32_t number = 0;
    const char* end = snippet.data() + snippet.size();
    auto [stop, error] = std::from_chars(snippet.data(), end, number);
    bool found = error == std::errc() && stop != end && *stop == ' ';
    return found ? std::optional(number) : std::nullopt;
}

// Visitors, and who of them said what.
class NotedVisitors final : public Talkers {
public:
    explicit NotedVisitors(Visitors::Wish wish) : visitors_(std::move(wish)) {}

    bool open(double seconds) override { return visitors_.open(seconds); }
    void say(std::size_t who, std::uint32_t message) override {
        by_.resize(std::max<std::size_t>(by_.size(), message + 1));
        by_[message] = who;
        visitors_.say(who, message);
    }
    void turn(Steady::time_point until, const Answered& answered) override {
        visitors_.turn(until, answered);
    }
    std::size_t count() const override { return visitors_.count(); }
    std::uint64_t pushedBack() const override { return visitors_.pushedBack(); }
    std::uint64_t broken() const override { return visitors_.broken(); }
    std::optional<std::uint32_t> messageOf(std::string_view id) const override {
        return visitors_.messageOf(id);
    }
    std::size_t sayerOf(std::uint32_t message) const { return by_[message]; }

private:
    Visitors visitors_;
    std::vector<std::size_t> by_;
};

struct Shown {
    std::uint32_t message;
    Steady::time_point at;
};

// The agent's side, on the window's thread.
class AgentSide {
public:
    AgentSide(const std::filesystem::path& folder, std::uint16_t port, const Member& member) {
        RunningDeskOptions options;
        options.folder = folder;
        options.address = {"127.0.0.1", port, false, {}};
        options.token = member.token;
        options.agent = member.agent;
        auto opened = RunningDesk::open(std::move(options));
        if (!opened) giveUp("the desk: " + describe(opened.error()));
        desk_ = std::move(*opened);
        ui::CorePost post = [this](std::function<void()> work) { desk_->post(std::move(work)); };
        client_ = std::make_unique<ui::HubClient>(
            ui::HubDoor{desk_->hub(), post, desk_->hub().self(), systemClock(), systemRandom()});
        model_ = std::make_unique<ui::InboxModel>(systemClock(), client_->self().id);
        QObject::connect(model_.get(), &QAbstractItemModel::rowsInserted, model_.get(),
                         [this](const QModelIndex&, int first, int last) { look(first, last); });
        QObject::connect(
            model_.get(), &QAbstractItemModel::dataChanged, model_.get(),
            [this](const QModelIndex& first, const QModelIndex& last) { look(first.row(), last.row()); });
        desk_->start(nullptr, [](const std::string&, bool) {});
        model_->start({InboxTab::Team});
        watch_ = client_->watchInbox({InboxTab::Team}, kTexts,
                                     [this](const InboxUpdate& update) { model_->apply(update); });
    }
    ~AgentSide() {
        watch_ = {};
        model_.reset();
        client_.reset();
    }
    int rows() const { return model_->rowCount(); }
    const std::vector<Shown>& shown() const { return shown_; }

private:
    void look(int first, int last) {
        auto now = Steady::now();
        for (int row = first; row <= last; ++row) {
            if (auto number = numberIn(model_->at(row).conversation.snippet))
                shown_.push_back({*number, now});
        }
    }

    std::unique_ptr<RunningDesk> desk_;
    std::unique_ptr<ui::HubClient> client_;
    std::unique_ptr<ui::InboxModel> model_;
    Subscription watch_;
    std::vector<Shown> shown_;
};

struct Found {
    Step acknowledged; // to the visitor
    Sample shown;      // to the agent
    std::size_t missing = 0;
};

class Way {
public:
    Way(std::size_t visitors, const TeamFolder& team, ServerProcess& hub)
        : agent_(*team.folder() / "desk", hub.deskPort(), team.members().front()),
          visitors_({hub.port(), visitors, numberedTexts()}), load_(hub, visitors_) {
        if (!visitors_.open(20)) giveUp("not every visitor was let in");
        constexpr double kRate = 200, kSeconds = 3;
        if (measure(kRate, kSeconds).missing > 0) giveUp("the desk was not told of every visitor");
    }

    Found measure(double rate, double seconds) {
        auto first = static_cast<std::uint32_t>(load_.said());
        std::size_t shownBefore = agent_.shown().size();
        Found found;
        std::atomic<bool> said = false;
        std::thread beside([&] {
            found.acknowledged = load_.run(rate, seconds, kPatience);
            said = true;
        });
        turnUntil([&] { return said.load(); });
        beside.join();
        auto arrived = [&] {
            found.shown = {};
            found.missing = collect(first, shownBefore, found.shown);
            return found.missing == 0;
        };
        auto limit = Steady::now() + std::chrono::seconds(int(kPatience));
        turnUntil([&] { return arrived() || Steady::now() > limit; });
        return found;
    }
    std::uint64_t broken() const { return visitors_.broken(); }

private:
    template <class Done>
    static void turnUntil(Done done) {
        constexpr int kMillis = 20;
        while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kMillis);
    }
    // How many never came. Those of one visitor stand in one row, which shows the last of them: what came
    // together counts as come with it.
    std::size_t collect(std::uint32_t first, std::size_t shownBefore, Sample& times) const {
        std::vector<std::vector<Shown>> shownOf(visitors_.count());
        for (std::size_t i = shownBefore; i < agent_.shown().size(); ++i) {
            const Shown& one = agent_.shown()[i];
            if (one.message >= first) shownOf[visitors_.sayerOf(one.message)].push_back(one);
        }
        std::size_t missing = 0;
        for (std::uint32_t message = first; message < load_.said(); ++message) {
            const std::vector<Shown>& row = shownOf[visitors_.sayerOf(message)];
            auto at = std::find_if(row.begin(), row.end(),
                                   [message](const Shown& one) { return one.message >= message; });
            if (at == row.end()) ++missing;
            if (at != row.end()) times.add(millisBetween(load_.meantAt(message), at->at));
        }
        return missing;
    }

    AgentSide agent_;
    NotedVisitors visitors_;
    Load load_;
};

void body(const Wishes& wishes) {
    TeamFolder team(1, "unlimited = [\"127.0.0.1\"]\n");
    ServerProcess::Wish wish{"santral-hub", team.serve()};
    wish.folder = team.folder();
    ServerProcess hub(std::move(wish));
    Line line("model");
    std::size_t missing = 0;
    std::uint64_t broken = 0;
    {
        Way way(wishes.visitors, team, hub);
        std::printf("%zu visitors, one desk\n", wishes.visitors);
        for (double rate : wishes.rates) {
            Found found = way.measure(rate, wishes.seconds);
            Sample& answer = found.acknowledged.latency;
            std::printf(
                "  at %6.0f/s  in the agent's list p50 %6.2f  p95 %6.2f  p99 %6.2f ms   acknowledged p50 "
                "%6.2f  p99 %6.2f ms   %zu of %zu missing\n",
                rate, found.shown.at(0.5), found.shown.at(0.95), found.shown.at(0.99), answer.at(0.5),
                answer.at(0.99), found.missing, found.acknowledged.said);
            std::string name = "at_" + std::to_string(int(rate));
            line.add(name, found.shown).add(name + "_acknowledged", answer);
            missing += found.missing + found.acknowledged.unanswered;
        }
        broken = way.broken();
    }
    bool ended = hub.stop();
    std::printf("aim: in the agent's list p50 <= 1 ms, p99 <= 5 ms\n");
    line.add("visitors", double(wishes.visitors)).add("missing", double(missing)).print();
    if (missing > 0 || broken > 0 || !ended)
        giveUp("something did not come, or the hub did not end in order");
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    Wishes wishes;
    CLI::App app{"From a visitor to an agent's list"};
    app.add_option("--visitors", wishes.visitors, "how many");
    app.add_option("--rate", wishes.rates, "messages a second of all together; more than once for more");
    app.add_option("--seconds", wishes.seconds, "at each rate");
    CLI11_PARSE(app, argc, argv);
    return run([&] { body(wishes); });
}
