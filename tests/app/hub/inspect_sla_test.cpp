#include "app/hub/inspect_sla.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <sstream>

using namespace santral;

namespace {

struct Answers {
    bool good = false;
    std::string lines;
    std::string errors; // without the folder
};

constexpr std::string_view kSchedules =
    R"({"office": {"tz": "Europe/Istanbul", "week": {"mon": [["09:00", "18:00"]]}}, "never": {"tz": "Etc/UTC"}})";

Answers ask(std::string_view schedules, std::string_view cases) {
    test::TempFolder folder;
    std::ofstream(folder / "schedules.json") << schedules;
    std::ofstream(folder / "cases.jsonl") << cases;
    std::ostringstream out, errors;
    bool good = hub::inspectSla(folder / "schedules.json", folder / "cases.jsonl", out, errors);
    std::string told = errors.str(), path = (folder.path() / "").string();
    for (std::size_t at; (at = told.find(path)) != std::string::npos;) told.erase(at, path.size());
    return {good, out.str(), told};
}

} // namespace

TEST_CASE("inspect sla: each case is one line, in their order") {
    Answers answers = ask(kSchedules, R"(
{"id": "b", "schedule": "office", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 900, "expect": null}
{"id": "a", "schedule": "never", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 900}

{"id": "c", "schedule": "office", "op": "elapsed", "start": "2026-11-21T11:00:00Z", "end": "2026-11-30T07:00:00Z"}
)");
    CHECK(answers.good);
    CHECK(answers.errors == "");
    CHECK(answers.lines == R"({"id":"b","due":"2026-11-23T06:15:00Z"}
{"id":"a","due":null}
{"id":"c","elapsed":36000}
)");
}

TEST_CASE("inspect sla: a bad line is told by its number and the others are answered") {
    Answers answers = ask(kSchedules, R"({"id": "a"
{"id": "b", "schedule": "shop", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 900}
{"id": "c", "schedule": "office", "op": "undo", "start": "2026-11-21T11:00:00Z", "seconds": 900}
{"id": "d", "schedule": "office", "op": "due", "start": "yesterday", "seconds": 900}
{"id": "e", "schedule": "office", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": -1}
{"id": "f", "schedule": "office", "op": "due", "start": "2026-11-21T11:00:00Z"}
{"id": "g", "schedule": "office", "op": "elapsed", "start": "2026-11-21T11:00:00Z", "end": 7}
{"schedule": "office"}
[]
{"id": "h", "schedule": "office", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 0}
)");
    CHECK_FALSE(answers.good);
    CHECK(answers.lines == "{\"id\":\"h\",\"due\":\"2026-11-21T11:00:00Z\"}\n");
    CHECK(answers.errors == R"(cases.jsonl:1: json: incomplete JSON
cases.jsonl:2: there is no schedule "shop"
cases.jsonl:3: op is neither due nor elapsed
cases.jsonl:4: start: "yesterday" is no time such as 2026-11-23T06:15:00Z
cases.jsonl:5: seconds is no whole number from 0 up
cases.jsonl:6: seconds is missing
cases.jsonl:7: end is no text
cases.jsonl:8: id is missing
cases.jsonl:9: this is no JSON object
)");
}

TEST_CASE("inspect sla: a faulty schedule spoils only its own cases") {
    Answers answers =
        ask(R"({"bad": {"tz": "Mars/Olympus"}, "good": {"tz": "Etc/UTC"}})",
            R"({"id": "a", "schedule": "bad", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 1}
{"id": "b", "schedule": "good", "op": "due", "start": "2026-11-21T11:00:00Z", "seconds": 1}
)");
    CHECK_FALSE(answers.good);
    CHECK(answers.lines == "{\"id\":\"b\",\"due\":null}\n");
    const std::string fault = R"(schedule "bad", tz: there is no time zone "Mars/Olympus"; )"
                              "write an IANA name such as Europe/Istanbul\n";
    CHECK(answers.errors == "schedules.json: " + fault + "cases.jsonl:1: " + fault);
}

TEST_CASE("inspect sla: files that cannot be read are told") {
    std::ostringstream out, errors;
    CHECK_FALSE(hub::inspectSla("no such file.json", "nor this.jsonl", out, errors));
    CHECK(errors.str() == "no such file.json: cannot be read\n");
    Answers answers = ask("[1]", "");
    CHECK_FALSE(answers.good);
    CHECK(answers.errors == "schedules.json: the schedules are no JSON object\n");
}
