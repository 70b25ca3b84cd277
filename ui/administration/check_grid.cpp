#include "ui/administration/check_grid.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/look.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kTickLine = 26;
constexpr int kMostTickLines = 6;
constexpr std::size_t kFindTicksAbove = 12;

} // namespace

CheckGrid::CheckGrid(const char* name, QWidget* parent)
    : QWidget(parent), find_(makeField(QByteArray(QByteArray(name) + "Find").constData(), this)),
      scroll_(new QScrollArea(this)), inside_(new QWidget), grid_(new QGridLayout(inside_)),
      none_(new QLabel(this)) {
    setObjectName(QLatin1String(name));
    none_->setFont(typeface(Type::Secondary));
    none_->setWordWrap(true);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::kGroup);
    grid_->setVerticalSpacing(0);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
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
    connect(find_, &QLineEdit::textEdited, this, &CheckGrid::arrange);
    arrange({});
}

void CheckGrid::setThings(const std::vector<Thing>& things) {
    if (things == things_) return;
    const std::set<Uuid> kept = ticked();
    things_ = things;
    for (QCheckBox* box : boxes_) delete box;
    boxes_.clear();
    for (const Thing& thing : things_) {
        auto* box = new QCheckBox(thing.name, inside_);
        box->setObjectName(objectName() + QStringLiteral("Box"));
        box->setToolTip(thing.name);
        box->setFixedHeight(kTickLine);
        connect(box, &QCheckBox::clicked, this, &CheckGrid::edited);
        boxes_.push_back(box);
    }
    setTicked(kept);
    arrange(find_->text());
}

void CheckGrid::setWords(const QString& find, const QString& none) {
    find_->setPlaceholderText(find);
    find_->setAccessibleName(find);
    none_->setText(none);
}

void CheckGrid::setTicked(const std::set<Uuid>& ids) {
    for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i]->setChecked(ids.count(things_[i].id) > 0);
}

std::set<Uuid> CheckGrid::ticked() const {
    std::set<Uuid> ids;
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        if (boxes_[i]->isChecked()) ids.insert(things_[i].id);
    return ids;
}

void CheckGrid::arrange(const QString& typed) {
    find_->setVisible(things_.size() > kFindTicksAbove);
    int shown = 0;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        const bool fit = fits(things_[i].name, typed);
        grid_->removeWidget(boxes_[i]);
        boxes_[i]->setVisible(fit);
        if (fit) grid_->addWidget(boxes_[i], shown / 2, shown % 2);
        shown += fit;
    }
    const int lines = (shown + 1) / 2;
    scroll_->setVisible(shown > 0);
    scroll_->setFixedHeight(qMin(lines, kMostTickLines) * kTickLine + 2);
    none_->setVisible(things_.empty());
}

} // namespace santral::ui
