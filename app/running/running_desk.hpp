// A desk that is joined to a team's hub, with its threads: the workstation's other half.
#pragma once

#include "app/running/first_instance.hpp"
#include "app/running/running.hpp"
#include "core/hub/remote_hub.hpp"
#include "core/os/file_lock.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace santral {

struct RunningDeskOptions {
    std::filesystem::path folder; // of this desk for this hub and agent; made where missing, 0700
    HubAddress address;
    std::string token; // empty: setToken() brings it
    AgentId agent;
    std::filesystem::path lone; // where this desk worked alone before, if it did: its drafts come along
    // A phone for the agent; empty: none.
    std::filesystem::path voiceProgram;
    std::vector<std::string> voiceArguments;
    voice::VoiceFiles voiceFiles;
};

class RunningDesk final : public Running {
public:
    // Conflict: another process works on this folder.
    static Result<std::unique_ptr<RunningDesk>> open(RunningDeskOptions options);
    ~RunningDesk() override;

    void start(voice::VoiceEvents* phoneEvents, std::function<void(std::string, bool)> ready) override;
    void onRaise(std::function<void()> raise) override { raise_ = std::move(raise); }
    Hub& hub() override { return *hub_; }
    voice::VoiceEngine* phone() override { return phone_.get(); }
    void post(std::function<void()> work) override { asio::post(core_, std::move(work)); }
    void keepRecord(const voice::CallRecord& record, std::function<void(bool)> done) override;

    // The hub ordered everything away (core thread); before start(). wipe() does it, after which this can
    // only be dropped.
    void onWipe(std::function<void()> wipe) { wipe_ = std::move(wipe); }
    // The token is good for nothing any more (core thread); before start(). Everything else stays.
    void onSignedOut(std::function<void()> signedOut) { signedOut_ = std::move(signedOut); }
    // Where it was not known yet; any thread, after start().
    void setToken(std::string token);
    // It cannot be had, for this reason, as the window's words for the line know it; any thread, after
    // start().
    void refuseToken(std::string why);
    static void wipe(const std::filesystem::path& folder);

private:
    explicit RunningDesk(RunningDeskOptions options) : options_(std::move(options)) {}
    Result<void> openHub();
    void bringDrafts();
    void run(asio::io_context& io, const char* name);
    void takeSettings();
    asio::awaitable<void> stopAll();
    void stop();

    RunningDeskOptions options_;
    std::optional<os::FileLock> lock_;
    std::unique_ptr<FirstInstance> instance_;
    std::function<void()> raise_, wipe_, signedOut_;
    asio::io_context core_{1}, journal_{1}, view_{1}, read_{1};
    std::unique_ptr<Timers> timers_;
    std::unique_ptr<RemoteHub> hub_;
    std::unique_ptr<voice::VoiceEngine> phone_;
    std::vector<std::thread> threads_;
};

} // namespace santral
