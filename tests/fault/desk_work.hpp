// What an agent does at his desk, by dice: takes, answers, notes, tags, closes, moves, starts. Each asking
// and each answer is told as a line of a DeskBook. Core thread of the desk.
#pragma once

#include "core/hub/remote_hub.hpp"
#include "tests/sim/dice.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace santral::fault {

class DeskWork {
public:
    struct Options {
        std::string desk;       // its name
        std::uint64_t seed = 0; // other dice for every life
        std::uint64_t life = 1;
        std::vector<QueueId> queues = {};     // for moving
        std::vector<AgentId> colleagues = {}; // for giving
    };
    using Tell = std::function<void(const std::string& line)>;

    // The hub outlives it.
    DeskWork(RemoteHub& hub, Timers& timers, Options options, Tell tell);
    void start();
    void allow(std::size_t more) { allowed_ += more; }
    // From now on it is told whether the desk is "quiet" or "busy", whenever that changes.
    void rest() { resting_ = true; }
    void tellLeft(); // of what was refused

private:
    void tick();
    void act();
    void actIn(const InboxRow& row);
    void show(const InboxUpdate& update);
    const InboxRow* pick(bool mine);
    void say(const InboxRow& row);
    void note(const InboxRow& row);
    void begin();
    bool letsGo();
    void ask(ConversationId conversation, CommandBody body);
    std::string newWords(const char* what);
    std::size_t waiting() const;
    bool isQuiet() const;

    RemoteHub& hub_;
    Timers& timers_;
    Options options_;
    Tell tell_;
    sim::Dice dice_;
    std::map<ConversationId, InboxRow> inbox_;
    std::vector<InHand> inHand_;
    std::set<CommandId> unheard_; // asked for, and nothing was heard yet
    HubStatus::Link link_ = HubStatus::Link::Offline;
    Subscription watchInbox_, watchInHand_, watchStatus_, next_;
    std::size_t allowed_ = 0;
    std::uint64_t said_ = 0, ticks_ = 0;
    bool resting_ = false;
    bool quiet_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral::fault
