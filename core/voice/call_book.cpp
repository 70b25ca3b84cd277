#include "core/voice/call_book.hpp"

namespace santral::voice {

bool CallBook::open(CallInfo call, const std::string& line) {
    call.offeredAt = clock_.now();
    CallId id = call.id;
    auto [place, fresh] = calls_.try_emplace(id, Entry{std::move(call), line});
    if (!fresh) return false;
    Entry entry = place->second; // a listener may end the call before tell returns
    tell(entry);
    keep(entry);
    return true;
}

void CallBook::change(CallId id, const std::function<void(CallInfo&)>& edit) {
    auto found = calls_.find(id);
    if (found == calls_.end()) return;
    CallInfo before = found->second.info;
    edit(found->second.info);
    bool answered = found->second.info.state == CallState::Active && !before.answeredAt;
    if (answered) found->second.info.answeredAt = clock_.now();
    if (found->second.info == before) return;
    Entry entry = found->second;
    tell(entry);
    if (answered) keep(entry);
}

void CallBook::end(CallId id, EndKind kind, int sip, std::string phrase) {
    auto found = calls_.find(id);
    if (found == calls_.end()) return;
    Entry entry = std::move(found->second);
    calls_.erase(found);
    entry.info.state = CallState::Ended;
    entry.info.end = kind;
    entry.info.sip = sip;
    entry.info.phrase = std::move(phrase);
    entry.info.endedAt = clock_.now();
    tell(entry);
    keep(entry);
}

void CallBook::endAll(EndKind kind) {
    while (!calls_.empty()) end(calls_.begin()->first, kind);
}

const CallInfo* CallBook::find(CallId id) const {
    auto found = calls_.find(id);
    return found == calls_.end() ? nullptr : &found->second.info;
}

std::vector<CallId> CallBook::ids() const {
    std::vector<CallId> ids;
    for (const auto& [id, entry] : calls_) ids.push_back(id);
    return ids;
}

void CallBook::tell(const Entry& entry) {
    if (events_) events_->call(entry.info);
}

void CallBook::keep(const Entry& entry) {
    if (!events_) return;
    const CallInfo& call = entry.info;
    CallRecord record;
    record.id = makeId<CommandId>(clock_, random_);
    record.part.call = call.id;
    record.part.direction = call.direction;
    record.part.number = call.remote.number;
    record.part.line = entry.line;
    record.part.outcome = outcomeOf(call);
    record.part.startedAt = call.offeredAt;
    record.part.answeredAt = call.answeredAt;
    record.part.endedAt = call.endedAt;
    if (record.part.outcome == CallOutcome::Failed)
        record.part.why = enumNames(call.end)[static_cast<std::size_t>(call.end)];
    record.display = call.remote.display;
    record.dialled = call.dialled;
    record.headers = call.headers;
    events_->record(record, [](bool) {});
}

} // namespace santral::voice
