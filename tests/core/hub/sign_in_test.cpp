#include "core/hub/sign_in.hpp"

#include "core/store/sqlite/access.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <fstream>
#include <iterator>

using namespace santral;
using namespace std::chrono_literals;

namespace {

const std::string kPassword = "Kanarya-şifresi-42";
const Error kWrong{Errc::Denied, "login or password"};

class SignInBench : public test::LocalHubBench {
public:
    AgentId deniz{{7, 1}};
    test::FakeTime doorTime; // apart from the hub's, which has something to do every few seconds
    std::unique_ptr<SignIn> door;
    std::vector<TokenId> revoked;
    std::vector<SignIn::Ended> how; // each of them ended
    Subscription watching;

    SignInBench() {
        save(Agent{deniz, "Deniz Aksoy", Role::Agent, "deniz"});
        openDoor();
        REQUIRE(setPassword(kPassword));
    }
    void openDoor() { openDoor(io); }
    void openDoor(asio::io_context& worker) {
        auto core = io.get_executor();
        SignIn::Options options{folder.path(), core,   worker.get_executor(), doorTime,
                                doorTime,      random, hub->state()};
        door = SignIn::open(std::move(options)).value();
        watching = door->watchRevoked([this](TokenId id, SignIn::Ended ended) {
            revoked.push_back(id);
            how.push_back(ended);
        });
    }
    void save(Agent agent) { REQUIRE(system(RegisterAgent{std::move(agent)})); }
    void sendAway(bool away) {
        Agent agent = *hub->state().agent(deniz);
        agent.away = away;
        save(agent);
    }

    Result<SignIn::Grant> signIn(const std::string& login, const std::string& password,
                                 const std::string& address = "192.0.2.1") {
        return ask<SignIn::Grant>(
            [&](auto done) { door->signIn(login, password, "Deniz's laptop", address, done); });
    }
    std::string token() { return signIn("deniz", kPassword).value().token; }
    Result<void> setPassword(const std::string& password) {
        return ask<void>([&](auto done) { door->setPassword(deniz, password, done); });
    }
    Result<void> signOut(const std::string& token) {
        TokenId id = door->check(token).value().id;
        return ask<void>([&](auto done) { door->signOut(id, done); });
    }
    Result<void> revokeAll() {
        return ask<void>([&](auto done) { door->revokeAll(deniz, done); });
    }
    std::vector<store::TokenRow> tokens() {
        auto rows = ask<std::vector<store::TokenRow>>([&](auto done) { door->tokens(deniz, done); });
        return rows.value();
    }
    bool isGood(const std::string& token) { return door->check(token).has_value(); }

    // Names of the hub's files that hold these octets.
    std::vector<std::string> filesWith(const std::string& octets) {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
            if (all.find(octets) != std::string::npos) names.push_back(entry.path().filename());
        }
        return names;
    }
};

} // namespace

TEST_CASE("sign-in: the right password brings a token, and the token brings its agent") {
    SignInBench bench;
    auto grant = bench.signIn(" Deniz", kPassword);
    REQUIRE(grant);
    CHECK(grant->agent == bench.deniz);
    CHECK(grant->token.starts_with("sd_"));
    CHECK(bench.door->check(grant->token).value().agent == bench.deniz);
    REQUIRE(bench.tokens().size() == 1);
    CHECK(bench.tokens()[0].device == "Deniz's laptop");
}

TEST_CASE("sign-in: an unknown login, a wrong password and somebody who is away get one answer") {
    SignInBench bench;
    CHECK(bench.signIn("deniz", "something else").error() == kWrong);
    CHECK(bench.signIn("nobody", kPassword).error() == kWrong);
    CHECK(bench.signIn("", kPassword).error() == kWrong);
    bench.sendAway(true);
    CHECK(bench.signIn("deniz", kPassword).error() == kWrong);
}

