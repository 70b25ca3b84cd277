#include "core/voice/voice_host.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral::voice {
namespace {

constexpr const char* kArea = "voice";
constexpr Millis kHelloLimit{5'000};
constexpr Millis kFarewellLimit{1'000};

// Compares all of it, whatever differs first.
bool sameToken(std::string_view a, std::string_view b) {
    unsigned difference = a.size() == b.size() && !a.empty() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    }
    return difference == 0;
}

wire::News newsOf(wire::NewsKind kind) {
    wire::News news;
    news.kind = kind;
    return news;
}

wire::News newsOf(const CallRecord& record) {
    wire::News news = newsOf(wire::NewsKind::Record);
    news.record = record;
    return news;
}

} // namespace

struct VoiceHost::Peer {
    Peer(std::unique_ptr<os::LocalSocket> socket, asio::any_io_executor executor)
        : line(std::move(socket), std::move(executor)) {}
    FrameLine line;
    Subscription helloLimit;
    bool welcome = false;
    bool window = false;
    bool dismissed = false; // what it still says is not obeyed
};

VoiceHost::VoiceHost(asio::any_io_executor executor, Timers& timers, const Clock& clock, Random& random,
                     VoiceEngine& engine, JournalSide journal, HostOptions options)
    : executor_(std::move(executor)), timers_(timers), clock_(clock), random_(random), engine_(engine),
      journal_(std::move(journal)), options_(std::move(options)), tasks_(executor_) {}

VoiceHost::~VoiceHost() = default;

asio::awaitable<void> VoiceHost::run(os::LocalListener& listener) {
    listener_ = &listener;
    closeCutOffCalls();
    engine_.start(*this);
    watchOver();
    for (;;) {
        auto socket = co_await listener.accept();
        if (!socket) break;
        auto peer = peers_.emplace(peers_.end(), std::move(*socket), executor_);
        peer->helloLimit = timers_.after(kHelloLimit, [peer] { peer->line.close(); });
        tasks_.spawn(serve(peer), "desk");
    }
    end_.reset(), bar_.reset();
    co_await engine_.stop();
    for (Peer& peer : peers_) peer.line.finish();
    Subscription patience = timers_.after(kFarewellLimit, [this] {
        for (Peer& peer : peers_) peer.line.close();
    });
    co_await tasks_.done();
}

// Calls that a crash of ours cut off get their end told, so that none stays open for ever.
void VoiceHost::closeCutOffCalls() {
    waiting_ = journal_.journal.waiting();
    for (CallRecord one : journal_.journal.open()) {
        one.id = makeId<CommandId>(clock_, random_);
        one.part.endedAt = clock_.now();
        one.part.outcome = one.part.answeredAt ? CallOutcome::Answered : CallOutcome::Failed;
        one.part.why = "broken";
        record(one, [](bool) {});
    }
}

void VoiceHost::write(std::function<Result<void>(Journal&)> change) {
    asio::post(journal_.executor, [&journal = journal_.journal, change = std::move(change)] {
        if (auto written = change(journal); !written)
            log::error(kArea, "journal: " + describe(written.error()));
    });
}

void VoiceHost::forget(CommandId record) {
    std::erase_if(waiting_, [record](const CallRecord& one) { return one.id == record; });
    write([record](Journal& journal) { return journal.forget(record); });
}

// Desks

asio::awaitable<void> VoiceHost::serve(std::list<Peer>::iterator peer) {
    FrameLine::Take takeFrame = [this, peer](std::string_view frame) { return take(*peer, frame); };
    co_await peer->line.run(std::move(takeFrame));
    peers_.erase(peer);
    watchOver();
}

bool VoiceHost::take(Peer& peer, std::string_view frame) {
    auto command = wire::decodeCommand(frame);
    if (!command) {
        log::warn(kArea, "a desk that speaks otherwise: " + describe(command.error()));
        return false;
    }
    if (peer.dismissed) return true;
    if (peer.welcome && command->kind == wire::CommandKind::Hello) return false;
    if (peer.welcome)
        obey(*command);
    else
        welcome(peer, *command);
    return true;
}

void VoiceHost::dismiss(Peer& peer, std::string why) {
    wire::News refused = newsOf(wire::NewsKind::Refused);
    refused.version = wire::kVersion;
    refused.text = std::move(why);
    peer.line.send(wire::encode(refused));
    peer.line.finish();
    peer.dismissed = true;
    peer.welcome = peer.window = false;
}

void VoiceHost::welcome(Peer& peer, const wire::Command& hello) {
    bool known = hello.kind == wire::CommandKind::Hello && sameToken(hello.token, options_.token);
    if (!known) return dismiss(peer, "token");
    if (hello.version != wire::kVersion) return dismiss(peer, "version");
    if (!hello.bar && !hello.on && hasWindow()) return dismiss(peer, "busy");
    // One window at a time: a new one takes over, whatever became of the old one, and needs no bar beside it.
    for (Peer& other : peers_) {
        if (!hello.bar && other.welcome) dismiss(other, "replaced");
    }
    peer.helloLimit.reset();
    peer.welcome = true;
    peer.window = !hello.bar;
    if (peer.window) leaving_ = false;
    wire::News greeting = newsOf(wire::NewsKind::Welcome);
    greeting.version = wire::kVersion;
    peer.line.send(wire::encode(greeting));
    wire::News all = newsOf(wire::NewsKind::Snapshot);
    all.snapshot = now_;
    peer.line.send(wire::encode(all));
    if (peer.window) {
        for (const CallRecord& record : waiting_) peer.line.send(wire::encode(newsOf(record)));
    }
    watchOver();
}

void VoiceHost::obey(const wire::Command& command) {
    using Kind = wire::CommandKind;
    switch (command.kind) {
    case Kind::Account:
        return engine_.setAccount(command.account);
    case Kind::Network:
        return engine_.networkChanged(command.on);
    case Kind::Devices:
        return engine_.chooseDevices(command.devices);
    case Kind::RefreshDevices:
        return engine_.refreshDevices();
    case Kind::Keep:
        return forget(command.record);
    case Kind::Leave:
        leaving_ = true;
        refuseRinging();
        return watchOver();
    default:
        return obeyCall(command);
    }
}

void VoiceHost::obeyCall(const wire::Command& command) {
    using Kind = wire::CommandKind;
    switch (command.kind) {
    case Kind::Dial:
        return engine_.dial(command.call, command.text);
    case Kind::Answer:
        return engine_.answer(command.call);
    case Kind::Decline:
        return engine_.decline(command.call, command.as);
    case Kind::HangUp:
        return engine_.hangUp(command.call);
    case Kind::Hold:
        return engine_.hold(command.call, command.on);
    case Kind::Mute:
        return engine_.mute(command.call, command.on);
    case Kind::Dtmf:
        return engine_.sendDtmf(command.call, command.text);
    default:
        return;
    }
}

void VoiceHost::tell(const wire::News& news) {
    std::string frame = wire::encode(news);
    for (Peer& peer : peers_) {
        bool meant = news.kind == wire::NewsKind::Record ? peer.window : peer.welcome;
        if (meant) peer.line.send(frame);
    }
}

// Life and death

bool VoiceHost::hasWindow() const {
    return std::any_of(peers_.begin(), peers_.end(), [](const Peer& peer) { return peer.window; });
}

// Nobody is there who could answer: whoever calls should hear so, and not wait for a line that may be dead.
void VoiceHost::refuseRinging() {
    std::vector<CallId> ringing;
    for (const CallInfo& call : now_.calls) {
        if (call.state == CallState::Incoming) ringing.push_back(call.id);
    }
    for (CallId call : ringing) engine_.decline(call, DeclineAs::Busy);
}

void VoiceHost::watchOver() {
    bool needed = !now_.calls.empty() || (hasWindow() && !leaving_);
    if (needed)
        end_.reset();
    else if (leaving_)
        listener_->close();
    else if (!end_)
        end_ = timers_.after(options_.idle, [this] { listener_->close(); });

    bool alone = !now_.calls.empty() && !hasWindow();
    if (!alone)
        bar_.reset();
    else if (!bar_ && options_.startBar)
        bar_ = timers_.after(options_.barAfter, options_.startBar);
}

// What the engine tells

void VoiceHost::line(const LineInfo& line) {
    now_.line = line;
    wire::News news = newsOf(wire::NewsKind::Line);
    news.line = line;
    tell(news);
}

void VoiceHost::call(const CallInfo& call) {
    auto found = std::find_if(now_.calls.begin(), now_.calls.end(),
                              [&](const auto& one) { return one.id == call.id; });
    if (call.state == CallState::Ended) {
        if (found != now_.calls.end()) now_.calls.erase(found);
    } else if (found != now_.calls.end()) {
        *found = call;
    } else {
        now_.calls.push_back(call);
    }
    wire::News news = newsOf(wire::NewsKind::Call);
    news.call = call;
    tell(news);
    watchOver();
}

void VoiceHost::dtmf(CallId call, char digit) {
    wire::News news = newsOf(wire::NewsKind::Dtmf);
    news.about = call;
    news.text = digit;
    tell(news);
}

void VoiceHost::quality(CallId call, const Quality& quality) {
    wire::News news = newsOf(wire::NewsKind::Quality);
    news.about = call;
    news.quality = quality;
    tell(news);
}

void VoiceHost::holdFailed(CallId call, HoldFailure why) {
    wire::News news = newsOf(wire::NewsKind::HoldFailed);
    news.about = call;
    news.holdFailure = why;
    tell(news);
}

void VoiceHost::devices(const DeviceList& devices) {
    now_.devices = devices;
    wire::News news = newsOf(wire::NewsKind::Devices);
    news.devices = devices;
    tell(news);
}

void VoiceHost::record(const CallRecord& record, RecordDone done) {
    waiting_.push_back(record);
    write([record](Journal& journal) { return journal.add(record); });
    tell(newsOf(record));
    done(true); // from here on it is ours
}

void VoiceHost::failed(const Error& error) {
    wire::News news = newsOf(wire::NewsKind::Failed);
    news.text = describe(error);
    tell(news);
}

} // namespace santral::voice
