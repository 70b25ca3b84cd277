#include "ui/administration/level_grid.hpp"

#include "ui/administration/choice_box.hpp"
#include "ui/bridge/fits.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kLevelLine = 36;
constexpr int kLevelBox = 124;
constexpr int kMostLevelLines = 5;
constexpr std::size_t kFindLevelsAbove = 12;

int levelOf(const std::vector<SkillLevel>& levels, Uuid skill) { // 0: none
    for (const SkillLevel& one : levels)
        if (one.skill.value == skill) return one.level;
    return 0;
}

} // namespace

LevelGrid::LevelGrid(const char* name, QWidget* parent)
    : QWidget(parent), find_(makeField(QByteArray(QByteArray(name) + "Find").constData(), this)),
      scroll_(new QScrollArea(this)), inside_(new QWidget), grid_(new QGridLayout(inside_)),
      none_(new QLabel(this)) {
    setObjectName(QLatin1String(name));
    none_->setFont(typeface(Type::Secondary));
    none_->setWordWrap(true);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::kItem);
    grid_->setVerticalSpacing(0);
    grid_->setColumnMinimumWidth(2, space::kItem);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(3, 1);
    scroll_->setWidget(inside_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(find_);
    column->addWidget(scroll_);
    column->addWidget(none_);
    connect(find_, &QLineEdit::textEdited, this, &LevelGrid::arrange);
    arrange({});
}

LevelGrid::Line LevelGrid::makeLine(const Thing& skill) {
    auto* label = new QLabel(inside_);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(0);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setText(skill.name);
    label->setToolTip(skill.name);
    auto* box = new ChoiceBox(objectName() + QStringLiteral("Box"), inside_);
    box->setFixedWidth(kLevelBox);
    box->setAccessibleName(skill.name);
    label->setBuddy(box);
    connect(box, &QComboBox::activated, this, &LevelGrid::edited);
    return {label, box};
}

void LevelGrid::fillLevels(QComboBox& box) const {
    const int kept = box.currentIndex();
    const QString names[] = {unset_, tr("1 · a little"), tr("2"), tr("3 · well"), tr("4"), tr("5 · best")};
    box.clear();
    for (const QString& name : names) box.addItem(name);
    box.setCurrentIndex(qMax(0, kept));
}

void LevelGrid::setSkills(const std::vector<Thing>& skills) {
    if (skills == skills_) return;
    const std::vector<SkillLevel> kept = levels();
    skills_ = skills;
    for (const Line& line : lines_) {
        delete line.name;
        delete line.level;
    }
    lines_.clear();
    for (const Thing& skill : skills_) {
        lines_.push_back(makeLine(skill));
        fillLevels(*lines_.back().level);
    }
    setLevels(kept);
    arrange(find_->text());
}

void LevelGrid::setWords(const QString& find, const QString& none, const QString& unset) {
    find_->setPlaceholderText(find);
    find_->setAccessibleName(find);
    none_->setText(none);
    unset_ = unset;
    for (const Line& line : lines_) fillLevels(*line.level);
}

void LevelGrid::setLevels(const std::vector<SkillLevel>& levels) {
    shown_ = levels;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        lines_[i].level->setCurrentIndex(levelOf(levels, skills_[i].id));
}

std::vector<SkillLevel> LevelGrid::levels() const {
    std::vector<SkillLevel> all = shown_;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const SkillId id{skills_[i].id};
        const int level = lines_[i].level->currentIndex();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const SkillLevel& one) { return one.skill == id; });
        if (found != all.end())
            found->level = level;
        else if (level > 0)
            all.push_back({id, level});
    }
    std::erase_if(all, [](const SkillLevel& one) { return one.level == 0; });
    return all;
}

void LevelGrid::arrange(const QString& typed) {
    find_->setVisible(skills_.size() > kFindLevelsAbove);
    int shown = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const bool fit = fits(skills_[i].name, typed);
        for (QWidget* part :
             {static_cast<QWidget*>(lines_[i].name), static_cast<QWidget*>(lines_[i].level)}) {
            grid_->removeWidget(part);
            part->setVisible(fit);
        }
        if (!fit) continue;
        const int column = shown % 2 * 3;
        grid_->addWidget(lines_[i].name, shown / 2, column);
        grid_->addWidget(lines_[i].level, shown / 2, column + 1);
        grid_->setRowMinimumHeight(shown / 2, kLevelLine);
        ++shown;
    }
    const int lines = (shown + 1) / 2;
    for (int row = lines; row < grid_->rowCount(); ++row) grid_->setRowMinimumHeight(row, 0);
    scroll_->setVisible(shown > 0);
    scroll_->setFixedHeight(qMin(lines, kMostLevelLines) * kLevelLine + 2);
    none_->setVisible(skills_.empty());
}

} // namespace santral::ui
