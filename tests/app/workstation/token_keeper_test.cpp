#include "app/workstation/token_keeper.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <QTest>

#include <fstream>
#include <iterator>
#include <map>
#include <sys/stat.h>

using namespace santral;

namespace {

constexpr const char* kToken = "sd_KANARYA-TOKEN";

// A keychain that answers, fails, or hangs, as the case says.
class FakeKeychain final : public Keychain {
public:
    enum class Mood { Answers, Fails, Hangs };
    struct Shared {
        Mood mood = Mood::Answers;
        std::map<std::string, std::string> secrets;
        std::vector<std::function<void()>> hanging;
        void wakeUp() {
            for (auto& work : std::exchange(hanging, {})) work();
        }
    };
    explicit FakeKeychain(std::shared_ptr<Shared> shared) : s_(std::move(shared)) {}

    void read(const std::string& key, std::function<void(Result<std::string>)> done) override {
        later([s = s_, key, done] {
            if (s->mood == Mood::Fails) return done(Error{Errc::Unsupported, "no service"});
            auto found = s->secrets.find(key);
            if (found == s->secrets.end()) return done(Error{Errc::NotFound, "keychain"});
            done(found->second);
        });
    }
    void write(const std::string& key, std::string secret, std::function<void(Result<void>)> done) override {
        later([s = s_, key, secret, done] {
            if (s->mood == Mood::Fails) return done(Error{Errc::Unsupported, "no service"});
            s->secrets[key] = secret;
            done({});
        });
    }
    void remove(const std::string& key, std::function<void(Result<void>)> done) override {
        later([s = s_, key, done] {
            s->secrets.erase(key);
            if (done) done({});
        });
    }

private:
    void later(std::function<void()> work) {
        if (s_->mood == Mood::Hangs) return s_->hanging.push_back(std::move(work));
        QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
    }
    std::shared_ptr<Shared> s_;
};

struct KeeperBench {
    test::TempFolder folder;
    HubAddress address{"hub.example", 7443, true, {}};
    std::shared_ptr<FakeKeychain::Shared> keychain = std::make_shared<FakeKeychain::Shared>();
    TokenKeeper tokens{std::make_unique<FakeKeychain>(keychain), {Millis(30), Millis(30), Millis(30)}};
    Membership member{address, "elif", AgentId{{4, 1}}, kToken, false};
    std::vector<Result<std::string>> heard;

    ~KeeperBench() { keychain->hanging.clear(); } // they hold the keychain, which holds them

