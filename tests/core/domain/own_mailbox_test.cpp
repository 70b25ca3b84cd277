// Which mailbox an answer leaves from.
#include "core/domain/own_mailbox.hpp"
#include "tests/support/catch.hpp"

using namespace santral;

namespace {

const QueueId kOrders{{1, 1}}, kReturns{{1, 2}}, kBoots{{1, 3}}, kSpare{{1, 4}};
const BrandId kNorth{{2, 1}}, kSouth{{2, 2}};
const std::vector<OwnMailbox> kAll{{"destek@kuzey.example", "Kuzey", kOrders},
                                   {"iade@kuzey.example", "İade", kReturns},
                                   {"bot@guney.example", "Bot", kBoots}};
const std::vector<Queue> kQueues{{kOrders, "Sipariş", kNorth},
                                 {kReturns, "İade", kNorth},
                                 {kBoots, "Bot", kSouth},
                                 {kSpare, "Başka", kSouth}};

Conversation inQueue(QueueId queue, BrandId brand = {}) {
    Conversation conversation;
    conversation.queue = queue;
    conversation.brand = brand;
    return conversation;
}

std::string from(const Conversation& conversation, std::string_view chosen = {},
                 std::string_view writtenTo = {}) {
    return mailboxFor(kAll, conversation, chosen, writtenTo, kQueues)->address;
}

} // namespace

TEST_CASE("own mailbox: the agent's choice counts more than anything") {
    CHECK(from(inQueue(kOrders), "BOT@guney.example", "iade@kuzey.example") == "bot@guney.example");
}

TEST_CASE("own mailbox: without a choice it is the one that was written to") {
    CHECK(from(inQueue(kOrders), {}, "iade@kuzey.example") == "iade@kuzey.example");
}

TEST_CASE("own mailbox: where that is gone, and where nobody wrote a mail, it is that of the queue") {
    CHECK(from(inQueue(kReturns), "weg@kuzey.example", "weg@kuzey.example") == "iade@kuzey.example");
}

TEST_CASE("own mailbox: a queue without one has one of its brand") {
    CHECK(from(inQueue(kSpare, kSouth)) == "bot@guney.example");
}

TEST_CASE("own mailbox: else it is the first") {
    CHECK(from(inQueue({})) == "destek@kuzey.example");
}

TEST_CASE("own mailbox: where there is none, there is none") {
    CHECK(mailboxFor({}, inQueue(kOrders), "destek@kuzey.example", {}, kQueues) == nullptr);
}
