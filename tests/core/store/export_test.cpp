#include "core/store/export.hpp"

#include "core/base/text.hpp"
#include "core/domain/json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"

#include <boost/json/object.hpp>

using namespace santral;
using namespace santral::store;

namespace {

struct ExportBench {
    test::TempFolder folder;
    test::HubFolder hub{folder / "hub"};
    LedgerFile file{hub.path / "ledger.db", {}};

    std::vector<boost::json::object> lines() {
        std::string text;
        exportEvents(file, [&](std::string_view octets) {
            text += octets;
            return Result<void>();
        }).value();
        std::vector<boost::json::object> all;
        for (std::string_view line : split(text, '\n')) {
            if (!line.empty()) all.push_back(json::parse(line).value().as_object());
        }
        return all;
    }
};

} // namespace

TEST_CASE("export: every event is a line, in order, with facts and content") {
    ExportBench t;
    t.hub.fill();
    auto lines = t.lines();
    REQUIRE(lines.size() == 5);
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i]["seq"].as_int64() == std::int64_t(i) + 1);
    CHECK(lines[3]["kind"] == "message.added");
    CHECK(lines[3]["conversation"] == boost::json::string(toString(t.hub.story.conversation)));
    CHECK(lines[3]["content"].as_object()["text"] == "Merhaba, bot küçük geldi");
    CHECK(lines[3]["facts"].as_object().contains("message"));
}

TEST_CASE("export: what was erased has no content") {
    ExportBench t;
    t.hub.fill();
    t.hub.erase(t.hub.story.customer, {t.hub.story.identity});
    auto lines = t.lines();
    REQUIRE(lines.size() == 6);
    CHECK_FALSE(lines[3].contains("content"));
}

TEST_CASE("export: an event of a newer program goes along as it is, on one line") {
    ExportBench t;
    t.hub.story.happens(UnknownEvent{"order.placed", "{\"total\":\n5}", "{\"to\":\"x\"}"});
    t.hub.commit();
    auto lines = t.lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["kind"] == "order.placed");
    CHECK(lines[0]["facts"].as_object()["total"] == 5);
}

TEST_CASE("export: an error of writing ends it and is told") {
    ExportBench t;
    t.hub.fill();
    auto done = exportEvents(t.file, [](std::string_view) {
        return Result<void>(Error{Errc::Full, "disk"});
    });
    CHECK(done.error().code == Errc::Full);
}

TEST_CASE("export: an event whose text is no JSON is named") {
    ExportBench t;
    t.hub.fill();
    t.hub.close();
    auto broken = Database::open(t.file.path, {}).value().execute("UPDATE content SET body='{' WHERE seq=4");
    REQUIRE(broken);
    auto done = exportEvents(t.file, [](std::string_view) { return Result<void>(); });
    REQUIRE(!done);
    CHECK(done.error().detail.starts_with("event 4"));
}

TEST_CASE("digest: equal events have equal digests, and a changed text another") {
    ExportBench one, other, changed;
    for (ExportBench* t : {&one, &other, &changed}) {
        t->hub.fill();
        t->hub.story.customerWrites(t == &changed ? "Selam" : "Salam");
        t->hub.commit();
    }
    CHECK(test::digestOf(one.hub.path) == test::digestOf(other.hub.path));
    CHECK(test::digestOf(one.hub.path) != test::digestOf(changed.hub.path));
}

TEST_CASE("digest: the ids that make items count once are part of it") {
    ExportBench one, other;
    one.hub.fill();
    other.hub.commands = 10;
    other.hub.fill();
    CHECK(test::digestOf(one.hub.path) != test::digestOf(other.hub.path));
}

TEST_CASE("digest: everything that an event is made of is part of it") {
    const char* change =
        GENERATE("event SET id=randomblob(16)", "event SET v=v+1", "event SET kind='order.placed'",
                 "event SET conversation=randomblob(16)", "event SET identity=randomblob(16)",
                 "event SET actor=actor+1", "event SET agent=randomblob(16)", "event SET at=at+1",
                 "event SET body='{}'", "content SET identity=randomblob(16)", "content SET body='{}'");
    ExportBench t;
    t.hub.fill();
    std::string before = test::digestOf(t.hub.path);
    t.hub.close();
    auto changed =
        Database::open(t.file.path, {}).value().execute("UPDATE " + std::string(change) + " WHERE seq=4");
    REQUIRE(changed);
    CAPTURE(change);
    CHECK(test::digestOf(t.hub.path) != before);
}
