// A call that the hub offers while it rings at the agent's own phone.
#include "core/domain/call_id.hpp"
#include "tests/ui/support/floor_desk.hpp"
#include "ui/agent/contact_card.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/shell/routed_calls.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/timer_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QLabel>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

const std::string kSipCallId = "a84b4c76e66710@pbx.example";

struct RoutedDesk : FloorDesk {
    CallId call = callIdOf(kSipCallId);

    RoutedDesk() { registerPhone(); }
    void offerCall() {
        sample::offerCall(hub, clock, random, floor, sample.chat, call);
        settle();
    }
    void ringIt() { REQUIRE(ring("+905550100122", {}, kSipCallId) == call); }
    void both(bool ringsFirst) {
        if (ringsFirst) ringIt();
        offerCall();
        if (!ringsFirst) ringIt();
    }
    void goneOn() { // to a colleague
        hub.edit(sample.chat, [&](Conversation& c) { c.contacts.front().agent = floor.deniz; });
        settle();
    }
    void phoneEnds(voice::EndKind how) {
        engine.remoteEnds(call, how);
        settle();
    }
    void afterwards() {
        clock.advance(RoutedCalls::kSettling);
        part<RoutedCalls>().look();
        settle();
    }
    std::vector<QWidget*> cards() {
        std::vector<QWidget*> shown;
        for (const char* name : {"contactCard", "offerCard"})
            for (QWidget* card : window->findChildren<QWidget*>(QLatin1String(name)))
                if (card->isVisible()) shown.push_back(card);
        return shown;
    }
    QString shownAs() { return cards().size() == 1 ? cards().front()->objectName() : QString(); }
    bool talks() { return engine.find(call) && engine.find(call)->state == voice::CallState::Active; }
    bool isSaid() { return window->toast().isVisible(); }
    QString said() { return window->toast().findChild<QLabel*>(QStringLiteral("toastText"))->text(); }
    ConversationId current() { return window->workspace().row()->conversation.id; }
    template <class T>
    auto told() const {
        const auto& all = hub.executed();
        return std::count_if(all.begin(), all.end(),
                             [](const CommandBody& body) { return std::holds_alternative<T>(body); });
    }
};

} // namespace

TEST_CASE("routed calls: offer and ringing phone are one card with all that both say") {
    const bool ringsFirst = GENERATE(true, false);
    INFO((ringsFirst ? "rings first" : "offered first"));
    RoutedDesk desk;
    desk.both(ringsFirst);
    REQUIRE(desk.shownAs() == text("contactCard"));
    const QString told = desk.cards().front()->accessibleName();
    for (const char* part : {"Incoming call", "İade ve değişim", "Selin Korkmaz", "+90 555 010 01 22"}) {
        INFO(part);
        CHECK(told.contains(text(part)));
    }
    CHECK(desk.part<Button>("contactAccept").text() == text("Answer"));
    CHECK(desk.part<TimerLabel>("contactTime").accessibleName() == text("Seconds left: 0:20"));
    CHECK(desk.part<Button>("contactWhy").isVisible());
}

TEST_CASE("routed calls: the card turns into the joint one where it stands, and leaves the keyboard alone") {
    const bool ringsFirst = GENERATE(true, false);
    INFO((ringsFirst ? "rings first" : "offered first"));
    RoutedDesk desk;
    auto& edit = desk.part<ComposerEdit>();
    edit.setFocus();
    if (ringsFirst)
        desk.ringIt();
    else
        desk.offerCall();
    REQUIRE(desk.cards().size() == 1);
    const QPoint corner = desk.cards().front()->geometry().bottomRight();
    if (ringsFirst)
        desk.offerCall();
    else
        desk.ringIt();
    REQUIRE(desk.cards().size() == 1);
    CHECK(desk.cards().front()->geometry().bottomRight() == corner);
    CHECK(QApplication::focusWidget() == &edit);
}

TEST_CASE(
    "routed calls: whoever stands on a button of the ringing call stands on the same of the joint card") {
    RoutedDesk desk;
    desk.ringIt();
    const bool declines = GENERATE(true, false);
    desk.part<Button>(declines ? "offerDecline" : "offerAccept").setFocus();
    desk.offerCall();
    CHECK(QApplication::focusWidget() == &desk.part<Button>(declines ? "contactDecline" : "contactAccept"));
}

