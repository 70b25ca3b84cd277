#include "core/voice/linphone/linphone_engine.hpp"

#include "core/base/log.hpp"
#include "core/base/tasks.hpp"
#include "core/voice/call_book.hpp"
#include "core/voice/dialling.hpp"
#include "core/voice/linphone/core_setup.hpp"
#include "core/voice/linphone/line_probe.hpp"
#include "core/voice/linphone/translate.hpp"

#include <algorithm>

namespace santral::voice {
namespace {

using linphone::Call;

constexpr const char* kArea = "voice";
// How often the library is driven, which has no thread of its own for signalling. Without a call an offer may
// come so much later; every 20 ms would be most of what an idle desk costs.
constexpr Millis kNoLineTurn{1'000}; // nobody can call
constexpr Millis kIdleTurn{120};
constexpr Millis kCallTurn{10};
constexpr Millis kQualityEvery{1'000};
constexpr Millis kAnswerLimit{5'000}; // UDP waits 32 s before it gives up (RFC 3261 timer F); people do not
constexpr Millis kSoundServer{700}; // PulseAudio connects behind our back: the first list of devices is empty

class LinphoneEngine final : public VoiceEngine {
public:
    LinphoneEngine(asio::any_io_executor executor, Timers& timers, const Clock& clock, Random& random,
                   LinphoneOptions options)
        : timers_(timers), clock_(clock), options_(std::move(options)), tasks_(std::move(executor)),
          book_(clock, random) {}

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

private:
    class Listener;
    struct Live {
        std::shared_ptr<Call> call;
        std::optional<EndKind> ourEnd; // what we did to it, before it is confirmed
        std::string digits;            // not sent yet
    };

    void turn();
    void sendWaitingDigits();
    void tellQuality();

    void onLine(const std::shared_ptr<linphone::Account>& account, linphone::RegistrationState state);
    void lineFailed(linphone::Account& account);
    void noAnswer(LineInfo line);
    asio::awaitable<void> lookInto(LineInfo line);
    void tellLine(LineInfo line);
    void addAccount(const Account& account);

    void onCall(const std::shared_ptr<Call>& call, Call::State state, const std::string& message);
    void onIncoming(const std::shared_ptr<Call>& call);
    void onRunning(CallId id, Call& call);
    void onEnd(CallId id, Call& call, const std::string& message);
    void onDtmf(const std::shared_ptr<Call>& call, int digit);
    CallId idOf(const std::shared_ptr<Call>& call) const;
    Call* live(CallId id);
    void set(CallId id, CallState state);
    void nameRecording();
    bool lineWorks() const { return line_.state == LineState::Ready || options_.directPort > 0; }

    std::shared_ptr<linphone::AudioDevice> pick(const std::string& wanted, bool input, bool& lost);
    void useDevices();

    Timers& timers_;
    const Clock& clock_;
    LinphoneOptions options_;
    Tasks tasks_;
    CallBook book_;
    VoiceEvents* events_ = nullptr;
    std::shared_ptr<linphone::Core> core_;
    std::shared_ptr<Listener> listener_;
    std::map<CallId, Live> live_;
    std::optional<CallId> dialling_; // while the library makes the call object
    std::optional<Account> account_;
    std::shared_ptr<linphone::Account> registered_;
    LineInfo line_;
    bool network_ = true;
    bool named_ = false; // the next recording
    DeviceChoice wanted_;
    DeviceList devices_;
    Subscription turn_;
    Subscription soundServer_;
    Subscription answerLimit_;
    SteadyPoint lastQuality_{};
};

class LinphoneEngine::Listener final : public linphone::CoreListener {
public:
    explicit Listener(LinphoneEngine& engine) : engine_(engine) {}
    void onAccountRegistrationStateChanged(const std::shared_ptr<linphone::Core>&,
                                           const std::shared_ptr<linphone::Account>& account,
                                           linphone::RegistrationState state, const std::string&) override {
        engine_.onLine(account, state);
    }
    void onCallStateChanged(const std::shared_ptr<linphone::Core>&, const std::shared_ptr<Call>& call,
                            Call::State state, const std::string& message) override {
        engine_.onCall(call, state, message);
    }
    void onDtmfReceived(const std::shared_ptr<linphone::Core>&, const std::shared_ptr<Call>& call,
                        int digit) override {
        engine_.onDtmf(call, digit);
    }
    void onAudioDevicesListUpdated(const std::shared_ptr<linphone::Core>&) override { engine_.useDevices(); }

private:
    LinphoneEngine& engine_;
};

// Life

void LinphoneEngine::start(VoiceEvents& events) {
    events_ = &events;
    book_.start(events);
    auto core = makeCore(options_);
    if (core && (*core)->start() != 0) core = Error{Errc::Internal, "liblinphone does not start"};
    if (!core) {
        log::error(kArea, describe(core.error()));
        events_->failed(core.error());
        return;
    }
    core_ = *core;
    listener_ = std::make_shared<Listener>(*this);
    core_->addListener(listener_);
    events_->line(line_);
    useDevices();
    soundServer_ = timers_.after(kSoundServer, [this] { refreshDevices(); });
    turn();
}

asio::awaitable<void> LinphoneEngine::stop() {
    turn_.reset(), soundServer_.reset(), answerLimit_.reset();
    if (core_) core_->stop(); // hangs up and signs off; events come from inside
    book_.endAll(EndKind::HungUp);
    book_.stop();
    events_ = nullptr;
    if (core_) core_->removeListener(listener_);
    live_.clear();
    registered_.reset();
    core_.reset();
    tasks_.stop();
    co_await tasks_.done();
}

void LinphoneEngine::turn() {
    core_->iterate();
    nameRecording();
    sendWaitingDigits();
    tellQuality();
    Millis idle = account_ || lineWorks() ? kIdleTurn : kNoLineTurn;
    turn_ = timers_.after(live_.empty() ? idle : kCallTurn, [this] { turn(); });
}

// Line

void LinphoneEngine::setAccount(std::optional<Account> account) {
    if (!core_ || account == account_) return; // a new window tells what we know already
    account_ = std::move(account);
    registered_.reset();
    core_->clearAccounts();
    core_->clearAllAuthInfo();
    LineInfo line;
    if (account_) {
        line.address = account_->user + "@" + account_->domain;
        line.state = LineState::Connecting;
        bool readable =
            isHostPort(account_->domain) && (account_->proxy.empty() || isHostPort(account_->proxy));
        if (!readable || dialAddress("sip:" + line.address, {}).empty()) {
            line.state = LineState::Failed;
            line.problem = LineProblem::Account;
        }
    }
    tellLine(line);
    if (line.state == LineState::Connecting) addAccount(*account_);
    turn_ = timers_.after(kCallTurn, [this] { turn(); });
}

void LinphoneEngine::addAccount(const Account& account) {
    auto factory = linphone::Factory::get();
    openTransport(*core_, account.transport);
    setEncryption(*core_, account.srtp);
    std::string login = account.login.empty() ? account.user : account.login;
    core_->addAuthInfo(factory->createAuthInfo(account.user, login, account.password, "", "", ""));
    auto params = core_->createAccountParams();
    auto identity = factory->createAddress("sip:" + account.user + "@" + account.domain);
    if (!account.display.empty()) identity->setDisplayName(account.display);
    params->setIdentityAddress(identity);
    const std::string& server = account.proxy.empty() ? account.domain : account.proxy;
    std::string transport(enumNames(account.transport)[static_cast<std::size_t>(account.transport)]);
    params->setServerAddress(factory->createAddress("sip:" + server + ";transport=" + transport));
    params->enableOutboundProxy(true);
    params->setExpires(std::clamp(account.expires, 30, 3600));
    params->setAvpfMode(linphone::AVPFMode::Disabled);
    params->enableRegister(true);
    registered_ = core_->createAccount(params);
    core_->addAccount(registered_);
    core_->setDefaultAccount(registered_);
    answerLimit_ = timers_.after(kAnswerLimit, [this] {
        if (line_.state == LineState::Connecting) noAnswer(line_);
    });
}

void LinphoneEngine::onLine(const std::shared_ptr<linphone::Account>& account,
                            linphone::RegistrationState state) {
    if (account != registered_) return; // the one before signs off
    LineInfo line = line_;
    if (state == linphone::RegistrationState::Failed) return lineFailed(*account);
    // Refreshing is no change for people, and trying again is none before it worked.
    if (state != linphone::RegistrationState::Ok) return;
    line.state = LineState::Ready;
    line.problem = LineProblem::None;
    line.sip = 0;
    tellLine(line);
}

void LinphoneEngine::lineFailed(linphone::Account& account) {
    auto why = account.getErrorInfo();
    LineInfo line = line_;
    line.state = LineState::Failed;
    line.sip = why ? why->getProtocolCode() : 0;
    line.problem = network_ ? problemOf(why ? why->getReason() : linphone::Reason::Unknown, line.sip)
                            : LineProblem::NoNetwork;
    if (line.problem != LineProblem::None) return tellLine(line);
    noAnswer(line);
}

void LinphoneEngine::noAnswer(LineInfo line) {
    line.state = LineState::Failed;
    line.sip = 0; // the library makes one up
    if (tasks_.running() == 0) tasks_.spawn(lookInto(line), "line probe");
}

asio::awaitable<void> LinphoneEngine::lookInto(LineInfo line) {
    Account asked = *account_;
    line.problem = co_await probeLine(timers_, asked, options_.extraCa);
    // It may have come to life meanwhile, or be another line by now.
    bool still = registered_ && registered_->getState() != linphone::RegistrationState::Ok;
    if (events_ && still && account_ == asked) tellLine(line);
}

void LinphoneEngine::tellLine(LineInfo line) {
    if (line == line_) return;
    line_ = std::move(line);
    if (events_) events_->line(line_);
}

void LinphoneEngine::networkChanged(bool up) {
    if (!core_) return;
    network_ = up;
    core_->setNetworkReachable(up);
    if (up) return core_->refreshRegisters();
    if (!account_) return;
    LineInfo line = line_;
    line.state = LineState::Failed;
    line.problem = LineProblem::NoNetwork;
    tellLine(line);
}

// Calls: orders

void LinphoneEngine::dial(CallId id, std::string target) {
    CallInfo info;
    info.id = id;
    info.state = CallState::Dialing;
    info.direction = Direction::Out;
    std::string address = dialAddress(target, account_ ? account_->domain : std::string());
    info.remote = {address, userOf(address), {}};
    info.dialled = std::move(target);
    if (!book_.open(std::move(info), line_.address)) return;
    auto there = address.empty() ? nullptr : linphone::Factory::get()->createAddress(address);
    if (!there) return book_.end(id, EndKind::UnknownNumber);
    if (!core_ || !lineWorks()) return book_.end(id, EndKind::Network);
    dialling_ = id;
    auto call = core_->inviteAddressWithParams(there, core_->createCallParams(nullptr));
    dialling_.reset();
    if (!call) return book_.end(id, EndKind::Broken);
    if (book_.find(id)) live_[id].call = call;
}

void LinphoneEngine::answer(CallId id) {
    Call* call = live(id);
    if (!call || book_.find(id)->state != CallState::Incoming) return;
    if (call->acceptWithParams(core_->createCallParams(live_[id].call)) != 0)
        log::warn(kArea, "answer refused");
}

void LinphoneEngine::decline(CallId id, DeclineAs as) {
    Call* call = live(id);
    if (!call || book_.find(id)->state != CallState::Incoming) return;
    bool busy = as == DeclineAs::Busy;
    live_[id].ourEnd = busy ? EndKind::Busy : EndKind::Declined;
    call->decline(busy ? linphone::Reason::Busy : linphone::Reason::Declined);
}

void LinphoneEngine::hangUp(CallId id) {
    Call* call = live(id);
    if (!call) return;
    const CallInfo* info = book_.find(id);
    if (info->state == CallState::Incoming) return decline(id, DeclineAs::Declined);
    live_[id].ourEnd = info->answeredAt ? EndKind::HungUp : EndKind::Cancelled;
    call->terminate();
}

void LinphoneEngine::hold(CallId id, bool on) {
    Call* call = live(id);
    if (!call || book_.find(id)->state != (on ? CallState::Active : CallState::Held)) return;
    // A re-INVITE that fails stops the media of the call for good (see onRunning): better not to begin.
    if (on && !lineWorks()) return events_->holdFailed(id, HoldFailure::NotRegistered);
    if (on)
        call->pause();
    else
        call->resume();
}

void LinphoneEngine::mute(CallId id, bool on) {
    Call* call = live(id);
    if (!call || !book_.find(id)->answeredAt) return;
    call->setMicrophoneMuted(on);
    bool muted = call->getMicrophoneMuted();
    book_.change(id, [muted](CallInfo& info) { info.muted = muted; });
}

void LinphoneEngine::sendDtmf(CallId id, std::string digits) {
    Call* call = live(id);
    if (call && book_.find(id)->state == CallState::Active) live_[id].digits += dtmfDigits(digits);
}

// The library takes one sequence at a time and refuses the next one until it is through.
void LinphoneEngine::sendWaitingDigits() {
    for (auto& [id, live] : live_) {
        if (live.digits.empty() || live.call->getState() != Call::State::StreamsRunning) continue;
        if (live.call->sendDtmfs(live.digits) == 0) live.digits.clear();
    }
}

// Calls: what happens

CallId LinphoneEngine::idOf(const std::shared_ptr<Call>& call) const {
    for (const auto& [id, live] : live_) {
        if (live.call == call) return id;
    }
    return {};
}

// Nothing for a call that has ended: the library crashes when one is touched.
Call* LinphoneEngine::live(CallId id) {
    auto found = live_.find(id);
    return found == live_.end() || !book_.find(id) ? nullptr : found->second.call.get();
}

void LinphoneEngine::set(CallId id, CallState state) {
    book_.change(id, [state](CallInfo& info) { info.state = state; });
}

// The recorder appends: a new name for every call. It must be there before the call is: with a call that has
// no streams yet the library crashes.
void LinphoneEngine::nameRecording() {
    if (options_.recordFolder.empty() || named_ || core_->getCallsNb() > 0) return;
    core_->setRecordFile(options_.recordFolder / (toString(book_.newId()) + ".wav"));
    named_ = true;
}

void LinphoneEngine::onCall(const std::shared_ptr<Call>& call, Call::State state,
                            const std::string& message) {
    if (state == Call::State::IncomingReceived) return onIncoming(call);
    CallId id = idOf(call);
    if (!id && dialling_ && call->getDir() == Call::Dir::Outgoing) {
        id = *dialling_; // told from inside the library's invite
        live_[id].call = call;
    }
    if (!id) return;
    switch (state) {
    case Call::State::OutgoingRinging:
        return set(id, CallState::Ringing);
    case Call::State::OutgoingEarlyMedia:
        return set(id, CallState::EarlyMedia);
    case Call::State::StreamsRunning:
        return onRunning(id, *call);
    case Call::State::Pausing:
        return set(id, CallState::Holding);
    case Call::State::Paused:
        return set(id, CallState::Held);
    case Call::State::Resuming:
        return set(id, CallState::Resuming);
    case Call::State::PausedByRemote:
        return set(id, CallState::HeldByRemote);
    case Call::State::Error:
    case Call::State::End:
        return onEnd(id, *call, message);
    default:
        return;
    }
}

void LinphoneEngine::onIncoming(const std::shared_ptr<Call>& call) {
    if (idOf(call)) return;
    CallInfo info;
    info.remote = partyOf(*call);
    info.dialled = dialledIn(*call);
    info.headers = headersOf(*call);
    info.id = sharedIdOf(*call, info.headers);
    if (live_.count(info.id) > 0) info.id = book_.newId(); // another branch of the same call
    live_[info.id].call = call;
    book_.open(std::move(info), line_.address);
}

void LinphoneEngine::onRunning(CallId id, Call& call) {
    const CallInfo* before = book_.find(id);
    // The library says that all is well when a hold was refused, but it has stopped our voice and cannot
    // start it again: whoever talks to us will hear nothing, and hangs up after half a minute.
    bool holdRefused = before->state == CallState::Holding;
    bool muted = before->muted;
    book_.change(id, [&](CallInfo& info) {
        info.state = CallState::Active;
        info.mediaDead = info.mediaDead || holdRefused;
        readMedia(call, info);
    });
    if (muted) call.setMicrophoneMuted(true); // new streams forget it
    if (holdRefused && events_) events_->holdFailed(id, HoldFailure::MediaDead);
}

void LinphoneEngine::onEnd(CallId id, Call& call, const std::string& message) {
    std::optional<EndKind> ourEnd = live_[id].ourEnd;
    const CallInfo* info = book_.find(id);
    Ending ending = info ? endingOf(call, *info, message) : Ending();
    live_.erase(id);
    named_ = false;
    bool silent = ending.kind == EndKind::MediaLost;
    book_.end(id, ourEnd && !silent ? *ourEnd : ending.kind, ending.sip, std::move(ending.phrase));
}

void LinphoneEngine::onDtmf(const std::shared_ptr<Call>& call, int digit) {
    CallId id = idOf(call);
    std::string pressed = dtmfDigits(std::string(1, static_cast<char>(digit)));
    if (id && events_ && !pressed.empty()) events_->dtmf(id, pressed.front());
}

void LinphoneEngine::tellQuality() {
    if (live_.empty() || clock_.steadyNow() - lastQuality_ < kQualityEvery) return;
    lastQuality_ = clock_.steadyNow();
    for (CallId id : book_.ids()) {
        Call* call = live(id);
        bool running = call && call->getState() == Call::State::StreamsRunning;
        if (running && events_) events_->quality(id, qualityOf(*call));
    }
}

// Devices

void LinphoneEngine::chooseDevices(DeviceChoice choice) {
    wanted_ = std::move(choice);
    if (core_) useDevices();
}

void LinphoneEngine::refreshDevices() {
    if (!core_) return;
    core_->reloadSoundDevices(); // the library never looks by itself
    useDevices();
}

// The wanted device, or the system's default (the first of the list) when it is gone.
std::shared_ptr<linphone::AudioDevice> LinphoneEngine::pick(const std::string& wanted, bool input,
                                                            bool& lost) {
    using Capabilities = linphone::AudioDevice::Capabilities;
    auto needed = input ? Capabilities::CapabilityRecord : Capabilities::CapabilityPlay;
    std::shared_ptr<linphone::AudioDevice> first;
    for (const auto& device : core_->getExtendedAudioDevices()) {
        if (!device->hasCapability(needed)) continue;
        if (!wanted.empty() && device->getId() == wanted) return device;
        if (!first) first = device;
    }
    lost = !wanted.empty();
    return first;
}

void LinphoneEngine::useDevices() {
    if (!events_) return;
    DeviceList list;
    list.all = devicesOf(*core_);
    auto input = pick(wanted_.input, true, list.inputLost);
    auto output = pick(wanted_.output, false, list.outputLost);
    if (input) {
        list.inUse.input = input->getId();
        core_->setDefaultInputAudioDevice(input); // for calls to come; the other one moves running calls only
    }
    if (output) {
        list.inUse.output = output->getId();
        core_->setDefaultOutputAudioDevice(output);
    }
    for (auto& [id, live] : live_) {
        if (live.call->getState() != Call::State::StreamsRunning) continue;
        if (input && list.inUse.input != devices_.inUse.input) live.call->setInputAudioDevice(input);
        if (output && list.inUse.output != devices_.inUse.output) live.call->setOutputAudioDevice(output);
    }
    if (list == devices_) return;
    devices_ = std::move(list);
    events_->devices(devices_);
}

} // namespace

std::unique_ptr<VoiceEngine> makeLinphoneEngine(asio::any_io_executor executor, Timers& timers,
                                                const Clock& clock, Random& random, LinphoneOptions options) {
    return std::make_unique<LinphoneEngine>(std::move(executor), timers, clock, random, std::move(options));
}

} // namespace santral::voice
