#include "core/base/log.hpp"

#include "tests/support/kept_log.hpp"

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
