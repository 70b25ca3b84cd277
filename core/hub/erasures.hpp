// Makes people forgotten once the ledger says so: drafts to them, their content and the files that nobody
// else has. What a crash or a full disk left undone is finished at the next start: the journal keeps the
// number up to which everything is done. Core thread.
#pragma once

#include "core/base/asio.hpp"
#include "core/domain/events.hpp"
#include "core/hub/own_store.hpp"
#include "core/store/ledger.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace santral {

class Erasures {
public:
    struct Parts {
        OwnStore& own;
        store::Ledger& ledger;       // used on the disk's executor of `own`
        store::LedgerReader& reader; // used on `read`
        asio::any_io_executor core, read;
        // The ledger and its files are done up to this event. Clears what follows from them, and says so
        // then.
        std::function<void(Seq, std::function<void()> cleared)> forgotten;
    };
    explicit Erasures(Parts parts) : parts_(std::move(parts)) {}

    void finishOld(Seq head); // what an earlier run did not come to; before the first happened()
    void happened(const Event& erased);
    bool isBusy() const { return busy_; } // at the ledger, too

private:
    void found(Seq from, Seq head, Result<std::vector<Event>> left);
    void goOn();
    static Result<void> forget(OwnStore& own, store::Ledger& ledger, const std::vector<Event>& people);
    void done(Seq upto, const Result<void>& outcome);
    void note(Seq upto);

    Parts parts_;
    std::vector<Event> waiting_; // in order
    bool busy_ = false;
    bool left_ = false; // something could not be done: the next start tries again from there
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
