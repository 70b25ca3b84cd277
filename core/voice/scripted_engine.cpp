#include "core/voice/scripted_engine.hpp"

#include "core/domain/call_id.hpp"
#include "core/voice/dialling.hpp"

#include <algorithm>

namespace santral::voice {
namespace {

bool waiting(const CallInfo& call) {
    return call.state == CallState::Dialing || call.state == CallState::Ringing ||
           call.state == CallState::EarlyMedia;
}

} // namespace

void ScriptedEngine::start(VoiceEvents& events) {
    events_ = &events;
    book_.start(events);
    events_->line(line_);
    events_->devices(devices_);
}

asio::awaitable<void> ScriptedEngine::stop() {
    book_.endAll(EndKind::HungUp);
    book_.stop();
    events_ = nullptr;
    co_return;
}

void ScriptedEngine::setAccount(std::optional<Account> account) {
    account_ = std::move(account);
    tellLine();
}

void ScriptedEngine::networkChanged(bool up) {
    network_ = up;
    tellLine();
}

void ScriptedEngine::tellLine() {
    LineInfo line;
    if (account_) {
        line.address = account_->user + "@" + account_->domain;
        line.problem = network_ ? refused_ : LineProblem::NoNetwork;
        line.state = line.problem == LineProblem::None ? LineState::Ready : LineState::Failed;
    }
    if (line == line_) return;
    line_ = line;
    if (events_) events_->line(line_);
}

void ScriptedEngine::dial(CallId call, std::string target) {
    CallInfo info;
    info.id = call;
    info.state = CallState::Dialing;
    info.direction = Direction::Out;
    std::string address = dialAddress(target, account_ ? account_->domain : std::string());
    info.remote = {address, userOf(address), {}};
    info.dialled = target;
    if (!book_.open(std::move(info), line_.address)) return;
    if (address.empty()) return book_.end(call, EndKind::UnknownNumber);
    if (line_.state != LineState::Ready) return book_.end(call, EndKind::Network);
    holdOthers(call);
}

void ScriptedEngine::answer(CallId call) {
    const CallInfo* found = book_.find(call);
    if (!found || found->state != CallState::Incoming) return;
    holdOthers(call);
    book_.change(call, [](CallInfo& info) { info.state = CallState::Active, info.codec = "opus"; });
}

void ScriptedEngine::holdOthers(CallId call) {
    for (CallId other : book_.ids()) {
        if (other != call && book_.find(other)->state == CallState::Active) hold(other, true);
    }
}

void ScriptedEngine::decline(CallId call, DeclineAs as) {
    const CallInfo* found = book_.find(call);
    if (!found || found->state != CallState::Incoming) return;
    if (as == DeclineAs::Busy) return book_.end(call, EndKind::Busy, 486);
    book_.end(call, EndKind::Declined, 603);
}

void ScriptedEngine::hangUp(CallId call) {
    const CallInfo* found = book_.find(call);
    if (!found) return;
    if (found->answeredAt) return book_.end(call, EndKind::HungUp);
    if (found->direction == Direction::In) return decline(call, DeclineAs::Declined);
    book_.end(call, EndKind::Cancelled);
}

void ScriptedEngine::hold(CallId call, bool on) {
    const CallInfo* found = book_.find(call);
    if (!found || found->state != (on ? CallState::Active : CallState::Held)) return;
    if (on && line_.state != LineState::Ready) {
        if (events_) events_->holdFailed(call, HoldFailure::NotRegistered);
        return;
    }
    book_.change(call, [on](CallInfo& info) { info.state = on ? CallState::Holding : CallState::Resuming; });
    if (on && std::exchange(holdFails_, false)) {
        book_.change(call, [](CallInfo& info) { info.state = CallState::Active, info.mediaDead = true; });
        if (events_) events_->holdFailed(call, HoldFailure::MediaDead);
        return;
    }
    book_.change(call, [on](CallInfo& info) { info.state = on ? CallState::Held : CallState::Active; });
}

void ScriptedEngine::mute(CallId call, bool on) {
    const CallInfo* found = book_.find(call);
    if (found && found->answeredAt) book_.change(call, [on](CallInfo& info) { info.muted = on; });
}

void ScriptedEngine::sendDtmf(CallId call, std::string digits) {
    const CallInfo* found = book_.find(call);
    if (found && found->state == CallState::Active) sentDigits_ += dtmfDigits(digits);
}

void ScriptedEngine::chooseDevices(DeviceChoice choice) {
    wanted_ = std::move(choice);
    plug(devices_.all);
}

void ScriptedEngine::refreshDevices() {
    if (events_) events_->devices(devices_);
}

CallId ScriptedEngine::offer(const Party& remote, std::vector<Header> headers) {
    CallInfo info;
    info.id = makeId<CallId>(clock_, random_);
    for (const Header& header : headers)
        if (header.name == "X-Call-Id") info.id = callIdOf(header.value);
    info.remote = remote;
    info.dialled = account_ ? account_->user : std::string();
    info.headers = std::move(headers);
    CallId id = info.id;
    book_.open(std::move(info), line_.address);
    return id;
}

void ScriptedEngine::remoteRings(CallId call) {
    book_.change(call, [](CallInfo& info) {
        if (waiting(info)) info.state = CallState::Ringing;
    });
}

void ScriptedEngine::remoteAnswers(CallId call) {
    book_.change(call, [](CallInfo& info) {
        if (waiting(info)) info.state = CallState::Active, info.codec = "opus";
    });
}

void ScriptedEngine::remoteEnds(CallId call, EndKind kind) {
    book_.end(call, kind);
}

void ScriptedEngine::remoteHolds(CallId call, bool on) {
    book_.change(call, [on](CallInfo& info) {
        if (on && info.state == CallState::Active) info.state = CallState::HeldByRemote;
        if (!on && info.state == CallState::HeldByRemote) info.state = CallState::Active;
    });
}

void ScriptedEngine::remotePresses(CallId call, char digit) {
    if (events_ && book_.find(call)) events_->dtmf(call, digit);
}

void ScriptedEngine::plug(std::vector<Device> devices) {
    auto has = [&](const std::string& id, bool Device::*kind) {
        return std::any_of(devices.begin(), devices.end(),
                           [&](const Device& device) { return device.id == id && device.*kind; });
    };
    DeviceList list;
    list.inputLost = !wanted_.input.empty() && !has(wanted_.input, &Device::input);
    list.outputLost = !wanted_.output.empty() && !has(wanted_.output, &Device::output);
    if (!list.inputLost) list.inUse.input = wanted_.input;
    if (!list.outputLost) list.inUse.output = wanted_.output;
    list.all = std::move(devices);
    devices_ = std::move(list);
    refreshDevices();
}

void ScriptedEngine::tellQuality(CallId call, const Quality& quality) {
    if (events_ && book_.find(call)) events_->quality(call, quality);
}

} // namespace santral::voice
