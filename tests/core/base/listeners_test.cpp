#include "core/base/listeners.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace santral;

TEST_CASE("listeners: a listener keeps what it remembers from one time to the next") {
    Listeners<int> listeners;
    int sum = 0;
    auto listening = listeners.add([&sum, mine = 0](int more) mutable { sum = mine += more; });
    listeners.tell(1);
    listeners.tell(2);
    CHECK(sum == 3);
}

TEST_CASE(
    "listeners: a listener may drop itself while it is told, and what it holds lives until it returns") {
    Listeners<int> listeners;
    Subscription listening;
    std::string heard;
    listening = listeners.add([&, word = std::string("a word too long to lie within the string")](int) {
        listening.reset();
        heard = word;
    });
    listeners.tell(1);
    listeners.tell(2);
    CHECK(heard == "a word too long to lie within the string");
    CHECK(listeners.empty());
}

TEST_CASE("listeners: who was dropped by another is not told any more, the rest is") {
    Listeners<int> listeners;
    std::vector<char> told;
    Subscription second, third;
    auto first = listeners.add([&](int) {
        told.push_back('1');
        second.reset();
    });
    second = listeners.add([&](int) { told.push_back('2'); });
    third = listeners.add([&](int) { told.push_back('3'); });
    listeners.tell(1);
    CHECK(told == std::vector<char>{'1', '3'});
}

TEST_CASE("listeners: a subscription may outlive the list") {
    Subscription listening;
    {
        Listeners<int> listeners;
        listening = listeners.add([](int) {});
    }
    listening.reset();
    CHECK_FALSE(listening);
}
