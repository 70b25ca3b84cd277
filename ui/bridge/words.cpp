#include "ui/bridge/words.hpp"

#include "ui/bridge/text.hpp"

#include <QCoreApplication>

#include <array>

namespace santral::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Words)
public:
    // What a code means together with its detail, where that says more.
    static QString of(const Error& error) {
        static constexpr std::string_view kMention = "mention ";
        if (error.code == Errc::Unavailable && error.detail == "file")
            return tr("This file is not kept on this computer. It can be opened once the hub is reached "
                      "again.");
        if (error.code == Errc::Denied && error.detail.starts_with(kMention))
            return tr("%1 cannot see this conversation and would not be told. Take the mention out.")
                .arg(toQt(error.detail.substr(kMention.size())));
        if (const QString merging = merge(error); !merging.isEmpty()) return merging;
        return of(error.code);
    }
    static QString merge(const Error& error) {
        if (error.code == Errc::Conflict && error.detail == "merged")
            return tr("It was merged into another conversation, where it goes on.");
        if (error.code == Errc::Conflict && error.detail == "other-customer")
            return tr("These belong to two customers. Join the customers first.");
        if (error.code == Errc::Conflict && error.detail == "call")
            return tr("A call is still going on there.");
        if (error.code == Errc::Conflict && error.detail == "held")
            return tr("One of these messages has not left yet.");
        if (error.code == Errc::Invalid && error.detail == "everything chosen")
            return tr("The conversation begins here: nothing would be left of it.");
        return {};
    }
    static QString of(Errc code) {
        switch (code) {
        case Errc::Invalid:
            return tr("This cannot be done like that.");
        case Errc::NotFound:
            return tr("It is not there any more.");
        case Errc::Conflict:
            return tr("Somebody else was faster. Look again.");
        case Errc::Denied:
            return tr("You may not do this.");
        case Errc::Unsupported:
            return tr("This is not possible here.");
        case Errc::TooLarge:
            return tr("This is too large.");
        case Errc::Full:
            return tr("The disk is full. Make room; nothing that was kept is lost.");
        case Errc::Corrupt:
            return tr("The data is damaged.");
        case Errc::Busy:
            return tr("Not possible right now. Try again in a moment.");
        case Errc::Unavailable:
            return tr("The other side cannot be reached. Santral goes on trying.");
        case Errc::Untrusted:
            return tr("The server's certificate is not trusted.");
        case Errc::Rejected:
            return tr("The other side refused it.");
        case Errc::Timeout:
            return tr("The other side did not answer in time.");
        case Errc::Closed:
            return tr("The connection ended.");
        case Errc::Io:
            return tr("The disk cannot be written.");
        case Errc::Internal:
            break;
        }
        return tr("Something went wrong inside Santral. The log says more.");
    }

    struct Entry {
        const char* code;
        const char* text;
    };
    static QString find(const std::string& code, const Entry* first, const Entry* last) {
        for (; first != last; ++first)
            if (code == first->code) return tr(first->text);
        return {};
    }
    // Of the way to a server.
    static QString connection(const std::string& code) {
        static constexpr std::array kReasons{
            Entry{"unknown-host", QT_TR_NOOP("There is no server with this name. Check the spelling.")},
            Entry{"name-service", QT_TR_NOOP("Names cannot be looked up. Check the network.")},
            Entry{"refused", QT_TR_NOOP("Nothing answers on this port. Check the port number.")},
            Entry{"unreachable", QT_TR_NOOP("There is no way to this server. Check the network.")},
            Entry{"resolve", QT_TR_NOOP("Looking up the name took too long. Check the network.")},
            Entry{"connect", QT_TR_NOOP("The server did not answer. Check address and port.")},
            Entry{"handshake",
                  QT_TR_NOOP("The server did not finish the encryption. Check port and security.")},
            Entry{"not-tls",
                  QT_TR_NOOP("This port speaks without encryption. Choose STARTTLS or another port.")},
            Entry{"tls-refused", QT_TR_NOOP("The server's encryption is too old. Ask whoever runs it.")},
            Entry{"ca-file", QT_TR_NOOP("The authority's file cannot be read. Check its name.")},
            Entry{"expired",
                  QT_TR_NOOP("The server's certificate has expired. Ask whoever runs it to renew it.")},
            Entry{"not-yet-valid",
                  QT_TR_NOOP("The server's certificate is not valid yet. Check this computer's clock.")},
            Entry{"wrong-name",
                  QT_TR_NOOP("The certificate belongs to another server. Check the server's name.")},
            Entry{"self-signed",
                  QT_TR_NOOP("The certificate is self-signed. Give the authority's file if it is yours.")},
            Entry{
                "unknown-issuer",
                QT_TR_NOOP(
                    "Nobody trusted has issued the certificate. Give the authority's file if it is yours.")},
            Entry{"revoked",
                  QT_TR_NOOP("The server's certificate was withdrawn. Do not sign in; ask whoever runs it.")},
            Entry{"bad-certificate",
                  QT_TR_NOOP("The server's certificate cannot be used. Ask whoever runs it.")},
        };
        return find(code, kReasons.data(), kReasons.data() + kReasons.size());
    }
    // Of what a server, or this computer, then does.
    static QString service(const std::string& code) {
        static constexpr std::array kReasons{
            Entry{"wrong-password",
                  QT_TR_NOOP("The server does not accept user and password. Type them again.")},
            Entry{"password-missing", QT_TR_NOOP("The password is missing.")},
            Entry{"plain-refused",
                  QT_TR_NOOP("Passwords are not sent without encryption. Choose TLS or STARTTLS.")},
            Entry{"sign-in-refused",
                  QT_TR_NOOP("The server does not let this user in. Ask whoever runs it.")},
            Entry{"no-password-sign-in",
                  QT_TR_NOOP("The server takes no password from programs. Ask whoever runs it.")},
            Entry{"server-busy", QT_TR_NOOP("The server is busy right now. In a while it may work.")},
            Entry{"server-refused", QT_TR_NOOP("The server refused the connection. Ask whoever runs it.")},
            Entry{"cannot-store",
                  QT_TR_NOOP("What comes in cannot be kept on this computer. Look at the disk.")},
            Entry{"no-starttls", QT_TR_NOOP("The server offers no STARTTLS. Choose TLS.")},
            Entry{"no-inbox", QT_TR_NOOP("The mailbox has no inbox. Ask whoever runs it.")},
            Entry{"sender-refused",
                  QT_TR_NOOP("The server does not let this address send. Check the address.")},
            Entry{"mailbox-unknown", QT_TR_NOOP("The recipient's address does not exist.")},
            Entry{"mailbox-full", QT_TR_NOOP("The recipient's mailbox is full.")},
            Entry{"too-large",
                  QT_TR_NOOP("The mail is too large for the server. Send it without its files.")},
            Entry{
                "content-refused",
                QT_TR_NOOP("The server refused the content of the mail. Change it, or ask whoever runs it.")},
            Entry{"bad-address", QT_TR_NOOP("The server cannot use this address. Check the spelling.")},
            Entry{"port-taken",
                  QT_TR_NOOP("Another program uses this port. Choose another one, or 0 for any.")},
            Entry{"cannot-listen",
                  QT_TR_NOOP("This address or port cannot be opened here. Use 127.0.0.1 and port 0.")},
            Entry{"offline", QT_TR_NOOP("No connection. Santral goes on trying.")},
            Entry{"protocol", QT_TR_NOOP("The server answers in a way that is not understood.")},
            Entry{"closed", QT_TR_NOOP("The server ended the connection.")},
            Entry{"timeout", QT_TR_NOOP("The server did not answer in time.")},
            Entry{"lost", QT_TR_NOOP("The connection broke off.")},
            Entry{"stopping", QT_TR_NOOP("The hub is being restarted.")},
            Entry{"upgrade", QT_TR_NOOP("The server did not answer in time.")},
            Entry{"answer", QT_TR_NOOP("The server did not answer in time.")},
            Entry{"silence", QT_TR_NOOP("The server did not answer in time.")},
            Entry{"not-http", QT_TR_NOOP("The server answers in a way that is not understood.")},
            Entry{"framing", QT_TR_NOOP("The server answers in a way that is not understood.")},
            Entry{"hash", QT_TR_NOOP("What came is not what was sent. Try it once more.")},
            Entry{"bad-upgrade", QT_TR_NOOP("There is no Santral hub at this address. Check the address.")},
            Entry{"away", QT_TR_NOOP("An administrator has ended your access to this hub. Ask whoever runs "
                                     "it if that is a mistake.")},
            Entry{"keychain", QT_TR_NOOP("The keychain of this computer does not give the sign-in. Close "
                                         "Santral and start it again to sign in.")},
            Entry{"version", QT_TR_NOOP("This Santral is too old for the hub. Install the current one.")},
            Entry{"hub-version", QT_TR_NOOP("The hub is too old for this Santral. Ask whoever runs it.")},
            Entry{"full", QT_TR_NOOP("The disk is full.")},
            Entry{"io", QT_TR_NOOP("The disk cannot be written.")},
        };
        return find(code, kReasons.data(), kReasons.data() + kReasons.size());
    }
    static QString reason(const std::string& code) {
        QString said = connection(code);
        if (said.isEmpty()) said = service(code);
        return said.isEmpty() ? toQt(code) : said;
    }
    static QString step(const std::string& what) {
        static constexpr std::array kSteps{
            Entry{"resolve", QT_TR_NOOP("Find the server")},
            Entry{"connect", QT_TR_NOOP("Connect")},
            Entry{"certificate", QT_TR_NOOP("Check the certificate")},
            Entry{"sign-in", QT_TR_NOOP("Sign in")},
            Entry{"inbox", QT_TR_NOOP("Open the inbox")},
            Entry{"send", QT_TR_NOOP("Send mail")},
            Entry{"register", QT_TR_NOOP("Register the phone")},
        };
        const QString said = find(what, kSteps.data(), kSteps.data() + kSteps.size());
        return said.isEmpty() ? toQt(what) : said;
    }
    static QString of(voice::LineProblem problem) {
        switch (problem) {
        case voice::LineProblem::None:
            return {};
        case voice::LineProblem::Account:
            return tr("The account cannot be read. Check user, domain and proxy.");
        case voice::LineProblem::WrongPassword:
            return tr("The telephone server does not accept this password. Type it again.");
        case voice::LineProblem::UnknownUser:
            return tr("The telephone server does not know this user. Check the extension.");
        case voice::LineProblem::UnknownHost:
            return tr("There is no server with this name. Check the domain.");
        case voice::LineProblem::NoAnswer:
            return tr("The telephone server does not answer. Check address, port and transport.");
        case voice::LineProblem::Certificate:
            return tr("The server's certificate is not trusted. Ask whoever runs it.");
        case voice::LineProblem::Refused:
            return tr("The telephone server refused the registration. Ask whoever runs it.");
        case voice::LineProblem::NoNetwork:
            return tr("There is no network. Santral tries again by itself.");
        case voice::LineProblem::NoProgram:
            return tr("The phone program cannot be started. Install Santral again.");
        case voice::LineProblem::OtherWindow:
            return tr("Another Santral of yours has the phone. Close it to use the phone here.");
        }
        return {};
    }
    static QString channel(Channel channel, ChannelStatus::State state) {
        using State = ChannelStatus::State;
        switch (channel) {
        case Channel::Chat:
            return state == State::Ready     ? tr("Chat open")
                   : state == State::Trouble ? tr("Chat closed")
                                             : tr("Chat");
        case Channel::Mail:
            return state == State::Ready     ? tr("Mail up to date")
                   : state == State::Trouble ? tr("Mail not connected")
                                             : tr("Mail connecting");
        case Channel::Phone:
            break;
        }
        return state == State::Ready     ? tr("Phone ready")
               : state == State::Trouble ? tr("Phone not connected")
                                         : tr("Phone connecting");
    }
};

} // namespace

QString errorText(const Error& error) {
    return Words::of(error);
}

QString reasonText(const std::string& code) {
    return Words::reason(code);
}

QString stepText(const std::string& what) {
    return Words::step(what);
}

QString channelStateText(const ChannelStatus& status) {
    return Words::channel(status.channel, status.state);
}

QString voiceProblemText(voice::LineProblem problem) {
    return Words::of(problem);
}

bool isWriteTrouble(const Error& error) {
    return error.code == Errc::Full || error.code == Errc::Io;
}

} // namespace santral::ui
