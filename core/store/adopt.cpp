#include "core/store/adopt.hpp"

#include "core/os/durable_file.hpp"
#include "core/os/file_lock.hpp"
#include "core/os/paths.hpp"
#include "core/os/work_folder.hpp"
#include "core/store/backup_file.hpp"
#include "core/store/blobs.hpp"
#include "core/store/sqlite/file_copy.hpp"
#include "core/store/sqlite/journal.hpp"
#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/verify.hpp"

#include <fstream>
#include <set>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr const char* kLock = "lock";
constexpr const char* kAccessFile = "access.db"; // a team's hub has it
constexpr const char* kView = "view.db";

// Reading a database leaves an empty log beside it, and taking a lock its file: what was not there before
// goes again.
class Untouched {
public:
    explicit Untouched(fs::path folder) : folder_(std::move(folder)) {
        std::error_code unknown;
        for (const auto& entry : fs::directory_iterator(folder_, unknown))
            had_.insert(entry.path().filename());
    }
    Untouched(const Untouched&) = delete;
    ~Untouched() {
        std::error_code ignored;
        for (std::string_view name : {kLedgerName, kJournalName}) {
            remove(std::string(name) + "-wal");
            remove(std::string(name) + "-shm");
        }
        remove(kLock);
    }

private:
    void remove(const std::string& name) {
        std::error_code ignored;
        if (!had_.contains(name)) fs::remove(folder_ / name, ignored);
    }

    fs::path folder_;
    std::set<fs::path> had_;
};

class Adoption {
public:
    Adoption(const AdoptOptions& options, AgentId agent, fs::path work)
        : o_(options), work_(std::move(work)), from_(o_.desk / "blobs"), to_(work_ / "blobs") {
        adopted_.agent = agent;
    }

    Result<Adopted> make() {
        if (auto sound = check(); !sound) return sound.error();
        if (auto room = checkRoom(); !room) return room.error();
        if (auto copied = copyDatabases(); !copied) return copied.error();
        if (auto copied = copyBlobs(); !copied) return copied.error();
        for (std::string_view key : kKeyNames) {
            if (auto copied = copyKey(key); !copied) return copied.error();
        }
        auto rows = LedgerRows::open({work_ / kLedgerName, o_.vfs});
        if (!rows) return rows.error();
        auto digest = rows->contentDigest();
        if (!digest) return digest.error();
        if (*digest != adopted_.digest) return Error{Errc::Corrupt, "the copy is not what was copied"};
        return std::move(adopted_);
    }

private:
    Result<void> check() {
        VerifyOptions options;
        options.progress = o_.progress;
        options.vfs = o_.vfs;
        options.view = false; // it is built anew
        options.incomplete = o_.incomplete;
        auto found = verifyFolder(o_.desk, options);
        if (!found) return found.error();
        adopted_.events = found->events;
        adopted_.digest = found->digest;
        if (!found->faults.any()) return {};
        std::string all = o_.desk.string() + " is damaged";
        for (const std::string& fault : found->faults.sentences()) all += "; " + fault;
        return Error{Errc::Corrupt, all};
    }

    // What is copied, and a view as large as the desk's.
    Result<void> checkRoom() {
        std::uint64_t needed = 0;
        std::error_code ignored;
        auto add = [&](const fs::path& file) {
            auto size = fs::file_size(file, ignored);
            if (!ignored) needed += size;
        };
        for (std::string_view name : {kLedgerName, kJournalName, std::string_view(kView)}) {
            add(o_.desk / name);
            add(o_.desk / (std::string(name) + "-wal"));
        }
        auto named = namedBlobs();
        if (!named) return named.error();
        for (const std::string& hash : *named) {
            if (auto place = from_.find(hash)) add(*place);
        }
        std::uint64_t free = o_.room ? o_.room(work_) : fs::space(work_, ignored).available;
        if (needed <= free) return {};
        return Error{Errc::Full, std::to_string(needed) + " octets are needed at " + o_.hub.string() +
                                     ", and " + std::to_string(free) + " are free"};
    }

