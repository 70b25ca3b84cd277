// santral: the agent's workstation, with a hub inside or joined to a team's. Wiring only.
#include "app/running/first_instance.hpp"
#include "app/running/running_hub.hpp"
#include "app/workstation/options.hpp"
#include "app/workstation/sign_in.hpp"
#include "core/base/log.hpp"
#include "core/os/detached.hpp"
#include "core/os/paths.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/preparing.hpp"

#include <QApplication>
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

// The hub may order this desk's files away; then the window closes, and they go with it.
Result<std::unique_ptr<Running>> openDesk(const DeskOptions& options, const Membership& member,
                                          const os::UserFolders& user, std::function<void()> wipe) {
    RunningDeskOptions desk;
    desk.folder = deskFolder(options.folder, member.address, member.login);
    desk.address = member.address;
    desk.token = member.token;
    desk.agent = member.agent;
    desk.voiceProgram = voiceProgram();
    desk.voiceArguments = options.voiceArguments;
    desk.voiceFiles = voice::voiceFiles(user.runtime, user.data);
    auto opened = RunningDesk::open(std::move(desk));
    if (!opened) return opened.error();
    (*opened)->onWipe(std::move(wipe));
    return std::unique_ptr<Running>(std::move(*opened));
}

// Why there is nothing to work with, as an exit code.
int notOpened(const std::filesystem::path& folder, const Error& why) {
    if (why.code == Errc::Closed) return 0;
    if (why.code != Errc::Conflict) return fail(describe(why));
    if (raiseFirstInstance(folder)) return 0;
    return fail("another Santral works on this folder and does not answer");
}

// The window over the running hub, until it is closed.
int work(QApplication& application, const DeskOptions& options, ui::Preferences& preferences,
         ui::Appearance& appearance, std::unique_ptr<Running> running) {
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
        ui::WindowParts{*client, phone.get(), preferences, appearance, systemClock(), guides});
    Readiness readiness(*window, options);
    QObject::connect(window.get(), &ui::MainWindow::settled, window.get(), [&] {
        readiness.painted();
        appearance.followSystem();
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
    int code = QApplication::exec();
    // The clients post their last words to the core thread, so they go before it.
    window.reset();
    phone.reset();
    client.reset();
    running.reset();
    return code;
}

int run(QApplication& application, const DeskOptions& options) {
    auto user = os::userFolders();
    if (!user) return fail(describe(user.error()));
    ui::Preferences preferences(QString::fromStdString((options.folder / "desk.ini").string()));
    options.applyTo(preferences);
    ui::Appearance::install(preferences);
    ui::Appearance appearance(preferences);
    std::optional<Membership> member;
    if (!options.hub.empty()) {
        auto found = memberOf(options, preferences);
        if (!found) return fail(describe(found.error()));
        if (!*found) return 0;
        member = std::move(*found);
    }
    bool wiped = false;
    auto wipe = [&application, &wiped] {
        QMetaObject::invokeMethod(&application, [&wiped] {
            wiped = true;
            QCoreApplication::exit(0);
        });
    };
    auto opened = member ? openDesk(options, *member, *user, wipe) : openHub(hubOptions(options, *user));
    if (!opened) {
        auto folder = member ? deskFolder(options.folder, member->address, member->login) : options.folder;
        return notOpened(folder, opened.error());
    }
    int code = work(application, options, preferences, appearance, std::move(*opened));
    if (wiped) forgetDesk(options, *member, preferences);
    return code;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("santral"));
    QApplication::setApplicationDisplayName(QStringLiteral("Santral"));
    auto options = readOptions(application.arguments());
    if (!options) return fail(options.error().detail);
    int code = run(application, *options);
    // Nothing is left to be saved; what the toolkit would still take apart only costs time.
    std::fflush(stdout);
    _exit(code);
}
