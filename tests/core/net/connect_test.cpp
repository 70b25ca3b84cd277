#include "core/net/connect.hpp"

#include "core/net/listen.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/temp_folder.hpp"

#include <array>

using namespace santral;
using namespace std::chrono_literals;
using net::Stream;

namespace {

using StreamResult = Result<std::unique_ptr<Stream>>;

// One server, one client, one io_context; the listener ends with the client.
struct Loopback {
    asio::io_context io;
    std::unique_ptr<Timers> timers = makeTimers(io.get_executor());
    Tasks tasks{io.get_executor()};
    std::unique_ptr<net::Listener> listener = std::move(*net::listen(io.get_executor(), *timers, {}));
    std::uint16_t port = listener->local().port;
    std::vector<std::unique_ptr<Stream>> accepted;

    void run(asio::awaitable<void> client) {
        asio::co_spawn(io, std::move(client), asio::detached);
        io.run();
    }
    void end() {
        listener->stop();
        accepted.clear();
        tasks.stop();
    }
};

asio::awaitable<void> echoOverTls(Loopback& loop, net::TlsIdentity identity, std::unique_ptr<Stream> plain) {
    auto stream = co_await net::acceptTls(*loop.timers, std::move(plain), std::move(identity), 5s);
    if (!stream) co_return;
    std::array<char, 4096> buffer;
    for (;;) {
        auto taken = co_await (*stream)->read(asio::buffer(buffer));
        if (!taken) co_return;
        std::string bytes(buffer.data(), *taken);
        auto sent = co_await (*stream)->write(bytes);
        if (!sent) co_return;
    }
}

asio::awaitable<void> dial(Loopback& loop, std::string host, net::ConnectOptions options, StreamResult& out) {
    out = co_await net::connectTls(*loop.timers, std::move(host), loop.port, std::move(options));
    loop.end();
}

asio::awaitable<void> dialPlain(Loopback& loop, std::string host, std::uint16_t port,
                                net::ConnectOptions options, StreamResult& out) {
    out = co_await net::connectTcp(*loop.timers, std::move(host), port, std::move(options));
    loop.end();
}

asio::awaitable<void> talk(Loopback& loop, net::ConnectOptions options, std::string text,
                           std::string& heard) {
    auto stream = co_await net::connectTls(*loop.timers, "localhost", loop.port, std::move(options));
    REQUIRE(stream);
    auto sent = co_await (*stream)->write(text);
    CHECK(sent);
    std::array<char, 4096> buffer;
    while (heard.size() < text.size()) {
        auto taken = co_await (*stream)->read(asio::buffer(buffer));
        if (!taken) break;
        heard.append(buffer.data(), *taken);
    }
    (*stream)->close();
    loop.end();
}

// The connection does not outlive its loop.
Result<void> dialServerWith(const test::LeafWish& wish, const std::string& host, bool trusted) {
    test::TempFolder folder;
    auto files = test::makeCertificate(folder.path(), wish);
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        net::TlsIdentity identity{files.certificate, files.key};
        loop.tasks.spawn(echoOverTls(loop, identity, std::move(stream)), "echo");
    });
    net::ConnectOptions options;
    if (trusted) options.tls.extraCa = files.root;
    StreamResult out = Error{Errc::Internal, "not run"};
    loop.run(dial(loop, host, options, out));
    return out ? Result<void>() : Result<void>(out.error());
}

struct FixedResolver final : net::Resolver {
    explicit FixedResolver(Result<std::vector<std::string>> fixed) : answer(std::move(fixed)) {}
    asio::awaitable<Result<std::vector<std::string>>> resolve(std::string) override { co_return answer; }
    Result<std::vector<std::string>> answer;
};

struct SilentResolver final : net::Resolver {
    explicit SilentResolver(Timers& t) : timers(t) {}
    asio::awaitable<Result<std::vector<std::string>>> resolve(std::string) override {
        co_await timers.wait(1h);
        co_return Error{Errc::Internal, {}};
    }
    Timers& timers;
};

template <class T>
Error errorOf(const Result<T>& result) {
    REQUIRE(!result);
    return result.error();
}

} // namespace

TEST_CASE("connect: TLS carries both ways when the certificate is good") {
    test::TempFolder folder;
    auto files = test::makeCertificate(folder.path(), {});
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        net::TlsIdentity identity{files.certificate, files.key};
        loop.tasks.spawn(echoOverTls(loop, identity, std::move(stream)), "echo");
    });
    net::ConnectOptions options;
    options.tls.extraCa = files.root;
    std::string text(300'000, 'x');
    text += "end";
    std::string heard;
    loop.run(talk(loop, options, text, heard));
    CHECK(heard == text);
}

