// Lets every WebSocket that has something to write write once at the end of a turn of the event loop: all
// that is ready now runs first. One for all sockets of a server, one for a client. One thread: the
// executor's.
#pragma once

#include "core/base/asio.hpp"

#include <memory>
#include <string>
#include <vector>

namespace santral::net {

class SocketLink;

class SocketTurn {
public:
    explicit SocketTurn(asio::any_io_executor executor);

    void flushLater(SocketLink& link);
    void forget(SocketLink& link); // it ends; it is not touched any more
    std::string& batch(); // reused for writing; whoever fills it is done with it before the next does

private:
    struct State;
    asio::any_io_executor executor_;
    std::shared_ptr<State> state_; // a turn that is on its way may outlive its owner
};

} // namespace santral::net
