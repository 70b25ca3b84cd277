#include "core/store/lone_drafts.hpp"

#include "core/os/file_lock.hpp"
#include "core/store/adopt.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

// A lone desk that has been closed, and the folder its agent has for the hub that he joins.
struct JoinBench {
    test::TempFolder folder;
    test::HubFolder alone{folder / "desk"};
    std::filesystem::path joined = folder / "desk" / "teams" / "hub" / "elif";
    ConversationId conversation = alone.story.conversation;
    AgentId agent;
    std::string picture;

    JoinBench() {
        alone.fill();
        agent = agentOf(alone.path).value();
        picture = alone.blobs.put("a picture nobody has sent").value().hash;
        write("half an answer {\"hash\":\"" + picture + "\"}");
        alone.close();
        std::filesystem::create_directories(joined);
    }
    void write(const std::string& body) {
        alone.journal->saveDraft(conversation, {"chat", body, MessageId{{8, 99}}, {}}).value();
    }
    std::uint64_t join() { return bringDrafts(alone.path, joined, agent).value(); }
    std::vector<DraftRow> drafts() {
        return openJournal(joined / "journal.db").value()->drafts(conversation).value();
    }
};

} // namespace

TEST_CASE("lone drafts: a desk that joins finds its drafts again, with their files") {
    JoinBench t;
    CHECK(t.join() == 1);
    REQUIRE(t.drafts().size() == 1);
    CHECK(t.drafts().front().slot == "chat");
    CHECK(t.drafts().front().message == MessageId{{8, 99}});
    CHECK(t.drafts().front().body.starts_with("half an answer"));
    CHECK(Blobs(t.joined / "blobs").read(t.picture).value() == "a picture nobody has sent");
    t.alone.open();
    CHECK(t.alone.journal->drafts(t.conversation).value().size() == 1);
}

TEST_CASE("lone drafts: they come once, so that what was sent or thrown away does not come again") {
    JoinBench t;
    t.join();
    openJournal(t.joined / "journal.db").value()->saveDraft(t.conversation, {"chat", "", {}, {}}).value();
    CHECK(t.join() == 0);
    CHECK(t.drafts().empty());
}

TEST_CASE("lone drafts: what was written since stays, and the rest comes beside it") {
    JoinBench t;
    t.alone.open();
    t.alone.journal->saveDraft(t.conversation, {"note", "not", {}, {}}).value();
    t.alone.close();
    auto journal = openJournal(t.joined / "journal.db").value();
    journal->saveDraft(t.conversation, {"chat", "newer", {}, {}}).value();
    CHECK(t.join() == 1);
    auto all = t.drafts();
    REQUIRE(all.size() == 2);
    CHECK(std::count_if(all.begin(), all.end(), [](const DraftRow& d) { return d.body == "newer"; }) == 1);
}

TEST_CASE("lone drafts: those of another agent stay his") {
    JoinBench t;
    t.agent = AgentId{{4, 2}};
    CHECK(t.join() == 0);
    CHECK_FALSE(std::filesystem::exists(t.joined / "journal.db"));
}

TEST_CASE("lone drafts: where somebody works alone at that moment they come the next time") {
    JoinBench t;
    {
        auto lock = os::FileLock::take(t.alone.path / "lock").value();
        CHECK(t.join() == 0);
    }
    CHECK(t.join() == 1);
}

TEST_CASE("lone drafts: a desk that never worked alone has none, and nothing is made for it") {
    JoinBench t;
    CHECK(bringDrafts(t.folder / "nobody", t.joined, t.agent).value() == 0);
    CHECK_FALSE(std::filesystem::exists(t.folder / "nobody"));
}
