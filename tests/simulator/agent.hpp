// Somebody who works at a desk: takes, answers, notes, gives away and closes, as the dice say, and remembers
// what was promised. Part of the computer's life: whoever crashes takes his screen along.
#pragma once

#include "tests/simulator/desk_machine.hpp"
#include "tests/simulator/record.hpp"

#include <map>

namespace santral::simulator {

class DeskAgent {
public:
    DeskAgent(DeskMachine& desk, Record& record, const Team& team);

    void act();                                 // one thing
    void startsNewMatters() { starts_ = true; } // now and then, where very much is done
    DeskMachine& desk() { return desk_; }

private:
    void comesUp();
    void goes();
    void show(const InboxUpdate& update);
    const InboxRow* pick(bool mine);
    void reply(const InboxRow& row);
    void makeMail(const Conversation& conversation, SendMessage& send);
    void note(const InboxRow& row);
    void start();
    bool givesUp(); // something that was refused, after a look at it
    std::size_t waiting() const;
    void ask(const std::string& what, ConversationId conversation, CommandBody body,
             std::function<void(const Result<Receipt>&)> answered = {});

    DeskMachine& desk_;
    Record& record_;
    const Team& team_;
    sim::Dice dice_;
    std::map<ConversationId, InboxRow> inbox_;
    Subscription watchInbox_;
    std::shared_ptr<int> life_; // of the screen
    std::uint64_t said_ = 0;
    bool starts_ = false;
};

} // namespace santral::simulator
