#include "core/voice/journal.hpp"

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::voice;

namespace {

CallRecord recordOf(CallId call, bool ended = false) {
    CallRecord record;
    record.id = makeId<CommandId>(systemClock(), systemRandom());
    record.part.call = call;
    record.part.number = "+905550100101";
    if (ended) record.part.endedAt = fromMillis(5);
    return record;
}

CallId newCall() {
    return makeId<CallId>(systemClock(), systemRandom());
}

Journal opened(const std::filesystem::path& file) {
    return Journal::open(os::openAppendFile(file).value()).value();
}

} // namespace

TEST_CASE("journal: records wait over a restart until they are forgotten") {
    test::TempFolder folder;
    CallRecord one = recordOf(newCall(), true), two = recordOf(newCall(), true);
    {
        Journal journal = opened(folder / "j");
        REQUIRE(journal.add(one));
        REQUIRE(journal.add(two));
    }
    {
        Journal journal = opened(folder / "j");
        CHECK(journal.waiting() == std::vector{one, two});
        REQUIRE(journal.forget(one.id));
    }
    Journal journal = opened(folder / "j");
    CHECK(journal.waiting() == std::vector{two});
    CHECK(journal.open().empty());
}

TEST_CASE("journal: a call that has not ended is known after a crash, also when its record was forgotten") {
    test::TempFolder folder;
    CallRecord offered = recordOf(newCall());
    {
        Journal journal = opened(folder / "j");
        REQUIRE(journal.add(offered));
        REQUIRE(journal.forget(offered.id));
    }
    for (int start = 0; start < 2; ++start) {
        Journal journal = opened(folder / "j");
        CHECK(journal.waiting().empty());
        CHECK(journal.open() == std::vector{offered});
    }
}

TEST_CASE("journal: a write that a crash tore, at any octet, loses only itself") {
    test::TempFolder folder;
    CallRecord one = recordOf(newCall(), true), two = recordOf(newCall(), true),
               three = recordOf(newCall(), true);
    {
        Journal journal = opened(folder / "j");
        REQUIRE(journal.add(one));
        REQUIRE(journal.add(two));
    }
    std::ifstream in(folder / "j");
    std::string whole((std::istreambuf_iterator<char>(in)), {});
    std::size_t first = whole.find('\n') + 1;
    for (std::size_t cut = first; cut < whole.size(); cut += 13) {
        std::ofstream(folder / "torn", std::ios::trunc) << whole.substr(0, cut);
        {
            Journal journal = opened(folder / "torn");
            REQUIRE(journal.waiting() == std::vector{one});
            REQUIRE(journal.add(three));
        }
        REQUIRE(opened(folder / "torn").waiting() == std::vector{one, three});
    }
}

TEST_CASE("journal: it does not grow for ever") {
    test::TempFolder folder;
    Journal journal = opened(folder / "j");
    for (int i = 0; i < 3000; ++i) {
        CallRecord record = recordOf(newCall(), true);
        REQUIRE(journal.add(record));
        REQUIRE(journal.forget(record.id));
    }
    CHECK(std::filesystem::file_size(folder / "j") < 300'000);
}
