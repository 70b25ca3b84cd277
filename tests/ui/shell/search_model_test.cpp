#include "ui/shell/search_model.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

SearchHit hit(const std::string& snippet, std::vector<std::pair<std::size_t, std::size_t>> marks) {
    SearchHit made;
    made.title = "Deniz";
    made.snippet = snippet;
    made.marks = std::move(marks);
    return made;
}

} // namespace

TEST_CASE("search: hits are marked by octets, also in Turkish and Azerbaijani texts") {
    const std::string text = "Çok güzel sipariş, təşəkkür";
    const std::size_t begin = text.find("sipariş");
    const auto pieces = piecesOf(hit(text, {{begin, begin + std::string("sipariş").size()}}));
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1] == SnippetPiece{QStringLiteral("sipariş"), true});
    CHECK(pieces[0].text == QStringLiteral("Çok güzel "));
}

TEST_CASE("search: a long beginning is cut so that the hit is seen") {
    const std::string text = std::string(200, 'a') + " kargo";
    const auto pieces = piecesOf(hit(text, {{201, 206}}));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].text.size() < 40);
    CHECK(pieces[0].text.startsWith(QChar(0x2026)));
}

TEST_CASE("search: marks that do not fit are left out") {
    CHECK(piecesOf(hit("kargo", {{2, 99}})).size() == 1);
    CHECK(piecesOf(hit("kargo", {{0, 3}, {1, 4}})).size() == 2);
    CHECK(piecesOf(hit("", {})).empty());
}

TEST_CASE("search: moving passes over headings and stops at both ends") {
    FakeClock clock;
    SearchModel model(clock);
    SearchAnswer answer;
    answer.customers = {hit("a", {})};
    answer.messages = {hit("b", {}), hit("c", {})};
    model.set(answer);
    REQUIRE(model.rowCount() == 5);
    int row = model.step(-1, 1);
    CHECK(row == 1);
    row = model.step(row, 1);
    CHECK(row == 3);
    row = model.step(row, 1);
    CHECK(model.step(row, 1) == 4);
    CHECK(model.step(1, -1) == 1);
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}
