// The settings: pages on the left, one of them on the right. What concerns the hub is saved by a button, the
// rest takes effect at once.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/bridge/voice_client.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/widgets/icons.hpp"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace santral::ui {

class Button;
class NoticePage;
class SettingsPage;

struct SettingsParts {
    HubClient& hub;
    VoiceClient* voice;
    Preferences& preferences;
    QString player;      // of sounds; empty: none
    bool joined = false; // to a team's hub: mailbox and chat are set up in its administration
};

class SettingsWindow final : public QDialog {
    Q_OBJECT
public:
    SettingsWindow(const SettingsParts& parts, QWidget* parent);
    void showPage(int page);

Q_SIGNALS:
    void saved(const santral::Settings& settings);
    void soundTried(santral::ui::SoundEvent event);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addPage(SettingsPage* page, Icon icon, bool hubs = false);
    bool isHere(std::size_t page) const; // not the hub's where this desk is joined to one
    void listPages();
    void retranslate();
    void load();
    void save();
    void refresh();

    SettingsParts parts_;
    Settings loaded_;
    std::vector<SettingsPage*> pages_;
    std::vector<Icon> icons_;
    std::vector<bool> hubs_; // whether the page is about the hub itself
    std::vector<QLabel*> titles_;
    std::vector<QLabel*> explanations_;
    QListWidget* list_;
    QStackedWidget* stack_;
    QLabel* hint_;
    Button* save_;
    Button* close_;
    bool dirty_ = false;
};

} // namespace santral::ui
