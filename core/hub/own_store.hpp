// What a hub keeps beside its events, on this computer alone: drafts and settings in the journal, files in
// the blob store. Asked on the core thread; the work is done on the ledger's executor and its answer comes
// back. When this is gone, nobody is called any more.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/hub/hub.hpp"
#include "core/hub/reading.hpp"
#include "core/hub/setting_store.hpp"
#include "core/os/reserve_file.hpp"
#include "core/store/blobs.hpp"
#include "core/store/journal.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace santral {

class OwnStore final : public SettingStore {
public:
    template <class T>
    using Done = Hub::Done<T>;
    struct Executors {
        asio::any_io_executor core;
        asio::any_io_executor disk;
    };

    // `clock` outlives it; `vfs` is SQLite's, for tests.
    static Result<std::unique_ptr<OwnStore>> open(const std::filesystem::path& folder, Executors executors,
                                                  const Clock& clock, const std::string& vfs);

    void loadSetting(std::string name, Done<std::string> done) override;
    void saveSetting(std::string name, std::string value, Done<void> done) override;
    void storeFile(std::filesystem::path file, std::string name, Done<Attachment> done);
    void findFile(std::string hash, Done<std::filesystem::path> done);
    void saveDraft(ConversationId id, Draft draft, Done<void> done);
    // Without those that `sent` names and those whose message the view holds: they must not come back to be
    // sent again.
    void loadDrafts(ConversationId id, Reading& reading, std::function<bool(MessageId)> sent,
                    Done<std::vector<Draft>> done);

    // How far this desk's agent has seen the notes that mention him; 0: of another ledger, or never.
    Seq seenMentions() const { return seenMentions_; }
    void sawMentions(Seq upto); // only ever further
    void forgetMentions();      // the ledger is another one

    // Room that is kept on the disk for the journal, so that drafts and what is in hand survive a full one.
    // When it had to be given back, `tell` hears true; it is taken again within seconds of there being room,
    // and `tell` hears false. Before the executors run.
    static constexpr std::uint64_t kReserve = 16 << 20;
    static constexpr std::string_view kReserveName = "reserve"; // of its file in the folder
    void keepReserve(std::uint64_t octets, Timers& timers, std::function<void(bool spent)> tell);
    bool reserveSpent() const { return spent_; }

    // Where the journal was damaged when it was opened.
    const std::optional<store::Salvaged>& salvaged() const { return salvaged_; }

    // The damaged journals that are kept, for good: they hold drafts to people who are erased now. On its
    // executor.
    Result<void> dropDamaged();

    // Other work beside the journal.
    template <class T>
    void run(std::function<Result<T>()> work, Done<T> done) {
        auto there = [core = on_.core, alive = std::weak_ptr(alive_), work = std::move(work),
                      done = std::move(done)]() mutable {
            auto result = std::make_shared<Result<T>>(work());
            asio::post(core, [result, alive, done = std::move(done)] {
                if (!alive.expired() && done) done(std::move(*result));
            });
        };
        asio::post(on_.disk, std::move(there));
    }
    store::Journal& journal() { return *journal_; } // on its executor, or before that runs
    store::Blobs& blobs() { return blobs_; }

private:
    OwnStore(const std::filesystem::path& folder, Executors executors, const Clock& clock,
             std::unique_ptr<store::Journal> journal);
    void keepMentions(Seq upto);
    void takeReserve();
    void reserveGiven();

    Executors on_;
    const Clock& clock_;
    std::unique_ptr<store::Journal> journal_;
    store::Blobs blobs_;
    Seq seenMentions_ = 0;
    std::optional<store::Salvaged> salvaged_;
    std::filesystem::path folder_;
    std::unique_ptr<os::ReserveFile> reserve_; // its executor
    Timers* timers_ = nullptr;
    std::function<void(bool)> reserveTell_;
    bool spent_ = false;
    Subscription reserveTimer_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
