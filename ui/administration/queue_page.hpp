// Queues: name and brand, when they are open, what is promised, and how their work comes to agents.
#pragma once

#include "ui/administration/small_pages.hpp"

class QComboBox;

namespace santral::ui {

class CallSection;
class LimitSection;
class OfferSection;
class ServiceSection;
class SkillSection;

class QueueForm final : public NameForm {
    Q_OBJECT
public:
    explicit QueueForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void fill() override;
    void retranslate() override;

private:
    bool isPush() const;
    void showSections(); // those that the way of handing out has

    QueueId id_;
    QComboBox *brand_, *hours_, *handOut_;
    FormField *brandField_, *hoursField_, *handOutField_;
    SkillSection* skills_;
    OfferSection* offers_;
    ServiceSection* service_;
    CallSection* calls_;
    LimitSection* limits_;
};

class QueuePage final : public ThingPage {
    Q_OBJECT
public:
    explicit QueuePage(SetupModel& model);

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
    SetupEffect effect(const Setup& now, const Setup& before) const override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    std::optional<Board> board_; // of now, while the page is on screen
    Subscription boardWatch_;
};

} // namespace santral::ui
