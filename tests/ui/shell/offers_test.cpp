// Work that the hub hands out: offers, what is in hand, wrap-up, and why it came here.
#include "tests/ui/support/floor_desk.hpp"
#include "ui/agent/contact_card.hpp"
#include "ui/agent/why_popup.hpp"
#include "ui/agent/why_words.hpp"
#include "ui/agent/wrap_up_bar.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/shell/work_desk.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/timer_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QLabel>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct OfferDesk : FloorDesk {
    using FloorDesk::FloorDesk;
    ContactStack& offers() { return part<ContactStack>(); }
    ContactCard& card() { return part<ContactCard>("contactCard"); }
    Conversation now(ConversationId id) { return hub.row(id).conversation; }
    ConversationId current() { return window->workspace().row()->conversation.id; }
    QString said() { return window->toast().findChild<QLabel*>(QStringLiteral("toastText"))->text(); }
    QMenu* more() {
        QTest::mouseClick(&part<Button>("more"), Qt::LeftButton);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
};

} // namespace

TEST_CASE("offers: a card says who, in which queue and for how long, and leaves the keyboard where it is") {
    OfferDesk desk;
    auto& edit = desk.part<ComposerEdit>();
    edit.setFocus();
    desk.offer(desk.sample.chat);
    REQUIRE(desk.card().isVisible());
    CHECK(QApplication::focusWidget() == &edit);
    const QString told = desk.card().accessibleName();
    for (const char* part : {"Selin Korkmaz", "Chat", "İade ve değişim", "Kargo hâlâ gelmedi"})
        CHECK(told.contains(text(part)));
    CHECK(desk.part<TimerLabel>("contactTime").accessibleName() == text("Seconds left: 0:20"));
}

TEST_CASE("offers: the key accepts and opens the conversation, ready to write") {
    OfferDesk desk;
    const ContactId id = desk.offer(desk.sample.chat);
    desk.window->run(Act::AcceptOffer);
    desk.settle();
    const auto accepted = desk.last<AcceptContact>();
    REQUIRE(accepted);
    CHECK(accepted->contact == id);
    CHECK(desk.current() == desk.sample.chat);
    CHECK(QApplication::focusWidget() == &desk.part<ComposerEdit>());
    CHECK(desk.offers().size() == 0);
}

TEST_CASE("offers: declining leaves everything else as it is") {
    OfferDesk desk;
    const ConversationId before = desk.current();
    desk.offer(desk.sample.chat);
    desk.press("contactDecline");
    CHECK(desk.last<DeclineContact>());
    CHECK(desk.current() == before);
    CHECK(desk.offers().size() == 0);
}

TEST_CASE("offers: who was faster is told by name") {
    OfferDesk desk;
    desk.offer(desk.sample.chat);
    desk.hub.failNext({Errc::Conflict, "Deniz Yıldırım"});
    desk.press("contactAccept");
    CHECK(desk.said() == text("Deniz Yıldırım was faster."));
    CHECK(desk.current() != desk.sample.chat);
    desk.hub.failNext({Errc::NotFound, "contact"});
    desk.press("contactAccept");
    CHECK(desk.said() == text("It is not offered any more."));
}

TEST_CASE("offers: whoever declines too late is told that it is not offered any more") {
    OfferDesk desk;
    desk.offer(desk.sample.chat);
    desk.hub.failNext({Errc::Conflict, "changed"});
    desk.press("contactDecline");
    CHECK(desk.said() == text("It is not offered any more."));
}

TEST_CASE("offers: it is asked once, however often the key is pressed") {
    OfferDesk desk;
    desk.offer(desk.sample.chat);
    desk.window->run(Act::AcceptOffer);
    CHECK_FALSE(desk.part<Button>("contactAccept").isEnabled());
    desk.window->run(Act::AcceptOffer);
    desk.settle();
    const auto& all = desk.hub.executed();
    CHECK(std::count_if(all.begin(), all.end(), [](const CommandBody& body) {
              return std::holds_alternative<AcceptContact>(body);
          }) == 1);
}

TEST_CASE("offers: several queue up, and the key means the one that ends first") {
    OfferDesk desk;
    desk.offer(desk.sample.chat);
    desk.clock.advance(2s);
    desk.offer(desk.sample.mainConversation);
    REQUIRE(desk.offers().size() == 2);
    CHECK(desk.offers().first()->face().row.conversation.id == desk.sample.chat);
    desk.window->run(Act::DeclineOffer);
    desk.settle();
    REQUIRE(desk.offers().size() == 1);
    CHECK(desk.offers().first()->face().row.conversation.id == desk.sample.mainConversation);
}

TEST_CASE("offers: a card stands above a call that rings") {
    OfferDesk desk;
    desk.registerPhone();
    desk.offer(desk.sample.chat);
    const int alone = desk.card().geometry().bottom();
    desk.ring("+905550100144");
    CHECK(desk.card().geometry().bottom() < alone);
}

TEST_CASE("offers: one that goes on to a colleague is gone") {
    OfferDesk desk;
    desk.offer(desk.sample.chat);
    desk.hub.edit(desk.sample.chat, [&](Conversation& c) { c.contacts.front().agent = desk.floor.deniz; });
    desk.settle();
    CHECK(desk.offers().size() == 0);
}

