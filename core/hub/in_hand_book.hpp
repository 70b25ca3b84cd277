// What this desk's agent asked for and the hub has not answered: kept in the journal while the hub cannot be
// reached, sent in order when it can, and given up only by an answer or by the agent. Core thread.
#pragma once

#include "core/hub/hub.hpp"
#include "core/store/journal.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace santral {

class InHandBook {
public:
    using Done = Hub::Done<Receipt>;
    // Runs `work` where the journal lives and brings its outcome back to the core thread.
    using OnJournal =
        std::function<void(std::function<Result<void>(store::Journal&)> work, Hub::Done<void> done)>;

    explicit InHandBook(OnJournal journal) : journal_(std::move(journal)) {}

    void load(std::vector<store::InHandRow> rows); // at the start
    // `done` hears the hub's answer, or of keep().
    void add(CommandId id, CommandBody body, TimePoint now, Done done);
    bool joins(CommandId id, Done& done); // the same id again waits for the same answer
    // Into the journal with all that are not there yet; then whoever waits hears that they are safe.
    void keepAll();
    // The same, but whoever waits goes on waiting for the hub's answer, which is still to be expected.
    void keepBeside();
    void answered(CommandId id, const Receipt& receipt);
    void refused(CommandId id, const Error& error);
    void drop(CommandId id);
    // Not to be asked for any more, where the hub cannot know of it: false where it has left this desk once.
    // `done` hears when it cannot come back after a restart either.
    bool withdraw(CommandId id, Hub::Done<void> done);

    // The next one to be sent, oldest first; nullptr: none.
    const InHand* next() const;
    void sent(CommandId id);
    void unsend(); // the line broke: all of them go out again
    bool isWaiting(CommandId id) const;
    const CommandBody* bodyOf(CommandId id) const; // nullptr: none under this id
    std::vector<InHand> all() const;               // what the journal holds, and so survives
    std::vector<const InHand*> unanswered() const;
    bool holdsMessage(MessageId id) const; // a reply or note under this id is on its way
    std::uint64_t count() const;           // waiting, refused ones not

    std::function<void()> changed; // the list that people see

private:
    struct Entry {
        InHand command;
        std::vector<Done> waiting;
        bool kept = false;   // in the journal, or on its way there
        bool safe = false;   // the journal has it
        bool beside = false; // whoever waits goes on waiting
        bool sent = false;
        bool left = false; // was sent once, maybe over a line that broke
    };
    Entry* find(CommandId id);
    const Entry* find(CommandId id) const;
    void keep(Entry& entry);
    void saved(CommandId id, const Result<void>& done);
    static void tellSafe(std::vector<Done> waiting);
    void save(const Entry& entry, Hub::Done<void> done);
    void forget(const Entry& entry);
    void erase(CommandId id);

    OnJournal journal_;
    std::deque<Entry> entries_; // oldest first
};

} // namespace santral
