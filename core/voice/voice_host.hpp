// What santral-voice does around its engine: lets the desk in by token, tells it everything, keeps the
// records of calls until the desk has them, goes on without a window and ends when nobody needs it. Run by
// app/voice and by tests.
#pragma once

#include "core/base/random.hpp"
#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/os/local_socket.hpp"
#include "core/voice/frame_line.hpp"
#include "core/voice/journal.hpp"
#include "core/voice/voice_engine.hpp"

#include <functional>
#include <list>

namespace santral::voice {

// Where the journal is written: a disk that takes its time must hold up neither the offer of a call nor a
// hang-up.
struct JournalSide {
    Journal& journal; // touched on `executor` only, but for its reading before run()
    asio::any_io_executor executor;
};

struct HostOptions {
    std::string token;              // what a desk must show
    Millis idle{30'000};            // without window and call: how long before the end
    Millis barAfter{10'000};        // in a call without window: when startBar is called
    std::function<void()> startBar; // may be empty
};

class VoiceHost final : private VoiceEvents {
public:
    // All references outlive the host. One thread: the executor's.
    VoiceHost(asio::any_io_executor executor, Timers& timers, const Clock& clock, Random& random,
              VoiceEngine& engine, JournalSide journal, HostOptions options);
    ~VoiceHost();

    // Returns when nobody needs it any more, or when `listener` is closed.
    asio::awaitable<void> run(os::LocalListener& listener);

private:
    struct Peer; // a desk, or the small bar

    void line(const LineInfo& line) override;
    void call(const CallInfo& call) override;
    void dtmf(CallId call, char digit) override;
    void quality(CallId call, const Quality& quality) override;
    void holdFailed(CallId call, HoldFailure why) override;
    void devices(const DeviceList& devices) override;
    void record(const CallRecord& record, RecordDone done) override;
    void failed(const Error& error) override;

    void closeCutOffCalls();
    void write(std::function<Result<void>(Journal&)> change);
    void forget(CommandId record);
    asio::awaitable<void> serve(std::list<Peer>::iterator peer);
    bool take(Peer& peer, std::string_view frame);
    void welcome(Peer& peer, const wire::Command& hello);
    void dismiss(Peer& peer, std::string why);
    void obey(const wire::Command& command);
    void obeyCall(const wire::Command& command);
    void tell(const wire::News& news);
    bool hasWindow() const;
    void watchOver(); // after every change of windows and calls
    void refuseRinging();

    asio::any_io_executor executor_;
    Timers& timers_;
    const Clock& clock_;
    Random& random_;
    VoiceEngine& engine_;
    JournalSide journal_;
    std::vector<CallRecord> waiting_; // records that no window has kept yet, oldest first
    HostOptions options_;
    Tasks tasks_;
    os::LocalListener* listener_ = nullptr;
    std::list<Peer> peers_;
    Snapshot now_;
    bool leaving_ = false;
    Subscription end_;
    Subscription bar_;
};

} // namespace santral::voice
