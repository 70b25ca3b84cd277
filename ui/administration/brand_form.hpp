// A brand: its name, how the chat on its pages looks, and whether it has one of its own.
#pragma once

#include "ui/administration/form_section.hpp"
#include "ui/administration/small_pages.hpp"

#include <array>

class QComboBox;

namespace santral::ui {

class BrandChatSection;
class ChatPreview;

class ChatLookSection final : public FormSection {
    Q_OBJECT
public:
    explicit ChatLookSection(ThingForm& form);
    void load(const ChatLook& look);
    ChatLook value() const;
    void check();
    void retranslate();

private:
    struct Texts { // in one language
        QLineEdit *title, *greeting;
        FormField *titleField, *greetingField;
    };

    QLineEdit* accent_;
    QComboBox *side_, *theme_;
    FormField *accentField_, *sideField_, *themeField_;
    std::array<Texts, 3> texts_; // tr, az, en
};

class BrandForm final : public NameForm {
    Q_OBJECT
public:
    explicit BrandForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void fill() override;
    void retranslate() override;

private:
    void showPreview();

    ChatLookSection* look_;
    ChatPreview* preview_;
    BrandChatSection* chat_;
};

} // namespace santral::ui
