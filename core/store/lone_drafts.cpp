#include "core/store/lone_drafts.hpp"

#include "core/os/file_lock.hpp"
#include "core/store/adopt.hpp"
#include "core/store/blobs.hpp"
#include "core/store/sqlite/erasure.hpp"
#include "core/store/sqlite/journal.hpp"

#include <algorithm>
#include <string_view>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr const char* kBrought = "lone-drafts"; // setting of the desk: they came

// One that is missing is shown as such in the composer.
Result<void> bringFiles(const Blobs& from, Blobs& into, std::string_view body) {
    for (const std::string& hash : hashesIn(body)) {
        auto file = from.find(hash);
        if (!file) continue;
        if (auto put = into.putFile(*file); !put) return put.error();
    }
    return {};
}

Result<bool> isFree(Journal& journal, ConversationId id, const std::string& slot) {
    auto there = journal.drafts(id);
    if (!there) return there.error();
    return std::none_of(there->begin(), there->end(), [&](const DraftRow& row) { return row.slot == slot; });
}

} // namespace

Result<std::uint64_t> bringDrafts(const fs::path& lone, const fs::path& desk, AgentId agent) {
    std::error_code unknown;
    if (!fs::exists(lone / kJournalName, unknown)) return std::uint64_t{0};
    auto whose = agentOf(lone);
    if (!whose && whose.error().code != Errc::NotFound) return whose.error();
    if (!whose || *whose != agent) return std::uint64_t{0};
    auto into = openJournal(desk / kJournalName);
    if (!into) return into.error();
    auto came = (*into)->setting(kBrought);
    if (!came) return came.error();
    if (*came) return std::uint64_t{0};
    auto lock = os::FileLock::take(lone / "lock");
    if (!lock && lock.error().code == Errc::Conflict) return std::uint64_t{0};
    if (!lock) return lock.error();
    auto from = openJournal(lone / kJournalName);
    if (!from) return from.error();
    auto drafts = (*from)->allDrafts();
    if (!drafts) return drafts.error();
    const Blobs theirs(lone / "blobs");
    Blobs ours(desk / "blobs");
    std::uint64_t count = 0;
    for (const auto& [conversation, draft] : *drafts) {
        auto free = isFree(**into, conversation, draft.slot);
        if (!free) return free.error();
        if (!*free) continue;
        if (auto files = bringFiles(theirs, ours, draft.body); !files) return files.error();
        if (auto saved = (*into)->saveDraft(conversation, draft); !saved) return saved.error();
        ++count;
    }
    if (auto noted = (*into)->saveSetting(kBrought, "came"); !noted) return noted.error();
    return count;
}

} // namespace santral::store
