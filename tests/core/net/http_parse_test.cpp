#include "core/net/http_parse.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral;
using namespace santral::net;
namespace json = boost::json;

namespace {

struct Verdict {
    unsigned status = 0; // 0: a head; 1: wants more
    Request request;
};

// Gives the octets in pieces, as a slow client would.
Verdict readAll(std::string_view bytes, std::size_t step) {
    HeadReader reader;
    BadHead bad;
    for (std::size_t end = std::min(step, bytes.size());; end = std::min(end + step, bytes.size())) {
        auto head = reader.read(bytes.substr(0, end), bad);
        if (head && *head) return {0, (*head)->request};
        if (head) return {bad.status, {}};
        if (end == bytes.size()) return {1, {}};
    }
}

unsigned statusOf(std::string_view bytes) {
    unsigned whole = readAll(bytes, bytes.size()).status;
    for (std::size_t step : {1, 2, 3, 17}) {
        INFO("in pieces of " << step);
        CHECK(readAll(bytes, step).status == whole);
    }
    return whole;
}

std::string unhex(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    }
    return out;
}

} // namespace

TEST_CASE("http: a request comes apart into its values") {
    std::string bytes =
        "POST /upload/a%20b?id=77&name=kutu%20foto.jpg HTTP/1.1\r\nHost: shop.example\r\n"
        "Content-Length: 12\r\norigin:  https://shop.example \r\nConnection: close\r\n\r\nbody";
    Verdict verdict = readAll(bytes, bytes.size());
    REQUIRE(verdict.status == 0);
    const Request& request = verdict.request;
    CHECK(request.method == "POST");
    CHECK(request.path == "/upload/a b");
    CHECK(request.queryValue("name") == "kutu foto.jpg");
    CHECK(request.queryValue("nam") == "");
    CHECK(request.length == 12);
    CHECK(request.header("Origin") == "https://shop.example");
    CHECK_FALSE(request.keepAlive);
}

TEST_CASE("http: how long a body may be is not the head's to judge") {
    Verdict verdict = readAll("PUT /film HTTP/1.1\r\nHost: a\r\nContent-Length: 40000000000\r\n\r\n", 9);
    REQUIRE(verdict.status == 0);
    CHECK(verdict.request.length == 40'000'000'000);
}

TEST_CASE("http: the absolute form is taken, nonsense is not") {
    CHECK(readAll("GET http://shop.example/chat?x=1 HTTP/1.1\r\nHost: a\r\n\r\n", 9).request.path == "/chat");
    CHECK(readAll("GET http://shop.example HTTP/1.1\r\nHost: a\r\n\r\n", 9).request.path == "/");
    CHECK(statusOf("GET chat HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(statusOf("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(statusOf("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("http: a host is needed, once") {
    CHECK(statusOf("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(statusOf("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(statusOf("GET / HTTP/1.0\r\n\r\n") == 0);
}

TEST_CASE("http: a head over its limit is refused before it ends") {
    std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(kHeadMost, 'x');
    CHECK(statusOf(bytes) == 431);
}

TEST_CASE("http: a chunked body is asked for its length") {
    CHECK(statusOf("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n") == 411);
    CHECK(statusOf("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n") == 501);
}

TEST_CASE("http: the smuggling forms are all refused") {
    std::ifstream file(test::corpora() / "http" / "smuggling.jsonl");
    if (!file) {
        std::cout << test::kNoCorpora;
        return;
    }
    std::size_t refused = 0;
    std::size_t all = 0;
    for (std::string line; std::getline(file, line);) {
        json::value one = json::parse(line);
        std::string bytes = unhex(one.at("bytes_hex").as_string());
        if (bytes.find("Upgrade:") != std::string::npos) continue; // judged by the server, not by the head
        ++all;
        bool good = statusOf(bytes) >= 400;
        refused += good ? 1 : 0;
        if (!good) std::cout << "not refused: " << one.at("id").as_string() << '\n';
    }
    std::cout << "smuggling forms refused: " << refused << " of " << all << '\n';
    CHECK(refused == all);
}

TEST_CASE("http: what a strict parser refuses for lengths and line ends is refused here") {
    std::ifstream file(test::corpora() / "http" / "http1.jsonl");
    if (!file) {
        std::cout << test::kNoCorpora;
        return;
    }
    std::size_t same = 0;
    std::size_t all = 0;
    for (std::string line; std::getline(file, line);) {
        json::value one = json::parse(line);
        bool strictRequest =
            one.at("kind").as_string() == "request" && one.at("meta").at("type").as_string() == "request";
        if (!strictRequest) continue;
        ++all;
        bool accept = one.at("accept").as_bool();
        std::string bytes = unhex(one.at("bytes_hex").as_string());
        bool noHost = bytes.find("Host:") == std::string::npos && bytes.find("\r\n") != std::string::npos;
        if (noHost)
            bytes.insert(bytes.find("\r\n", 2) + 2, "Host: a\r\n"); // that it is needed is tested above
        unsigned status = statusOf(bytes);
        same += (status == 0) == accept ? 1 : 0;
        if (!accept && status == 0) std::cout << "laxer: " << one.at("title").as_string() << '\n';
        if (accept && status != 0)
            std::cout << "stricter (" << status << "): " << one.at("title").as_string() << '\n';
    }
    std::cout << "http requests judged alike: " << same << " of " << all << '\n';
}
