#include "ui/conversation/words.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/quoted.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace santral::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Words)
};

QDateTime localTime(TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

} // namespace

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QDate dayOf(TimePoint at) {
    return localTime(at).date();
}

QString timeText(TimePoint at) {
    return QLocale().toString(localTime(at).time(), QLocale::ShortFormat);
}

QString dayText(QDate day, QDate today) {
    if (day == today) return Words::tr("Today");
    if (day == today.addDays(-1)) return Words::tr("Yesterday");
    //: Format of a day this year, as QLocale understands it: "Wednesday 12 November"
    if (day.year() == today.year()) return QLocale().toString(day, Words::tr("dddd d MMMM"));
    //: Format of a day in another year
    return QLocale().toString(day, Words::tr("d MMMM yyyy"));
}

QString momentText(TimePoint at, QDate today) {
    const QDate day = dayOf(at);
    if (day == today) return timeText(at);
    if (day == today.addDays(-1) || day == today.addDays(1)) {
        const QString name = day < today ? Words::tr("Yesterday") : Words::tr("Tomorrow");
        return QStringLiteral("%1 %2").arg(name, timeText(at));
    }
    //: Format of a day beside a time, short
    const QString shape = day.year() == today.year() ? Words::tr("d MMM") : Words::tr("d MMM yyyy");
    return QStringLiteral("%1 %2").arg(QLocale().toString(day, shape), timeText(at));
}

