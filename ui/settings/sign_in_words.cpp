#include "ui/settings/sign_in_words.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"

#include <QCoreApplication>

namespace santral::ui {
namespace {

class SignInWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::SignInWords)
public:
    static QString of(const Error& error) {
        switch (error.code) {
        case Errc::Denied:
            return tr("The hub does not accept this name and password. Type them again.");
        case Errc::Busy:
            return tr("The hub takes no more tries right now. Try again in a moment.");
        case Errc::Invalid:
            return tr("This is not the address of a hub. It looks like wss://hub.example or "
                      "hub.example:7443.");
        case Errc::NotFound:
            return error.detail == "ca-file"
                       ? tr("The authority's file cannot be read. Choose it again under Advanced.")
                       : noHub();
        case Errc::Unavailable:
            return known(error, "unreachable");
        case Errc::Timeout:
            return timeout(error);
        case Errc::Untrusted:
            return error.detail == "plain" ? tr("Passwords are not sent without encryption. Begin the "
                                                "address with wss:// instead of ws://.")
                                           : known(error, "bad-certificate");
        case Errc::Rejected:
            return rejected(error);
        case Errc::Corrupt:
            return error.detail == "not-http" ? noHub() : reasonText("protocol");
        case Errc::TooLarge:
            return reasonText("protocol");
        case Errc::Closed:
            return reasonText("closed");
        case Errc::Conflict:
        case Errc::Unsupported:
        case Errc::Full:
        case Errc::Io:
        case Errc::Internal:
            break;
        }
        return errorText(error);
    }
    static QString wait(int seconds) {
        const QString left =
            QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
        //: %1 is a time in minutes and seconds, such as 0:45
        return tr("Too many tries. Wait %1, then try again.").arg(left);
    }
    static QString signedOut() {
        return tr("You were signed out. The conversations of your team are no longer on this computer; sign "
                  "in to go on.");
    }

    static QString ended() {
        return tr("The hub has ended your sign-in. What you have on this computer stays; sign in to go on.");
    }
    static QString keychain() {
        return tr("The keychain of this computer did not give your sign-in. Sign in once more.");
    }
    static QString inFile() {
        return tr("This computer has no keychain that answers. Your sign-in is kept in a file that only you "
                  "can read.");
    }

private:
    static QString noHub() { return tr("There is no Santral hub at this address. Check address and port."); }
    static QString timeout(const Error& error) {
        if (error.detail == "handshake")
            return tr("The hub did not finish the encryption. Check the port in the address.");
        return known(error, "timeout");
    }
    static QString rejected(const Error& error) {
        if (error.detail == "not-tls")
            return tr("This port speaks without encryption; nothing was sent. Check the port in the "
                      "address.");
        return error.detail == "tls-refused" ? reasonText("tls-refused") : noHub();
    }
    // A code without a sentence of its own must not reach people.
    static QString known(const Error& error, const char* otherwise) {
        const QString words = reasonText(error.detail);
        return words == toQt(error.detail) ? reasonText(otherwise) : words;
    }
};

} // namespace

QString signInTroubleText(const Error& error) {
    return SignInWords::of(error);
}

QString signInWaitText(int seconds) {
    return SignInWords::wait(seconds);
}

QString signInReasonText(const QString& reason) {
    if (reason.isEmpty()) return {};
    if (reason == QLatin1String("signed-out")) return SignInWords::signedOut();
    if (reason == QLatin1String("sign-in-ended")) return SignInWords::ended();
    if (reason == QLatin1String("keychain")) return SignInWords::keychain();
    return reasonText(toCore(reason));
}

QString tokenInFileText() {
    return SignInWords::inFile();
}

} // namespace santral::ui
