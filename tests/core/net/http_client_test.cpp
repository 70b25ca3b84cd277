#include "core/net/http_client.hpp"

#include "core/base/sha256.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/http_caller.hpp"
#include "tests/support/script_stream.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;
using namespace santral::net;
using namespace std::chrono_literals;
using test::contentOf;
using test::filesIn;

namespace {

const std::string kOk = "HTTP/1.1 200 OK\r\nContent-Length: ";

// A call to a server whose every octet is the test's.
struct Scripted {
    explicit Scripted(HttpCall call = {}) {
        auto stream = std::make_unique<test::ScriptStream>(server);
        caller.start(callOver(timers, std::move(stream), "hub.example", std::move(call)));
        settle();
    }
    ~Scripted() {
        caller.tasks.stop();
        settle();
    }
    Scripted& say(const std::string& text) {
        server->say(text);
        settle();
        return *this;
    }
    Scripted& close() {
        server->close();
        settle();
        return *this;
    }
    void advance(Millis by) {
        timers.advance(by);
        settle();
    }
    void settle() {
        io.restart();
        io.poll();
    }

    asio::io_context io;
    FakeClock clock;
    FakeTimers timers{io.get_executor(), clock};
    std::shared_ptr<test::ScriptServer> server = std::make_shared<test::ScriptServer>(io.get_executor());
    test::HttpCaller caller{io.get_executor()};
};

HttpReply replyTo(const std::string& answer, const HttpCall& call = {}) {
    Scripted scripted(call);
    return scripted.say(answer).caller.reply();
}

// How a call ends whose server says this and then nothing more, its connection open.
Error callErrorOf(const std::string& answer, const HttpCall& call = {}) {
    Scripted scripted(call);
    Error error = scripted.say(answer).caller.error();
    CHECK(scripted.server->closedByClient());
    return error;
}

HttpCall into(const std::filesystem::path& file) {
    HttpCall call;
    call.answerFile = file;
    return call;
}

HttpCall withMethod(const std::string& method) {
    HttpCall call;
    call.method = method;
    return call;
}

} // namespace

TEST_CASE("http client: a request is written as the server has to read it") {
    HttpCall call = withMethod("POST");
    call.path = "/sign-in?from=desk";
    call.headers = {{"Content-Type", "application/json"}};
    call.body = "{}";
    Scripted scripted(call);
    CHECK(scripted.server->unexpected() == "POST /sign-in?from=desk HTTP/1.1\r\nHost: hub.example\r\n"
                                           "Content-Type: application/json\r\nConnection: close\r\n"
                                           "Content-Length: 2\r\n\r\n{}");
}

TEST_CASE("http client: a length is sent where a body could be, and only there") {
    Scripted post(withMethod("POST"));
    CHECK(post.server->unexpected().find("Content-Length: 0\r\n") != std::string::npos);
    Scripted get;
    CHECK(get.server->unexpected().find("Content-Length") == std::string::npos);
}

TEST_CASE("http client: what would break out of its line is not sent") {
    HttpCall header;
    header.headers = {{"Authorization", "a\r\nX: b"}};
    CHECK(Scripted(header).caller.error() == Error{Errc::Invalid, "header"});
    HttpCall path;
    path.path = "/a b";
    CHECK(Scripted(path).caller.error() == Error{Errc::Invalid, "path"});
    CHECK(Scripted(withMethod("GE T")).caller.error() == Error{Errc::Invalid, "method"});
}

TEST_CASE("http client: an answer that comes octet by octet is the same answer") {
    Scripted scripted;
    std::string answer =
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\nX-Why: gone\r\n"
        "\r\n3\r\nno \r\n4\r\nfile\r\n0\r\n\r\n";
    for (char octet : answer) {
        CHECK_FALSE(scripted.caller.ended);
        scripted.say(std::string(1, octet));
    }
    const HttpReply& reply = scripted.caller.reply();
    CHECK(reply.status == 404);
    CHECK(reply.header("x-why") == "gone");
    CHECK(reply.body == "no file");
    CHECK(scripted.server->closedByClient());
}

