// santral: the agent's workstation, with a hub inside or joined to a team's. Wiring only.
#include "app/running/first_instance.hpp"
#include "app/running/running_hub.hpp"
#include "app/workstation/end_signals.hpp"
#include "app/workstation/options.hpp"
#include "app/workstation/sign_in.hpp"
#include "app/workstation/stall_log.hpp"
#include "app/workstation/watched_application.hpp"
#include "core/base/log.hpp"
#include "core/os/detached.hpp"
#include "core/os/paths.hpp"
#include "core/os/standstill.hpp"
#include "ui/settings/sign_in_words.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/preparing.hpp"
#include "ui/widgets/toast.hpp"

#include <QPixmap>
#include <QScreen>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace santral;

namespace {

constexpr int kFailed = 1;
constexpr int kSettle = 600; // ms before a picture is taken: the guide of the first start opens after READY

int fail(const std::string& what) {
    std::fprintf(stderr, "santral: %s\n", what.c_str());
    return kFailed;
}

std::filesystem::path voiceProgram() {
    auto programs = os::programFolder();
    if (!programs) return {};
    auto program = *programs / "santral-voice";
    return std::filesystem::exists(program) ? program : std::filesystem::path();
}

RunningHubOptions hubOptions(const DeskOptions& options, const os::UserFolders& user) {
    RunningHubOptions hub;
    hub.folder = options.folder;
    hub.agentName = options.agentName;
    hub.sample = options.sample;
    hub.voiceArguments = options.voiceArguments;
    hub.voiceFiles = voice::voiceFiles(user.runtime, user.data);
    hub.voiceProgram = voiceProgram();
    return hub;
}

// What start-up waits for before it says READY: the window has painted real rows and the channels run.
class Readiness {
public:
    Readiness(ui::MainWindow& window, const DeskOptions& options) : window_(window), options_(options) {}

    void painted() {
        painted_ = true;
        tell();
    }
    void served(const std::string& shop) {
        shop_ = shop;
        served_ = true;
        tell();
    }

private:
    void tell() {
        if (!painted_ || !served_) return;
        if (!shop_.empty()) std::printf("SHOP %s\n", shop_.c_str());
        std::printf("READY\n");
        std::fflush(stdout);
        if (options_.once) QTimer::singleShot(kSettle, &window_, [this] { finish(); });
    }
    void finish() {
        bool saved = options_.screenshot.isEmpty() || picture().save(options_.screenshot);
        if (!saved) std::fprintf(stderr, "santral: cannot write %s\n", qPrintable(options_.screenshot));
        QCoreApplication::exit(saved ? 0 : kFailed);
    }
    // From the screen, so that what floats above the window is in it.
    QPixmap picture() const {
        QRect at(window_.mapToGlobal(QPoint(0, 0)), window_.size());
        QPixmap shot = window_.screen()->grabWindow(0, at.x(), at.y(), at.width(), at.height());
        return shot.isNull() ? window_.grab() : shot;
    }

