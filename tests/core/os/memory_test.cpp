#include "core/os/memory.hpp"

#include "tests/support/catch.hpp"

#include <fstream>
#include <iostream>
#include <string>

using namespace santral;

namespace {

long residentOfFiles() { // KiB
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("RssFile:", 0) == 0) return std::stol(line.substr(8));
    return 0;
}

} // namespace

TEST_CASE("memory: code that was touched goes out of memory and works afterwards") {
    const long before = residentOfFiles();
    if (before == 0) {
        std::cout << "skipped: only Linux tells what of a file is in memory\n";
        return;
    }
    os::letGoOfCode();
    CHECK(residentOfFiles() < before);
    os::giveBackMemory();
}
