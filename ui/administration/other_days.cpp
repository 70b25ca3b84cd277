#include "ui/administration/other_days.hpp"

#include "ui/administration/week_hours.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr std::size_t kMostOtherDays = 200;
constexpr int kDateWidth = 116;

} // namespace

OtherDays::OtherDays(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout), add_(new Button(Button::Kind::Quiet, "otherDayAdd", this)) {
    setObjectName(QStringLiteral("hoursOtherDays"));
    add_->setGlyph(Icon::Plus);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::kItem);
    grid_->setVerticalSpacing(space::kSmall);
    grid_->setColumnMinimumWidth(1, 96);
    grid_->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kItem);
    column->addLayout(grid_);
    column->addWidget(add_, 0, Qt::AlignLeft);
    connect(add_, &Button::clicked, this, &OtherDays::addNext);
    arrange();
}

// What stands there already stays, and with it the keyboard.
void OtherDays::setDays(const std::vector<OtherDay>& days) {
    if (days == this->days() && problem().isEmpty() && lines_.size() == days.size()) return;
    while (!lines_.empty()) removeLine(lines_.back().remove);
    for (const OtherDay& day : days) addLine(day);
    arrange();
}

std::vector<OtherDay> OtherDays::days() const {
    std::vector<OtherDay> days;
    for (const Line& line : lines_) {
        const QDate date = dateFrom(line.date->text());
        if (date.isValid()) days.push_back({date, spansFrom(line.spans->text()).spans});
    }
    return days;
}

void OtherDays::addLine(const OtherDay& day) {
    Line line;
    line.date = makeField("otherDayDate", this, 12);
    line.day = new QLabel(this);
    line.spans = makeField("otherDaySpans", this);
    line.remove = new Button(Button::Kind::Bare, "otherDayRemove", this);
    line.date->setFixedWidth(kDateWidth);
    line.remove->setGlyph(Icon::X);
    line.remove->setIconOnly(true);
    line.day->setFont(typeface(Type::Secondary));
    line.day->setForegroundRole(QPalette::PlaceholderText);
    line.date->setText(dateText(day.date));
    line.spans->setText(spansText(day.spans));
    connect(line.date, &QLineEdit::editingFinished, this, [field = line.date] {
        if (const QDate date = dateFrom(field->text()); date.isValid()) field->setText(dateText(date));
    });
    connect(line.spans, &QLineEdit::editingFinished, this, [field = line.spans] {
        if (const SpansRead read = spansFrom(field->text()); read.problem.isEmpty())
            field->setText(spansText(read.spans));
    });
    for (QLineEdit* field : {line.date, line.spans}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            tellDays();
            Q_EMIT edited();
        });
        Q_EMIT lineAdded(field);
    }
    connect(line.remove, &Button::clicked, this, [this, button = line.remove] {
        removeLine(button);
        arrange();
        Q_EMIT edited();
    });
    lines_.push_back(line);
}

void OtherDays::addNext() {
    addLine({});
    arrange();
    lines_.back().date->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void OtherDays::removeLine(const Button* button) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].remove != button) continue;
        const Line line = lines_[i];
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(i));
        for (QWidget* part : {static_cast<QWidget*>(line.date), static_cast<QWidget*>(line.day),
                              static_cast<QWidget*>(line.spans), static_cast<QWidget*>(line.remove)}) {
            part->hide();
            part->deleteLater(); // one of them may be telling us
        }
        return;
    }
}

void OtherDays::arrange() {
    int row = 0;
    for (const Line& line : lines_) {
        int column = 0;
        for (QWidget* part : {static_cast<QWidget*>(line.date), static_cast<QWidget*>(line.day),
                              static_cast<QWidget*>(line.spans), static_cast<QWidget*>(line.remove)})
            grid_->addWidget(part, row, column++);
        ++row;
    }
    add_->setEnabled(lines_.size() < kMostOtherDays);
    retranslate();
}

// The name of the day: whoever mistypes a date sees it.
void OtherDays::tellDays() {
    for (const Line& line : lines_) {
        const QDate date = dateFrom(line.date->text());
        line.day->setText(date.isValid() ? dayName(static_cast<std::size_t>(date.dayOfWeek() - 1))
                                         : QString());
    }
}

QString OtherDays::problemOf(std::size_t at) const {
    const QString typed = lines_[at].date->text().trimmed();
    const QDate date = dateFrom(typed);
    if (typed.isEmpty()) return tr("A date is missing.");
    if (!date.isValid()) return tr("“%1” is not a date such as 29.10.2026.").arg(typed);
    for (std::size_t i = 0; i < at; ++i)
        if (dateFrom(lines_[i].date->text()) == date) return tr("%1 is there twice.").arg(dateText(date));
    const SpansRead read = spansFrom(lines_[at].spans->text());
    return read.problem.isEmpty() ? QString() : tr("%1: %2.").arg(dateText(date), read.problem);
}

QString OtherDays::problem() const {
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (const QString wrong = problemOf(i); !wrong.isEmpty()) return wrong;
    return {};
}

void OtherDays::retranslate() {
    add_->setLabel(tr("Add a day"));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        const QString number = QStringLiteral(" %1").arg(i + 1);
        line.date->setAccessibleName(tr("Date") + number);
        line.date->setPlaceholderText(tr("29.10.2026"));
        line.spans->setAccessibleName(tr("Hours of the day") + number);
        line.spans->setPlaceholderText(tr("closed all day"));
        line.remove->setLabel(tr("Remove this day") + number);
    }
    tellDays();
}

} // namespace santral::ui
