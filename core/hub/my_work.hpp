// What one agent is offered, has in hand or in wrap-up, as the door's watchMyWork() tells it: read from the
// view once, kept up with every commit. Core thread; part of Live.
#pragma once

#include "core/base/listeners.hpp"
#include "core/hub/hub.hpp"
#include "core/hub/reading.hpp"

#include <map>
#include <optional>
#include <set>

namespace santral {

class MyWork {
public:
    using RowOf = std::function<std::optional<InboxRow>(ConversationId)>; // as memory knows it

    MyWork(Reading& reading, AgentId self, RowOf rowOf)
        : reading_(reading), self_(self), rowOf_(std::move(rowOf)) {}

    Subscription watch(std::function<void(std::vector<InboxRow>)> tell);
    void changed(ConversationId id) { // also when it is gone
        if (!listeners_.empty()) changed_.insert(id);
    }
    void settle(); // at the end of a commit
    void reload(); // what is known is not so any more

private:
    bool take(ConversationId id); // whether anything is different now
    std::vector<InboxRow> rows() const;

    Reading& reading_;
    AgentId self_;
    RowOf rowOf_;
    bool known_ = false; // rows_ are those of the view
    std::map<ConversationId, InboxRow> rows_;
    std::set<ConversationId> changed_;
    Listeners<std::vector<InboxRow>> listeners_;
};

} // namespace santral
