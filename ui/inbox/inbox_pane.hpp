// The left pane: title and views, tabs with counts, the filter, the list, and what to do when it is empty.
// Watches the hub for what it shows.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <set>
#include <vector>

class QModelIndex;
class QStackedWidget;

namespace santral::ui {

class BulkBar;
class Button;
class EmptyState;
class FilterBar;
class InboxDelegate;
class InboxFiltering;
class InboxModel;
class InboxView;
class TabStrip;
class ViewsButton;

class InboxPane final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 330;
    static constexpr int kStripWidth = 72;

    InboxPane(HubClient& hub, const Clock& clock, QWidget* parent = nullptr);
    ~InboxPane() override;

    void setTab(InboxTab tab);
    InboxTab tab() const;
    InboxFiltering& filtering() { return *filtering_; }
    BulkBar& bulk() { return *bulk_; }
    // Shows which conversation is open; nil: none. A row that comes later is marked when it comes.
    void mark(ConversationId id);
    std::optional<InboxRow> marked() const;
    std::vector<CustomerId> around() const; // the customers of the rows before and behind it
    void next();
    void previous();
    void setLiveCustomer(CustomerId customer);
    void setChannelsReady(bool ready); // says in an empty inbox whether anything can arrive
    void setStrip(bool strip);
    bool isStrip() const { return strip_; }
    QWidget* list() const;
    const InboxModel& model() const { return *model_; }
    // Rows to be worked on together.
    std::vector<InboxRow> picked() const;
    void pickCurrent();
    void pickAll(); // also those that are not loaded yet, up to kMostPicked
    void keepPicked(const std::vector<ConversationId>& ids);
    void dropPicks();
    void setHelp(std::set<ConversationId> conversations); // in which an agent asks for help
    static constexpr int kMostPicked = 1000;

Q_SIGNALS:
    void opened(const santral::InboxRow& row);     // by mouse or by moving onto it
    void entered();                                // Return: the keyboard goes on to the conversation
    void rowChanged(const santral::InboxRow& row); // any in sight, whatever the tab
    void goneRow(santral::ConversationId id);
    void counted(const santral::InboxCounts& counts);
    void startRequested();
    void setUpRequested();
    void stripLeft();    // the agent wants the whole list
    void queryChanged(); // of any tab: it is worth keeping

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
    void connectPicking();
    void connectFiltering();
    void showPicks();
    void loadToPick();
    void showNone();
    void refreshTimes(); // of the rows on screen, and again when one of them says something else

    HubClient& hub_;
    const Clock& clock_;
    InboxModel* model_;
    InboxDelegate* delegate_;
    InboxView* view_;
    QWidget* head_;
    ViewsButton* views_;
    TabStrip* tabs_;
    Button* filter_;
    Button* order_;
    FilterBar* filterBar_;
    InboxFiltering* filtering_;
    Button* start_;
    Button* stripTab_;
    QStackedWidget* pages_;
    EmptyState* empty_;
    BulkBar* bulk_;
    Subscription watching_;
    QTimer clockTimer_;
    ConversationId marked_;
    InboxCounts counts_;
    std::optional<std::uint64_t> matching_;
    bool restoring_ = false;
    bool picksAll_ = false; // pages are on their way to be picked
    bool strip_ = false;
    bool channelsReady_ = true;
};

} // namespace santral::ui
