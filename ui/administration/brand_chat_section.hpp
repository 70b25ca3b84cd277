// A brand's own chat: the name that its pages say, which pages may show it, and where it goes.
#pragma once

#include "core/domain/team.hpp"
#include "ui/administration/form_section.hpp"

class QComboBox;
class QLineEdit;

namespace santral::ui {

class SetupModel;
class ThingForm;

class BrandChatSection final : public FormSection {
    Q_OBJECT
public:
    explicit BrandChatSection(ThingForm& form);
    void load(const BrandChat& chat);
    BrandChat value() const;
    void check();
    void fill(const SetupModel& model);
    void retranslate();

private:
    void showLine();

    QLineEdit *name_, *origins_;
    QComboBox* queue_;
    FormField *nameField_, *originsField_, *queueField_;
};

} // namespace santral::ui