TEST_CASE("http client: redirects are told, not followed") {
    HttpReply reply = replyTo("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
    CHECK(reply.status == 302);
    CHECK(reply.header("Location") == "/b");
}

TEST_CASE("http client: answers to HEAD, 204 and 304 have no body to wait for") {
    CHECK(replyTo(kOk + "9\r\n\r\n", withMethod("HEAD")).header("Content-Length") == "9");
    CHECK(replyTo("HTTP/1.1 204 No Content\r\n\r\n").status == 204);
    CHECK(replyTo("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n").status == 304);
}

TEST_CASE("http client: a refusal may end with its connection, a success has to say its length") {
    Scripted refused;
    refused.say("HTTP/1.0 502 Bad Gateway\r\n\r\n<p>later</p>").close();
    CHECK(refused.caller.reply().body == "<p>later</p>");
    CHECK(callErrorOf("HTTP/1.0 200 OK\r\n\r\nhalf") == Error{Errc::Corrupt, "framing"});
}

TEST_CASE("http client: an answer that is cut short is no answer") {
    for (const std::string& said : {std::string(), std::string("HTTP/1.1 200"), kOk + "9\r\n\r\nhalf"}) {
        INFO(said);
        Scripted scripted;
        scripted.say(said).close();
        CHECK(scripted.caller.error().code == Errc::Closed);
    }
}

TEST_CASE("http client: what is not HTTP is named at once") {
    const Error kNotHttp{Errc::Corrupt, "not-http"};
    CHECK(callErrorOf("SSH-2.0-OpenSSH") == kNotHttp);
    CHECK(callErrorOf("HTTP/1.1 200 OK\r\nno colon\r\n\r\n") == kNotHttp);
    CHECK(callErrorOf("HTTP/1.1 101 Switching Protocols\r\n\r\n") == kNotHttp);
}

TEST_CASE("http client: a server that only ever promises an answer is left") {
    std::string promises;
    for (int i = 0; i < 20; ++i) promises += "HTTP/1.1 102 Processing\r\n\r\n";
    CHECK(callErrorOf(promises) == Error{Errc::Corrupt, "not-http"});
}

TEST_CASE("http client: heads and bodies over their limits are not taken in") {
    const Error kBody{Errc::TooLarge, "body"};
    HttpCall small;
    small.largestAnswer = 10;
    CHECK(callErrorOf("HTTP/1.1 200 OK\r\nX: " + std::string(20'000, 'x')) == Error{Errc::TooLarge, "head"});
    CHECK(callErrorOf(kOk + "11\r\n\r\n", small) == kBody);
    std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    CHECK(callErrorOf(chunked + "8\r\n12345678\r\n8\r\n1234", small) == kBody);
    HttpCall large;
    large.largestAnswer = 1'000'000'000'000;
    CHECK(callErrorOf("HTTP/1.1 500 Oh\r\n\r\n" + std::string(1'100'000, 'x'), large) == kBody);
    CHECK(replyTo(kOk + "10\r\n\r\n1234567890", small).body == "1234567890");
}

TEST_CASE("http client: a silent server is left after the time of silence, not before") {
    Scripted scripted;
    scripted.advance(10s);
    scripted.say("HTTP/1.1 ");
    scripted.advance(14s);
    CHECK_FALSE(scripted.caller.ended);
    scripted.advance(1s);
    CHECK(scripted.caller.error() == Error{Errc::Timeout, "silence"});
    CHECK(scripted.server->closedByClient());
}

TEST_CASE("http client: silence does not make a body whole that ends with its connection") {
    Scripted scripted;
    scripted.say("HTTP/1.0 502 Bad Gateway\r\n\r\nhalf");
    scripted.advance(15s);
    CHECK(scripted.caller.error() == Error{Errc::Timeout, "silence"});
}

TEST_CASE("http client: a server that drips is left at the limit of the whole") {
    Scripted scripted;
    scripted.say(kOk + "1000\r\n\r\n");
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(scripted.caller.ended);
        scripted.say(".");
        scripted.advance(10s);
    }
    CHECK(scripted.caller.error() == Error{Errc::Timeout, "answer"});
}

TEST_CASE("http client: a body goes to its file when it is whole and has its hash") {
    test::TempFolder folder;
    HttpCall call = into(folder / "letter");
    call.answerSha256 = sha256("hello");
    std::vector<std::pair<std::uint64_t, std::uint64_t>> seen;
    call.progress = [&](std::uint64_t done, std::uint64_t all) { seen.emplace_back(done, all); };
    Scripted scripted(call);
    scripted.say(kOk + "5\r\n\r\nhel");
    CHECK_FALSE(std::filesystem::exists(folder / "letter"));
    scripted.say("lo");
    CHECK(scripted.caller.reply().body.empty());
    CHECK(contentOf(folder / "letter") == "hello");
    CHECK(filesIn(folder.path()) == 1);
    CHECK(seen == std::vector<std::pair<std::uint64_t, std::uint64_t>>{{3, 5}, {5, 5}});
}

TEST_CASE("http client: an empty body makes an empty file") {
    test::TempFolder folder;
    replyTo(kOk + "0\r\n\r\n", into(folder / "letter"));
    CHECK(std::filesystem::file_size(folder / "letter") == 0);
}

TEST_CASE("http client: another content than promised leaves the old file") {
    test::TempFolder folder;
    std::ofstream(folder / "letter") << "old";
    HttpCall call = into(folder / "letter");
    call.answerSha256 = sha256("hello");
    CHECK(callErrorOf(kOk + "5\r\n\r\nhellO", call) == Error{Errc::Corrupt, "hash"});
    CHECK(contentOf(folder / "letter") == "old");
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("http client: nothing is left of a file that came in part or was given up") {
    test::TempFolder folder;
    Scripted cut(into(folder / "cut"));
    cut.say(kOk + "9\r\n\r\nhalf").close();
    CHECK(cut.caller.error().code == Errc::Closed);
    Scripted givenUp(into(folder / "given up"));
    givenUp.say(kOk + "9\r\n\r\nhalf");
    CHECK(filesIn(folder.path()) == 1);
    givenUp.caller.tasks.stop();
    givenUp.settle();
    CHECK(givenUp.caller.tasks.running() == 0);
    CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("http client: a refusal is for reading, not for the file") {
    test::TempFolder folder;
    HttpReply reply =
        replyTo("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone", into(folder / "letter"));
    CHECK(reply.body == "gone");
    CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("http client: trouble of the disk is told from trouble of the server") {
    test::TempFolder folder;
    CHECK(callErrorOf(kOk + "5\r\n\r\nhello", into(folder / "missing" / "letter")).code == Errc::Io);
    std::filesystem::create_symlink("/dev/full", folder / "letter.part");
    CHECK(callErrorOf(kOk + "5\r\n\r\nhello", into(folder / "letter")).code == Errc::Full);
    HttpCall nothing = withMethod("PUT");
    nothing.bodyFile = folder / "nothing";
    CHECK(Scripted(nothing).caller.error() == Error{Errc::NotFound, "body-file"});
}
