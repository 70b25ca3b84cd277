// The open conversation: joins hub, conversation pane and customer panel. Knows which customer's thread is on
// screen, marks it as read, and turns what people do there into commands.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/customer/contacts.hpp"
#include "ui/shell/customer_watch.hpp"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <map>
#include <optional>

namespace santral::ui {

class Actions;
class ChoicePopup;
class ConversationView;
class CustomerPanel;
class ThreadModel;
class LaterMenu;
class Together;
class Writing;

class Workspace final : public QObject {
    Q_OBJECT
public:
    Workspace(HubClient& hub, Actions& actions, ConversationView& view, CustomerPanel& customer,
              QObject* parent = nullptr);
    ~Workspace() override;

    void open(const InboxRow& row);
    void open(ConversationId id, Seq reveal = 0);     // from search, notices, the customer panel
    void openCustomer(CustomerId id, Seq reveal = 0); // his newest conversation
    // As a supervisor looks on: nobody is told and nothing counts as read, until he writes an answer there.
    void lookOn(ConversationId id);
    // Another place of the window lies over it: what comes meanwhile was not seen, and nobody looks at it.
    void setCovered(bool covered);
    bool isCovered() const { return covered_; }
    void closeView();
    void refresh(const InboxRow& row); // the row changed
    void forget(ConversationId id);
    // Likely to be opened next: what they are is made ready.
    void expect(const std::vector<CustomerId>& customers) { ahead_.expect(customers); }

    const std::optional<InboxRow>& row() const { return row_; }
    CustomerId customer() const { return customer_; }
    Writing& writing() { return *writing_; }
    void toggleClosed();
    void setRegion(const std::string& region) { region_ = region; } // how numbers without a country are read
    void take();
    void askTag();
    void askReason();                    // how it ended, and closes it
    void askQueue();                     // where to move it
    void askColleague();                 // whom to hand it over to
    void askMerge();                     // into which other conversation of the customer
    void putBack(const InHand& entry);   // a reply or note in hand is a draft again
    void mailTo(const QString& address); // goes on here, or begins a conversation
    void showHeld(); // what has not left, with the seconds that are left; by itself every second
    // Nothing is on its way any more: what is open is on screen.
    bool isWhole() const { return !customer_ || (threadHere_ && card_); }

Q_SIGNALS:
    void opened(const santral::InboxRow& row);
    void rested(); // on one conversation for a moment: time to get the next ones ready
    void dialRequested(const QString& number);
    void nextRequested(); // done with this one
    void whole();
    void failed(const QString& text);

private:
    void connectHeader();
    void connectTimeline();
    void connectCustomer();
    void connectTeam();
    void connectHeld();
    void connectMerging();
    void watchCustomer(CustomerId id);
    void hearThread(const ThreadUpdate& update);
    void hearCard(const CustomerCard& card);
    void hearSignal(const Signal& signal);
    void showMeanwhile();
    void askSplit(MessageId from);
    std::vector<InboxRow> mergeable() const; // the customer's other conversations, newest first
    void showCompany();
    void showColleagues();                           // who can be told of a note
    const TimelineItem* newestSince(Seq seen) const; // of customer or colleague, in this conversation
    void revealWanted();
    void revealConversation(); // its newest entry, in a thread that is on screen already
    void noteMail();
    void showContacts();
    void loadConversations();
    void showConversations();
    void markRead();
    void openAttachment(MessageId message, int index);
    void openOriginal(MessageId message);
    void openLink(const QUrl& url);
    const TimelineItem* itemOf(MessageId message) const;
    void acceptClaim(const Identity& visitor);
    void addIdentity(IdentityKind kind, const QString& address);
    void askErase();

    HubClient& hub_;
    Actions& actions_;
    ConversationView& view_;
    CustomerPanel& panel_;
    ThreadModel* model_;
    Writing* writing_;
    Together* together_;
    ChoicePopup* choices_;
    LaterMenu* later_;
    std::optional<InboxRow> row_;
    CustomerId customer_;
    std::optional<CustomerCard> card_;
    std::vector<Agent> agentList_;
    std::vector<Queue> queues_; // that are in use, as the next three
    std::vector<Team> teams_;
    std::vector<std::string> tags_;
    std::vector<Reason> closeReasons_;
    std::string region_ = "TR";
    Contacts contacts_;
    std::map<ConversationId, InboxRow> conversations_; // of this customer
    Seq reveal_ = 0;
    Seq shownUpTo_ = 0;
    std::pair<ConversationId, Seq> readAsked_; // what markRead() last asked for
    QTimer readTimer_;
    QTimer restTimer_;
    QTimer conversationsTimer_;
    QTimer heldTimer_; // while something that was written here has not left
    bool covered_ = false;
    bool quietBelow_ = false; // how it was looked at when it was covered
    bool threadHere_ = false;
    bool wantsNewest_ = false; // openCustomer: the conversation is known when the thread is here
    CustomersAhead ahead_;
    std::unique_ptr<CustomerWatch> watch_;
    Subscription signals_;
    Subscription agents_;
    Subscription organisation_;
};

} // namespace santral::ui
