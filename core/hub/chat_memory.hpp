// Which messages of visitors have come before: a page that got no answer says them again, under the id it
// gave them. That id is part of the message in the ledger, and the view finds it by its visitor; what the
// view has yet to take in is known here. It is asked once for each visitor: every commit of its writer
// empties the asking connection's cache, so that a question for each message costs more than all the rest of
// it. Core thread.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/commands.hpp"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace santral {

class ChatMemory {
public:
    struct View { // see store::ViewReader
        std::function<Result<std::vector<std::string>>(IdentityId, std::size_t limit)> chatIds;
        std::function<Result<std::optional<Receipt>>(IdentityId, const std::string& clientId)> chatReceipt;
    };
    explicit ChatMemory(View view) : view_(std::move(view)) {}

    // What was answered when the message came before; nothing where it is new. `until`: it may have come, and
    // can be told once the view holds that event.
    struct Found {
        std::optional<Receipt> receipt;
        Seq until = 0;
    };
    // `applied`: the view holds everything up to there.
    Result<Found> find(IdentityId visitor, const std::string& clientId, Seq applied);
    // Somebody who was never here, at `seq`: the view need not be asked.
    void begins(IdentityId visitor, Seq seq);
    // It stands in the ledger, at `seq`. To be told of every message beyond what the view held at first.
    void committed(IdentityId visitor, const std::string& clientId, Seq seq);
    // What the view can tell by now is asked of it again: for when a busy time is over.
    void dropKept(Seq applied);
    void forget() { senders_.clear(), items_ = 0; } // another hub may have written

private:
    // The messages of one visitor as hashes: what is not among them never came; what is, is looked up.
    // Sorted.
    struct Sender {
        std::vector<std::size_t> items;
        bool whole = false;   // the view was asked
        bool tooMany = false; // to be kept: always looked up
        Seq touched = 0;      // the last one that came
    };
    Result<Sender*> sender(IdentityId visitor, Seq applied);
    void add(Sender& sender, const std::string& id);

    View view_;
    std::unordered_map<IdentityId, Sender> senders_;
    std::size_t items_ = 0; // of all of them
};

} // namespace santral
