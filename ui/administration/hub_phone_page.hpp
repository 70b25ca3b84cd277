// The telephone system that the desks of this hub register at. Each desk types its own extension.
#pragma once

#include "ui/settings/settings_page.hpp"

class QComboBox;

namespace santral::ui {

class HubPhonePage final : public SettingsPage {
    Q_OBJECT
public:
    explicit HubPhonePage(QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    void retranslate() override;

private:
    QLineEdit *domain_, *proxy_;
    QComboBox *transport_, *region_;
    FieldLabel *domainLabel_, *proxyLabel_, *transportLabel_, *regionLabel_;
};

} // namespace santral::ui
