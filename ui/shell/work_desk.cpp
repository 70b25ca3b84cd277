#include "ui/shell/work_desk.hpp"

#include "ui/agent/why_popup.hpp"
#include "ui/agent/why_words.hpp"
#include "ui/agent/wrap_up_bar.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/widgets/toast.hpp"

#include <QApplication>
#include <QPointer>

#include <algorithm>

namespace santral::ui {
namespace {

// The same as of what arrives in the conversation: one notice, not two.
QString noticeKey(const ContactFace& offer) {
    return toQt(toString(offer.row.conversation.id));
}

} // namespace

WorkDesk::WorkDesk(HubClient& hub, const WorkParts& parts, QObject* parent)
    : QObject(parent), hub_(hub), parts_(parts) {
    connect(&parts_.offers, &ContactStack::accepted, this, &WorkDesk::accept);
    connect(&parts_.offers, &ContactStack::declined, this, &WorkDesk::decline);
    connect(&parts_.offers, &ContactStack::whyAsked, this, [this](ContactId id) {
        ContactCard* card = parts_.offers.find(id);
        if (card) explain(card->face().row.conversation.id, id, card->whyAnchor(), Popover::Side::Above);
    });
    connect(&parts_.wrapUp, &WrapUpBar::finished, this,
            [this](ConversationId conversation, ContactId contact, ReasonId reason) {
                hub_.execute(this, FinishWrapUp{conversation, contact, reason},
                             [this](const Result<Receipt>& done) {
                                 if (!done && done.error().code != Errc::NotFound)
                                     parts_.toast.say(errorText(done.error()));
                             });
            });
    connect(&parts_.wrapUp, &WrapUpBar::openRequested, this, [this](ConversationId id) {
        for (const InboxRow& row : work_)
            if (row.conversation.id == id) return Q_EMIT openWanted(row);
    });
    watch_ = hub_.watchMyWork([this](const std::vector<InboxRow>& rows) { hear(rows); });
}

void WorkDesk::setOrganisation(const Organisation& all) {
    queues_ = all.queues;
    std::vector<Reason> reasons;
    for (const Reason& reason : all.reasons)
        if (reason.kind == ReasonKind::Close && !reason.away) reasons.push_back(reason);
    std::sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    parts_.wrapUp.setReasons(std::move(reasons));
    show();
}

ContactFace WorkDesk::faceOf(const InboxRow& row, const Contact& contact) const {
    ContactFace face{row, contact, {}};
    for (const Queue& queue : queues_)
        if (queue.id == contact.queue) face.queue = toQt(queue.name);
    return face;
}

void WorkDesk::hear(const std::vector<InboxRow>& rows) {
    work_ = rows;
    show();
    Q_EMIT changed();
}

void WorkDesk::show() {
    std::vector<ContactFace> offered, wrapUp;
    for (const InboxRow& row : work_)
        for (const Contact& contact : row.conversation.contacts) {
            if (contact.agent != hub_.self().id) continue;
            if (contact.state == ContactState::Offered) offered.push_back(faceOf(row, contact));
            if (contact.state == ContactState::WrapUp) wrapUp.push_back(faceOf(row, contact));
        }
    parts_.offers.set(offered);
    parts_.wrapUp.set(wrapUp);
    std::set<std::pair<ContactId, TimePoint>> now;
    for (const ContactFace& offer : offered) {
        const std::pair one(offer.contact.id, offer.contact.since);
        now.insert(one);
        if (!told_.contains(one)) tellNew(offer);
    }
    told_ = std::move(now);
}

void WorkDesk::tellNew(const ContactFace& offer) {
    parts_.sounds.play(SoundEvent::NewConversation);
    if (QApplication::applicationState() != Qt::ApplicationActive) showNotice(offer);
}

void WorkDesk::showNotice(const ContactFace& offer) {
    DesktopNotice notice;
    notice.key = noticeKey(offer);
    notice.title = offer.queue.isEmpty() ? tr("Work is offered to you") : tr("Offered: %1").arg(offer.queue);
    if (showContent_)
        notice.text = QStringLiteral("%1: %2").arg(toQt(offer.row.customerName),
                                                   toQt(offer.row.conversation.snippet).simplified());
    notice.urgent = true;
    notice.actionText = tr("Accept");
    notice.action = [this, id = offer.contact.id] {
        Q_EMIT raiseRequested();
        accept(id);
    };
    notice.open = [this] { Q_EMIT raiseRequested(); };
    parts_.desktop().show(notice);
}

void WorkDesk::acceptFirst() {
    if (const ContactCard* card = parts_.offers.first()) accept(card->face().contact.id);
}

void WorkDesk::declineFirst() {
    if (const ContactCard* card = parts_.offers.first()) decline(card->face().contact.id);
}

// Opened when the hub has agreed: until then it may be a colleague's.
void WorkDesk::accept(ContactId contact) {
    ContactCard* card = parts_.offers.find(contact);
    if (!card || card->isWaiting()) return;
    card->setWaiting(true);
    const InboxRow row = card->face().row;
    hub_.execute(this, AcceptContact{row.conversation.id, contact},
                 [this, contact, row](const Result<Receipt>& done) {
                     if (done)
                         Q_EMIT openWanted(row);
                     else
                         answered(contact, done.error());
                 });
}

void WorkDesk::decline(ContactId contact) {
    ContactCard* card = parts_.offers.find(contact);
    if (!card || card->isWaiting()) return;
    card->setWaiting(true);
    hub_.execute(this, DeclineContact{card->face().row.conversation.id, contact},
                 [this, contact](const Result<Receipt>& done) {
                     if (!done) answered(contact, done.error());
                 });
}

void WorkDesk::answered(ContactId contact, const Error& error) {
    if (ContactCard* card = parts_.offers.find(contact)) card->setWaiting(false);
    if (error.code == Errc::Conflict && !error.detail.empty())
        return parts_.toast.say(tr("%1 was faster.").arg(toQt(error.detail)));
    if (error.code == Errc::NotFound || error.code == Errc::Conflict)
        return parts_.toast.say(tr("It is not offered any more."));
    parts_.toast.say(errorText(error));
}

void WorkDesk::finish(ConversationId conversation, ContactId contact) {
    hub_.execute(this, FinishContact{conversation, contact}, [this](const Result<Receipt>& done) {
        if (!done) parts_.toast.say(errorText(done.error()));
    });
}

void WorkDesk::explain(ConversationId conversation, ContactId contact, QWidget& anchor, Popover::Side side) {
    hub_.explainContact(
        this, conversation, contact, [this, side, at = QPointer<QWidget>(&anchor)](const Result<Why>& why) {
            if (!at || !at->isVisible()) return;
            const QStringList lines = why ? whyLines(*why, agents_) : QStringList(errorText(why.error()));
            parts_.why.tell(*at, side, lines);
        });
}

} // namespace santral::ui
