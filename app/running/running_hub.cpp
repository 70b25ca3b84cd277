#include "app/running/running_hub.hpp"

#include "app/running/first_instance.hpp"
#include "app/running/phone_account.hpp"
#include "app/running/sample_desk.hpp"
#include "core/base/log.hpp"
#include "core/os/detached.hpp"
#include "core/os/durable_file.hpp"
#include "core/os/file_lock.hpp"
#include "core/os/memory.hpp"
#include "core/os/paths.hpp"
#include "core/os/threads.hpp"
#include "resources/assets.hpp"

#include <fstream>
#include <future>
#include <sys/stat.h>

namespace santral {
namespace {

constexpr auto kShopPoll = std::chrono::milliseconds(10);
constexpr auto kViewRest = std::chrono::milliseconds(100);
constexpr auto kCommitPoll = std::chrono::milliseconds(5);
constexpr int kCommitPolls = 1000; // five seconds

// The widget's files and its sample shop, under the paths that pages name.
webchat::Assets widgetAssets() {
    webchat::Assets out;
    for (const auto& [path, octets] : assets()) {
        if (path.starts_with("widget/")) out[path] = std::string(octets);
    }
    return out;
}

// This desk's agent keeps his id for ever: what he owns stays his.
Result<AgentId> agentIdIn(const std::filesystem::path& folder) {
    std::ifstream in(folder / "agent");
    std::string text;
    if (in >> text) {
        if (auto id = parseUuid(text)) return AgentId{*id};
        return Error{Errc::Corrupt, "agent"};
    }
    auto id = makeId<AgentId>(systemClock(), systemRandom());
    if (auto done = os::writeDurably(folder / "agent", toString(id)); !done) return done.error();
    return id;
}

} // namespace

struct RunningHub::Guard {
    std::optional<os::FileLock> lock;
    std::unique_ptr<FirstInstance> instance;
};

RunningHub::RunningHub(RunningHubOptions options) : options_(std::move(options)) {}

Result<std::unique_ptr<RunningHub>> RunningHub::open(RunningHubOptions options) {
    std::unique_ptr<RunningHub> running(new RunningHub(std::move(options)));
    if (auto done = running->openHub(); !done) return done.error();
    return running;
}

Result<void> RunningHub::openHub() {
    umask(077); // whatever is made here is for this user only
    if (auto made = os::makePrivateFolder(options_.folder); !made) return made;
    guard_ = std::make_unique<Guard>();
    if (!options_.locked) {
        auto lock = os::FileLock::take(options_.folder / "lock");
        if (!lock) return lock.error();
        guard_->lock.emplace(std::move(*lock));
    }
    auto agent = agentIdIn(options_.folder);
    if (!agent) return agent.error();
    timers_ = makeTimers(core_.get_executor());
    LocalHubOptions hub;
    hub.folder = options_.folder;
    std::string name = options_.sample ? sampleAgentName() : options_.agentName;
    hub.self = {*agent, name, Role::Administrator};
    hub.executors = {core_.get_executor(), ledger_.get_executor(), view_.get_executor(),
                     read_.get_executor()};
    hub.clock = &systemClock();
    hub.random = &systemRandom();
    hub.timers = timers_.get();
    hub.progress = options_.progress;
    hub.reserve = OwnStore::kReserve;
    auto opened = LocalHub::open(std::move(hub));
    if (!opened) return opened.error();
    hub_ = std::move(*opened);
    if (auto done = openSignIn(); !done) return done;
    administration_ = std::make_unique<Administration>(*hub_, signIn_.get());
    hub_->setAdministration([this](const Actor& actor, AdminRequest request, Hub::Done<AdminAnswer> done) {
        administration_->carryOut(actor, std::move(request), std::move(done));
    });
    if (!options_.channels) return openSettings();
    constexpr Seq kAgentOnly = 1; // the agent himself is all that a new folder holds
    if (options_.sample && hub_->state().head() <= kAgentOnly) fillWithSample();
    auto programs = os::programFolder();
    if (!programs) return programs.error();
    auto channels = Channels::open(*hub_, {options_.folder, *programs / "santral-sieve", widgetAssets(),
                                           &systemClock(), timers_.get(), &systemRandom(), options_.http});
    if (!channels) return channels.error();
    channels_ = std::move(*channels);
    if (auto done = openDesks(); !done) return done;
    if (auto done = openPbx(); !done) return done;
    if (options_.voiceProgram.empty()) return {};
    const voice::VoiceFiles& files = options_.voiceFiles;
    auto start = [program = options_.voiceProgram, arguments = options_.voiceArguments] {
        return os::startDetached(program, arguments);
    };
    phone_ = voice::makeVoiceLink(core_.get_executor(), *timers_, systemClock(),
                                  {files.socket, files.token, start, files.journal});
    return {};
}

Result<void> RunningHub::openSignIn() {
    if (!options_.team) return {};
    auto opened = SignIn::open({options_.folder, core_.get_executor(), access_.get_executor(), systemClock(),
                                *timers_, systemRandom(), hub_->state()});
    if (!opened) return opened.error();
    signIn_ = std::move(*opened);
    return {};
}

// Listens at once, so that a port that is taken is told before anything runs; who comes early waits.
Result<void> RunningHub::openDesks() {
    if (!options_.team) beThere();
    if (!options_.desks || !signIn_) return {};
    auto opened = TeamPort::open(*hub_, *signIn_, options_.folder, *timers_, *options_.desks);
    if (!opened) return opened.error();
    desks_ = std::move(*opened);
    auto at = desks_->listen();
    if (!at) return at.error();
    desksAt_ = *at;
    return {};
}

Result<void> RunningHub::openPbx() {
    if (!options_.pbx) return {};
    auto opened = PbxPort::open(*hub_, *timers_, *options_.pbx);
    if (!opened) return opened.error();
    pbx_ = std::move(*opened);
    auto at = pbx_->listen();
    if (!at) return at.error();
    pbxAt_ = *at;
    return {};
}

// The one desk of a hub without a team: who opens it means to work.
void RunningHub::beThere() {
    hub_->setDesks({hub_->self().id});
    SetAgentState ready;
    ready.presence = Presence::Ready;
    hub_->submitNew(Actor::of(hub_->self()), ready, [](Result<Receipt>) {});
}

// Kept for the channels of the next start.
Result<void> RunningHub::openSettings() {
    auto keeper = SettingsKeeper::open(hub_->own(), options_.folder / "secret.key", systemRandom());
    if (!keeper) return keeper.error();
    settings_ = std::move(*keeper);
    LocalHub::SettingsDoor door;
    door.load = [this](Hub::Done<Settings> done) { settings_->show(std::move(done)); };
    door.save = [this](Settings settings, Hub::Done<void> done) {
        settings_->save(std::move(settings), [done](Result<Settings> saved) {
            done(saved ? Result<void>() : Result<void>(saved.error()));
        });
    };
    hub_->setSettingsDoor(std::move(door));
    return {};
}

// Before the threads start, so that the first window shows it.
void RunningHub::fillWithSample() {
    bool done = false;
    makeSampleDesk(*hub_, systemClock(), [&done] { done = true; });
    turnUntil(done);
}

void RunningHub::turnUntil(const bool& done) {
    auto turn = [this] {
        std::size_t ran = 0;
        for (asio::io_context* io : loops()) {
            io->restart();
            ran += io->poll();
        }
        return ran;
    };
    while (!done || turn() > 0) turn();
}

void RunningHub::start(voice::VoiceEvents* phoneEvents, std::function<void(std::string, bool)> ready) {
    hub_->restView(kViewRest);
    hub_->mindCalm(os::giveBackMemory);
    post([this, phoneEvents, ready = std::move(ready)] {
        if (phone_ && phoneEvents) phone_->start(*phoneEvents);
        if (raise_) listenForOthers();
        begin(ready);
    });
    run(core_, "core");
    run(ledger_, "ledger");
    run(view_, "view");
    run(read_, "read");
    if (signIn_) run(access_, "sign-in");
}

void RunningHub::run(asio::io_context& io, const char* name) {
    io.restart();
    threads_.emplace_back([this, &io, name] {
        os::nameThread(name);
        if (&io == &view_) os::runBehindOthers(); // nobody waits for it
        auto work = asio::make_work_guard(io);
        io.run();
    });
}

void RunningHub::listenForOthers() {
    guard_->instance = std::make_unique<FirstInstance>(core_.get_executor(), raise_);
    if (auto done = guard_->instance->listen(options_.folder); !done) {
        log::warn("desk", "a second start cannot raise this one: " + describe(done.error()));
    }
}

void RunningHub::begin(std::function<void(std::string, bool)> ready) {
    channels_->watchSettings([this](const Settings& settings) {
        if (phone_) phone_->setAccount(phoneAccountOf(settings));
        bool renamed = !settings.agentName.empty() && settings.agentName != hub_->self().name;
        if (renamed) hub_->rename(settings.agentName);
    });
    channels_->start([this, ready](Result<Settings> stored) {
        Settings settings = stored ? *stored : firstSettings();
        bool changed = !stored && options_.sample;
        if (options_.widget) {
            WidgetSettings wanted = *options_.widget;
            if (wanted.brandName.empty()) wanted.brandName = settings.widget.brandName;
            changed = changed || !(settings.widget == wanted);
            settings.widget = std::move(wanted);
        }
        bool first = !stored && !changed;
        if (!changed) return tellShop(ready, first);
        channels_->save(settings, [this, ready](Result<void>) { tellShop(ready, false); });
    });
}

Settings RunningHub::firstSettings() const {
    Settings settings;
    settings.agentName = hub_->self().name;
    settings.sampleDesk = options_.sample;
    settings.widget.on = options_.sample;
    return settings;
}

// The channels start one after the other; the shop's address is known when the web chat listens.
void RunningHub::tellShop(const std::function<void(std::string, bool)>& ready, bool first) {
    if (channels_->busy()) {
        shopTimer_ = timers_->after(kShopPoll, [this, ready, first] { tellShop(ready, first); });
        return;
    }
    auto at = channels_->chatAt();
    ready(at ? "http://" + at->address + ":" + std::to_string(at->port) + "/widget/shop/" : "", first);
}

void RunningHub::keepRecord(const voice::CallRecord& record, std::function<void(bool)> done) {
    hub_->submit(Actor::system(), record.id, RecordCall{record.part, record.display},
                 [done](Result<Receipt> receipt) {
                     // What can never be stored must not come again for ever.
                     done(receipt || receipt.error().code == Errc::Invalid);
                 });
}

asio::awaitable<void> RunningHub::stopAll() {
    shopTimer_.reset();
    if (pbx_) co_await pbx_->stop();
    if (desks_) co_await desks_->stop();
    if (guard_->instance) co_await guard_->instance->stop();
    co_await channels_->stop();
    if (phone_) co_await phone_->stop();
    // What was accepted is written and answered before the threads end.
    for (int polls = 0; !hub_->idle() && polls < kCommitPolls; ++polls) co_await timers_->wait(kCommitPoll);
}

RunningHub::~RunningHub() {
    stop();
}

void RunningHub::stop() {
    if (threads_.empty()) return;
    std::promise<void> stopped;
    post([this, &stopped] {
        asio::co_spawn(core_, stopAll(), [&stopped](std::exception_ptr) { stopped.set_value(); });
    });
    stopped.get_future().wait();
    // Readers and writers finish what was asked of them; nothing new comes from the core thread any more.
    for (asio::io_context* io : loops()) io->stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    guard_->instance.reset();
    channels_.reset();
    phone_.reset();
    pbx_.reset();
    desks_.reset();
    signIn_.reset();
    hub_.reset();
}

} // namespace santral
