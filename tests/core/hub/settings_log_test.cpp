// Settings of the hub's channels as administrators save them: checked, one part at a time, noted without
// passwords.
#include "core/hub/administration.hpp"
#include "core/hub/settings_check.hpp"
#include "core/hub/settings_keeper.hpp"
#include "tests/support/local_hub_bench.hpp"

using namespace santral;

namespace {

class SettingsBench : public test::LocalHubBench {
public:
    Settings kept; // with passwords, as the channels have them
    Administration administration{*hub, nullptr};

    SettingsBench() {
        LocalHub::SettingsDoor door;
        door.load = [this](Hub::Done<Settings> done) {
            Settings told = kept;
            for (MailboxSettings& one : told.mailboxes) one.password.clear();
            told.phone.password.clear();
            done(std::move(told));
        };
        door.save = [this](Settings wanted, Hub::Done<void> done) {
            for (MailboxSettings& one : wanted.mailboxes)
                if (one.password.empty() && one.hasPassword) one.password = keptPassword(one, kept.mailboxes);
            kept = std::move(wanted);
            done(Result<void>());
        };
        hub->setSettingsDoor(std::move(door));
    }
    Result<AdminAnswer> administer(AdminRequest request) {
        return ask<AdminAnswer>([&](auto done) {
            administration.carryOut(Actor::of(self), std::move(request), std::move(done));
        });
    }
    // `was`: of the mailbox that becomes this one; empty: a new one, nothing: as desks of before ask.
    Result<AdminAnswer> putMailbox(std::optional<std::string> was, MailboxSettings is) {
        AdminRequest request;
        request.ask = AdminAsk::SaveSettings;
        request.settings.mailbox = std::move(is);
        request.mailbox = std::move(was);
        return administer(std::move(request));
    }
    std::vector<std::string> addresses() {
        std::vector<std::string> all;
        for (const MailboxSettings& one : kept.mailboxes) all.push_back(one.address);
        return all;
    }
    Result<AdminAnswer> save(Setup part, const std::string& password = {}) {
        AdminRequest request;
        request.ask = AdminAsk::SaveSettings;
        request.settings = std::move(part);
        request.password = password;
        return administer(std::move(request));
    }
    std::vector<Change> changes() {
        AdminRequest request;
        request.ask = AdminAsk::Changes;
        return administer(std::move(request)).value().changes;
    }
};

MailboxSettings mailbox(const std::string& who = "destek") {
    MailboxSettings m;
    m.address = who + "@example.com";
    m.imap = {"imap.example.com", 993, Security::Tls};
    m.smtp = {"smtp.example.com", 465, Security::Tls};
    m.user = who;
    return m;
}

template <class T>
Setup only(std::optional<T> Setup::*part, T value) {
    Setup setup;
    setup.*part = std::move(value);
    return setup;
}

} // namespace

TEST_CASE("settings: a part is saved and the others stay") {
    SettingsBench t;
    REQUIRE(t.save(only(&Setup::mailbox, mailbox()), "postakutusu-1"));
    WidgetSettings widget;
    widget.on = true;
    widget.origins = {"https://magaza.example"};
    REQUIRE(t.save(only(&Setup::widget, widget)));
    REQUIRE(t.kept.mailboxes.size() == 1);
    CHECK(t.kept.mailboxes[0].address == "destek@example.com");
    CHECK(t.kept.mailboxes[0].password == "postakutusu-1");
    CHECK(t.kept.widget == widget);
}

TEST_CASE("settings: a mailbox is added, changed where it stands, and put away alone") {
    SettingsBench t;
    using Addresses = std::vector<std::string>;
    REQUIRE(t.putMailbox("", mailbox("destek")));
    REQUIRE(t.putMailbox("", mailbox("iade")));
    CHECK(t.addresses() == Addresses{"destek@example.com", "iade@example.com"});
    REQUIRE(t.putMailbox("destek@example.com", mailbox("yardim")));
    CHECK(t.addresses() == Addresses{"yardim@example.com", "iade@example.com"});
    REQUIRE(t.putMailbox("yardim@example.com", MailboxSettings{}));
    CHECK(t.addresses() == Addresses{"iade@example.com"});
}

TEST_CASE("settings: no two mailboxes have one address, and one that is gone is not changed") {
    SettingsBench t;
    REQUIRE(t.putMailbox("", mailbox("destek")));
    REQUIRE(t.putMailbox("", mailbox("iade")));
    MailboxSettings loud = mailbox("destek");
    loud.address = "DESTEK@example.com";
    CHECK(t.putMailbox("", loud).error() == Error{Errc::Conflict, "address"});
    CHECK(t.putMailbox("iade@example.com", loud).error() == Error{Errc::Conflict, "address"});
    CHECK(t.putMailbox("satis@example.com", mailbox("satis")).error() == Error{Errc::NotFound, "mailbox"});
    CHECK(t.addresses().size() == 2);
}