    Result<std::set<std::string>> namedBlobs() {
        auto rows = LedgerRows::open({o_.desk / kLedgerName, o_.vfs});
        if (!rows) return rows.error();
        auto named = rows->namedBlobs();
        if (!named) return named.error();
        std::set<std::string> hashes;
        for (const auto& [hash, blob] : *named) {
            if (blob.certain || from_.find(hash)) hashes.insert(hash);
        }
        return hashes;
    }

    Result<void> copyDatabases() {
        for (std::string_view name : {kJournalName, kLedgerName}) {
            auto progress = [&](std::uint64_t done, std::uint64_t all) { tell(name, done, all); };
            auto copied = copyFile(o_.desk / name, work_ / name, o_.vfs, progress);
            if (!copied) return copied;
        }
        auto drafts = takeDraftsOut(work_ / kJournalName);
        if (!drafts) return drafts.error();
        adopted_.drafts = *drafts;
        return packAnew(work_ / kJournalName, o_.vfs);
    }

    Result<void> copyBlobs() {
        auto named = namedBlobs();
        if (!named) return named.error();
        std::uint64_t done = 0;
        for (const std::string& hash : *named) {
            auto octets = from_.read(hash);
            if (!octets && !o_.incomplete)
                return Error{octets.error().code, "file " + hash + " cannot be copied"};
            if (!octets) {
                adopted_.missing.push_back(hash);
                continue;
            }
            if (auto put = to_.put(*octets); !put) return put.error();
            ++adopted_.blobs;
            tell("files", ++done, named->size());
        }
        return {};
    }

    Result<void> copyKey(std::string_view name) {
        std::ifstream in(o_.desk / name, std::ios::binary);
        if (!in) return {};
        std::string key((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (in.bad()) return Error{Errc::Io, (o_.desk / name).string() + " cannot be read"};
        return os::writeDurably(work_ / name, key);
    }

    void tell(std::string_view what, std::uint64_t done, std::uint64_t all) {
        if (o_.progress) o_.progress(what, done, all);
    }

    const AdoptOptions& o_;
    fs::path work_;
    Blobs from_, to_;
    Adopted adopted_;
};

} // namespace

Result<AgentId> agentOf(const fs::path& desk) {
    std::ifstream in(desk / kAgentName);
    std::string text;
    if (!(in >> text))
        return Error{Errc::NotFound, (desk / kAgentName).string() + ", which says whose desk it is"};
    auto id = parseUuid(text);
    if (!id) return Error{Errc::Corrupt, (desk / kAgentName).string() + " is damaged"};
    return AgentId{*id};
}

Result<Adopted>
adoptDesk(const AdoptOptions& options,
          const std::function<Result<void>(const fs::path& folder, const Adopted& adopted)>& finish) {
    std::error_code unknown;
    if (!fs::exists(options.desk / kLedgerName, unknown))
        return Error{Errc::NotFound, options.desk.string() + " is no folder of a desk"};
    if (fs::exists(options.desk / kAccessFile, unknown))
        return Error{Errc::Conflict,
                     options.desk.string() + " is a team hub's already; `backup` and `restore` move one"};
    if (auto free = os::WorkFolder::mustBeFree(options.hub); !free) return free.error();
    Untouched untouched(options.desk);
    auto lock = os::FileLock::take(options.desk / kLock);
    if (!lock && lock.error().code == Errc::Conflict)
        return Error{Errc::Conflict, "a Santral works on " + options.desk.string() + "; close it first"};
    if (!lock) return lock.error();
    auto agent = agentOf(options.desk);
    if (!agent) return agent.error();
    auto work = os::WorkFolder::take(options.hub);
    if (!work) return work.error();
    auto adopted = Adoption(options, *agent, work->path()).make();
    if (!adopted) return adopted;
    if (auto finished = finish(work->path(), *adopted); !finished) return finished.error();
    if (auto moved = work->becomePlace(); !moved) return moved.error();
    return adopted;
}

} // namespace santral::store
