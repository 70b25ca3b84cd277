// When the company is open: name, time zone, week, holidays and special days. Queues name one of these.
#pragma once

#include "ui/administration/small_pages.hpp"

class QLineEdit;

namespace santral::ui {

class OtherDays;
class WeekHours;
struct OpeningHours;

class HoursForm final : public NameForm {
    Q_OBJECT
public:
    explicit HoursForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void retranslate() override;

private:
    OpeningHours typed() const;
    QString zoneNow() const; // what time it is there
    void dressZone();

    std::string schedule_; // as it was given
    QLineEdit* zone_;
    WeekHours* week_;
    OtherDays* days_;
    FormField *zoneField_, *weekField_, *daysField_;
};

class HoursPage final : public ThingPage {
    Q_OBJECT
public:
    explicit HoursPage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
    SetupEffect effect(const Setup& now, const Setup& before) const override;
};

} // namespace santral::ui
