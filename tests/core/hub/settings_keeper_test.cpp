// Settings as they are kept: each password with what it belongs to, and those of before as they were.
#include "core/hub/settings_keeper.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <fstream>

using namespace santral;

namespace {

struct Keeping : test::LocalHubBench {
    std::string key = makeSealKey(random);
    std::unique_ptr<SettingsKeeper> keeper;

    Keeping() {
        std::ofstream(folder / "secret.key", std::ios::binary) << key;
        keeper = std::move(SettingsKeeper::open(hub->own(), folder / "secret.key", random).value());
    }
    void save(Settings settings) {
        REQUIRE(ask<Settings>([&](auto done) { keeper->save(std::move(settings), std::move(done)); }));
    }
    Settings load() {
        return ask<Settings>([&](auto done) { keeper->load(std::move(done)); }).value();
    }
    static MailboxSettings mailbox(const std::string& who, const std::string& password) {
        MailboxSettings one;
        one.address = who + "@example.com";
        one.user = who;
        one.imap.host = "imap.example.com";
        one.password = password;
        one.hasPassword = true;
        return one;
    }
    // Two, saved with their passwords, as whoever changes them gets them.
    Settings two() {
        Settings settings;
        settings.mailboxes = {mailbox("destek", "parola-1"), mailbox("iade", "parola-2")};
        save(settings);
        return ask<Settings>([&](auto done) { keeper->show(std::move(done)); }).value();
    }
};

} // namespace

TEST_CASE("settings keeper: what is shown has no password, and saved like that it keeps them all") {
    Keeping t;
    Settings shown = t.two();
    CHECK(shown.mailboxes.at(0).password.empty());
    CHECK(shown.mailboxes.at(1).hasPassword);
    t.save(shown);
    CHECK(t.load().mailboxes.at(0).password == "parola-1");
    CHECK(t.load().mailboxes.at(1).password == "parola-2");
}

TEST_CASE("settings keeper: a password stays with its mailbox where the one before it goes") {
    Keeping t;
    Settings shown = t.two();
    shown.mailboxes.erase(shown.mailboxes.begin());
    t.save(shown);
    REQUIRE(t.load().mailboxes.size() == 1);
    CHECK(t.load().mailboxes.at(0).password == "parola-2");
}

TEST_CASE("settings keeper: another address of the same account has its password, another account has none") {
    Keeping t;
    Settings shown = t.two();
    shown.mailboxes.at(0).address = "yardim@example.com";
    shown.mailboxes.at(1).address = "geri@example.com";
    shown.mailboxes.at(1).user = "geri";
    t.save(shown);
    CHECK(t.load().mailboxes.at(0).password == "parola-1");
    CHECK(t.load().mailboxes.at(1).password.empty());
    CHECK_FALSE(t.load().mailboxes.at(1).hasPassword);
}

TEST_CASE("settings keeper: the one mailbox of a hub of before is there with its password") {
    Keeping t;
    std::string before =
        R"({"settings":{"language":"az","mailbox":{"address":"destek@example.com","user":"destek"}},)"
        R"("mailbox-secret":")" +
        seal(t.key, "parola-1", t.random) + R"("})";
    REQUIRE(t.ask<void>([&](auto done) { t.hub->own().saveSetting("settings", before, std::move(done)); }));
    Settings settings = t.load();
    CHECK(settings.language == "az");
    REQUIRE(settings.mailboxes.size() == 1);
    CHECK(settings.mailboxes[0].address == "destek@example.com");
    CHECK(settings.mailboxes[0].password == "parola-1");
    t.save(settings);
    CHECK(t.load().mailboxes == settings.mailboxes);
}
