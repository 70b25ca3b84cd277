// Paints one laid-out row of the timeline. Colours are taken when painting, so a change of theme lays nothing
// out.
#pragma once

#include "ui/conversation/row_layout.hpp"

class QPainter;

namespace santral::ui {

struct RowPaint {
    int selectFrom = 0; // half-open, in RowText::joined()
    int selectTo = 0;
    bool focused = false; // keyboard stands on this row
    bool active = true;   // the view has the focus: selection in full colour
    int hoverSpot = -1;
};

// The painter's origin is the top left of the row; `width` is the view's.
void paintRow(QPainter& painter, const RowLayout& row, int width, const RowPaint& how);
// The small sign for what became of a message; `right` is its right edge. Returns the width used.
int paintDeliveryMark(QPainter& painter, QPointF rightCentre, Delivery delivery);

} // namespace santral::ui
