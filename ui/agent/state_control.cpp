#include "ui/agent/state_control.hpp"

#include "ui/agent/state_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QFontMetrics>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kDot = 8;
constexpr int kDotRoom = kDot + space::kItem;
constexpr int kMenuMark = 16;
constexpr int kNarrow = 170;

} // namespace

StateControl::StateControl(QWidget* parent) : Button(Kind::Quiet, "ownState", parent) {
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &StateControl::tick);
    refresh();
}

void StateControl::setClock(const Clock& clock) {
    clock_ = &clock;
    refresh();
}

void StateControl::setOwn(const OwnState& state) {
    own_ = state;
    refresh();
}

void StateControl::setHub(const std::optional<AgentState>& state) {
    hub_ = state;
    refresh();
}

void StateControl::setReasons(std::vector<Reason> reasons) {
    reasons_ = std::move(reasons);
    refresh();
}

void StateControl::setOnCall(bool onCall) {
    onCall_ = onCall;
    refresh();
}

void StateControl::setInHand(bool inHand) {
    inHand_ = inHand;
}

void StateControl::setKeys(const QKeySequence& keys) {
    keys_ = keys;
    refresh();
}

QStringList StateControl::usualReasons() {
    return {tr("Break"), tr("Lunch"), tr("Meeting"), tr("Paperwork")};
}

void StateControl::refresh() {
    if (onCall_)
        words_ = tr("On a call");
    else if (hub_)
        words_ = stateText(*hub_, reasons_);
    else if (own_.kind == OwnState::Kind::Ready)
        words_ = tr("Ready");
    else
        words_ = own_.usual >= 0 ? usualReasons().value(own_.usual) : own_.reason;
    const QString then = hub_ ? nextStateText(*hub_, reasons_) : QString();
    if (!then.isEmpty()) words_ += QStringLiteral(" · ") + then;
    setLabel(words_, keys_);
    QString told = tr("My state: %1").arg(words_);
    if (hub_) {
        const QString why = stateWhyText(hub_->why);
        const bool unchosen = hub_->presence == Presence::NotReady && !why.isEmpty();
        if (unchosen) told += QStringLiteral(". ") + why;
        setToolTip(unchosen ? QStringLiteral("%1\n%2").arg(toolTip().isEmpty() ? words_ : toolTip(), why)
                            : toolTip());
    }
    setAccessibleName(told);
    time_.clear();
    tick();
    update();
}

// How long it has been so, painted again only when the digits are others.
void StateControl::tick() {
    if (!clock_ || !hub_ || hub_->presence == Presence::SignedOut || hub_->since == TimePoint{}) {
        timer_.stop();
        return;
    }
    const Millis lasted = clock_->now() - hub_->since;
    const QString next = waitText(lasted);
    if (next != time_) {
        const bool resized = next.size() != time_.size();
        time_ = next;
        setAccessibleDescription(tr("for %1").arg(time_));
        if (resized) updateGeometry();
        update();
    }
    timer_.start(untilNextWait(lasted, Runs::Up));
}

void StateControl::fillMenu(QMenu& menu) {
    menu.clear();
    if (hub_)
        fillHub(menu);
    else
        fillOwn(menu);
}

void StateControl::fillOwn(QMenu& menu) {
    const auto add = [&](const QString& text, const OwnState& state) {
        QAction* choice = menu.addAction(text);
        choice->setCheckable(true);
        choice->setChecked(own_ == state);
        connect(choice, &QAction::triggered, this, [this, state] { Q_EMIT chosen(state); });
    };
    add(tr("Ready"), {});
    menu.addSeparator();
    const std::vector<Reason> reasons = notReadyReasons(reasons_);
    const QStringList usual = reasons.empty() ? usualReasons() : QStringList();
    for (int i = 0; i < usual.size(); ++i) add(usual[i], {OwnState::Kind::NotReady, {}, i});
    for (const Reason& reason : reasons)
        add(toQt(reason.name), {OwnState::Kind::NotReady, toQt(reason.name), -1});
    menu.addSeparator();
    addCaption(menu, tr("Not ready: no sounds and no notices"));
}

