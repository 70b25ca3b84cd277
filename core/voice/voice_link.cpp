#include "core/voice/voice_link.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/base/wakeup.hpp"
#include "core/os/local_socket.hpp"
#include "core/voice/frame_line.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace santral::voice {
namespace {

using wire::CommandKind;
using wire::NewsKind;

constexpr const char* kArea = "voice";
constexpr Millis kFirstRetry{20};
constexpr Millis kLastRetry{2'000};
constexpr Millis kRestartAfter{3'000}; // a program that was started gets this long to listen
constexpr Millis kRecordAgain{2'000};
constexpr Millis kStopLimit{2'000};

wire::Command commandOf(CommandKind kind, CallId call = {}) {
    wire::Command command;
    command.kind = kind;
    command.call = call;
    return command;
}

std::string readToken(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string token;
    std::getline(in, token);
    return token;
}

class VoiceLink final : public VoiceEngine {
public:
    VoiceLink(asio::any_io_executor executor, Timers& timers, const Clock& clock, LinkOptions options)
        : executor_(executor), timers_(timers), clock_(clock), options_(std::move(options)), tasks_(executor),
          needed_(executor), alive_(std::make_shared<VoiceLink*>(this)) {}
    ~VoiceLink() override { *alive_ = nullptr; }

    void start(VoiceEvents& events) override {
        events_ = &events;
        tasks_.spawn(stayConnected(), "voice link");
    }
    asio::awaitable<void> stop() override;

    void setAccount(std::optional<Account> account) override;
    void networkChanged(bool up) override;
    void dial(CallId call, std::string target) override;
    void answer(CallId call) override { send(commandOf(CommandKind::Answer, call)); }
    void decline(CallId call, DeclineAs as) override;
    void hangUp(CallId call) override { send(commandOf(CommandKind::HangUp, call)); }
    void hold(CallId call, bool on) override { sendSwitch(CommandKind::Hold, call, on); }
    void mute(CallId call, bool on) override { sendSwitch(CommandKind::Mute, call, on); }
    void sendDtmf(CallId call, std::string digits) override;
    void chooseDevices(DeviceChoice choice) override;
    void refreshDevices() override { send(commandOf(CommandKind::RefreshDevices)); }

private:
    asio::awaitable<void> stayConnected();
    asio::awaitable<void> talk(std::unique_ptr<os::LocalSocket> socket);
    bool isNeeded() const;
    void notThere(const Error& why);
    void cannot(LineProblem problem, const Error& why);
    void refused(const std::string& why);
    void sendAll();
    void send(const wire::Command& command);
    void sendSwitch(CommandKind kind, CallId call, bool on);
    bool hear(std::string_view frame);
    void hearCall(const wire::News& news);
    void hearSnapshot(const Snapshot& snapshot);
    void endCalls(const std::vector<CallInfo>& living);
    void hearRecord(const CallRecord& record);
    void deliver(CommandId id);
    void delivered(CommandId id, bool kept);
    void lostLine();

    asio::any_io_executor executor_;
    Timers& timers_;
    const Clock& clock_;
    LinkOptions options_;
    Tasks tasks_;
    Wakeup needed_;
    std::shared_ptr<VoiceLink*> alive_; // a record's done may be called when the link is gone
    VoiceEvents* events_ = nullptr;
    bool stopping_ = false;
    FrameLine* line_ = nullptr; // while connected
    bool welcome_ = false;
    bool replaced_ = false; // another window has taken the phone
    std::optional<SteadyPoint> startedAt_;

    std::optional<wire::Command> account_;
    std::optional<wire::Command> devices_;
    std::optional<wire::Command> network_;
    std::map<CallId, CallInfo> calls_;
    LineInfo lineInfo_;

    struct Waiting {
        CallRecord record;
        bool inHand = false; // the desk has been asked
        Subscription again;
    };
    std::map<CommandId, Waiting> waiting_;
    std::set<CommandId> kept_; // confirmed by the desk; the program may not have heard of it
};

// The line

asio::awaitable<void> VoiceLink::stayConnected() {
    Millis retry = kFirstRetry;
    while (!stopping_) {
        auto socket = co_await os::connectLocal(options_.socket);
        if (stopping_) break;
        if (socket) {
            startedAt_.reset();
            co_await talk(std::move(*socket));
            if (stopping_) break;
            if (welcome_) retry = replaced_ ? kLastRetry : kFirstRetry;
            lostLine();
        } else if (!isNeeded()) {
            co_await needed_.wait();
            continue;
        } else {
            notThere(socket.error());
        }
        co_await timers_.wait(retry);
        retry = std::min(retry * 2, kLastRetry);
    }
}

bool VoiceLink::isNeeded() const {
    if (options_.journal.empty() || (account_ && account_->account)) return true;
    std::error_code none;
    auto octets = std::filesystem::file_size(options_.journal, none);
    return !none && octets > 0;
}

void VoiceLink::notThere(const Error& why) {
    if (why.code != Errc::Unavailable)
        return cannot(LineProblem::NoProgram, why); // the path is no good or another user's
    endCalls({});
    // While it comes up, connecting fails: one start is enough until it had its time.
    if (startedAt_ && clock_.steadyNow() - *startedAt_ < kRestartAfter) return;
    startedAt_ = clock_.steadyNow();
    if (auto started = options_.startProgram(); !started) cannot(LineProblem::NoProgram, started.error());
}

void VoiceLink::cannot(LineProblem problem, const Error& why) {
    LineInfo line;
    line.state = LineState::Failed;
    line.problem = problem;
    if (line == lineInfo_ || !events_) return; // said already
    lineInfo_ = line;
    log::error(kArea, "santral-voice: " + describe(why));
    events_->line(line);
    events_->failed(why);
}

asio::awaitable<void> VoiceLink::talk(std::unique_ptr<os::LocalSocket> socket) {
    FrameLine line(std::move(socket), executor_);
    line_ = &line;
    welcome_ = false;
    wire::Command hello = commandOf(CommandKind::Hello);
    hello.version = wire::kVersion;
    hello.token = readToken(options_.tokenFile);
    hello.on = !replaced_; // two desks must not take the phone from each other in turns
    line.send(wire::encode(hello));
    FrameLine::Take hearFrame = [this](std::string_view frame) { return hear(frame); };
    co_await line.run(std::move(hearFrame));
    line_ = nullptr;
}

void VoiceLink::sendAll() {
    for (const auto* command : {&network_, &devices_, &account_}) {
        if (*command) line_->send(wire::encode(**command));
    }
}

void VoiceLink::lostLine() {
    if (!events_ || replaced_) return;
    // Which calls go on is said by the next greeting; that nobody listens any more says it too.
    lineInfo_ = {};
    lineInfo_.state = account_ && account_->account ? LineState::Connecting : LineState::Off;
    events_->line(lineInfo_);
}

asio::awaitable<void> VoiceLink::stop() {
    stopping_ = true;
    events_ = nullptr;
    for (auto& [id, waiting] : waiting_) waiting.again.reset();
    Subscription patience;
    if (line_) {
        line_->send(wire::encode(commandOf(CommandKind::Leave)));
        line_->finish();
        patience = timers_.after(kStopLimit, [this] {
            if (line_) line_->close();
        });
    } else {
        tasks_.stop();
    }
    co_await tasks_.done();
}

// Commands

void VoiceLink::send(const wire::Command& command) {
    if (line_ && welcome_) line_->send(wire::encode(command));
}

void VoiceLink::sendSwitch(CommandKind kind, CallId call, bool on) {
    wire::Command command = commandOf(kind, call);
    command.on = on;
    send(command);
}

void VoiceLink::setAccount(std::optional<Account> account) {
    account_ = commandOf(CommandKind::Account);
    account_->account = std::move(account);
    send(*account_);
    needed_.notify();
}

void VoiceLink::networkChanged(bool up) {
    network_ = commandOf(CommandKind::Network);
    network_->on = up;
    send(*network_);
}

void VoiceLink::chooseDevices(DeviceChoice choice) {
    devices_ = commandOf(CommandKind::Devices);
    devices_->devices = std::move(choice);
    send(*devices_);
}

void VoiceLink::dial(CallId call, std::string target) {
    if (line_ && welcome_) {
        wire::Command command = commandOf(CommandKind::Dial, call);
        command.text = std::move(target);
        return send(command);
    }
    if (!events_) return;
    CallInfo info;
    info.id = call;
    info.direction = Direction::Out;
    info.dialled = std::move(target);
    info.offeredAt = clock_.now();
    info.endedAt = info.offeredAt;
    info.state = CallState::Ended;
    info.end = EndKind::Broken;
    events_->call(info);
}

void VoiceLink::decline(CallId call, DeclineAs as) {
    wire::Command command = commandOf(CommandKind::Decline, call);
    command.as = as;
    send(command);
}

void VoiceLink::sendDtmf(CallId call, std::string digits) {
    wire::Command command = commandOf(CommandKind::Dtmf, call);
    command.text = std::move(digits);
    send(command);
}

// News

bool VoiceLink::hear(std::string_view frame) {
    auto news = wire::decodeNews(frame);
    if (!news) {
        log::error(kArea, "santral-voice speaks otherwise: " + describe(news.error()));
        return false;
    }
    if (!events_) return true;
    switch (news->kind) {
    case NewsKind::Welcome:
        welcome_ = true;
        replaced_ = false;
        sendAll();
        break;
    case NewsKind::Refused:
        refused(news->text);
        return false;
    case NewsKind::Snapshot:
        if (news->snapshot) hearSnapshot(*news->snapshot);
        break;
    case NewsKind::Line:
        if (news->line) events_->line(lineInfo_ = *news->line);
        break;
    case NewsKind::Devices:
        if (news->devices) events_->devices(*news->devices);
        break;
    case NewsKind::Record:
        if (news->record) hearRecord(*news->record);
        break;
    case NewsKind::Failed:
        events_->failed(Error{Errc::Internal, news->text});
        break;
    default:
        hearCall(*news);
    }
    return true;
}

void VoiceLink::refused(const std::string& why) {
    replaced_ = why == "replaced" || why == "busy";
    if (replaced_) return cannot(LineProblem::OtherWindow, Error{Errc::Busy, why});
    cannot(LineProblem::NoProgram, Error{Errc::Denied, printable(why)});
}

void VoiceLink::hearCall(const wire::News& news) {
    switch (news.kind) {
    case NewsKind::Call:
        if (!news.call) return;
        if (news.call->state == CallState::Ended)
            calls_.erase(news.call->id);
        else
            calls_[news.call->id] = *news.call;
        return events_->call(*news.call);
    case NewsKind::Dtmf:
        if (!news.text.empty()) events_->dtmf(news.about, news.text.front());
        return;
    case NewsKind::Quality:
        if (news.quality) events_->quality(news.about, *news.quality);
        return;
    case NewsKind::HoldFailed:
        return events_->holdFailed(news.about, news.holdFailure);
    default:
        return;
    }
}

void VoiceLink::hearSnapshot(const Snapshot& snapshot) {
    events_->line(lineInfo_ = snapshot.line);
    events_->devices(snapshot.devices);
    endCalls(snapshot.calls);
    for (const CallInfo& call : snapshot.calls) {
        calls_[call.id] = call;
        events_->call(call);
    }
}

// Calls that we knew and that are not among `living` ended while nobody told us.
void VoiceLink::endCalls(const std::vector<CallInfo>& living) {
    std::map<CallId, CallInfo> gone = std::exchange(calls_, {});
    for (const CallInfo& call : living) gone.erase(call.id);
    for (auto& [id, call] : gone) {
        call.state = CallState::Ended;
        call.end = EndKind::Broken;
        call.endedAt = clock_.now();
        events_->call(call);
    }
}

// Records

void VoiceLink::hearRecord(const CallRecord& record) {
    if (kept_.contains(record.id)) return delivered(record.id, true); // our word was lost on the way
    auto [place, fresh] = waiting_.try_emplace(record.id);
    if (!fresh) return;
    place->second.record = record;
    deliver(record.id);
}

void VoiceLink::deliver(CommandId id) {
    auto found = waiting_.find(id);
    if (found == waiting_.end() || found->second.inHand || !events_) return;
    found->second.inHand = true;
    CallRecord record = found->second.record;
    events_->record(record, [alive = alive_, id](bool kept) {
        if (*alive) (*alive)->delivered(id, kept);
    });
}

void VoiceLink::delivered(CommandId id, bool kept) {
    if (kept) {
        waiting_.erase(id);
        kept_.insert(id);
        wire::Command command = commandOf(CommandKind::Keep);
        command.record = id;
        return send(command);
    }
    auto found = waiting_.find(id);
    if (found == waiting_.end()) return;
    found->second.inHand = false;
    if (!stopping_) found->second.again = timers_.after(kRecordAgain, [this, id] { deliver(id); });
}

} // namespace

VoiceFiles voiceFiles(const std::filesystem::path& runtime, const std::filesystem::path& data) {
    return {runtime / "voice.sock", runtime / "voice.token", runtime / "voice.lock", data / "voice.journal"};
}

std::unique_ptr<VoiceEngine> makeVoiceLink(asio::any_io_executor executor, Timers& timers, const Clock& clock,
                                           LinkOptions options) {
    return std::make_unique<VoiceLink>(std::move(executor), timers, clock, std::move(options));
}

} // namespace santral::voice
