#include "core/os/reserve_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <sys/stat.h>

using namespace santral;

TEST_CASE("reserve file: it occupies its room, for this user only, until it is given back") {
    test::TempFolder folder;
    os::ReserveFile reserve(folder / "reserve", 1 << 20);
    CHECK_FALSE(reserve.isThere());
    REQUIRE(reserve.take());
    struct stat is {};
    REQUIRE(::stat((folder / "reserve").c_str(), &is) == 0);
    CHECK(is.st_blocks * 512 >= 1 << 20);
    CHECK((is.st_mode & 077) == 0);
    CHECK(reserve.isThere());
    CHECK(reserve.take());
    CHECK(reserve.giveBack());
    CHECK_FALSE(reserve.giveBack());
    CHECK_FALSE(std::filesystem::exists(folder / "reserve"));
}

TEST_CASE("reserve file: where there is no room for it nothing is taken") {
    test::TempFolder folder;
    os::ReserveFile reserve(folder / "reserve", std::uint64_t{1} << 55);
    CHECK_FALSE(reserve.take());
    CHECK_FALSE(std::filesystem::exists(folder / "reserve"));
}
