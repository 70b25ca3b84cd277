#include "ui/call/call_words.hpp"

#include "core/domain/phone_number.hpp"
#include "ui/bridge/text.hpp"

#include <QCoreApplication>

namespace santral::ui {
namespace {

using namespace santral::voice;

class CallWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Call)
public:
    static QString of(CallState state) {
        switch (state) {
        case CallState::Incoming:
            return tr("Incoming call");
        case CallState::Dialing:
            return tr("Dialling …");
        case CallState::Ringing:
        case CallState::EarlyMedia:
            return tr("Ringing …");
        case CallState::Holding:
            return tr("Putting on hold …");
        case CallState::Held:
            return tr("On hold");
        case CallState::HeldByRemote:
            return tr("The other side holds");
        case CallState::Resuming:
            return tr("Resuming …");
        case CallState::Active:
        case CallState::Ended:
            break;
        }
        return {};
    }
    static QString noVoice() { return tr("No sound: hang up and call back"); }
    static QString of(EndKind end) {
        switch (end) {
        case EndKind::None:
        case EndKind::HungUp:
            return tr("Call ended");
        case EndKind::Cancelled:
            return tr("Call cancelled");
        case EndKind::Declined:
            return tr("The call was declined");
        case EndKind::Busy:
            return tr("The line was busy");
        case EndKind::NoAnswer:
            return tr("Nobody answered");
        case EndKind::UnknownNumber:
            return tr("This number does not exist");
        case EndKind::Elsewhere:
            return tr("Answered on another phone");
        case EndKind::MediaLost:
            return tr("The call ended: nothing was heard for 30 seconds");
        case EndKind::NoMedia:
            return tr("The call failed: both phones have no codec in common");
        case EndKind::Network:
            return tr("The call failed: the telephone server cannot be reached");
        case EndKind::Refused:
            return tr("The telephone server refused the call");
        case EndKind::Broken:
            return tr("The call failed: the phone program stopped");
        }
        return {};
    }
    static QString of(LineState state, const QString& address) {
        switch (state) {
        case LineState::Off:
            return tr("No phone");
        case LineState::Connecting:
            return tr("Phone connecting");
        case LineState::Ready:
            return tr("Phone ready · %1").arg(address);
        case LineState::Failed:
            break;
        }
        return tr("Phone not connected");
    }
    static QString of(HoldFailure why) {
        if (why == HoldFailure::NotRegistered)
            return tr("Not put on hold: the phone is not connected. The call goes on.");
        return tr("Hold failed and the customer no longer hears you. Hang up and call back.");
    }
    static QString withheld() { return tr("Number withheld"); }
};

QString shortAddress(const std::string& address) {
    return toQt(address.substr(0, address.find('@')));
}

} // namespace

QString callStateText(const CallInfo& call) {
    return call.mediaDead ? CallWords::noVoice() : CallWords::of(call.state);
}

QString callEndText(const CallInfo& call) {
    return CallWords::of(call.end);
}

QString lineText(const LineInfo& line) {
    return CallWords::of(line.state, shortAddress(line.address));
}

QString holdFailureText(HoldFailure why) {
    return CallWords::of(why);
}

QString partyName(const CallInfo& call) {
    const QString display = toQt(call.remote.display);
    return display.isEmpty() || display == toQt(call.remote.number) ? partyNumber(call) : display;
}

QString partyNumber(const CallInfo& call) {
    if (call.remote.number.empty()) return CallWords::withheld();
    const auto parsed = parsePhone(call.remote.number, {});
    return toQt(parsed ? parsed->international : call.remote.number);
}

} // namespace santral::ui
