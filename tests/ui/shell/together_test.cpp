#include "ui/shell/together.hpp"

#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/composer.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct Company : HubBench {
    CustomerId customer = hub.addCustomer({"Ayşe Demir", "tr", "ayse@example.com", "", true, false});
    ConversationId id = hub.addConversation(customer, Channel::Chat, "Kargo", clock.now());
    ConversationId other = hub.addConversation(customer, Channel::Chat, "İade", clock.now());
    AgentId deniz = hub.addAgent("Deniz");
    AgentId can = hub.addAgent("Can");
    AgentId ece = hub.addAgent("Ece");
    Together together{*client};
    Subscription agents =
        client->watchAgents([this](std::vector<Agent> all) { together.setAgents(std::move(all)); });

    Company() {
        settle();
        together.open(id);
        settle();
    }
    void hear(AgentId agent, Signal::Kind kind, bool on = true) {
        together.hear({kind, customer, id, on, agent});
    }
    void after(Millis time) {
        clock.advance(time);
        together.tick();
        settle();
    }
};

constexpr auto kViewing = Signal::Kind::ColleagueViewing;
constexpr auto kTyping = Signal::Kind::ColleagueTyping;

} // namespace

TEST_CASE("together: who looks at the same conversation is named") {
    Company desk;
    CHECK(desk.together.text().isEmpty());
    desk.hear(desk.deniz, kViewing);
    CHECK(desk.together.text() == text("Deniz is looking at this"));
    desk.hear(desk.can, kViewing);
    CHECK(desk.together.text().endsWith(text("are looking at this")));
    desk.hear(desk.ece, kViewing);
    CHECK(desk.together.text().contains(text("2 others")));
}

TEST_CASE("together: who writes stands before who looks") {
    Company desk;
    desk.hear(desk.deniz, kViewing);
    desk.hear(desk.can, kTyping);
    CHECK(desk.together.text() == text("Can is writing an answer"));
    CHECK(desk.together.isWriting());
}

TEST_CASE("together: what is not renewed is over") {
    Company desk;
    desk.hear(desk.deniz, kViewing);
    desk.hear(desk.can, kTyping);
    desk.after(6s);
    CHECK(desk.together.text() == text("Deniz is looking at this"));
    desk.after(83s);
    CHECK_FALSE(desk.together.text().isEmpty());
    desk.after(1s);
    CHECK(desk.together.text().isEmpty());
}

TEST_CASE("together: who leaves is gone at once") {
    Company desk;
    desk.hear(desk.deniz, kViewing);
    desk.hear(desk.deniz, kViewing, false);
    CHECK(desk.together.text().isEmpty());
}

TEST_CASE("together: who was there before it was opened here is known") {
    Company desk;
    desk.together.hear({kViewing, desk.customer, desk.other, true, desk.deniz});
    CHECK(desk.together.text().isEmpty());
    desk.together.open(desk.other);
    CHECK(desk.together.text() == text("Deniz is looking at this"));
}

TEST_CASE("together: another desk of the same agent is no colleague") {
    Company desk;
    desk.hear(desk.hub.self().id, kViewing);
    CHECK(desk.together.text().isEmpty());
}

TEST_CASE("together: colleagues are told what is open here, and again before they forget") {
    Company desk;
    CHECK(desk.hub.isViewing(desk.id));
    CHECK(desk.hub.viewingsTold() == 1);
    desk.after(44s);
    CHECK(desk.hub.viewingsTold() == 1);
    desk.after(1s);
    CHECK(desk.hub.viewingsTold() == 2);
    desk.together.open(desk.other);
    desk.settle();
    CHECK_FALSE(desk.hub.isViewing(desk.id));
    CHECK(desk.hub.isViewing(desk.other));
    desk.together.open({});
    desk.settle();
    CHECK_FALSE(desk.hub.isViewing(desk.other));
}

TEST_CASE("together: who looks on quietly is not told of, until he writes an answer") {
    Company desk;
    const int told = desk.hub.viewingsTold();
    desk.together.open(desk.other, true);
    desk.after(90s);
    desk.together.setActive(false);
    desk.together.setActive(true);
    desk.settle();
    CHECK_FALSE(desk.hub.isViewing(desk.other));
    CHECK(desk.hub.viewingsTold() == told + 1); // that the other one is left
    desk.together.setTyping(true);
    desk.settle();
    CHECK(desk.hub.isViewing(desk.other));
    CHECK_FALSE(desk.together.isQuiet());
    desk.together.open(desk.id);
    desk.settle();
    CHECK(desk.hub.isViewing(desk.id));
}

TEST_CASE("together: a window that nobody looks at for a minute views nothing") {
    Company desk;
    desk.together.setActive(false);
    desk.after(59s);
    CHECK(desk.hub.isViewing(desk.id));
    desk.after(1s);
    CHECK_FALSE(desk.hub.isViewing(desk.id));
    desk.together.setActive(true);
    desk.settle();
    CHECK(desk.hub.isViewing(desk.id));
}

TEST_CASE("together: who writes on is told again, and who goes elsewhere has stopped there") {
    Company desk;
    desk.together.setTyping(true);
    desk.after(4s);
    REQUIRE(desk.hub.typings().size() == 2);
    CHECK(desk.hub.typings().back() == std::pair(desk.id, true));
    desk.together.open(desk.other);
    desk.settle();
    REQUIRE(desk.hub.typings().size() == 3);
    CHECK(desk.hub.typings().back() == std::pair(desk.id, false));
}

TEST_CASE("together: the head of the conversation names the colleague") {
    TeamDesk desk;
    CHECK(desk.hub.isViewing(desk.current()));
    Signal signal;
    signal.kind = kTyping;
    signal.conversation = desk.current();
    signal.on = true;
    signal.agent = desk.colleague;
    desk.hub.tellSignal(signal);
    desk.settle();
    auto& company = desk.part<QWidget>("conversationCompany");
    CHECK(company.isVisible());
    CHECK(company.accessibleName() == text("Deniz Yıldırım is writing an answer"));
}

TEST_CASE("together: a mail is written in sight of colleagues, but not while a chat would show it to the "
          "customer") {
    Composer composer;
    QSignalSpy typing(&composer, &Composer::typingChanged);
    composer.open({ComposeMode::Chat, ComposeMode::Mail, ComposeMode::Note}, ComposeMode::Mail);
    composer.insertText(text("Merhaba"));
    CHECK(typing.isEmpty());
    composer.open({ComposeMode::Mail, ComposeMode::Note}, ComposeMode::Mail);
    composer.insertText(text("Merhaba"));
    CHECK(typing.size() == 1);
    composer.setMode(ComposeMode::Note);
    typing.clear();
    composer.insertText(text("Not"));
    CHECK(typing.isEmpty());
}
