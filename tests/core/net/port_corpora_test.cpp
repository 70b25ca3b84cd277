// The published conformance and attack cases against a real port: what a stranger's octets do to the whole
// server.
#include "tests/support/autobahn.hpp"
#include "tests/support/echo_site.hpp"

#include "core/base/text.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral;
using namespace santral::net;
using test::Site;
namespace json = boost::json;

namespace {

constexpr std::size_t kMessageMost = 1024 * 1024;

const std::string kUpgrade =
    "GET /echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

// Frames as the server sends them: whole and unmasked.
test::EchoOutcome outcomeIn(std::string_view bytes) {
    test::EchoOutcome out;
    while (bytes.size() >= 2) {
        auto octet = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
        std::size_t size = octet(1);
        std::size_t head = size == 126 ? 4 : size == 127 ? 10 : 2;
        if (head > 2) size = 0;
        for (std::size_t i = 2; i < head; ++i) size = size << 8 | octet(i);
        std::string payload(bytes.substr(head, size));
        unsigned opcode = octet(0) & 0x0F;
        if (opcode == 1 || opcode == 2) out.events.emplace_back("message", payload);
        if (opcode == 10) out.events.emplace_back("pong", payload);
        if (opcode == 8 && payload.size() < 2) out.closed = 1000;
        if (opcode == 8 && payload.size() >= 2) {
            out.closed = static_cast<std::uint16_t>(static_cast<unsigned char>(payload[0]) << 8 |
                                                    static_cast<unsigned char>(payload[1]));
        }
        bytes.remove_prefix(std::min(bytes.size(), head + size));
    }
    return out;
}

// In pieces of `chop` octets, each taken before the next is sent; 0: all at once.
void sendCut(Site& site, test::RawClient& client, const std::string& bytes, std::size_t chop) {
    if (chop == 0) return client.send(bytes);
    for (std::size_t at = 0; at < bytes.size(); at += chop) {
        client.send(bytes.substr(at, chop));
        site.io.poll();
    }
}

// Everything the case sends and a good-bye behind it; then what came back until the server closed.
std::optional<test::EchoOutcome> play(Site& site, const test::AutobahnCase& one, std::size_t chop) {
    test::RawClient client(site.io, site.port);
    client.send(kUpgrade);
    if (client.answer().status != 101) return std::nullopt;
    std::size_t head = client.received().size();
    std::string all;
    for (const std::string& bytes : one.sent) all += bytes;
    all += test::maskedFrame(0x88, "\x03\xE8");
    sendCut(site, client, all, chop);
    if (!client.waitClosed()) return std::nullopt;
    return outcomeIn(std::string_view(client.received()).substr(head));
}

bool isTooLarge(const test::AutobahnCase& one) {
    std::size_t all = 0;
    for (const std::string& bytes : one.sent) all += bytes.size();
    return all > kMessageMost;
}

struct PortAnswer {
    unsigned status = 0; // 0: none
    bool closed = false; // as the answer announces
    std::size_t answers = 0;
};

PortAnswer answerTo(Site& site, const std::string& bytes, std::size_t chop) {
    test::RawClient client(site.io, site.port);
    sendCut(site, client, bytes, chop);
    client.finish(); // then the server closes too, whatever it was waiting for
    PortAnswer out;
    if (!client.waitClosed()) return out;
    const std::string& got = client.received();
    for (std::size_t at = got.find("HTTP/1.1 "); at != std::string::npos;
         at = got.find("HTTP/1.1 ", at + 1)) {
        ++out.answers;
    }
    test::HttpAnswer first;
    if (out.answers > 0) first = client.answer(true);
    out.status = static_cast<unsigned>(first.status);
    out.closed = first.header("Connection") == "close";
    return out;
}

std::vector<json::value> table(const std::string& name) {
    std::vector<json::value> out;
    std::ifstream file(test::corpora() / "http" / name);
    for (std::string line; std::getline(file, line);) out.push_back(json::parse(line));
    return out;
}

std::string octetsOf(const json::value& one) {
    return fromHex(std::string_view(one.at("bytes_hex").as_string())).value();
}

HttpOptions forStrangers() {
    HttpOptions options;
    options.unlimited = {"127.0.0.1"}; // a thousand requests of one address in a second
    return options;
}

bool isRefused(const PortAnswer& answer) {
    return answer.answers == 1 && answer.status >= 400 && answer.closed;
}

} // namespace

