// What servers of many makers really sent, and the cases of another client's parser, when the corpora are
// there.
#include "core/protocol/imap/data.hpp"
#include "core/protocol/imap/reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include "core/base/random.hpp"
#include "core/base/text.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <functional>
#include <iostream>

using namespace santral;
using namespace santral::imap;

namespace {

std::vector<boost::json::value> jsonLines(const std::string& name) {
    std::vector<boost::json::value> out;
    std::ifstream file(test::corpora() / "imap" / name);
    for (std::string line; std::getline(file, line);) out.push_back(boost::json::parse(line));
    if (out.empty()) std::cout << test::kNoCorpora;
    return out;
}

std::string text(const boost::json::value& value) {
    return std::string(value.as_string());
}

struct Outcome {
    std::vector<std::string> lines; // "tag command"
    std::uint64_t streamed = 0;
    bool inStep = false;
    bool operator==(const Outcome&) const = default;
};

std::string describe(const Response& response) {
    if (response.number) return response.tag + ' ' + std::to_string(*response.number);
    return response.tag + ' ' + response.name;
}

Outcome outcomeOf(const std::string& raw, const std::function<std::size_t()>& piece) {
    Reader reader;
    Outcome out;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t size = std::max<std::size_t>(1, piece());
        reader.receive(std::string_view(raw).substr(at, size));
        at += size;
        while (auto event = reader.next()) {
            if (const auto* chunk = std::get_if<LiteralChunk>(&*event)) out.streamed += chunk->bytes.size();
            if (const auto* response = std::get_if<Response>(&*event))
                out.lines.push_back(describe(*response));
            if (std::holds_alternative<Unreadable>(*event)) out.lines.emplace_back("unreadable");
        }
    }
    out.inStep = !reader.failure() && reader.pending() == 0;
    return out;
}

std::string expectedLine(const boost::json::object& ref) {
    if (!ref.at("ok").as_bool()) return {};
    return text(ref.at("tag")) + ' ' + toUpperAscii(text(ref.at("command")));
}

} // namespace

TEST_CASE("imap corpora: answers of real servers are followed whatever pieces they come in") {
    SeededRandom random(20260101);
    std::size_t lines = 0, same = 0, wanted = 0;
    for (const auto& entry : jsonLines("captured.jsonl")) {
        const std::string raw = text(entry.at("raw"));
        INFO(text(entry.at("id")));
        const Outcome whole = outcomeOf(raw, [&] { return raw.size(); });
        CHECK(whole.inStep);
        CHECK(outcomeOf(raw, [] { return std::size_t{1}; }) == whole);
        for (int i = 0; i < 5; ++i) CHECK(outcomeOf(raw, [&] { return random.next() % 97; }) == whole);
        const auto& expected = entry.at("lines").as_array();
        REQUIRE(whole.lines.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            ++lines;
            const std::string want = expectedLine(expected[i].at("ref").as_object());
            if (want.empty()) continue;
            ++wanted;
            same += whole.lines[i] == want;
            CHECK(whole.lines[i] == want);
        }
    }
    if (lines > 0)
        std::cout << "imap captured: " << same << " of " << wanted << " lines, " << lines << " consumed\n";
}

TEST_CASE("imap corpora: the parser takes what another good client takes") {
    std::size_t taken = 0, shouldTake = 0, refused = 0, shouldRefuse = 0;
    for (const auto& entry : jsonLines("parser_cases.jsonl")) {
        std::string wire = text(entry.at("input"));
        if (const auto* opt = entry.at("opt").if_object()) {
            for (const auto& literal : opt->at("literals").as_array()) {
                const std::string mark = "{" + std::to_string(literal.as_string().size()) + "}\r\n";
                // The cases leave the octets of literals out of the line.
                static std::size_t from;
                if (&literal == &opt->at("literals").as_array().front()) from = 0;
                const std::size_t at = wire.find(mark, from);
                if (at == std::string::npos) break;
                wire.insert(at + mark.size(), literal.as_string());
                from = at + mark.size() + literal.as_string().size();
            }
        }
        Reader reader;
        reader.receive(wire + "\r\n");
        bool ok = false;
        while (auto event = reader.next()) ok = ok || std::holds_alternative<Response>(*event);
        INFO(text(entry.at("case")));
        if (entry.at("ok").as_bool()) {
            ++shouldTake;
            taken += ok;
            CHECK(ok);
        } else {
            ++shouldRefuse;
            refused += !ok;
        }
    }
    if (shouldTake > 0)
        std::cout << "imap parser cases: " << taken << " of " << shouldTake << " accepted, " << refused
                  << " of " << shouldRefuse << " refused\n";
}
