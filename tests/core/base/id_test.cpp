#include "core/base/id.hpp"

#include "core/base/clock.hpp"
#include "core/base/random.hpp"
#include "tests/support/catch.hpp"

using namespace santral;

namespace {
struct FixedClock final : Clock {
    TimePoint at = fromMillis(1'700'000'000'000);
    TimePoint now() const override { return at; }
    SteadyPoint steadyNow() const override { return {}; }
};
} // namespace

TEST_CASE("id: text and bytes give the same id back") {
    Uuid id{0x0123456789ABCDEFull, 0xFEDCBA9876543210ull};
    CHECK(toString(id) == "0123456789abcdeffedcba9876543210");
    CHECK(parseUuid(toString(id)) == id);
    CHECK(parseUuid("01234567-89AB-CDEF-FEDC-BA9876543210") == id);
    CHECK(uuidFromBytes(toBytes(id).data()) == id);
}

TEST_CASE("id: text that is no id is refused") {
    CHECK_FALSE(parseUuid(""));
    CHECK_FALSE(parseUuid("0123456789abcdeffedcba987654321"));
    CHECK_FALSE(parseUuid("0123456789abcdeffedcba98765432100"));
    CHECK_FALSE(parseUuid("0123456789abcdeffedcba987654321g"));
}

TEST_CASE("id: a later id sorts after an earlier one and carries version 7") {
    FixedClock clock;
    SeededRandom random(7);
    Uuid first = makeUuid(clock, random);
    clock.at += Millis(1);
    Uuid second = makeUuid(clock, random);
    CHECK(first < second);
    CHECK((first.hi >> 12 & 0xF) == 7);
    CHECK(first.lo >> 62 == 2);
}
