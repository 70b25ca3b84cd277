#include "core/hub/in_hand_book.hpp"

#include "core/store/sqlite/journal.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;

namespace {

struct Book {
    test::TempFolder folder;
    std::unique_ptr<store::Journal> journal = store::openJournal(folder / "journal.db").value();
    bool broken = false; // the journal's disk
    InHandBook book{[this](std::function<Result<void>(store::Journal&)> work, Hub::Done<void> done) {
        done(broken ? Result<void>(Error{Errc::Full, "disk"}) : work(*journal));
    }};
    CommandId note{{1, 1}};
    std::vector<Result<Receipt>> heard;

    Book() {
        AddNote body;
        body.conversation = ConversationId{{2, 1}};
        body.message = MessageId{{3, 1}};
        body.text = "not";
        book.add(note, body, fromMillis(1'760'000'000'000),
                 [this](Result<Receipt> receipt) { heard.push_back(std::move(receipt)); });
    }
    std::size_t kept() { return journal->inHand().value().size(); }
};

} // namespace

TEST_CASE("in hand: what could not be kept while the hub's word was awaited is kept when its line is away") {
    Book t;
    t.broken = true;
    t.book.keepBeside();
    CHECK(t.kept() == 0);
    CHECK(t.heard.empty()); // the hub's word may still come
    t.broken = false;
    t.book.keepAll();
    CHECK(t.kept() == 1);
    REQUIRE(t.heard.size() == 1);
    CHECK(t.heard[0]);
}

TEST_CASE("in hand: what is safe nowhere is told to whoever gave it, and forgotten") {
    Book t;
    t.broken = true;
    t.book.keepAll();
    REQUIRE(t.heard.size() == 1);
    CHECK(t.heard[0].error().code == Errc::Full);
    CHECK(t.book.count() == 0);
}

TEST_CASE(
    "in hand: what was sent cannot be given up before it is answered, and what nobody gave is nothing") {
    Book t;
    t.book.drop(CommandId{{9, 9}});
    CHECK(t.book.unanswered().size() == 1);
    t.book.sent(t.note);
    t.book.drop(t.note);
    CHECK(t.book.unanswered().size() == 1);
}
