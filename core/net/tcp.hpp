// TCP as a Stream, for connect.cpp and listen.cpp only: everybody else includes stream.hpp.
#pragma once

#include "core/net/stream.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <memory>

namespace santral::net {

std::unique_ptr<Stream> makeTcpStream(asio::ip::tcp::socket socket);
Error socketError(boost::system::error_code failed); // details as in connect.hpp

} // namespace santral::net
