// One log for all of Santral. Never log texts, names, addresses or secrets of customers: ids and codes only.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <string_view>

namespace santral::log {

enum class Level { Debug, Info, Warn, Error };

// Who writes what is logged: whoever logs it, or a thread of the log's own, for programs with a thread that
// must not touch the disk.
enum class Writer { Caller, OwnThread };

// Until this is called the log goes to stderr at Warn. A file rotates at 5 MiB, three kept. Io where it
// cannot be written; the log stays where it was. Call it before other threads log; everything else here is
// safe from every thread.
Result<void> toFile(const std::filesystem::path& file, Level level, Writer writer = Writer::Caller);
// With a thread of its own: all that was logged is written, and from now on whoever logs writes. When no
// other thread logs any more.
void finish();
// Opens the file anew under its name, after somebody moved it away. Io: the log goes on into the old one.
Result<void> reopen();
void setLevel(Level level);
void write(Level level, std::string_view area, std::string_view text);

inline void debug(std::string_view area, std::string_view text) {
    write(Level::Debug, area, text);
}
inline void info(std::string_view area, std::string_view text) {
    write(Level::Info, area, text);
}
inline void warn(std::string_view area, std::string_view text) {
    write(Level::Warn, area, text);
}
inline void error(std::string_view area, std::string_view text) {
    write(Level::Error, area, text);
}

} // namespace santral::log
