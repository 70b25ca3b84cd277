#include "ui/inbox/row_words.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/widgets/channels.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace santral::ui {
namespace {

using namespace std::chrono_literals;

class RowWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::InboxRow)
public:
    static QString you(const QString& text) { return tr("You: %1").arg(text); }
    static QString call(const std::string& number) { return tr("Call · %1").arg(numberText(number)); }
    static QString missed() { return tr("Missed call"); }
    static QString live() { return tr("On the phone"); }
    static QString sample() { return tr("Sample"); }
    static QString nobody() { return tr("Unassigned"); }
    static QString solved() { return tr("Solved"); }
    static QString help() { return tr("Asks for help"); }
    static QString picked() { return tr("selected"); }
    static QString unread(int n) { return tr("%n unread", nullptr, n); }
    static QString waiting(const QString& time) { return tr("waiting for %1").arg(time); }
    static QString left(const QString& time) { return tr("%1 left").arg(time); }
    static QString over(const QString& time) { return tr("%1 over").arg(time); }
    static QString leftToAnswer(const QString& time) { return tr("%1 left to answer").arg(time); }
    static QString answerOver(const QString& time) { return tr("answer is %1 over its time").arg(time); }
};

Millis expectedWithin(Channel channel) {
    switch (channel) {
    case Channel::Chat:
        return 3min;
    case Channel::Phone:
        return 1h;
    case Channel::Mail:
        break;
    }
    return 24h;
}

bool isWaiting(const Conversation& c) {
    return c.waitingSince && c.state != ConversationState::Closed;
}

// Of what the queue promises: counted down, then up.
Waiting promised(const ServiceClock& clock, TimePoint since, TimePoint now) {
    const bool over = now >= clock.due;
    const Millis time = over ? now - clock.due : clock.due - now;
    const QString text = waitText(time);
    Waiting waiting;
    waiting.text = over ? RowWords::over(text) : RowWords::left(text);
    waiting.spoken = over ? RowWords::answerOver(text) : RowWords::leftToAnswer(text);
    const bool pressing = clock.mark == ServiceMark::Warned || now >= clock.warn;
    const bool late = over || clock.mark == ServiceMark::Breached;
    waiting.tone = late ? Tone::Bad : pressing ? Tone::Warn : Tone::Ok;
    const double whole = double(std::max<std::int64_t>((clock.due - since).count(), 1));
    waiting.share = over ? 1.0 : qBound(0.0, double((now - since).count()) / whole, 1.0);
    waiting.next = over ? untilNextWait(time, Runs::Up)
                        : std::min({untilNextWait(time, Runs::Down), time,
                                    now < clock.warn ? Millis(clock.warn - now) : time});
    return waiting;
}

bool looksLikeNumber(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '+' || c == ' ';
    });
}

} // namespace

std::optional<Waiting> waitingOf(const Conversation& conversation, TimePoint now) {
    if (!isWaiting(conversation)) return std::nullopt;
    if (conversation.answer) return promised(*conversation.answer, *conversation.waitingSince, now);
    const Millis waited = std::max(Millis(0), now - *conversation.waitingSince);
    const double share = double(waited.count()) / double(expectedWithin(conversation.channel).count());
    const Tone tone = share >= 1.0 ? Tone::Bad : share >= 0.5 ? Tone::Warn : Tone::Ok;
    return Waiting{waitText(waited), RowWords::waiting(waitText(waited)), tone, std::min(1.0, share),
                   untilNextWait(waited, Runs::Up)};
}

Millis untilNextTimes(const Conversation& c, TimePoint now) {
    const Millis ago =
        untilNextWait(std::max(Millis(now - c.lastAt), Millis(2min)), Runs::Up); // by the minute
    const auto waiting = waitingOf(c, now);
    return waiting ? std::min(ago, waiting->next) : ago;
}

QString snippetText(const InboxRow& row) {
    const Conversation& c = row.conversation;
    const QString snippet = toQt(c.snippet);
    if (c.missedCall) return RowWords::call(c.snippet);
    if (looksLikeNumber(c.snippet) && c.channel == Channel::Phone) return RowWords::call(c.snippet);
    const QString subject = toQt(c.subject);
    QString text = snippet;
    if (c.channel == Channel::Mail && !subject.isEmpty())
        text = snippet.isEmpty() || snippet == subject ? subject : subject + QStringLiteral(" — ") + snippet;
    else if (snippet.isEmpty())
        text = subject;
    return c.snippetDirection == Direction::Out && !snippet.isEmpty() ? RowWords::you(text) : text;
}

std::vector<RowPill> pillsOf(const InboxRow& row, AgentId me, TimePoint now, const RowMarks& marks) {
    const Conversation& c = row.conversation;
    std::vector<RowPill> pills;
    if (marks.help) pills.push_back({RowWords::help(), Tone::Bad, Icon::LifeBuoy});
    if (marks.live) pills.push_back({RowWords::live(), Tone::Ok, Icon::PhoneCall});
    if (c.missedCall) pills.push_back({RowWords::missed(), Tone::Bad, Icon::PhoneMissed});
    if (c.state == ConversationState::Closed) pills.push_back({RowWords::solved(), Tone::Ok, Icon::Check});
    if (c.state == ConversationState::Snoozed && c.snoozedUntil)
        pills.push_back({untilText(*c.snoozedUntil, now), Tone::Neutral, Icon::Clock});
    if (c.state == ConversationState::Open && !c.owner)
        pills.push_back({RowWords::nobody(), Tone::Accent, Icon::None});
    if (c.owner && c.owner != me) pills.push_back({toQt(row.ownerName), Tone::Neutral, Icon::User});
    for (const std::string& tag : c.tags) pills.push_back({toQt(tag), Tone::Warn, Icon::None});
    if (c.sample) pills.push_back({RowWords::sample(), Tone::Neutral, Icon::None});
    return pills;
}

QString describeRow(const InboxRow& row, TimePoint now, const RowMarks& marks) {
    const Conversation& c = row.conversation;
    QStringList parts{customerText(row.customerName), channelName(c.channel)};
    if (marks.picked) parts.prepend(RowWords::picked());
    if (c.unread > 0) parts << RowWords::unread(c.unread);
    parts << snippetText(row) << agoText(c.lastAt, now);
    if (const auto waiting = waitingOf(c, now)) parts << waiting->spoken;
    for (const RowPill& pill : pillsOf(row, c.owner, now, marks)) parts << pill.text;
    return parts.join(QStringLiteral(", "));
}

} // namespace santral::ui
