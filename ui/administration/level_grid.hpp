// Skills with a level each, in two columns, with a way to find one where they are many: what an agent can do,
// or what a queue asks for.
#pragma once

#include "core/domain/queue_work.hpp"
#include "ui/administration/check_grid.hpp"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace santral::ui {

class LevelGrid final : public QWidget {
    Q_OBJECT
public:
    using Thing = CheckGrid::Thing;
    LevelGrid(const char* name, QWidget* parent);
    // What has a line, in this order; the levels of what is still there stay.
    void setSkills(const std::vector<Thing>& skills);
    // `unset`: what no level means here.
    void setWords(const QString& find, const QString& none, const QString& unset);
    void setLevels(const std::vector<SkillLevel>& levels);
    // Order, and skills that are put away, as they were set.
    std::vector<SkillLevel> levels() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QLabel* name;
        QComboBox* level;
    };
    Line makeLine(const Thing& skill);
    void fillLevels(QComboBox& box) const;
    void arrange(const QString& typed);

    QLineEdit* find_;
    QScrollArea* scroll_;
    QWidget* inside_;
    QGridLayout* grid_;
    QLabel* none_;
    QString unset_;
    std::vector<Thing> skills_;
    std::vector<Line> lines_;
    std::vector<SkillLevel> shown_; // as they were set
};

} // namespace santral::ui
