#include "core/voice/dialling.hpp"

#include "tests/support/catch.hpp"

using namespace santral::voice;

TEST_CASE("dialling: numbers are cleaned and go to our domain") {
    CHECK(dialAddress("0 555 (010) 01-02", "pbx.example") == "sip:05550100102@pbx.example");
    CHECK(dialAddress("+90 555 010 01 02", "pbx.example:5070") == "sip:+905550100102@pbx.example:5070");
    CHECK(dialAddress("tel:+90-555-010-0102;phone-context=x", "pbx.example") ==
          "sip:+905550100102@pbx.example");
    CHECK(dialAddress("*21#", "pbx.example") == "sip:*21%23@pbx.example");
    CHECK(dialAddress("reception", "pbx.example") == "sip:reception@pbx.example");
}

TEST_CASE("dialling: whole addresses stay") {
    CHECK(dialAddress("sip:1002@10.0.0.1:5060", "pbx.example") == "sip:1002@10.0.0.1:5060");
    CHECK(dialAddress("SIPS:a@b.example", "pbx.example") == "sips:a@b.example");
    CHECK(dialAddress("1002@[::1]:5060", "pbx.example") == "sip:1002@[::1]:5060");
}

TEST_CASE("dialling: nothing gets into the signalling beside user and host") {
    for (const char* bad :
         {"", "sip:a@b?Subject=x", "sip:a@b;transport=tcp", "a b@c", "1\r\nEvil: 1", "a@b\r\nX: 1", "sip:@b",
          "a@", "a@b:0", "a@b:99999", "a@[::1", "a@b@c", "çağrı"}) {
        INFO(bad);
        CHECK(dialAddress(bad, "pbx.example").empty());
    }
    CHECK(dialAddress(std::string(300, '1'), "pbx.example").empty());
    CHECK(dialAddress("1002", "").empty());
}

TEST_CASE("dialling: the user of an address") {
    CHECK(userOf("sip:1001@pbx.example:5060;transport=tcp") == "1001");
    CHECK(userOf("1001@pbx.example") == "1001");
    CHECK(userOf("") == "");
}

TEST_CASE("dialling: only keys of a telephone are pressed") {
    CHECK(dtmfDigits("1 2-3*#aDx") == "123*#AD");
    CHECK(dtmfDigits(std::string(100, '7')).size() == 32);
}
