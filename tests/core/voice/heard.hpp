// Keeps what an engine tells, for tests of the phone.
#pragma once

#include "core/voice/voice_engine.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace santral::test {

inline voice::Account sampleAccount() {
    voice::Account account;
    account.user = "1001";
    account.password = "secret";
    account.domain = "pbx.example";
    return account;
}

class Heard final : public voice::VoiceEvents {
public:
    void line(const voice::LineInfo& line) override { lines.push_back(line), poke(); }
    void call(const voice::CallInfo& call) override { calls.push_back(call), poke(); }
    void dtmf(CallId, char digit) override { digits += digit, poke(); }
    void quality(CallId, const voice::Quality& quality) override { qualities.push_back(quality), poke(); }
    void holdFailed(CallId, voice::HoldFailure why) override { holdFailures.push_back(why), poke(); }
    void devices(const voice::DeviceList& list) override { deviceLists.push_back(list), poke(); }
    void record(const voice::CallRecord& record, voice::RecordDone done) override {
        records.push_back(record);
        if (keepRecords)
            done(true);
        else
            dones.push_back(std::move(done));
        poke();
    }
    void failed(const Error& error) override { errors.push_back(error), poke(); }

    // The newest snapshot of a call, or nothing.
    const voice::CallInfo* last(CallId id) const {
        auto found =
            std::find_if(calls.rbegin(), calls.rend(), [&](const auto& one) { return one.id == id; });
        return found == calls.rend() ? nullptr : &*found;
    }
    bool is(CallId id, voice::CallState state) const { return last(id) && last(id)->state == state; }
    long count(CallId id, voice::CallState state) const {
        return std::count_if(calls.begin(), calls.end(),
                             [&](const auto& one) { return one.id == id && one.state == state; });
    }
    // The states of a call in their order, without repeats.
    std::vector<voice::CallState> states(CallId id) const {
        std::vector<voice::CallState> states;
        for (const auto& one : calls) {
            if (one.id == id && (states.empty() || states.back() != one.state)) states.push_back(one.state);
        }
        return states;
    }

    std::vector<voice::LineInfo> lines;
    std::vector<voice::CallInfo> calls;
    std::string digits;
    std::vector<voice::Quality> qualities;
    std::vector<voice::HoldFailure> holdFailures;
    std::vector<voice::DeviceList> deviceLists;
    std::vector<voice::CallRecord> records;
    std::vector<voice::RecordDone> dones;
    std::vector<Error> errors;
    bool keepRecords = true;
    std::function<void()> onAny;

private:
    void poke() {
        if (onAny) onAny();
    }
};

} // namespace santral::test
