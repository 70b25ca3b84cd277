#include "core/store/sqlite/journal_salvage.hpp"

#include "core/base/iso_time.hpp"
#include "core/base/log.hpp"
#include "core/os/durable_file.hpp"
#include "core/store/sqlite/checked_pages.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/journal.hpp"
#include "core/store/sqlite/log_check.hpp"
#include "core/store/sqlite/page_records.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPage = 4096;
constexpr const char* kLogDamaged = "its log is damaged";
constexpr const char* kDoubtful = "damaged"; // the code of a command that may not be what was written

fs::path with(const fs::path& file, const char* end) {
    fs::path other = file;
    other += end;
    return other;
}

void removeWithLog(const fs::path& file) {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", "-damaged"}) fs::remove(with(file, end), ignored);
}

// One row as it lies in the file, by its key.
struct Row {
    std::vector<std::string> texts;
    Uuid id, other;
    std::int64_t number = 0;
    TimePoint at{};
};
using Rows = std::map<std::string, Row>;

struct Table {
    const char* name;
    const char* columns;
    const char* order;
    Row (*read)(const Statement&);
    std::string (*key)(const Row&);
    std::optional<Row> (*from)(const PageRecord&); // nothing where it is another table's
};

// Whether the fields are of these kinds: n a number, t a text, b an id, - nothing, * an id or nothing.
bool looks(const PageRecord& record, std::string_view kinds) {
    using Kind = PageRecord::Field::Kind;
    if (record.fields.size() != kinds.size()) return false;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const PageRecord::Field& field = record.fields[i];
        bool id = field.kind == Kind::Blob && field.octets.size() == 16;
        bool none = field.kind == Kind::Null;
        bool fits = kinds[i] == 'n'   ? field.kind == Kind::Number
                    : kinds[i] == 't' ? field.kind == Kind::Text
                    : kinds[i] == 'b' ? id
                    : kinds[i] == '-' ? none
                                      : id || none;
        if (!fits) return false;
    }
    return true;
}

Uuid idOf(const PageRecord::Field& field) {
    if (field.octets.size() != 16) return {};
    return uuidFromBytes(reinterpret_cast<const unsigned char*>(field.octets.data()));
}

std::optional<Row> draftFrom(const PageRecord& record) {
    const auto& f = record.fields;
    if (!looks(record, "btt*n")) return std::nullopt;
    return Row{{f[1].octets, f[2].octets}, idOf(f[0]), idOf(f[3]), 0, fromMillis(f[4].number)};
}
std::optional<Row> inHandFrom(const PageRecord& record) {
    const auto& f = record.fields;
    if (!looks(record, "-bttntt")) return std::nullopt;
    std::vector<std::string> texts{f[2].octets, f[3].octets, f[5].octets, f[6].octets};
    return Row{std::move(texts), idOf(f[1]), {}, record.rowid, fromMillis(f[4].number)};
}
std::optional<Row> settingFrom(const PageRecord& record) {
    const auto& f = record.fields;
    if (!looks(record, "tt")) return std::nullopt;
    return Row{{f[0].octets, f[1].octets}, {}, {}, 0, {}};
}
std::optional<Row> uploadFrom(const PageRecord& record) {
    const auto& f = record.fields;
    if (!looks(record, "tn")) return std::nullopt;
    return Row{{f[0].octets}, {}, {}, 0, fromMillis(f[1].number)};
}

Row readDraft(const Statement& row) {
    return {{row.string(1), row.string(2)}, row.uuid(0), row.uuid(3), 0, row.time(4)};
}
Row readInHand(const Statement& row) {
    return {{row.string(2), row.string(3), row.string(5), row.string(6)},
            row.uuid(1),
            {},
            row.integer(0),
            row.time(4)};
}
Row readSetting(const Statement& row) {
    return {{row.string(0), row.string(1)}, {}, {}, 0, {}};
}
Row readUpload(const Statement& row) {
    return {{row.string(0)}, {}, {}, 0, row.time(1)};
}
std::string byIdAndText(const Row& row) {
    return toString(row.id) + row.texts[0];
}
std::string byId(const Row& row) {
    return toString(row.id);
}
std::string byText(const Row& row) {
    return row.texts[0];
}

constexpr Table kDrafts{"draft",  "conversation,slot,body,message,at", "conversation", readDraft, byIdAndText,
                        draftFrom};
constexpr Table kInHand{"in_hand", "n,id,name,body,at,code,why", "n", readInHand, byId, inHandFrom};
constexpr Table kSettings{"setting", "name,value", "name", readSetting, byText, settingFrom};
constexpr Table kUploads{"upload", "file,at", "file", readUpload, byText, uploadFrom};

