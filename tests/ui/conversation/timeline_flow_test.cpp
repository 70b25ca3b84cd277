#include "ui/conversation/timeline_flow.hpp"

#include "tests/ui/support/ui_case.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

// A thread in a view of 600 × 500.
struct Desk {
    explicit Desk(std::vector<TimelineItem> items, bool hasOlder = false) {
        QObject::connect(&model, &TimelineModel::reset, [this] { flow.reset(); });
        QObject::connect(&model, &TimelineModel::inserted,
                         [this](int row, int count) { flow.inserted(row, count); });
        QObject::connect(&model, &TimelineModel::removed,
                         [this](int row, int count) { flow.removed(row, count); });
        QObject::connect(&model, &TimelineModel::changed,
                         [this](int row, int count) { flow.changed(row, count); });
        flow.setSize({600, 500});
        flow.setModel(&model);
        model.setItems(std::move(items), hasOlder);
    }
    // Where the bubble of this message stands on the screen; nothing when it is not there.
    std::optional<int> bodyOf(Seq seq) const {
        for (const PlacedRow& one : flow.placed())
            if (one.layout->seq == seq) return one.y + one.layout->bodyTop;
        return std::nullopt;
    }
    int bottom() const { return flow.placed().back().bottom(); }

    sample::FixedClock clock;
    ThreadModel model;
    TimelineFlow flow{clock};
};

} // namespace

TEST_CASE("timeline flow: opens at the newest row") {
    Desk desk(sample::chats(1, 100));
    CHECK(desk.flow.atEnd());
    CHECK(desk.flow.placed().back().row == 99);
    CHECK(desk.bottom() == 500 - TimelineFlow::kFoot);
}

TEST_CASE("timeline flow: a short thread stands at the foot") {
    Desk desk(sample::chats(1, 2));
    CHECK(desk.flow.placed().size() == 2);
    CHECK(desk.bottom() == 500 - TimelineFlow::kFoot);
    CHECK(desk.flow.scrollBy(-100) == 0);
    CHECK(desk.flow.atEnd());
}

TEST_CASE("timeline flow: a new row is shown to who is at the end") {
    Desk desk(sample::chats(1, 100));
    desk.model.put(sample::chats(101, 1).front());
    CHECK(desk.flow.atEnd());
    CHECK(desk.flow.placed().back().row == 100);
}

TEST_CASE("timeline flow: a new row moves nothing for who reads above") {
    Desk desk(sample::chats(1, 100));
    desk.flow.scrollBy(-1500);
    CHECK_FALSE(desk.flow.atEnd());
    const Seq seen = desk.flow.placed().at(2).layout->seq;
    const auto before = desk.bodyOf(seen);
    desk.model.put(sample::chats(101, 1).front());
    CHECK(desk.bodyOf(seen) == before);
}

TEST_CASE("timeline flow: an older page at the front leaves the screen as it is") {
    Desk desk(sample::chats(101, 50), true);
    desk.flow.jumpTo(0);
    REQUIRE(desk.flow.placed().front().row == 0);
    // Every row on screen, also the first, whose line with the day goes because its day began earlier.
    std::vector<std::pair<Seq, std::optional<int>>> before;
    for (const PlacedRow& one : desk.flow.placed())
        before.emplace_back(one.layout->seq, one.y + one.layout->bodyTop);
    REQUIRE(desk.flow.placed().front().layout->day);
    desk.model.prepend(sample::chats(1, 100), false);
    for (const auto& [seq, y] : before) CHECK(desk.bodyOf(seq) == y);
    CHECK(desk.flow.placed().front().row >= 90);
    const PlacedRow* first = desk.flow.find(100);
    REQUIRE(first);
    CHECK_FALSE(first->layout->day);
}

