#include "ui/administration/setup_words.hpp"

#include "ui/administration/setup_values.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/widgets/language.hpp"

#include <QCoreApplication>

namespace santral::ui {
namespace {

class SetupWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::SetupWords)
public:
    static QString role(Role role) {
        switch (role) {
        case Role::Agent:
            return tr("Agent");
        case Role::Supervisor:
            return tr("Supervisor");
        case Role::Administrator:
            return tr("Administrator");
        }
        return {};
    }
    static QString roleWords(Role role) {
        switch (role) {
        case Role::Agent:
            return tr("Answers customers in the queues of the own teams.");
        case Role::Supervisor:
            return tr("As an agent; watches the floor, and may erase a customer for good.");
        case Role::Administrator:
            return tr("Sees every conversation and sets everything up.");
        }
        return {};
    }
    static QString handOut(HandOut handOut) {
        return handOut == HandOut::Push ? tr("The hub offers each conversation")
                                        : tr("Agents take what they like");
    }
    static QString handOutWords(HandOut handOut) {
        return handOut == HandOut::Push
                   ? tr("To the agent who suits it best. Whoever does not answer in time is passed over.")
                   : tr("Everybody who serves the queue sees what waits and takes it.");
    }
    static QString chatSide(ChatSide side) { return side == ChatSide::Right ? tr("Right") : tr("Left"); }
    static QString chatTheme(ChatTheme theme) {
        switch (theme) {
        case ChatTheme::System:
            return tr("As the visitor has it");
        case ChatTheme::Light:
            return tr("Light");
        case ChatTheme::Dark:
            return tr("Dark");
        }
        return {};
    }
    static QString kindOf(const Setup& s) {
        if (s.agent) return tr("User");
        if (s.brand) return tr("Brand");
        if (s.queue) return tr("Queue");
        if (s.team) return tr("Team");
        if (s.tag) return tr("Tag");
        if (s.reason) return tr("Reason");
        if (s.skill) return tr("Skill");
        if (s.hours) return tr("Opening hours");
        if (s.view) return tr("Saved view");
        if (s.mailbox) return tr("Mailbox");
        if (s.widget) return tr("Chat on the shop");
        return tr("Phone");
    }
    // What the hub names as the detail of a refusal.
    static QString detail(const Error& error) {
        const std::string& what = error.detail;
        if (error.code == Errc::Conflict && what == "name")
            return tr("This name is taken already. Choose another one.");
        if (error.code == Errc::Conflict && what == "address")
            return tr("There is a mailbox with this address already.");
        if (error.code == Errc::Conflict && what == "login")
            return tr("Somebody signs in with this name already.");
        if (error.code == Errc::Conflict && what == "extension")
            return tr("Somebody else has this extension.");
        if (error.code == Errc::Conflict && what == "chat")
            return tr("The chat of another brand has this name already.");
        if (error.code == Errc::Conflict && what == "line")
            return tr("Calls of this line go to another queue already.");
        if (error.code == Errc::Conflict && what == "self")
            return tr("You cannot take the administration from yourself. Another administrator can.");
        if (error.code == Errc::Conflict && what == "last-administrator")
            return tr("Somebody has to stay an administrator who can sign in.");
        if (error.code == Errc::Invalid) return invalid(what);
        if (error.code == Errc::NotFound && what == "mailbox")
            return tr("Somebody has put this mailbox away meanwhile.");
        if (error.code == Errc::NotFound && what == "queue") return tr("This queue is not in use any more.");
        if (error.code == Errc::NotFound && what == "team") return tr("This team is not in use any more.");
        if (error.code == Errc::NotFound && what == "brand") return tr("This brand is not in use any more.");
        if (error.code == Errc::NotFound && what == "skill") return tr("This skill is not in use any more.");
        if (error.code == Errc::NotFound && what == "hours")
            return tr("These opening hours are not in use any more.");
        if (error.code == Errc::TooLarge && what == "name") return tr("The name is too long.");
        if (error.code == Errc::TooLarge && what == "seconds") return tr("No time is longer than a year.");
        if (error.code == Errc::TooLarge) return tooLarge(what);
        if (error.code == Errc::Denied) return tr("Only administrators may do this.");
        if (error.code == Errc::Unavailable)
            return tr(
                "The hub cannot be reached. What you typed is still here; save it when the hub is back.");
        return {};
    }
    static QString tooLarge(const std::string& what) {
        if (what == "title") return tr("The title of the chat is too long.");
        if (what == "greeting") return tr("The greeting of the chat is too long.");
        if (what == "mailboxes") return tr("A hub reads 50 mailboxes at most.");
        if (what == "widenings") return tr("These are too many steps.");
        if (what == "schedule") return tr("These are too many days.");
        return {};
    }
    // As core/routing/schedule_json.hpp names the fields of a schedule.
    static QString invalidHours(const std::string& what) {
        if (what.starts_with("tz")) return tr("The hub does not know this time zone.");
        if (what.starts_with("week")) return tr("The hours of the week cannot be so: %1").arg(toQt(what));
        if (what.starts_with("holidays") || what.starts_with("special"))
            return tr("The holidays and special days cannot be so: %1").arg(toQt(what));
        return {};
    }
    static QString invalid(const std::string& what) {
        if (what == "chat") return tr("The name of a chat has small letters from a to z, digits and - only.");
        if (what == "accent") return tr("A colour is written like #3451c6.");
        if (what == "title" || what == "greeting")
            return tr("The title and the greeting of the chat are one line each.");
        if (what == "offer") return tr("An offer stands for 5 seconds to 10 minutes.");
        if (what == "percent") return tr("A percentage is at most 100.");
        if (what == "widening") return tr("A step while it waits has a time and changes something.");
        if (what == "level") return tr("A level is a number from 1 to 5.");
        if (what == "capacity") return tr("A capacity has numbers from 0 to 1000.");
        if (const QString text = invalidHours(what); !text.isEmpty()) return text;
        if (what == "name") return tr("A name is needed, without line breaks and blanks at its ends.");
        if (what == "login")
            return tr(
                "A sign-in name has small letters, digits and . _ - @ + only, and at least one of them.");
        if (what == "address") return tr("The mail address is not complete.");
        if (what == "imap") return tr("The server for receiving needs a name and a port.");
        if (what == "smtp") return tr("The server for sending needs a name and a port.");
        if (what == "security") return tr("Without encryption only a server on the hub itself is accepted.");
        if (what == "bind") return tr("The network address is a number such as 127.0.0.1.");
        if (what == "origin") return tr("A page is named by scheme and host alone: https://shop.example");
        if (what == "region") return tr("The country is missing.");
        if (what == "a password has at least 10 characters")
            return tr("A password has at least 10 characters.");
        if (what == "a password has at most 256 characters")
            return tr("A password has at most 256 characters.");
        if (what == "a password is neither the login nor the name")
            return tr("A password is neither the sign-in name nor the name.");
        return {};
    }
    static QString done(const Setup& before, const Setup& after) {
        const QString kind = kindOf(after), name = toQt(nameOf(after));
        if (after.mailbox && name.isEmpty()) return tr("Read no more: %1").arg(toQt(nameOf(before)));
        if (after.mailbox && nameOf(before).empty()) return tr("%1 made: %2").arg(kind, name);
        if (name.isEmpty()) return tr("%1 saved").arg(kind);
        if (before == Setup{}) return tr("%1 made: %2").arg(kind, name);
        if (after.agent && isAway(before) != isAway(after))
            return isAway(after) ? tr("May not sign in any more: %1").arg(name)
                                 : tr("May sign in again: %1").arg(name);
        if (isAway(before) != isAway(after))
            return isAway(after) ? tr("%1 put away: %2").arg(kind, name)
                                 : tr("%1 in use again: %2").arg(kind, name);
        return tr("%1 saved: %2").arg(kind, name);
    }
};

} // namespace

