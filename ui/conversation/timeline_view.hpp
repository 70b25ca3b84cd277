// The thread of a customer as one painted list of any length: the middle of the conversation pane. Shows a
// TimelineModel, says what people did in signals, decides nothing.
#pragma once

#include "ui/conversation/timeline_flow.hpp"
#include "ui/conversation/timeline_selection.hpp"

#include <QAbstractScrollArea>
#include <QTimer>
#include <QUrl>

class QMenu;

namespace santral::ui {

class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    // `clock` says what "today" is; it outlives the view.
    explicit TimelineView(const Clock& clock, QWidget* parent = nullptr);
    ~TimelineView() override;

    void setModel(TimelineModel* model); // not owned; nullptr shows nothing
    TimelineModel* model() const { return model_; }
    void setLoading(bool loading);        // skeleton rows while there are no rows
    void setSearch(const QString& words); // marks them; empty marks nothing

    void reveal(Seq seq); // also makes it the current row
    void scrollToEnd();
    bool isAtEnd() const { return flow_.atEnd(); }
    void scrollByPixels(int distance);

    const TimelineFlow& flow() const { return flow_; }
    int currentRow() const;
    void setCurrentRow(int row);
    // What Return does: try again, show the original, open the first file or link.
    void openRow(int row);
    bool canOpen(int row) const;
    QString selectedText() const;
    void copy() const;
    void selectAll();
    void clearSelection();
    int unseenBelow() const { return unseenBelow_; }

Q_SIGNALS:
    void linkActivated(const QUrl& url);
    void attachmentActivated(santral::MessageId message, int index);
    void retryRequested(santral::MessageId message);
    void originalRequested(santral::MessageId message);
    void dialRequested(const QString& number);
    void splitRequested(santral::MessageId message); // from this entry on it is another matter
    void shownUpTo(santral::Seq seq);                // the newest row from the hub that has been on screen
    void currentRowChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    // What lies under a point.
    struct Hit {
        int row = -1;
        int spot = -1; // index into RowLayout::spots
        const Link* link = nullptr;
        bool text = false; // over text that can be selected
        TextPlace place;   // the nearest place in a text
    };
    Hit hitAt(QPoint point) const;
    TextPlace placeIn(const PlacedRow& row, QPointF point) const;

    void rearranged(); // after every change of flow_
    void moved(std::optional<int> shift);
    void syncScrollBar();
    void tellShown();
    void onInserted(int first, int count);
    void updateRow(int row);

    void activateSpot(int row, int spot);
    bool moveCurrent(int step, bool extend);
    void selectWordAt(TextPlace place);
    void dragTo(QPoint point);
    void setHover(const Hit& hit);
    QString toolTipAt(QPoint point) const;
    void fillMenu(QMenu& menu, const Hit& hit);

    void paintRows(QPainter& painter, const QRegion& dirty);
    void paintLead(QPainter& painter);
    void paintLoading(QPainter& painter);
    void paintFloatingDay(QPainter& painter);
    void paintJump(QPainter& painter);
    QRect floatingDayBox() const; // empty when there is none
    QRect jumpBox() const;        // empty at the end of the thread

    TimelineModel* model_ = nullptr;
    TimelineFlow flow_;
    TimelineSelection selection_;
    Seq current_ = 0;
    Seq shown_ = 0;
    int unseenBelow_ = 0;
    bool loading_ = false;
    bool syncing_ = false;
    int lastValue_ = 0;

    QRect paintedDay_; // where they were painted last
    QRect paintedJump_;
    int hoverRow_ = -1;
    int hoverSpot_ = -1;
    QPoint pressedAt_;
    int pressedSpot_ = -1;
    Seq pressedSeq_ = 0;
    bool selecting_ = false;
    QPoint dragPoint_;
    QTimer dragTimer_;
    QTimer dayTimer_; // the floating day goes a moment after the last scroll
};

} // namespace santral::ui
