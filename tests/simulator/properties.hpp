// The promises of the product, checked when all is quiet: against the ledger itself, and against what people
// were told on the way (record.hpp). Names of properties are those of docs/reliability.md.
#pragma once

#include "core/store/ledger.hpp"
#include "tests/simulator/desk_machine.hpp"
#include "tests/simulator/post_office.hpp"
#include "tests/simulator/street.hpp"

namespace santral::simulator {

class Properties {
public:
    Properties(HubMachine& hub, std::vector<DeskMachine*> desks, Street& street, const PostOffice& post,
               const Record& record);

    void check(); // throws Violation

private:
    void readLedger();
    void readEvent(const Event& event);
    void acknowledgedIsThere(); // P1, P5
    void nothingIsMadeUp();     // P2, P3
    void visitorsSeeTheSame();  // P4
    void oneOwner();            // P6
    void mailsLeftOnce();       // P7
    void mailsCameOnce();       // P8
    void countersAreRight();    // P9
    void desksHoldTheirScope(); // D4, P10
    [[noreturn]] void tellDifference(DeskMachine& desk, store::ViewReader& hubs, store::ViewReader& held,
                                     const Scope& scope);
    void filesAreWhole();

    struct Stored { // a message or note in the ledger
        const Event* event = nullptr;
        const MessageAdded* message = nullptr;
    };
    HubMachine& hub_;
    std::vector<DeskMachine*> desks_;
    Street& street_;
    const PostOffice& post_;
    const Record& record_;
    std::vector<Event> events_;
    std::map<MessageId, std::vector<Stored>> stored_;
    std::map<std::string, std::vector<Stored>> byClientId_;
    std::map<IdentityId, std::string> visitorOf_; // key of his token
    std::map<ConversationId, int> unread_;
    std::set<MessageId> held_;
    std::map<MessageId, Delivery> delivery_; // as it was last reported
};

} // namespace santral::simulator
