#include "tests/support/raw_desk.hpp"

using namespace santral;
using santral::test::RawDesk;
using santral::test::TeamBench;

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
    std::string scope = R"({"agent":")" + toString(t.hub->state().agent("ada")->id) +
                        R"(","everything":false,"queues":[")" + toString(t.support) + R"("]})";
    line.send(R"({"t":"hello","v":1,"program":"test","epoch":"epoch-1","at":)" + std::to_string(before) +
              R"(,"scope":)" + scope + "}");
    auto moved = [&] {
        auto tells = [](const std::string& f) { return f.find("conversation.moved") != std::string::npos; };
        auto found = std::find_if(line.frames.begin(), line.frames.end(), tells);
        return found == line.frames.end() ? std::string() : *found;
    };
    t.until([&] { return !moved().empty(); });
    CHECK(line.count("part") == 0);
    CHECK(moved().find("fatura nerede") != std::string::npos);
}
