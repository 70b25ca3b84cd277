// What is set up, what was changed and why something was refused, in words of the desk's language.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/change.hpp"
#include "ui/widgets/icons.hpp"

#include <QString>

#include <functional>
#include <vector>

namespace santral::ui {

class SetupModel;

QString roleName(Role role);
QString roleWords(Role role); // what it is for, one sentence

QString handOutName(HandOut handOut);
QString handOutWords(HandOut handOut); // what that means, one sentence

QString chatSideName(ChatSide side);
QString chatThemeName(ChatTheme theme);
QString chatLanguageName(const char* code); // "tr": "Türkçe"

// Why the hub did not take a change; names the field where the hub does.
QString setupErrorText(const Error& error);

// "Queue “Fatura” saved", "… put away": what is said after a save.
QString savedText(const Setup& before, const Setup& after);

struct ChangeLine {
    QString what;
    QString from; // empty: nothing was there
    QString to;
    bool operator==(const ChangeLine&) const = default;
};
// One entry of the log: what happened, and field by field from what to what.
QString changeTitle(const Change& change, const SetupModel& model);
std::vector<ChangeLine> changeLines(const Change& change, const SetupModel& model);
QString changeAuthor(const Change& change, const SetupModel& model);
Icon changeIcon(const Change& change);

} // namespace santral::ui
