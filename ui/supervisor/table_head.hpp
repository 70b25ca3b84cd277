// The head of a table as the desk looks: quiet words, an arrow at the column it is sorted by, a hairline.
#pragma once

#include <QHeaderView>

namespace santral::ui {

class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHead(const char* name, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace santral::ui