    ui::MainWindow& window_;
    const DeskOptions& options_;
    bool painted_ = false;
    bool served_ = false;
    std::string shop_;
};

// Where the view has to be made anew first, a window says how far it is.
Result<std::unique_ptr<Running>> openHub(RunningHubOptions options) {
    std::unique_ptr<ui::Preparing> window;
    options.progress = [&window](Seq done, Seq all) {
        if (!window) window = std::make_unique<ui::Preparing>();
        return window->tell(done, all);
    };
    auto opened = RunningHub::open(std::move(options));
    if (!opened) return opened.error();
    return std::unique_ptr<Running>(std::move(*opened));
}

// The hub may order this desk's files away; then the window closes, and they go with it. It may also end the
// sign-in alone.
struct DeskEnds {
    std::function<void()> wipe, signedOut; // core thread
};
Result<std::unique_ptr<RunningDesk>> openDesk(const DeskOptions& options, const Membership& member,
                                              const os::UserFolders& user, DeskEnds ends) {
    RunningDeskOptions desk;
    desk.folder = deskFolder(options.folder, member.address, member.login);
    desk.address = member.address;
    desk.agent = member.agent;
    desk.lone = options.folder;
    desk.voiceProgram = voiceProgram();
    desk.voiceArguments = options.voiceArguments;
    desk.voiceFiles = voice::voiceFiles(user.runtime, user.data);
    auto opened = RunningDesk::open(std::move(desk));
    if (!opened) return opened.error();
    (*opened)->onWipe(std::move(ends.wipe));
    (*opened)->onSignedOut(std::move(ends.signedOut));
    return opened;
}

// The loop of events, timed. What it has to say stands in the log.
int runWatched(WatchedApplication& application) {
    constexpr Millis kHangs{2'000};
    StallLog told;
    HangAlarm alarm(kHangs, [&told, kHangs](const std::string& doing) { told.hangs(doing, kHangs); });
    StallWatch stalls({systemClock(), os::standstill, [&told](const Stall& stall) { told.stalled(stall); }});
    EndSignals signals;
    application.watch(&stalls, &alarm);
    const int code = QApplication::exec();
    application.watch(nullptr);
    return code;
}

// Why there is nothing to work with, as an exit code.
int notOpened(const std::filesystem::path& folder, const Error& why) {
    if (why.code == Errc::Closed) return 0;
    if (why.code != Errc::Conflict) return fail(describe(why));
    if (raiseFirstInstance(folder)) return 0;
    return fail("another Santral works on this folder and does not answer");
}

struct Wiring {
    const os::UserFolders& user;
    ui::Preferences& preferences;
    ui::Appearance& appearance;
};

// The window over the running hub, until it is closed. `begun`: both are at work.
int work(WatchedApplication& application, const DeskOptions& options, const Wiring& wiring,
         std::unique_ptr<Running> running, const std::function<void(ui::MainWindow&)>& begun) {
    Running& hub = *running;
    ui::CorePost post = [&hub](std::function<void()> work) { hub.post(std::move(work)); };
    auto client = std::make_unique<ui::HubClient>(
        ui::HubDoor{hub.hub(), post, hub.hub().self(), systemClock(), systemRandom()});
    std::unique_ptr<ui::VoiceRelay> relay; // the engine speaks to it until the hub has stopped
    std::unique_ptr<ui::VoiceClient> phone;
    if (hub.phone()) {
        phone = std::make_unique<ui::VoiceClient>(
            ui::VoiceDoor{*hub.phone(), post, systemClock(), systemRandom()});
        relay = phone->makeRelay([&hub](const voice::CallRecord& record, std::function<void(bool)> done) {
            hub.keepRecord(record, std::move(done));
        });
    }
    bool guides = !options.sample && options.hub.empty();
    auto window = std::make_unique<ui::MainWindow>(
        ui::WindowParts{*client, phone.get(), wiring.preferences, wiring.appearance, systemClock(), guides});
    Readiness readiness(*window, options);
    QObject::connect(window.get(), &ui::MainWindow::settled, window.get(), [&] {
        readiness.painted();
        wiring.appearance.followSystem();
    });
    // The core thread calls these; what they do is done here, while there is a window.
    hub.onRaise([&] {
        QMetaObject::invokeMethod(&application, [&] {
            if (window) window->raiseWindow();
        });
    });
    hub.start(relay ? &relay->events() : nullptr, [&](std::string shop, bool) {
        QMetaObject::invokeMethod(&application, [&, shop] {
            if (window) readiness.served(shop);
        });
    });
    if (options.size.isValid()) window->resize(options.size);
    window->show();
    if (begun) begun(*window);
    int code = runWatched(application);
    // The clients post their last words to the core thread, so they go before it.
    window.reset();
    phone.reset();
    client.reset();
    running.reset();
    return code;
}

// What the keychain says. Without a token the desk works on with what it has, and the next start signs in.
void takeToken(RunningDesk& desk, const Membership& member, const std::filesystem::path& folder,
               const Result<std::string>& token, ui::Preferences& preferences) {
    if (token) {
        desk.setToken(*token);
        if (storedMembership(folder, member.address, member.login)) return;
        preferences.setFlag(QStringLiteral("keychain"), false); // it came late, but it came
        if (auto kept = storeMembership(folder, member); !kept) log::warn("sign-in", describe(kept.error()));
        return;
    }
    log::warn("sign-in", "the keychain does not give the token: " + describe(token.error()));
    desk.refuseToken("keychain");
    dropMembership(folder);
    rememberEnd(preferences, "keychain");
}

// The hub inside this program.
int runAlone(WatchedApplication& application, const DeskOptions& options, const Wiring& wiring) {
    auto opened = openHub(hubOptions(options, wiring.user));
    if (!opened) return notOpened(options.folder, opened.error());
    return work(application, options, wiring, std::move(*opened), {});
}

// A team's hub. The token may come out of the keychain while the desk is at work already.
int runJoined(WatchedApplication& application, const DeskOptions& options, const Wiring& wiring) {
    TokenKeeper tokens(systemKeychain());
    auto found = memberOf(options, wiring.preferences, tokens);
    if (!found) return fail(describe(found.error()));
    if (!*found) return 0;
    const Membership member = (*found)->membership;
    const auto folder = deskFolder(options.folder, member.address, member.login);
    bool wiped = false;
    auto later = [&application](std::function<void()> work) {
        return [&application, work = std::move(work)] {
            QMetaObject::invokeMethod(&application, [work] { work(); });
        };
    };
    DeskEnds ends;
    ends.wipe = later([&wiped] {
        wiped = true;
        QCoreApplication::exit(0);
    });
    ends.signedOut = later([&] {
        tokens.drop();
        tokens.forget(folder);
        rememberEnd(wiring.preferences, "sign-in-ended");
    });
    auto opened = openDesk(options, member, wiring.user, std::move(ends));
    if (!opened) return notOpened(folder, opened.error());
    RunningDesk& desk = **opened;
    auto begun = [&](ui::MainWindow& window) {
        if ((*found)->stored == TokenKeeper::Place::File) window.toast().say(ui::tokenInFileText());
        auto heard = [&](const Result<std::string>& token) {
            takeToken(desk, member, folder, token, wiring.preferences);
        };
        if ((*found)->stored) return desk.setToken(member.token);
        tokens.load(folder, member, heard);
    };
    int code = work(application, options, wiring, std::move(*opened), begun);
    tokens.drop();
    if (wiped) forgetDesk(options, member, wiring.preferences, tokens);
    return code;
}

// For support; ids and codes only. Where it cannot be written the log stays at the terminal.
void openLog(const std::filesystem::path& folder) {
    auto opened = os::makePrivateFolder(folder);
    if (opened) opened = log::toFile(folder / "desk.log", log::Level::Info, log::Writer::OwnThread);
    if (!opened) log::warn("desk", "no log file: " + describe(opened.error()));
}

int run(WatchedApplication& application, const DeskOptions& options) {
    auto user = os::userFolders();
    if (!user) return fail(describe(user.error()));
    openLog(options.folder);
    ui::Preferences preferences(QString::fromStdString((options.folder / "desk.ini").string()));
    options.applyTo(preferences);
    ui::Appearance::install(preferences);
    ui::Appearance appearance(preferences);
    Wiring wiring{*user, preferences, appearance};
    return options.hub.empty() ? runAlone(application, options, wiring)
                               : runJoined(application, options, wiring);
}

} // namespace

int main(int argc, char** argv) {
    WatchedApplication application(argc, argv);
    os::countStops();
    QApplication::setApplicationName(QStringLiteral("santral"));
    QApplication::setApplicationDisplayName(QStringLiteral("Santral"));
    auto options = readOptions(application.arguments());
    if (!options) return fail(options.error().detail);
    int code = run(application, *options);
    // Nothing is left to be saved; what the toolkit would still take apart only costs time.
    std::fflush(stdout);
    log::finish();
    _exit(code);
}
