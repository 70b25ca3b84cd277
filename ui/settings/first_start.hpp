// The first start without sample data: name, mailbox, phone, chat; each can be tested at once and each but
// the name can wait. What was filled in is saved step by step.
#pragma once

#include "ui/settings/settings_window.hpp"

namespace santral::ui {

class FirstStart final : public QDialog {
    Q_OBJECT
public:
    FirstStart(const SettingsParts& parts, QWidget* parent);
    int step() const { return step_; }

Q_SIGNALS:
    void saved(const santral::Settings& settings);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void refresh();
    void addPage(SettingsPage* page);
    void showStep(int step);
    void forward();

    SettingsParts parts_;
    Settings settings_;
    std::vector<SettingsPage*> pages_;
    int step_ = 0;
    QStackedWidget* stack_;
    QLabel* progress_;
    QLabel* title_;
    QLabel* explanation_;
    QLabel* hint_;
    Button* back_;
    Button* next_;
};

} // namespace santral::ui