TEST_CASE("sign-in: an agent without a password cannot come in with an empty one") {
    SignInBench bench;
    bench.save({AgentId{{7, 2}}, "Ece Tan", Role::Agent, "ece"});
    CHECK(bench.signIn("ece", "").error() == kWrong);
}

TEST_CASE("sign-in: a token that was never given, or is cut short, is denied") {
    SignInBench bench;
    std::string token = bench.token();
    CHECK(bench.door->check("").error().code == Errc::Denied);
    CHECK(bench.door->check(token.substr(0, token.size() - 1)).error().code == Errc::Denied);
    token.back() = token.back() == 'A' ? 'B' : 'A';
    CHECK(bench.door->check(token).error().code == Errc::Denied);
}

TEST_CASE("sign-in: no file of the hub holds the password or the token, and one only their hashes") {
    SignInBench bench;
    std::string token = bench.token();
    CHECK(bench.filesWith(kPassword).empty());
    CHECK(bench.filesWith(token).empty());
    CHECK(bench.filesWith(token.substr(3)).empty());
    auto hashed = bench.filesWith("$argon2id$");
    CHECK_FALSE(hashed.empty());
    for (const std::string& name : hashed) CHECK(name.starts_with("access.db"));
}

TEST_CASE("sign-in: five wrong passwords make a login wait, known or not, and others come in") {
    SignInBench bench;
    for (const std::string login : {"deniz", "nobody"}) {
        for (int i = 0; i < 5; ++i) CHECK(bench.signIn(login, "wrong").error() == kWrong);
        CHECK(bench.signIn(login, kPassword, "198.51.100.9").error() == Error{Errc::Busy, "10"});
    }
    bench.save({AgentId{{7, 2}}, "Ece Tan", Role::Agent, "ece"});
    CHECK(bench.signIn("ece", "wrong").error() == kWrong);
    bench.doorTime.advance(10s);
    CHECK(bench.signIn("deniz", kPassword));
}

TEST_CASE("sign-in: the right password makes up for the wrong ones before") {
    SignInBench bench;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i) CHECK(bench.signIn("deniz", "wrong").error() == kWrong);
        CHECK(bench.signIn("deniz", kPassword));
    }
}

TEST_CASE("sign-in limits: one address may not try login after login, but all its people may come in") {
    SignInLimits limits;
    SteadyPoint now{};
    for (int i = 0; i < 100; ++i) {
        std::string login = "agent" + std::to_string(i);
        REQUIRE(limits.take("192.0.2.1", login, now) == Millis(0));
        limits.succeeded("192.0.2.1", login);
    }
    for (int i = 0; i < 20; ++i) REQUIRE(limits.take("192.0.2.1", std::to_string(i), now) == Millis(0));
    CHECK(limits.take("192.0.2.1", "fresh", now) == 5s);
    CHECK(limits.take("192.0.2.2", "fresh", now) == Millis(0));
}

TEST_CASE("sign-in limits: the addresses of one IPv6 subscriber count as one") {
    SignInLimits limits;
    SteadyPoint now{};
    auto tryFrom = [&](const std::string& net, int i) {
        std::string each = std::to_string(i + 1);
        return limits.take("2001:db8:1:" + net + "::" + each, each, now);
    };
    for (int i = 0; i < 20; ++i) REQUIRE(tryFrom("2", i) == Millis(0));
    CHECK(tryFrom("2", 20) > Millis(0));
    CHECK(tryFrom("3", 20) == Millis(0));
}

TEST_CASE("sign-in limits: a flood of names does not grow the table and does not free who was held back") {
    BoundedBuckets buckets({2, 0.1}, 8);
    SteadyPoint now{};
    for (int i = 0; i < 2; ++i) CHECK(buckets.take("held", now) == Millis(0));
    for (int i = 0; i < 1000; ++i) buckets.take("flood" + std::to_string(i), now);
    CHECK(buckets.size() == 8);
    CHECK(buckets.take("held", now) > Millis(0));
}

