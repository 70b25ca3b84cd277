// The work that the hub hands out, at this desk: what is offered to its agent, what he has in hand and what
// he is wrapping up. Joins these to cards, wrap-up bar, sounds and notices, and asks the hub for what he
// does.
#pragma once

#include "ui/agent/contact_card.hpp"
#include "ui/bridge/hub_client.hpp"
#include "ui/widgets/popover.hpp"

#include <QObject>

#include <functional>
#include <set>
#include <vector>

namespace santral::ui {

class DesktopNotices;
class RoutedCalls;
class Sounds;
class Toast;
class WhyPopup;
class WrapUpBar;

struct WorkParts {
    ContactStack& offers;
    RoutedCalls& calls;
    WrapUpBar& wrapUp;
    WhyPopup& why;
    Toast& toast;
    Sounds& sounds;
    std::function<DesktopNotices&()> desktop; // made on first need: it asks the session bus
};

class WorkDesk final : public QObject {
    Q_OBJECT
public:
    WorkDesk(HubClient& hub, const WorkParts& parts, QObject* parent = nullptr);

    void setOrganisation(const Organisation& all); // names of queues, how a contact can end
    void setAgents(const std::vector<Agent>& agents) { agents_ = agents; }
    void setShowContent(bool show) { showContent_ = show; }
    void acceptFirst();
    void declineFirst();
    void acceptCall(CallId call); // that rings here and is offered
    void declineCall(CallId call);
    bool hasInHand() const { return !work_.empty(); } // offered, in hand or in wrap-up
    void finish(ConversationId conversation, ContactId contact);
    void explain(ConversationId conversation, ContactId contact, QWidget& anchor, Popover::Side side);

Q_SIGNALS:
    void changed();
    void openWanted(const santral::InboxRow& row);
    void raiseRequested();

private:
    void hear(const std::vector<InboxRow>& rows);
    void show();
    void showOffers(const std::vector<ContactFace>& offered);
    void tellNew(const ContactFace& offer);
    void accept(ContactId contact);
    void decline(ContactId contact);
    bool talks(const ContactFace& offer, const Error& error) const;
    void answered(ContactId contact, const Error& error);
    void showNotice(const ContactFace& offer);
    ContactFace faceOf(const InboxRow& row, const Contact& contact) const;

    HubClient& hub_;
    WorkParts parts_;
    std::vector<InboxRow> work_;
    std::vector<Queue> queues_;
    std::vector<Agent> agents_;
    std::set<std::pair<ContactId, TimePoint>> told_; // offers, by when each was made
    bool showContent_ = true;
    Subscription watch_;
};

} // namespace santral::ui