TEST_CASE("port: the published WebSocket cases are answered as they should") {
    Site site(forStrangers());
    site.handler.takesBinary = true;
    site.handler.socketLimits.message = kMessageMost;
    site.handler.socketLimits.buffered = 64 * 1024 * 1024;
    site.handler.socketLimits.controlRate = {0, 0};
    std::size_t scored = 0, right = 0, tooLarge = 0;
    for (const auto& one : test::autobahnCases()) {
        for (std::size_t chop : {0, 1, 7}) {
            if (chop > 0 && one.sent.front().size() > 2'000) continue;
            auto got = play(site, one, chop);
            ++scored;
            bool overLimit = isTooLarge(one) && got && got->closed == 1009; // a limit of ours, documented
            bool good = got && (overLimit || isAsExpected(one, *got));
            right += good ? 1 : 0;
            tooLarge += overLimit ? 1 : 0;
            if (!good) std::cout << "not as expected: " << one.name << '\n';
        }
    }
    if (scored == 0) std::cout << test::kNoCorpora;
    if (scored > 0) {
        std::cout << "websocket cases at the port: " << right << " of " << scored << ", of these " << tooLarge
                  << " refused as over the message limit\n";
    }
    CHECK(right == scored);
}

TEST_CASE("port: every published smuggling form gets one refusal and a closed connection") {
    std::size_t scored = 0, right = 0;
    for (const json::value& one : table("smuggling.jsonl")) {
        for (std::size_t chop : {0, 1}) {
            Site site(forStrangers());
            PortAnswer answer = answerTo(site, octetsOf(one), chop);
            ++scored;
            bool good = isRefused(answer) && site.handler.texts.empty();
            right += good ? 1 : 0;
            if (!good) std::cout << "not refused: " << one.at("id").as_string() << '\n';
        }
    }
    if (scored == 0) std::cout << test::kNoCorpora;
    if (scored > 0) std::cout << "smuggling forms refused at the port: " << right << " of " << scored << '\n';
    CHECK(right == scored);
}

TEST_CASE(
    "port: heads that two readers could read differently are refused, and nothing behind them is read") {
    const std::string kBehind = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string kPost = "POST /a HTTP/1.1\r\nHost: a\r\n";
    const std::vector<std::string> kForms = {
        kPost + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
        kPost + "Content-Length: 0, 0\r\n\r\n",
        kPost + "Content-Length:\r\n\r\n",
        kPost + "Content-Length : 0\r\n\r\n",
        kPost + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: \x0B"
                "chunked\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked;a=\"\n\"\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\n0;x=\"\r\n\r\n",
        kPost + "X: a\r\n Content-Length: 5\r\n\r\n",
        kPost + "X: a\r\n\tb\r\n\r\n",
        kPost + "X: a\nContent-Length: 5\r\n\r\n",
        kPost + "X: a\rContent-Length: 5\r\n\r\n",
        kPost + "X\r\n\r\n",
        kPost + ": empty\r\n\r\n",
        kPost + "X Y: b\r\n\r\n",
        kPost + "(X): b\r\n\r\n",
        kPost + std::string("X: a\0b\r\n\r\n", 10),
        kPost + "Host: b\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    };
    for (const std::string& form : kForms) {
        INFO(printable(form));
        Site site(forStrangers());
        PortAnswer answer = answerTo(site, form + kBehind, 0);
        CHECK(answer.status >= 400);
        CHECK(answer.answers == 1);
        CHECK(answer.closed);
    }
}

TEST_CASE("port: no published request upsets the server, however it is cut") {
    Site site(forStrangers());
    std::size_t requests = 0, alike = 0;
    for (const json::value& one : table("http1.jsonl")) {
        if (one.at("kind").as_string() != "request") continue;
        std::string bytes = octetsOf(one);
        PortAnswer whole = answerTo(site, bytes, 0);
        PortAnswer cut = answerTo(site, bytes, 1);
        ++requests;
        bool same = whole.status == cut.status && whole.answers == cut.answers && whole.closed == cut.closed;
        alike += same ? 1 : 0;
        if (!same) {
            std::cout << "judged by its pieces: " << one.at("title").as_string() << ": " << whole.status
                      << '/' << whole.answers << " whole, " << cut.status << '/' << cut.answers
                      << " in pieces\n";
        }
    }
    CHECK(site.get("/page").body == "<p>hi</p>"); // still there
    if (requests == 0) std::cout << test::kNoCorpora;
    if (requests > 0)
        std::cout << "requests answered alike whole and in pieces: " << alike << " of " << requests << '\n';
    CHECK(alike == requests);
}