// From both ends, each time as far as the file can be read. False: not all of it could be.
bool collect(Database& db, const Table& table, Rows& into) {
    auto there = db.prepare("SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?");
    there.bind(table.name);
    if (!there.next()) return !there.failed(); // a journal of before has fewer
    bool whole = true;
    for (const char* direction : {" ASC", " DESC"}) {
        auto rows = db.prepare(std::string("SELECT ") + table.columns + " FROM " + table.name + " ORDER BY " +
                               table.order + direction);
        while (rows.next()) {
            Row row = table.read(rows);
            into.try_emplace(table.key(row), std::move(row));
        }
        whole = whole && !rows.failed();
    }
    return whole;
}

// `sound`: on pages that are as they were written; the others may have been changed.
struct Found {
    Rows sound, doubtful;
    bool whole = true;
};

std::string octetsOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

class Salvage {
public:
    Salvage(fs::path file, fs::path from) : file_(std::move(file)), from_(std::move(from)) {}

    // Into a new journal that takes the place of the old one.
    Result<Salvaged> run() {
        repairCopy();
        fs::path part = with(file_, ".part");
        removeWithLog(part);
        if (auto done = fill(part); !done) return done.error();
        std::error_code ignored;
        for (const char* end : {"-wal", "-shm", "-damaged"}) fs::remove(with(file_, end), ignored);
        if (auto moved = os::moveDurably(part, file_); !moved) return moved.error();
        return told_;
    }

private:
    // Where the first page is damaged nothing says what the tables are called. Those of a new journal lie
    // where those of every other lie; the copy gets that page. Of a file whose end is gone, SQLite reads
    // nothing at all.
    void repairCopy() {
        std::error_code unknown;
        auto octets = fs::file_size(from_, unknown);
        if (unknown) return;
        fs::resize_file(from_, (std::max(octets, pagesSaid() * kPage) + kPage - 1) / kPage * kPage, unknown);
        if (auto db = open(true); db && db->userVersion()) return;
        told_.whole = false;
        fs::path fresh = with(file_, ".fresh");
        removeWithLog(fresh);
        if (!openJournal(fresh)) return;
        std::string page(kPage, '\0');
        std::ifstream(fresh, std::ios::binary).read(page.data(), std::ssize(page));
        removeWithLog(fresh);
        auto pages = fs::file_size(from_, unknown) / kPage;
        for (std::size_t i = 0; i < 4; ++i) page[28 + i] = static_cast<char>(pages >> (24 - 8 * i));
        page.replace(92, 4, page.substr(24, 4)); // the number of pages holds for this version of the file
        putPageSum(page, 0);
        std::fstream copy(from_, std::ios::binary | std::ios::in | std::ios::out);
        copy.write(page.data(), std::ssize(page));
    }

    // How long the file was, by its first page, if that is one.
    std::uint64_t pagesSaid() const {
        constexpr std::uint64_t kMost = 1 << 18;
        std::string header(100, '\0');
        std::ifstream(from_, std::ios::binary).read(header.data(), std::ssize(header));
        std::uint64_t pages = 0;
        for (std::size_t i = 28; i < 32; ++i) pages = pages << 8 | static_cast<unsigned char>(header[i]);
        return header.starts_with("SQLite format 3") && pages <= kMost ? pages : 0;
    }

    Result<Database> open(bool checked) const {
        OpenOptions options;
        options.mode = OpenMode::ReadOnly;
        options.checked = checked;
        return Database::open(from_, options);
    }

    // First what is reached by the tree, then what lies on pages that it does not lead to any more.
    Found look(const Table& table) {
        Found found;
        auto checked = open(true);
        found.whole = checked && collect(*checked, table, found.sound);
        if (found.whole) return found;
        Rows others;
        if (auto db = open(false)) collect(*db, table, others);
        if (octets_.empty()) octets_ = octetsOf(from_);
        eachRecord(octets_, [&](const PageRecord& record) {
            auto row = table.from(record);
            if (row) (record.sound ? found.sound : others).try_emplace(table.key(*row), *row);
        });
        for (auto& [key, row] : others) {
            if (!found.sound.contains(key)) found.doubtful.emplace(key, std::move(row));
        }
        return found;
    }

    Result<void> fill(const fs::path& part) {
        auto journal = openJournal(part);
        if (!journal) return journal.error();
        if (auto done = bringDrafts(**journal); !done) return done;
        if (auto done = bringCommands(**journal); !done) return done;
        return bringTheRest(**journal);
    }

    // An agent reads a draft before he sends it, so one that may have changed is better than none.
    Result<void> bringDrafts(Journal& into) {
        Found found = look(kDrafts);
        for (const Rows* rows : {&found.sound, &found.doubtful}) {
            for (const auto& [key, row] : *rows) {
                if (row.id.isNil() || row.texts[1].empty()) continue;
                DraftRow draft{row.texts[0], row.texts[1], MessageId{row.other}, row.at};
                if (auto saved = into.saveDraft(ConversationId{row.id}, draft); !saved) return saved;
                ++told_.drafts;
                if (rows == &found.doubtful) ++told_.doubtful;
            }
        }
        told_.whole = told_.whole && found.whole;
        return {};
    }

