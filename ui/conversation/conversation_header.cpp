#include "ui/conversation/conversation_header.hpp"

#include "core/domain/agent.hpp"
#include "core/domain/team.hpp"
#include "ui/bridge/number.hpp"
#include "ui/conversation/words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/prompts.hpp"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kHeight = 58;
constexpr int kTitleRoom = 240;
constexpr int kMinuteMs = 20'000;
constexpr auto kLongWait = std::chrono::minutes(15);

} // namespace

ConversationHeader::ConversationHeader(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), title_(new ElidedLabel("conversationTitle", Type::Subject)),
      company_(new Pill("conversationCompany", this)), helpSign_(new Pill("conversationHelp", this)),
      meta_(new ElidedLabel("conversationMeta", Type::Secondary, ElidedLabel::Ink::Faint)),
      state_(new Pill("conversationState", this)), assign_(new Button(Button::Kind::Quiet, "assign", this)),
      snooze_(new Button(Button::Kind::Quiet, "snooze", this)),
      help_(new Button(Button::Kind::Quiet, "askHelp", this)),
      close_(new Button(Button::Kind::Primary, "close", this)),
      more_(new Button(Button::Kind::Bare, "more", this)), assignMenu_(new QMenu(this)),
      snoozeMenu_(new QMenu(this)), moreMenu_(new QMenu(this)) {
    setObjectName(QStringLiteral("conversationHeader"));
    setFixedHeight(kHeight);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(title_);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kItem);
    second->addWidget(helpSign_);
    second->addWidget(company_);
    second->addWidget(meta_, 1);
    words->addLayout(second);
    company_->hide();
    helpSign_->hide();
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, 0, space::kPane, 0);
    row->setSpacing(space::kItem);
    row->addLayout(words, 1);
    row->addSpacing(space::kItem);
    for (QWidget* widget : std::initializer_list<QWidget*>{state_, help_, assign_, snooze_, close_, more_})
        row->addWidget(widget);
    help_->setGlyph(Icon::LifeBuoy);
    connect(help_, &Button::clicked, this, [this] { Q_EMIT helpRequested(!helpState_.asked); });
    assign_->setGlyph(Icon::UserPlus);
    snooze_->setGlyph(Icon::Clock);
    more_->setGlyph(Icon::Ellipsis);
    connect(assign_, &Button::clicked, this, &ConversationHeader::openAssignMenu);
    connect(snooze_, &Button::clicked, this, &ConversationHeader::openSnoozeMenu);
    connect(more_, &Button::clicked, this, [this] {
        fillMoreMenu();
        moreMenu_->popup(
            more_->mapToGlobal(QPoint(more_->width() - moreMenu_->sizeHint().width(), more_->height() + 4)));
    });
    connect(close_, &Button::clicked, this, &ConversationHeader::askMain);
    minute_.setInterval(kMinuteMs);
    connect(&minute_, &QTimer::timeout, this, [this] {
        refreshMeta();
        showHelp();
        fold();
    });
    minute_.start();
    retranslate();
}

ConversationHeader::~ConversationHeader() = default;

void ConversationHeader::askMain() {
    if (row_.conversation.merged)
        Q_EMIT separateRequested();
    else if (row_.conversation.state == ConversationState::Closed)
        Q_EMIT reopenRequested();
    else
        Q_EMIT closeRequested();
}

void ConversationHeader::setRow(const InboxRow& row) {
    row_ = row;
    retranslate();
}

void ConversationHeader::setAgents(std::vector<Agent> agents, AgentId self) {
    agents_ = std::move(agents);
    self_ = self;
    retranslate();
}

void ConversationHeader::setMergeable(bool on) {
    mergeable_ = on;
}

void ConversationHeader::setQueues(std::vector<Queue> queues) {
    queues_ = std::move(queues);
    retranslate();
}

void ConversationHeader::setCompany(const QString& text, bool writing) {
    company_->set(text, writing ? Tone::Warn : Tone::Accent, writing ? Icon::Pencil : Icon::Eye);
}

void ConversationHeader::setHelp(const Help& help) {
    if (help == helpState_) return;
    helpState_ = help;
    showHelp();
    fold();
}

void ConversationHeader::setHelpKeys(const QKeySequence& keys) {
    helpKeys_ = keys;
    showHelp();
}

// Lasting: as long as it is asked for, it stands here in words.
void ConversationHeader::showHelp() {
    const Help& h = helpState_;
    help_->setVisible(h.offered || h.asked);
    help_->setKind(h.asked ? Button::Kind::Danger : Button::Kind::Quiet);
    help_->setLabel(h.asked ? tr("Help asked: take it back") : tr("Ask a supervisor for help"), helpKeys_);
    help_->setIconOnly(true);
    if (h.asked) return helpSign_->set(tr("A supervisor was asked for help"), Tone::Bad, Icon::LifeBuoy);
    if (h.by.isEmpty()) return helpSign_->set({}, Tone::Bad);
    const auto asked = std::chrono::floor<std::chrono::minutes>(clock_.now() - h.since).count();
    const QString since =
        asked < 1 ? tr("%1 asks for help").arg(h.by) : tr("%1 asks for help · %2 min").arg(h.by).arg(asked);
    helpSign_->set(since, Tone::Bad, Icon::LifeBuoy);
}

