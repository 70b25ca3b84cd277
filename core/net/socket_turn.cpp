#include "core/net/socket_turn.hpp"

#include "core/net/socket_link.hpp"

#include <algorithm>

namespace santral::net {

struct SocketTurn::State {
    // One flush may end other links, so nothing is taken from a list that forget() does not see.
    void flushAll() {
        posted = false;
        flushing.swap(waiting);
        for (std::size_t i = 0; i < flushing.size(); ++i) {
            if (SocketLink* link = std::exchange(flushing[i], nullptr)) link->flush();
        }
        flushing.clear(); // keeps the memory
    }

    std::vector<SocketLink*> waiting;
    std::vector<SocketLink*> flushing;
    std::string batch;
    bool posted = false;
};

SocketTurn::SocketTurn(asio::any_io_executor executor)
    : executor_(std::move(executor)), state_(std::make_shared<State>()) {}

void SocketTurn::flushLater(SocketLink& link) {
    state_->waiting.push_back(&link);
    if (std::exchange(state_->posted, true)) return;
    asio::post(executor_, [state = state_] { state->flushAll(); });
}

void SocketTurn::forget(SocketLink& link) {
    std::erase(state_->waiting, &link);
    std::replace(state_->flushing.begin(), state_->flushing.end(), &link, static_cast<SocketLink*>(nullptr));
}

std::string& SocketTurn::batch() {
    return state_->batch;
}

} // namespace santral::net
