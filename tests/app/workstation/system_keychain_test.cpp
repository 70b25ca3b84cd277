// The real keychain of the desktop, started by tests/lab/keychain.sh in a session of its own.
#include "app/workstation/keychain.hpp"

#include "tests/support/catch.hpp"

#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <optional>

using namespace santral;

namespace {

constexpr int kPatience = 10'000; // ms

struct RealKeychain {
    std::unique_ptr<Keychain> keychain = systemKeychain();

    Result<void> write(const std::string& key, const std::string& secret) {
        std::optional<Result<void>> answer;
        keychain->write(key, secret, [&](Result<void> done) { answer = done; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, kPatience));
        return *answer;
    }
    Result<std::string> read(const std::string& key) {
        std::optional<Result<std::string>> answer;
        keychain->read(key, [&](Result<std::string> found) { answer = found; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, kPatience));
        return *answer;
    }
    Result<void> remove(const std::string& key) {
        std::optional<Result<void>> answer;
        keychain->remove(key, [&](Result<void> done) { answer = done; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, kPatience));
        return *answer;
    }
};

bool isLab() {
    if (std::getenv("SANTRAL_LAB_KEYCHAIN")) return true;
    std::puts("skipped: no keychain of the lab");
    return false;
}

} // namespace

TEST_CASE("system keychain: a secret comes back under its key until it is taken away") {
    if (!isLab()) return;
    RealKeychain t;
    REQUIRE(t.write("/home/elif/desk", "sd_gizli-şifre"));
    CHECK(t.read("/home/elif/desk").value() == "sd_gizli-şifre");
    REQUIRE(t.write("/home/elif/desk", "sd_another"));
    CHECK(t.read("/home/elif/desk").value() == "sd_another");
    REQUIRE(t.remove("/home/elif/desk"));
    CHECK(t.read("/home/elif/desk").error().code == Errc::NotFound);
}

TEST_CASE("system keychain: without a session bus it is said that there is none, and soon") {
    if (std::getenv("SANTRAL_LAB_KEYCHAIN")) return;
    RealKeychain t;
    CHECK_FALSE(t.read("/home/elif/desk"));
    CHECK_FALSE(t.write("/home/elif/desk", "sd_x"));
}
