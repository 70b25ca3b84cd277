// The pages about this desk alone: look and language, sounds and notices, keys, sample data. They take effect
// at once.
#pragma once

#include "ui/settings/key_table.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/settings/settings_page.hpp"

#include <array>
#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QKeySequenceEdit;

namespace santral::ui {

class Button;
class TestResult;

class LookPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit LookPage(Preferences& preferences, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    void retranslate() override;

private:
    Preferences& preferences_;
    FieldLabel *themeLabel_, *languageLabel_;
    QComboBox *theme_, *language_;
};

class NoticePage final : public SettingsPage {
    Q_OBJECT
public:
    // `player`: the program that plays sounds; empty: there is none, and the page says so.
    NoticePage(Preferences& preferences, const QString& player, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings&) const override {}
    void retranslate() override;

Q_SIGNALS:
    void tried(santral::ui::SoundEvent event); // let it be heard

private:
    Preferences& preferences_;
    QString player_;
    std::array<QCheckBox*, 4> sounds_{};
    std::array<Button*, 4> tries_{};
    QCheckBox* content_;
    QLabel* player_words_;
};

class KeysPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit KeysPage(Preferences& preferences, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings&) const override {}
    void retranslate() override;

private:
    struct Line {
        QLabel* name = nullptr;
        QKeySequenceEdit* edit = nullptr;
        Button* reset = nullptr;
    };
    void addLine(QGridLayout& grid, int row, const KeyEntry& entry);
    void take(const KeyEntry& entry);

    Preferences& preferences_;
    KeyBindings bindings_;
    QCheckBox* single_;
    QLabel* trouble_;
    std::map<Act, Line> lines_;
};

class SamplePage final : public SettingsPage {
    Q_OBJECT
public:
    explicit SamplePage(HubClient& hub, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings&) const override {}
    void retranslate() override;

private:
    HubClient& hub_;
    Button* remove_;
    TestResult* result_;
};

} // namespace santral::ui
