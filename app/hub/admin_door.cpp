#include "app/hub/admin_door.hpp"

#include "app/hub/admin_line.hpp"
#include "app/running/running_hub.hpp"
#include "core/base/tasks.hpp"

#include <thread>

namespace santral::hub {
namespace {

constexpr auto kPatience = std::chrono::seconds(60); // for one answer; a password takes a tenth of one
constexpr int kAttempts = 50;                        // a hub that starts or stops has its folder, but no ear
constexpr auto kPause = std::chrono::milliseconds(100);

asio::awaitable<Result<std::unique_ptr<AdminLine>>> join(std::filesystem::path socket) {
    auto joined = co_await os::connectLocal(std::move(socket));
    if (!joined) co_return joined.error();
    co_return std::make_unique<AdminLine>(std::move(*joined));
}

asio::awaitable<Result<std::string>> talk(AdminLine& line, std::string question) {
    auto sent = co_await line.send(std::move(question));
    if (!sent) co_return sent.error();
    co_return co_await line.receive();
}

template <class T>
asio::awaitable<void> keep(Timers& timers, asio::awaitable<Result<T>> work, std::optional<Result<T>>& kept) {
    kept = co_await withTimeout<T>(timers, kPatience, std::move(work));
}

// A hub that runs.
class Joined final : public AdminDoor {
public:
    Result<void> open(const std::filesystem::path& socket) {
        auto line = run<std::unique_ptr<AdminLine>>(join(socket));
        if (!line) return line.error();
        line_ = std::move(*line);
        return {};
    }
    Result<AdminAnswer> ask(const AdminRequest& request) override {
        auto answer = run<std::string>(talk(*line_, encode(request)));
        if (!answer) return answer.error();
        return readAdminAnswer(*answer);
    }

private:
    template <class T>
    Result<T> run(asio::awaitable<Result<T>> work) {
        std::optional<Result<T>> kept;
        Tasks tasks(io_.get_executor());
        tasks.spawn(keep<T>(*timers_, std::move(work), kept), "administrator");
        io_.restart();
        io_.run();
        if (!kept) return Error{Errc::Internal, "no answer"};
        return std::move(*kept);
    }

    asio::io_context io_;
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    std::unique_ptr<AdminLine> line_;
};

// The hub of a folder on which none runs.
class Opened final : public AdminDoor {
public:
    Result<void> open(const std::filesystem::path& folder) {
        RunningHubOptions options;
        options.folder = folder;
        options.agentName = "Hub";
        options.team = true;
        options.channels = false;
        auto running = RunningHub::open(std::move(options));
        if (!running) return running.error();
        running_ = std::move(*running);
        return {};
    }
    Result<AdminAnswer> ask(const AdminRequest& request) override {
        std::string answer;
        bool done = false;
        running_->administration().answer(encode(request), [&](std::string text) {
            answer = std::move(text);
            done = true;
        });
        running_->turnUntil(done);
        return readAdminAnswer(answer);
    }

private:
    std::unique_ptr<RunningHub> running_;
};

template <class Door>
Result<std::unique_ptr<AdminDoor>> opened(const std::filesystem::path& at) {
    auto door = std::make_unique<Door>();
    if (auto done = door->open(at); !done) return done.error();
    return std::unique_ptr<AdminDoor>(std::move(door));
}

} // namespace

Result<std::unique_ptr<AdminDoor>> AdminDoor::open(const std::filesystem::path& folder, Folder rule) {
    bool there = std::filesystem::exists(folder / "ledger.db");
    if (!there && rule == Folder::MustBeThere)
        return Error{Errc::NotFound, "no hub was ever in " + folder.string()};
    Error last;
    for (int i = 0; i < kAttempts; ++i) {
        if (i > 0) std::this_thread::sleep_for(kPause);
        auto joined = opened<Joined>(adminSocketIn(folder));
        if (joined || joined.error().code != Errc::Unavailable) return joined;
        auto own = opened<Opened>(folder);
        if (own || own.error().code != Errc::Conflict) return own;
        last = own.error();
    }
    return last;
}

Result<void> AdminDoor::command(CommandBody body) {
    AdminRequest request;
    request.ask = AdminAsk::Command;
    request.command = std::move(body);
    auto answer = ask(request);
    if (!answer) return answer.error();
    return {};
}

} // namespace santral::hub
