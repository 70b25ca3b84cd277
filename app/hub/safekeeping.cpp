#include "app/hub/safekeeping.hpp"

#include "app/hub/work_progress.hpp"
#include "core/base/text.hpp"
#include "core/os/new_file.hpp"
#include "core/os/work_folder.hpp"
#include "core/store/export.hpp"
#include "core/store/restore.hpp"
#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/verify.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace santral::hub {
namespace fs = std::filesystem;
namespace {

int failed(const Error& error) {
    std::fprintf(stderr, "santral-hub: %s\n", printable(describe(error)).c_str());
    return 1;
}

Result<void> toStdout(std::string_view octets) {
    bool written = std::fwrite(octets.data(), 1, octets.size(), stdout) == octets.size();
    if (written && std::fflush(stdout) == 0) return {};
    return Error{errno == ENOSPC ? Errc::Full : Errc::Io, std::string("output: ") + std::strerror(errno)};
}

Result<std::vector<store::Erased>> readErased(const std::vector<fs::path>& files) {
    std::vector<store::Erased> all;
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::string lines((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (!in || in.bad()) return Error{Errc::NotFound, file.string() + " cannot be read"};
        auto list = store::erasedFrom(lines);
        if (!list) return Error{list.error().code, file.string() + ", " + list.error().detail};
        all.insert(all.end(), list->begin(), list->end());
    }
    return all;
}

Result<std::string> erasedLines(const Subject& subject) {
    if (!subject.file.empty()) return store::erasedLinesOfBackup(subject.file);
    auto rows = store::LedgerRows::open({subject.folder / store::kLedgerName, {}});
    if (!rows) return rows.error();
    auto list = rows->erased();
    if (!list) return list.error();
    return store::toLines(*list);
}

Result<store::Verification> look(const Subject& subject) {
    // Under the system's folder for temporary files, which TMPDIR names.
    auto id = makeUuid(systemClock(), systemRandom());
    auto scratch = os::WorkFolder::take(fs::temp_directory_path() / ("santral-verify-" + toString(id)));
    if (!scratch) return scratch.error();
    store::VerifyOptions options{scratch->path(), onStderr("verify")};
    return subject.file.empty() ? store::verifyFolder(subject.folder, options)
                                : store::verifyBackup(subject.file, options);
}

} // namespace

int backup(const BackupRequest& request) {
    umask(077);
    store::BackupOptions options;
    options.folder = request.folder;
    options.file = request.file;
    options.withKeys = request.withKeys;
    options.incomplete = request.incomplete;
    options.program = SANTRAL_VERSION;
    options.clock = &systemClock();
    options.progress = onStderr("backup");
    auto made = store::makeBackup(options);
    if (!made) return failed(made.error());
    std::printf("%s: %llu events, %llu files, digest %s\n", request.file.c_str(),
                static_cast<unsigned long long>(made->events), static_cast<unsigned long long>(made->blobs),
                made->digest.c_str());
    for (const std::string& hash : made->missing)
        std::fprintf(stderr, "santral-hub: without %s, which is missing or damaged\n", hash.c_str());
    return 0;
}

int restore(const RestoreRequest& request) {
    umask(077);
    auto erased = readErased(request.erased);
    if (!erased) return failed(erased.error());
    store::RestoreOptions options;
    options.file = request.file;
    options.folder = request.folder;
    options.erased = std::move(*erased);
    options.clock = &systemClock();
    options.random = &systemRandom();
    options.progress = onStderr("restore");
    auto restored = store::restoreBackup(options);
    if (!restored) {
        if (restored.error().code == Errc::Corrupt)
            std::fprintf(stderr,
                         "what to do: nothing was written; take an older backup (santral-hub verify FILE says"
                         " whether it is sound)\n");
        return failed(restored.error());
    }
    std::printf("%s: %llu events, %llu files\n", request.folder.c_str(),
                static_cast<unsigned long long>(restored->events),
                static_cast<unsigned long long>(restored->blobs));
    return 0;
}

int verify(const Subject& subject) {
    umask(077);
    auto found = look(subject);
    if (!found) return failed(found.error());
    for (const std::string& note : found->notes) std::printf("note: %s\n", printable(note).c_str());
    for (const std::string& fault : found->faults.sentences())
        std::printf("fault: %s\n", printable(fault).c_str());
    for (const std::string& one : found->advice) std::printf("what to do: %s\n", printable(one).c_str());
    std::printf("%llu events, %llu files, digest %s\n%s\n", static_cast<unsigned long long>(found->events),
                static_cast<unsigned long long>(found->blobs),
                found->digest.empty() ? "unknown" : found->digest.c_str(),
                found->faults.any() ? "DAMAGED" : "sound");
    return found->faults.any() ? 1 : 0;
}

int printErased(const Subject& subject) {
    auto lines = erasedLines(subject);
    if (!lines) return failed(lines.error());
    auto written = toStdout(*lines);
    return written ? 0 : failed(written.error());
}

int exportFolder(const fs::path& folder, const fs::path& out) {
    store::LedgerFile ledger{folder / store::kLedgerName, {}};
    if (out.empty()) {
        auto done = store::exportEvents(ledger, toStdout);
        return done ? 0 : failed(done.error());
    }
    auto file = os::NewFile::make(out);
    if (!file) return failed(file.error());
    auto done = store::exportEvents(ledger, [&](std::string_view octets) { return file->append(octets); });
    if (!done) return failed(done.error());
    auto published = file->publish();
    return published ? 0 : failed(published.error());
}

} // namespace santral::hub
