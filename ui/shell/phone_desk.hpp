// The phone at the desk: joins the voice engine to call bar, offer cards, dial pad, status and sounds, and
// finds out who is calling. An offer shows its customer at once, except to somebody who is typing.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/bridge/voice_client.hpp"

#include <QObject>

#include <map>
#include <set>

namespace santral::ui {

class CallBar;
class DesktopNotices;
class DialPad;
class NoticeCenter;
class OfferStack;
class RoutedCalls;
class Sounds;
class StatusBar;
class Toast;

struct PhoneParts {
    CallBar& bar;
    OfferStack& offers;
    RoutedCalls& routed;
    DialPad& pad;
    StatusBar& status;
    Toast& toast;
    NoticeCenter& notices;
    Sounds& sounds;
    std::function<DesktopNotices&()> desktop; // made on first need: it asks the session bus
};

class PhoneDesk final : public QObject {
    Q_OBJECT
public:
    PhoneDesk(HubClient& hub, VoiceClient& voice, const PhoneParts& parts, QObject* parent = nullptr);

    void setRegion(const std::string& region) { region_ = region; } // how numbers without a country are read
    void setReady(bool ready) { ready_ = ready; }                   // not ready: no ring
    void setShowContent(bool show) { showContent_ = show; }
    void dial(const QString& number);
    void answerFirst();
    void declineFirst();
    void toggleMute();
    void toggleHold();
    void hangUp();
    void showCustomer(); // of the running call
    void showCaller(CallId call);
    bool isOnCall() const;
    bool isReady() const;

Q_SIGNALS:
    void customerWanted(santral::CustomerId customer);  // the agent asked for it
    void customerOffered(santral::CustomerId customer); // the screen pop
    void callStateChanged();
    void liveCustomerChanged(santral::CustomerId customer, const QString& number); // nil, empty: no call
    void raiseRequested();
    // It is an offer of the hub as well.
    void offerAnswered(santral::CallId call);
    void offerDeclined(santral::CallId call);

private:
    struct Caller {
        CustomerId customer;
        QString name;
        QString about;
    };
    void onOffered(const voice::CallInfo& call);
    void onCall(const voice::CallInfo& call);
    void onLine();
    void showRinging();
    void answer(CallId call);
    void decline(CallId call);
    const voice::CallInfo* longestRinging() const;
    void refreshBar();
    void lookUp(CallId call, const std::string& number);
    void showOfferNotice(const voice::CallInfo& call);
    void ended(const voice::CallInfo& call);
    std::string normal(const std::string& number) const;
    QString nameOf(CallId call) const;

    HubClient& hub_;
    VoiceClient& voice_;
    PhoneParts parts_;
    std::map<CallId, Caller> callers_;
    std::set<CallId> offered_; // of the calls: the hub offered them while they rang
    std::string region_ = "TR";
    bool ready_ = true;
    bool showContent_ = true;
};

} // namespace santral::ui
