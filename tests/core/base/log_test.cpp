#include "core/base/log.hpp"

#include "tests/support/kept_log.hpp"

#include <algorithm>

using namespace santral;

TEST_CASE("log: after its file was moved away it goes on in a new one") {
    test::KeptLog kept;
    log::warn("hub", "before");
    auto old = kept.file().string() + ".1";
    std::filesystem::rename(kept.file(), old);
    REQUIRE(log::reopen());
    log::warn("hub", "after");
    CHECK(kept.has("W hub: after"));
    CHECK_FALSE(kept.has("before"));
    std::ifstream in(old);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    CHECK(text.find("W hub: before") != std::string::npos);
}

TEST_CASE("log: a file that cannot be written is an error, and the log stays where it was") {
    test::KeptLog kept;
    CHECK(log::toFile("/proc/none/hub.log", log::Level::Info).error().code == Errc::Io);
    log::warn("hub", "still here");
    CHECK(kept.has("still here"));
}

TEST_CASE(
    "log: with a thread of its own, whoever logs waits for no disk, and in the end all of it is written") {
    test::TempFolder folder;
    const auto file = folder / "desk.log";
    REQUIRE(log::toFile(file, log::Level::Info, log::Writer::OwnThread));
    for (int line = 0; line < 100; ++line) log::info("desk", "line " + std::to_string(line));
    log::finish();
    log::info("desk", "and after");
    std::ifstream in(file);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    CHECK(text.find("I desk: line 0\n") != std::string::npos);
    CHECK(text.find("I desk: line 99\n") != std::string::npos);
    CHECK(text.find("I desk: and after\n") > text.find("line 99\n"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 101);
}
