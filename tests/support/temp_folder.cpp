#include "tests/support/temp_folder.hpp"

#include "core/base/clock.hpp"
#include "core/base/id.hpp"
#include "core/base/random.hpp"

namespace santral::test {

TempFolder::TempFolder() {
    std::string name = "santral-test-" + toString(makeUuid(systemClock(), systemRandom()));
    path_ = std::filesystem::temp_directory_path() / name;
    std::filesystem::create_directories(path_);
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace santral::test
