#include "ui/administration/hours_page.hpp"
#include "ui/administration/opening_hours.hpp"
#include "ui/administration/other_days.hpp"
#include "ui/administration/week_hours.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/settings/settings_page.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kHoursNameLimit = 80;

QStringList zoneNames() {
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (const QString name = QString::fromLatin1(id); isZoneName(name)) names << name;
    return names;
}

} // namespace

HoursForm::HoursForm(SetupModel& model)
    : NameForm("hoursName", model, kHoursNameLimit), zone_(makeField("hoursZone", this, 64)),
      week_(new WeekHours(this)), days_(new OtherDays(this)), zoneField_(add(zone_)), weekField_(add(week_)),
      daysField_(add(days_)) {
    for (FormField* field : {zoneField_, weekField_, daysField_}) layout()->addWidget(field);
    dressZone();
    const auto tell = [this](FormField* field) {
        field->setTouched(true);
        Q_EMIT edited();
    };
    connect(zone_, &QLineEdit::textChanged, this, [this, tell] {
        if (zone_->hasFocus()) tell(zoneField_);
    });
    connect(week_, &WeekHours::edited, this, [this, tell] { tell(weekField_); });
    connect(days_, &OtherDays::edited, this, [this, tell] { tell(daysField_); });
    connect(days_, &OtherDays::lineAdded, this, &HoursForm::lineAdded);
}

// "istan" finds Europe/Istanbul.
void HoursForm::dressZone() {
    auto* completer = new QCompleter(zoneNames(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(QStringLiteral("hoursZoneList"));
    zone_->setCompleter(completer);
}

void HoursForm::load(const Setup& value, bool fresh) {
    NameForm::load(value, fresh);
    schedule_ = value.hours->schedule;
    const OpeningHours hours = openingHoursFrom(schedule_);
    zone_->setText(hours.zone);
    week_->setWeek(hours.week);
    days_->setDays(hours.days);
}

OpeningHours HoursForm::typed() const {
    return {zone_->text().trimmed(), week_->week(), days_->days()};
}

// The text that was given stays where it says the same.
Setup HoursForm::value() const {
    Setup setup = NameForm::value();
    if (!setup.hours) return setup;
    const OpeningHours hours = typed();
    setup.hours->schedule = openingHoursFrom(schedule_) == hours ? schedule_ : scheduleOf(hours);
    return setup;
}

void HoursForm::check() {
    NameForm::check();
    const QString zone = zone_->text().trimmed();
    QString problem;
    if (zone.isEmpty()) problem = tr("A time zone is needed.");
    if (problem.isEmpty() && !isZoneName(zone)) problem = tr("There is no time zone of this name.");
    zoneField_->setProblem(problem);
    if (problem.isEmpty()) zoneField_->setWords(tr("Time zone"), zoneNow());
    weekField_->setProblem(week_->problem());
    daysField_->setProblem(days_->problem());
}

QString HoursForm::zoneNow() const {
    const QTimeZone zone(zone_->text().trimmed().toUtf8());
    if (!zone.isValid()) return {};
    const QDateTime there = toLocal(model().hub().now()).toTimeZone(zone);
    return tr("It is %1 there now.").arg(QLocale().toString(there.time(), QStringLiteral("HH:mm")));
}

void HoursForm::retranslate() {
    NameForm::retranslate();
    zoneField_->setWords(tr("Time zone"), zoneNow());
    zone_->setPlaceholderText(QStringLiteral("Europe/Istanbul"));
    weekField_->setWords(tr("Week"), tr("As 09:00-12:30, 13:30-18:00. A day without hours is closed."));
    week_->retranslate();
    daysField_->setWords(tr("Holidays and special days"),
                         tr("These dates have the hours beside them in place of their week day's."));
    days_->retranslate();
}

} // namespace santral::ui