    // In the order they were given. One that may have changed is not sent: the agent is shown it as refused.
    Result<void> bringCommands(Journal& into) {
        Found found = look(kInHand);
        std::map<std::int64_t, InHandRow> inOrder;
        for (const Rows* rows : {&found.sound, &found.doubtful}) {
            for (const auto& [key, row] : *rows) {
                if (row.id.isNil()) continue;
                InHandRow command{CommandId{row.id}, row.texts[0], row.texts[1], row.at,
                                  row.texts[2],      row.texts[3]};
                if (rows == &found.doubtful) {
                    command.code = name(Errc::Corrupt);
                    command.why = kDoubtful;
                    ++told_.doubtful;
                }
                inOrder.emplace(row.number, std::move(command));
            }
        }
        for (const auto& [number, command] : inOrder) {
            if (auto saved = into.saveInHand(command); !saved) return saved;
        }
        told_.commands = inOrder.size();
        told_.whole = told_.whole && found.whole;
        return {};
    }

    // A setting that may have changed is asked for again, and a mailbox looked through again.
    Result<void> bringTheRest(Journal& into) {
        Found settings = look(kSettings);
        for (const auto& [key, row] : settings.sound) {
            if (auto saved = into.saveSetting(row.texts[0], row.texts[1]); !saved) return saved;
            ++told_.settings;
        }
        Found uploads = look(kUploads);
        for (const auto& [key, row] : uploads.sound) {
            if (auto saved = into.keepUpload(row.texts[0], row.at); !saved) return saved;
        }
        told_.whole = told_.whole && settings.whole && uploads.whole;
        return {};
    }

    fs::path file_; // of the journal
    fs::path from_; // the copy to read from
    std::string octets_;
    Salvaged told_;
};

// What is wrong with it; nothing where it is sound or there is none.
std::string faultOf(const fs::path& file, const std::string& vfs, Result<std::unique_ptr<Journal>>& opened) {
    if (isThere(file, vfs) && logIsDamaged(file, vfs)) return kLogDamaged;
    opened = openJournal(file, vfs);
    if (!opened) return opened.error().code == Errc::Corrupt ? opened.error().detail : std::string();
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) return db.error().code == Errc::Corrupt ? db.error().detail : std::string();
    auto faults = integrityFaults(*db);
    return faults.empty() ? std::string() : faults.front();
}

// Under the moment's name, with its log, on the disk when it returns.
Result<fs::path> setAside(const fs::path& file, TimePoint now) {
    fs::path folder = file.parent_path() / kDamagedFolder;
    std::error_code failed;
    fs::create_directories(folder, failed);
    fs::permissions(folder, fs::perms::owner_all, failed);
    std::string stamp = isoUtc(now);
    std::erase_if(stamp, [](char c) { return c == ':' || c == '-'; });
    fs::path place = folder / ("journal-" + stamp + ".db");
    for (int n = 2; fs::exists(place, failed); ++n)
        place = folder / ("journal-" + stamp + "-" + std::to_string(n) + ".db");
    for (const char* end : {"", "-wal"}) {
        if (!fs::exists(with(file, end), failed)) continue;
        fs::copy_file(with(file, end), with(place, end), failed);
        if (failed) return Error{Errc::Io, failed.message()};
        if (auto synced = os::syncDurably(with(place, end)); !synced) return synced.error();
    }
    if (auto synced = os::syncDurably(folder); !synced) return synced.error();
    return place;
}

} // namespace

Result<OpenedJournal> openOrSalvageJournal(const fs::path& file, const std::string& vfs, TimePoint now) {
    Result<std::unique_ptr<Journal>> opened = std::unique_ptr<Journal>();
    std::string fault = faultOf(file, vfs, opened);
    if (fault.empty()) {
        if (!opened) return opened.error();
        return OpenedJournal{std::move(*opened), std::nullopt};
    }
    opened = std::unique_ptr<Journal>(); // closed
    log::error("journal", "damaged: " + fault);
    auto aside = setAside(file, now);
    if (!aside) return aside.error();
    fs::path work = with(file, ".salvage"); // the kept one stays as it was
    removeWithLog(work);
    std::error_code failed;
    for (const char* end : {"", "-wal"}) fs::copy_file(with(*aside, end), with(work, end), failed);
    auto salvaged = Salvage(file, work).run();
    removeWithLog(work);
    if (!salvaged) return salvaged.error();
    salvaged->aside = *aside;
    salvaged->whole = salvaged->whole && fault != kLogDamaged; // what it held last is lost
    log::error("journal", "set aside as " + aside->string() +
                              "; brought over: " + std::to_string(salvaged->drafts) + " drafts, " +
                              std::to_string(salvaged->commands) + " commands, " +
                              std::to_string(salvaged->settings) +
                              " settings; of them doubtful: " + std::to_string(salvaged->doubtful));
    auto fresh = openJournal(file, vfs);
    if (!fresh) return fresh.error();
    return OpenedJournal{std::move(*fresh), std::move(*salvaged)};
}

} // namespace santral::store
