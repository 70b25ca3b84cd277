// The calls of one engine. Keeps what the door promises whatever the engine below does: one Ended a call,
// nothing after it, no snapshot that says nothing new, and a record at offer, answer and end.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "core/voice/voice_engine.hpp"

#include <functional>
#include <map>

namespace santral::voice {

class CallBook {
public:
    CallBook(const Clock& clock, Random& random) : clock_(clock), random_(random) {}

    void start(VoiceEvents& events) { events_ = &events; }
    void stop() { events_ = nullptr; } // what happens afterwards is not told

    CallId newId() { return makeId<CallId>(clock_, random_); }
    // Tells the offer. offeredAt is set here. False when the id is in use.
    bool open(CallInfo call, const std::string& line);
    // Tells the call when `edit` changed it. The first Active sets answeredAt.
    void change(CallId id, const std::function<void(CallInfo&)>& edit);
    void end(CallId id, EndKind kind, int sip = 0, std::string phrase = {});
    void endAll(EndKind kind);

    const CallInfo* find(CallId id) const;
    std::vector<CallId> ids() const; // in the order of their offers
    bool empty() const { return calls_.empty(); }

private:
    struct Entry {
        CallInfo info;
        std::string line;
    };
    void tell(const Entry& entry);
    void keep(const Entry& entry);

    const Clock& clock_;
    Random& random_;
    VoiceEvents* events_ = nullptr;
    std::map<CallId, Entry> calls_;
};

} // namespace santral::voice