void StateControl::fillHub(QMenu& menu) {
    const QString why = hub_->presence == Presence::Ready ? QString() : stateWhyText(hub_->why);
    if (!why.isEmpty()) {
        addCaption(menu, why);
        menu.addSeparator();
    }
    addStates(menu, false);
    if (inHand_ || hub_->next) {
        menu.addSeparator();
        QMenu* later = menu.addMenu(tr("After what is in hand"));
        later->setObjectName(QStringLiteral("stateAfterwards"));
        addStates(*later, true);
    }
    menu.addSeparator();
    addChannels(menu);
}

void StateControl::addStates(QMenu& menu, bool afterwards) {
    const auto add = [&](const QString& text, Presence presence, ReasonId reason) {
        QAction* choice = menu.addAction(text);
        choice->setCheckable(true);
        choice->setChecked(afterwards ? hub_->next == NextState{presence, reason}
                                      : hub_->presence == presence && hub_->reason == reason);
        connect(choice, &QAction::triggered, this,
                [this, presence, reason, afterwards] { ask(presence, reason, afterwards); });
    };
    if (!afterwards) {
        add(presenceText(Presence::Ready), Presence::Ready, {});
        menu.addSeparator();
    }
    const std::vector<Reason> reasons = notReadyReasons(reasons_);
    for (const Reason& reason : reasons) add(toQt(reason.name), Presence::NotReady, reason.id);
    if (reasons.empty()) add(presenceText(Presence::NotReady), Presence::NotReady, {});
}

// Exceptions stay what they are when he takes a break and comes back.
void StateControl::addChannels(QMenu& menu) {
    addCaption(menu, tr("When ready, I take"));
    for (const Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone}) {
        QAction* takes = menu.addAction(channelName(channel));
        takes->setObjectName(QStringLiteral("stateTakes%1").arg(static_cast<int>(channel)));
        takes->setCheckable(true);
        const auto& off = hub_->off;
        takes->setChecked(std::find(off.begin(), off.end(), channel) == off.end());
        connect(takes, &QAction::triggered, this, [this, channel](bool on) {
            SetAgentState wish;
            wish.presence = hub_->presence;
            wish.reason = hub_->reason;
            wish.off = hub_->off;
            std::erase(wish.off, channel);
            if (!on) wish.off.push_back(channel);
            std::sort(wish.off.begin(), wish.off.end());
            Q_EMIT asked(wish);
        });
    }
}

void StateControl::ask(Presence presence, ReasonId reason, bool afterwards) {
    SetAgentState wish;
    wish.presence = presence;
    wish.reason = reason;
    wish.off = hub_ ? hub_->off : std::vector<Channel>();
    wish.afterwards = afterwards;
    Q_EMIT asked(wish);
}

void StateControl::addCaption(QMenu& menu, const QString& text) {
    menu.addAction(text)->setEnabled(false);
}

QSize StateControl::sizeHint() const {
    int width = textWidth(text(), font()) + 2 * space::kGroup + kDotRoom + kMenuMark;
    if (!time_.isEmpty()) width += space::kItem + tabularWidth(time_, typeface(Type::Secondary));
    return {width, height::kControl};
}

QSize StateControl::minimumSizeHint() const {
    return {qMin(sizeHint().width(), kNarrow), height::kControl};
}

void StateControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    QColor dot = l.ok;
    if (onCall_)
        dot = l.accent;
    else if (hub_ ? hub_->presence != Presence::Ready : own_.kind == OwnState::Kind::NotReady)
        dot = l.warn;
    const QRectF box(rect());
    drawIcon(painter, QRectF(box.right() - space::kGroup - 13, box.center().y() - 7, 14, 14),
             Icon::ChevronDown, l.text2);
    drawBox(painter, QRectF(space::kGroup, box.center().y() - kDot / 2.0, kDot, kDot), kDot / 2.0, dot);
    QRectF words = box.adjusted(space::kGroup + kDotRoom, 0, -space::kGroup - kMenuMark, 0);
    if (!time_.isEmpty()) {
        const QFont& small = typeface(Type::Secondary);
        const int width = tabularWidth(time_, small);
        const QFontMetrics metrics(small);
        const QPointF at(words.right() - width, (box.height() - metrics.height()) / 2.0 + metrics.ascent());
        drawTabular(painter, at, time_, small, l.text2);
        words.setRight(words.right() - width - space::kItem);
    }
    drawLine(painter, words, text(), font(), isEnabled() ? l.text : l.text3);
}

void StateControl::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Button::changeEvent(event);
}

} // namespace santral::ui
