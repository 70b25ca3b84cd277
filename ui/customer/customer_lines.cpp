// The lists of CustomerPanel: addresses, other conversations, last contacts.
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/customer/customer_words.hpp"
#include "ui/customer/line_button.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

// Keeps the keyboard where it was when the lines are made anew.
void empty(QVBoxLayout& lines) {
    while (QLayoutItem* item = lines.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

void CustomerPanel::showIdentities() {
    empty(*identities_);
    for (const Identity& identity : card_->identities) {
        identities_->addWidget(identityLine(identity));
        if (!identity.claimed.empty()) identities_->addWidget(claimBox(identity));
    }
}

QWidget* CustomerPanel::identityLine(const Identity& identity) {
    auto* line = new LineButton("identity", this);
    LineFace face;
    face.icon = identityIcon(identity.kind);
    face.text = addressText(identity);
    face.detail = reasonText(identity);
    const bool live =
        identity.kind == IdentityKind::Phone && !callNumber_.empty() && identity.address == callNumber_;
    if (live) {
        face.right = tr("on the phone");
        face.dot = true;
    } else if (identity.verified && identity.kind != IdentityKind::Visitor) {
        face.right = tr("verified");
    }
    line->setFace(face);
    connect(line, &LineButton::clicked, this, [this, identity, line] { openIdentityMenu(identity, line); });
    return line;
}

QWidget* CustomerPanel::claimBox(const Identity& visitor) {
    auto* box = new QFrame(this);
    box->setObjectName(QStringLiteral("claim"));
    box->setAutoFillBackground(true);
    QPalette ground = box->palette();
    ground.setColor(QPalette::Window, look().warnSoft);
    box->setPalette(ground);
    auto* words = new QLabel(tr("Says to be %1, who is another customer.").arg(toQt(visitor.claimed)), box);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setFont(typeface(Type::Secondary));
    auto* join = new Button(Button::Kind::Quiet, "claimJoin", box);
    join->setGlyph(Icon::Link);
    join->setLabel(tr("Join both"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kItem, space::kItem, space::kItem, space::kItem);
    column->addWidget(words);
    column->addWidget(join, 0, Qt::AlignLeft);
    connect(join, &Button::clicked, this, [this, visitor] { Q_EMIT claimAccepted(visitor); });
    return box;
}

void CustomerPanel::openIdentityMenu(const Identity& identity, QWidget* anchor) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = toQt(identity.address);
    if (identity.kind == IdentityKind::Phone) {
        QAction* call = menu->addAction(themedIcon(Icon::Phone), tr("Call"));
        call->setEnabled(phoneReady_);
        connect(call, &QAction::triggered, this, [this, address] { Q_EMIT dialRequested(address); });
    }
    if (identity.kind == IdentityKind::Mail)
        connect(menu->addAction(themedIcon(Icon::Mail), tr("Write a mail")), &QAction::triggered, this,
                [this, address] { Q_EMIT mailRequested(address); });
    if (identity.kind != IdentityKind::Visitor)
        connect(menu->addAction(themedIcon(Icon::Copy), tr("Copy")), &QAction::triggered, this,
                [address] { QGuiApplication::clipboard()->setText(address); });
    menu->addSeparator();
    QAction* unlink = menu->addAction(themedIcon(Icon::Unlink), tr("This is somebody else"));
    unlink->setEnabled(card_->identities.size() > 1); // the last address is the customer
    connect(unlink, &QAction::triggered, this, [this, identity] { Q_EMIT unlinkRequested(identity); });
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void CustomerPanel::showConversations() {
    empty(*conversations_);
    for (const InboxRow& row : open_) {
        const Conversation& c = row.conversation;
        if (c.id == current_ || c.state == ConversationState::Closed) continue;
        auto* line = new LineButton("openConversation", this);
        LineFace face;
        face.icon = channelIcon(c.channel);
        face.iconInk = channelInk(c.channel);
        face.iconGround = channelSoft(c.channel);
        face.text = toQt(c.subject.empty() ? c.snippet : c.subject);
        if (face.text.isEmpty()) face.text = channelName(c.channel);
        const QString owner = row.ownerName.empty() ? tr("unassigned") : toQt(row.ownerName);
        face.detail = QStringLiteral("#%1 · %2").arg(c.number).arg(owner);
        face.right = agoText(c.lastAt, clock_.now());
        face.strong = c.unread > 0;
        line->setFace(face);
        connect(line, &LineButton::clicked, this, [this, id = c.id] { Q_EMIT conversationChosen(id); });
        conversations_->addWidget(line);
    }
    openTitle_->setVisible(conversations_->count() > 0);
}

void CustomerPanel::showContacts() {
    empty(*contactLines_);
    for (const ContactLine& contact : contacts_) {
        auto* line = new LineButton("contact", this);
        LineFace face;
        face.icon = contact.missed ? Icon::PhoneMissed : channelIcon(contact.channel);
        face.iconInk = contact.missed ? look().bad : channelInk(contact.channel);
        face.iconGround = contact.missed ? look().badSoft : channelSoft(contact.channel);
        face.text = contact.text;
        face.right = agoText(contact.at, clock_.now());
        line->setFace(face);
        connect(line, &LineButton::clicked, this,
                [this, contact] { Q_EMIT contactChosen(contact.seq, contact.conversation); });
        contactLines_->addWidget(line);
    }
    contactsTitle_->setVisible(!contacts_.empty());
}

} // namespace santral::ui
