// santral-voice: SIP and media in a process of its own, so that a call survives the window. Started detached
// by the desk's link (core/voice/voice_link.hpp); a second start finds the first and ends.
#include "app/voice/side_thread.hpp"
#include "app/voice/watchdog.hpp"
#include "core/base/log.hpp"
#include "core/os/append_file.hpp"
#include "core/os/detached.hpp"
#include "core/os/file_lock.hpp"
#include "core/os/memory.hpp"
#include "core/os/paths.hpp"
#include "core/voice/crossing.hpp"
#include "core/voice/linphone/linphone_engine.hpp"
#include "core/voice/voice_host.hpp"
#include "core/voice/voice_link.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <iostream>
#include <optional>

namespace {

using namespace santral;
namespace fs = std::filesystem;

constexpr int kBroken = 1;
constexpr Millis kStarted{3000}; // by then all libraries are set up and the line has been asked for

struct Arguments {
    voice::LinphoneOptions engine;
    int idleSeconds = 30;
    bool bar = true;
};

struct Ground {
    os::UserFolders folders;
    voice::VoiceFiles files;
    voice::Journal journal;
    std::string token;
};

std::string newToken() {
    Uuid random{systemRandom().next(), systemRandom().next()};
    return toString(random);
}

Result<Ground> prepare(const os::UserFolders& folders) {
    voice::VoiceFiles files = voice::voiceFiles(folders.runtime, folders.data);
    auto journalFile = os::openAppendFile(files.journal);
    if (!journalFile) return journalFile.error();
    auto journal = voice::Journal::open(std::move(*journalFile));
    if (!journal) return journal.error();
    auto tokenFile = os::openAppendFile(files.token);
    if (!tokenFile) return tokenFile.error();
    std::string token = newToken();
    if (auto written = (*tokenFile)->replace(token + "\n"); !written) return written.error();
    return Ground{folders, files, std::move(*journal), token};
}

void startBar() {
    auto folder = os::programFolder();
    if (!folder) return;
    auto started = os::startDetached(*folder / "santral-voice-bar", {});
    if (!started) log::warn("voice", describe(started.error()));
}

asio::awaitable<void> live(voice::VoiceHost& host, os::LocalListener& listener, asio::signal_set& signals,
                           std::optional<Watchdog>& watchdog) {
    co_await host.run(listener);
    watchdog.reset();
    signals.cancel();
}

// Until nobody needs it any more.
Result<void> serve(Ground& ground, const Arguments& arguments) {
    asio::io_context io{1};
    SideThread below;
    SideThread disk;
    auto timers = makeTimers(io.get_executor());
    auto timersBelow = makeTimers(below.executor());
    auto engine = voice::makeLinphoneEngine(below.executor(), *timersBelow, systemClock(), systemRandom(),
                                            arguments.engine);
    auto door = voice::makeCrossing(*engine, below.executor(), io.get_executor());
    voice::HostOptions options{ground.token, std::chrono::seconds(arguments.idleSeconds), Millis{10'000}, {}};
    if (arguments.bar) options.startBar = startBar;
    voice::VoiceHost host(io.get_executor(), *timers, systemClock(), systemRandom(), *door,
                          voice::JournalSide{ground.journal, disk.executor()}, std::move(options));
    auto listener = os::listenLocal(io.get_executor(), ground.files.socket);
    if (!listener) return listener.error();
    asio::signal_set signals(io, SIGTERM, SIGINT, SIGHUP);
    signals.async_wait([&](boost::system::error_code failed, int) {
        if (!failed) (*listener)->close();
    });
    std::optional<Watchdog> watchdog(std::in_place, *timers, below.executor());
    const auto lightened = timers->after(kStarted, os::letGoOfCode);
    Tasks tasks(io.get_executor());
    tasks.spawn(live(host, **listener, signals, watchdog), "voice");
    io.run();
    return {};
}

int run(Arguments arguments) {
    auto folders = os::userFolders();
    if (!folders) {
        std::cerr << "santral-voice: " << describe(folders.error()) << "\n";
        return kBroken;
    }
    auto lock = os::FileLock::take(voice::voiceFiles(folders->runtime, folders->data).lock);
    if (!lock && lock.error().code == Errc::Conflict) return 0; // it runs already
    if (auto opened = log::toFile(folders->data / "voice.log", log::Level::Info); !opened)
        log::warn("voice", describe(opened.error()));
    auto ground = lock ? prepare(*folders) : Result<Ground>(lock.error());
    arguments.engine.home = folders->data / "voice";
    auto served = ground ? serve(*ground, arguments) : Result<void>(ground.error());
    if (served) return 0;
    log::error("voice", describe(served.error()));
    std::cerr << "santral-voice: " << describe(served.error()) << "\n";
    return kBroken;
}

} // namespace

int main(int count, char** words) {
    Arguments arguments;
    CLI::App app{"The telephone of Santral. The desk starts it; it ends by itself."};
    app.add_option("--ca", arguments.engine.extraCa, "PEM file of roots to trust beside the system's");
    app.add_option("--trace", arguments.engine.trace, "file for all signalling, numbers and names included");
    app.add_option("--play", arguments.engine.playFile, "wav file to speak instead of a microphone");
    app.add_option("--record", arguments.engine.recordFolder, "with --play: folder for one wav a call");
    app.add_option("--idle", arguments.idleSeconds, "seconds without window and call before it ends")
        ->check(CLI::Range(0, 86400));
    app.add_flag("!--no-bar", arguments.bar, "no small bar for a call whose window is gone");
    CLI11_PARSE(app, count, words);
    arguments.engine.version = SANTRAL_VERSION;
    return run(std::move(arguments));
}
