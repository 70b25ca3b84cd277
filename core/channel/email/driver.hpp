// Joins a protocol machine (imap::Session, smtp::Session) to a connection: writes what is due, reads, keeps
// the machine's deadlines, upgrades to TLS. Used by EmailConnector and testAccount.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/channel/email/dialer.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace santral::email {

struct Links {
    asio::any_io_executor executor;
    const Clock& clock;
    Timers& timers;
    Dialer& dialer;
};

template <class Session, class Event, class StartTls>
class Driver {
public:
    using OnEvent = std::function<void(Event)>;

    Driver(const Links& links, Session& session, OnEvent onEvent)
        : links_(links), session_(session), onEvent_(std::move(onEvent)), writes_(links.executor) {}

    // Until the machine has ended. Returns what went wrong below it: the upgrade to TLS, or the connection.
    asio::awaitable<std::optional<Error>> run(std::unique_ptr<net::Stream> stream, std::string host,
                                              std::string caFile);
    void pump(); // after every call of the machine from outside
    void cut();  // ends run() soon

private:
    static constexpr std::size_t kReadSize = 64u << 10;
    static constexpr Millis kWriteLimit{120'000};
    static constexpr Millis kFarewellLimit{2'000};

    asio::awaitable<std::optional<Error>> upgrade(std::string host, std::string caFile);
    bool tellEvents();
    bool writeMore();
    asio::awaitable<void> writeDue();
    void armDeadline();
    void lost();

    Links links_;
    Session& session_;
    OnEvent onEvent_;
    Tasks writes_;
    std::unique_ptr<net::Stream> stream_;
    std::string unwritten_; // taken from the machine, being written
    bool writing_ = false, pumping_ = false, upgrading_ = false, cut_ = false;
    Subscription deadline_;
};

template <class S, class E, class T>
asio::awaitable<std::optional<Error>> Driver<S, E, T>::run(std::unique_ptr<net::Stream> stream,
                                                           std::string host, std::string caFile) {
    co_await asio::this_coro::throw_if_cancelled(false);
    stream_ = std::move(stream);
    std::optional<Error> failure;
    std::vector<char> buffer(kReadSize);
    pump();
    while (!session_.ended() && !failure && !cut_) {
        if (upgrading_) {
            failure = co_await upgrade(host, caFile);
            continue;
        }
        auto read = co_await stream_->read(asio::buffer(buffer));
        if (!read) {
            failure = read.error();
        } else {
            session_.receive({buffer.data(), *read}, links_.clock.steadyNow());
            pump();
        }
    }
    lost();
    deadline_.reset();
    // A last line such as QUIT may still be on its way.
    Subscription farewell = links_.timers.after(kFarewellLimit, [this] { cut(); });
    co_await writes_.done();
    if (stream_) stream_->close();
    co_return failure;
}

template <class S, class E, class T>
asio::awaitable<std::optional<Error>> Driver<S, E, T>::upgrade(std::string host, std::string caFile) {
    co_await writes_.done(); // the machine's go-ahead may have overtaken the end of our own write
    auto secured = co_await links_.dialer.upgrade(std::move(stream_), std::move(host), std::move(caFile));
    upgrading_ = false;
    if (!secured) co_return secured.error();
    stream_ = std::move(*secured);
    session_.tlsStarted(links_.clock.steadyNow());
    pump();
    co_return std::nullopt;
}

template <class S, class E, class T>
void Driver<S, E, T>::pump() {
    if (std::exchange(pumping_, true)) return; // an event's receiver called the machine
    bool more = true;
    while (more) { // what is told may lead to output, and asked for output the machine may tell something
                   // instead
        const bool told = tellEvents();
        const bool wrote = writeMore();
        more = told || wrote || tellEvents();
    }
    pumping_ = false;
    armDeadline();
    if (session_.ended() && !writing_ && stream_) stream_->close();
}

template <class S, class E, class T>
bool Driver<S, E, T>::tellEvents() {
    bool told = false;
    while (auto event = session_.nextEvent()) {
        told = true;
        if (std::holds_alternative<T>(*event)) {
            upgrading_ = true;
        } else {
            onEvent_(std::move(*event));
        }
    }
    return told;
}

template <class S, class E, class T>
bool Driver<S, E, T>::writeMore() {
    if (writing_ || !stream_ || cut_) return false;
    unwritten_ = session_.takeOutput();
    if (unwritten_.empty()) return false;
    writing_ = true;
    writes_.spawn(writeDue(), "mail write");
    return true;
}

template <class S, class E, class T>
asio::awaitable<void> Driver<S, E, T>::writeDue() {
    bool written = true;
    while (written && !unwritten_.empty()) {
        auto done = co_await withTimeout(links_.timers, kWriteLimit, stream_->write(unwritten_));
        written = done.has_value();
        unwritten_ = written ? session_.takeOutput() : std::string();
    }
    writing_ = false;
    if (!written) lost();
    pump();
}

template <class S, class E, class T>
void Driver<S, E, T>::armDeadline() {
    deadline_.reset();
    auto at = session_.nextDeadline();
    if (!at || cut_) return;
    auto wait = std::chrono::ceil<Millis>(*at - links_.clock.steadyNow());
    deadline_ = links_.timers.after(std::max(wait, Millis(0)), [this] {
        session_.tick(links_.clock.steadyNow());
        pump();
    });
}

template <class S, class E, class T>
void Driver<S, E, T>::lost() {
    session_.connectionLost(links_.clock.steadyNow());
    pump();
}

template <class S, class E, class T>
void Driver<S, E, T>::cut() {
    cut_ = true;
    if (stream_) stream_->close();
}

} // namespace santral::email
