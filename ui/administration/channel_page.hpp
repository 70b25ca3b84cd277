// A part of the hub's settings as the administration shows it: the fields of the settings' own pages, the
// queue where what comes in begins, and how the channel is now.
#pragma once

#include "ui/administration/save_bar.hpp"
#include "ui/administration/thing_page.hpp"

class QComboBox;
class QLabel;

namespace santral::ui {

class FormField;
class SettingsPage;

class ChannelPage final : public SetupPage {
    Q_OBJECT
public:
    enum class Part { Widget, Phone };
    ChannelPage(SetupModel& model, Part part);

    QString title() const override;
    Icon icon() const override;
    void refresh() override;
    void opened() override;
    void focusPage() override;
    void retranslate() override;
    bool isDirty() const { return dirty_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void load();
    void edited();
    void save();
    void hearStatus(const HubStatus& status);
    void showState();
    QueueId queueIn(const Settings& settings) const;
    Setup partOf(const Settings& settings) const;
    Settings wanted() const;

    SetupModel& model_;
    Part part_;
    SettingsPage* page_;
    QLabel* heading_;
    QLabel* explanation_;
    QLabel* state_;
    QComboBox* queue_;
    FormField* queueField_;
    SaveBar* bar_;
    Settings loaded_;
    std::optional<ChannelStatus> status_;
    Subscription statusWatch_;
    bool here_ = false; // loaded_ is what the hub has
    bool dirty_ = false;
    bool busy_ = false;
};

} // namespace santral::ui
