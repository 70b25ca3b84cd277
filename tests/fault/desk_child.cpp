#include "tests/fault/desk_child.hpp"

#include "core/base/log.hpp"
#include "tests/fault/desk_work.hpp"
#include "tests/fault/tell.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <thread>

namespace santral::fault {
namespace {

template <class IdType>
IdType idNamed(const std::string& text) {
    auto id = parseUuid(text);
    return id ? IdType{*id} : IdType{};
}

template <class IdType>
std::vector<IdType> idsNamed(const std::vector<std::string>& all) {
    std::vector<IdType> ids;
    for (const std::string& text : all) ids.push_back(idNamed<IdType>(text));
    return ids;
}

class Desk {
public:
    explicit Desk(const DeskChildOptions& options) : options_(options) {}

    int run() {
        RemoteHubOptions remote;
        remote.folder = options_.folder;
        remote.address = {"127.0.0.1", options_.port, false, {}};
        remote.token = options_.token;
        remote.agent = idNamed<AgentId>(options_.agent);
        remote.executors = {core_.get_executor(), journal_.get_executor(), view_.get_executor(),
                            read_.get_executor()};
        remote.clock = &systemClock();
        remote.random = &systemRandom();
        remote.timers = timers_.get();
        auto opened = RemoteHub::open(std::move(remote));
        if (!opened) return tell("fault the desk does not open: " + describe(opened.error())), 1;
        hub_ = std::move(*opened);
        DeskWork::Options work{options_.name, options_.seed, options_.life,
                               idsNamed<QueueId>(options_.queues), idsNamed<AgentId>(options_.colleagues)};
        work_.emplace(*hub_, *timers_, std::move(work), tell);
        asio::post(core_, [this] { begin(); });
        turn();
        work_.reset();
        hub_.reset();
        tell("end");
        return 0;
    }

private:
    void begin() {
        hub_->mindWipe([] { tell("fault was told to throw everything away"); });
        hub_->mindSignedOut([] { tell("fault was signed out"); });
        hub_->start();
        work_->start();
    }

    // Each executor on a thread of its own, as the programs have it, until end(); this one listens.
    void turn() {
        std::vector<std::thread> threads;
        for (asio::io_context* io : {&core_, &journal_, &view_, &read_}) {
            guards_.emplace_back(io->get_executor());
            threads.emplace_back([io] { io->run(); });
        }
        listen();
        for (std::thread& one : threads) one.join();
    }

    void listen() {
        std::string word;
        while (std::cin >> word) {
            std::size_t number = 0;
            if (word == "go") std::cin >> number;
            asio::post(core_, [this, word, number] { hear(word, number); });
            if (word == "end") return;
        }
        std::_Exit(3); // nobody is there any more for whom to work
    }

    void hear(const std::string& word, std::size_t number) {
        if (word == "go") work_->allow(number);
        if (word == "rest") work_->rest();
        if (word != "end") return;
        work_->tellLeft();
        asio::co_spawn(core_, hub_->stop(), [this](std::exception_ptr) { end(); });
    }

    void end() {
        for (asio::io_context* io : {&core_, &journal_, &view_, &read_}) io->stop();
    }

    const DeskChildOptions& options_;
    asio::io_context core_{1}, journal_{1}, view_{1}, read_{1};
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards_;
    std::unique_ptr<Timers> timers_ = makeTimers(core_.get_executor());
    std::unique_ptr<RemoteHub> hub_;
    std::optional<DeskWork> work_;
};

} // namespace

int deskChild(const DeskChildOptions& options) {
    log::setLevel(log::Level::Error);
    return Desk(options).run();
}

} // namespace santral::fault