TEST_CASE("timeline flow: rows measured above the screen move nothing on it") {
    std::vector<TimelineItem> items = sample::chats(1, 400);
    for (TimelineItem& item : items)
        if (item.seq % 3 == 0) item.text = std::string(900, 'x');
    Desk desk(std::move(items));
    desk.flow.jumpTo(9'000);
    for (int i = 0; i < 60; ++i) {
        const Seq seen = desk.flow.placed().at(1).layout->seq;
        const int before = *desk.bodyOf(seen);
        const auto shift = desk.flow.scrollBy(-37);
        REQUIRE(shift == 37);
        if (const auto now = desk.bodyOf(seen)) REQUIRE(*now == before + 37);
    }
}

TEST_CASE("timeline flow: scrolling stops at both ends") {
    Desk desk(sample::chats(1, 60));
    for (int i = 0; i < 200; ++i) desk.flow.scrollBy(-90);
    CHECK(desk.flow.placed().front().row == 0);
    CHECK(desk.flow.placed().front().y == 0);
    CHECK(desk.flow.position() == 0);
    for (int i = 0; i < 200; ++i) desk.flow.scrollBy(90);
    CHECK(desk.flow.atEnd());
    CHECK(desk.bottom() == 500 - TimelineFlow::kFoot);
}

TEST_CASE("timeline flow: at the end it stays at the end when rows change their height") {
    Desk desk(sample::chats(1, 60));
    TimelineItem last = *desk.model.item(59);
    last.revision = 1000;
    last.text = std::string(2000, 'y');
    desk.model.put(last);
    CHECK(desk.flow.atEnd());
    CHECK(desk.bottom() == 500 - TimelineFlow::kFoot);
}

TEST_CASE("timeline flow: another width keeps the row that was read") {
    Desk desk(sample::chats(1, 200));
    desk.flow.jumpTo(5'000);
    const Seq seen = desk.flow.placed().at(1).layout->seq;
    desk.flow.setSize({380, 500});
    CHECK(desk.bodyOf(seen).has_value());
}

TEST_CASE("timeline flow: older rows are asked for before the reader gets there, once") {
    ThreadModel model;
    sample::FixedClock clock;
    TimelineFlow flow(clock);
    flow.setSize({600, 500});
    QSignalSpy asked(&model, &ThreadModel::olderWanted);
    model.setItems(sample::chats(101, 60), true);
    flow.setModel(&model);
    CHECK(asked.isEmpty());
    for (int i = 0; i < 60; ++i) flow.scrollBy(-90);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().front().value<Seq>() == 101);
}

TEST_CASE("timeline flow: a row that is not loaded stands as a skeleton") {
    class Sparse final : public TimelineModel {
    public:
        int size() const override { return 50; }
        const TimelineItem* item(int) const override { return nullptr; }
        int rowOf(Seq) const override { return -1; }
        void want(int first, int last) override { wanted = {first, last}; }
        std::pair<int, int> wanted;
    };
    Sparse model;
    sample::FixedClock clock;
    TimelineFlow flow(clock);
    flow.setSize({600, 500});
    flow.setModel(&model);
    REQUIRE_FALSE(flow.placed().empty());
    CHECK(flow.placed().back().layout->shape == Shape::Skeleton);
    CHECK(model.wanted.second == 49);
}

TEST_CASE("timeline flow: unfolding grows downwards") {
    std::vector<TimelineItem> items = sample::chats(1, 40);
    items.back().text = std::string(5000, 'z');
    Desk desk(std::move(items));
    desk.flow.scrollBy(-200);
    const PlacedRow row = desk.flow.placed().back();
    const int before = row.y;
    const int height = row.layout->height;
    desk.flow.setState(row.layout->seq, {.whole = true, .quoted = false});
    const PlacedRow* now = desk.flow.find(row.row);
    REQUIRE(now);
    CHECK(now->y == before);
    CHECK(now->layout->height > height);
}

TEST_CASE("timeline flow: removing the anchor row keeps its neighbours in sight") {
    Desk desk(sample::chats(1, 100));
    desk.flow.jumpTo(2'000);
    const PlacedRow first = desk.flow.placed().front();
    const Seq next = desk.flow.placed().at(3).layout->seq;
    desk.model.remove(first.layout->seq);
    CHECK(desk.bodyOf(next).has_value());
}

TEST_CASE("timeline flow: a late report of an older revision changes nothing") {
    Desk desk(sample::chats(1, 3));
    TimelineItem newer = *desk.model.item(1);
    newer.revision = 50;
    newer.delivery = Delivery::Read;
    desk.model.put(newer);
    TimelineItem older = newer;
    older.revision = 40;
    older.delivery = Delivery::Sent;
    desk.model.put(older);
    CHECK(desk.model.item(1)->delivery == Delivery::Read);
}

TEST_CASE("timeline flow: what is ahead of the hub gives way, and its place shows what comes there next") {
    Desk desk(sample::chats(1, 20));
    desk.model.put(sample::chat(kFirstAhead + 1, Direction::Out, "first"));
    desk.model.put(sample::chat(kFirstAhead + 2, Direction::Out, "second"));
    CHECK(desk.flow.atEnd());
    CHECK(desk.bottom() == 500 - TimelineFlow::kFoot);
    // The hub has confirmed the first: it stands in the ledger now, and the second moves up.
    desk.model.remove(kFirstAhead + 1);
    desk.model.remove(kFirstAhead + 2);
    desk.model.put(sample::chat(21, Direction::Out, "first"));
    desk.model.put(sample::chat(kFirstAhead + 1, Direction::Out, "second"));
    CHECK(desk.flow.atEnd());
    REQUIRE(desk.flow.placed().back().layout->seq == kFirstAhead + 1);
    CHECK(desk.flow.placed().back().layout->parts.front().layout->text() == text("second"));
}

TEST_CASE("timeline flow: rows ahead of the hub that come and go move nothing for who reads above") {
    Desk desk(sample::chats(1, 200));
    desk.model.put(sample::chat(kFirstAhead + 1, Direction::Out, "one"));
    desk.model.put(sample::chat(kFirstAhead + 2, Direction::Out, "two"));
    desk.flow.scrollBy(-1500);
    const Seq seen = desk.flow.placed().at(2).layout->seq;
    const auto before = desk.bodyOf(seen);
    desk.model.remove(kFirstAhead + 1);
    desk.model.remove(kFirstAhead + 2);
    desk.model.put(sample::chat(201, Direction::Out, "one"));
    CHECK(desk.bodyOf(seen) == before);
    CHECK(desk.flow.total() > 0);
}
