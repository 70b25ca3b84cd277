// The rows of what the inbox shows, as far as they are known here, in the order of the query; the
// conversation of a running call on top. Some of them may be picked, to be worked on together. Fed with
// values; decides nothing about conversations.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QAbstractListModel>

#include <optional>
#include <set>
#include <vector>

namespace santral::ui {

class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    InboxModel(const Clock& clock, AgentId me, QObject* parent = nullptr);

    void start(const InboxQuery& query); // empty and waiting for its snapshot
    void apply(const InboxUpdate& update);
    void append(const InboxPage& page); // the answer to wanted()
    void appendFailed() { asked_ = false; }
    void setLiveCustomer(CustomerId customer); // with whom the call is; nil: no call
    // In which of them an agent asks a supervisor for help.
    void setHelp(std::set<ConversationId> conversations);
    // Time has passed: rows from `first` to `last` whose words are others are painted again. Returns how soon
    // one of them is another one.
    Millis refreshTimes(int first, int last);

    const InboxQuery& query() const { return query_; }
    InboxTab tab() const { return query_.tab; }
    InboxOrder order() const { return query_.order; }
    bool isLoading() const { return loading_; }
    bool hasMore() const { return more_; }
    bool isLive(const InboxRow& row) const { return live_ && row.customer == live_; }
    bool asksHelp(const InboxRow& row) const { return help_.contains(row.conversation.id); }
    const InboxRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int rowOf(ConversationId id) const; // -1: not here

    // Picking. What leaves the list is not picked any more.
    bool isPicked(const InboxRow& row) const { return picked_.contains(row.conversation.id); }
    int picks() const { return static_cast<int>(picked_.size()); }
    std::vector<InboxRow> picked() const; // from the top
    void pick(ConversationId id, bool on);
    void pickOnly(std::set<ConversationId> ids); // those that are here
    void pickAll();                              // that are loaded

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void wanted(const santral::InboxRow& after); // the page behind this row; once until append()
    void loaded();                               // the snapshot is here
    void picksChanged();

private:
    bool earlier(const InboxRow& a, const InboxRow& b) const;
    bool isBehindPage(const InboxRow& row) const;
    void upsert(const InboxRow& row);
    void place(InboxRow row);
    void removeAt(int row);
    void repaint();
    void dropLostPicks();

    const Clock& clock_;
    AgentId me_;
    InboxQuery query_;
    TimePoint refreshed_{};
    CustomerId live_;
    std::vector<InboxRow> rows_;
    std::optional<InboxRow> edge_; // the last row that a page had: the next page begins behind it
    std::set<ConversationId> help_;
    std::set<ConversationId> picked_;
    bool loading_ = true;
    bool more_ = false;
    bool asked_ = false;
};

// What a row has that is not in the conversation.
struct RowMarks {
    bool live = false;   // the call is with its customer
    bool help = false;   // an agent asks a supervisor for help
    bool picked = false; // to be worked on with others
};

// What a screen reader says of a row.
QString describeRow(const InboxRow& row, TimePoint now, const RowMarks& marks);

} // namespace santral::ui
