// Real and hostile mail with the results that independent parsers agree on: see the corpora's own README.
// Prints the share of right fields, so that a change of the reader shows in the log.
#include "app/hub/inspect_mail.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/protocol/mime/encoded_word.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/protocol/mime/reply_trim.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

using namespace santral;
using namespace santral::mime;
namespace json = boost::json;

namespace {

std::vector<json::object> jsonLines(const std::string& name) {
    std::vector<json::object> out;
    std::ifstream file(test::corpora() / name);
    for (std::string line; std::getline(file, line);) out.push_back(json::parse(line).as_object());
    if (out.empty()) std::cout << test::kNoCorpora;
    return out;
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class NoBodies final : public BodySink {
public:
    void write(std::string_view) override {}
};

struct Score {
    int there = 0, thereRight = 0, all = 0, right = 0;
    void add(bool isThere, bool isRight) {
        all += 1;
        right += isRight ? 1 : 0;
        there += isThere ? 1 : 0;
        thereRight += isThere && isRight ? 1 : 0;
    }
    double share() const { return there == 0 ? 1.0 : static_cast<double>(thereRight) / there; }
};

// The product's value in the form of the expected one: named attachments as sorted [name, hash].
json::value comparable(const json::object& ours, const std::string& field) {
    const json::value& value = ours.at(field);
    if (field != "attachments") return value;
    std::vector<std::pair<std::string, std::string>> parts;
    for (const json::value& part : value.as_array()) {
        std::string name(part.at("name").as_string());
        if (!name.empty()) parts.emplace_back(name, std::string(part.at("sha256").as_string()));
    }
    std::sort(parts.begin(), parts.end());
    json::array out;
    for (const auto& [name, hash] : parts) out.push_back(json::array{name, hash});
    return out;
}

bool isAbsent(const json::value& value) {
    return value.is_null() || (value.is_array() && value.as_array().empty());
}

bool isRight(const json::object& expected, const json::value& ours) {
    if (const json::value* hash = expected.if_contains("sha256_ws")) {
        return ours.is_string() && hash->as_string() == sha256(std::string_view(ours.as_string()));
    }
    const json::value& wanted = expected.at("value");
    return wanted == ours || (isAbsent(wanted) && isAbsent(ours));
}

bool isScored(const json::value& expected) {
    if (!expected.is_object() || !expected.as_object().contains("grade")) return false;
    const json::string& grade = expected.as_object().at("grade").as_string();
    return grade == "A" || grade == "B";
}

void print(const std::string& name, const Score& score) {
    std::cout << "  " << std::left << std::setw(12) << name << std::right << " there " << score.thereRight
              << "/" << score.there << " = " << std::fixed << std::setprecision(2) << 100 * score.share()
              << " %, all " << score.right << "/" << score.all << "\n";
}

std::string trimmedLines(std::string_view text) {
    std::string out;
    bool blank = true;
    for (std::string_view line : split(text, '\n')) {
        std::size_t last = line.find_last_not_of(" \t\r");
        line = line.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (line.empty() && blank) continue;
        blank = line.empty();
        out.append(line).append("\n");
    }
    return std::string(trim(out));
}

} // namespace

TEST_CASE("mail corpora: agreed fields are read right") {
    std::map<std::string, Score> fields;
    Score sum;
    int whole = 0, mails = 0;
    for (const json::object& line : jsonLines("email/expect.jsonl")) {
        std::string octets = contents(test::corpora() / "email" / std::string(line.at("file").as_string()));
        NoBodies none;
        Mail mail = readMail(octets, none);
        REQUIRE(readMail(octets, none) == mail);
        json::object ours = hub::describe(mail);
        bool good = true;
        for (const auto& [field, expected] : line.at("expect").as_object()) {
            if (!isScored(expected)) continue;
            const json::object& wanted = expected.as_object();
            bool there = wanted.contains("sha256_ws") || !isAbsent(wanted.at("value"));
            bool right = isRight(wanted, comparable(ours, field));
            good = good && right;
            fields[field].add(there, right);
            sum.add(there, right);
        }
        whole += good ? 1 : 0;
        ++mails;
    }
    if (mails == 0) return;
    for (const auto& [name, score] : fields) print(name, score);
    print("all fields", sum);
    std::cout << "  whole mails " << whole << "/" << mails << "\n";
    CHECK(sum.share() >= 0.990);
    CHECK(fields["text"].share() >= 0.98);
    CHECK(whole >= 0.95 * mails);
}

TEST_CASE("mail corpora: Turkish headers are read right") {
    for (const json::object& line : jsonLines("email/turkish_headers.jsonl")) {
        CHECK(decodeHeaderText(line.at("input").as_string()) == line.at("expected").as_string());
    }
}

TEST_CASE("mail corpora: replies are parted from history") {
    Score score;
    int lost = 0;
    for (const json::object& line : jsonLines("reply/reply.jsonl")) {
        TrimmedReply out = trimReply(line.at("input").as_string());
        const json::value* wanted = line.if_contains("reply");
        if (!wanted || !wanted->is_string()) continue;
        std::string want = trimmedLines(wanted->as_string());
        std::string got = trimmedLines(out.reply);
        score.add(true, got == want);
        for (std::string_view word : split(want, '\n')) {
            if (got.find(trim(word)) == std::string::npos) {
                ++lost;
                break;
            }
        }
    }
    if (score.there == 0) return;
    print("replies", score);
    std::cout << "  words lost in " << lost << "\n";
    CHECK(score.share() >= 0.75);
    CHECK(lost <= 4);
}
