#include "ui/shell/phone_desk.hpp"

#include "core/domain/phone_number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/call/call_bar.hpp"
#include "ui/call/call_words.hpp"
#include "ui/call/dial_pad.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/routed_calls.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/shell/status_bar.hpp"
#include "ui/widgets/toast.hpp"

#include <QApplication>

namespace santral::ui {
namespace {

using voice::CallInfo;
using voice::CallState;
using voice::LineState;

QString keyOf(CallId call) {
    return QStringLiteral("call-") + toQt(toString(call));
}

Health healthOf(LineState state) {
    switch (state) {
    case LineState::Ready:
        return Health::Good;
    case LineState::Connecting:
        return Health::Working;
    case LineState::Failed:
        return Health::Bad;
    case LineState::Off:
        break;
    }
    return Health::Off;
}

} // namespace

PhoneDesk::PhoneDesk(HubClient& hub, VoiceClient& voice, const PhoneParts& parts, QObject* parent)
    : QObject(parent), hub_(hub), voice_(voice), parts_(parts) {
    connect(&voice_, &VoiceClient::offered, this, &PhoneDesk::onOffered);
    connect(&voice_, &VoiceClient::callChanged, this, &PhoneDesk::onCall);
    connect(&voice_, &VoiceClient::callsChanged, this, &PhoneDesk::refreshBar);
    connect(&voice_, &VoiceClient::lineChanged, this, &PhoneDesk::onLine);
    connect(&voice_, &VoiceClient::holdFailed, this,
            [this](CallId, voice::HoldFailure why) { parts_.toast.say(holdFailureText(why)); });
    connect(&voice_, &VoiceClient::broken, this, [this](const QString& detail) {
        parts_.status.setPhone(Health::Bad, tr("Phone not working"), detail);
    });
    connect(&parts_.bar, &CallBar::muteRequested, &voice_, &VoiceClient::mute);
    connect(&parts_.bar, &CallBar::holdRequested, &voice_, &VoiceClient::hold);
    connect(&parts_.bar, &CallBar::hangUpRequested, &voice_, &VoiceClient::hangUp);
    connect(&parts_.bar, &CallBar::digitPressed, &voice_,
            [this](CallId call, QChar digit) { voice_.sendDtmf(call, QString(digit)); });
    connect(&parts_.bar, &CallBar::customerRequested, this, &PhoneDesk::showCustomer);
    connect(&parts_.offers, &OfferStack::accepted, this, &PhoneDesk::answer);
    connect(&parts_.offers, &OfferStack::declined, this, &PhoneDesk::decline);
    connect(&parts_.offers, &OfferStack::customerRequested, this, &PhoneDesk::showCaller);
    connect(&parts_.routed, &RoutedCalls::changed, this, &PhoneDesk::showRinging);
    connect(&parts_.pad, &DialPad::dialRequested, this, &PhoneDesk::dial);
    onLine();
    // A call that was running before this window began.
    for (const CallInfo& call : voice_.calls()) {
        if (call.state == CallState::Incoming)
            onOffered(call);
        else
            onCall(call);
    }
    refreshBar();
}

std::string PhoneDesk::normal(const std::string& number) const {
    const auto parsed = parsePhone(number, region_);
    return parsed ? parsed->e164 : number;
}

void PhoneDesk::onLine() {
    const voice::LineInfo& line = voice_.line();
    parts_.status.setPhone(healthOf(line.state), lineText(line), voiceProblemText(line.problem));
    const bool ready = line.state == LineState::Ready;
    QString why = ready ? QString() : voiceProblemText(line.problem);
    if (!ready && why.isEmpty()) why = tr("Set up a phone account in the settings to make calls.");
    parts_.pad.setLine(why, ready);
    Q_EMIT callStateChanged();
}

void PhoneDesk::onOffered(const CallInfo& call) {
    showRinging();
    // Of what is offered its own notice tells already.
    if (ready_ && parts_.routed.show(call.id) == RoutedCalls::Show::Alone) showOfferNotice(call);
    lookUp(call.id, call.remote.number);
}

void PhoneDesk::showRinging() {
    bool rings = false;
    for (const CallInfo& call : voice_.calls()) {
        if (call.state != CallState::Incoming) continue;
        const auto show = parts_.routed.show(call.id);
        rings = rings || show != RoutedCalls::Show::Nothing;
        if (show != RoutedCalls::Show::Alone) {
            offered_.insert(call.id);
            parts_.offers.remove(call.id);
            continue;
        }
        OfferCard* card = parts_.offers.put(call);
        if (const auto known = callers_.find(call.id); known != callers_.end())
            card->setCustomer(known->second.name, known->second.about);
    }
    if (!rings)
        parts_.sounds.stopRinging();
    else if (ready_)
        parts_.sounds.startRinging();
}

void PhoneDesk::showOfferNotice(const CallInfo& call) {
    if (QApplication::applicationState() == Qt::ApplicationActive) return;
    DesktopNotice notice;
    notice.key = keyOf(call.id);
    notice.title = tr("Incoming call");
    notice.text = showContent_ ? nameOf(call.id).isEmpty() ? partyName(call) : nameOf(call.id) : QString();
    notice.urgent = true;
    notice.actionText = tr("Answer");
    notice.action = [this, id = call.id] { answer(id); };
    notice.open = [this] { Q_EMIT raiseRequested(); };
    parts_.desktop().show(notice);
}

void PhoneDesk::lookUp(CallId call, const std::string& number) {
    if (number.empty()) return;
    hub_.findCustomer(
        this, IdentityKind::Phone, normal(number), [this, call](const Result<CustomerCard>& card) {
            const CallInfo* info = voice_.find(call);
            if (!card || !info) return;
            const int known = static_cast<int>(card->identities.size());
            callers_[call] = {card->customer.id, toQt(card->customer.name),
                              known > 1 ? tr("%n addresses", nullptr, known) : tr("Known customer")};
            if (info->state == CallState::Incoming) {
                showRinging();
                Q_EMIT customerOffered(card->customer.id);
            }
            refreshBar();
        });
}

void PhoneDesk::onCall(const CallInfo& call) {
    if (call.state != CallState::Incoming) {
        parts_.offers.remove(call.id);
        showRinging();
        if (parts_.desktop && QApplication::applicationState() != Qt::ApplicationActive)
            parts_.desktop().take(keyOf(call.id));
    }
    if (call.state == CallState::Ended) return ended(call);
    // The record of the call makes a customer of a stranger: look again once he is on the phone.
    if (call.state != CallState::Incoming && !callers_.contains(call.id)) lookUp(call.id, call.remote.number);
}

void PhoneDesk::ended(const CallInfo& call) {
    const QString name = nameOf(call.id).isEmpty() ? partyName(call) : nameOf(call.id);
    // A caller who was offered still waits in his queue, or the hub has noted that he gave up.
    const bool offered = offered_.erase(call.id) > 0;
    const bool missed = voice::outcomeOf(call) == CallOutcome::Missed;
    if (missed && !offered) {
        Notice notice;
        notice.key = keyOf(call.id);
        notice.icon = Icon::PhoneMissed;
        notice.text = tr("Missed call: %1").arg(name);
        if (const auto known = callers_.find(call.id); known != callers_.end())
            notice.open = [this, id = known->second.customer] { Q_EMIT customerWanted(id); };
        parts_.notices.add(std::move(notice));
        parts_.toast.say(tr("Missed call: %1").arg(name), tr("Call back"),
                         [this, number = toQt(call.remote.number)] { dial(number); });
    } else if (call.end != voice::EndKind::HungUp && call.end != voice::EndKind::Cancelled &&
               !(call.direction == Direction::In && call.end == voice::EndKind::Declined)) {
        parts_.toast.say(QStringLiteral("%1 · %2").arg(name, callEndText(call)));
    }
    callers_.erase(call.id);
}

void PhoneDesk::refreshBar() {
    const CallInfo* current = voice_.current();
    parts_.sounds.setQuiet(current != nullptr || !ready_);
    if (current) {
        int others = 0;
        for (const CallInfo& call : voice_.calls())
            others += call.id != current->id && call.state != CallState::Incoming;
        parts_.bar.setCall(*current, nameOf(current->id));
        parts_.bar.setOthers(others);
    } else {
        parts_.bar.hide();
    }
    const auto known = current ? callers_.find(current->id) : callers_.end();
    Q_EMIT liveCustomerChanged(known == callers_.end() ? CustomerId{} : known->second.customer,
                               current ? toQt(normal(current->remote.number)) : QString());
    Q_EMIT callStateChanged();
}

QString PhoneDesk::nameOf(CallId call) const {
    const auto known = callers_.find(call);
    return known == callers_.end() ? QString() : known->second.name;
}

void PhoneDesk::dial(const QString& number) {
    if (!isReady()) {
        const QString why = voiceProblemText(voice_.line().problem);
        return parts_.toast.say(why.isEmpty() ? tr("The phone is not connected.") : why);
    }
    const std::string typed = toCore(number.trimmed());
    const auto parsed = parsePhone(typed, region_);
    voice_.dial(parsed && parsed->possible ? toQt(parsed->e164) : number.trimmed());
}

const CallInfo* PhoneDesk::longestRinging() const {
    for (const CallInfo& call : voice_.calls()) // as they came
        if (call.state == CallState::Incoming && parts_.routed.show(call.id) != RoutedCalls::Show::Nothing)
            return &call;
    return nullptr;
}

void PhoneDesk::answer(CallId call) {
    if (parts_.routed.show(call) == RoutedCalls::Show::Together) return Q_EMIT offerAnswered(call);
    voice_.answer(call);
    showCaller(call);
}

void PhoneDesk::decline(CallId call) {
    if (parts_.routed.show(call) == RoutedCalls::Show::Together) return Q_EMIT offerDeclined(call);
    voice_.decline(call);
}

void PhoneDesk::answerFirst() {
    if (const CallInfo* call = longestRinging()) answer(call->id);
}

void PhoneDesk::declineFirst() {
    if (const CallInfo* call = longestRinging()) decline(call->id);
}

void PhoneDesk::toggleMute() {
    if (const CallInfo* call = voice_.current()) voice_.mute(call->id, !call->muted);
}

void PhoneDesk::toggleHold() {
    if (const CallInfo* call = voice_.current()) voice_.hold(call->id, call->state != CallState::Held);
}

void PhoneDesk::hangUp() {
    if (voice_.current()) parts_.bar.hangUp();
}

void PhoneDesk::showCustomer() {
    if (const CallInfo* current = voice_.current()) showCaller(current->id);
}

void PhoneDesk::showCaller(CallId call) {
    const auto known = callers_.find(call);
    if (known != callers_.end() && known->second.customer) Q_EMIT customerWanted(known->second.customer);
}

bool PhoneDesk::isOnCall() const {
    return voice_.current() != nullptr;
}

bool PhoneDesk::isReady() const {
    return voice_.line().state == LineState::Ready;
}

} // namespace santral::ui
