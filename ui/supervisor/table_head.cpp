#include "ui/supervisor/table_head.hpp"

#include "ui/widgets/icons.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kHead = 32;
constexpr int kSortMark = 14;

} // namespace

TableHead::TableHead(const char* name, QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setObjectName(QLatin1String(name));
    setFixedHeight(kHead);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void TableHead::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look().borderStrong);
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const auto asked = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const bool right = asked & Qt::AlignRight;
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QFont& face = typeface(Type::SecondaryStrong);
    const QString words = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QRectF box = QRectF(rect).adjusted(space::kGroup, 0, -space::kGroup, -1);
    const QColor ink = sorted ? look().text : look().text2;
    if (sorted) {
        // Beside the words, towards the middle of the table.
        const qreal used = qMin(qreal(textWidth(words, face)), box.width() - kSortMark);
        const qreal x = right ? box.right() - used - kSortMark - 2 : box.left() + used + 4;
        drawIcon(*painter, QRectF(x, box.center().y() - kSortMark / 2.0, kSortMark, kSortMark),
                 sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, ink);
    }
    drawLine(*painter, box, words, face, ink, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace santral::ui
