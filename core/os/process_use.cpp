#include "core/os/process_use.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace santral::os {

std::optional<ProcessUse> processUse() {
    std::ifstream statm("/proc/self/statm"); // proc(5): pages of the whole, then resident ones
    std::uint64_t size = 0, resident = 0;
    if (!(statm >> size >> resident)) return std::nullopt;
    std::error_code failed;
    std::filesystem::directory_iterator handles("/proc/self/fd", failed);
    if (failed) return std::nullopt;
    auto open = static_cast<std::uint64_t>(std::distance(begin(handles), end(handles)));
    auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    return ProcessUse{resident * page, open - 1}; // without the one that is counting
}

} // namespace santral::os
