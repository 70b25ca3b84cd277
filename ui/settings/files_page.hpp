// How much of a team's files this desk keeps. Only where it is joined to a team's hub.
#pragma once

#include "ui/settings/settings_page.hpp"

class QComboBox;

namespace santral::ui {

class FilesPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit FilesPage(QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    bool isFor(const Settings& settings) const override { return settings.fileQuota.has_value(); }
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    void retranslate() override;

private:
    FieldLabel* label_;
    QComboBox* quota_;
};

} // namespace santral::ui
