#include "core/store/sqlite/journal.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::store;

TEST_CASE("journal: a draft outlives the program that wrote it, an emptied one is gone") {
    test::TempFolder folder;
    ConversationId id{{1, 1}};
    {
        auto journal = openJournal(folder / "journal.db").value();
        REQUIRE(journal->saveDraft(id, {"chat", "Yarım kalan cüm", MessageId{{5, 5}}, fromMillis(7)}));
        REQUIRE(journal->saveDraft(id, {"note", "x", {}, fromMillis(7)}));
        REQUIRE(journal->saveDraft(id, {"note", "", {}, fromMillis(8)}));
    }
    auto drafts = openJournal(folder / "journal.db").value()->drafts(id);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front().body == "Yarım kalan cüm");
    CHECK(drafts->front().message == MessageId{{5, 5}});
}
