#include "ui/shell/damage_words.hpp"

#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

bool says(const Damage& damage, const char* words) {
    return damageText(damage).contains(QString::fromUtf8(words));
}

} // namespace

TEST_CASE("damage words: of a journal they say what was saved, what may have changed and where the file is") {
    Damage damage;
    damage.aside = "/home/elif/damaged/journal.db";
    damage.drafts = 3;
    CHECK(says(damage, "damaged"));
    CHECK(says(damage, "3 draft"));
    CHECK(says(damage, "/home/elif/damaged/journal.db"));
    CHECK_FALSE(says(damage, "may have changed"));
    CHECK_FALSE(says(damage, "wait to be sent"));
    CHECK_FALSE(says(damage, "missing"));
    damage.commands = 2;
    damage.doubtful = 1;
    damage.whole = false;
    CHECK(says(damage, "2 thing"));
    CHECK(says(damage, "may have changed"));
    CHECK(says(damage, "missing"));
}

TEST_CASE(
    "damage words: of a view they say that nothing is lost, and whether Santral has to be started again") {
    Damage damage;
    damage.file = Damage::File::View;
    CHECK(says(damage, "has been built anew"));
    damage.whole = false;
    CHECK(says(damage, "started again"));
    CHECK(says(damage, "nothing is lost"));
}

TEST_CASE("damage words: of a ledger they say how much is lost, where that is known") {
    Damage damage;
    damage.file = Damage::File::Ledger;
    damage.whole = false;
    CHECK(says(damage, "cannot be read"));
    damage.from = 11;
    damage.upto = 20;
    CHECK(says(damage, "10 event"));
    CHECK(says(damage, "backup"));
}
