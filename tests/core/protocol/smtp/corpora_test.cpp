// Replies real servers sent, and the byte sequences of SMTP smuggling, when the corpora are there.
#include "core/protocol/smtp/dot_stuffer.hpp"
#include "core/protocol/smtp/reply.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral;
using namespace santral::smtp;

namespace {

std::vector<boost::json::value> jsonLines(const std::string& name) {
    std::vector<boost::json::value> out;
    std::ifstream file(test::corpora() / "smtp" / name);
    for (std::string line; std::getline(file, line);) out.push_back(boost::json::parse(line));
    if (out.empty()) std::cout << test::kNoCorpora;
    return out;
}

std::string fromHex(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return out;
}

std::string stuffed(std::string_view mail, std::size_t piece) {
    DotStuffer stuffer;
    std::string out;
    for (std::size_t at = 0; at < mail.size(); at += piece) stuffer.feed(mail.substr(at, piece), out);
    stuffer.finish(out);
    return out;
}

// Every line end is CRLF and nothing but the very end is a line of one dot.
bool isSafe(std::string_view wire) {
    for (std::size_t i = 0; i < wire.size(); ++i) {
        if (wire[i] == '\r' && (i + 1 >= wire.size() || wire[i + 1] != '\n')) return false;
        if (wire[i] == '\n' && (i == 0 || wire[i - 1] != '\r')) return false;
        if (wire[i] == '\0') return false;
    }
    const std::size_t end = wire.find("\r\n.\r\n");
    return end != std::string_view::npos && end + 5 == wire.size() && wire.substr(0, 3) != ".\r\n";
}

} // namespace

TEST_CASE("smtp corpora: replies of real servers are read whole and byte by byte") {
    std::size_t replies = 0;
    for (const auto& entry : jsonLines("replies.jsonl")) {
        const std::string raw(entry.at("reply").as_string());
        INFO(raw);
        ReplyReader whole, bytes;
        whole.receive(raw);
        int count = 0;
        while (auto reply = whole.next()) {
            ++count;
            CHECK(reply->code >= 200);
        }
        int again = 0;
        for (char c : raw) {
            bytes.receive(std::string_view(&c, 1));
            while (bytes.next()) ++again;
        }
        CHECK(count >= 1);
        CHECK(again == count);
        CHECK(!whole.failure());
        CHECK(!whole.pending());
        replies += static_cast<std::size_t>(count);
    }
    if (replies > 0) std::cout << "smtp captured: " << replies << " replies read\n";
}

TEST_CASE("smtp corpora: no smuggled end of data reaches the wire") {
    std::size_t held = 0;
    for (const auto& entry : jsonLines("smuggling.jsonl")) {
        const std::string sequence = fromHex(std::string(entry.at("sequence_hex").as_string()));
        for (std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{1000}}) {
            CHECK(isSafe(stuffed("Subject: a\r\n\r\nhello" + sequence + "MAIL FROM:<x@y>\r\n", piece)));
            CHECK(isSafe(stuffed(sequence, piece)));
            CHECK(isSafe(stuffed("a" + sequence, piece)));
        }
        ++held;
    }
    if (held > 0) std::cout << "smtp smuggling: " << held << " sequences held back\n";
}

TEST_CASE("smtp: any mail, however its lines end, becomes safe data") {
    for (std::string_view mail :
         {"", ".", "..", "\r", "\n", "\r\r\n", "a\r\n.\r\nb", "a\n.\nb", ".\n.\r.\r\n.", "a\r"})
        CHECK(isSafe("x\r\n" + stuffed(mail, 1)));
    CHECK(stuffed("a\nb\rc\r\n.d", 3) == "a\r\nb\r\nc\r\n..d\r\n.\r\n");
}