TEST_CASE("settings: a desk of before changes the only mailbox, and none where there are several") {
    SettingsBench t;
    REQUIRE(t.putMailbox({}, mailbox("destek")));
    REQUIRE(t.putMailbox({}, mailbox("yardim")));
    CHECK(t.addresses() == std::vector<std::string>{"yardim@example.com"});
    REQUIRE(t.putMailbox("", mailbox("iade")));
    CHECK(t.putMailbox({}, mailbox("satis")).error() == Error{Errc::NotFound, "mailbox"});
    CHECK(t.putMailbox({}, MailboxSettings{}).error() == Error{Errc::NotFound, "mailbox"});
    CHECK(t.addresses() == std::vector<std::string>{"yardim@example.com", "iade@example.com"});
}

TEST_CASE("settings: the log names the mailbox that was changed, and no other") {
    SettingsBench t;
    REQUIRE(t.putMailbox("", mailbox("destek")));
    REQUIRE(t.putMailbox("", mailbox("iade")));
    CHECK(t.changes().at(0).before.mailbox == MailboxSettings{});
    REQUIRE(t.putMailbox("destek@example.com", mailbox("yardim")));
    auto log = t.changes();
    CHECK(log[0].before.mailbox->address == "destek@example.com");
    CHECK(log[0].after.mailbox->address == "yardim@example.com");
    CHECK(log[1].after.mailbox->address == "iade@example.com");
}

TEST_CASE("settings: the log says from what to what, that a password came, and never which") {
    SettingsBench t;
    REQUIRE(t.save(only(&Setup::mailbox, mailbox()), "postakutusu-1"));
    MailboxSettings renamed = mailbox();
    renamed.name = "Destek";
    REQUIRE(t.save(only(&Setup::mailbox, renamed)));
    auto log = t.changes();
    CHECK(log[0].before.mailbox == mailbox());
    CHECK(log[0].after.mailbox == renamed);
    CHECK_FALSE(log[0].secret);
    CHECK(log[0].by == t.self.id);
    CHECK(log[1].secret);
    CHECK(encode(AdminAnswer{{}, {}, {}, {}, {}, log}).find("postakutusu-1") == std::string::npos);
}

TEST_CASE("settings: what the window of a lone desk saves is noted too, part by part") {
    SettingsBench t;
    Settings wanted;
    wanted.mailboxes = {mailbox()};
    wanted.widget.on = true;
    REQUIRE(t.ask<void>([&](auto done) { t.hub->saveSettings(wanted, done); }));
    auto log = t.changes();
    CHECK(log[0].after.widget->on);
    CHECK(log[1].after.mailbox == mailbox());
}

TEST_CASE("settings: what cannot be is refused by name and nothing is saved") {
    SettingsBench t;
    MailboxSettings m = mailbox();
    SECTION("an address without an at") {
        m.address = "destek";
        CHECK(t.save(only(&Setup::mailbox, m)).error() == Error{Errc::Invalid, "address"});
    }
    SECTION("a server without a name") {
        m.imap.host.clear();
        CHECK(t.save(only(&Setup::mailbox, m)).error() == Error{Errc::Invalid, "imap"});
    }
    SECTION("no encryption to a server elsewhere") {
        m.smtp.security = Security::None;
        CHECK(t.save(only(&Setup::mailbox, m)).error() == Error{Errc::Invalid, "security"});
    }
    SECTION("a queue that nobody knows") {
        m.queue = QueueId{{77, 1}};
        CHECK(t.save(only(&Setup::mailbox, m)).error() == Error{Errc::NotFound, "queue"});
    }
    SECTION("a page with a path") {
        WidgetSettings widget;
        widget.origins = {"https://magaza.example/sepet"};
        CHECK(t.save(only(&Setup::widget, widget)).error() == Error{Errc::Invalid, "origin"});
    }
    SECTION("a name where a numeric address belongs") {
        WidgetSettings widget;
        widget.bind = "magaza.example";
        CHECK(t.save(only(&Setup::widget, widget)).error() == Error{Errc::Invalid, "bind"});
    }
    SECTION("a country that is none") {
        PhoneSettings phone;
        phone.region = "Türkiye";
        CHECK(t.save(only(&Setup::phone, phone)).error() == Error{Errc::Invalid, "region"});
    }
    CHECK(t.kept == Settings{});
    CHECK(t.changes().front().after.agent); // the desk's own agent, from its beginning
}

TEST_CASE("settings: a lone desk has no passwords to set and no devices to shut") {
    SettingsBench t;
    AdminRequest request;
    request.ask = GENERATE(AdminAsk::SetPassword, AdminAsk::Tokens, AdminAsk::SignOut, AdminAsk::RevokeAll);
    CHECK(t.administer(request).error().code == Errc::Unsupported);
}
