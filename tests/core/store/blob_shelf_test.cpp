#include "core/store/blob_shelf.hpp"

#include "core/os/file_times.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::store;

namespace {

struct ShelfBench {
    test::TempFolder folder;
    FakeClock clock;
    Blobs blobs{folder.path()};
    BlobShelf shelf{folder.path(), clock};

    // Ten octets that begin so, used now.
    std::string put(const std::string& letters) {
        std::string hash = blobs.put((letters + "..........").substr(0, 10)).value().hash;
        shelf.used(hash);
        clock.advance(BlobShelf::kOpen + Millis(1000));
        return hash;
    }
    std::vector<std::string> makeRoom(std::uint64_t quota, const std::string& kept = {}) {
        return shelf.makeRoom(quota, [&](const std::string& hash) { return hash == kept; });
    }
};

} // namespace

TEST_CASE("blob shelf: the least recently used file goes first, and only as many as must") {
    ShelfBench t;
    std::string first = t.put("a"), second = t.put("b"), third = t.put("c");
    t.shelf.used(first);
    t.clock.advance(BlobShelf::kOpen + Millis(1000));
    CHECK(t.makeRoom(25) == std::vector<std::string>{second});
    CHECK(t.shelf.octets() == 20);
    CHECK(t.blobs.find(first));
    CHECK_FALSE(t.blobs.find(second));
}

TEST_CASE("blob shelf: what must be kept stays, and the next one goes for it") {
    ShelfBench t;
    std::string first = t.put("a"), second = t.put("b");
    CHECK(t.makeRoom(10, first) == std::vector<std::string>{second});
    CHECK(t.makeRoom(0, first).empty());
    CHECK(t.blobs.find(first));
}

TEST_CASE("blob shelf: a file that was opened a moment ago stays, whatever the quota") {
    ShelfBench t;
    std::string first = t.put("a");
    t.shelf.used(first);
    CHECK(t.makeRoom(0).empty());
    t.clock.advance(BlobShelf::kOpen + Millis(1000));
    CHECK(t.makeRoom(0) == std::vector<std::string>{first});
    CHECK(t.shelf.octets() == 0);
}

TEST_CASE("blob shelf: counts and order are those of the disk after a crash") {
    ShelfBench t;
    std::string first = t.put("a"), second = t.put("b");
    t.shelf.used(first);
    t.clock.advance(BlobShelf::kOpen + Millis(1000));
    BlobShelf again(t.folder.path(), t.clock);
    again.count();
    CHECK(again.octets() == 20);
    CHECK(again.makeRoom(10, [](const std::string&) { return false; }) == std::vector<std::string>{second});
}

TEST_CASE("blob shelf: half a file that a crash has left is gone after counting") {
    ShelfBench t;
    std::string hash = t.put("a");
    auto half = t.blobs.find(hash).value().parent_path() / (std::string(64, 'f') + ".part");
    std::ofstream(half) << "half";
    BlobShelf again(t.folder.path(), t.clock);
    again.count();
    CHECK_FALSE(std::filesystem::exists(half));
    CHECK(again.octets() == 10);
}

TEST_CASE("blob shelf: a file used twice counts once") {
    ShelfBench t;
    std::string hash = t.put("a");
    t.shelf.used(hash);
    CHECK(t.shelf.octets() == 10);
}
