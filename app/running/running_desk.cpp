#include "app/running/running_desk.hpp"

#include "app/running/phone_account.hpp"
#include "core/base/log.hpp"
#include "core/os/detached.hpp"
#include "core/os/paths.hpp"
#include "core/os/threads.hpp"
#include "core/store/lone_drafts.hpp"

#include <future>
#include <sys/stat.h>

namespace santral {
namespace {

constexpr auto kCopyRest = std::chrono::milliseconds(100);

} // namespace

Result<std::unique_ptr<RunningDesk>> RunningDesk::open(RunningDeskOptions options) {
    std::unique_ptr<RunningDesk> desk(new RunningDesk(std::move(options)));
    if (auto done = desk->openHub(); !done) return done.error();
    return desk;
}

Result<void> RunningDesk::openHub() {
    umask(077); // whatever is made here is for this user only
    if (auto made = os::makePrivateFolder(options_.folder); !made) return made;
    auto lock = os::FileLock::take(options_.folder / "lock");
    if (!lock) return lock.error();
    lock_ = std::move(*lock);
    if (!options_.lone.empty()) bringDrafts();
    timers_ = makeTimers(core_.get_executor());
    RemoteHubOptions hub;
    hub.folder = options_.folder;
    hub.address = options_.address;
    hub.token = options_.token;
    hub.reserve = OwnStore::kReserve;
    hub.agent = options_.agent;
    hub.executors = {core_.get_executor(), journal_.get_executor(), view_.get_executor(),
                     read_.get_executor()};
    hub.clock = &systemClock();
    hub.random = &systemRandom();
    hub.timers = timers_.get();
    auto opened = RemoteHub::open(std::move(hub));
    if (!opened) return opened.error();
    hub_ = std::move(*opened);
    if (options_.voiceProgram.empty()) return {};
    auto start = [program = options_.voiceProgram, arguments = options_.voiceArguments] {
        return os::startDetached(program, arguments);
    };
    const voice::VoiceFiles& files = options_.voiceFiles;
    phone_ = voice::makeVoiceLink(core_.get_executor(), *timers_, systemClock(),
                                  {files.socket, files.token, start, files.journal});
    return {};
}

void RunningDesk::bringDrafts() {
    auto brought = store::bringDrafts(options_.lone, options_.folder, options_.agent);
    if (!brought) log::warn("desk", "drafts from before it joined: " + describe(brought.error()));
    if (brought && *brought > 0)
        log::info("desk", std::to_string(*brought) + " drafts from before it joined");
}

void RunningDesk::start(voice::VoiceEvents* phoneEvents, std::function<void(std::string, bool)> ready) {
    post([this, phoneEvents, ready = std::move(ready)] {
        if (phone_ && phoneEvents) phone_->start(*phoneEvents);
        if (raise_) {
            instance_ = std::make_unique<FirstInstance>(core_.get_executor(), raise_);
            if (auto done = instance_->listen(options_.folder); !done)
                log::warn("desk", "a second start cannot raise this one: " + describe(done.error()));
        }
        hub_->mindWipe([this] {
            if (wipe_) wipe_();
        });
        hub_->mindSignedOut([this] {
            if (signedOut_) signedOut_();
        });
        hub_->mindSettings([this](const Settings& settings) {
            if (phone_) phone_->setAccount(phoneAccountOf(settings));
        });
        hub_->restCopy(kCopyRest);
        hub_->start();
        ready({}, false); // what is here can be worked with, whether the hub answers or not
    });
    run(core_, "core");
    run(journal_, "journal");
    run(view_, "view");
    run(read_, "read");
}

void RunningDesk::run(asio::io_context& io, const char* name) {
    io.restart();
    threads_.emplace_back([this, &io, name] {
        os::nameThread(name);
        if (&io == &view_) os::runBehindOthers(); // nobody waits for it
        auto work = asio::make_work_guard(io);
        io.run();
    });
}

void RunningDesk::keepRecord(const voice::CallRecord& record, std::function<void(bool)> done) {
    hub_->execute(record.id, RecordCall{record.part, record.display}, [done](Result<Receipt> receipt) {
        // What can never be stored must not come again for ever.
        done(receipt || receipt.error().code == Errc::Invalid || receipt.error().code == Errc::NotFound);
    });
}

asio::awaitable<void> RunningDesk::stopAll() {
    if (instance_) co_await instance_->stop();
    if (phone_) co_await phone_->stop();
    co_await hub_->stop();
}

RunningDesk::~RunningDesk() {
    stop();
}

void RunningDesk::stop() {
    if (threads_.empty()) return;
    std::promise<void> stopped;
    post([this, &stopped] {
        asio::co_spawn(core_, stopAll(), [&stopped](std::exception_ptr) { stopped.set_value(); });
    });
    stopped.get_future().wait();
    for (asio::io_context* io : {&core_, &journal_, &view_, &read_}) io->stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    instance_.reset();
    phone_.reset();
    hub_.reset();
}

void RunningDesk::setToken(std::string token) {
    post([this, token = std::move(token)] { hub_->setToken(token); });
}

void RunningDesk::refuseToken(std::string why) {
    post([this, why = std::move(why)] { hub_->refuse(why); });
}

void RunningDesk::wipe(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::remove_all(folder, failed);
    if (failed) log::error("desk", "not everything could be taken away: " + failed.message());
}

} // namespace santral
