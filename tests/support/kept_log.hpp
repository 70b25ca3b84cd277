// What is logged while it lives, at every level, as text. The log has one place for the whole process: one of
// these at a time.
#pragma once

#include "core/base/log.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace santral::test {

class KeptLog {
public:
    KeptLog() { REQUIRE(log::toFile(file_, log::Level::Debug)); }
    std::string text() const {
        log::info("test", "read"); // what waits in memory goes to the file with it
        std::ifstream in(file_);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
    bool has(const std::string& part) const { return text().find(part) != std::string::npos; }
    const std::filesystem::path& file() const { return file_; }

private:
    TempFolder folder_;
    std::filesystem::path file_ = folder_ / "hub.log";
};

} // namespace santral::test
