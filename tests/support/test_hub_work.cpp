// What TestHub does with the work that a hub hands out: contacts, agents' states, the board.
#include "tests/support/test_hub.hpp"

#include <algorithm>

namespace santral {

std::vector<InboxRow> TestHub::myWork() const {
    std::vector<InboxRow> rows;
    const auto isMine = [me = agents_.front().id](const Contact& contact) { return contact.agent == me; };
    for (const auto& [id, conversation] : conversations_) {
        const auto& contacts = conversation.contacts;
        if (std::any_of(contacts.begin(), contacts.end(), isMine)) rows.push_back(rowOf(conversation));
    }
    const auto since = [&](const InboxRow& row) {
        const auto& contacts = row.conversation.contacts;
        return std::find_if(contacts.begin(), contacts.end(), isMine)->since;
    };
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return since(a) < since(b); });
    return rows;
}

void TestHub::tellMyWork() {
    std::vector<InboxRow> now = myWork();
    if (now == workTold_) return;
    workTold_ = now;
    later([this, now = std::move(now)] { works_.tell(now); });
}

Subscription TestHub::watchMyWork(std::function<void(std::vector<InboxRow>)> tell) {
    later([this, tell] { tell(myWork()); });
    return works_.add(std::move(tell));
}

void TestHub::setBoard(Result<Board> board) {
    board_ = std::move(board);
    later([this] { boards_.tell(board_); });
}

Subscription TestHub::watchBoard(std::function<void(Result<Board>)> tell) {
    later([this, tell] { tell(board_); });
    return boards_.add(std::move(tell));
}

void TestHub::boardAt(TimePoint moment, Done<Board> done) {
    momentsAsked_.push_back(moment);
    Result<Board> answer = past_ ? past_(moment) : Result<Board>(Error{Errc::Invalid, "moment"});
    later([answer = std::move(answer), done = std::move(done)] { done(answer); });
}

void TestHub::explainContact(ConversationId, ContactId, Done<Why> done) {
    later([this, done = std::move(done)] { done(why_); });
}

std::optional<AgentState> TestHub::stateOf(AgentId id) const {
    for (const AgentState& state : organisation_.states)
        if (state.agent == id) return state;
    return {};
}

} // namespace santral