QString sizeText(std::uint64_t octets) {
    return QLocale().formattedDataSize(static_cast<qint64>(octets), octets < 1'000'000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

QString addressText(const MailAddress& address) {
    return fromUtf8(address.name.empty() ? address.address : address.name);
}

QString addressesText(const std::vector<MailAddress>& addresses) {
    QStringList names;
    for (const MailAddress& address : addresses) names << addressText(address);
    return names.join(QLatin1String(", "));
}

QString authorText(const TimelineItem& item) {
    if (!item.author.empty()) return fromUtf8(item.author);
    if (item.mail && item.direction == Direction::In) return addressText(item.mail->from);
    if (item.call) return numberText(item.call->number);
    return item.direction == Direction::In ? Words::tr("Customer") : Words::tr("System");
}

QString deliveryText(Delivery delivery) {
    switch (delivery) {
    case Delivery::None:
        break;
    case Delivery::Held:
        return Words::tr("Leaves later");
    case Delivery::Waiting:
        return Words::tr("Waiting to be sent");
    case Delivery::Sending:
        return Words::tr("Being sent");
    case Delivery::Perhaps:
        return Words::tr("May not have been sent");
    case Delivery::Failed:
        return Words::tr("Not sent");
    case Delivery::Sent:
        return Words::tr("Sent");
    case Delivery::Delivered:
        return Words::tr("Delivered");
    case Delivery::Read:
        return Words::tr("Read");
    }
    return {};
}

QString whyText(std::string_view code) {
    struct Reason {
        std::string_view code;
        const char* text;
    };
    static constexpr std::array kReasons{
        Reason{"offline", QT_TRANSLATE_NOOP("santral::ui::Words", "no connection")},
        Reason{"mailbox-unknown", QT_TRANSLATE_NOOP("santral::ui::Words", "the mailbox does not exist")},
        Reason{"mailbox-full", QT_TRANSLATE_NOOP("santral::ui::Words", "the mailbox is full")},
        Reason{"mailbox-away",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the mailbox it leaves from has been put away")},
        Reason{"server-refused", QT_TRANSLATE_NOOP("santral::ui::Words", "the other side refused it")},
        Reason{"content-refused",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the other side refused the content")},
        Reason{"some-recipients-refused",
               QT_TRANSLATE_NOOP("santral::ui::Words", "not to everybody, some addresses were refused")},
        Reason{"too-large", QT_TRANSLATE_NOOP("santral::ui::Words", "it is too large")},
        Reason{"server-busy",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the server is busy; it will be tried again")},
        Reason{"closed",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the connection broke; it will be tried again")},
        Reason{"timeout", QT_TRANSLATE_NOOP("santral::ui::Words", "the server did not answer in time")},
        Reason{"connection-lost",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the connection broke before it was confirmed")},
        Reason{"ended-before-answer",
               QT_TRANSLATE_NOOP("santral::ui::Words", "Santral ended before it was confirmed")},
        Reason{"wrong-password",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the mail server refused the password")},
        Reason{"visitor-away",
               QT_TRANSLATE_NOOP("santral::ui::Words", "the visitor is away and gets it on coming back")},
        Reason{"attachment-missing",
               QT_TRANSLATE_NOOP("santral::ui::Words", "an attached file is not there any more")},
        Reason{"address", QT_TRANSLATE_NOOP("santral::ui::Words", "an address cannot be used")},
        Reason{"bad-address", QT_TRANSLATE_NOOP("santral::ui::Words", "an address cannot be used")},
    };
    for (const Reason& reason : kReasons)
        if (reason.code == code) return QCoreApplication::translate("santral::ui::Words", reason.text);
    return reasonText(std::string(code)); // of the way to the server
}

QString deliverySentence(const TimelineItem& item) {
    const QString state = deliveryText(item.delivery);
    if (item.delivery == Delivery::Held)
        return item.until ? Words::tr("Leaves at %1").arg(timeText(*item.until)) : state;
    // Why it waited is of no matter once it has arrived.
    const bool arrived = item.delivery == Delivery::Delivered || item.delivery == Delivery::Read;
    if (item.why.empty() || arrived) return state;
    return QStringLiteral("%1: %2").arg(state, whyText(item.why));
}

QString heldText(const TimelineItem& item, TimePoint now) {
    const TimePoint due = item.until.value_or(now);
    const auto left = std::chrono::ceil<std::chrono::seconds>(due - now).count();
    if (left <= 0) return Words::tr("Leaves now");
    if (left < 120) return Words::tr("Leaves in %1 s").arg(left);
    return Words::tr("Leaves: %1").arg(momentText(due, dayOf(now)));
}

QString callTitle(const CallPart& call) {
    if (call.direction == Direction::Out) return Words::tr("Outgoing call");
    if (call.outcome == CallOutcome::Callback) return Words::tr("Call back");
    return call.outcome == CallOutcome::Missed ? Words::tr("Missed call") : Words::tr("Incoming call");
}

QString callOutcomeText(const CallPart& call) {
    switch (call.outcome) {
    case CallOutcome::Ongoing:
        if (call.queued && !call.answeredAt) return Words::tr("Waits for an agent");
        return call.answeredAt ? Words::tr("In progress") : Words::tr("Ringing");
    case CallOutcome::Answered:
        return Words::tr("Answered");
    case CallOutcome::Missed:
        return Words::tr("Nobody answered");
    case CallOutcome::Declined:
        return Words::tr("Declined");
    case CallOutcome::Busy:
        return Words::tr("Line busy");
    case CallOutcome::NoAnswer:
        return Words::tr("No answer");
    case CallOutcome::Callback:
        return Words::tr("Wants to be called");
    case CallOutcome::Cancelled:
        return Words::tr("Hung up before it was answered");
    case CallOutcome::Failed:
        return call.why.empty() ? Words::tr("Failed") : Words::tr("Failed: %1").arg(fromUtf8(call.why));
    }
    return {};
}

QString callTimesText(const CallPart& call) {
    const QString began = timeText(call.startedAt);
    if (!call.answeredAt || !call.endedAt) return began;
    const auto talked = std::chrono::duration_cast<std::chrono::seconds>(*call.endedAt - *call.answeredAt);
    return began + QStringLiteral(" · ") + durationText(talked);
}

QString eventText(const TimelineItem& item, QDate today) {
    const QString who = fromUtf8(item.author);
    const QString about = fromUtf8(item.about);
    switch (item.kind) {
    case ItemKind::Opened:
        return Words::tr("Conversation opened");
    case ItemKind::Assigned:
        if (about.isEmpty())
            return who.isEmpty() ? Words::tr("Given back") : Words::tr("%1 gave it back").arg(who);
        if (who.isEmpty()) return Words::tr("Assigned to %1").arg(about);
        return who == about ? Words::tr("%1 took it").arg(who)
                            : Words::tr("%1 assigned it to %2").arg(who, about);
    case ItemKind::Closed:
        if (!about.isEmpty())
            return who.isEmpty() ? Words::tr("Solved: %1").arg(about)
                                 : Words::tr("Solved by %1: %2").arg(who, about);
        return who.isEmpty() ? Words::tr("Solved") : Words::tr("Solved by %1").arg(who);
    case ItemKind::Reopened:
        return who.isEmpty() ? Words::tr("Reopened") : Words::tr("Reopened by %1").arg(who);
    case ItemKind::Snoozed:
        return item.until ? Words::tr("Snoozed until %1").arg(momentText(*item.until, today))
                          : Words::tr("Snoozed");
    case ItemKind::Tagged:
        return Words::tr("Tag added: %1").arg(about);
    case ItemKind::Untagged:
        return Words::tr("Tag removed: %1").arg(about);
    case ItemKind::Moved:
        if (about.isEmpty())
            return who.isEmpty() ? Words::tr("Taken out of its queue")
                                 : Words::tr("%1 took it out of its queue").arg(who);
        return who.isEmpty() ? Words::tr("Moved to %1").arg(about)
                             : Words::tr("%1 moved it to %2").arg(who, about);
    case ItemKind::Merged:
        return who.isEmpty() ? Words::tr("Merged into #%1").arg(about)
                             : Words::tr("%1 merged it into #%2").arg(who, about);
    case ItemKind::Separated:
        return who.isEmpty() ? Words::tr("Separated from #%1").arg(about)
                             : Words::tr("%1 separated it from #%2").arg(who, about);
    case ItemKind::Split:
        if (about.isEmpty()) return Words::tr("Split");
        return who.isEmpty() ? Words::tr("Split: the rest is #%1").arg(about)
                             : Words::tr("%1 split it: the rest is #%2").arg(who, about);
    case ItemKind::Message:
    case ItemKind::Note:
    case ItemKind::Call:
        break;
    }
    return {};
}

namespace {

QString spokenBody(const TimelineItem& item) {
    QStringList parts;
    if (item.mail) parts << fromUtf8(item.mail->subject);
    const QString text = fromUtf8(item.text);
    const qsizetype quoted = item.mail ? quotedFrom(text) : -1;
    parts << (quoted < 0 ? text : text.left(quoted)).trimmed().left(1000);
    for (const Attachment& file : item.attachments) parts << Words::tr("file %1").arg(fromUtf8(file.name));
    parts.removeAll(QString());
    return parts.join(QLatin1String(". "));
}

// Name and number; once, where the number is all that is known of him.
QStringList spokenCaller(const TimelineItem& item) {
    const auto digits = [](QString text) { return text.remove(QRegularExpression(QStringLiteral("\\D"))); };
    const QString who = authorText(item);
    const QString number = numberText(item.call->number);
    return !number.isEmpty() && digits(who) == digits(number) ? QStringList{number}
                                                              : QStringList{who, number};
}

} // namespace

QString spokenText(const TimelineItem& item, QDate today) {
    QStringList parts;
    if (item.kind == ItemKind::Call && item.call) {
        parts << callTitle(*item.call) << spokenCaller(item) << callOutcomeText(*item.call)
              << callTimesText(*item.call) << spokenBody(item);
    } else if (item.kind == ItemKind::Note) {
        parts << Words::tr("Internal note") << authorText(item) << spokenBody(item)
              << momentText(item.at, today);
    } else if (item.kind == ItemKind::Message) {
        parts << authorText(item) << channelName(item.channel) << spokenBody(item) << deliverySentence(item)
              << momentText(item.at, today);
    } else {
        parts << eventText(item, today) << momentText(item.at, today);
    }
    if (isAhead(item.seq)) parts << Words::tr("the hub does not know yet");
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QString RowText::joined() const {
    QString all;
    for (const Piece& piece : pieces) {
        if (&piece != &pieces.front()) all += QLatin1Char('\n');
        all += piece.text;
    }
    return all;
}

namespace {

constexpr qsizetype kLongText = 3000;   // shown at once
constexpr qsizetype kWholeText = 60000; // after "show all"; the original has the rest

void addBody(RowText& row, QString text, RowState state) {
    const qsizetype limit = state.whole ? kWholeText : kLongText;
    if (text.size() > limit) {
        qsizetype cut = text.lastIndexOf(QLatin1Char(' '), limit);
        if (cut < limit / 2) cut = limit;
        if (text.at(cut - 1).isHighSurrogate()) --cut;
        text = text.left(cut) + QChar(0x2026);
        row.hasMore = !state.whole;
    }
    if (!text.isEmpty()) row.pieces.push_back({PieceRole::Body, text});
}

void addMail(RowText& row, const TimelineItem& item, RowState state) {
    const QString subject = fromUtf8(item.mail->subject).simplified();
    row.pieces.push_back({PieceRole::Subject, subject.isEmpty() ? Words::tr("No subject") : subject});
    const QString text = fromUtf8(item.text);
    const qsizetype quoted = quotedFrom(text);
    addBody(row, (quoted < 0 ? text : text.left(quoted)).trimmed(), state);
    row.hasQuoted = quoted >= 0;
    if (quoted >= 0 && state.quoted)
        row.pieces.push_back({PieceRole::Quoted, text.mid(quoted).trimmed().left(kWholeText)});
}

} // namespace

RowText rowText(const TimelineItem& item, RowState state, QDate today) {
    RowText row;
    if (item.kind == ItemKind::Message && item.mail) {
        addMail(row, item, state);
    } else if (item.kind == ItemKind::Message || item.kind == ItemKind::Note) {
        addBody(row, fromUtf8(item.text).trimmed(), state);
    } else if (item.kind == ItemKind::Call && item.call) {
        const QString number = numberText(item.call->number);
        row.pieces.push_back({PieceRole::Title, callTitle(*item.call)});
        row.pieces.push_back({PieceRole::Detail, number.isEmpty() ? callOutcomeText(*item.call)
                                                                  : number + QStringLiteral(" · ") +
                                                                        callOutcomeText(*item.call)});
        addBody(row, fromUtf8(item.text).trimmed(), state);
    } else {
        row.pieces.push_back({PieceRole::Title, eventText(item, today)});
    }
    if (row.pieces.empty() && item.attachments.empty()) // erased, or sent empty
        row.pieces.push_back({PieceRole::Detail, Words::tr("No text")});
    return row;
}

} // namespace santral::ui
