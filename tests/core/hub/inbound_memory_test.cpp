#include "core/hub/inbound_memory.hpp"

#include "tests/support/catch.hpp"

#include <set>

using namespace santral;

namespace {

// Answers from a set, and counts what it was asked.
struct ScriptedLedger final : store::LedgerReader {
    std::set<std::string> stored;
    int lookUps = 0;
    int lists = 0;

    Result<Seq> head() override { return Seq{0}; }
    Result<TimePoint> lastAt() override { return TimePoint{}; }
    Result<std::vector<Event>> read(Seq, std::size_t) override { return std::vector<Event>(); }
    Result<std::vector<Event>> erasures(Seq) override { return std::vector<Event>(); }
    Result<std::optional<Receipt>> findCommand(CommandId) override { return std::optional<Receipt>(); }
    Result<std::optional<Receipt>> findInbound(const ProviderKey& key) override {
        ++lookUps;
        return stored.contains(key.id) ? std::optional(Receipt{}) : std::optional<Receipt>();
    }
    Result<std::vector<std::string>> inboundIds(const std::string&, std::string prefix,
                                                std::size_t limit) override {
        ++lists;
        std::vector<std::string> ids;
        for (auto at = stored.lower_bound(prefix); at != stored.end() && ids.size() < limit; ++at) {
            if (!at->starts_with(prefix)) break;
            ids.push_back(*at);
        }
        return ids;
    }
};

struct MemoryBench {
    ScriptedLedger ledger;
    InboundMemory memory{ledger};

    bool cameBefore(const std::string& id) { return memory.find({"chat", id}).value().has_value(); }
    void commit(const std::string& id) {
        ledger.stored.insert(id);
        memory.committed({"chat", id});
    }
};

} // namespace

TEST_CASE("inbound memory: new items of a sender are told from one question to the ledger") {
    MemoryBench t;
    for (int i = 0; i < 10; ++i) {
        CHECK_FALSE(t.cameBefore("v1:" + std::to_string(i)));
        t.commit("v1:" + std::to_string(i));
    }
    CHECK(t.ledger.lists == 1);
    CHECK(t.ledger.lookUps == 0);
}

TEST_CASE("inbound memory: what came before is known, from this run and from an earlier one") {
    MemoryBench t;
    t.ledger.stored = {"v1:old"};
    CHECK(t.cameBefore("v1:old"));
    CHECK_FALSE(t.cameBefore("v1:new"));
    t.commit("v1:new");
    CHECK(t.cameBefore("v1:new"));
    t.memory.forget();
    CHECK(t.cameBefore("v1:new"));
}

TEST_CASE("inbound memory: of a sender with very many items each is looked up") {
    MemoryBench t;
    for (int i = 0; i < 5'000; ++i) t.ledger.stored.insert("v1:" + std::to_string(i));
    CHECK(t.cameBefore("v1:4999"));
    CHECK_FALSE(t.cameBefore("v1:5000"));
    CHECK(t.ledger.lookUps == 2);
}

TEST_CASE("inbound memory: a sender that grows beyond what is kept is looked up from then on") {
    MemoryBench t;
    for (int i = 0; i < 5'000; ++i) {
        CHECK_FALSE(t.cameBefore("v1:" + std::to_string(i)));
        t.commit("v1:" + std::to_string(i));
    }
    CHECK(t.cameBefore("v1:0"));
    CHECK(t.cameBefore("v1:4999"));
}

TEST_CASE("inbound memory: nothing is lost when more senders come than are kept") {
    MemoryBench t;
    constexpr int kMany = 12'000;
    for (int i = 0; i < kMany; ++i) {
        CHECK_FALSE(t.cameBefore(std::to_string(i) + ":x"));
        t.commit(std::to_string(i) + ":x");
    }
    CHECK(t.cameBefore("0:x"));
    CHECK(t.cameBefore(std::to_string(kMany - 1) + ":x"));
}

TEST_CASE("inbound memory: an id that names no sender is looked up") {
    MemoryBench t;
    t.ledger.stored = {"<1@example.com>"};
    CHECK(t.cameBefore("<1@example.com>"));
    CHECK_FALSE(t.cameBefore("<2@example.com>"));
    CHECK(t.ledger.lists == 0);
}
