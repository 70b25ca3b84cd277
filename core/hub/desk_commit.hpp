// What one commit means to desks: made once, then asked for each scope. An event is encoded once, however
// many desks hear of it, and desks that hear the same share one text. Core thread; lives for one commit.
#pragma once

#include "core/hub/scope.hpp"
#include "core/hub/wire.hpp"
#include "core/net/message_deflate.hpp"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace santral {

net::DeflateOptions deskDeflate();

class DeskCommit {
public:
    using Text = std::shared_ptr<const net::PreparedText>; // compressed once too

    // `events` in ledger order and alive as long as this. What they name is judged by where it stands now; a
    // conversation that moves again later is told of again by that later event.
    DeskCommit(State& state, std::span<const Event* const> events);

    struct Cut {                              // for one scope
        std::vector<std::size_t> events;      // places in the commit
        std::vector<std::size_t> cards;       // places among its customers
        std::vector<ConversationId> gone;     // left the scope
        std::vector<ConversationId> entering; // came into it: to be sent whole
        bool isSilent() const { return events.empty() && cards.empty() && gone.empty(); }
    };
    // `held`: whose conversations that desk has for sure; of what is still on its way to it, whatever moves
    // is sent whole.
    Cut cutFor(const Scope& scope, const Scope& held) const;
    // The text for a desk that was told up to `previous`.
    Text textFor(Seq previous, const Cut& cut);

    Seq upto() const { return upto_; }
    bool changesOrganisation() const { return organisation_; } // who sees what may be another now
    const Error* failed() const { return failed_ ? &*failed_ : nullptr; }

private:
    using Places = std::vector<store::Place>;
    struct One {
        const Event* event = nullptr;
        bool everybody = false;
        AgentId only = {};                  // or nobody but him
        Places seenFrom;                    // whoever sees one of these hears of it
        std::optional<store::Place> before; // of a move: where the conversation stood
        std::string text;                   // once asked for
        bool whole = false;                 // who sees it needs all of it: entries came that he may not have
    };
    struct Person {
        CustomerId id;
        Places seenFrom;
        std::string text;
    };
    void add(State& state, const Event& event);
    void addPerson(State& state, CustomerId id);
    void addPersonOf(State& state, IdentityId id);
    Places placesOf(State& state, CustomerId id);
    std::optional<store::Place> placeBefore(const Event& event, const store::Place& now) const;

    std::vector<One> events_;
    std::vector<Person> people_;
    std::map<std::string, Text> texts_; // by what is in them
    Seq upto_ = 0;
    bool organisation_ = false;
    std::optional<Error> failed_;
};

} // namespace santral
