#include "core/voice/journal.hpp"

#include "core/domain/json.hpp"
#include "core/voice/fields.hpp"

#include <algorithm>

namespace santral::voice {
namespace {

constexpr std::size_t kCompactAt = 256 * 1024; // octets

struct Line {
    std::optional<CallRecord> record;
    bool known = false; // the desk has it; kept while the call goes on
    CommandId forget;
    bool operator==(const Line&) const = default;
};
template <Is<Line> T, class V>
void describeFields(T& s, V&& v) {
    v("record", s.record), v("known", s.known), v("forget", s.forget);
}

std::string lineOf(const Line& line) {
    return json::write(line) + "\n";
}

} // namespace

Result<Journal> Journal::open(std::unique_ptr<os::AppendFile> file) {
    auto all = file->readAll();
    if (!all) return all.error();
    Journal journal(std::move(file));
    std::size_t at = 0;
    for (std::size_t end; (end = all->find('\n', at)) != std::string::npos; at = end + 1) {
        auto line = json::read<Line>(std::string_view(*all).substr(at, end - at));
        if (!line) continue; // a torn write that later lines followed
        if (line->record) journal.take(*line->record);
        CommandId forget = line->record && line->known ? line->record->id : line->forget;
        std::erase_if(journal.waiting_, [&](const CallRecord& record) { return record.id == forget; });
    }
    // A torn last line must not swallow the next one, so the file is written anew; where that fails now, on a
    // full disk, every later write tries it again.
    [[maybe_unused]] auto compacted = journal.write({});
    return journal;
}

void Journal::take(const CallRecord& record) {
    waiting_.push_back(record);
    if (record.part.endedAt)
        open_.erase(record.part.call);
    else
        open_[record.part.call] = record;
}

Result<void> Journal::add(const CallRecord& record) {
    take(record);
    return write(lineOf({record, false, {}}));
}

Result<void> Journal::forget(CommandId record) {
    auto found =
        std::find_if(waiting_.begin(), waiting_.end(), [&](const auto& one) { return one.id == record; });
    if (found == waiting_.end()) return {};
    waiting_.erase(found);
    return write(lineOf({std::nullopt, false, record}));
}

Result<void> Journal::write(const std::string& line) {
    if (size_ + line.size() <= limit_) {
        auto written = file_->append(line);
        if (written) size_ += line.size();
        return written;
    }
    // Ids are time-ordered, so a map brings what is known and what waits back into the order of its making.
    std::map<CommandId, Line> lines;
    for (const auto& [call, record] : open_) lines[record.id] = {record, true, {}};
    for (const CallRecord& record : waiting_) lines[record.id] = {record, false, {}};
    std::string all;
    for (const auto& [id, one] : lines) all += lineOf(one);
    auto written = file_->replace(all);
    if (written) size_ = all.size(), limit_ = std::max(kCompactAt, 2 * size_);
    return written;
}

std::vector<CallRecord> Journal::waiting() const {
    return waiting_;
}

std::vector<CallRecord> Journal::open() const {
    std::vector<CallRecord> open;
    for (const auto& [call, record] : open_) open.push_back(record);
    return open;
}

} // namespace santral::voice
