#include "core/base/boxed.hpp"

#include "tests/support/catch.hpp"

#include <string>

using namespace santral;

TEST_CASE("boxed: a copy is a value of its own") {
    Boxed<std::string> one(std::string("a"));
    Boxed<std::string> other = one;
    *other += "b";
    CHECK(*one == "a");
    CHECK(*other == "ab");
    CHECK_FALSE(one == other);
    one = other;
    CHECK(one == other);
}

TEST_CASE("boxed: a new one holds a new value, and what was moved from can be copied and filled again") {
    Boxed<std::string> one;
    CHECK(one->empty());
    *one = "a";
    Boxed<std::string> taken = std::move(one);
    CHECK(*taken == "a");
    one = Boxed<std::string>(one); // NOLINT(bugprone-use-after-move): that is what is asked here
    one = taken;
    CHECK(*one == "a");
}
