#include "core/net/tls_server.hpp"

#include "tests/support/certificates.hpp"
#include "tests/support/desk_socket.hpp"

#include <fstream>

using namespace santral;
using namespace santral::net;
using namespace std::chrono_literals;
using test::DeskSocket;
using test::Site;

namespace {

// Certificates are made for the day of the test, so the clock that judges them shows it too.
struct Today {
    Today() : clock(systemClock().now()) {}
    FakeClock clock;
};

struct Certified { // outlives the server that shows it
    explicit Certified(const test::LeafWish& wish) : files(test::makeCertificate(certificates.path(), wish)) {
        if (wish.validDays < 0) today.clock.advance(std::chrono::hours(24 * (wish.validDays - 1)));
        tls = std::move(*TlsServerContext::load({files.certificate, files.key}, today.clock));
    }
    Today today;
    test::TempFolder certificates;
    test::CertificateFiles files;
    std::unique_ptr<TlsServerContext> tls;
};

// A site over TLS whose certificate lies in files that a test can exchange.
struct TlsSite : Certified, Site {
    explicit TlsSite(const test::LeafWish& wish = {}, const HttpOptions& options = {})
        : Certified(wish), Site(options), tlsPort(server.listen({}, *tls)->port) {}

    WebSocketAddress address(const std::string& host = "localhost") const {
        WebSocketAddress address;
        address.host = host;
        address.port = tlsPort;
        address.path = "/echo";
        return address;
    }
    static ConnectOptions trusting(const std::filesystem::path& root) {
        ConnectOptions options;
        options.tls.extraCa = root;
        return options;
    }
    bool join(DeskSocket& desk) { return desk.join(address(), hubLinkLimits(), trusting(files.root)); }