TEST_CASE("offers: why me is answered in words") {
    OfferDesk desk;
    Why why;
    why.chosen = Chosen::LongestIdle;
    why.next = {desk.floor.deniz, desk.floor.leyla};
    why.before = 2;
    why.waited = 95s;
    why.agents[std::size_t(Verdict::NotReady)] = 3;
    why.agents[std::size_t(Verdict::LacksSkill)] = 1;
    why.agents[std::size_t(Verdict::Full)] = 4;
    desk.hub.setWhy(why);
    desk.offer(desk.sample.chat);
    desk.press("contactWhy");
    auto& popup = desk.part<WhyPopup>("whyPopup");
    REQUIRE(popup.isVisible());
    CHECK(popup.hasFocus()); // or nobody would hear it
    for (const char* line :
         {"You had been free the longest.", "Next would have been: Deniz Yıldırım, Leyla Məmmədova.",
          "The customer had waited for 1:35.", "2 more urgent", "3 colleagues were not ready.",
          "1 colleague lacked a skill", "4 colleagues had their hands full."}) {
        INFO(line);
        CHECK(popup.text().contains(text(line)));
    }
    popup.close();
}

TEST_CASE("offers: every way of being chosen has a sentence of its own") {
    QStringList lines;
    for (const Chosen chosen :
         {Chosen::Only, Chosen::Preferred, Chosen::LeastLoaded, Chosen::LongestIdle, Chosen::FirstById}) {
        Why why;
        why.chosen = chosen;
        lines << whyLines(why, {}).value(0);
    }
    CHECK(lines.removeDuplicates() == 0);
}

TEST_CASE("contact: a chat in hand is finished from the head of its conversation") {
    OfferDesk desk;
    const ContactId id =
        sample::putInHand(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.mainConversation);
    desk.hub.edit(desk.sample.mainConversation,
                  [](Conversation& c) { c.contacts.front().channel = Channel::Chat; });
    desk.settle();
    desk.choose(desk.more(), {text("Finish this chat")});
    const auto finished = desk.last<FinishContact>();
    REQUIRE(finished);
    CHECK(finished->contact == id);
    CHECK(desk.part<WrapUpBar>("wrapUp").isVisible());
}

TEST_CASE("contact: what is not in hand cannot be finished") {
    OfferDesk desk;
    QMenu* menu = desk.more();
    REQUIRE(menu);
    CHECK_FALSE(desk.labels(menu).contains(text("Finish this chat")));
    menu->close();
}

TEST_CASE("wrap-up: a bar counts down, asks how it ended, and the key is done with it") {
    OfferDesk desk;
    auto& bar = desk.part<WrapUpBar>("wrapUp");
    CHECK_FALSE(bar.isVisible());
    sample::putInHand(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.chat, ContactState::WrapUp);
    desk.settle();
    REQUIRE(bar.isVisible());
    CHECK(bar.accessibleName().contains(text("Selin Korkmaz")));
    CHECK(desk.part<TimerLabel>("wrapUpTime").accessibleName() == text("Wrap-up ends in: 1:00"));
    QMenu* outcomes = desk.part<Button>("wrapUpOutcome").menu();
    Q_EMIT outcomes->aboutToShow();
    desk.choose(outcomes, {text("Çözüldü")});
    CHECK(desk.part<Button>("wrapUpOutcome").text() == text("Çözüldü"));
    desk.window->run(Act::WrapUpDone);
    desk.settle();
    const auto done = desk.last<FinishWrapUp>();
    REQUIRE(done);
    CHECK(done->reason == desk.floor.settled);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("wrap-up: nothing has to be said of how it ended") {
    OfferDesk desk;
    sample::putInHand(desk.hub, desk.clock, desk.random, desk.floor, desk.sample.chat, ContactState::WrapUp);
    desk.settle();
    desk.press("wrapUpOpen");
    CHECK(desk.current() == desk.sample.chat);
    desk.press("wrapUpDone");
    REQUIRE(desk.last<FinishWrapUp>());
    CHECK_FALSE(desk.last<FinishWrapUp>()->reason);
}

TEST_CASE("offers: where the customer's panel is folded away, cards leave what is written with free") {
    OfferDesk desk({1100, 768});
    const auto composer = [&] {
        const auto& part = desk.part<Composer>();
        return QRect(part.mapTo(desk.window.get(), QPoint()), part.size());
    };
    const auto card = [&] {
        return QRect(desk.card().mapTo(desk.window.get(), QPoint()), desk.card().size());
    };
    desk.offer(desk.sample.chat);
    REQUIRE(desk.card().isVisible());
    CHECK_FALSE(card().intersects(composer()));
    desk.ring("+905550100144", "Robin Mercer"); // two cards, one above the other
    CHECK_FALSE(card().intersects(composer()));
    const auto& call = desk.part<QWidget>("offerCard");
    CHECK_FALSE(QRect(call.mapTo(desk.window.get(), QPoint()), call.size()).intersects(composer()));
    desk.window->resize(1700, 900); // the panel is there again: the corner is its
    desk.settle();
    CHECK(card().bottom() > composer().top());
}
