#include "ui/settings/sign_in_window.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/settings/sign_in_words.hpp"
#include "ui/widgets/button.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <QTimerEvent>

using namespace santral;
using namespace santral::ui;

namespace {

const SignInWish kWish{QStringLiteral("wss://hub.example"), QStringLiteral("deniz"), {}, {}};

struct Bench {
    explicit Bench(const SignInWish& prefilled = kWish, const QString& reason = {})
        : window(preferences, prefilled, reason) {
        QObject::connect(&window, &SignInWindow::wished, &window,
                         [this](const SignInWish& wish) { wishes.push_back(wish); });
        QObject::connect(&window, &SignInWindow::gaveUp, &window, [this] { ++givenUp; });
        window.show();
        window.activateWindow();
        QCoreApplication::processEvents();
    }

    template <class T = QLineEdit>
    T& part(const char* name) {
        auto* found = window.findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    Button& button() { return part<Button>("signInButton"); }
    QString trouble() {
        auto& label = part<QLabel>("signInTrouble");
        return label.isVisible() ? label.text() : QString();
    }
    // A second has passed for the window.
    void second() {
        QTimerEvent event(part<QTimer>("signInSecond").timerId());
        QCoreApplication::sendEvent(&part<QTimer>("signInSecond"), &event);
    }

    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("desk.ini"))};
    SignInWindow window;
    std::vector<SignInWish> wishes;
    int givenUp = 0;
};

} // namespace

TEST_CASE("sign in: Enter sends what is in the fields") {
    Bench bench{SignInWish()};
    bench.part("signInAddress").setText(QStringLiteral(" wss://hub.example "));
    bench.part("signInLogin").setText(QStringLiteral("deniz"));
    bench.part("signInPassword").setText(QStringLiteral(" açar 1 "));
    bench.part("signInCa").setText(QStringLiteral("/etc/team.pem"));
    QTest::keyClick(&bench.part("signInPassword"), Qt::Key_Return);
    REQUIRE(bench.wishes.size() == 1);
    const SignInWish& wish = bench.wishes.front();
    CHECK(wish.address == QStringLiteral("wss://hub.example"));
    CHECK(wish.login == QStringLiteral("deniz"));
    CHECK(wish.password == QStringLiteral(" açar 1 "));
    CHECK(wish.caFile == QStringLiteral("/etc/team.pem"));
}

TEST_CASE("sign in: Enter on another button does what that button does") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    auto& show = bench.part<Button>("signInShow");
    show.setFocus();
    QTest::keyClick(&show, Qt::Key_Return);
    CHECK(bench.wishes.empty());
    CHECK(bench.part("signInPassword").echoMode() == QLineEdit::Normal);
    QTest::keyClick(&show, Qt::Key_Return);
    CHECK(bench.part("signInPassword").echoMode() == QLineEdit::Password);
}

TEST_CASE("sign in: what is missing is named, and nothing is sent") {
    const char* name = GENERATE("signInAddress", "signInLogin", "signInPassword");
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.part(name).clear();
    bench.button().click();
    INFO(name);
    CHECK(bench.wishes.empty());
    CHECK(bench.trouble().endsWith(QStringLiteral("is missing.")));
    CHECK(bench.window.focusWidget() == &bench.part(name));
}

TEST_CASE("sign in: the person begins where something is missing") {
    CHECK(Bench(SignInWish()).window.focusWidget()->objectName() == QStringLiteral("signInAddress"));
    CHECK(Bench({kWish.address, {}, {}, {}}).window.focusWidget()->objectName() ==
          QStringLiteral("signInLogin"));
    CHECK(Bench().window.focusWidget()->objectName() == QStringLiteral("signInPassword"));
}

TEST_CASE("sign in: nothing can be typed or sent while the hub is asked") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.window.setBusy(true);
    for (const char* name : {"signInAddress", "signInLogin", "signInPassword", "signInCa"})
        CHECK_FALSE(bench.part(name).isEnabled());
    CHECK_FALSE(bench.button().isEnabled());
    QTest::keyClick(&bench.window, Qt::Key_Return);
    CHECK(bench.wishes.empty());
    bench.window.setBusy(false);
    CHECK(bench.part("signInAddress").isEnabled());
    CHECK(bench.button().isEnabled());
}

TEST_CASE("sign in: a refusal is said, and the password is ready to be typed again") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.window.setBusy(true);
    bench.window.showTrouble({Errc::Denied, ""});
    CHECK(bench.trouble() == signInTroubleText({Errc::Denied, ""}));
    CHECK(bench.button().isEnabled());
    CHECK(bench.window.focusWidget() == &bench.part("signInPassword"));
    CHECK(bench.part("signInPassword").selectedText().size() == 6);
}

TEST_CASE("sign in: a new try takes the old trouble away") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.window.showTrouble({Errc::Timeout, "connect"});
    bench.button().click();
    CHECK(bench.wishes.size() == 1);
    CHECK(bench.trouble().isEmpty());
}

