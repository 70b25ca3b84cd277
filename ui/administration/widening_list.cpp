#include "ui/administration/widening_list.hpp"

#include "ui/administration/choice_box.hpp"
#include "ui/administration/duration_field.hpp"
#include "ui/administration/number_field.hpp"
#include "ui/administration/things.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr std::size_t kMostWidenings = 20;
constexpr std::uint32_t kFirstWidening = 2 * 60; // seconds: what is suggested
constexpr int kMostPriority = 100;
constexpr int kAfterWidth = 112, kLowerWidth = 148, kPriorityWidth = 84;

} // namespace

WideningList::WideningList(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout), add_(new Button(Button::Kind::Quiet, "wideningAdd", this)) {
    setObjectName(QStringLiteral("queueWidenings"));
    add_->setGlyph(Icon::Plus);
    for (int i = 0; i < 4; ++i) {
        auto* head = new QLabel(this);
        head->setFont(typeface(Type::Secondary));
        head->setForegroundRole(QPalette::PlaceholderText);
        heads_.push_back(head);
    }
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::kItem);
    grid_->setVerticalSpacing(space::kSmall);
    grid_->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kItem);
    column->addLayout(grid_);
    column->addWidget(add_, 0, Qt::AlignLeft);
    connect(add_, &Button::clicked, this, &WideningList::addNext);
    arrange();
}

void WideningList::setQueues(const std::vector<CheckGrid::Thing>& queues) {
    if (queues == queues_) return;
    queues_ = queues;
    for (const Line& line : lines_) fillChoices(*line.also, tr("nobody else"), queues_);
}

// What stands there already stays, and with it the keyboard.
void WideningList::setWidenings(const std::vector<Widening>& all) {
    if (all == widenings() && problem().isEmpty()) return;
    while (!lines_.empty()) removeLine(lines_.back().remove);
    for (const Widening& one : all) addLine(one);
    arrange();
}

std::vector<Widening> WideningList::widenings() const {
    std::vector<Widening> all;
    for (const Line& line : lines_) {
        Widening one;
        one.after = std::chrono::seconds(line.after->seconds());
        one.lowerLevels = line.lower->currentIndex();
        one.alsoTo = QueueId{chosenIn(*line.also)};
        one.priority = line.priority->number();
        all.push_back(one);
    }
    return all;
}

void WideningList::addLine(const Widening& widening) {
    Line line;
    line.after = new DurationField("wideningAfter", this);
    line.lower = new ChoiceBox(QStringLiteral("wideningLower"), this);
    line.also = new ChoiceBox(QStringLiteral("wideningAlso"), this);
    line.priority = new NumberField("wideningPriority", this, 0, kMostPriority);
    line.remove = new Button(Button::Kind::Bare, "wideningRemove", this);
    line.after->setFixedWidth(kAfterWidth);
    line.lower->setFixedWidth(kLowerWidth);
    line.priority->setFixedWidth(kPriorityWidth);
    line.remove->setGlyph(Icon::X);
    line.remove->setIconOnly(true);
    line.after->setSeconds(static_cast<std::uint32_t>(widening.after / std::chrono::seconds(1)));
    fillLower(*line.lower);
    line.lower->setCurrentIndex(qBound(0, widening.lowerLevels, kBestLevel));
    fillChoices(*line.also, tr("nobody else"), queues_);
    choose(*line.also, widening.alsoTo.value);
    line.priority->setNumber(widening.priority);
    for (QLineEdit* field : {static_cast<QLineEdit*>(line.after), static_cast<QLineEdit*>(line.priority)}) {
        connect(field, &QLineEdit::textEdited, this, &WideningList::edited);
        Q_EMIT lineAdded(field);
    }
    connect(line.lower, &QComboBox::activated, this, &WideningList::edited);
    connect(line.also, &QComboBox::activated, this, &WideningList::edited);
    connect(line.remove, &Button::clicked, this, [this, button = line.remove] {
        removeLine(button);
        arrange();
        Q_EMIT edited();
    });
    lines_.push_back(line);
}

