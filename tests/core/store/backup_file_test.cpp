#include "core/store/backup_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/hub_folder.hpp"

using namespace santral;
using namespace santral::store;

namespace {

void writeSmall(const std::filesystem::path& file) {
    auto out = BackupWriter::make(file).value();
    out.add("first", "some octets").value();
    out.add("empty", "").value();
    out.add("last", std::string(100, 'x')).value();
    out.finish().value();
}

Result<std::vector<std::string>> readAll(const std::filesystem::path& file) {
    auto in = BackupReader::open(file);
    if (!in) return in.error();
    std::vector<std::string> all;
    for (;;) {
        auto entry = in->next();
        if (!entry) return entry.error();
        if (!*entry) return all;
        all.push_back((*entry)->name + "=");
        auto read = in->read(**entry, [&](std::string_view octets) {
            all.back() += octets;
            return Result<void>();
        });
        if (!read) return read.error();
    }
}

} // namespace

TEST_CASE("backup file: entries come back in order, whole") {
    test::TempFolder folder;
    writeSmall(folder / "b");
    auto all = readAll(folder / "b").value();
    CHECK(all == std::vector<std::string>{"first=some octets", "empty=", "last=" + std::string(100, 'x')});
}

TEST_CASE("backup file: no single changed bit goes unnoticed") {
    test::TempFolder folder;
    writeSmall(folder / "b");
    std::string whole = test::octetsOf(folder / "b");
    for (std::size_t i = 0; i < whole.size() * 8; ++i) {
        std::string changed = whole;
        changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
        test::writeOctets(folder / "changed", changed);
        INFO("bit " << i);
        REQUIRE_FALSE(readAll(folder / "changed"));
    }
}

TEST_CASE("backup file: neither a missing end nor something after it goes unnoticed") {
    test::TempFolder folder;
    writeSmall(folder / "b");
    std::string whole = test::octetsOf(folder / "b");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        test::writeOctets(folder / "cut", std::string_view(whole).substr(0, length));
        INFO("length " << length);
        REQUIRE(readAll(folder / "cut").error().code == Errc::Corrupt);
    }
    test::writeOctets(folder / "longer", whole + "x");
    CHECK(readAll(folder / "longer").error().code == Errc::Corrupt);
}

TEST_CASE("backup file: what is not finished is not there") {
    test::TempFolder folder;
    {
        auto out = BackupWriter::make(folder / "b").value();
        REQUIRE(out.add("first", "some octets"));
        CHECK(test::namesIn(folder.path()) == std::vector<std::string>{"b.part"});
    }
    CHECK(test::namesIn(folder.path()).empty());
}

TEST_CASE("backup file: a file that is not what was said of it is refused") {
    test::TempFolder folder;
    test::writeOctets(folder / "source", "abc");
    auto entry = describeFile("source", folder / "source").value();
    test::writeOctets(folder / "source", "abd");
    auto out = BackupWriter::make(folder / "b").value();
    CHECK(out.addFile(entry, folder / "source").error().code == Errc::Corrupt);
}

TEST_CASE("backup file: a newer format is refused with both numbers in the sentence") {
    test::TempFolder folder;
    writeSmall(folder / "b");
    std::string octets = test::octetsOf(folder / "b");
    octets[19] = 2;
    test::writeOctets(folder / "b", octets);
    auto read = readAll(folder / "b");
    REQUIRE(!read);
    CHECK(read.error().code == Errc::Unsupported);
    CHECK(read.error().detail.find("format 2, this program knows up to 1") != std::string::npos);
}
