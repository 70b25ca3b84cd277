// A phone without a network: tests say what the other side does, and the engine keeps the rules of the door.
#pragma once

#include "core/voice/call_book.hpp"

namespace santral::voice {

class ScriptedEngine final : public VoiceEngine {
public:
    ScriptedEngine(const Clock& clock, Random& random)
        : clock_(clock), random_(random), book_(clock, random) {}

    void start(VoiceEvents& events) override;
    asio::awaitable<void> stop() override;
    void setAccount(std::optional<Account> account) override;
    void networkChanged(bool up) override;
    void dial(CallId call, std::string target) override;
    void answer(CallId call) override;
    void decline(CallId call, DeclineAs as) override;
    void hangUp(CallId call) override;
    void hold(CallId call, bool on) override;
    void mute(CallId call, bool on) override;
    void sendDtmf(CallId call, std::string digits) override;
    void chooseDevices(DeviceChoice choice) override;
    void refreshDevices() override;

    // What the world does
    void refuseLine(LineProblem problem) { refused_ = problem; } // the next registrations fail with it
    CallId offer(const Party& remote, std::vector<Header> headers = {});
    void remoteRings(CallId call);
    void remoteAnswers(CallId call);
    void remoteEnds(CallId call, EndKind kind);
    void remoteHolds(CallId call, bool on);
    void remotePresses(CallId call, char digit);
    void loseNextHold() { holdFails_ = true; }
    void plug(std::vector<Device> devices);
    void tellQuality(CallId call, const Quality& quality);

    // What was asked of it, for tests
    const CallInfo* find(CallId call) const { return book_.find(call); }
    const std::optional<Account>& account() const { return account_; }
    const std::string& sentDigits() const { return sentDigits_; }

private:
    void tellLine();
    void holdOthers(CallId call);

    const Clock& clock_;
    Random& random_;
    CallBook book_;
    VoiceEvents* events_ = nullptr;
    std::optional<Account> account_;
    bool network_ = true;
    bool holdFails_ = false;
    LineProblem refused_ = LineProblem::None;
    LineInfo line_;
    DeviceList devices_;
    DeviceChoice wanted_;
    std::string sentDigits_;
};

} // namespace santral::voice