TEST_CASE("connect: a certificate for the numeric address is accepted") {
    test::LeafWish wish;
    wish.name = "127.0.0.1";
    wish.isAddress = true;
    CHECK(dialServerWith(wish, "127.0.0.1", true));
}

TEST_CASE("connect: an expired certificate is refused as expired") {
    test::LeafWish wish;
    wish.validDays = -3;
    CHECK(errorOf(dialServerWith(wish, "localhost", true)) == Error{Errc::Untrusted, "expired"});
}

TEST_CASE("connect: a certificate for another name is refused as wrong name") {
    test::LeafWish wish;
    wish.name = "mail.example.com";
    CHECK(errorOf(dialServerWith(wish, "localhost", true)) == Error{Errc::Untrusted, "wrong-name"});
}

TEST_CASE("connect: a self-signed certificate is refused as self-signed") {
    test::LeafWish wish;
    wish.selfSigned = true;
    CHECK(errorOf(dialServerWith(wish, "localhost", false)) == Error{Errc::Untrusted, "self-signed"});
}

TEST_CASE("connect: a certificate of an unknown issuer is refused") {
    CHECK(errorOf(dialServerWith({}, "localhost", false)) == Error{Errc::Untrusted, "unknown-issuer"});
}

TEST_CASE("connect: a server that speaks plain text is told from a bad certificate") {
    Loopback loop;
    std::string banner = "220 mail.example.com ESMTP ready\r\n";
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        stream->writeNow(banner);
        loop.accepted.push_back(std::move(stream));
    });
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dial(loop, "127.0.0.1", {}, out));
    CHECK(errorOf(out) == Error{Errc::Rejected, "not-tls"});
}

TEST_CASE("connect: a server that never answers the handshake runs into the time limit") {
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        loop.accepted.push_back(std::move(stream));
    });
    net::ConnectOptions options;
    options.tls.handshakeLimit = 20ms;
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dial(loop, "127.0.0.1", options, out));
    CHECK(errorOf(out) == Error{Errc::Timeout, "handshake"});
}

TEST_CASE("connect: a missing CA file is named") {
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        loop.accepted.push_back(std::move(stream));
    });
    net::ConnectOptions options;
    options.tls.extraCa = "/nowhere/ca.pem";
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dial(loop, "127.0.0.1", options, out));
    CHECK(errorOf(out) == Error{Errc::NotFound, "ca-file"});
}

TEST_CASE("connect: a refused port is told from an unknown host") {
    Loopback refused;
    std::uint16_t port = refused.port;
    refused.listener->stop();
    StreamResult out = Error{Errc::Internal, {}};
    refused.run(dialPlain(refused, "127.0.0.1", port, {}, out));
    CHECK(errorOf(out) == Error{Errc::Unavailable, "refused"});

    Loopback unknown;
    FixedResolver nobody{Error{Errc::Unavailable, "unknown-host"}};
    net::ConnectOptions options;
    options.resolver = &nobody;
    unknown.run(dialPlain(unknown, "mail.example", 1, options, out));
    CHECK(errorOf(out) == Error{Errc::Unavailable, "unknown-host"});
}

TEST_CASE("connect: a name service that stays silent runs into its own limit") {
    Loopback loop;
    SilentResolver silent(*loop.timers);
    net::ConnectOptions options;
    options.resolver = &silent;
    options.resolveLimit = 20ms;
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dialPlain(loop, "mail.example", 1, options, out));
    CHECK(errorOf(out) == Error{Errc::Timeout, "resolve"});
}

TEST_CASE("connect: the next address is tried when the first one refuses") {
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        loop.accepted.push_back(std::move(stream));
    });
    std::vector<std::string> both{"127.0.0.9", "127.0.0.1"}; // the listener is bound to the second alone
    FixedResolver resolver{both};
    net::ConnectOptions options;
    options.resolver = &resolver;
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dialPlain(loop, "mail.example", loop.port, options, out));
    CHECK(out);
}

TEST_CASE("connect: localhost is found through the system's resolver") {
    Loopback loop;
    loop.listener->start(loop.tasks, [&](std::unique_ptr<Stream> stream, const net::Endpoint&) {
        loop.accepted.push_back(std::move(stream));
    });
    StreamResult out = Error{Errc::Internal, {}};
    loop.run(dialPlain(loop, "localhost", loop.port, {}, out));
    CHECK(out);
}

TEST_CASE("listen: a taken port is a conflict, not an accident") {
    Loopback loop;
    auto second = net::listen(loop.io.get_executor(), *loop.timers, {"127.0.0.1", loop.port});
    REQUIRE(!second);
    CHECK(second.error() == Error{Errc::Conflict, "port-taken"});
    auto nonsense = net::listen(loop.io.get_executor(), *loop.timers, {"not an address", 0});
    REQUIRE(!nonsense);
    CHECK(nonsense.error().code == Errc::Invalid);
}
