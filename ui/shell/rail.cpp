#include "ui/shell/rail.hpp"

#include "ui/settings/key_table.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

const QColor kActive(0xFFFFFF);
const QColor kActiveGround(255, 255, 255, 28);
const QColor kOverGround(255, 255, 255, 14);

// The sign of Santral: two lines that cross over, as on a switchboard.
void drawSign(QPainter& painter, const QRectF& box) {
    drawBox(painter, box, 8, look().accent);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    painter.setPen(QPen(kActive, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path;
    path.moveTo(-7, -5);
    path.lineTo(-2.5, -5);
    path.cubicTo(1.5, -5, -1.5, 5, 2.5, 5);
    path.lineTo(7, 5);
    painter.drawPath(path);
    painter.setBrush(kActive);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(6.2, -5), 2.4, 2.4);
    painter.drawEllipse(QPointF(-6.2, 5), 2.4, 2.4);
    painter.restore();
}

} // namespace

RailButton::RailButton(const char* name, Icon icon, QWidget* parent) : QAbstractButton(parent), icon_(icon) {
    setObjectName(QLatin1String(name));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFixedSize(sizeHint());
}

void RailButton::setLabel(const QString& label, const QString& keys) {
    label_ = label;
    setAccessibleName(count_ > 0 ? QStringLiteral("%1, %2").arg(label).arg(count_) : label);
    setToolTip(keys.isEmpty() ? label : QStringLiteral("%1  (%2)").arg(label, keys));
}

void RailButton::setCount(int count) {
    count_ = count;
    setAccessibleName(count_ > 0 ? QStringLiteral("%1, %2").arg(label_).arg(count_) : label_);
    update();
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF box(rect());
    if (isChecked())
        drawBox(painter, box, radius::kCard, kActiveGround);
    else if (underMouse())
        drawBox(painter, box, radius::kCard, kOverGround);
    drawIcon(painter, QRectF(box.center() - QPointF(10, 10), QSizeF(20, 20)), icon_,
             isChecked() || underMouse() ? kActive : look().railIcon);
    if (count_ > 0) {
        drawBox(painter, QRectF(box.right() - 13, 3, 11, 11), 5.5, look().rail);
        drawBox(painter, QRectF(box.right() - 12, 4, 9, 9), 4.5, look().danger);
    }
    if (!showsFocusRing(*this)) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kActive, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius::kCard, radius::kCard);
}

Rail::Rail(QWidget* parent)
    : QWidget(parent), inbox_(new RailButton("railInbox", Icon::Inbox, this)),
      dial_(new RailButton("railDial", Icon::Phone, this)),
      board_(new RailButton("railBoard", Icon::ChartColumn, this)),
      administration_(new RailButton("railAdministration", Icon::ShieldCheck, this)),
      theme_(new RailButton("railTheme", Icon::Moon, this)),
      help_(new RailButton("railHelp", Icon::CircleQuestionMark, this)),
      settings_(new RailButton("railSettings", Icon::Settings, this)), me_(new Avatar(32, this)) {
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(kWidth);
    for (RailButton* place : {inbox_, board_, administration_}) place->setCheckable(true);
    setPlace(Place::Inbox);
    board_->hide();
    administration_->hide();
    join(inbox_, &Rail::inboxRequested);
    join(board_, &Rail::boardRequested);
    join(administration_, &Rail::administrationRequested);
    connect(dial_, &RailButton::clicked, this, &Rail::dialRequested);
    connect(theme_, &RailButton::clicked, this, &Rail::themeRequested);
    connect(help_, &RailButton::clicked, this, &Rail::helpRequested);
    connect(settings_, &RailButton::clicked, this, &Rail::settingsRequested);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 60, 8, 12);
    column->setSpacing(space::kSmall);
    column->addWidget(inbox_);
    column->addWidget(dial_);
    column->addWidget(board_);
    column->addWidget(administration_);
    column->addStretch(1);
    column->addWidget(theme_);
    column->addWidget(help_);
    column->addWidget(settings_);
    column->addSpacing(space::kSmall);
    column->addWidget(me_, 0, Qt::AlignHCenter);
    retranslate();
}

// It is a place, not a switch. Heard as toggled: assistive technology does that without a click.
void Rail::join(RailButton* place, void (Rail::*asked)()) {
    connect(place, &RailButton::toggled, this, [this, place, asked] {
        if (placing_) return;
        placing_ = true;
        place->setChecked(true);
        placing_ = false;
        Q_EMIT(this->*asked)();
    });
}

void Rail::setAgent(const QString& name) {
    me_->setFace({name, std::nullopt, look().rail});
    me_->setToolTip(name);
}

void Rail::setUnread(int count) {
    inbox_->setCount(count);
}

void Rail::setHelp(int count) {
    board_->setCount(count);
}

void Rail::setMissedCalls(int count) {
    dial_->setCount(count);
}

void Rail::setPhone(bool there) {
    dial_->setVisible(there);
}

void Rail::setPlace(Place place) {
    placing_ = true;
    inbox_->setChecked(place == Place::Inbox);
    board_->setChecked(place == Place::Board);
    administration_->setChecked(place == Place::Administration);
    placing_ = false;
}

void Rail::setSupervisor(bool there) {
    board_->setVisible(there);
}

void Rail::setAdministrator(bool there) {
    administration_->setVisible(there);
}

void Rail::nameKeys(const KeyBindings& keys) {
    dialKeys_ = keys.textOf(Act::DialPad);
    boardKeys_ = keys.textOf(Act::Board);
    administrationKeys_ = keys.textOf(Act::Administration);
    helpKeys_ = keys.textOf(Act::Sheet);
    settingsKeys_ = keys.textOf(Act::Settings);
    retranslate();
}

void Rail::retranslate() {
    setAccessibleName(tr("Navigation"));
    inbox_->setLabel(tr("Inbox"));
    dial_->setLabel(tr("Call a number"), dialKeys_);
    board_->setLabel(tr("Floor board"), boardKeys_);
    administration_->setLabel(tr("Administration"), administrationKeys_);
    theme_->setLabel(tr("Light or dark"));
    help_->setLabel(tr("All keys"), helpKeys_);
    settings_->setLabel(tr("Settings"), settingsKeys_);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().rail);
    drawSign(painter, QRectF(12, 12, 32, 32));
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
