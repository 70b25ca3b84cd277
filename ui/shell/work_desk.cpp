#include "ui/shell/work_desk.hpp"

#include "ui/agent/why_popup.hpp"
#include "ui/agent/why_words.hpp"
#include "ui/agent/wrap_up_bar.hpp"
#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/call/call_words.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/routed_calls.hpp"
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

// That a phone may ring with; a callback rings nowhere.
CallId callOf(const Contact& contact) {
    return contact.callback ? CallId{} : contact.call;
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
    connect(&parts_.calls, &RoutedCalls::changed, this, &WorkDesk::show);
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
    const CallId call = callOf(contact);
    face.rings = call && parts_.calls.show(call) == RoutedCalls::Show::Together;
    if (face.rings) face.number = partyNumber(*parts_.calls.find(call));
    return face;
}

void WorkDesk::hear(const std::vector<InboxRow>& rows) {
    work_ = rows;
    std::set<CallId> calls;
    for (const InboxRow& row : work_)
        for (const Contact& contact : row.conversation.contacts) {
            const bool here = contact.agent == hub_.self().id && contact.state == ContactState::Offered;
            if (const CallId call = callOf(contact); here && call) calls.insert(call);
        }
    parts_.calls.setOffers(std::move(calls));
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
    parts_.wrapUp.set(wrapUp);
    showOffers(offered);
}

void WorkDesk::showOffers(const std::vector<ContactFace>& offered) {
    std::vector<ContactFace> shown;
    for (const ContactFace& offer : offered) {
        const CallId call = callOf(offer.contact);
        if (!call || parts_.calls.show(call) != RoutedCalls::Show::Nothing) shown.push_back(offer);
    }
    parts_.offers.set(shown);
    std::set<std::pair<ContactId, TimePoint>> now;
    for (const ContactFace& offer : offered) {
        const std::pair one(offer.contact.id, offer.contact.since);
        now.insert(one);
        const bool told = told_.contains(one) || offer.rings; // the phone tells of that one
        if (!told && parts_.offers.find(offer.contact.id)) tellNew(offer);
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
        notice.text = QStringLiteral("%1: %2").arg(customerText(offer.row.customerName),
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

void WorkDesk::acceptCall(CallId call) {
    if (const ContactCard* card = parts_.offers.ringing(call)) accept(card->face().contact.id);
}

void WorkDesk::declineCall(CallId call) {
    if (const ContactCard* card = parts_.offers.ringing(call)) decline(card->face().contact.id);
}

// Opened when the hub has agreed: until then it may be a colleague's. A caller does not wait for that.
void WorkDesk::accept(ContactId contact) {
    ContactCard* card = parts_.offers.find(contact);
    if (!card || card->isWaiting()) return;
    card->setWaiting(true);
    const ContactFace offer = card->face();
    const CallId call = callOf(offer.contact);
    if (call) parts_.calls.answer(call);
    hub_.execute(this, AcceptContact{offer.row.conversation.id, contact},
                 [this, offer, call](const Result<Receipt>& done) {
                     if (!done) parts_.calls.notAccepted(call);
                     if (done || talks(offer, done.error()))
                         Q_EMIT openWanted(offer.row);
                     else
                         answered(offer.contact.id, done.error());
                 });
}

void WorkDesk::decline(ContactId contact) {
    ContactCard* card = parts_.offers.find(contact);
    if (!card || card->isWaiting()) return;
    card->setWaiting(true);
    const ContactFace offer = card->face();
    if (offer.rings) parts_.calls.decline(offer.contact.call);
    hub_.execute(
        this, DeclineContact{offer.row.conversation.id, contact}, [this, offer](const Result<Receipt>& done) {
            // The phone's own report may have been first.
            const bool gone =
                !done && (done.error().code == Errc::NotFound || done.error().code == Errc::Conflict);
            if (!done && !(offer.rings && gone)) answered(offer.contact.id, done.error());
        });
}

// Whoever answered has the call, and the reports of phone and PBX tell the hub so.
bool WorkDesk::talks(const ContactFace& offer, const Error& error) const {
    const voice::CallInfo* call = offer.rings ? parts_.calls.find(offer.contact.call) : nullptr;
    return call && (call->state != voice::CallState::Incoming || error.code == Errc::Unavailable);
}

void WorkDesk::answered(ContactId contact, const Error& error) {
    if (ContactCard* card = parts_.offers.find(contact)) card->setWaiting(false);
    const bool named = error.code == Errc::Conflict && !error.detail.empty() && error.detail != "changed";
    if (named) return parts_.toast.say(tr("%1 was faster.").arg(toQt(error.detail)));
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
