// The part of Boost.Asio that all of core may use. Its code is compiled once, in asio.cpp.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace santral {

namespace asio = boost::asio;

// Every asynchronous call inside a coroutine ends with this: errors come back as values.
inline constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

} // namespace santral
