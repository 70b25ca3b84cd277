#include "core/hub/administration.hpp"

#include "tests/support/local_hub_bench.hpp"

using namespace santral;

namespace {

class AdminBench : public test::LocalHubBench {
public:
    Agent deniz{AgentId{{7, 1}}, "Deniz Aksoy", Role::Agent, "deniz", {}, {}, false};
    std::unique_ptr<SignIn> door = openDoor();
    Administration administration{*hub, door.get()};

    std::unique_ptr<SignIn> openDoor() {
        auto on = io.get_executor();
        return SignIn::open({folder.path(), on, on, time, time, random, hub->state()}).value();
    }
    Result<AdminAnswer> request(const std::string& text) {
        std::string answer;
        administration.answer(text, [&](std::string told) { answer = std::move(told); });
        run();
        return readAdminAnswer(answer);
    }
    Result<AdminAnswer> request(const AdminRequest& asked) { return request(encode(asked)); }
    Result<AdminAnswer> command(CommandBody body) {
        return request(AdminRequest{AdminAsk::Command, std::move(body), {}, {}, {}});
    }
    std::string signIn() {
        auto grant = ask<SignIn::Grant>(
            [&](auto done) { door->signIn("deniz", "uzunca bir şifre", "desk", "192.0.2.1", done); });
        return grant.value().token;
    }
    void give(const std::string& password) {
        REQUIRE(command(RegisterAgent{deniz}));
        REQUIRE(request(AdminRequest{AdminAsk::SetPassword, {}, deniz.id, password, {}}));
    }
};

} // namespace

TEST_CASE("administration: what a command made is in the organisation that is asked for next") {
    AdminBench bench;
    Team team{TeamId{{8, 1}}, "Destek", {}, false};
    REQUIRE(bench.command(SaveTeam{team}));
    REQUIRE(bench.command(RegisterAgent{bench.deniz}));
    auto all = bench.request(AdminRequest{});
    REQUIRE(all);
    CHECK(all->organisation.teams == std::vector{team});
    CHECK(std::count(all->agents.begin(), all->agents.end(), bench.deniz) == 1);
}

TEST_CASE("administration: what the hub refuses comes back as its error") {
    AdminBench bench;
    REQUIRE(bench.command(SaveTeam{{TeamId{{8, 1}}, "Destek", {}, false}}));
    auto second = bench.command(SaveTeam{{TeamId{{8, 2}}, "Destek", {}, false}});
    CHECK(second.error() == Error{Errc::Conflict, "name"});
}

TEST_CASE("administration: a password that is given lets its agent in, and his tokens are listed") {
    AdminBench bench;
    bench.give("uzunca bir şifre");
    bench.signIn();
    auto answer = bench.request(AdminRequest{AdminAsk::Tokens, {}, bench.deniz.id, {}, {}});
    REQUIRE(answer);
    REQUIRE(answer->tokens.size() == 1);
    CHECK(answer->tokens[0].device == "desk");
    CHECK(answer->tokens[0].made == bench.time.now());
}

TEST_CASE("administration: one token ends, or all of an agent's") {
    AdminBench bench;
    bench.give("uzunca bir şifre");
    std::string one = bench.signIn(), two = bench.signIn();
    TokenId id = bench.door->check(one).value().id;
    CHECK(bench.request(AdminRequest{AdminAsk::SignOut, {}, {}, {}, id}));
    CHECK_FALSE(bench.door->check(one));
    CHECK(bench.door->check(two));
    CHECK(bench.request(AdminRequest{AdminAsk::RevokeAll, {}, bench.deniz.id, {}, {}}));
    CHECK_FALSE(bench.door->check(two));
}

TEST_CASE("administration: nonsense is answered, not obeyed") {
    AdminBench bench;
    for (const std::string text : {"", "[]", "{\"ask\":\"dance\"}", "{\"ask\":\"command\"}", "{\"ask\":7}"})
        CHECK(bench.request(text).error().code == Errc::Invalid);
    CHECK(bench.request(R"({"ask":"command","command":"dance","members":{}})").error().code ==
          Errc::Unsupported);
}
