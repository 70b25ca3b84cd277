#include "ui/call/offer_card.hpp"

#include "ui/bridge/text.hpp"
#include "ui/call/call_words.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kCardWidth = 348;
constexpr int kCardMargin = 18;

} // namespace

OfferCard::OfferCard(const voice::CallInfo& call, const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), call_(call), avatar_(new Avatar(44, this)),
      head_(new ElidedLabel("offerHead", Type::SecondaryStrong, ElidedLabel::Ink::Quiet, this)),
      name_(new ElidedLabel("offerName", Type::Subject, ElidedLabel::Ink::Text, this)),
      detail_(new ElidedLabel("offerDetail", Type::Secondary, ElidedLabel::Ink::Quiet, this)),
      time_(new TimerLabel("offerTime", Type::BaseStrong, this)),
      accept_(new Button(Button::Kind::Primary, "offerAccept", this)),
      decline_(new Button(Button::Kind::Quiet, "offerDecline", this)) {
    setObjectName(QStringLiteral("offerCard"));
    setCursor(Qt::PointingHandCursor);
    accept_->setGlyph(Icon::PhoneCall);
    decline_->setGlyph(Icon::PhoneOff);
    // Reached by Tab, never by itself: a ring must not catch what is being typed.
    for (Button* button : {accept_, decline_}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::ArrowCursor);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(head_);
    words->addWidget(name_);
    words->addWidget(detail_);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kGroup);
    top->addWidget(avatar_, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addWidget(time_, 0, Qt::AlignTop);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(space::kItem);
    actions->addWidget(decline_, 1);
    actions->addWidget(accept_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPane, space::kPane, space::kPane, space::kPane);
    column->setSpacing(space::kPane);
    column->addLayout(top);
    column->addLayout(actions);
    setFixedWidth(kCardWidth);
    connect(accept_, &Button::clicked, this, [this] { Q_EMIT accepted(call_.id); });
    connect(decline_, &Button::clicked, this, [this] { Q_EMIT declined(call_.id); });
    connect(&timer_, &QTimer::timeout, this, &OfferCard::tick);
    timer_.start(500);
    retranslate();
    tick();
}

void OfferCard::setCustomer(const QString& name, const QString& about) {
    customer_ = name;
    about_ = about;
    retranslate();
}

bool OfferCard::isDecline(const QWidget* button) const {
    return button == decline_;
}

void OfferCard::retranslate() {
    accept_->setLabel(tr("Answer"), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
    decline_->setLabel(tr("Decline"), QKeySequence(QStringLiteral("Ctrl+Shift+R")));
    time_->setWhat(tr("Ringing for"));
    const QString number = partyNumber(call_);
    const QString name = customer_.isEmpty() ? partyName(call_) : customer_;
    head_->setText(call_.dialled.empty() ? tr("Incoming call")
                                         : tr("Incoming call for %1").arg(toQt(call_.dialled)));
    name_->setText(name);
    QStringList details;
    if (number != name) details << number;
    details << (customer_.isEmpty() ? tr("Unknown caller") : about_);
    details.removeAll(QString());
    detail_->setText(details.join(QStringLiteral(" · ")));
    avatar_->setFace({name, Channel::Phone, look().surface});
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(head_->text(), name, detail_->text()));
}

void OfferCard::tick() {
    const auto run = std::chrono::duration_cast<std::chrono::seconds>(clock_.now() - call_.offeredAt);
    time_->setTime(std::max(run, std::chrono::seconds(0)));
    update();
}

void OfferCard::mousePressEvent(QMouseEvent*) {
    Q_EMIT customerRequested(call_.id);
}

void OfferCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    drawBox(painter, QRectF(rect()), radius::kComposer, l.surface, l.callBarBorder);
    // Green while there is time, then amber, then red; the seconds say it in digits.
    const double share = double((clock_.now() - call_.offeredAt).count()) / double(Millis(kExpected).count());
    const QColor ink = share < 0.5 ? l.ok : share < 1.0 ? l.warn : l.bad;
    const QRectF groove(space::kPane, height() - 7, width() - 2 * space::kPane, 3);
    drawBox(painter, groove, 1.5, l.border);
    QRectF left = groove;
    left.setWidth(groove.width() * qBound(0.0, 1.0 - share, 1.0));
    if (left.width() >= 1) drawBox(painter, left, 1.5, ink);
}

void OfferCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

OfferStack::OfferStack(const Clock& clock, QWidget* over) : QObject(over), clock_(clock), over_(over) {
    over_->installEventFilter(this);
}

OfferCard* OfferStack::put(const voice::CallInfo& call) {
    if (const auto known = cards_.find(call.id); known != cards_.end()) return known->second;
    auto* card = new OfferCard(call, clock_, over_);
    connect(card, &OfferCard::accepted, this, &OfferStack::accepted);
    connect(card, &OfferCard::declined, this, &OfferStack::declined);
    connect(card, &OfferCard::customerRequested, this, &OfferStack::customerRequested);
    cards_[call.id] = card;
    place();
    QAccessibleEvent alert(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return card;
}

void OfferStack::remove(CallId call) {
    const auto known = cards_.find(call);
    if (known == cards_.end()) return;
    if (const QWidget* focus = over_->window()->focusWidget(); focus && known->second->isAncestorOf(focus))
        Q_EMIT focusLeft(call, known->second->isDecline(focus));
    known->second->hide();
    known->second->deleteLater();
    cards_.erase(known);
    place();
}

std::vector<OfferCard*> OfferStack::inOrder() const {
    std::vector<OfferCard*> cards;
    for (const auto& [id, card] : cards_) cards.push_back(card);
    std::stable_sort(cards.begin(), cards.end(), [](const OfferCard* a, const OfferCard* b) {
        return a->call().offeredAt < b->call().offeredAt;
    });
    return cards;
}

void OfferStack::setAbove(QWidget* kept) {
    kept_ = kept;
    // It moves with whatever it lies in.
    for (QWidget* part = kept; part && part != over_; part = part->parentWidget())
        part->installEventFilter(this);
    place();
}

// What lies below the cards, where that is what shall not be covered.
int OfferStack::lift() const {
    if (!kept_ || !kept_->isVisible()) return 0;
    const QRect kept(kept_->mapTo(over_, QPoint()), kept_->size());
    const int left = over_->width() - kCardMargin - kCardWidth;
    return kept.right() > left ? qMax(0, over_->height() - kept.top()) : 0;
}

void OfferStack::place() {
    int bottom = over_->height() - kCardMargin - lift();
    std::size_t shown = 0;
    for (OfferCard* card : inOrder()) {
        card->setVisible(shown++ < kShown);
        if (card->isHidden()) continue;
        card->adjustSize();
        card->move(over_->width() - card->width() - kCardMargin, bottom - card->height());
        card->raise();
        bottom -= card->height() + space::kItem;
    }
    Q_EMIT placed(over_->height() - kCardMargin - bottom);
}

bool OfferStack::eventFilter(QObject* watched, QEvent* event) {
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                       event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (moves && (watched != over_ || event->type() == QEvent::Resize)) place();
    return QObject::eventFilter(watched, event);
}

} // namespace santral::ui
