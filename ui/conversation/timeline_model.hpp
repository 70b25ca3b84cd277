// What TimelineView shows: rows of one thread in ledger order. The view asks for rows it needs; what is not
// here yet is drawn as a skeleton. GUI thread only; nothing here touches disk or network.
#pragma once

#include "core/domain/timeline_item.hpp"

#include <QObject>

#include <vector>

namespace santral::ui {

class TimelineModel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual int size() const = 0;
    // Null while the row is still on its way. Valid until the next change of the model.
    virtual const TimelineItem* item(int row) const = 0;
    virtual int rowOf(Seq seq) const = 0; // -1: not here
    // Rows older than row 0 exist and can be asked for with wantOlder().
    virtual bool hasOlder() const { return false; }
    virtual void wantOlder() {}
    // The view shows these rows or soon will; a model that fetches by rows does so now.
    virtual void want(int /*first*/, int /*last*/) {}

Q_SIGNALS:
    void reset();
    void inserted(int first, int count);
    void removed(int first, int count);
    void changed(int first, int count);
    void olderChanged();
};

// The thread of one customer, in memory, fed with values by ui/bridge.
class ThreadModel final : public TimelineModel {
    Q_OBJECT
public:
    using TimelineModel::TimelineModel;

    // Newest page of another thread, in order of seq.
    void setItems(std::vector<TimelineItem> items, bool hasOlder);
    // The page before the first row, as an answer to olderWanted.
    void prepend(std::vector<TimelineItem> items, bool hasOlder);
    // New or changed, in any order; known by seq. A revision older than the one held is dropped.
    void put(const TimelineItem& item);
    void remove(Seq seq);
    void refresh(Seq seq); // what it says depends on the time, which has gone on

    int size() const override { return static_cast<int>(items_.size()); }
    const TimelineItem* item(int row) const override { return &items_[static_cast<std::size_t>(row)]; }
    int rowOf(Seq seq) const override;
    bool hasOlder() const override { return hasOlder_; }
    void wantOlder() override;

Q_SIGNALS:
    void olderWanted(santral::Seq before); // once until prepend() answers

private:
    std::vector<TimelineItem>::iterator lowerBound(Seq seq);

    std::vector<TimelineItem> items_;
    bool hasOlder_ = false;
    bool asked_ = false;
};

} // namespace santral::ui
