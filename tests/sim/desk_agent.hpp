// One agent's script: what he does with what is offered to him and what he has in hand, his breaks, his day.
// All times are the hub's.
#pragma once

#include "tests/sim/desk.hpp"

#include <map>

namespace santral::sim {

class DeskAgent {
public:
    DeskAgent(DayFloor& floor, const Agent& agent, std::uint64_t seed)
        : floor_(floor), desk_(floor, agent), dice_(seed) {}

    void signIn();
    void loseDesk(Millis back); // killed, and started again so much later
    void goHome();
    void takeNoMoreBreaks() { break_.reset(); }
    asio::awaitable<void> stop();

    AgentId id() const { return desk_.agent().id; }
    bool isIdle() const { return ready_ && held_.empty() && !onCall_ && desk_.isOpen(); }
    bool isHere() const { return desk_.isOpen() && signedIn_; }
    bool isOnCall() const { return onCall_; }
    bool serves(QueueId queue) const;
    // A call rings here: rings, is talked in and hung up, or is missed.
    void ring(const Arrival& arrival, const std::string& number);

private:
    struct Held { // a contact that is offered to him or his
        ConversationId conversation;
        std::string address; // of its customer, where it is a mail
        Contact contact;
    };
    static bool isRealCall(const Held& held) { return held.contact.call && !held.contact.callback; }
    void told(const std::vector<InboxRow>& rows);
    void begin(const Held& held);
    void offered(const Held& held);
    void active(const Held& held);
    void chats(ContactId id, std::size_t repliesLeft);
    void mails(ContactId id);
    void passOn(ContactId id, bool toColleague);
    void finish(ContactId id);
    void finishForgotten();
    void wrapUp(ContactId id);
    void afterWards(ContactId id, Millis delay, void (DeskAgent::*step)(ContactId));
    const Held* held(ContactId id, ContactState state) const;
    void reply(const Held& held);

    void becomeReady();
    void lookUp(Millis delay); // from time to time: is he ready?
    void breakLater(Millis delay);
    void takeBreak();
    void setState(Presence presence, ReasonId reason, bool afterwards);
    void talk(CallPart call);
    void hangUp(CallPart call);
    void closes(ConversationId conversation, ReasonId reason);

    DayFloor& floor_;
    Desk desk_;
    Dice dice_;
    Subscription work_;
    std::map<ContactId, Held> held_;
    std::map<ContactId, Subscription> next_; // what he does with each
    Subscription mood_, break_, call_, closing_, back_;
    bool signedIn_ = false, ready_ = false, onCall_ = false;
    bool breaks_ = false;
};

} // namespace santral::sim
