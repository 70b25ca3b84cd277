#include "core/store/sqlite/message_words.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <map>

using namespace santral;
using namespace santral::store;

namespace {

constexpr Seq kSegment = 1 << 18;

// An index over texts that it remembers, as the view does.
struct Index {
    test::TempFolder folder;
    Database db = Database::open(folder / "words.db", {}).value();
    MessageWords words{db};
    std::map<Seq, std::string> texts;
    int looked = 0; // at texts beside the index

    Index() { REQUIRE(db.execute("CREATE TABLE message_segment(number INTEGER PRIMARY KEY)")); }
    void add(Seq seq, const std::string& text) {
        texts[seq] = text;
        REQUIRE(words.add(seq, text));
    }
    std::vector<Seq> find(const std::string& typed, std::size_t limit = 20) {
        auto hasAll = [this](Seq seq, const std::vector<SoughtWord>& sought) -> Result<bool> {
            ++looked;
            return areIn(sought, texts.at(seq));
        };
        return MessageFinder(db, hasAll).newest(soughtWords(typed), limit).value();
    }
};

} // namespace

TEST_CASE("search: the newest of all segments come first, and no more than asked for") {
    Index index;
    for (Seq seq : {Seq{5}, kSegment + 5, 2 * kSegment + 5}) index.add(seq, "siparis geldi");
    CHECK(index.find("siparis") == std::vector<Seq>{2 * kSegment + 5, kSegment + 5, 5});
    CHECK(index.find("siparis", 2) == std::vector<Seq>{2 * kSegment + 5, kSegment + 5});
    CHECK(index.find("kargo").empty());
}

TEST_CASE("search: a rare word beside a frequent one finds the same in older segments") {
    Index index;
    for (Seq seq = 1; seq <= 300; ++seq) index.add(seq, "kargo nerede");
    index.add(400, "kargom mavi kutu");
    index.add(401, "mavi kutu");
    for (Seq seq = 1; seq <= 300; ++seq) index.add(kSegment + seq, "kargo nerede");
    CHECK(index.find("kargo mavi") == std::vector<Seq>{400});
    CHECK(index.looked == 2);
    CHECK(index.find("mavi \"kargo nerede\"").empty());
}

TEST_CASE("search: what is rare is judged by a whole segment, not by one that has just begun") {
    Index index;
    for (Seq seq = 1; seq <= 300; ++seq) index.add(seq, "kargo nerede");
    index.add(400, "kargo mavi");
    index.add(kSegment + 1, "kargo nerede");
    CHECK(index.find("kargo mavi") == std::vector<Seq>{400});
    CHECK(index.looked == 1);
}

TEST_CASE("search: a word stands for what begins with it, a phrase for its very words") {
    SoughtWord prefix{"sipar", false};
    SoughtWord phrase{"mavi kutu", true};
    CHECK(prefix.isIn("yeni siparisim"));
    CHECK_FALSE(prefix.isIn("onsiparis"));
    CHECK(phrase.isIn("bir mavi kutu"));
    CHECK_FALSE(phrase.isIn("mavi kutular"));
    CHECK_FALSE(phrase.isIn("koyumavi kutu"));
}

TEST_CASE("search: what was removed is not found again") {
    Index index;
    index.add(1, "gizli");
    REQUIRE(index.words.remove(1, "gizli"));
    REQUIRE(index.words.optimize());
    CHECK(index.find("gizli").empty());
}
