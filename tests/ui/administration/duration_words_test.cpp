// Lengths of time as people type them, whatever language the desk speaks.
#include "tests/ui/support/ui_case.hpp"
#include "ui/administration/duration_words.hpp"

using namespace santral;
using namespace santral::ui;

TEST_CASE("durations: the same length is found in every language's words") {
    for (const char* typed :
         {"90 s", "90s", "90 sn", "90 san", "1 min 30 s", "1,5 dk", "1.5 dəq", "1 DK 30 SN"}) {
        INFO(typed);
        CHECK(durationFrom(text(typed)) == 90);
    }
    for (const char* typed : {"4 h", "4 sa", "4 saat", "240 min"}) {
        INFO(typed);
        CHECK(durationFrom(text(typed)) == 4 * 60 * 60);
    }
}

TEST_CASE("durations: what has no unit, or one that nobody knows, is none") {
    for (const char* typed : {"", "90", "5 x", "min", "5 min x", "-5 min", "200 d"}) {
        INFO(typed);
        CHECK_FALSE(durationFrom(text(typed)));
    }
    CHECK(durationFrom(text("0")) == 0);
}

TEST_CASE("durations: what is shown is understood again, in each language") {
    for (const Language language : {Language::English, Language::Turkish, Language::Azerbaijani}) {
        const InLanguage there(language);
        for (const std::uint32_t seconds : {1u, 20u, 90u, 300u, 3600u, 5400u, 4u * 3600u, 100000u}) {
            INFO(durationText(seconds));
            CHECK(durationFrom(durationText(seconds)) == seconds);
        }
    }
    CHECK(durationText(5400) == text("1 h 30 min"));
}
