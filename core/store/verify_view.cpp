#include "core/store/verify_view.hpp"

#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/sqlite/view_digest.hpp"

#include <algorithm>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kChunk = 2000; // events in one transaction

Result<void> buildView(const LedgerFile& ledger, const ViewFile& view, Seq upto,
                       const WorkProgress& progress) {
    auto reader = openLedgerReader(ledger);
    if (!reader) return reader.error();
    auto writer = openViewWriter(view);
    if (!writer) return writer.error();
    Seq at = 0;
    while (at < upto) {
        auto events = (*reader)->read(at, std::min<std::size_t>(kChunk, upto - at));
        if (!events) return events.error();
        while (!events->empty() && events->back().seq > upto) events->pop_back();
        if (events->empty()) break; // a gap; the ledger's check tells
        if (auto done = (*writer)->apply(*events); !done) return done;
        at = events->back().seq;
        if (progress) progress("view", at, upto);
    }
    return {};
}

// An erasure the view has not heard of: the ledger has forgotten already what the view must still show.
Result<bool> erasedBeyond(const LedgerFile& ledger, Seq applied) {
    auto rows = LedgerRows::open(ledger);
    if (!rows) return rows.error();
    auto head = rows->head();
    if (!head) return head.error();
    bool found = false;
    auto told = rows->each(applied, *head, [&](const LedgerRow& row) {
        found = found || row.kind == CustomerErased::kKind;
        return Result<void>();
    });
    if (!told) return told.error();
    return found;
}

void addDifferences(const ViewDigest& view, const ViewDigest& rebuilt, Faults& faults) {
    auto rowsOf = [](const ViewDigest& digest, const std::string& table) {
        auto found = digest.tables.find(table);
        return found == digest.tables.end() ? std::string("no") : std::to_string(found->second.rows);
    };
    for (const ViewDigest* one : {&view, &rebuilt}) {
        for (const auto& [table, digest] : one->tables) {
            auto other = (one == &view ? rebuilt : view).tables.find(table);
            bool there = other != (one == &view ? rebuilt : view).tables.end();
            if ((there && other->second == digest) || (there && one == &rebuilt)) continue;
            faults.add("the view differs from the ledger",
                       table + ": " + rowsOf(view, table) + " rows, rebuilt " + rowsOf(rebuilt, table));
        }
    }
}

} // namespace

Result<void> compareView(const fs::path& folder, const VerifyOptions& options, Verification& into) {
    ViewFile file{folder / "view.db", options.vfs};
    LedgerFile ledger{folder / kLedgerName, options.vfs};
    if (!fs::exists(file.path) && !isThere(file.path, options.vfs)) {
        into.notes.push_back("there is no view; the hub builds it when it starts");
        return {};
    }
    auto view = digestOfView(file);
    if (!view && view.error().code == Errc::Unsupported) {
        into.notes.push_back("the view is of another version; the hub rebuilds it when it starts");
        return {};
    }
    if (!view) {
        into.faults.add("the view's file", describe(view.error()));
        return {};
    }
    for (const std::string& damage : view->damage) into.faults.add("the view's file", damage);
    if (view->applied > into.head) {
        into.faults.add("the view differs from the ledger",
                        "it knows of event " + std::to_string(view->applied) + ", the ledger ends with " +
                            std::to_string(into.head));
        return {};
    }
    ViewFile fresh{options.scratch / "view.db", {}};
    if (auto built = buildView(ledger, fresh, view->applied, options.progress); !built) return built;
    auto rebuilt = digestOfView(fresh);
    if (!rebuilt) return rebuilt.error();
    auto forgotten = erasedBeyond(ledger, view->applied);
    if (!forgotten) return forgotten.error();
    if (*forgotten) {
        into.notes.push_back("the view was not compared: it has yet to take in that a customer was erased");
        return {};
    }
    addDifferences(*view, *rebuilt, into.faults);
    return {};
}

} // namespace santral::store
