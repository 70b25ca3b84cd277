// Agents' states in a real hub: what they choose, what follows by itself, who may set whose.
#include "tests/support/routed_bench.hpp"

using namespace santral;
using santral::test::RoutedBench;

TEST_CASE("presence: whoever signs in is not ready yet") {
    RoutedBench t;
    CHECK(t.state(t.can).presence == Presence::NotReady);
    CHECK(t.state(t.can).why == PresenceWhy::SignedIn);
}

TEST_CASE("presence: who signs out at his desk stays signed out") {
    RoutedBench t;
    t.ready(t.can, Presence::SignedOut);
    t.wait(std::chrono::seconds(10));
    CHECK(t.state(t.can).presence == Presence::SignedOut);
    t.setDesks({t.ayse});
    t.setDesks({t.ayse, t.can});
    CHECK(t.state(t.can).presence == Presence::NotReady);
}

TEST_CASE("presence: a desk that is gone signs its agent out") {
    RoutedBench t;
    t.ready(t.can);
    t.setDesks({t.ayse});
    t.wait(std::chrono::seconds(6));
    CHECK(t.state(t.can).presence == Presence::SignedOut);
    CHECK(t.state(t.can).why == PresenceWhy::DeskGone);
}

TEST_CASE("presence: a reason has to be one for not being ready that is in use") {
    RoutedBench t;
    ReasonId closing{{9, 1}}, lunch{{9, 2}};
    t.must(t.system(SaveReason{Reason{closing, "Çözüldü", ReasonKind::Close}}));
    t.must(t.system(SaveReason{Reason{lunch, "Öğle arası", ReasonKind::NotReady}}));
    SetAgentState state;
    state.reason = closing;
    CHECK_FALSE(t.by(t.can, state));
    state.reason = lunch;
    t.must(t.by(t.can, state));
    CHECK(t.state(t.can).reason == lunch);
}

TEST_CASE("presence: what comes after this contact comes when it has ended, and nothing new before") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    SetAgentState later;
    later.afterwards = true;
    t.must(t.by(t.can, later));
    CHECK(t.state(t.can).presence == Presence::Ready);
    CHECK(t.contact(t.chat("v2")).state == ContactState::Waiting);
    t.must(t.by(t.can, CloseConversation{id}));
    CHECK(t.state(t.can).presence == Presence::NotReady);
    CHECK_FALSE(t.state(t.can).next);
}

TEST_CASE("presence: afterwards is at once where nothing is in hand") {
    RoutedBench t;
    t.ready(t.can);
    SetAgentState later;
    later.afterwards = true;
    t.must(t.by(t.can, later));
    CHECK(t.state(t.can).presence == Presence::NotReady);
}

TEST_CASE("presence: a channel that is left out is not offered") {
    RoutedBench t;
    SetAgentState state;
    state.presence = Presence::Ready;
    state.off = {Channel::Chat};
    t.must(t.by(t.can, state));
    CHECK(t.contact(t.chat()).state == ContactState::Waiting);
    t.must(t.mailArrives("ali@example.com", "Sipariş", "Nerede?"));
    t.wait();
    CHECK(t.hub->state().hasInHand(t.can) == false);
    bool offered = false;
    for (const auto& [id, served] : t.hub->state().served()) {
        for (const Contact& c : served.contacts) offered = offered || c.agent == t.can;
    }
    CHECK(offered);
}

TEST_CASE("presence: what was offered goes back when its agent is not ready any more") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.ready(t.can, Presence::NotReady);
    CHECK(t.contact(id).state == ContactState::Waiting);
}

TEST_CASE("presence: an agent sets nobody's state but his own") {
    RoutedBench t;
    SetAgentState state;
    state.agent = t.ayse;
    state.presence = Presence::Ready;
    auto refused = t.by(t.can, state);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Denied);
}

TEST_CASE("presence: a supervisor sets an agent's state, and it says so") {
    RoutedBench t;
    SetAgentState state;
    state.agent = t.ayse;
    state.presence = Presence::Ready;
    t.must(t.by(t.sema, state));
    CHECK(t.state(t.ayse).presence == Presence::Ready);
    CHECK(t.state(t.ayse).why == PresenceWhy::Supervisor);
}

TEST_CASE("presence: an idle desk makes nobody not ready who has something in hand") {
    RoutedBench t;
    t.ready(t.can);
    t.accept(t.can, t.chat());
    SetAgentState idle;
    idle.idle = true;
    t.must(t.by(t.can, idle));
    CHECK(t.state(t.can).presence == Presence::Ready);
}

TEST_CASE("presence: help is asked for in a conversation, and taken back") {
    RoutedBench t;
    ConversationId id = t.chat();
    t.must(t.by(t.can, AskHelp{id, true}));
    CHECK(t.state(t.can).help == id);
    CHECK(t.state(t.can).helpSince == t.time.now());
    t.must(t.by(t.can, AskHelp{id, false}));
    CHECK_FALSE(t.state(t.can).help);
}
