// Shows the language of the desk by its own name and offers the others; a choice takes effect at once.
#pragma once

#include "ui/settings/preferences.hpp"
#include "ui/widgets/button.hpp"

namespace santral::ui {

class LanguageButton final : public Button {
    Q_OBJECT
public:
    LanguageButton(Preferences& preferences, const char* name, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void offer();

    Preferences& preferences_;
};

} // namespace santral::ui
