#include "core/os/durable_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <iterator>

using namespace santral;

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::ptrdiff_t filesIn(const test::TempFolder& folder) {
    return std::distance(std::filesystem::directory_iterator(folder.path()), {});
}

} // namespace

TEST_CASE("durable file: what came in pieces is in its place after the commit, and nothing beside it") {
    test::TempFolder folder;
    {
        auto file = os::DurableFile::make(folder / "letter");
        REQUIRE(file);
        REQUIRE(file->append("one "));
        REQUIRE(file->append("two"));
        CHECK_FALSE(std::filesystem::exists(folder / "letter"));
        REQUIRE(file->commit());
    }
    CHECK(contentOf(folder / "letter") == "one two");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("durable file: what was not committed leaves the old content and no other file") {
    test::TempFolder folder;
    REQUIRE(os::writeDurably(folder / "letter", "old"));
    {
        auto file = os::DurableFile::make(folder / "letter");
        REQUIRE(file);
        REQUIRE(file->append("new"));
    }
    CHECK(contentOf(folder / "letter") == "old");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("durable file: one that was moved is still one") {
    test::TempFolder folder;
    auto file = os::DurableFile::make(folder / "letter");
    REQUIRE(file);
    {
        os::DurableFile other = std::move(*file);
        REQUIRE(other.append("text"));
        *file = std::move(other);
    }
    REQUIRE(file->commit());
    CHECK(contentOf(folder / "letter") == "text");
}

TEST_CASE("durable file: a full disk is said and leaves nothing behind") {
    test::TempFolder folder;
    std::filesystem::create_symlink("/dev/full", folder / "letter.part");
    auto written = os::writeDurably(folder / "letter", "text");
    REQUIRE(!written);
    CHECK(written.error().code == Errc::Full);
    CHECK(filesIn(folder) == 0);
}

TEST_CASE("durable file: a folder that is not there is an error of the disk") {
    test::TempFolder folder;
    auto made = os::DurableFile::make(folder / "missing" / "letter");
    REQUIRE(!made);
    CHECK(made.error().code == Errc::Io);
}