    std::filesystem::path desk() const { return folder / "desk"; }
    Result<TokenKeeper::Place> store() {
        std::optional<Result<TokenKeeper::Place>> place;
        tokens.store(desk(), member, [&](Result<TokenKeeper::Place> at) { place = at; });
        REQUIRE(QTest::qWaitFor([&] { return place.has_value(); }));
        return *place;
    }
    Membership stored() { return storedMembership(desk(), address, "elif").value(); }
    void load() {
        tokens.load(desk(), stored(), [this](Result<std::string> token) { heard.push_back(token); });
    }
    bool fileHasToken() const {
        std::ifstream in(desk() / "membership.json", std::ios::binary);
        std::string octets((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        return octets.find(kToken) != std::string::npos;
    }
};

using Mood = FakeKeychain::Mood;

} // namespace

TEST_CASE("token: the keychain keeps it, and no file of the desk has it") {
    KeeperBench t;
    CHECK(t.store().value() == TokenKeeper::Place::Keychain);
    CHECK_FALSE(t.fileHasToken());
    t.load();
    REQUIRE(QTest::qWaitFor([&] { return !t.heard.empty(); }));
    CHECK(t.heard.front().value() == kToken);
}

TEST_CASE("token: where no keychain answers a file that only this user can read keeps it") {
    KeeperBench t;
    t.keychain->mood = GENERATE(Mood::Fails, Mood::Hangs);
    CHECK(t.store().value() == TokenKeeper::Place::File);
    CHECK(t.fileHasToken());
    struct stat found {};
    REQUIRE(::stat((t.desk() / "membership.json").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("token: one in a file is there at once, also while the keychain hangs") {
    KeeperBench t;
    REQUIRE(storeMembership(t.desk(), t.member));
    t.keychain->mood = Mood::Hangs;
    t.load();
    REQUIRE(t.heard.size() == 1);
    CHECK(t.heard.front().value() == kToken);
    CHECK(t.fileHasToken());
}

TEST_CASE("token: an old one in a file moves into the keychain") {
    KeeperBench t;
    REQUIRE(storeMembership(t.desk(), t.member));
    t.load();
    REQUIRE(QTest::qWaitFor([&] { return !t.fileHasToken(); }));
    CHECK(t.stored().inKeychain);
    CHECK(t.keychain->secrets.size() == 1);
    t.load();
    REQUIRE(QTest::qWaitFor([&] { return t.heard.size() == 2; }));
    CHECK(t.heard.back().value() == kToken);
}

TEST_CASE("token: an old one stays in its file where the keychain does not take it") {
    KeeperBench t;
    REQUIRE(storeMembership(t.desk(), t.member));
    t.keychain->mood = Mood::Fails;
    t.load();
    QCoreApplication::processEvents();
    CHECK(t.fileHasToken());
    CHECK_FALSE(t.stored().inKeychain);
}

TEST_CASE("token: a keychain that hangs is given up after its time, and what comes late is heard still") {
    KeeperBench t;
    REQUIRE(t.store());
    t.keychain->mood = Mood::Hangs;
    t.load();
    REQUIRE(QTest::qWaitFor([&] { return !t.heard.empty(); }));
    CHECK(t.heard.front().error().code == Errc::Timeout);
    t.keychain->wakeUp();
    REQUIRE(t.heard.size() == 2);
    CHECK(t.heard.back().value() == kToken);
}

TEST_CASE("token: what is not in the keychain any more is told as such") {
    KeeperBench t;
    REQUIRE(t.store());
    t.keychain->secrets.clear();
    t.load();
    REQUIRE(QTest::qWaitFor([&] { return !t.heard.empty(); }));
    CHECK(t.heard.front().error().code == Errc::NotFound);
}

TEST_CASE("token: forgetting takes it out of keychain and file, and leaves the rest of the folder") {
    KeeperBench t;
    REQUIRE(t.store());
    std::ofstream(t.desk() / "view.db") << "kept";
    SECTION("while the window is open") {
        t.tokens.forget(t.desk());
    }
    SECTION("before the program ends") {
        t.tokens.forgetNow(t.desk());
    }
    REQUIRE(QTest::qWaitFor([&] { return t.keychain->secrets.empty(); }));
    CHECK_FALSE(storedMembership(t.desk(), t.address, "elif"));
    CHECK(std::filesystem::exists(t.desk() / "view.db"));
}

TEST_CASE("token: forgetting before the end does not wait for a keychain that hangs") {
    KeeperBench t;
    REQUIRE(t.store());
    t.keychain->mood = Mood::Hangs;
    t.tokens.forgetNow(t.desk());
    CHECK_FALSE(storedMembership(t.desk(), t.address, "elif"));
}

TEST_CASE("token: two desks of one hub have a secret each") {
    KeeperBench t;
    REQUIRE(t.store());
    std::optional<Result<TokenKeeper::Place>> place;
    Membership other = t.member;
    other.token = "sd_other";
    t.tokens.store(t.folder / "second", other, [&](Result<TokenKeeper::Place> at) { place = at; });
    REQUIRE(QTest::qWaitFor([&] { return place.has_value(); }));
    CHECK(t.keychain->secrets.size() == 2);
}

TEST_CASE("token: answers that come after nobody wants them any more find nobody") {
    KeeperBench t;
    REQUIRE(t.store());
    t.keychain->mood = Mood::Hangs;
    t.load();
    t.tokens.drop();
    t.keychain->wakeUp();
    QCoreApplication::processEvents();
    CHECK(t.heard.empty());
}