// Later than the last, and easier by one level: what one most often goes on with.
void WideningList::addNext() {
    Widening next;
    const std::uint32_t last = lines_.empty() ? 0 : lines_.back().after->seconds();
    next.after = std::chrono::seconds(last > 0 ? last * 2 : kFirstWidening);
    next.lowerLevels = 1;
    addLine(next);
    arrange();
    lines_.back().after->setFocus(Qt::OtherFocusReason);
    lines_.back().after->selectAll();
    Q_EMIT edited();
}

void WideningList::removeLine(const Button* button) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].remove != button) continue;
        const Line line = lines_[i];
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(i));
        for (QWidget* part : {static_cast<QWidget*>(line.after), static_cast<QWidget*>(line.lower),
                              static_cast<QWidget*>(line.also), static_cast<QWidget*>(line.priority),
                              static_cast<QWidget*>(line.remove)}) {
            part->hide();
            part->deleteLater(); // one of them may be telling us
        }
        return;
    }
}

void WideningList::arrange() {
    for (int i = 0; i < 4; ++i) {
        heads_[static_cast<std::size_t>(i)]->setVisible(!lines_.empty());
        grid_->addWidget(heads_[static_cast<std::size_t>(i)], 0, i);
    }
    int row = 1;
    for (const Line& line : lines_) {
        int column = 0;
        for (QWidget* part : {static_cast<QWidget*>(line.after), static_cast<QWidget*>(line.lower),
                              static_cast<QWidget*>(line.also), static_cast<QWidget*>(line.priority),
                              static_cast<QWidget*>(line.remove)})
            grid_->addWidget(part, row, column++);
        ++row;
    }
    add_->setEnabled(lines_.size() < kMostWidenings);
    retranslate();
}

void WideningList::fillLower(QComboBox& box) const {
    const int kept = box.currentIndex();
    box.clear();
    box.addItem(tr("as asked for"));
    for (int n = 1; n < kBestLevel; ++n) box.addItem(tr("lower by %1").arg(n));
    box.addItem(tr("any level or none"));
    box.setCurrentIndex(qMax(0, kept));
}

QString WideningList::problemOf(std::size_t at) const {
    const Line& line = lines_[at];
    if (const QString wrong = line.after->problem(); !wrong.isEmpty()) return wrong;
    if (line.after->seconds() == 0) return tr("Say after how long.");
    for (std::size_t i = 0; i < at; ++i)
        if (lines_[i].after->seconds() == line.after->seconds()) return tr("This time is there already.");
    if (const QString wrong = line.priority->problem(); !wrong.isEmpty()) return wrong;
    const bool changes =
        line.lower->currentIndex() > 0 || chosenIn(*line.also) != Uuid{} || line.priority->number() > 0;
    return changes ? QString() : tr("It changes nothing: choose a level, a queue or a priority.");
}

QString WideningList::problem() const {
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (const QString wrong = problemOf(i); !wrong.isEmpty())
            return lines_.size() == 1 ? wrong : tr("Line %1: %2").arg(i + 1).arg(wrong);
    return {};
}

void WideningList::retranslate() {
    const QString heads[] = {tr("After"), tr("Levels"), tr("Also to agents of"), tr("Priority +")};
    for (std::size_t i = 0; i < heads_.size(); ++i) heads_[i]->setText(heads[i]);
    add_->setLabel(tr("Add a step"));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        const QString number = lines_.size() == 1 ? QString() : QStringLiteral(" %1").arg(i + 1);
        line.after->setAccessibleName(heads[0] + number);
        line.lower->setAccessibleName(heads[1] + number);
        line.also->setAccessibleName(heads[2] + number);
        line.priority->setAccessibleName(heads[3] + number);
        line.remove->setLabel(tr("Remove this step") + number);
        fillLower(*line.lower);
        fillChoices(*line.also, tr("nobody else"), queues_);
    }
}

} // namespace santral::ui
