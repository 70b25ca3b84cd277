// The HTTP client against our own server over real sockets.
#include "core/base/sha256.hpp"
#include "core/net/http_client.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/echo_site.hpp"
#include "tests/support/http_caller.hpp"

using namespace santral;
using namespace santral::net;
using test::Site;

namespace {

struct CalledSite : Site {
    explicit CalledSite(const HttpOptions& options = {}) : Site(options) {}

    Result<HttpReply> callTo(const HttpTarget& target, const HttpCall& call) {
        test::HttpCaller caller(io.get_executor());
        caller.start(net::call(timers, target, call));
        CHECK(test::runUntil(io, [&] { return caller.ended.has_value(); }));
        test::runUntil(io, [&] { return caller.tasks.running() == 0; });
        return caller.ended.value_or(Error{Errc::Internal, "not ended"});
    }
    HttpReply reply(const HttpCall& call) {
        HttpTarget target;
        target.host = "127.0.0.1";
        target.port = port;
        target.tls = false;
        auto reply = callTo(target, call);
        REQUIRE(reply);
        return *reply;
    }
};

HttpCall upload(const std::filesystem::path& file, std::size_t size) {
    std::ofstream(file, std::ios::binary) << std::string(size - 3, 'u') << "end";
    HttpCall call;
    call.method = "POST";
    call.path = "/save";
    call.bodyFile = file;
    return call;
}

} // namespace

TEST_CASE("http client: a body goes to the server and its answer comes back") {
    CalledSite site;
    HttpCall call;
    call.method = "POST";
    call.path = "/sign-in";
    call.body = "hello";
    HttpReply reply = site.reply(call);
    CHECK(reply.status == 200);
    CHECK(reply.body == "/sign-in:hello:127.0.0.1");
}

TEST_CASE("http client: a file is sent piece by piece, and how far is told") {
    CalledSite site;
    test::TempFolder mine;
    HttpCall call = upload(mine / "photo", 500'000);
    std::vector<std::uint64_t> done;
    call.progress = [&](std::uint64_t sent, std::uint64_t all) {
        done.push_back(sent);
        CHECK(all == 500'000);
    };
    CHECK(site.reply(call).body == "saved");
    CHECK(site.handler.saved == test::contentOf(mine / "photo"));
    CHECK(done.size() > 2);
    CHECK(std::is_sorted(done.begin(), done.end()));
    CHECK(done.back() == 500'000);
}

TEST_CASE("http client: a refusal is heard while the file it refuses is still on its way") {
    CalledSite site;
    test::TempFolder mine;
    HttpCall call = upload(mine / "film", 40'000'000);
    std::uint64_t sent = 0;
    call.progress = [&](std::uint64_t done, std::uint64_t) { sent = done; };
    HttpReply reply = site.reply(call);
    CHECK(reply.status == 413);
    CHECK(reply.body == "refused");
    CHECK(sent < 40'000'000);
}

TEST_CASE("http client: a large answer lands in its file") {
    CalledSite site;
    test::TempFolder mine;
    HttpCall call;
    call.path = "/big";
    call.largestAnswer = 10'000'000;
    call.answerFile = mine / "big";
    call.answerSha256 = sha256(*site.handler.big.body);
    CHECK(site.reply(call).status == 200);
    CHECK(test::contentOf(mine / "big") == *site.handler.big.body);
}

TEST_CASE("http client: TLS carries a call, and a certificate nobody vouches for ends it") {
    FakeClock today(systemClock().now()); // certificates are made for the day of the test
    test::TempFolder certificates;
    auto files = test::makeCertificate(certificates.path(), {});
    auto tls = TlsServerContext::load({files.certificate, files.key}, today);
    REQUIRE(tls);
    CalledSite site;
    HttpTarget target;
    target.host = "localhost";
    target.port = site.server.listen({}, **tls)->port;
    HttpCall call;
    call.path = "/page";
    auto refused = site.callTo(target, call);
    REQUIRE(!refused);
    CHECK(refused.error() == Error{Errc::Untrusted, "unknown-issuer"});
    target.connect.tls.extraCa = files.root;
    auto reply = site.callTo(target, call);
    REQUIRE(reply);
    CHECK(reply->body == "<p>hi</p>");
}

TEST_CASE("http client: a port where nothing listens is named as such") {
    CalledSite site;
    HttpTarget target;
    target.host = "127.0.0.1";
    target.tls = false;
    {
        CalledSite gone;
        target.port = gone.port;
    }
    auto reply = site.callTo(target, HttpCall());
    REQUIRE(!reply);
    CHECK(reply.error() == Error{Errc::Unavailable, "refused"});
}
