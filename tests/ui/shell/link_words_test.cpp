#include "ui/shell/link_words.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/ui/support/ui_case.hpp"

using namespace santral;
using namespace santral::ui;
using LinkState = HubStatus::Link;

namespace {

struct Line {
    FakeClock clock; // 19:00 in Istanbul
    HubStatus status;

    LinkFace face(LinkState link, const std::string& why = {}, int refused = 0) {
        status.link = link;
        status.linkWhy = why;
        return linkFace(status, refused, clock.now());
    }
};

} // namespace

TEST_CASE("link: a line that stands is said without a reason") {
    Line line;
    CHECK(line.face(LinkState::Connected).text == text("Connected"));
    CHECK(line.face(LinkState::Connected).health == Health::Good);
    CHECK(line.face(LinkState::Embedded).text == text("Hub on this computer"));
}

TEST_CASE("link: offline says since when, how much is in hand and that nothing is lost") {
    Line line;
    line.status.linkSince = line.clock.now() - std::chrono::minutes(295);
    line.status.inHand = 3;
    const LinkFace face = line.face(LinkState::Offline, "unreachable");
    CHECK(face.text == text("Offline since 14:05 · 3 in hand"));
    CHECK(face.health == Health::Bad);
    CHECK(face.detail.contains(text("Check the network")));
    CHECK(face.detail.contains(text("is kept here")));
}

TEST_CASE("link: a code that says nothing to people is not shown to them") {
    Line line;
    CHECK_FALSE(line.face(LinkState::Offline, "x-strange").detail.contains(text("x-strange")));
}

TEST_CASE("link: offline since another day says the day") {
    Line line;
    line.status.linkSince = line.clock.now() - std::chrono::hours(24);
    CHECK(line.face(LinkState::Offline).text == text("Offline since Mon 11 Nov 19:00"));
}

TEST_CASE("link: what somebody has to do is said") {
    Line line;
    CHECK(line.face(LinkState::Refused, "revoked").text == text("Sign in again"));
    CHECK(line.face(LinkState::Refused, "version").text == text("This version is too old for the hub"));
    CHECK(line.face(LinkState::Refused, "hub-version").text == text("The hub is too old for this version"));
    CHECK(line.face(LinkState::Refused, "wrong-name").text == text("The hub's certificate is not trusted"));
}

TEST_CASE("link: a sign-in that is over says how to sign in again") {
    Line line;
    const std::string why = GENERATE("revoked", "keychain");
    CHECK(line.face(LinkState::Refused, why).text == text("Sign in again"));
    CHECK(line.face(LinkState::Refused, why).detail.contains(text("Close Santral and start it again")));
}

TEST_CASE("link: who may not sign in any more is told so, and not to sign in again") {
    Line line;
    const LinkFace face = line.face(LinkState::Refused, "away");
    CHECK(face.text == text("You may not sign in any more"));
    CHECK(face.detail.contains(text("An administrator has ended your access")));
}

TEST_CASE("link: a withdrawn certificate is not taken for a withdrawn sign-in") {
    Line line;
    const LinkFace face = line.face(LinkState::Offline, "revoked");
    CHECK(face.text == text("The hub's certificate is not trusted"));
    CHECK(face.detail.contains(text("withdrawn")));
}

TEST_CASE("link: every trouble with the certificate has a sentence of its own") {
    Line line;
    QStringList sentences;
    for (const char* code : {"expired", "not-yet-valid", "wrong-name", "self-signed", "unknown-issuer",
                             "revoked", "bad-certificate"})
        sentences << line.face(LinkState::Offline, code).detail;
    CHECK(sentences.removeDuplicates() == 0);
    CHECK_FALSE(sentences.contains(QString()));
}

TEST_CASE("link: conversations that still come are counted") {
    Line line;
    line.status.loading = 1'240;
    CHECK(line.face(LinkState::Connected).text == text("Loading 1,240 conversations"));
    line.status.loading = 1;
    CHECK(line.face(LinkState::Connected).text == text("Loading 1 conversation"));
}

TEST_CASE("link: what was refused is told although the line stands") {
    Line line;
    const LinkFace face = line.face(LinkState::Connected, {}, 2);
    CHECK(face.text == text("Connected · 2 refused"));
    CHECK(face.health == Health::Working);
}

TEST_CASE("link: the line is told in Turkish and Azerbaijani") {
    Line line;
    line.status.linkSince = line.clock.now() - std::chrono::minutes(295);
    line.status.inHand = 3;
    for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        for (const LinkState link :
             {LinkState::Connected, LinkState::Connecting, LinkState::Offline, LinkState::Refused}) {
            const QString said = line.face(link, "version").text;
            INFO(qPrintable(said));
            for (const char* english : {"Connect", "Offline since", "version", "in hand"})
                CHECK_FALSE(said.contains(text(english)));
        }
    }
}
