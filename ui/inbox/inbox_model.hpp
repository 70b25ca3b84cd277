// The rows of one tab of the inbox as they are known here: newest activity first, the conversation of a
// running call on top. Fed with values; decides nothing about conversations.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QAbstractListModel>

#include <vector>

namespace santral::ui {

class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    InboxModel(const Clock& clock, AgentId me, QObject* parent = nullptr);

    void start(InboxTab tab); // empty and waiting for its snapshot
    void apply(const InboxUpdate& update);
    void append(const InboxPage& page); // the answer to wanted()
    void appendFailed() { asked_ = false; }
    void setLiveCustomer(CustomerId customer); // with whom the call is; nil: no call
    void refreshTimes();                       // repaint: time has passed

    InboxTab tab() const { return tab_; }
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
    bool isBehindPage(const InboxRow& row) const;
    void upsert(const InboxRow& row);
    void place(InboxRow row);
    void removeAt(int row);

    const Clock& clock_;
    AgentId me_;
    InboxTab tab_ = InboxTab::Mine;
    CustomerId live_;
    std::vector<InboxRow> rows_;
    bool loading_ = true;
    bool more_ = false;
    bool asked_ = false;
};

// What a screen reader says of a row.
QString describeRow(const InboxRow& row, TimePoint now, bool live);

} // namespace santral::ui
