#include "core/domain/conversation_fold.hpp"
#include "core/store/sqlite/view.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/events.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

struct DeskView {
    test::TempFolder folder;
    std::unique_ptr<ViewWriter> writer = openViewWriter({folder / "view.db", {}}).value();
    std::unique_ptr<ViewReader> reader = openViewReader({folder / "view.db", {}}).value();
    test::EventStory story;
    CustomerCard card;

    DeskView() {
        card.customer.id = story.customer;
        card.customer.name = "Deniz";
        Identity identity;
        identity.id = story.identity;
        identity.kind = IdentityKind::Mail;
        identity.address = "deniz@example.com";
        identity.customer = story.customer;
        card.identities.push_back(identity);
    }
    ConversationId holdsOne() {
        story.opens("old");
        Conversation old;
        for (const Event& event : story.take()) apply(old, event);
        ReplicaStep step;
        step.units.push_back({old, {card}, {}, {}});
        step.upto = story.head();
        writer->take(step).value();
        return old.id;
    }
};

} // namespace

// A desk that comes back gets in one step what it missed.
TEST_CASE("desk's view: whose conversation goes and who has a new one by the same step is still known") {
    DeskView t;
    ConversationId old = t.holdsOne();
    t.story.conversation = ConversationId{{1, 2}};
    t.story.opens("new");
    ReplicaStep step;
    step.cards.push_back(t.card);
    step.gone.push_back(old);
    step.events = t.story.take();
    step.upto = t.story.head();
    t.writer->take(step).value();

    auto unit = t.reader->unit(t.story.conversation).value();
    REQUIRE(unit);
    REQUIRE(unit->cards.size() == 1);
    CHECK(unit->cards[0].customer.name == "Deniz");
}

TEST_CASE("desk's view: whose last conversation goes is forgotten") {
    DeskView t;
    ReplicaStep step;
    step.gone.push_back(t.holdsOne());
    t.writer->take(step).value();
    CHECK_FALSE(t.reader->card(t.card.customer.id).value());
}

TEST_CASE(
    "desk's view: what it may be said to hold comes with its step, and is there when it is opened again") {
    DeskView t;
    CHECK(t.writer->claim().value().empty());
    ReplicaStep step;
    step.claim = "all of support";
    t.writer->take(step).value();
    t.writer->take({}).value(); // says nothing new
    t.writer = openViewWriter({t.folder / "view.db", {}}).value();
    CHECK(t.writer->claim().value() == "all of support");
}

TEST_CASE("desk's view: it knows of words of what is gone until it was cleaned") {
    DeskView t;
    ConversationId old = t.holdsOne();
    CHECK_FALSE(t.writer->hasLeftovers().value());
    ReplicaStep step;
    step.gone.push_back(old);
    t.writer->take(step).value();
    t.writer = openViewWriter({t.folder / "view.db", {}}).value();
    CHECK(t.writer->hasLeftovers().value());
    t.writer->optimize().value();
    CHECK_FALSE(t.writer->hasLeftovers().value());
}
