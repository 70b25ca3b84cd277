#include "tests/support/raw_desk.hpp"

using namespace santral;
using santral::test::RawDesk;
using santral::test::TeamBench;

namespace {

// Of a desk that serves support and has everything up to `at`.
std::string helloOf(TeamBench& t, const std::string& login, Seq at) {
    std::string scope = R"({"agent":")" + toString(t.hub->state().agent(login)->id) +
                        R"(","everything":false,"queues":[")" + toString(t.support) + R"("]})";
    return R"({"t":"hello","v":1,"program":"test","epoch":"epoch-1","at":)" + std::to_string(at) +
           R"(,"scope":)" + scope + "}";
}

} // namespace

// A line may break behind any frame, and the desk goes on from the last step it has.
TEST_CASE("desk: a conversation that comes into sight is in the step that says so") {
    TeamBench t;
    t.addAgent("ada", Role::Agent, {t.support});
    ConversationId hidden = t.visitorWrites("v1", "fatura nerede", t.billing);
    RawDesk line(t, "ada");
    line.greet();
    t.until([&] { return line.count("whole") == 1; });
    line.frames.clear();

    t.must(t.system(MoveConversation{hidden, t.support}));
    t.until([&] { return line.count("step") > 0; });
    const std::string& step = line.frames.front();
    CHECK(step.find("conversation.moved") != std::string::npos);
    CHECK(step.find("\"units\":[{") != std::string::npos);
    CHECK(step.find("fatura nerede") != std::string::npos);
}

TEST_CASE("desk: so is one that came into sight while its line was down") {
    TeamBench t;
    t.addAgent("ada", Role::Agent, {t.support});
    ConversationId hidden = t.visitorWrites("v1", "fatura nerede", t.billing);
    Seq before = t.hub->head();
    t.must(t.system(MoveConversation{hidden, t.support}));
    SECTION("and became the agent's own") {
        t.must(t.system(AssignConversation{hidden, t.hub->state().agent("ada")->id}));
    }
    SECTION("by its queue alone") {}
    RawDesk line(t, "ada");
    line.send(helloOf(t, "ada", before));
    auto moved = [&] {
        auto tells = [](const std::string& f) { return f.find("conversation.moved") != std::string::npos; };
        auto found = std::find_if(line.frames.begin(), line.frames.end(), tells);
        return found == line.frames.end() ? std::string() : *found;
    };
    t.until([&] { return !moved().empty(); });
    CHECK(line.count("part") == 0);
    CHECK(moved().find("fatura nerede") != std::string::npos);
}

// By then the queue's parts do not have it any more, and the desk never had it.
TEST_CASE("desk: a conversation that left a queue which the agent was given meanwhile is not missed") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    ConversationId hidden = t.visitorWrites("v1", "fatura nerede", t.billing);
    t.visitorWrites("v2", "merhaba", t.support);
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    agent.queues = {t.support, t.billing};
    SECTION("while the desk was away") {
        t.stop(desk);
        t.must(t.system(RegisterAgent{agent}));
        t.must(t.system(MoveConversation{hidden, t.support}));
        t.start(desk, "deniz");
    }
    SECTION("while they were on their way") {
        t.hub->submitNew(Actor::system(), RegisterAgent{agent}, [](Result<Receipt>) {});
        t.hub->submitNew(Actor::system(), MoveConversation{hidden, t.support}, [](Result<Receipt>) {});
    }
    t.until([&] { return t.inbox(*desk.hub).size() == 2; });
}

TEST_CASE("desk: what happens while it gets what it missed comes behind that") {
    TeamBench t;
    t.addAgent("ada", Role::Agent, {t.support});
    Seq at = t.hub->head();
    for (int i = 0; i < 600; ++i) t.visitorWrites("v1", "selam", t.support); // more than one chunk
    RawDesk line(t, "ada");
    line.send(helloOf(t, "ada", at));
    t.until([&] { return line.count("step") > 0; });
    ConversationId other = t.visitorWrites("v2", "merhaba", t.support);
    REQUIRE(other);
    for (std::size_t read = 0; at < t.hub->head(); ++read) {
        t.until([&] { return read < line.frames.size(); });
        const std::string& frame = line.frames[read];
        if (!frame.starts_with("{\"t\":\"step\"")) continue;
        REQUIRE(frame.starts_with("{\"t\":\"step\",\"p\":" + std::to_string(at) + ","));
        at = std::stoull(frame.substr(frame.find("\"s\":") + 4));
    }
}
