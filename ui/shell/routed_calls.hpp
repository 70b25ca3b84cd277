// Which ringing call and which offer of the hub are one: both are named by the id that follows from the
// call's Call-ID (core/domain/call_id.hpp). Desk of work and desk of the phone ask here what to show of
// theirs.
#pragma once

#include "ui/bridge/voice_client.hpp"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace santral::ui {

class RoutedCalls final : public QObject {
    Q_OBJECT
public:
    // When one of the two is gone, the other one mostly follows at once; what stands after this stands alone.
    static constexpr std::chrono::seconds kSettling{3};
    // A PBX may ring only a moment after the hub's offer, which is accepted by then.
    static constexpr std::chrono::seconds kPickUp{5};
    enum class Show {
        Alone,    // there is only the offer, or only the phone
        Together, // on the card of the offer
        Nothing   // he talks already, or it is about to be over
    };

    RoutedCalls(VoiceClient* voice, const Clock& clock, QObject* parent); // nullptr: there is no phone
    void setOffers(std::set<CallId> calls);                               // that the hub offers here
    Show show(CallId call) const;
    const voice::CallInfo* find(CallId call) const; // at the phone
    void answer(CallId call);                       // now, or as soon as it rings
    void notAccepted(CallId call);                  // the hub says so: it may ring as any other
    void decline(CallId call);
    void look(); // by itself while something settles

Q_SIGNALS:
    void changed();

private:
    bool rings(CallId call) const;
    std::set<CallId> pickUp();

    const Clock& clock_;
    VoiceClient* voice_;
    std::set<CallId> offers_;
    std::map<CallId, bool> both_;            // at the phone and offered; true: it rings
    std::map<CallId, SteadyPoint> left_;     // since when one of the two is gone
    std::map<CallId, SteadyPoint> accepted_; // since when, those that have not rung
    QTimer timer_;
};

} // namespace santral::ui
