// A desk's copy of what its agent may see: puts what the hub sends into the view, on the view's executor, in
// order. What is gone leaves no word in the file: the search index is cleaned some seconds later. Called on
// the core thread.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/timers.hpp"
#include "core/store/sqlite/view.hpp"

#include <deque>
#include <functional>
#include <memory>

namespace santral {

class Replica {
public:
    // On the core thread, after each step: what the view has come to.
    using Tell = std::function<void(Seq applied, Result<void> outcome)>;

    // A view of another version, or a damaged one, is made anew: then applied() is 0.
    static Result<std::unique_ptr<Replica>> open(const store::ViewFile& file, asio::any_io_executor core,
                                                 asio::any_io_executor disk, Timers& timers, Tell tell);

    // Between two small steps, unless many events have gathered or somebody waits: each costs pages of the
    // log, and the disk is the hub's too where both run on one machine. Zero, as after opening: none.
    void restBetweenSteps(Millis rest) { rest_ = rest; }
    void take(store::ReplicaStep step);
    // Conversations for which `hidden` says yes go, with whatever else nobody else needs, and with that
    // `claim` holds.
    void dropWhere(std::function<bool(ConversationId, const store::Place&)> hidden,
                   std::function<void(std::vector<ConversationId>)> gone, std::string claim);
    // What the copy may be said to hold, kept in it behind everything taken so far.
    void claim(std::string text);
    // The same where it holds nothing for sure. After a step that failed nothing is taken before this: a step
    // upon a hole would hide it.
    void beginAnew(std::string claim);
    const std::string& claimed() const { return claimed_; } // when it was opened; empty: nothing
    void purgeSoon(); // somebody was erased: his words leave the file too
    // Once everything taken so far is in the view; at once where it is, but never from inside.
    void whenIdle(std::function<void()> then);
    bool isIdle() const { return !busy_ && waiting_.empty(); }
    Seq applied() const { return applied_; }

private:
    struct Work {
        store::ReplicaStep step;
        std::function<bool(ConversationId, const store::Place&)> hidden;
        std::function<void(std::vector<ConversationId>)> gone;
        bool anew = false;
    };
    Replica(asio::any_io_executor core, asio::any_io_executor disk, Timers& timers, Tell tell);
    void goOn();
    bool mayRest() const;
    Result<void> run(Work& work); // on the disk executor
    void finished(Seq applied, Result<void> outcome, Work work);

    asio::any_io_executor core_;
    asio::any_io_executor disk_;
    Timers& timers_;
    Tell tell_;
    Subscription purgeTimer_;
    std::unique_ptr<store::ViewWriter> view_;   // disk executor
    std::unique_ptr<store::ViewReader> reader_; // disk executor
    std::deque<Work> waiting_;
    std::vector<std::function<void()>> idle_;
    bool busy_ = false;
    Millis rest_{0};
    Subscription resting_;
    Seq applied_ = 0;
    std::string claimed_;
    bool holed_ = false; // disk executor: a step is missing
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
