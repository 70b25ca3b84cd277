// The left pane: title, tabs with counts, the list, and what to do when it is empty. Watches the hub for its
// tab.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QModelIndex;
class QStackedWidget;

namespace santral::ui {

class Button;
class EmptyState;
class InboxDelegate;
class InboxModel;
enum class InboxOrder;
class InboxView;
class TabStrip;

class InboxPane final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 330;
    static constexpr int kStripWidth = 72;

    InboxPane(HubClient& hub, const Clock& clock, QWidget* parent = nullptr);
    ~InboxPane() override;

    void setTab(InboxTab tab);
    void setOrder(InboxOrder order);
    InboxTab tab() const;
    // Shows which conversation is open; nil: none. A row that comes later is marked when it comes.
    void mark(ConversationId id);
    std::optional<InboxRow> marked() const;
    void next();
    void previous();
    void setLiveCustomer(CustomerId customer);
    void setChannelsReady(bool ready); // says in an empty inbox whether anything can arrive
    void setStrip(bool strip);
    bool isStrip() const { return strip_; }
    QWidget* list() const;
    const InboxModel& model() const { return *model_; }

Q_SIGNALS:
    void opened(const santral::InboxRow& row);     // by mouse or by moving onto it
    void entered();                                // Return: the keyboard goes on to the conversation
    void rowChanged(const santral::InboxRow& row); // any in sight, whatever the tab
    void goneRow(santral::ConversationId id);
    void counted(const santral::InboxCounts& counts);
    void startRequested();
    void setUpRequested();
    void stripLeft(); // the agent wants the whole list
    void orderChosen(santral::ui::InboxOrder order);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void watch();
    void hear(const InboxUpdate& update);
    void loadBehind(const InboxRow& after);
    void onChosen(const QModelIndex& index);
    void restoreMark();
    void showList();
    void showCounts(const InboxCounts& counts);
    void act();
    void openTabMenu();
    void fillOrderMenu();
    void refreshTimes(); // of the rows on screen, and again when one of them says something else

    HubClient& hub_;
    const Clock& clock_;
    InboxModel* model_;
    InboxDelegate* delegate_;
    InboxView* view_;
    QWidget* head_;
    QLabel* title_;
    TabStrip* tabs_;
    Button* order_;
    Button* start_;
    Button* stripTab_;
    QStackedWidget* pages_;
    EmptyState* empty_;
    Subscription watching_;
    QTimer clockTimer_;
    ConversationId marked_;
    InboxCounts counts_;
    bool restoring_ = false;
    bool strip_ = false;
    bool channelsReady_ = true;
};

} // namespace santral::ui