TEST_CASE("sign-in: more sign-ins at once than the worker gets through in time are sent away") {
    asio::io_context idle; // the worker has no time
    SignInBench bench;
    bench.openDoor(idle);
    std::vector<Error> refused;
    for (int i = 0; i < 70; ++i) {
        std::string each = std::to_string(i);
        auto done = [&](const Result<SignIn::Grant>& answer) { refused.push_back(answer.error()); };
        bench.door->signIn("login" + each, "wrong", "", "192.0.2." + each, done);
    }
    bench.run();
    CHECK(refused == std::vector<Error>(6, Error{Errc::Busy, "1"}));
}

TEST_CASE("sign-in: a restart keeps the tokens") {
    SignInBench bench;
    std::string token = bench.token();
    auto before = bench.tokens();
    bench.openDoor();
    CHECK(bench.door->check(token).value().id == before[0].id);
    CHECK(bench.tokens() == before);
}

TEST_CASE("sign-in: a token ends 400 days after its last use") {
    SignInBench bench;
    std::string used = bench.token(), forgotten = bench.token();
    bench.doorTime.advance(24h * 300);
    CHECK(bench.isGood(used));
    bench.doorTime.advance(24h * 300);
    CHECK(bench.isGood(used));
    CHECK_FALSE(bench.isGood(forgotten));
    bench.run();
    CHECK(bench.tokens().size() == 1);
    bench.openDoor();
    CHECK(bench.isGood(used));
    CHECK_FALSE(bench.isGood(forgotten));
}

TEST_CASE("sign-in: the last use is written once an hour") {
    SignInBench bench;
    std::string token = bench.token();
    auto usedAfter = [&](Millis pause) {
        bench.doorTime.advance(pause);
        CHECK(bench.isGood(token));
        bench.run();
        bench.openDoor();
        return bench.tokens().at(0).used;
    };
    TimePoint first = bench.tokens()[0].used;
    CHECK(usedAfter(59min) == first);
    CHECK(usedAfter(1min) == first + 60min);
}

TEST_CASE("sign-in: signing out ends this token alone, tells it, and lasts") {
    SignInBench bench;
    std::string out = bench.token(), stays = bench.token();
    TokenId id = bench.door->check(out).value().id;
    CHECK(bench.signOut(out));
    CHECK(bench.revoked == std::vector{id});
    CHECK(bench.how == std::vector{SignIn::Ended::TakenBack});
    CHECK_FALSE(bench.isGood(out));
    CHECK(bench.isGood(stays));
    bench.openDoor();
    CHECK_FALSE(bench.isGood(out));
    CHECK(bench.isGood(stays));
    CHECK(bench.ask<void>([&](auto done) { bench.door->signOut(id, done); }).error().code == Errc::NotFound);
}

TEST_CASE("sign-in: revoking all tokens of an agent leaves the others' alone") {
    SignInBench bench;
    bench.save({AgentId{{7, 2}}, "Ece Tan", Role::Agent, "ece"});
    auto setEce = [&](auto done) { bench.door->setPassword(AgentId{{7, 2}}, "gizli ve uzun", done); };
    REQUIRE(bench.ask<void>(setEce));
    std::string ece = bench.signIn("ece", "gizli ve uzun").value().token;
    std::string one = bench.token(), two = bench.token();
    CHECK(bench.revokeAll());
    CHECK(bench.revoked.size() == 2);
    CHECK_FALSE(bench.isGood(one));
    CHECK_FALSE(bench.isGood(two));
    CHECK(bench.isGood(ece));
    bench.openDoor();
    CHECK_FALSE(bench.isGood(one));
    CHECK(bench.isGood(ece));
}

TEST_CASE("sign-in: a revoked token counts no more when the call returns") {
    SignInBench bench;
    std::string token = bench.token();
    bench.door->revokeAll(bench.deniz, [](const Result<void>&) {});
    CHECK_FALSE(bench.isGood(token));
    bench.run();
}

