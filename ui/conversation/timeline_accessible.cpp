#include "ui/conversation/timeline_accessible.hpp"

#include "ui/conversation/timeline_view.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace santral::ui {
namespace {

class RowInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowInterface(TimelineView* view, Seq seq) : view_(view), seq_(seq) {}

    bool isValid() const override { return view_ && row() >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return view_ ? view_->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        const TimelineItem* item = isValid() ? view_->model()->item(row()) : nullptr;
        if (!item) return {};
        if (kind == QAccessible::Name) return spokenText(*item, view_->flow().today());
        if (kind == QAccessible::Value) return rowText(*item, {}, view_->flow().today()).joined();
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const PlacedRow* here = isValid() ? view_->flow().find(row()) : nullptr;
        if (!here) return {};
        const QPoint corner = view_->viewport()->mapToGlobal(QPoint(0, here->y));
        return {corner, QSize(view_->viewport()->width(), here->layout->height)};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = state.selectable = state.readOnly = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.offscreen = !view_->flow().find(row());
        state.focused = view_->hasFocus() && view_->currentRow() == row();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        QStringList names{setFocusAction()};
        if (isValid() && view_->canOpen(row())) names << pressAction();
        return names;
    }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        if (name == pressAction()) view_->openRow(row());
        if (name == setFocusAction()) view_->setCurrentRow(row());
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    int row() const { return view_->model() ? view_->model()->rowOf(seq_) : -1; }
    QPointer<TimelineView> view_;
    Seq seq_;
};

class ListInterface final : public QAccessibleWidget {
public:
    explicit ListInterface(TimelineView* view) : QAccessibleWidget(view, QAccessible::List), view_(view) {}
    ~ListInterface() override {
        for (QAccessible::Id id : std::as_const(rows_)) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return last() - first() + 1; }
    QAccessibleInterface* child(int index) const override {
        const int row = first() + index;
        if (index < 0 || row > last()) return nullptr;
        const TimelineItem* item = view_->model()->item(row);
        if (!item) return nullptr;
        auto it = rows_.constFind(item->seq);
        if (it == rows_.constEnd()) {
            if (rows_.size() > 4 * kAccessibleRows) forget();
            it = rows_.insert(item->seq,
                              QAccessible::registerAccessibleInterface(new RowInterface(view_, item->seq)));
        }
        return QAccessible::accessibleInterface(*it);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (auto it = rows_.cbegin(); it != rows_.cend(); ++it)
            if (QAccessible::accessibleInterface(*it) == child)
                return view_->model()->rowOf(it.key()) - first();
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint local = view_->viewport()->mapFromGlobal(QPoint(x, y));
        for (const PlacedRow& one : view_->flow().placed())
            if (local.y() >= one.y && local.y() < one.bottom()) return child(one.row - first());
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const int row = view_->currentRow();
        return view_->hasFocus() && row >= 0 ? child(row - first()) : nullptr;
    }

    int first() const {
        if (rows() <= kAccessibleRows || view_->flow().placed().empty())
            return qMax(0, rows() - kAccessibleRows);
        return qBound(0, view_->flow().placed().front().row - kAccessibleRows / 2, rows() - kAccessibleRows);
    }

private:
    int rows() const { return view_->model() ? view_->model()->size() : 0; }
    int last() const { return qMin(rows(), first() + kAccessibleRows) - 1; }
    void forget() const {
        for (QAccessible::Id id : std::as_const(rows_)) QAccessible::deleteAccessibleInterface(id);
        rows_.clear();
    }

    TimelineView* view_;
    mutable QHash<Seq, QAccessible::Id> rows_;
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String("santral::ui::TimelineView")) return nullptr;
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new ListInterface(view) : nullptr;
}

int indexOf(TimelineView& view, int row) {
    const auto* list = static_cast<ListInterface*>(QAccessible::queryAccessibleInterface(&view));
    return list ? row - list->first() : -1;
}

void tell(TimelineView& view, int row, QAccessible::Event kind) {
    if (!QAccessible::isActive()) return;
    const int index = indexOf(view, row);
    if (index < 0) return;
    QAccessibleEvent event(&view, kind);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installTimelineAccessibility(TimelineView& view) {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
    // Setting a name while the view was made had a plain area made for it, which would stay for ever.
    if (QAccessibleInterface* early = QAccessible::queryAccessibleInterface(&view))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(early));
}

void announceRow(TimelineView& view, int row) {
    tell(view, row, QAccessible::ObjectCreated);
}

void announceFocus(TimelineView& view, int row) {
    if (view.hasFocus()) tell(view, row, QAccessible::Focus);
}

} // namespace santral::ui