TEST_CASE("routed calls: answering picks up the phone, accepts at the hub once, and opens the conversation") {
    const bool ringsFirst = GENERATE(true, false);
    INFO((ringsFirst ? "rings first" : "offered first"));
    RoutedDesk desk;
    desk.both(ringsFirst);
    desk.press("contactAccept");
    CHECK(desk.talks());
    CHECK(desk.told<AcceptContact>() == 1);
    CHECK(desk.current() == desk.sample.chat);
    CHECK(desk.cards().empty());
    CHECK_FALSE(desk.isSaid());
    desk.afterwards();
    CHECK(desk.cards().empty());
}

TEST_CASE("routed calls: declining declines on the phone and hands the offer back") {
    const bool ringsFirst = GENERATE(true, false);
    INFO((ringsFirst ? "rings first" : "offered first"));
    RoutedDesk desk;
    desk.both(ringsFirst);
    desk.press("contactDecline");
    CHECK_FALSE(desk.engine.find(desk.call));
    CHECK(desk.told<DeclineContact>() == 1);
    CHECK(desk.told<AcceptContact>() == 0);
    CHECK(desk.cards().empty());
    CHECK_FALSE(desk.isSaid());
}

TEST_CASE("routed calls: the keys of the phone and those of offers mean the joint card") {
    RoutedDesk desk;
    desk.both(GENERATE(true, false));
    SECTION("answering") {
        const Act key = GENERATE(Act::Answer, Act::AcceptOffer);
        desk.window->run(key);
        desk.window->run(key);
        desk.settle();
        CHECK(desk.talks());
        CHECK(desk.told<AcceptContact>() == 1);
    }
    SECTION("declining") {
        const Act key = GENERATE(Act::Decline, Act::DeclineOffer);
        desk.window->run(key);
        desk.window->run(key);
        desk.settle();
        CHECK_FALSE(desk.engine.find(desk.call));
        CHECK(desk.told<DeclineContact>() == 1);
    }
    CHECK_FALSE(desk.isSaid());
}

TEST_CASE("routed calls: that the phone's own report was faster is no trouble") {
    RoutedDesk desk;
    desk.both(true);
    SECTION("answered") {
        desk.hub.failNext({Errc::NotFound, "contact"});
        desk.press("contactAccept");
        CHECK(desk.talks());
        CHECK(desk.current() == desk.sample.chat);
    }
    SECTION("answered without the hub") {
        desk.hub.failNext({Errc::Unavailable, "hub"});
        desk.press("contactAccept");
        CHECK(desk.talks());
        CHECK(desk.current() == desk.sample.chat);
    }
    SECTION("declined") {
        desk.hub.failNext({Errc::Conflict, "changed"});
        desk.press("contactDecline");
        CHECK_FALSE(desk.engine.find(desk.call));
    }
    CHECK_FALSE(desk.isSaid());
}

TEST_CASE("routed calls: a click on the card shows who calls to somebody who was typing") {
    RoutedDesk desk;
    desk.part<ComposerEdit>().setFocus();
    desk.offerCall();
    desk.ring("+905550100144", {}, kSipCallId);
    REQUIRE(desk.shownAs() == text("contactCard"));
    const auto shown = [&] { return desk.window->workspace().row()->customerName; };
    CHECK(shown() != "Robin Mercer");
    QTest::mouseClick(desk.cards().front(), Qt::LeftButton, {}, {60, 10});
    desk.settle();
    CHECK(shown() == "Robin Mercer");
}

TEST_CASE("routed calls: a phone that rings a moment after its offer was accepted is picked up") {
    RoutedDesk desk;
    desk.offerCall();
    desk.window->run(Act::AcceptOffer);
    if (GENERATE(true, false)) desk.settle(); // the hub has answered by then, or has not
    desk.clock.advance(2s);
    desk.ringIt();
    CHECK(desk.talks());
    CHECK(desk.cards().empty());
    CHECK(desk.told<AcceptContact>() == 1);
}

