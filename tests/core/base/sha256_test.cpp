#include "core/base/sha256.hpp"
#include "tests/support/catch.hpp"

using namespace santral;

TEST_CASE("sha256: the examples of FIPS 180-4 come out, in one go and in pieces") {
    const std::string wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    CHECK(sha256("abc") == wanted);
    Sha256 pieces;
    pieces.add("a");
    pieces.add("bc");
    CHECK(pieces.finish() == wanted);
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("sha256: only 64 lower-case hex digits have the form of a result") {
    CHECK(isSha256(sha256("abc")));
    CHECK_FALSE(isSha256(sha256("abc").substr(1)));
    CHECK_FALSE(isSha256(std::string(63, 'a') + 'A'));
    CHECK_FALSE(isSha256(std::string(63, 'a') + 'g'));
    CHECK_FALSE(isSha256("../" + std::string(61, 'a')));
}
