// A VFS over another one that puts a checksum into the last octets of each page of a database and compares it
// whenever the page is read from the file, so that what a disk has changed is an error and never shown. The
// log (WAL) has checksums of SQLite's own. A file made without the room for them is left alone.
#pragma once

#include <string>

struct sqlite3_vfs;

namespace santral::store {

inline constexpr int kPageSumOctets = 8; // reserved at the end of each page

// The end of the name of a file that appears beside a database when a page was not what was written.
inline constexpr const char* kDamageMark = "-damaged";
// Puts it there, so that whoever opens the file the next time knows, whoever was told now.
void markDamaged(sqlite3_vfs* disk, const char* file);

// File controls of this VFS: how a file's pages are. It learns that from the first page, which whoever copies
// a file writes last.
struct CheckedPages {
    int octets = 0; // 0: not known
    bool summed = false;
};
inline constexpr int kAskPages = 0x53414E00;
inline constexpr int kTellPages = 0x53414E01;

// Puts the checksum into a page that is to stand at that place (0: the first) of a file that has them.
void putPageSum(std::string& page, std::uint64_t number);
// Whether the page is what was written to that place.
bool isPageSum(const std::string& page, std::uint64_t number);
// The name under which files are opened with checks on top of `base` (empty: the system's).
std::string checkedVfs(const std::string& base);

} // namespace santral::store