    std::uint16_t tlsPort;
};

Error tlsRefusalOf(const test::LeafWish& wish, bool trusted) {
    TlsSite site(wish);
    DeskSocket desk(site);
    ConnectOptions options;
    if (trusted) options.tls.extraCa = site.files.root;
    CHECK_FALSE(desk.join(site.address(), hubLinkLimits(), options));
    CHECK(test::runUntil(site.io, [&] { return site.server.counts().failedHandshakes == 1; }));
    return desk.refused;
}

void overwrite(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

void replaceFiles(const test::CertificateFiles& old, const test::CertificateFiles& fresh) {
    std::filesystem::copy_file(fresh.certificate, old.certificate,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(fresh.key, old.key, std::filesystem::copy_options::overwrite_existing);
}

Error loadError(const TlsIdentity& files, const Clock& clock) {
    auto loaded = TlsServerContext::load(files, clock);
    REQUIRE(!loaded);
    return loaded.error();
}

} // namespace

TEST_CASE("tls server: a desk that trusts the issuer joins and is echoed") {
    TlsSite site;
    DeskSocket desk(site);
    REQUIRE(site.join(desk));
    desk.send("necəsiniz");
    CHECK(desk.next() == "necəsiniz");
    CHECK(site.server.counts().handshakes == 1);
    CHECK(site.server.counts().failedHandshakes == 0);
}

TEST_CASE("tls server: a wrong certificate is refused by the desk with its reason") {
    CHECK(tlsRefusalOf({}, false) == Error{Errc::Untrusted, "unknown-issuer"});
    test::LeafWish misnamed;
    misnamed.name = "hub.example.com";
    CHECK(tlsRefusalOf(misnamed, true) == Error{Errc::Untrusted, "wrong-name"});
    test::LeafWish expired;
    expired.validDays = -3;
    CHECK(tlsRefusalOf(expired, true) == Error{Errc::Untrusted, "expired"});
}

TEST_CASE("tls server: much both ways at once neither stops nor loses anything") {
    TlsSite site;
    site.handler.socketLimits.message = 16 * 1024 * 1024;
    site.handler.socketLimits.buffered = 64 * 1024 * 1024;
    WebSocketLimits limits = hubLinkLimits();
    limits.buffered = 64 * 1024 * 1024;
    DeskSocket desk(site);
    REQUIRE(desk.join(site.address(), limits, TlsSite::trusting(site.files.root)));
    std::string large(8 * 1024 * 1024, 'x');
    for (int i = 0; i < 3; ++i) desk.send(large + std::to_string(i));
    for (int i = 0; i < 3; ++i) {
        auto echoed = desk.next();
        REQUIRE(echoed);
        CHECK(echoed->size() == large.size() + 1);
        CHECK(echoed->back() == static_cast<char>('0' + i));
    }
}

TEST_CASE("tls server: a reload shows the new certificate and keeps open connections") {
    TlsSite site;
    DeskSocket before(site);
    REQUIRE(site.join(before));
    test::TempFolder folder;
    auto fresh = test::makeCertificate(folder.path(), {});
    replaceFiles(site.files, fresh);
    REQUIRE(site.tls->reload());
    DeskSocket after(site);
    REQUIRE(after.join(site.address(), hubLinkLimits(), TlsSite::trusting(fresh.root)));
    before.send("old");
    after.send("new");
    CHECK(before.next() == "old");
    CHECK(after.next() == "new");
    DeskSocket stale(site);
    CHECK_FALSE(site.join(stale));
    CHECK(stale.refused.code == Errc::Untrusted);
}

TEST_CASE("tls server: broken new files keep the old certificate") {
    TlsSite site;
    overwrite(site.files.certificate, "-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----\n");
    auto reloaded = site.tls->reload();
    REQUIRE(!reloaded);
    CHECK(reloaded.error() == Error{Errc::Corrupt, "certificate"});
    DeskSocket desk(site);
    CHECK(site.join(desk));
}

TEST_CASE("tls server: files that cannot serve are told apart when they are loaded") {
    Today today;
    test::TempFolder folder, other;
    auto files = test::makeCertificate(folder.path(), {});
    auto strange = test::makeCertificate(other.path(), {});
    CHECK(loadError({folder / "none.pem", files.key}, today.clock) ==
          Error{Errc::NotFound, "certificate-file"});
    CHECK(loadError({files.certificate, folder / "none.key"}, today.clock) ==
          Error{Errc::NotFound, "key-file"});
    CHECK(loadError({files.certificate, strange.key}, today.clock) == Error{Errc::Invalid, "key-mismatch"});
    CHECK(loadError({files.key, files.key}, today.clock) == Error{Errc::Corrupt, "certificate"});
    CHECK(loadError({files.certificate, files.certificate}, today.clock) == Error{Errc::Corrupt, "key"});
    today.clock.advance(std::chrono::hours(24 * 31));
    CHECK(loadError({files.certificate, files.key}, today.clock) == Error{Errc::Untrusted, "expired"});
    today.clock.advance(std::chrono::hours(-24 * 500));
    CHECK(loadError({files.certificate, files.key}, today.clock) == Error{Errc::Untrusted, "not-yet-valid"});
}

TEST_CASE("tls server: it says until when its certificate holds") {
    TlsSite site;
    auto left = site.tls->expiresAt() - site.today.clock.now();
    CHECK(left > std::chrono::hours(24 * 29));
    CHECK(left <= std::chrono::hours(24 * 30));
}

TEST_CASE("tls server: a handshake that trickles is cut at its limit and holds nobody up") {
    TlsSite site;
    test::RawClient mute(site.io, site.tlsPort);
    test::RawClient slow(site.io, site.tlsPort);
    slow.send(std::string("\x16\x03\x01\x02\x00\x01", 6));
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 2; }));
    DeskSocket desk(site);
    REQUIRE(site.join(desk));
    site.advance(9s);
    CHECK(site.server.connections() == 3);
    site.advance(2s);
    CHECK(mute.waitClosed());
    CHECK(slow.waitClosed());
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 1; }));
    CHECK(site.server.counts().failedHandshakes == 2);
    desk.send("here");
    CHECK(desk.next() == "here");
}

TEST_CASE("tls server: who speaks plain text is closed without an answer to it") {
    TlsSite site;
    test::RawClient plain(site.io, site.tlsPort);
    plain.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(plain.waitClosed());
    CHECK(plain.received().find("HTTP/1.1") == std::string::npos);
    CHECK(site.server.counts().failedHandshakes == 1);
    CHECK(site.server.counts().requests == 0);
}

TEST_CASE("tls server: one address cannot fill it with handshakes") {
    HttpOptions options;
    options.limits.connectionsPerAddress = 2;
    TlsSite site({}, options);
    test::RawClient first(site.io, site.tlsPort, "127.0.0.2");
    test::RawClient second(site.io, site.tlsPort, "127.0.0.2");
    test::RawClient third(site.io, site.tlsPort, "127.0.0.2");
    CHECK(third.waitClosed());
    CHECK(third.received().empty());
    DeskSocket desk(site);
    CHECK(site.join(desk));
}

TEST_CASE("tls server: stopping says good-bye to open sockets") {
    auto site = std::make_unique<TlsSite>();
    DeskSocket desk(*site);
    REQUIRE(site->join(desk));
    desk.send("x");
    CHECK(desk.next() == "x");
    bool stopped = false;
    asio::co_spawn(site->io, site->stop(stopped), asio::detached);
    CHECK(desk.waitClosed());
    CHECK(desk.closed == 1001);
    CHECK(test::runUntil(site->io, [&] { return stopped; }));
}
