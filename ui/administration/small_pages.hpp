// The pages of what has little more than a name: brands, teams, skills, tags, reasons.
#pragma once

#include "ui/administration/thing_page.hpp"

class QLineEdit;

namespace santral::ui {

class CheckGrid;

// A name that nothing else of its kind has, and nothing more: brands, skills, tags, reasons.
class NameForm : public ThingForm {
    Q_OBJECT
public:
    NameForm(const char* name, SetupModel& model, int limit);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void retranslate() override;
    void setWords(const QString& label, const QString& hint);

protected:
    SetupModel& model() const { return model_; }

private:
    bool isTaken(const QString& name) const;

    SetupModel& model_;
    Setup shown_;
    QLineEdit* name_;
    FormField* nameField_;
    QString label_, hint_;
};

class TeamForm final : public NameForm {
    Q_OBJECT
public:
    explicit TeamForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void fill() override;
    void retranslate() override;

private:
    CheckGrid* queues_;
    FormField* queuesField_;
};

class BrandPage final : public ThingPage {
    Q_OBJECT
public:
    explicit BrandPage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
};

class TeamPage final : public ThingPage {
    Q_OBJECT
public:
    explicit TeamPage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
};

class SkillPage final : public ThingPage {
    Q_OBJECT
public:
    explicit SkillPage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
};

class TagPage final : public ThingPage {
    Q_OBJECT
public:
    explicit TagPage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
};

class ReasonPage final : public ThingPage {
    Q_OBJECT
public:
    ReasonPage(SetupModel& model, ReasonKind kind);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;

    ReasonKind kind_;
};

} // namespace santral::ui