QWidget& ConversationHeader::menuAnchor() const {
    return *more_;
}

void ConversationHeader::retranslate() {
    const Conversation& c = row_.conversation;
    const bool closed = c.state == ConversationState::Closed;
    title_->setText(c.subject.empty() ? customerText(row_.customerName) : fromUtf8(c.subject));
    assign_->setLabel(tr("Assign"));
    snooze_->setLabel(tr("Snooze"));
    close_->setLabel(c.merged ? tr("Separate again") : closed ? tr("Reopen") : tr("Solved"));
    close_->setGlyph(c.merged ? Icon::Unlink : closed ? Icon::RotateCcw : Icon::Check);
    close_->setKind(closed ? Button::Kind::Quiet : Button::Kind::Primary);
    more_->setLabel(tr("More"));
    snooze_->setVisible(!closed);
    assign_->setVisible(!c.merged);
    refreshMeta();
    showHelp();
    fold();
}

void ConversationHeader::refreshMeta() {
    const Conversation& c = row_.conversation;
    const QDate today = dayOf(clock_.now());
    QStringList parts;
    if (c.number != 0 && !isAhead(c.number)) parts << QStringLiteral("#%1").arg(c.number);
    if (!c.subject.empty() && !row_.customerName.empty()) parts << customerText(row_.customerName);
    parts << (row_.ownerName.empty() ? tr("Nobody has taken it") : fromUtf8(row_.ownerName));
    const auto queue =
        std::find_if(queues_.begin(), queues_.end(), [&](const Queue& q) { return q.id == c.queue; });
    if (queue != queues_.end()) parts << fromUtf8(queue->name);
    if (toMillis(c.openedAt) != 0) parts << tr("Opened: %1").arg(momentText(c.openedAt, today));
    for (const std::string& tag : c.tags) parts << fromUtf8(tag);
    meta_->setText(parts.join(QStringLiteral("  ·  ")));
    if (c.merged) return state_->set(tr("Merged into #%1").arg(c.merged->number), Tone::Neutral, Icon::Merge);
    if (c.state == ConversationState::Closed) return state_->set(tr("Solved"), Tone::Ok, Icon::CircleCheck);
    if (c.state == ConversationState::Snoozed) {
        const QString until = c.snoozedUntil ? momentText(*c.snoozedUntil, today) : QString();
        return state_->set(until.isEmpty() ? tr("Snoozed") : tr("Until %1").arg(until), Tone::Neutral,
                           Icon::Clock);
    }
    if (!c.waitingSince) return state_->set({}, Tone::Neutral);
    const auto waited = std::chrono::floor<std::chrono::minutes>(clock_.now() - *c.waitingSince);
    const int minutes = static_cast<int>(std::max<std::int64_t>(0, waited.count()));
    const QString words = minutes < 1    ? tr("Waiting")
                          : minutes < 60 ? tr("Waiting %1 min").arg(minutes)
                                         : tr("Waiting %1 h").arg(minutes / 60);
    state_->set(words, waited >= kLongWait ? Tone::Warn : Tone::Neutral, Icon::Timer);
}

void ConversationHeader::openAssignMenu() {
    fillAssignMenu();
    assignMenu_->popup(assign_->mapToGlobal(QPoint(0, assign_->height() + 4)));
}

void ConversationHeader::openSnoozeMenu() {
    fillSnoozeMenu();
    snoozeMenu_->popup(snooze_->mapToGlobal(QPoint(0, snooze_->height() + 4)));
}

void ConversationHeader::fillAssignMenu() {
    assignMenu_->clear();
    const AgentId owner = row_.conversation.owner;
    if (self_ && owner != self_)
        assignMenu_->addAction(themedIcon(Icon::UserCheck), tr("Take it myself"), this,
                               [this] { Q_EMIT assignRequested(self_); });
    if (owner)
        assignMenu_->addAction(themedIcon(Icon::Undo2), tr("Give it back"), this,
                               [this] { Q_EMIT assignRequested(AgentId()); });
    assignMenu_->addSeparator();
    for (const Agent& agent : agents_) {
        if (agent.id == self_ || (agent.away && agent.id != owner)) continue;
        QAction* action = assignMenu_->addAction(fromUtf8(agent.name), this,
                                                 [this, id = agent.id] { Q_EMIT assignRequested(id); });
        if (agent.id != owner) continue;
        action->setCheckable(true);
        action->setChecked(true);
    }
}

