// How long what is sent waits so that it can be taken back, by channel. Of this desk; takes effect at once.
#pragma once

#include "ui/settings/preferences.hpp"
#include "ui/settings/settings_page.hpp"

class QSpinBox;

namespace santral::ui {

class SendingPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit SendingPage(Preferences& preferences, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings&) const override {}
    void retranslate() override;

private:
    QSpinBox* makeBox(const char* name, Channel channel);

    Preferences& preferences_;
    QSpinBox* mail_;
    QSpinBox* chat_;
    FieldLabel* mailLabel_;
    FieldLabel* chatLabel_;
};

} // namespace santral::ui
