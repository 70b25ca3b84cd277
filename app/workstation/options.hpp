// The command line of the workstation.
#pragma once

#include "core/base/error.hpp"
#include "ui/settings/preferences.hpp"

#include <QSize>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace santral {

struct DeskOptions {
    std::filesystem::path folder;       // --data, else $SANTRAL_HOME, else the user's data folder
    std::string agentName;              // of the computer's user
    std::string hub;                    // of a team; empty: one inside this program
    std::string hubCa;                  // PEM file of one more certificate authority to trust
    std::string login;                  // empty: the last one, or asked for
    std::filesystem::path passwordFile; // signs in without asking: for computers that are set up unattended
    bool sample = false;
    bool once = false;
    QString screenshot;
    QSize size;
    std::vector<std::string> voiceArguments; // handed to santral-voice, for tests without a sound card
    std::optional<ui::ThemeChoice> theme;
    std::optional<ui::Language> language;

    void applyTo(ui::Preferences& preferences) const;
};

// Invalid: the detail says what is wrong, for the terminal. --help and --version end the program.
Result<DeskOptions> readOptions(const QStringList& arguments);

} // namespace santral
