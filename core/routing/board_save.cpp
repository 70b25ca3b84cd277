#include "core/domain/json.hpp"
#include "core/routing/board_fields.hpp"
#include "core/routing/board_fold.hpp"

namespace santral::routing {
namespace {

constexpr int kBoardVersion =
    3; // raised when a figure is counted in another way: then the ledger is read anew

} // namespace

std::string BoardFold::save() const {
    return json::write(BoardSaved{kBoardVersion, tally_.queues.save(), tally_.facts.save(),
                                  tally_.agents.save(), contacts_.save(), conversations_.save()});
}

Result<BoardFold> BoardFold::load(std::string_view text) {
    auto saved = json::read<BoardSaved>(text);
    if (!saved) return Error{Errc::Corrupt, "board: " + saved.error().detail};
    if (saved->version != kBoardVersion) return Error{Errc::Corrupt, "board: another version"};
    BoardFold fold;
    BoardTally& tally = fold.tally_;
    bool whole = BoardQueues::load(saved->queues, tally.queues) &&
                 BoardFacts::load(saved->facts, tally.queues.places(), tally.facts) &&
                 BoardAgents::load(std::move(saved->agents), tally.agents) &&
                 BoardContacts::load(saved->contacts, tally, fold.contacts_) &&
                 BoardConversations::load(saved->conversations, tally, fold.conversations_);
    if (!whole) return Error{Errc::Corrupt, "board: does not fit together"};
    return fold;
}

} // namespace santral::routing
