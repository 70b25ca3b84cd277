// Which of several things belong to one: boxes to tick, in two columns, with a way to find one where they are
// many.
#pragma once

#include "core/base/id.hpp"

#include <QString>
#include <QWidget>

#include <set>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace santral::ui {

class CheckGrid final : public QWidget {
    Q_OBJECT
public:
    struct Thing {
        Uuid id;
        QString name;
        bool operator==(const Thing&) const = default;
    };
    CheckGrid(const char* name, QWidget* parent);
    // What may be ticked, in this order; ticks of what is still there stay.
    void setThings(const std::vector<Thing>& things);
    void setWords(const QString& find, const QString& none);
    void setTicked(const std::set<Uuid>& ids);
    std::set<Uuid> ticked() const;

Q_SIGNALS:
    void edited();

private:
    void arrange(const QString& typed);

    QLineEdit* find_;
    QScrollArea* scroll_;
    QWidget* inside_;
    QGridLayout* grid_;
    QLabel* none_;
    std::vector<Thing> things_;
    std::vector<QCheckBox*> boxes_;
};

} // namespace santral::ui
