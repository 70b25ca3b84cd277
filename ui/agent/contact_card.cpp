#include "ui/agent/contact_card.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kContactCard = 348;
constexpr int kContactMargin = 18;
constexpr qsizetype kContactWords = 160;

QString wordsOf(const Conversation& c) {
    const QString snippet = toQt(c.snippet).simplified().left(kContactWords);
    return snippet.isEmpty() ? toQt(c.subject) : snippet;
}

QString digitsOf(const QString& number) {
    QString digits;
    for (const QChar c : number)
        if (!c.isSpace() && c != QLatin1Char('-')) digits += c;
    return digits;
}

// The hub keeps numbers with their country, a phone has them as the PBX sent them, perhaps without.
bool isNumber(const QString& name, const QString& number) {
    QString digits = digitsOf(number);
    if (digitsOf(name) == digits) return true;
    while (digits.startsWith(QLatin1Char('0'))) digits.remove(0, 1);
    return name.startsWith(QLatin1Char('+')) && !digits.isEmpty() && digitsOf(name).endsWith(digits);
}

} // namespace

ContactCard::ContactCard(const ContactFace& face, const Clock& clock, const ContactKeys& keys,
                         QWidget* parent)
    : QWidget(parent), clock_(clock), face_(face), keys_(keys), avatar_(new Avatar(44, this)),
      head_(new ElidedLabel("contactHead", Type::SecondaryStrong, ElidedLabel::Ink::Quiet, this)),
      name_(new ElidedLabel("contactName", Type::Subject, ElidedLabel::Ink::Text, this)),
      words_(new ElidedLabel("contactWords", Type::Base, ElidedLabel::Ink::Quiet, this)),
      time_(new TimerLabel("contactTime", Type::BaseStrong, this)),
      why_(new Button(Button::Kind::Bare, "contactWhy", this)),
      accept_(new Button(Button::Kind::Primary, "contactAccept", this)),
      decline_(new Button(Button::Kind::Quiet, "contactDecline", this)) {
    setObjectName(QStringLiteral("contactCard"));
    build();
    const auto pass = [this](Button* button, void (ContactCard::*told)(ContactId)) {
        // Reached by Tab, never by itself: an offer must not catch what is being typed.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &Button::clicked, this, [this, told] { Q_EMIT(this->*told)(face_.contact.id); });
    };
    pass(accept_, &ContactCard::accepted);
    pass(decline_, &ContactCard::declined);
    pass(why_, &ContactCard::whyAsked);
    connect(&timer_, &QTimer::timeout, this, &ContactCard::tick);
    timer_.start(500);
    retranslate();
    tick();
}

void ContactCard::build() {
    for (Button* button : {accept_, decline_, why_}) button->setCursor(Qt::ArrowCursor);
    why_->setGlyph(Icon::CircleQuestionMark);
    auto* top = new QGridLayout;
    top->setHorizontalSpacing(space::kGroup);
    top->setVerticalSpacing(1);
    top->setColumnStretch(1, 1);
    top->addWidget(avatar_, 0, 0, 3, 1, Qt::AlignTop);
    top->addWidget(head_, 0, 1);
    top->addWidget(time_, 0, 2);
    top->addWidget(name_, 1, 1, 1, 2);
    top->addWidget(words_, 2, 1, 1, 2);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(space::kItem);
    actions->addWidget(why_);
    actions->addWidget(decline_, 1);
    actions->addWidget(accept_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPane, space::kPane, space::kPane, space::kPane);
    column->setSpacing(space::kPane);
    column->addLayout(top);
    column->addLayout(actions);
    setFixedWidth(kContactCard);
}

void ContactCard::set(const ContactFace& face, const ContactKeys& keys) {
    face_ = face;
    keys_ = keys;
    retranslate();
}

void ContactCard::setWaiting(bool waiting) {
    waiting_ = waiting;
    for (Button* button : {accept_, decline_}) button->setEnabled(!waiting);
}

void ContactCard::setBehind(int count) {
    if (behind_ == count) return;
    behind_ = count;
    retranslate();
}

void ContactCard::takeFocus(bool decline) {
    (decline ? decline_ : accept_)->setFocus(Qt::OtherFocusReason);
}

QString ContactCard::headText() const {
    const Contact& c = face_.contact;
    QStringList head{face_.rings  ? tr("Incoming call")
                     : c.callback ? tr("Offered: callback")
                                  : tr("Offered: %1").arg(channelName(c.channel))};
    if (!face_.queue.isEmpty()) head << face_.queue;
    if (behind_ > 0) head << tr("%n more", nullptr, behind_);
    return head.join(QStringLiteral(" · "));
}

void ContactCard::nameCustomer() {
    QString name = customerText(face_.row.customerName);
    QString words = wordsOf(face_.row.conversation);
    if (face_.rings) { // the last entry is the call itself: its number
        const bool unnamed = isNumber(name, face_.number);
        if (unnamed) name = face_.number;
        QStringList about{unnamed ? tr("Unknown caller") : face_.number,
                          toQt(face_.row.conversation.subject)};
        about.removeAll(QString());
        words = about.join(QStringLiteral(" · "));
    }
    name_->setText(name);
    words_->setText(words);
    avatar_->setFace({name, face_.contact.channel, look().surface});
}