TEST_CASE("sign-in: a token that was taken back is known as such, until it would have ended") {
    SignInBench bench;
    std::string token = bench.token();
    SECTION("alone") {
        REQUIRE(bench.signOut(token));
    }
    SECTION("with all of its agent") {
        REQUIRE(bench.revokeAll());
    }
    const Error takenBack{Errc::Denied, "taken-back"};
    CHECK(bench.door->check(token).error() == takenBack);
    bench.openDoor();
    CHECK(bench.door->check(token).error() == takenBack);
    bench.doorTime.advance(24h * 400);
    CHECK(bench.door->check(token).error() == Error{Errc::Denied, "token"});
    bench.run();
    CHECK(store::openAccess(bench.folder / "access.db").value()->takenBack()->empty());
}

TEST_CASE("sign-in: a token that a new password ended was not taken back") {
    SignInBench bench;
    std::string token = bench.token();
    REQUIRE(bench.setPassword("bambaşka bir şifre"));
    CHECK(bench.door->check(token).error() == Error{Errc::Denied, "token"});
}

TEST_CASE("sign-in: a sign-in that was on its way when all were revoked brings nothing that lasts") {
    SignInBench bench;
    std::string token;
    auto granted = [&](const Result<SignIn::Grant>& grant) { token = grant.value().token; };
    bench.door->signIn("deniz", kPassword, "", "192.0.2.1", granted);
    bench.door->revokeAll(bench.deniz, [](const Result<void>&) {});
    bench.run();
    REQUIRE_FALSE(token.empty());
    CHECK_FALSE(bench.isGood(token));
    CHECK(bench.revoked.size() == 1);
    bench.openDoor();
    CHECK_FALSE(bench.isGood(token));
}

TEST_CASE("sign-in: a new password takes the old one and every token along") {
    SignInBench bench;
    std::string token = bench.token();
    CHECK(bench.setPassword("bambaşka bir şifre"));
    CHECK_FALSE(bench.isGood(token));
    CHECK(bench.how == std::vector{SignIn::Ended::Outdated}); // he only signs in anew
    CHECK(bench.signIn("deniz", kPassword).error() == kWrong);
    CHECK(bench.signIn("deniz", "bambaşka bir şifre"));
    bench.openDoor();
    CHECK_FALSE(bench.isGood(token));
}

TEST_CASE("sign-in: a password has 10 to 256 characters and is not its owner's name") {
    SignInBench bench;
    std::string nine = "şşşşşşşşş"; // 18 octets
    CHECK(bench.setPassword(nine).error().code == Errc::Invalid);
    CHECK(bench.setPassword(nine + "ş"));
    CHECK(bench.setPassword(std::string(256, 'x')));
    CHECK(bench.setPassword(std::string(257, 'x')).error().code == Errc::Invalid);
    CHECK(bench.setPassword("DENİZ AKSOY").error().code == Errc::Invalid);
    CHECK(bench.setPassword("\xFF long enough it is").error().code == Errc::Invalid);
}

TEST_CASE("sign-in: nobody unknown gets a password") {
    SignInBench bench;
    auto set = [&](auto done) { bench.door->setPassword(AgentId{{9, 9}}, kPassword, done); };
    CHECK(bench.ask<void>(set).error().code == Errc::NotFound);
}

TEST_CASE("sign-in: whoever is away cannot use a token, and can when he is back") {
    SignInBench bench;
    std::string token = bench.token();
    bench.sendAway(true);
    CHECK(bench.door->check(token).error().code == Errc::Denied);
    bench.sendAway(false);
    CHECK(bench.isGood(token));
}

TEST_CASE("sign-in: the 33rd device of an agent takes the place of the one that was away longest") {
    SignInBench bench;
    std::string oldest = bench.token();
    bench.doorTime.advance(1min);
    std::string second = bench.token();
    for (int i = 2; i < 33; ++i) bench.token();
    CHECK(bench.tokens().size() == 32);
    CHECK_FALSE(bench.isGood(oldest));
    CHECK(bench.isGood(second));
}
