#include "tests/fault/kill_child.hpp"

#include "core/base/log.hpp"
#include "tests/fault/hub_work.hpp"
#include "tests/fault/tell.hpp"
#include "tests/support/killing_disk.hpp"

#include <chrono>
#include <fstream>
#include <thread>

namespace santral::fault {
namespace {

constexpr auto kViewRest = std::chrono::milliseconds(100); // as the programs have it

class Child {
public:
    explicit Child(const KillChildOptions& options) : options_(options), disk_(options.killAt) {}

    int run() {
        auto began = systemClock().steadyNow();
        auto timers = makeTimers(core_.get_executor());
        Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
        HubExecutors on{core_.get_executor(), ledger_.get_executor(), view_.get_executor(),
                        read_.get_executor()};
        auto opened = LocalHub::open({options_.folder, self, on, &systemClock(), &systemRandom(),
                                      timers.get(), test::KillingDisk::vfs()});
        if (!opened) return tell("fault no hub opens: " + describe(opened.error())), 1;
        auto hub = std::move(*opened);
        auto took = systemClock().steadyNow() - began;
        tell("opened " + std::to_string(std::chrono::duration_cast<Millis>(took).count()));
        hub->configure({{{"destek@example.com", "Destek"}}, "TR"});
        hub->restView(kViewRest);
        HubWork::Options work;
        work.seed = options_.seed;
        work.life = options_.life;
        work.commands = options_.commands;
        work.files = options_.folder / "to-send";
        std::filesystem::create_directories(work.files);
        HubWork atWork(*hub, systemClock(), work, tell);
        atWork.onFinished([&] { endOnceIdle(*hub, *timers); });
        asio::post(core_, [&] { atWork.start(again()); });
        turn();
        hub.reset();
        tell("end");
        return 0;
    }

private:
    std::vector<Book::Chat> again() const {
        std::vector<Book::Chat> all;
        std::ifstream in(options_.again);
        for (Book::Chat one; in >> one.token >> one.visitor;) all.push_back(one);
        return all;
    }

    // Each executor on a thread of its own, as the programs do it, until end().
    void turn() {
        std::vector<std::thread> threads;
        for (asio::io_context* io : {&core_, &ledger_, &view_, &read_}) {
            guards_.emplace_back(io->get_executor());
            threads.emplace_back([io] { io->run(); });
        }
        for (std::thread& one : threads) one.join();
    }

    void endOnceIdle(const LocalHub& hub, Timers& timers) {
        if (hub.idle()) return end();
        lookAgain_ = timers.after(Millis(1), [&] { endOnceIdle(hub, timers); });
    }

    void end() {
        for (asio::io_context* io : {&core_, &ledger_, &view_, &read_}) io->stop();
    }

    const KillChildOptions& options_;
    test::KillingDisk disk_;
    asio::io_context core_{1}, ledger_{1}, view_{1}, read_{1};
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards_;
    Subscription lookAgain_;
};

} // namespace

int killChild(const KillChildOptions& options) {
    log::setLevel(log::Level::Error);
    return Child(options).run();
}

} // namespace santral::fault
