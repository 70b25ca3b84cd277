// Paints a row of the inbox: 70 px with words, or 72 × 60 px as a strip of pictures.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QStyledItemDelegate>

namespace santral::ui {

class InboxModel;

class InboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kRowHeight = 70;
    static constexpr int kStripHeight = 60;

    InboxDelegate(const InboxModel& model, const Clock& clock, AgentId me, QObject* parent = nullptr);
    void setStrip(bool strip) { strip_ = strip; }
    void setPointed(int row) { pointed_ = row; } // whose picture the mouse is over; -1: none
    static QRect pictureIn(const QRect& row);    // where a click picks it

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QColor& ground) const;
    void paintStrip(QPainter& painter, const QRect& box, const InboxRow& row) const;
    void paintPicture(QPainter& painter, const QRect& box, const QColor& ground,
                      const QModelIndex& index) const;
    void paintWords(QPainter& painter, const QRect& box, const InboxRow& row) const;
    void paintFoot(QPainter& painter, const QRect& line, const InboxRow& row) const;
    QColor groundOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const InboxModel& model_;
    const Clock& clock_;
    AgentId me_;
    bool strip_ = false;
    int pointed_ = -1;
};

} // namespace santral::ui
