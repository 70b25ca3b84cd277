#include "core/domain/inbox_match.hpp"

#include "core/base/random.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace santral;

namespace {

const AgentId kMe{{4, 1}}, kOther{{4, 2}};

Conversation conversation(Seq number = 1) {
    Conversation c;
    c.id = ConversationId{{1, number}};
    c.number = number;
    c.lastAt = fromMillis(1'000);
    return c;
}

ServiceClock dueAt(std::int64_t millis, ServiceMark mark = ServiceMark::None) {
    return {fromMillis(millis), fromMillis(millis), mark};
}

bool isBefore(const Conversation& a, const Conversation& b, InboxOrder order) {
    InboxRow one{a, {}, {}, {}}, two{b, {}, {}, {}};
    return before(one, two, order);
}

} // namespace

TEST_CASE("inbox: a filter that says nothing lets everything of its tab through") {
    Conversation c = conversation();
    CHECK(matches(c, {InboxTab::Team}, kMe));
    CHECK_FALSE(matches(c, {InboxTab::Mine}, kMe));
    CHECK_FALSE(matches(c, {InboxTab::Solved}, kMe));
    c.owner = kMe;
    CHECK(matches(c, {InboxTab::Mine}, kMe));
    CHECK_FALSE(matches(c, {InboxTab::Mine}, kOther));
}

TEST_CASE("inbox: each part of a filter must hold, and of each list one") {
    Conversation c = conversation();
    c.queue = QueueId{{5, 1}};
    c.tags = {"iade", "kargo"};
    InboxFilter filter;
    filter.queues = {QueueId{{5, 2}}, QueueId{{5, 1}}};
    CHECK(matches(c, filter));
    filter.tags = {"fatura", "kargo"};
    CHECK(matches(c, filter));
    filter.channels = {Channel::Mail};
    CHECK_FALSE(matches(c, filter));
    c.channel = Channel::Mail;
    CHECK(matches(c, filter));
    filter.tags = {"karg"};
    CHECK_FALSE(matches(c, filter));
}

TEST_CASE("inbox: nil among queues and owners stands for none") {
    Conversation c = conversation();
    InboxFilter filter;
    filter.queues = {QueueId{}};
    filter.owners = {AgentId{}, kOther};
    CHECK(matches(c, filter));
    c.owner = kOther;
    CHECK(matches(c, filter));
    c.owner = kMe;
    CHECK_FALSE(matches(c, filter));
    c.owner = {};
    c.queue = QueueId{{5, 1}};
    CHECK_FALSE(matches(c, filter));
}

TEST_CASE("inbox: unanswered, unread and pressing are what the row says") {
    Conversation c = conversation();
    InboxFilter unanswered, unread, pressing;
    unanswered.unanswered = unread.unread = pressing.pressing = true;
    CHECK_FALSE(matches(c, unanswered));
    CHECK_FALSE(matches(c, unread));
    CHECK_FALSE(matches(c, pressing));
    c.waitingSince = fromMillis(5);
    c.unread = 2;
    c.answer = dueAt(10);
    CHECK(matches(c, unanswered));
    CHECK(matches(c, unread));
    CHECK_FALSE(matches(c, pressing));
    c.resolution = dueAt(20, ServiceMark::Warned);
    CHECK(matches(c, pressing));
}

TEST_CASE("inbox: the most urgent is what is promised first, an answer or all of it") {
    Conversation soon = conversation(1), late = conversation(2), none = conversation(3);
    late.answer = dueAt(90);
    soon.answer = dueAt(100);
    soon.resolution = dueAt(50);
    none.lastAt = fromMillis(9'000);
    CHECK(isBefore(soon, late, InboxOrder::MostUrgent));
    CHECK(isBefore(late, none, InboxOrder::MostUrgent));
    CHECK(isBefore(none, soon, InboxOrder::Newest));
    late.answer = dueAt(50);
    CHECK(isBefore(soon, late, InboxOrder::MostUrgent)); // of two alike the older conversation
}

TEST_CASE("inbox: whoever waits longest comes first, who does not wait after that by activity") {
    Conversation first = conversation(1), second = conversation(2), older = conversation(3),
                 newer = conversation(4);
    first.waitingSince = fromMillis(10);
    second.waitingSince = fromMillis(20);
    newer.lastAt = fromMillis(2'000);
    CHECK(isBefore(first, second, InboxOrder::LongestWaiting));
    CHECK(isBefore(second, newer, InboxOrder::LongestWaiting));
    CHECK(isBefore(newer, older, InboxOrder::LongestWaiting));
}

TEST_CASE("inbox: each order is strict and total") {
    SeededRandom random(5);
    std::vector<Conversation> all;
    for (Seq n = 1; n <= 60; ++n) {
        Conversation c = conversation(n);
        c.lastAt = fromMillis(static_cast<std::int64_t>(random.next() % 5));
        if (random.next() % 2) c.waitingSince = fromMillis(static_cast<std::int64_t>(random.next() % 5));
        if (random.next() % 2) c.answer = dueAt(static_cast<std::int64_t>(random.next() % 5));
        if (random.next() % 2) c.resolution = dueAt(static_cast<std::int64_t>(random.next() % 5));
        all.push_back(c);
    }
    for (InboxOrder order : {InboxOrder::Newest, InboxOrder::MostUrgent, InboxOrder::LongestWaiting}) {
        auto earlier = [order](const auto& a, const auto& b) { return isBefore(a, b, order); };
        std::sort(all.begin(), all.end(), earlier);
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = 0; j < all.size(); ++j) REQUIRE(earlier(all[i], all[j]) == (i < j));
        }
    }
}
