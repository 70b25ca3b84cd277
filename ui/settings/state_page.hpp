// When this desk says by itself that nobody is there. Of this desk; takes effect at once.
#pragma once

#include "ui/settings/preferences.hpp"
#include "ui/settings/settings_page.hpp"

class QSpinBox;

namespace santral::ui {

class StatePage final : public SettingsPage {
    Q_OBJECT
public:
    explicit StatePage(Preferences& preferences, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings&) const override {}
    void retranslate() override;

private:
    Preferences& preferences_;
    QSpinBox* idle_;
    FieldLabel* idleLabel_;
};

} // namespace santral::ui
