#include "core/hub/own_store.hpp"

#include "core/base/log.hpp"
#include "core/store/sqlite/journal_salvage.hpp"

#include <charconv>

namespace santral {
namespace {

constexpr const char* kSeenMentions = "mentions-seen";
constexpr auto kReserveRetry = std::chrono::seconds(2);

} // namespace

OwnStore::OwnStore(const std::filesystem::path& folder, Executors executors, const Clock& clock,
                   std::unique_ptr<store::Journal> journal)
    : on_(std::move(executors)), clock_(clock), journal_(std::move(journal)), blobs_(folder / "blobs"),
      folder_(folder) {}

Result<std::unique_ptr<OwnStore>> OwnStore::open(const std::filesystem::path& folder, Executors executors,
                                                 const Clock& clock, const std::string& vfs) {
    auto opened = store::openOrSalvageJournal(folder / "journal.db", vfs, clock.now());
    if (!opened) return opened.error();
    auto seen = opened->journal->setting(kSeenMentions);
    if (!seen) return seen.error();
    std::unique_ptr<OwnStore> own(
        new OwnStore(folder, std::move(executors), clock, std::move(opened->journal)));
    own->salvaged_ = std::move(opened->salvaged);
    if (*seen) std::from_chars((*seen)->data(), (*seen)->data() + (*seen)->size(), own->seenMentions_);
    return own;
}

void OwnStore::keepReserve(std::uint64_t octets, Timers& timers, std::function<void(bool)> tell) {
    if (octets == 0) return;
    timers_ = &timers;
    reserveTell_ = std::move(tell);
    reserve_ = std::make_unique<os::ReserveFile>(folder_ / kReserveName, octets);
    journal_->mindFull([this, core = on_.core, alive = std::weak_ptr(alive_)] {
        if (!reserve_->giveBack()) return false;
        asio::post(core, [this, alive] {
            if (!alive.expired()) reserveGiven();
        });
        return true;
    });
    takeReserve();
}

void OwnStore::reserveGiven() {
    log::error("journal", "the disk is full: the room that was kept for drafts is used now");
    if (!std::exchange(spent_, true)) reserveTell_(true);
    reserveTimer_ = timers_->after(kReserveRetry, [this] { takeReserve(); });
}

void OwnStore::takeReserve() {
    auto taken = [this](const Result<void>& done) {
        if (done && std::exchange(spent_, false)) reserveTell_(false);
        if (!done) reserveTimer_ = timers_->after(kReserveRetry, [this] { takeReserve(); });
    };
    auto work = [this] {
        // Not at once with the last of the room, or the journal would stand there again with its next draft.
        std::error_code unknown;
        auto free = std::filesystem::space(folder_, unknown).available;
        bool room = unknown || free / 3 * 2 >= reserve_->octets();
        return reserve_->isThere() || room ? reserve_->take() : Result<void>(Error{Errc::Full, "reserve"});
    };
    run<void>(std::move(work), std::move(taken));
}

Result<void> OwnStore::dropDamaged() {
    std::error_code failed;
    std::filesystem::remove_all(folder_ / store::kDamagedFolder, failed);
    return failed ? Result<void>(Error{Errc::Io, failed.message()}) : Result<void>();
}

void OwnStore::loadSetting(std::string name, Done<std::string> done) {
    auto work = [this, name = std::move(name)]() -> Result<std::string> {
        auto value = journal_->setting(name);
        if (!value) return value.error();
        if (!*value) return Error{Errc::NotFound, name};
        return std::move(**value);
    };
    run<std::string>(std::move(work), std::move(done));
}

void OwnStore::saveSetting(std::string name, std::string value, Done<void> done) {
    auto work = [this, name = std::move(name), value = std::move(value)] {
        return journal_->saveSetting(name, value);
    };
    run<void>(std::move(work), std::move(done));
}

void OwnStore::sawMentions(Seq upto) {
    if (upto > seenMentions_ && !isAhead(upto)) keepMentions(upto);
}

void OwnStore::forgetMentions() {
    if (seenMentions_ > 0) keepMentions(0);
}

void OwnStore::keepMentions(Seq upto) {
    seenMentions_ = upto;
    saveSetting(kSeenMentions, std::to_string(upto), [](Result<void> done) {
        if (!done) log::error("desk", "what was seen cannot be noted: " + describe(done.error()));
    });
}

void OwnStore::storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) {
    auto work = [this, file = std::move(file), name = std::move(name)]() -> Result<Attachment> {
        auto stored = blobs_.putFile(file);
        if (!stored) return stored.error();
        return Attachment{name, {}, stored->size, stored->hash, {}};
    };
    run<Attachment>(std::move(work), std::move(done));
}

void OwnStore::findFile(std::string hash, Done<std::filesystem::path> done) {
    auto work = [this, hash = std::move(hash)] { return blobs_.find(hash); };
    run<std::filesystem::path>(std::move(work), std::move(done));
}

void OwnStore::saveDraft(ConversationId id, Draft draft, Done<void> done) {
    auto work = [this, id, draft = std::move(draft)] {
        return journal_->saveDraft(id, {draft.slot, draft.body, draft.message, clock_.now()});
    };
    run<void>(std::move(work), std::move(done));
}

void OwnStore::loadDrafts(ConversationId id, Reading& reading, std::function<bool(MessageId)> sent,
                          Done<std::vector<Draft>> done) {
    auto loaded = [&reading, sent = std::move(sent), done](Result<std::vector<store::DraftRow>> rows) {
        if (!rows) return done(rows.error());
        std::erase_if(*rows, [&](const store::DraftRow& row) { return row.message && sent(row.message); });
        auto unsent = [rows = std::move(*rows)](store::ViewReader& view) {
            std::vector<Draft> drafts;
            for (const store::DraftRow& row : rows) {
                auto there = view.item(row.message);
                if (!row.message || !there || !*there) drafts.push_back({row.slot, row.body, row.message});
            }
            return drafts;
        };
        reading.ask(std::move(unsent), [done](std::vector<Draft> drafts) { done(std::move(drafts)); });
    };
    auto work = [this, id] { return journal_->drafts(id); };
    run<std::vector<store::DraftRow>>(std::move(work), std::move(loaded));
}

} // namespace santral
