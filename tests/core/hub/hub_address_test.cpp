#include "core/hub/hub_link.hpp"

#include "tests/support/catch.hpp"

using namespace santral;

TEST_CASE("hub address: a name alone is asked over TLS") {
    auto address = parseHubAddress(" hub.example.com ");
    REQUIRE(address);
    CHECK(address->host == "hub.example.com");
    CHECK(address->tls);
}

TEST_CASE("hub address: scheme, port and brackets are understood") {
    auto address = parseHubAddress("wss://[2001:db8::1]:8443/");
    REQUIRE(address);
    CHECK(address->host == "2001:db8::1");
    CHECK(address->port == 8443);
    CHECK(address->tls);
}

TEST_CASE("hub address: without TLS only this computer is reached") {
    for (const char* here : {"ws://localhost:7000", "ws://127.0.0.1:7000", "ws://[::1]:7000"}) {
        CAPTURE(here);
        auto address = parseHubAddress(here);
        REQUIRE(address);
        CHECK_FALSE(address->tls);
    }
    for (const char* elsewhere : {"ws://hub.example.com", "ws://10.0.0.5:7000", "ws://[2001:db8::1]"}) {
        CAPTURE(elsewhere);
        CHECK(parseHubAddress(elsewhere).error().code == Errc::Untrusted);
    }
}

TEST_CASE("hub address: what names no hub is refused") {
    for (const char* text :
         {"", "wss://", "hub:", "hub:0", "hub:65536", "hub:70x", "a hub", "hub/desk", "me@hub"}) {
        CAPTURE(text);
        CHECK(parseHubAddress(text).error().code == Errc::Invalid);
    }
}
