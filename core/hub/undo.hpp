// What takes a command of an agent back: another command, made from the state as it is before the first one
// is decided. No catch-all: a new command does not compile before somebody has said what takes it back, or
// why nothing does. Pure but for the state it reads; core thread.
#pragma once

#include "core/hub/decide.hpp"

#include <deque>
#include <utility>

namespace santral {

// Unsupported with the reason where nothing takes it back:
//   "nothing"    it changes nothing
//   "left"       the message is the customer's by then
//   "erased"     somebody is forgotten for good; people are asked before
//   "read"       what was seen was seen
//   "happened"   it tells of something outside
//   "begun"      an empty conversation is solved instead
//   "saved"      a setting is saved anew
//   "undo"       it takes something back itself
//   "connector"  it is not from a desk
Result<CommandBody> undoOf(State& state, const Actor& actor, const DecideConfig& config,
                           const CommandBody& command);

// What takes back the last commands of a desk. How long an agent may is the window's matter.
class UndoBook {
public:
    void note(CommandId id, Result<CommandBody> back);
    Result<CommandBody> find(CommandId id) const; // NotFound "undo": too long ago, or of an earlier run

private:
    std::deque<std::pair<CommandId, Result<CommandBody>>> kept_; // oldest first
};

} // namespace santral
