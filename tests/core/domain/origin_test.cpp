#include "core/domain/origin.hpp"

#include "tests/support/catch.hpp"

using santral::isOrigin;

TEST_CASE("origin: scheme and host, perhaps a port, and nothing behind") {
    for (const char* good : {"https://shop.example", "http://shop.example:8080", "https://[::1]:8443", "*"}) {
        INFO(good);
        CHECK(isOrigin(good));
    }
    for (const char* bad : {"", "shop.example", "ftp://shop.example", "https://", "https://:443",
                            "https://shop.example/", "https://shop.example/cart", "https://me@shop.example",
                            "https://shop.example?x", "https://mağaza.example", "HTTPS://shop.example"}) {
        INFO(bad);
        CHECK_FALSE(isOrigin(bad));
    }
}
