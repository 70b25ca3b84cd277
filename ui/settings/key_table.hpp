// Every key of the workstation in one table, with its scope, and the rules for them: no Alt+letter, no
// Ctrl+Alt+letter (AltGr writes with them), single letters only where no text has the focus, all of it
// remappable without conflicts. ui/shell/shortcuts.hpp makes them work; the settings and the sheet show them.
#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>
#include <vector>

namespace santral::ui {

class Preferences;

enum class Act {
    Search,
    Next,
    Previous,
    NextAnywhere,
    PreviousAnywhere,
    Take,
    Close,
    Snooze,
    Tag,
    Reply,
    Note,
    ToggleNote,
    SendLater,
    Undo,
    Answer,
    Decline,
    Mute,
    Hold,
    HangUp,
    ToCall,
    DialPad,
    StateMenu,
    NextPane,
    PreviousPane,
    CustomerPanel,
    CopyNumber,
    StartConversation,
    Move,
    HandOver,
    InHand,
    Sheet,
    Settings,
    Administration,
    AcceptOffer,
    DeclineOffer,
    WrapUpDone,
    Board,
    Filter,
    Views,
    Pick,
    AskHelp,
    ToHelp,
};

enum class KeyScope {
    Everywhere,
    NoText, // not while a text field has the focus
};

struct KeyEntry {
    Act act;
    const char* id;    // in the preferences
    const char* group; // heading of the sheet, untranslated
    const char* text;  // untranslated
    const char* keys;  // portable; several separated by a space
    KeyScope scope;
};
const std::vector<KeyEntry>& keyTable();
QString keyText(const KeyEntry& entry);
QString keyGroupText(const KeyEntry& entry);
std::vector<QKeySequence> defaultKeys(const KeyEntry& entry);

// Empty: allowed. Otherwise a sentence that says why not.
QString whyForbidden(const QKeySequence& keys, KeyScope scope);

// The table with what the person has changed.
class KeyBindings {
public:
    explicit KeyBindings(Preferences& preferences) : preferences_(preferences) {}

    std::vector<QKeySequence> keysOf(Act act) const;
    QKeySequence firstOf(Act act) const; // empty: none
    QString textOf(Act act) const;       // "Ctrl+K", for tooltips
    // Whose keys these are already, other than `act`.
    const KeyEntry* conflict(Act act, const QKeySequence& keys) const;
    void rebind(Act act, const std::optional<QKeySequence>& keys); // none: the default again
    bool singleKeys() const;

private:
    Preferences& preferences_;
};

} // namespace santral::ui
