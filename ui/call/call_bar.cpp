#include "ui/call/call_bar.hpp"

#include "ui/bridge/text.hpp"
#include "ui/call/call_words.hpp"
#include "ui/call/keypad.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/popover.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kBarHeight = 60;
constexpr int kGuardMs = 1'000;

using voice::CallState;

} // namespace

CallBar::CallBar(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), avatar_(new Avatar(38, this)),
      name_(new ElidedLabel("callName", Type::BaseStrong, ElidedLabel::Ink::Text, this)),
      detail_(new ElidedLabel("callDetail", Type::Secondary, ElidedLabel::Ink::Quiet, this)),
      time_(new TimerLabel("callTime", Type::Timer, this)), state_(new QLabel(this)),
      customer_(new Button(Button::Kind::Quiet, "callCustomer", this)),
      mute_(new Button(Button::Kind::Quiet, "callMute", this)),
      hold_(new Button(Button::Kind::Quiet, "callHold", this)),
      keys_(new Button(Button::Kind::Quiet, "callKeys", this)),
      end_(new Button(Button::Kind::Danger, "callEnd", this)) {
    setObjectName(QStringLiteral("callBar"));
    setFixedHeight(kBarHeight);
    build();
    connect(customer_, &Button::clicked, this, &CallBar::customerRequested);
    // Heard as toggled: assistive technology does that without a click.
    connect(mute_, &Button::toggled, this, [this] { Q_EMIT muteRequested(call_.id, !call_.muted); });
    connect(hold_, &Button::toggled, this,
            [this] { Q_EMIT holdRequested(call_.id, call_.state != CallState::Held); });
    connect(keys_, &Button::clicked, this, &CallBar::openKeypad);
    connect(end_, &Button::clicked, this, &CallBar::hangUp);
    connect(&timer_, &QTimer::timeout, this, &CallBar::tick);
    timer_.setInterval(1000);
    guard_.setSingleShot(true);
    retranslate();
    hide();
}

void CallBar::build() {
    mute_->setCheckable(true);
    hold_->setCheckable(true);
    customer_->setGlyph(Icon::User);
    mute_->setGlyph(Icon::MicOff);
    hold_->setGlyph(Icon::Pause);
    keys_->setGlyph(Icon::Grip);
    end_->setGlyph(Icon::PhoneOff);
    state_->setObjectName(QStringLiteral("callState"));
    state_->setFont(typeface(Type::SecondaryStrong));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(name_);
    words->addWidget(detail_);
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPane, 0, space::kPane, 0);
    row->setSpacing(space::kItem);
    row->addWidget(avatar_);
    row->addLayout(words);
    row->addSpacing(space::kPane);
    row->addWidget(time_);
    row->addSpacing(space::kItem);
    row->addWidget(state_);
    row->addStretch(1);
    for (Button* button : {customer_, mute_, hold_, keys_}) row->addWidget(button);
    row->addSpacing(space::kItem);
    row->addWidget(end_);
}

void CallBar::retranslate() {
    customer_->setLabel(tr("Customer"), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    keys_->setLabel(tr("Keys"));
    end_->setLabel(tr("Hang up"), QKeySequence(QStringLiteral("Ctrl+Shift+E")));
    time_->setWhat(tr("Call time"));
    setAccessibleName(tr("Running call"));
    refresh();
}

void CallBar::setCall(const voice::CallInfo& call, const QString& customerName) {
    if (call.id != call_.id && keypad_) keypad_->close();
    call_ = call;
    customerName_ = customerName;
    refresh();
    tick();
    timer_.start();
    setVisible(true);
}

void CallBar::setOthers(int count) {
    others_ = count;
    refresh();
}

void CallBar::setCompact(bool compact) {
    for (Button* button : {customer_, mute_, hold_, keys_}) button->setIconOnly(compact);
}

void CallBar::refresh() {
    const QString number = partyNumber(call_);
    const QString name = customerName_.isEmpty() ? partyName(call_) : customerName_;
    avatar_->setFace({name, Channel::Phone, look().callBar});
    name_->setText(name);
    QStringList details;
    if (name != number) details << number;
    if (!call_.dialled.empty() && call_.direction == Direction::In)
        details << tr("for %1").arg(toQt(call_.dialled));
    if (others_ > 0) details << tr("%n more on hold", nullptr, others_);
    if (call_.encrypted) details << tr("encrypted");
    detail_->setText(details.join(QStringLiteral(" · ")));

    const bool held = call_.state == CallState::Held || call_.state == CallState::Resuming;
    const bool answered = call_.answeredAt.has_value();
    const QSignalBlocker toldMute(mute_), toldHold(hold_); // told by the call, not asked for
    mute_->setLabel(call_.muted ? tr("Muted") : tr("Mute"), QKeySequence(QStringLiteral("Ctrl+Shift+M")));
    mute_->setChecked(call_.muted);
    hold_->setLabel(held ? tr("Resume") : tr("Hold"), QKeySequence(QStringLiteral("Ctrl+Shift+H")));
    hold_->setGlyph(held ? Icon::Play : Icon::Pause);
    hold_->setChecked(held);
    hold_->setEnabled(answered && call_.state != CallState::Holding && call_.state != CallState::Resuming);
    mute_->setEnabled(answered);
    keys_->setEnabled(answered);

    state_->setText(callStateText(call_));
    QPalette ink = state_->palette();
    ink.setColor(QPalette::WindowText, call_.mediaDead ? look().bad : held ? look().warn : look().text2);
    state_->setPalette(ink);
    time_->setColour(call_.mediaDead ? look().bad : look().ok);
}

void CallBar::tick() {
    const TimePoint from = call_.answeredAt.value_or(call_.offeredAt);
    const auto run = std::chrono::duration_cast<std::chrono::seconds>(clock_.now() - from);
    time_->setTime(std::max(run, std::chrono::seconds(0)));
    if (!isVisible()) timer_.stop();
}

void CallBar::hangUp() {
    if (guard_.isActive()) return;
    guard_.start(kGuardMs);
    Q_EMIT hangUpRequested(call_.id);
}

void CallBar::openKeypad() {
    if (!keypad_) {
        keypad_ = new Popover("callKeypad", this);
        sent_ = new QLabel(keypad_);
        sent_->setFont(typeface(Type::Subject));
        sent_->setAlignment(Qt::AlignCenter);
        sent_->setObjectName(QStringLiteral("sentDigits"));
        auto* pad = new Keypad(keypad_);
        auto* column = new QVBoxLayout(keypad_);
        column->addWidget(sent_);
        column->addWidget(pad);
        keypad_->setFocusProxy(pad);
        connect(pad, &Keypad::pressed, this, [this](QChar digit) {
            sent_->setText(sent_->text().right(15) + digit);
            Q_EMIT digitPressed(call_.id, digit);
        });
    }
    sent_->setText({});
    sent_->setAccessibleName(tr("Keys sent"));
    keypad_->openAt(*keys_, Popover::Side::Below);
    keypad_->setFocus();
}

void CallBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().callBar);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look().callBarBorder);
}

void CallBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
