// The window: rail, top bar, call bar, inbox | conversation | customer, status bar, and everything that
// floats above them. Puts the parts together and sends keys and wishes from one to the other; the work is
// done in the parts.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/bridge/voice_client.hpp"
#include "ui/shell/top_bar.hpp"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <string>

class QSplitter;

namespace santral::ui {

class Actions;
class AdministrationView;
class Appearance;
class Arrivals;
class BoardView;
class CallBar;
class ContactStack;
class ConversationView;
class CustomerPanel;
class DesktopNotices;
class DialPad;
class FloorAlarms;
class HelpDesk;
class IdleWatch;
class InHandList;
class InHandPopup;
class InboxBulk;
class InboxPane;
class MentionNotices;
class NoticeCenter;
class OfferStack;
class PhoneDesk;
class Preferences;
class Rail;
class RoutedCalls;
class SearchPopup;
class SetupModel;
class Shortcuts;
class Sounds;
class StatusBar;
class Toast;
class WorkDesk;
class Workspace;
class WrapUpBar;
enum class Act;
struct Arrival;
struct DesktopNotice;

struct WindowParts {
    HubClient& hub;
    VoiceClient* voice = nullptr; // none: built without a phone
    Preferences& preferences;
    Appearance& appearance;
    const Clock& clock;
    bool guide = true; // leads through the first start where nothing is set up
};

class MainWindow final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kDrawerBelow = 1500; // the customer panel lies over the conversation
    static constexpr int kStripBelow = 1200;  // the inbox is a strip of pictures

    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    void raiseWindow(); // a second start of the program: come to the front
    bool isSettled() const { return settled_; }
    void openSettings(int page = 0);
    void openAdministration();                                       // where the agent is an administrator
    AdministrationView* administration() { return administration_; } // nullptr: never opened
    void openBoard();                     // where the agent is a supervisor or an administrator
    BoardView* board() { return board_; } // nullptr: never opened
    void openFirstStart();
    void openSheet();
    Workspace& workspace() { return *workspace_; }
    InboxPane& inbox() { return *inbox_; }
    TopBar& topBar() { return *top_; }
    Toast& toast() { return *toast_; }
    PhoneDesk* phone() { return phone_; }
    InboxBulk& bulk() { return *bulk_; }
    FloorAlarms& alarms() { return *alarms_; }
    WorkDesk& work() { return *work_; }
    IdleWatch& idle() { return *idle_; }
    void run(Act act); // what a key does

Q_SIGNALS:
    // Once: the inbox and, where there is one, its newest conversation with its customer are on screen.
    void settled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildFloating();
    void connectInbox();
    void connectQueries(); // filters and views
    void connectHelp();
    void saveView(const SavedView& view, const std::optional<SavedView>& before);
    void showHelp();
    void joinBoard(); // what of it is kept on this desk
    void nameInbox();
    void tellUrgent(const DesktopNotice& notice);
    void connectTop();
    void connectPhone();
    void connectWorkspace();
    void connectInHand();
    void connectSetup();
    void connectWork();
    void hearRole();
    void hearOrganisation();
    void hearOwnState();
    void askState(const SetAgentState& wish);
    void askSkills(const SetSkills& wish, const SetSkills& before, const QString& said);
    void hearIdle();
    void showPlace(QWidget* page); // in place of the inbox; nullptr: the inbox
    void closePlaces();            // back to the inbox
    bool isAway() const;           // from the inbox
    bool isOnBoard() const;
    void setUpChannels(); // where this desk's channels are set up
    bool isAdministering() const;
    bool isSupervisor() const;
    static bool isAboutInbox(Act act);
    void connectMentions();
    void openInHand();
    void hearInHand(); // tells of each refusal once, behind the bell
    void retranslate();
    void restoreSizes();
    void fold(); // for the width of the window
    void setDrawer(bool drawer);
    void placeDrawer();
    void showDrawer(bool shown);
    void toggleCustomer();
    void hearStatus(const HubStatus& status);
    void hearDamage(const std::vector<Damage>& damage);
    void loadSettings();
    void hearSettings(const Settings& settings);
    void onArrived(const Arrival& arrival);
    void openFirst();
    void checkSettled();
    void applyState(const OwnState& state);
    void applyPreferences();
    void cyclePane(int by);
    void startConversation();
    void copyNumber();
    bool runForPhone(Act act);
    bool runForConversation(Act act);
    bool runForInbox(Act act);
    bool runForPicked(Act act); // what a key does where several rows are picked
    DesktopNotices& desktop();

    WindowParts parts_;
    Rail* rail_;
    TopBar* top_;
    CallBar* callBar_;
    WrapUpBar* wrapUp_;
    QWidget* panes_;
    QSplitter* splitter_;
    InboxPane* inbox_;
    ConversationView* conversation_;
    CustomerPanel* customer_;
    StatusBar* status_;
    Toast* toast_ = nullptr;
    OfferStack* offers_ = nullptr;
    ContactStack* contacts_ = nullptr;
    RoutedCalls* routed_ = nullptr;
    DialPad* dialPad_ = nullptr;
    SearchPopup* search_ = nullptr;
    NoticeCenter* notices_ = nullptr;
    MentionNotices* mentions_ = nullptr;
    InHandList* inHand_ = nullptr;
    InHandPopup* inHandPopup_ = nullptr;
    std::unique_ptr<DesktopNotices> desktop_;
    Shortcuts* shortcuts_ = nullptr;
    Sounds* sounds_ = nullptr;
    Arrivals* arrivals_ = nullptr;
    Actions* actions_ = nullptr;
    Workspace* workspace_ = nullptr;
    SetupModel* setup_ = nullptr;
    AdministrationView* administration_ = nullptr; // made when it is first opened
    BoardView* board_ = nullptr;                   // likewise
    PhoneDesk* phone_ = nullptr;
    WorkDesk* work_ = nullptr;
    IdleWatch* idle_ = nullptr;
    InboxBulk* bulk_ = nullptr;
    HelpDesk* help_ = nullptr;
    FloorAlarms* alarms_ = nullptr;
    Subscription statusWatch_;
    std::vector<CommandId> refusalsTold_;
    std::size_t damageTold_ = 0;
    std::map<std::string, std::string> troubles_; // channel → why, those that were told already
    OwnState state_;
    std::optional<AgentState> hubState_; // nothing: the hub keeps none
    bool drawer_ = false;
    bool drawerShown_ = false;
    bool customerHidden_ = false;
    bool fullList_ = false; // asked for while the window is narrow
    bool startedUp_ = false;
    bool joined_ = false; // the line to a team's hub is up
    bool settled_ = false;
};

} // namespace santral::ui