TEST_CASE("routed calls: a phone that rings on though it was picked up is shown again") {
    RoutedDesk desk;
    desk.offerCall();
    desk.press("contactAccept");
    desk.engine.offer({}, {{"X-Call-Id", kSipCallId}});
    QCoreApplication::processEvents(); // what is asked of the phone has not got there
    REQUIRE(desk.phone->find(desk.call));
    CHECK(desk.cards().empty());
    desk.clock.advance(RoutedCalls::kSettling);
    desk.part<RoutedCalls>().look();
    CHECK(desk.shownAs() == text("offerCard"));
}

TEST_CASE("routed calls: no phone is picked up long after an offer was accepted, or where the hub refused") {
    RoutedDesk desk;
    desk.offerCall();
    SECTION("long after") {
        desk.press("contactAccept");
        desk.clock.advance(RoutedCalls::kPickUp);
        desk.ringIt();
        CHECK(desk.shownAs() == text("offerCard"));
    }
    SECTION("refused") {
        desk.hub.failNext({Errc::NotFound, "contact"});
        desk.press("contactAccept");
        desk.ringIt();
        CHECK(desk.shownAs() == text("contactCard"));
    }
    CHECK_FALSE(desk.talks());
}

TEST_CASE("routed calls: whoever answers when the caller has just gone is told so") {
    RoutedDesk desk;
    desk.both(true);
    desk.engine.remoteEnds(desk.call, voice::EndKind::Cancelled);
    desk.hub.failNext({Errc::NotFound, "contact"});
    desk.press("contactAccept");
    CHECK(desk.said() == text("It is not offered any more."));
}

TEST_CASE("routed calls: the longest ringing is the one that the phone's key means") {
    RoutedDesk desk;
    const CallId first = desk.ring("+905550100144");
    desk.clock.advance(1s);
    desk.both(true);
    CHECK(desk.cards().size() == 2);
    desk.window->run(Act::Answer);
    desk.settle();
    CHECK(desk.engine.find(first)->state == voice::CallState::Active);
    CHECK_FALSE(desk.talks());
    CHECK(desk.told<AcceptContact>() == 0);
    desk.window->run(Act::Answer);
    desk.settle();
    CHECK(desk.talks());
}

TEST_CASE("routed calls: answered at another phone, the card is gone") {
    const bool ringsFirst = GENERATE(true, false);
    RoutedDesk desk;
    desk.both(ringsFirst);
    SECTION("heard from the phone first") {
        desk.phoneEnds(voice::EndKind::Elsewhere);
        CHECK(desk.cards().empty());
        desk.goneOn();
    }
    SECTION("heard from the hub first") {
        desk.hub.edit(desk.sample.chat,
                      [](Conversation& c) { c.contacts.front().state = ContactState::Active; });
        desk.settle();
        CHECK(desk.cards().empty());
        desk.phoneEnds(voice::EndKind::Elsewhere);
    }
    CHECK(desk.cards().empty());
    desk.afterwards();
    CHECK(desk.cards().empty());
}

TEST_CASE("routed calls: when the caller gives up the card is gone, and nobody is asked to call back") {
    const bool ringsFirst = GENERATE(true, false);
    RoutedDesk desk;
    desk.both(ringsFirst);
    desk.phoneEnds(voice::EndKind::Cancelled);
    CHECK(desk.cards().empty());
    desk.hub.edit(desk.sample.chat, [](Conversation& c) { c.contacts.clear(); });
    desk.settle();
    desk.afterwards();
    CHECK(desk.cards().empty());
    CHECK_FALSE(desk.isSaid());
}

TEST_CASE("routed calls: an offer that runs out takes the card away while the phone still rings") {
    const bool ringsFirst = GENERATE(true, false);
    RoutedDesk desk;
    desk.both(ringsFirst);
    desk.goneOn();
    CHECK(desk.cards().empty());
    desk.phoneEnds(voice::EndKind::Cancelled);
    desk.afterwards();
    CHECK(desk.cards().empty());
    CHECK_FALSE(desk.isSaid());
}

