// What of the floor is on the board: all queues, a tile for each brand or the queues of one; all channels or
// one of them.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QWidget>

#include <vector>

class QComboBox;

namespace santral::ui {

class BoardScopeBox final : public QWidget {
    Q_OBJECT
public:
    explicit BoardScopeBox(QWidget* parent = nullptr);
    void setBrands(const Organisation& all); // without any, only channels can be chosen
    BoardScope scope() const;
    void setScope(const BoardScope& scope);
    QString text() const; // "Brand: Moda · Chat"; empty: everything

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();

    std::vector<Brand> brands_; // that queues have
    bool unbranded_ = false;    // and some have none
    QComboBox* brand_;
    QComboBox* channel_;
};

} // namespace santral::ui