TEST_CASE("sign in: after too many tries the seconds are counted down, then it may be tried again") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.window.showTrouble({Errc::Busy, "2"});
    CHECK(bench.trouble() == signInWaitText(2));
    CHECK_FALSE(bench.button().isEnabled());
    QTest::keyClick(&bench.part("signInPassword"), Qt::Key_Return);
    CHECK(bench.wishes.empty());
    bench.second();
    CHECK(bench.trouble() == signInWaitText(1));
    CHECK_FALSE(bench.button().isEnabled());
    bench.second();
    CHECK(bench.trouble().isEmpty());
    CHECK(bench.button().isEnabled());
    CHECK_FALSE(bench.part<QTimer>("signInSecond").isActive());
}

TEST_CASE("sign in: a busy hub that names no time can be tried at once") {
    Bench bench;
    bench.window.showTrouble({Errc::Busy, "later"});
    CHECK(bench.trouble() == signInTroubleText({Errc::Busy, ""}));
    CHECK(bench.button().isEnabled());
}

TEST_CASE("sign in: an unknown authority opens the field for its file") {
    const char* why = GENERATE("self-signed", "unknown-issuer");
    Bench bench;
    CHECK_FALSE(bench.part("signInCa").isVisible());
    bench.window.showTrouble({Errc::Untrusted, why});
    CHECK(bench.part("signInCa").isVisible());
    CHECK(bench.window.focusWidget() == &bench.part("signInCa"));
}

TEST_CASE("sign in: the authority's file can be chosen") {
    ScriptedPrompts prompts;
    prompts.files << QStringLiteral("/etc/team.pem");
    Bench bench;
    bench.part<Button>("signInAdvanced").click();
    bench.part<Button>("signInChoose").click();
    CHECK(bench.part("signInCa").text() == QStringLiteral("/etc/team.pem"));
}

TEST_CASE("sign in: the password is forgotten when the hub has said yes") {
    Bench bench;
    bench.part("signInPassword").setText(QStringLiteral("secret"));
    bench.window.finish();
    CHECK(bench.part("signInPassword").text().isEmpty());
    CHECK_FALSE(bench.window.isVisible());
    bench.window.close();
    CHECK(bench.givenUp == 0);
}

TEST_CASE("sign in: Escape gives up, once") {
    Bench bench;
    QTest::keyClick(&bench.part("signInPassword"), Qt::Key_Escape);
    bench.window.close();
    CHECK(bench.givenUp == 1);
    CHECK_FALSE(bench.window.isVisible());
}

TEST_CASE("sign in: giving up is possible while the hub is asked") {
    Bench bench;
    bench.window.setBusy(true);
    QTest::keyClick(&bench.window, Qt::Key_Escape);
    CHECK(bench.givenUp == 1);
}

TEST_CASE("sign in: a change of language changes everything that is said") {
    Bench bench(kWish, QStringLiteral("signed-out"));
    bench.window.showTrouble({Errc::Untrusted, "expired"});
    const QString english = bench.trouble();
    const QString reason = bench.part<QLabel>("signInReason").text();
    CHECK(reason.startsWith(QStringLiteral("You were signed out.")));
    InLanguage turkish(Language::Turkish);
    QCoreApplication::processEvents();
    CHECK(bench.trouble() != english);
    CHECK(bench.part<QLabel>("signInReason").text() != reason);
    CHECK(bench.button().text() == text("Giriş yap"));
    CHECK(bench.part("signInPassword").accessibleName() == QStringLiteral("Parola"));
}

TEST_CASE("sign in: no sentence is cut in any language") {
    const Language language = GENERATE(Language::English, Language::Turkish, Language::Azerbaijani);
    InLanguage in(language);
    Bench bench({kWish.address, {}, {}, QStringLiteral("/etc/team.pem")}, QStringLiteral("signed-out"));
    for (const char* why : {"unknown-issuer", "plain", "revoked"}) {
        bench.window.showTrouble({Errc::Untrusted, why});
        QCoreApplication::processEvents();
        for (const QLabel* label : bench.window.findChildren<QLabel*>()) {
            if (!label->isVisible()) continue;
            INFO(qPrintable(languageCode(language)) << " " << label->text());
            const int needed =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            CHECK(label->height() >= needed);
            CHECK((label->wordWrap() || label->width() >= label->sizeHint().width()));
        }
        for (const Button* button : bench.window.findChildren<Button*>())
            CHECK((!button->isVisible() || button->width() >= button->sizeHint().width()));
    }
}

TEST_CASE("sign in: everything that takes the focus has a name for tests and for screen readers") {
    Bench bench({kWish.address, {}, {}, QStringLiteral("/etc/team.pem")});
    for (const QWidget* part : bench.window.findChildren<QWidget*>()) {
        if (part->focusPolicy() == Qt::NoFocus || !part->isVisible()) continue;
        INFO(part->objectName() << " " << part->metaObject()->className());
        CHECK_FALSE(part->objectName().isEmpty());
        CHECK_FALSE(part->accessibleName().isEmpty());
    }
}

TEST_CASE("preferences: the last hub is remembered, without a password") {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.ini"));
    Preferences(file).rememberSignIn(
        {QStringLiteral("hub.example:7443"), QStringLiteral("deniz"), QStringLiteral("/etc/team.pem")});
    const LastSignIn last = Preferences(file).lastSignIn();
    CHECK(last.address == QStringLiteral("hub.example:7443"));
    CHECK(last.login == QStringLiteral("deniz"));
    CHECK(last.caFile == QStringLiteral("/etc/team.pem"));
}