void ContactCard::retranslate() {
    accept_->setGlyph(face_.rings ? Icon::PhoneCall : Icon::Check);
    decline_->setGlyph(face_.rings ? Icon::PhoneOff : Icon::None);
    accept_->setLabel(face_.rings ? tr("Answer") : tr("Accept"), face_.rings ? keys_.answer : keys_.accept);
    decline_->setLabel(tr("Decline"), face_.rings ? keys_.refuse : keys_.decline);
    setCursor(face_.rings ? Qt::PointingHandCursor : Qt::ArrowCursor);
    why_->setLabel(tr("Why me?"));
    time_->setWhat(tr("Seconds left"));
    head_->setText(headText());
    nameCustomer();
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(head_->text(), name_->text(), words_->text()));
}

void ContactCard::tick() {
    const Contact& c = face_.contact;
    // Where nothing ends it, how long it has stood.
    const Millis time = c.until ? *c.until - clock_.now() : clock_.now() - c.since;
    time_->setTime(std::chrono::ceil<std::chrono::seconds>(std::max(time, Millis(0))));
    update(0, height() - 10, width(), 10);
}

void ContactCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    drawBox(painter, QRectF(rect()), radius::kComposer, l.surface,
            face_.rings ? l.callBarBorder : l.borderStrong);
    const Contact& c = face_.contact;
    if (!c.until) return;
    // The seconds say it in digits.
    const double whole = double(std::max<std::int64_t>((*c.until - c.since).count(), 1));
    const double left = qBound(0.0, double((*c.until - clock_.now()).count()) / whole, 1.0);
    const QColor ink = left > 0.5 ? l.ok : left > 0.25 ? l.warn : l.bad;
    const QRectF groove(space::kPane, height() - 7, width() - 2 * space::kPane, 3);
    drawBox(painter, groove, 1.5, l.border);
    QRectF bar = groove;
    bar.setWidth(groove.width() * left);
    if (bar.width() >= 1) drawBox(painter, bar, 1.5, ink);
}

void ContactCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ContactCard::mousePressEvent(QMouseEvent* event) {
    if (face_.rings)
        Q_EMIT callerAsked(face_.contact.call);
    else
        QWidget::mousePressEvent(event);
}

ContactStack::ContactStack(const Clock& clock, QWidget* over) : QObject(over), clock_(clock), over_(over) {
    over_->installEventFilter(this);
}

ContactCard* ContactStack::make(const ContactFace& face) {
    auto* card = new ContactCard(face, clock_, keys_, over_);
    connect(card, &ContactCard::accepted, this, &ContactStack::accepted);
    connect(card, &ContactCard::declined, this, &ContactStack::declined);
    connect(card, &ContactCard::whyAsked, this, &ContactStack::whyAsked);
    connect(card, &ContactCard::callerAsked, this, &ContactStack::callerAsked);
    QAccessibleEvent alert(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return card;
}

void ContactStack::set(const std::vector<ContactFace>& faces) {
    std::map<ContactId, ContactCard*> kept;
    for (const ContactFace& face : faces) {
        const auto known = cards_.find(face.contact.id);
        // Offered again after he let it pass is another offer.
        const bool same = known != cards_.end() && known->second->face().contact.since == face.contact.since;
        if (same) {
            known->second->set(face, keys_);
            kept[face.contact.id] = known->second;
            cards_.erase(known);
        } else {
            kept[face.contact.id] = make(face);
        }
    }
    for (const auto& [id, card] : cards_) {
        card->hide();
        card->deleteLater();
    }
    cards_ = std::move(kept);
    place();
}

void ContactStack::setKeys(const ContactKeys& keys) {
    keys_ = keys;
    for (const auto& [id, card] : cards_) card->set(card->face(), keys_);
}

void ContactStack::setFoot(int height) {
    if (foot_ == height) return;
    foot_ = height;
    place();
}

std::vector<ContactCard*> ContactStack::inOrder() const {
    std::vector<ContactCard*> cards;
    for (const auto& [id, card] : cards_) cards.push_back(card);
    std::stable_sort(cards.begin(), cards.end(), [](const ContactCard* a, const ContactCard* b) {
        const auto ends = [](const Contact& c) { return c.until.value_or(TimePoint::max()); };
        return ends(a->face().contact) < ends(b->face().contact);
    });
    return cards;
}

ContactCard* ContactStack::first() const {
    const auto cards = inOrder();
    return cards.empty() ? nullptr : cards.front();
}

ContactCard* ContactStack::find(ContactId contact) const {
    const auto known = cards_.find(contact);
    return known == cards_.end() ? nullptr : known->second;
}

ContactCard* ContactStack::ringing(CallId call) const {
    for (const auto& [id, card] : cards_)
        if (card->face().rings && card->face().contact.call == call) return card;
    return nullptr;
}

void ContactStack::takeFocus(CallId call, bool decline) {
    if (ContactCard* card = ringing(call)) card->takeFocus(decline);
}

void ContactStack::place() {
    int bottom = over_->height() - kContactMargin - foot_;
    int shown = 0;
    for (ContactCard* card : inOrder()) {
        const bool room = shown == 0 || (shown < kShown && bottom > card->sizeHint().height());
        card->setVisible(room);
        if (!room) continue;
        ++shown;
        card->adjustSize();
        card->move(over_->width() - card->width() - kContactMargin, bottom - card->height());
        card->raise();
        bottom -= card->height() + space::kItem;
    }
    if (ContactCard* front = first()) front->setBehind(static_cast<int>(cards_.size()) - shown);
}

bool ContactStack::eventFilter(QObject* watched, QEvent* event) {
    if (watched == over_ && event->type() == QEvent::Resize) place();
    return QObject::eventFilter(watched, event);
}

} // namespace santral::ui
