#include "ui/administration/week_hours.hpp"

#include "ui/administration/duration_words.hpp"
#include "ui/settings/settings_page.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace santral::ui {
namespace {

constexpr std::size_t kLastWorkDay = 4; // Friday

} // namespace

QString dayName(std::size_t day) {
    const QLocale locale;
    const QString name = locale.standaloneDayName(static_cast<int>(day) + 1);
    return name.isEmpty() ? name : locale.toUpper(name.left(1)) + name.mid(1);
}

WeekHours::WeekHours(QWidget* parent)
    : QWidget(parent), copy_(new Button(Button::Kind::Quiet, "hoursCopy", this)) {
    setObjectName(QStringLiteral("hoursWeek"));
    copy_->setGlyph(Icon::Copy);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kGroup);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(2, 108);
    for (std::size_t day = 0; day < names_.size(); ++day) {
        spans_[day] = makeField("hoursDay", this);
        names_[day] = new QLabel(this);
        names_[day]->setBuddy(spans_[day]);
        lengths_[day] = new QLabel(this);
        lengths_[day]->setFont(typeface(Type::Secondary));
        lengths_[day]->setForegroundRole(QPalette::PlaceholderText);
        const int row = static_cast<int>(day);
        grid->addWidget(names_[day], row, 0);
        grid->addWidget(spans_[day], row, 1);
        grid->addWidget(lengths_[day], row, 2);
        connect(spans_[day], &QLineEdit::textEdited, this, [this, day] { told(day); });
        connect(spans_[day], &QLineEdit::editingFinished, this, [this, day] { tidy(day); });
    }
    grid->addWidget(copy_, 7, 1, 1, 2, Qt::AlignLeft);
    connect(copy_, &Button::clicked, this, &WeekHours::copyFirst);
}

void WeekHours::setWeek(const std::array<OpenSpans, 7>& week) {
    for (std::size_t day = 0; day < week.size(); ++day) spans_[day]->setText(spansText(week[day]));
    tellLengths();
}

std::array<OpenSpans, 7> WeekHours::week() const {
    std::array<OpenSpans, 7> week;
    for (std::size_t day = 0; day < week.size(); ++day) week[day] = spansFrom(spans_[day]->text()).spans;
    return week;
}

QString WeekHours::problem() const {
    for (std::size_t day = 0; day < spans_.size(); ++day) {
        const SpansRead read = spansFrom(spans_[day]->text());
        if (!read.problem.isEmpty()) return tr("%1: %2.").arg(dayName(day), read.problem);
    }
    return {};
}

void WeekHours::told(std::size_t) {
    tellLengths();
    Q_EMIT edited();
}

void WeekHours::tidy(std::size_t day) {
    const SpansRead read = spansFrom(spans_[day]->text());
    if (read.problem.isEmpty()) spans_[day]->setText(spansText(read.spans));
}

void WeekHours::copyFirst() {
    for (std::size_t day = 1; day <= kLastWorkDay; ++day) spans_[day]->setText(spans_[0]->text());
    tellLengths();
    Q_EMIT edited();
}

void WeekHours::tellLengths() {
    for (std::size_t day = 0; day < spans_.size(); ++day) {
        const SpansRead read = spansFrom(spans_[day]->text());
        const int minutes = minutesOf(read.spans);
        QString length = minutes > 0 ? durationText(static_cast<std::uint32_t>(minutes) * 60) : tr("closed");
        if (minutes == 24 * 60) length = tr("all day");
        if (read.problem.isEmpty())
            lengths_[day]->setText(length);
        else
            lengths_[day]->setPixmap(iconPixmap(Icon::CircleAlert, 14, look().bad, devicePixelRatioF()));
    }
}

void WeekHours::retranslate() {
    for (std::size_t day = 0; day < names_.size(); ++day) {
        names_[day]->setText(dayName(day));
        spans_[day]->setAccessibleName(dayName(day));
        spans_[day]->setPlaceholderText(tr("closed"));
    }
    copy_->setLabel(tr("%1's hours for every day up to %2").arg(dayName(0), dayName(kLastWorkDay)));
    tellLengths();
}

} // namespace santral::ui