std::vector<ConversationHeader::SnoozeChoice> ConversationHeader::snoozeChoices(TimePoint now) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(now));
    const auto nine = [&](int days) {
        return fromMillis(QDateTime(local.date().addDays(days), QTime(9, 0)).toMSecsSinceEpoch());
    };
    const int toMonday = 8 - local.date().dayOfWeek();
    std::vector<SnoozeChoice> choices{
        {tr("One hour"), now + std::chrono::hours(1)},
        {tr("Three hours"), now + std::chrono::hours(3)},
        {tr("Tomorrow at 9"), nine(1)},
        {tr("Monday at 9"), nine(toMonday)},
        {tr("One week"), nine(7)},
    };
    if (toMonday == 1) choices.erase(choices.begin() + 3); // tomorrow is Monday
    return choices;
}

void ConversationHeader::fillSnoozeMenu() {
    snoozeMenu_->clear();
    const QDate today = dayOf(clock_.now());
    int digit = 1;
    for (const SnoozeChoice& choice : snoozeChoices(clock_.now())) {
        QAction* action =
            snoozeMenu_->addAction(choice.label + QLatin1Char('\t') + momentText(choice.until, today), this,
                                   [this, until = choice.until] { Q_EMIT snoozeRequested(until); });
        action->setObjectName(QStringLiteral("snooze%1").arg(digit++));
    }
}

// What he has in hand here.
void ConversationHeader::addContacts() {
    for (const Contact& contact : row_.conversation.contacts) {
        if (contact.state != ContactState::Active || contact.agent != self_) continue;
        if (contact.channel == Channel::Chat)
            moreMenu_->addAction(themedIcon(Icon::CheckCheck), tr("Finish this chat"), this,
                                 [this, id = contact.id] { Q_EMIT finishRequested(id); });
        moreMenu_->addAction(themedIcon(Icon::CircleQuestionMark), tr("Why did I get this?"), this,
                             [this, id = contact.id] { Q_EMIT whyRequested(id); });
        moreMenu_->addSeparator();
        return;
    }
}

void ConversationHeader::fillMoreMenu() {
    moreMenu_->clear();
    addContacts();
    const auto isColleague = [this](const Agent& agent) { return agent.id != self_ && !agent.away; };
    const auto before = moreMenu_->actions().size();
    const bool merged = row_.conversation.merged.has_value();
    if (!merged && std::any_of(agents_.begin(), agents_.end(), isColleague))
        moreMenu_->addAction(themedIcon(Icon::Users), tr("Hand over to…"), this,
                             &ConversationHeader::handOverRequested);
    if (!queues_.empty())
        moreMenu_->addAction(themedIcon(Icon::Inbox), tr("Move to queue…"), this,
                             &ConversationHeader::moveRequested);
    if (!merged && mergeable_)
        moreMenu_->addAction(themedIcon(Icon::Merge), tr("Merge into…"), this,
                             &ConversationHeader::mergeRequested);
    if (merged)
        moreMenu_->addAction(themedIcon(Icon::Unlink), tr("Separate again"), this,
                             &ConversationHeader::separateRequested);
    if (moreMenu_->actions().size() > before) moreMenu_->addSeparator();
    moreMenu_->addAction(themedIcon(Icon::Tag), tr("Add tag…"), this, [this] {
        prompts().askLine(this, {tr("Add tag"), {}, {}, tr("Add"), false}, {},
                          [this](bool yes, const QString& tag) {
                              if (yes && !tag.trimmed().isEmpty()) Q_EMIT tagRequested(tag.trimmed(), true);
                          });
    });
    for (const std::string& tag : row_.conversation.tags) {
        const QString text = fromUtf8(tag);
        moreMenu_->addAction(themedIcon(Icon::X), tr("Remove tag “%1”").arg(text), this,
                             [this, text] { Q_EMIT tagRequested(text, false); });
    }
}

// Gives way in steps until the title has room: first the words beside the icons, then the waiting time, which
// is also in the inbox, last the word of the main button.
void ConversationHeader::fold() {
    const int title = qMin(kTitleRoom, qMax(title_->sizeHint().width(), meta_->sizeHint().width()));
    const auto fits = [&] {
        int taken = space::kWide + space::kPane + space::kItem;
        for (const QWidget* part :
             std::initializer_list<QWidget*>{state_, help_, assign_, snooze_, close_, more_})
            if (!part->isHidden()) taken += part->sizeHint().width() + space::kItem;
        return width() - taken >= title;
    };
    for (Button* button : {assign_, snooze_, close_}) button->setIconOnly(false);
    state_->setVisible(!state_->accessibleName().isEmpty());
    if (fits()) return;
    assign_->setIconOnly(true);
    snooze_->setIconOnly(true);
    if (fits()) return;
    state_->setVisible(false);
    if (fits()) return;
    close_->setIconOnly(true);
}

void ConversationHeader::resizeEvent(QResizeEvent*) {
    fold();
}

void ConversationHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConversationHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look().border);
}

} // namespace santral::ui
