#include "ui/conversation/later_menu.hpp"

#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

QDateTime localOf(TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

} // namespace

QString zoneText(TimePoint at) {
    const QDateTime local = localOf(at);
    const int minutes = qAbs(local.offsetFromUtc()) / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(local.offsetFromUtc() < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    const QString name = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return name.isEmpty() ? offset : QStringLiteral("%1, %2").arg(name, offset);
}

TimePopover::TimePopover(QWidget* parent)
    : Popover("laterTime", parent), label_(new QLabel(this)), edit_(new QDateTimeEdit(this)),
      zone_(new QLabel(this)), accept_(new Button(Button::Kind::Primary, "laterAccept", this)) {
    edit_->setObjectName(QStringLiteral("laterEdit"));
    edit_->setCalendarPopup(true);
    edit_->setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm"));
    label_->setBuddy(edit_);
    zone_->setObjectName(QStringLiteral("laterZone"));
    zone_->setFont(typeface(Type::Secondary));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kItem);
    row->addWidget(edit_, 1);
    row->addWidget(accept_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPane, space::kGroup, space::kPane, space::kGroup);
    column->setSpacing(space::kItem);
    column->addWidget(label_);
    column->addLayout(row);
    column->addWidget(zone_);
    setFocusProxy(edit_);
    connect(edit_, &QDateTimeEdit::dateTimeChanged, this, &TimePopover::refresh);
    connect(accept_, &Button::clicked, this, &TimePopover::accept);
    retranslate();
}

void TimePopover::ask(QWidget& anchor, TimePoint now, TimePoint suggested) {
    now_ = now;
    const QDateTime least = localOf(now);
    edit_->setDateTimeRange(least, least.addYears(1));
    edit_->setDateTime(localOf(suggested));
    refresh();
    adjustSize();
    openAt(anchor, Side::Above);
    edit_->setFocus(Qt::PopupFocusReason);
}

TimePoint TimePopover::time() const {
    QDateTime local = edit_->dateTime();
    local.setTime(QTime(local.time().hour(), local.time().minute()));
    return fromMillis(local.toMSecsSinceEpoch());
}

void TimePopover::refresh() {
    const bool ahead = time() > now_;
    accept_->setEnabled(ahead);
    zone_->setText(ahead ? zoneText(time()) : tr("This time is over already."));
    edit_->setAccessibleDescription(zone_->text());
}

void TimePopover::accept() {
    const TimePoint at = time();
    if (at <= now_) return;
    close();
    Q_EMIT chosen(at);
}

void TimePopover::retranslate() {
    label_->setText(tr("Send at"));
    edit_->setAccessibleName(tr("Date and time at which it leaves"));
    accept_->setLabel(tr("Schedule"));
    setAccessibleName(tr("Choose a time"));
}

void TimePopover::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Popover::changeEvent(event);
}

LaterMenu::LaterMenu(const Clock& clock, QWidget* parent)
    : QObject(parent), clock_(clock), menu_(new QMenu(parent)), own_(new TimePopover(parent)) {
    menu_->setObjectName(QStringLiteral("laterMenu"));
    connect(own_, &TimePopover::chosen, this, [this](TimePoint at) {
        if (chosen_) std::exchange(chosen_, nullptr)(at);
    });
}

void LaterMenu::fill(QWidget& anchor) {
    menu_->clear();
    const TimePoint now = clock_.now();
    const QDate today = dayOf(now);
    int digit = 1;
    for (const ConversationHeader::SnoozeChoice& choice : ConversationHeader::snoozeChoices(now)) {
        QAction* action = menu_->addAction(choice.label + QLatin1Char('\t') + momentText(choice.until, today),
                                           this, [this, at = choice.until] {
                                               if (chosen_) std::exchange(chosen_, nullptr)(at);
                                           });
        action->setObjectName(QStringLiteral("later%1").arg(digit++));
    }
    menu_->addSeparator();
    QAction* own = menu_->addAction(tr("Another date and time…"), this, [this, &anchor, now] {
        own_->ask(anchor, clock_.now(), now + std::chrono::hours(1));
    });
    own->setObjectName(QStringLiteral("laterOwn"));
    QAction* zone = menu_->addAction(zoneText(now));
    zone->setEnabled(false);
}

void LaterMenu::ask(QWidget& anchor, std::function<void(TimePoint)> chosen) {
    chosen_ = std::move(chosen);
    fill(anchor);
    menu_->popup(anchor.mapToGlobal(QPoint(0, -menu_->sizeHint().height() - 4)));
}

} // namespace santral::ui