TEST_CASE("routed calls: what stands alone three seconds later is shown alone") {
    RoutedDesk desk;
    desk.both(true);
    SECTION("the phone") {
        desk.goneOn();
        desk.window->run(Act::Answer); // there is no card that this could mean
        desk.settle();
        CHECK_FALSE(desk.talks());
        desk.afterwards();
        CHECK(desk.shownAs() == text("offerCard"));
        desk.press("offerAccept");
        CHECK(desk.talks());
        CHECK(desk.told<AcceptContact>() == 0);
    }
    SECTION("the offer") {
        desk.phoneEnds(voice::EndKind::Broken);
        desk.afterwards();
        CHECK(desk.shownAs() == text("contactCard"));
        CHECK(desk.part<Button>("contactAccept").text() == text("Accept"));
    }
}

TEST_CASE("routed calls: offered again and ringing again is one card again") {
    RoutedDesk desk;
    desk.both(true);
    desk.press("contactDecline");
    desk.both(GENERATE(true, false));
    CHECK(desk.shownAs() == text("contactCard"));
    desk.press("contactAccept");
    CHECK(desk.talks());
}

TEST_CASE("routed calls: as long as he talks the hub's offer of that call is not shown") {
    RoutedDesk desk;
    desk.ringIt();
    desk.phone->answer(desk.call);
    desk.settle();
    desk.offerCall();
    CHECK(desk.cards().empty());
}

TEST_CASE("routed calls: where only a desk phone rings there is the offer alone") {
    FloorDesk desk;
    sample::offerCall(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.chat, callIdOf(kSipCallId));
    desk.settle();
    CHECK(desk.part<Button>("contactAccept").text() == text("Accept"));
    CHECK(desk.part<QWidget>("contactCard").accessibleName().contains(text("Offered: Phone")));
    desk.press("contactAccept");
    CHECK(desk.last<AcceptContact>());
}

TEST_CASE("routed calls: another call that rings meanwhile is a card of its own") {
    RoutedDesk desk;
    desk.offerCall();
    const CallId other = desk.ring("+905550100144");
    REQUIRE(desk.cards().size() == 2);
    desk.press("offerAccept");
    CHECK(desk.engine.find(other)->state == voice::CallState::Active);
    CHECK(desk.told<AcceptContact>() == 0);
    CHECK(desk.shownAs() == text("contactCard"));
}

TEST_CASE("routed calls: a callback is offered alone, whatever rings") {
    RoutedDesk desk;
    desk.offerCall();
    desk.hub.edit(desk.sample.chat, [](Conversation& c) { c.contacts.front().callback = true; });
    desk.settle();
    desk.ringIt();
    CHECK(desk.cards().size() == 2);
    CHECK(desk.part<Button>("contactAccept").text() == text("Accept"));
}

TEST_CASE("routed calls: who is not known is shown by his number") {
    RoutedDesk desk;
    const CustomerId who = desk.hub.addCustomer({"", "tr", "", "+905550100177"});
    const ConversationId matter = desk.hub.addConversation(who, Channel::Phone, "", desk.clock.now());
    sample::offerCall(desk.hub, desk.clock, desk.random, desk.floor, matter, desk.call);
    desk.ring("+905550100177", {}, kSipCallId);
    REQUIRE(desk.shownAs() == text("contactCard"));
    CHECK(desk.cards().front()->accessibleName() ==
          text("Incoming call · İade ve değişim: +90 555 010 01 77, Unknown caller"));
}

TEST_CASE(
    "routed calls: who is not known is shown by his number, also where the PBX leaves out the country") {
    RoutedDesk desk;
    const CustomerId who = desk.hub.addCustomer({"", "tr", "", "+905550100177"});
    const ConversationId matter = desk.hub.addConversation(who, Channel::Phone, "", desk.clock.now());
    sample::offerCall(desk.hub, desk.clock, desk.random, desk.floor, matter, desk.call);
    desk.ring("05550100177", {}, kSipCallId);
    REQUIRE(desk.shownAs() == text("contactCard"));
    CHECK(desk.cards().front()->accessibleName() ==
          text("Incoming call · İade ve değişim: 05550100177, Unknown caller"));
}
