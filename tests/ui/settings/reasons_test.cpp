// Every code that core gives for a failure has a sentence. The codes are read from the headers that define
// them, so that a new one without a sentence fails here.
#include "core/channel/email/trouble.hpp"
#include "core/hub/mail_values.hpp"
#include "core/net/connect.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/words.hpp"

#include <QFile>
#include <QRegularExpression>

using namespace santral;
using namespace santral::ui;

namespace {

std::vector<std::string> codesOf(const char* header) {
    QFile file(QStringLiteral(SANTRAL_SOURCE_DIR "/%1").arg(QLatin1String(header)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression kConstant(
        QStringLiteral("constexpr std::string_view k\\w+\\s*=\\s*\"([^\"]*)\""));
    std::vector<std::string> codes;
    auto found = kConstant.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext()) codes.push_back(found.next().captured(1).toStdString());
    return codes;
}

bool holds(const std::vector<std::string>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// All that MailStatus::why and TestStep::why can be.
std::vector<std::string> connectionCodes() {
    std::vector<std::string> codes = codesOf("core/net/connect.hpp");
    CHECK(holds(codes, net::reason::kUnknownHost));
    CHECK(holds(codes, net::reason::kBadCertificate));
    std::vector<std::string> mail = codesOf("core/channel/email/trouble.hpp");
    CHECK(holds(mail, email::why::kWrongPassword));
    CHECK(holds(mail, email::why::kBadAddress));
    codes.insert(codes.end(), mail.begin(), mail.end());
    return codes;
}

// A sentence of its own language, not the code and not English elsewhere.
template <class Say>
void checkWording(const std::string& code, Say say) {
    INFO(code);
    QString english;
    {
        InLanguage spoken(Language::English);
        english = say(code);
    }
    CHECK(english != QString::fromStdString(code));
    for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
        InLanguage spoken(language);
        INFO(qPrintable(languageCode(language)));
        CHECK(say(code) != QString::fromStdString(code));
        CHECK(say(code) != english);
    }
}

} // namespace

TEST_CASE("reasons: every code of a connection and of a mailbox has a sentence in every language") {
    for (const std::string& code : connectionCodes()) checkWording(code, reasonText);
}

TEST_CASE("reasons: what stops a channel or the disk has a sentence in every language") {
    for (const char* code : {"port-taken", "cannot-listen", "cannot-store", "full", "io"})
        checkWording(code, reasonText);
}

TEST_CASE("reasons: what became of a message has words in every language") {
    std::vector<std::string> codes = connectionCodes();
    for (const char* code :
         {"visitor-away", "attachment-missing", "address", "too-large", "ended-before-answer"})
        codes.emplace_back(code);
    codes.push_back(deliveryOf(smtp::Unknown{}).second);
    codes.push_back(deliveryOf(smtp::Accepted{{}, {smtp::Refusal{}}}).second);
    for (const std::string& code : codes)
        checkWording(code, [](const std::string& one) { return whyText(one); });
}

TEST_CASE("reasons: every step of the live test has a name in every language") {
    for (const char* step : {"resolve", "connect", "certificate", "sign-in", "inbox", "send", "register"})
        checkWording(step, stepText);
}
