#include "ui/settings/sign_in_words.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/bridge/text.hpp"

#include <set>
#include <vector>

using namespace santral;
using namespace santral::ui;

namespace {

// Everything that can come of asking a hub, each to be told apart by the person.
const std::vector<Error> kTroubles{
    {Errc::Denied, ""},
    {Errc::Busy, ""},
    {Errc::Invalid, "address"},
    {Errc::NotFound, "ca-file"},
    {Errc::Unavailable, "unknown-host"},
    {Errc::Unavailable, "name-service"},
    {Errc::Unavailable, "refused"},
    {Errc::Unavailable, "unreachable"},
    {Errc::Timeout, "resolve"},
    {Errc::Timeout, "connect"},
    {Errc::Timeout, "handshake"},
    {Errc::Timeout, "answer"},
    {Errc::Untrusted, "plain"},
    {Errc::Untrusted, "expired"},
    {Errc::Untrusted, "not-yet-valid"},
    {Errc::Untrusted, "wrong-name"},
    {Errc::Untrusted, "self-signed"},
    {Errc::Untrusted, "unknown-issuer"},
    {Errc::Untrusted, "revoked"},
    {Errc::Untrusted, "bad-certificate"},
    {Errc::Rejected, "not-tls"},
    {Errc::Rejected, "tls-refused"},
    {Errc::Rejected, "no-hub"},
    {Errc::Corrupt, "framing"},
    {Errc::Closed, ""},
    {Errc::Full, ""},
    {Errc::Io, ""},
    {Errc::Internal, ""},
};

constexpr Language kLanguages[] = {Language::English, Language::Turkish, Language::Azerbaijani};

QString said(const Error& error, Language language) {
    InLanguage in(language);
    return signInTroubleText(error);
}

} // namespace

TEST_CASE("sign in: every trouble has a sentence of its own in every language") {
    for (const Language language : kLanguages) {
        std::set<QString> seen;
        for (const Error& error : kTroubles) {
            INFO(describe(error) << " " << qPrintable(languageCode(language)));
            const QString words = said(error, language);
            CHECK(words.endsWith(QLatin1Char('.')));
            CHECK(words.contains(QLatin1Char(' ')));
            CHECK(seen.insert(words).second);
        }
    }
}

TEST_CASE("sign in: no trouble is told in English to people who read something else") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani})
        for (const Error& error : kTroubles) {
            INFO(describe(error) << " " << qPrintable(languageCode(language)));
            CHECK(said(error, language) != said(error, Language::English));
        }
}

TEST_CASE("sign in: a code that has no sentence is never shown as it is") {
    for (const Errc code : {Errc::Unavailable, Errc::Timeout, Errc::Untrusted, Errc::Rejected, Errc::Corrupt,
                            Errc::NotFound, Errc::Denied}) {
        INFO(name(code));
        CHECK_FALSE(signInTroubleText({code, "xq-17"}).contains(QStringLiteral("xq-17")));
    }
}

TEST_CASE("sign in: nothing offers to go on past a certificate") {
    for (const Error& error : kTroubles) {
        const QString words = said(error, Language::English);
        CHECK_FALSE(words.contains(QStringLiteral("anyway"), Qt::CaseInsensitive));
        CHECK_FALSE(words.contains(QStringLiteral("ignore"), Qt::CaseInsensitive));
    }
}

TEST_CASE("sign in: the wait is told in minutes and seconds") {
    CHECK(signInWaitText(5).contains(QStringLiteral(" 0:05,")));
    CHECK(signInWaitText(65).contains(QStringLiteral(" 1:05,")));
    for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        CHECK(signInWaitText(65).contains(QStringLiteral(" 1:05 ")));
        CHECK_FALSE(signInWaitText(65).contains(QStringLiteral("Too many")));
    }
}

TEST_CASE("sign in: who was signed out is told so, and nobody else") {
    CHECK(signInReasonText({}).isEmpty());
    CHECK(signInReasonText(QStringLiteral("signed-out")).startsWith(QStringLiteral("You were signed out.")));
    for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        CHECK_FALSE(signInReasonText(QStringLiteral("signed-out")).startsWith(QStringLiteral("You were")));
    }
}

TEST_CASE("sign in: who has to sign in again is told why, in his language") {
    const char* const kReasons[] = {"signed-out", "sign-in-ended", "keychain"};
    QStringList sentences;
    for (const Language language : {Language::English, Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        for (const char* reason : kReasons) sentences << signInReasonText(QLatin1String(reason));
        sentences << tokenInFileText();
    }
    CHECK(sentences.removeDuplicates() == 0);
    CHECK_FALSE(sentences.contains(QString()));
}
