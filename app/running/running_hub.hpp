// A hub with its threads and channels, alive as long as the object: inside the workstation, or alone in
// santral-hub. Made and dropped on the main thread; hub, channels and phone belong to the core thread,
// reached by post().
#pragma once

#include "app/running/pbx_port.hpp"
#include "app/running/running.hpp"
#include "app/running/team_port.hpp"
#include "core/hub/administration.hpp"
#include "core/hub/channels.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/settings_keeper.hpp"
#include "core/hub/sign_in.hpp"
#include "core/voice/voice_link.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace santral {

struct RunningHubOptions {
    std::filesystem::path folder;              // made where missing, 0700
    std::string agentName;                     // used where none is stored yet
    bool sample = false;                       // fill an empty folder with the sample desk
    bool team = false;                         // others sign in here
    std::optional<TeamPortOptions> desks = {}; // and join over this port
    std::optional<PbxPortOptions> pbx = {};    // and a telephone system asks where its calls go
    bool locked = false;                       // the caller holds the folder's lock
    bool channels = true;                      // false: for a command that ends, not for start()
    std::optional<WidgetSettings> widget; // the web chat as the command line wants it, whatever is stored
    net::HttpOptions http;                // of the visitors' port
    std::function<bool(Seq, Seq)> progress = {}; // of LocalHubOptions; called inside open()
    // A phone for the agent; empty: none.
    std::filesystem::path voiceProgram;
    std::vector<std::string> voiceArguments;
    voice::VoiceFiles voiceFiles;
};

class RunningHub final : public Running {
public:
    // Conflict: another process works on this folder.
    static Result<std::unique_ptr<RunningHub>> open(RunningHubOptions options);
    ~RunningHub() override;
    RunningHub(const RunningHub&) = delete;
    RunningHub& operator=(const RunningHub&) = delete;

    // Starts the threads and the channels. `ready` is called on the core thread when the channels of the
    // stored settings have been started, with the address of the sample shop (empty: the web chat is off).
    void start(voice::VoiceEvents* phoneEvents,
               std::function<void(std::string shop, bool firstStart)> ready) override;

    // A second program was started on this folder (called on the core thread). Before start().
    void onRaise(std::function<void()> raise) override { raise_ = std::move(raise); }

    LocalHub& hub() override { return *hub_; }
    SignIn* signIn() { return signIn_.get(); } // nullptr without `team`
    Administration& administration() { return *administration_; }
    TeamPort* desks() { return desks_.get(); } // nullptr without such a port
    const std::optional<net::Endpoint>& desksAt() const { return desksAt_; }
    PbxPort* pbx() { return pbx_.get(); } // nullptr without such a port
    const std::optional<net::Endpoint>& pbxAt() const { return pbxAt_; }
    const Channels& channels() const { return *channels_; }
    voice::VoiceEngine* phone() override { return phone_.get(); }
    const Clock& clock() const { return systemClock(); }
    void post(std::function<void()> work) override { asio::post(core_, std::move(work)); }
    // Instead of start(), for work that ends: runs everything from here until `done`.
    void turnUntil(const bool& done);
    // A call's record, kept for good; core thread.
    void keepRecord(const voice::CallRecord& record, std::function<void(bool)> done) override;

private:
    explicit RunningHub(RunningHubOptions options);
    Result<void> openHub();
    Result<void> openSignIn();
    Result<void> openDesks();
    Result<void> openPbx();
    void beThere();
    Result<void> openSettings();
    void fillWithSample();
    void run(asio::io_context& io, const char* name);
    std::array<asio::io_context*, 5> loops() { return {&core_, &ledger_, &view_, &read_, &access_}; }
    void listenForOthers();
    Settings firstSettings() const;
    void begin(std::function<void(std::string, bool)> ready);
    void tellShop(const std::function<void(std::string, bool)>& ready, bool first);
    void stop();
    asio::awaitable<void> stopAll();

    RunningHubOptions options_;
    struct Guard; // this process is the only one on the folder
    std::unique_ptr<Guard> guard_;
    std::function<void()> raise_;
    asio::io_context core_{1}, ledger_{1}, view_{1}, read_{1}, access_{1};
    std::unique_ptr<Timers> timers_;
    std::unique_ptr<LocalHub> hub_;
    std::unique_ptr<SignIn> signIn_;
    std::unique_ptr<Administration> administration_;
    std::unique_ptr<TeamPort> desks_;
    std::optional<net::Endpoint> desksAt_;
    std::unique_ptr<PbxPort> pbx_;
    std::optional<net::Endpoint> pbxAt_;
    std::unique_ptr<SettingsKeeper> settings_; // without channels
    std::unique_ptr<Channels> channels_;
    std::unique_ptr<voice::VoiceEngine> phone_;
    Subscription shopTimer_;
    std::vector<std::thread> threads_;
};

} // namespace santral
