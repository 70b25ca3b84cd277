#include "ui/bridge/number.hpp"

#include "tests/support/catch.hpp"

using santral::ui::customerText;
using santral::ui::numberText;

TEST_CASE("number: is grouped as its country does") {
    CHECK(numberText("+905550102238").toStdString() == "+90 555 010 22 38");
    CHECK(numberText("+994505550123").toStdString() == "+994 50 555 01 23");
    CHECK(numberText("+15550100").toStdString() == "+15550100");
    CHECK(numberText("anonymous").toStdString() == "anonymous");
}

TEST_CASE("number: a customer without a name goes by his number, and a name stays as it is") {
    CHECK(customerText("+905550102238").toStdString() == "+90 555 010 22 38");
    CHECK(customerText("Şule Güneş").toStdString() == "Şule Güneş");
    CHECK(customerText("").isEmpty());
}
