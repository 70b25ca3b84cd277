#include "core/net/http_body.hpp"

#include "core/base/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral;
using namespace santral::net;
namespace json = boost::json;

namespace {

const std::string kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

struct Taken {
    std::string verdict = "whole"; // "cut", "open": ends with the connection; or an error
    std::string body;
    std::string rest;
};

Taken takeBody(BodyReader& reader, std::string_view bytes, std::size_t step) {
    Taken out;
    while (!bytes.empty() && !reader.isComplete()) {
        std::string_view input = bytes.substr(0, step);
        std::size_t given = input.size();
        for (;;) {
            auto piece = reader.next(input);
            if (!piece) return {describe(piece.error()), {}, {}};
            if (piece->empty()) break;
            out.body += *piece;
        }
        bytes.remove_prefix(given - input.size());
    }
    out.rest = bytes;
    if (!reader.isComplete()) out.verdict = reader.endsWithConnection() ? "open" : "cut";
    return out;
}

// The octets in pieces of `step`, as a slow server gives them.
Taken take(std::string_view bytes, std::size_t step, std::string_view method = "GET") {
    std::optional<Result<AnswerHead>> head;
    for (std::size_t end = 0; !head && end < bytes.size();) {
        end = std::min(end + step, bytes.size());
        head = readAnswerHead(bytes.substr(0, end));
    }
    if (!head) return {"cut", {}, {}};
    if (!*head) return {describe(head->error()), {}, {}};
    auto reader = BodyReader::of(**head, method);
    if (!reader) return {describe(reader.error()), {}, {}};
    return takeBody(*reader, bytes.substr((*head)->size), step);
}

Taken taken(std::string_view bytes, std::string_view method = "GET") {
    Taken whole = take(bytes, bytes.size(), method);
    for (std::size_t step : {1, 2, 3, 17}) {
        INFO("in pieces of " << step);
        Taken cut = take(bytes, step, method);
        CHECK(cut.verdict == whole.verdict);
        CHECK(cut.body == whole.body);
        CHECK(cut.rest == whole.rest);
    }
    return whole;
}

} // namespace

TEST_CASE("http body: the announced octets are taken and no more") {
    Taken body = taken("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more");
    CHECK(body.verdict == "whole");
    CHECK(body.body == "hello");
    CHECK(body.rest == " and more");
    CHECK(taken("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel").verdict == "cut");
    CHECK(taken("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").verdict == "whole");
}

TEST_CASE("http body: chunks are put together, extensions and trailers left out") {
    Taken body = taken(kChunked + "5;a=b\r\nhello\r\n006 ; c\r\n world\r\n0\r\nX-Sum: 1\r\n\r\nmore");
    CHECK(body.verdict == "whole");
    CHECK(body.body == "hello world");
    CHECK(body.rest == "more");
}

TEST_CASE("http body: a chunked body is not whole before its last line") {
    CHECK(taken(kChunked + "5\r\nhello\r\n0\r\n").verdict == "cut");
    CHECK(taken(kChunked + "5\r\nhello\r\n").verdict == "cut");
}

TEST_CASE("http body: broken chunks are refused, not guessed") {
    const std::string kBad = "Corrupt: framing";
    CHECK(taken(kChunked + "\r\n").verdict == kBad);
    CHECK(taken(kChunked + "x\r\n").verdict == kBad);
    CHECK(taken(kChunked + "-1\r\n").verdict == kBad);
    CHECK(taken(kChunked + "0x5\r\nhello\r\n").verdict == kBad);
    CHECK(taken(kChunked + "5 hello\r\n").verdict == kBad);
    CHECK(taken(kChunked + "5\nhello\r\n").verdict == kBad);
    CHECK(taken(kChunked + "5\r\nhello!\r\n").verdict == kBad);
    CHECK(taken(kChunked + "5\r\nhello0\r\n\r\n").verdict == kBad);
    CHECK(taken(kChunked + "10000000000000000\r\n").verdict == kBad); // 2^64
    CHECK(taken(kChunked + "5;a=\x01\r\nhello\r\n").verdict == kBad);
}

TEST_CASE("http body: what stands beside the body has a limit") {
    const std::string kTooMuch = "TooLarge: chunk";
    CHECK(taken(kChunked + "5;" + std::string(20'000, 'x')).verdict == kTooMuch);
    CHECK(taken(kChunked + std::string(20'000, '0')).verdict == kTooMuch);
    std::string manyExtensions = kChunked;
    for (int i = 0; i < 200; ++i) manyExtensions += "1;" + std::string(100, 'x') + "\r\na\r\n";
    CHECK(taken(manyExtensions).verdict == kTooMuch);
    std::string manyTrailers = kChunked + "0\r\n";
    for (int i = 0; i < 200; ++i) manyTrailers += "X: " + std::string(100, 'x') + "\r\n";
    CHECK(taken(manyTrailers).verdict == kTooMuch);
}

TEST_CASE("http body: an answer that two readers could read differently is refused") {
    const std::string kBad = "Corrupt: framing";
    const std::string kOk = "HTTP/1.1 200 OK\r\n";
    CHECK(taken(kOk + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!").verdict == kBad);
    CHECK(taken(kOk + "Content-Length: +5\r\n\r\nhello").verdict == kBad);
    CHECK(taken(kOk + "Content-Length:\r\n\r\nhello").verdict == kBad);
    CHECK(taken(kOk + "Content-Length: 18446744073709551617\r\n\r\nh").verdict == kBad);
    CHECK(taken(kOk + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").verdict == kBad);
    CHECK(taken(kOk + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n").verdict == kBad);
    CHECK(taken("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").verdict == kBad);
}

TEST_CASE("http body: some answers have none, whatever they announce") {
    const std::string kLength = "Content-Length: 5\r\n\r\nhello";
    CHECK(taken("HTTP/1.1 200 OK\r\n" + kLength, "HEAD").rest == "hello");
    CHECK(taken("HTTP/1.1 204 No Content\r\n" + kLength).rest == "hello");
    CHECK(taken("HTTP/1.1 304 Not Modified\r\n" + kLength).rest == "hello");
}

TEST_CASE("http body: without a length it goes on until the connection ends") {
    Taken body = taken("HTTP/1.0 502 Bad Gateway\r\n\r\n<p>later</p>");
    CHECK(body.verdict == "open");
    CHECK(body.body == "<p>later</p>");
}

TEST_CASE("http body: what a strict parser refuses in an answer is not taken for whole here") {
    std::ifstream file(test::corpora() / "http" / "http1.jsonl");
    if (!file) {
        std::cout << test::kNoCorpora;
        return;
    }
    std::size_t scored = 0;
    for (std::string line; std::getline(file, line);) {
        json::value one = json::parse(line);
        bool strict = one.at("meta").at("type").as_string() == "response" && !one.at("accept").as_bool();
        std::string bytes = fromHex(std::string_view(one.at("bytes_hex").as_string())).value();
        // The other parser minds what comes behind the last answer; ours closes there. And it reads into
        // extensions, which are skipped here.
        bool minded = bytes.find("Connection: close\r\n") != std::string::npos ||
                      one.at("title").as_string().find("xtension") != json::string::npos;
        if (!strict || minded) continue;
        ++scored;
        Taken body = taken(bytes);
        INFO(printable(bytes));
        CHECK(body.verdict != "whole");
        CHECK(body.verdict != "open");
    }
    std::cout << "answers refused as the strict parser does: " << scored << '\n';
}
