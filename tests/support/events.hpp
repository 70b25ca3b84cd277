// A small story of events with ids that a test can name: used where a ledger or a view needs something to
// hold.
#pragma once

#include "core/domain/events.hpp"

#include <string>
#include <vector>

namespace santral::test {

class EventStory {
public:
    ConversationId conversation{{1, 1}};
    IdentityId identity{{2, 1}};
    CustomerId customer{{3, 1}};
    AgentId agent{{4, 1}};

    explicit EventStory(Seq head = 0) : seq_(head) {}

    Event& happens(EventBody body) {
        Event event;
        event.seq = ++seq_;
        event.id = EventId{{9, seq_}};
        event.at = fromMillis(1'700'000'000'000 + static_cast<std::int64_t>(seq_) * 1000);
        event.conversation = conversation;
        event.identity = identity;
        event.body = std::move(body);
        events.push_back(std::move(event));
        return events.back();
    }
    void somebodyComes(IdentityKind kind, std::string address, std::string name) {
        IdentitySeen seen;
        seen.kind = kind;
        seen.address = std::move(address);
        seen.display = std::move(name);
        happens(seen).conversation = {};
        IdentityLinked linked;
        linked.customer = customer;
        linked.newCustomer = true;
        happens(linked).conversation = {};
    }
    void opens(std::string subject = {}) {
        ConversationOpened opened;
        opened.subject = std::move(subject);
        happens(std::move(opened));
    }
    MessageId customerWrites(std::string text) { return message(std::move(text), Direction::In, {}); }
    MessageId agentWrites(std::string text) { return message(std::move(text), Direction::Out, agent); }

    std::vector<Event> take() { return std::exchange(events, {}); }
    Seq head() const { return seq_; }

    std::vector<Event> events;

private:
    MessageId message(std::string text, Direction direction, AgentId by) {
        MessageAdded m;
        m.message = MessageId{{8, seq_ + 1}};
        m.text = std::move(text);
        m.direction = direction;
        m.delivery = direction == Direction::Out ? Delivery::Waiting : Delivery::None;
        m.chatNumber = ++chatNumber_;
        happens(m).agent = by;
        return m.message;
    }

    Seq seq_;
    std::uint32_t chatNumber_ = 0;
};

} // namespace santral::test