QString roleName(Role role) {
    return SetupWords::role(role);
}
QString roleWords(Role role) {
    return SetupWords::roleWords(role);
}

QString handOutName(HandOut handOut) {
    return SetupWords::handOut(handOut);
}
QString handOutWords(HandOut handOut) {
    return SetupWords::handOutWords(handOut);
}

QString chatSideName(ChatSide side) {
    return SetupWords::chatSide(side);
}
QString chatThemeName(ChatTheme theme) {
    return SetupWords::chatTheme(theme);
}
QString chatLanguageName(const char* code) {
    return languageOwnName(languageFromCode(QString::fromLatin1(code)).value_or(Language::English));
}

QString setupErrorText(const Error& error) {
    const QString text = SetupWords::detail(error);
    return text.isEmpty() ? errorText(error) : text;
}

QString savedText(const Setup& before, const Setup& after) {
    return SetupWords::done(before, after);
}

Icon changeIcon(const Change& change) {
    if (change.access) return change.access->act == AccessAct::Password ? Icon::Lock : Icon::LogOut;
    const Setup& s = change.after;
    if (s.agent) return Icon::User;
    if (s.brand) return Icon::Store;
    if (s.queue) return Icon::Inbox;
    if (s.team) return Icon::Users;
    if (s.tag) return Icon::Tag;
    if (s.skill) return Icon::Star;
    if (s.hours) return Icon::Clock;
    if (s.view) return Icon::Bookmark;
    if (s.reason) return s.reason->kind == ReasonKind::Close ? Icon::CircleCheck : Icon::Pause;
    if (s.mailbox) return Icon::Mail;
    if (s.widget) return Icon::MessageSquare;
    return Icon::Phone;
}

} // namespace santral::ui
