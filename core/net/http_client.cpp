#include "core/net/http_client.hpp"

#include "core/net/http_exchange.hpp"

namespace santral::net {
namespace {

using Reply = Result<HttpReply>;

asio::awaitable<Reply> exchange(Timers& timers, std::unique_ptr<Stream> stream, HttpCall call,
                                HttpOutput output) {
    HttpExchange exchange(timers, std::move(stream), std::move(call), std::move(output));
    co_return co_await exchange.run();
}

asio::awaitable<Reply> dialAndExchange(Timers& timers, HttpTarget target, HttpCall call, HttpOutput output) {
    auto dial = target.tls ? connectTls : connectTcp;
    auto stream = co_await dial(timers, std::move(target.host), target.port, std::move(target.connect));
    if (!stream) co_return stream.error();
    co_return co_await exchange(timers, std::move(*stream), std::move(call), std::move(output));
}

asio::awaitable<Reply> within(Timers& timers, Millis limit, asio::awaitable<Reply> work) {
    auto reply = co_await withTimeout(timers, limit, std::move(work));
    bool mine = !reply && reply.error() == Error{Errc::Timeout, {}};
    if (mine) co_return Error{Errc::Timeout, std::string(reason::kAnswer)};
    co_return reply;
}

} // namespace

std::string_view HttpReply::header(std::string_view name) const {
    return firstValue(headers, name);
}

asio::awaitable<Reply> call(Timers& timers, HttpTarget target, HttpCall call) {
    auto output = HttpOutput::open(authorityOf(target.host, target.port, target.tls), call);
    if (!output) co_return output.error();
    Millis limit = call.limit;
    auto work = dialAndExchange(timers, std::move(target), std::move(call), std::move(*output));
    co_return co_await within(timers, limit, std::move(work));
}

asio::awaitable<Reply> callOver(Timers& timers, std::unique_ptr<Stream> stream, std::string authority,
                                HttpCall call) {
    auto output = HttpOutput::open(authority, call);
    if (!output) co_return output.error();
    Millis limit = call.limit;
    auto work = exchange(timers, std::move(stream), std::move(call), std::move(*output));
    co_return co_await within(timers, limit, std::move(work));
}

} // namespace santral::net
