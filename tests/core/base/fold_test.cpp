#include "core/base/fold.hpp"

#include "tests/support/catch.hpp"

using namespace santral;

TEST_CASE("fold: every Turkish and Azerbaijani letter meets its ASCII twin") {
    CHECK(fold("IĞDIR ığdır İstanbul istanbul") == "igdir igdir istanbul istanbul");
    CHECK(fold("müştəri MÜŞTƏRİ musteri") == "musteri musteri musteri");
    CHECK(fold("Çağrı, şikâyet; öğün ÜZÜM") == "cagri sikayet ogun uzum");
}

TEST_CASE("fold: letters of other Latin scripts lose their marks, and some become two") {
    CHECK(fold("Ąčžñå ÆŒß Łódź Ĳssel ½") == "aczna aeoess lodz ijssel 12");
}

TEST_CASE("fold: combining marks fold like the letter that carries them") {
    CHECK(fold("s\xCC\xA7ikayet i\xCC\x87") == "sikayet i"); // s + cedilla, i + dot above
}

TEST_CASE("fold: anything but letters and digits is one gap, and none at the ends") {
    CHECK(fold("  TR-2026/11—7 👍 tamam! ") == "tr 2026 11 7 tamam");
    CHECK(fold("") == "");
    CHECK(fold("!!!") == "");
}

TEST_CASE("fold: an apostrophe joins the suffix to its word") {
    CHECK(fold("Kadıköy'de Kadıköy’den") == "kadikoyde kadikoyden");
}

TEST_CASE("fold: octets that are not UTF-8 only separate words") {
    CHECK(fold("a\xFFz \xC3") == "a z");
}

TEST_CASE("fold: words know their place in the original text") {
    std::string text = "Ölçü, şal!";
    auto words = foldedWords(text);
    REQUIRE(words.size() == 2);
    CHECK(words[0].folded == "olcu");
    CHECK(text.substr(words[0].begin, words[0].end - words[0].begin) == "Ölçü");
    CHECK(words[1].folded == "sal");
    CHECK(text.substr(words[1].begin, words[1].end - words[1].begin) == "şal");
}
