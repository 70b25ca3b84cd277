#include "core/hub/chat_memory.hpp"

#include "tests/support/catch.hpp"

#include <map>
#include <set>

using namespace santral;

namespace {

// A view that answers from a map and counts what it was asked, and the ledger it follows.
struct MemoryBench {
    std::map<IdentityId, std::set<std::string>> inView;
    std::vector<std::pair<IdentityId, std::string>> toCome;
    Seq head = 0;
    Seq applied = 0;
    int lookUps = 0;
    int lists = 0;
    ChatMemory memory{{[this](IdentityId of, std::size_t limit) {
                           ++lists;
                           Result<std::vector<std::string>> ids = std::vector<std::string>();
                           for (const std::string& id : inView[of]) {
                               if (ids->size() < limit) ids->push_back(id);
                           }
                           return ids;
                       },
                       [this](IdentityId of, const std::string& id) {
                           ++lookUps;
                           return Result<std::optional<Receipt>>(
                               inView[of].contains(id) ? std::optional(Receipt{}) : std::optional<Receipt>());
                       }}};

    static IdentityId visitor(std::uint64_t n) { return IdentityId{{3, n}}; }
    ChatMemory::Found find(std::uint64_t visitor, const std::string& id) {
        return memory.find(MemoryBench::visitor(visitor), id, applied).value();
    }
    bool isNew(std::uint64_t visitor, const std::string& id) {
        auto found = find(visitor, id);
        return !found.receipt && found.until == 0;
    }
    void commit(std::uint64_t by, const std::string& id) {
        toCome.emplace_back(visitor(by), id);
        memory.committed(visitor(by), id, ++head);
    }
    void viewFollows() {
        for (auto& [of, id] : std::exchange(toCome, {})) inView[of].insert(id);
        applied = head;
    }
};

} // namespace

TEST_CASE("chat memory: new messages of a visitor are told from one question to the view") {
    MemoryBench t;
    for (int i = 0; i < 10; ++i) {
        CHECK(t.isNew(1, std::to_string(i)));
        t.commit(1, std::to_string(i));
    }
    CHECK(t.lists == 1);
    CHECK(t.lookUps == 0);
}

TEST_CASE("chat memory: what came before is known, from this run and from an earlier one") {
    MemoryBench t;
    t.inView[MemoryBench::visitor(1)] = {"old"};
    CHECK(t.find(1, "old").receipt);
    CHECK(t.isNew(1, "new"));
    t.commit(1, "new");
    t.viewFollows();
    CHECK(t.find(1, "new").receipt);
    t.memory.forget();
    CHECK(t.find(1, "new").receipt);
}

TEST_CASE("chat memory: a message that the view has yet to take in can be told once it has") {
    MemoryBench t;
    t.commit(1, "a");
    t.commit(2, "b");
    CHECK(t.find(1, "a").until == 1);
    t.viewFollows();
    CHECK(t.find(1, "a").receipt);
}

TEST_CASE("chat memory: what stood in the ledger beyond the view at the start is known") {
    MemoryBench t;
    t.inView[MemoryBench::visitor(1)] = {"old"};
    t.commit(1, "tail"); // before anybody asked
    CHECK(t.find(1, "tail").until == 1);
    CHECK(t.find(1, "old").receipt);
}

TEST_CASE("chat memory: of who is new the view is asked nothing") {
    MemoryBench t;
    t.memory.begins(MemoryBench::visitor(1), ++t.head);
    CHECK(t.isNew(1, "a"));
    t.commit(1, "a");
    CHECK(t.isNew(1, "b"));
    CHECK(t.lists == 0);
    CHECK(t.find(1, "a").until == 2);
}

TEST_CASE("chat memory: the same id from somebody else is another message") {
    MemoryBench t;
    t.commit(1, "a");
    CHECK(t.isNew(2, "a"));
}

TEST_CASE("chat memory: of a visitor with very many messages each is looked up") {
    MemoryBench t;
    for (int i = 0; i < 5'000; ++i) t.inView[MemoryBench::visitor(1)].insert(std::to_string(i));
    CHECK(t.find(1, "4999").receipt);
    CHECK(t.isNew(1, "5000"));
    CHECK(t.lookUps == 2);
}

TEST_CASE("chat memory: a visitor who grows beyond what is kept is looked up from then on") {
    MemoryBench t;
    for (int i = 0; i < 5'000; ++i) {
        CHECK(t.isNew(1, std::to_string(i)));
        t.commit(1, std::to_string(i));
        t.viewFollows();
    }
    CHECK(t.find(1, "0").receipt);
    CHECK(t.find(1, "4999").receipt);
}

TEST_CASE("chat memory: nothing is lost when more visitors come than are kept") {
    MemoryBench t;
    constexpr int kMany = 12'000;
    for (int i = 0; i < kMany; ++i) {
        CHECK(t.isNew(static_cast<std::uint64_t>(i), "x"));
        t.commit(static_cast<std::uint64_t>(i), "x");
        if (i < kMany / 2) t.viewFollows(); // then it falls behind
    }
    CHECK(t.find(0, "x").receipt);
    CHECK(t.find(kMany - 1, "x").until == kMany);
}

TEST_CASE("chat memory: after a busy time only what the view has yet to take in is kept") {
    MemoryBench t;
    t.commit(1, "taken in");
    t.viewFollows();
    t.commit(2, "on its way");
    CHECK(t.isNew(1, "new"));
    t.memory.dropKept(t.applied);
    CHECK(t.find(2, "on its way").until == t.head);
    int before = t.lists;
    CHECK(t.find(1, "taken in").receipt);
    CHECK(t.lists == before + 1);
}
