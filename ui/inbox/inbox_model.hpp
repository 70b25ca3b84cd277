// The rows of one tab of the inbox as they are known here: newest activity first or what is due first, the
// conversation of a running call on top. Fed with values; decides nothing about conversations.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QAbstractListModel>

#include <vector>

namespace santral::ui {

enum class InboxOrder { Newest, MostUrgent }; // MostUrgent: among the rows that are loaded

class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    InboxModel(const Clock& clock, AgentId me, QObject* parent = nullptr);

    void start(InboxTab tab); // empty and waiting for its snapshot
    void apply(const InboxUpdate& update);
    void append(const InboxPage& page); // the answer to wanted()
    void appendFailed() { asked_ = false; }
    void setLiveCustomer(CustomerId customer); // with whom the call is; nil: no call
    void setOrder(InboxOrder order);
    // Time has passed: rows from `first` to `last` whose words are others are painted again. Returns how soon
    // one of them is another one.
    Millis refreshTimes(int first, int last);

    InboxTab tab() const { return tab_; }
    InboxOrder order() const { return order_; }
    bool isLoading() const { return loading_; }
    bool isLive(const InboxRow& row) const { return live_ && row.customer == live_; }
    const InboxRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int rowOf(ConversationId id) const; // -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void wanted(const santral::InboxRow& after); // the page behind this row; once until append()
    void loaded();                               // the snapshot is here

private:
    bool before(const InboxRow& a, const InboxRow& b) const;
    static bool newer(const InboxRow& a, const InboxRow& b);
    bool isBehindPage(const InboxRow& row) const;
    const InboxRow& oldest() const; // of what is loaded: the next page begins behind it
    void upsert(const InboxRow& row);
    void place(InboxRow row);
    void removeAt(int row);

    const Clock& clock_;
    AgentId me_;
    InboxTab tab_ = InboxTab::Mine;
    InboxOrder order_ = InboxOrder::Newest;
    TimePoint refreshed_{};
    CustomerId live_;
    std::vector<InboxRow> rows_;
    bool loading_ = true;
    bool more_ = false;
    bool asked_ = false;
};

// What a screen reader says of a row.
QString describeRow(const InboxRow& row, TimePoint now, bool live);

} // namespace santral::ui
