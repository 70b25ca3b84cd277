#include "core/store/blobs.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::store;

TEST_CASE("blobs: bytes come back by their hash") {
    test::TempFolder folder;
    Blobs blobs(folder.path());
    auto stored = blobs.put("abc");
    REQUIRE(stored);
    CHECK(stored->hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(blobs.put("abc")->hash == stored->hash);
    CHECK(blobs.read(stored->hash).value() == "abc");
}

TEST_CASE("blobs: a name that is no hash never becomes a path") {
    test::TempFolder folder;
    Blobs blobs(folder.path());
    CHECK(blobs.find("../../etc/passwd").error().code == Errc::Invalid);
    CHECK(blobs.find("").error().code == Errc::Invalid);
}

TEST_CASE("blobs: damaged bytes are never given out as good") {
    test::TempFolder folder;
    Blobs blobs(folder.path());
    std::string hash = blobs.put("abc")->hash;
    std::ofstream(blobs.find(hash).value(), std::ios::binary) << "abd";
    CHECK(blobs.read(hash).error().code == Errc::Corrupt);
}
