#include "ui/settings/key_table.hpp"

#include "ui/settings/preferences.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace santral::ui {
namespace {

class Keys {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Keys)
public:
    static QString of(const char* text) { return tr(text); }
    static QString altLetter() {
        return tr("Alt with a letter opens menus; Ctrl+Alt types characters on some keyboards.");
    }
    static QString bareLetter() { return tr("This would fire while you type."); }
};

constexpr auto kEverywhere = KeyScope::Everywhere;
constexpr auto kNoText = KeyScope::NoText;

const char* const kMoving = QT_TRANSLATE_NOOP("santral::ui::Keys", "Moving");
const char* const kConversation = QT_TRANSLATE_NOOP("santral::ui::Keys", "Conversation");
const char* const kPhone = QT_TRANSLATE_NOOP("santral::ui::Keys", "Phone");
const char* const kDesk = QT_TRANSLATE_NOOP("santral::ui::Keys", "Desk");

using A = Act;

std::vector<KeyEntry> movingKeys() {
    return {
        {A::Search, "search", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Search"),
         "Ctrl+K Ctrl+Shift+F", kEverywhere},
        {A::Next, "next", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Next conversation"), "J", kNoText},
        {A::Previous, "previous", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Previous conversation"),
         "K", kNoText},
        {A::NextAnywhere, "next-anywhere", kMoving,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Next conversation, also while typing"), "Ctrl+Down",
         kEverywhere},
        {A::PreviousAnywhere, "previous-anywhere", kMoving,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Previous conversation, also while typing"), "Ctrl+Up",
         kEverywhere},
        {A::Filter, "filter", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Filter the inbox"), "F",
         kNoText},
        {A::Views, "views", kMoving,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Views of the inbox, then a digit"), "B", kNoText},
        {A::Pick, "pick", kMoving,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Select the conversation, to work on several"), "X", kNoText},
        {A::NextPane, "next-pane", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Next pane"), "F6",
         kEverywhere},
        {A::PreviousPane, "previous-pane", kMoving, QT_TRANSLATE_NOOP("santral::ui::Keys", "Previous pane"),
         "Shift+F6", kEverywhere},
    };
}

std::vector<KeyEntry> conversationKeys() {
    return {
        {A::Take, "take", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Take it"), "T", kNoText},
        {A::Close, "close", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Solved, or open again"),
         "E", kNoText},
        {A::Snooze, "snooze", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Snooze, then a digit"),
         "Z", kNoText},
        {A::Tag, "tag", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Add a tag"), "L", kNoText},
        {A::Reply, "reply", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Write an answer"), "R",
         kNoText},
        {A::Note, "note", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Write an internal note"),
         "N", kNoText},
        {A::ToggleNote, "toggle-note", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Answer or note, while typing"), "Ctrl+Shift+N", kEverywhere},
        {A::SendLater, "send-later", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Send at a time of your choice"), "Ctrl+Shift+L",
         kEverywhere},
        {A::StartConversation, "start", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "New conversation"), "C", kNoText},
        {A::Move, "move", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Move to a queue"), "V",
         kNoText},
        {A::HandOver, "hand-over", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Hand over to a colleague"), "G", kNoText},
        {A::AcceptOffer, "accept-offer", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Accept what is offered"), "Ctrl+Shift+K", kEverywhere},
        {A::DeclineOffer, "decline-offer", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Decline what is offered"), "Ctrl+Shift+X", kEverywhere},
        {A::WrapUpDone, "wrap-up-done", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Done with wrap-up"), "Ctrl+Shift+T", kEverywhere},
        {A::AskHelp, "ask-help", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Ask a supervisor for help, or no more"), "H", kNoText},
        {A::ToHelp, "to-help", kConversation,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Where help is asked for"), "Ctrl+Shift+Y", kEverywhere},
        {A::Undo, "undo", kConversation, QT_TRANSLATE_NOOP("santral::ui::Keys", "Undo the last action"),
         "Ctrl+Z", kNoText},
    };
}

std::vector<KeyEntry> phoneKeys() {
    return {
        {A::Answer, "answer", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Answer the call"),
         "Ctrl+Shift+A", kEverywhere},
        {A::Decline, "decline", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Decline the call"),
         "Ctrl+Shift+R", kEverywhere},
        {A::Mute, "mute", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Mute"), "Ctrl+Shift+M",
         kEverywhere},
        {A::Hold, "hold", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Hold"), "Ctrl+Shift+H",
         kEverywhere},
        {A::HangUp, "hang-up", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Hang up"), "Ctrl+Shift+E",
         kEverywhere},
        {A::ToCall, "to-call", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Customer of the call"),
         "Ctrl+Shift+C", kEverywhere},
        {A::DialPad, "dial-pad", kPhone, QT_TRANSLATE_NOOP("santral::ui::Keys", "Call a number"),
         "Ctrl+Shift+D", kEverywhere},
    };
}

std::vector<KeyEntry> deskKeys() {
    return {
        {A::CopyNumber, "copy-number", kDesk,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Copy the conversation's number"), ".", kNoText},
        {A::CustomerPanel, "customer", kDesk,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Show or hide the customer"), "Ctrl+J", kEverywhere},
        {A::InHand, "in-hand", kDesk, QT_TRANSLATE_NOOP("santral::ui::Keys", "What is in hand"),
         "Ctrl+Shift+O", kEverywhere},
        {A::StateMenu, "state", kDesk, QT_TRANSLATE_NOOP("santral::ui::Keys", "My state"), "Ctrl+Shift+S",
         kEverywhere},
        {A::Settings, "settings", kDesk, QT_TRANSLATE_NOOP("santral::ui::Keys", "Settings"), "Ctrl+,",
         kEverywhere},
        {A::Administration, "administration", kDesk,
         QT_TRANSLATE_NOOP("santral::ui::Keys", "Administration, and back"), "Ctrl+Shift+B", kEverywhere},
        {A::Board, "board", kDesk, QT_TRANSLATE_NOOP("santral::ui::Keys", "Floor board, and back"),
         "Ctrl+Shift+G", kEverywhere},
        {A::Sheet, "sheet", kDesk, QT_TRANSLATE_NOOP("santral::ui::Keys", "All keys"), "F1 ?", kNoText},
    };
}

} // namespace

const std::vector<KeyEntry>& keyTable() {
    static const std::vector<KeyEntry> table = [] {
        std::vector<KeyEntry> all;
        for (const auto& part : {movingKeys(), conversationKeys(), phoneKeys(), deskKeys()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

QString keyText(const KeyEntry& entry) {
    return Keys::of(entry.text);
}

QString keyGroupText(const KeyEntry& entry) {
    return Keys::of(entry.group);
}

std::vector<QKeySequence> defaultKeys(const KeyEntry& entry) {
    std::vector<QKeySequence> keys;
    for (const QString& one : QString::fromLatin1(entry.keys).split(QLatin1Char(' ')))
        keys.emplace_back(one, QKeySequence::PortableText);
    return keys;
}

QString whyForbidden(const QKeySequence& keys, KeyScope scope) {
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination one = keys[static_cast<uint>(i)];
        const bool types =
            one.key() < Qt::Key_Escape; // keys that write a character lie below the special ones
        if (!types) continue;
        if (one.keyboardModifiers().testFlag(Qt::AltModifier)) return Keys::altLetter();
        const bool bare = !one.keyboardModifiers().testFlag(Qt::ControlModifier) &&
                          !one.keyboardModifiers().testFlag(Qt::MetaModifier);
        if (bare && scope == KeyScope::Everywhere) return Keys::bareLetter();
    }
    return {};
}

namespace {

const KeyEntry& entryOf(Act act) {
    const auto& table = keyTable();
    return *std::find_if(table.begin(), table.end(), [&](const KeyEntry& entry) { return entry.act == act; });
}

} // namespace

std::vector<QKeySequence> KeyBindings::keysOf(Act act) const {
    const KeyEntry& entry = entryOf(act);
    if (const auto own = preferences_.keys(QString::fromLatin1(entry.id))) return {*own};
    return defaultKeys(entry);
}

QKeySequence KeyBindings::firstOf(Act act) const {
    const auto keys = keysOf(act);
    return keys.empty() ? QKeySequence() : keys.front();
}

QString KeyBindings::textOf(Act act) const {
    return firstOf(act).toString(QKeySequence::NativeText);
}

const KeyEntry* KeyBindings::conflict(Act act, const QKeySequence& keys) const {
    for (const KeyEntry& entry : keyTable()) {
        if (entry.act == act) continue;
        for (const QKeySequence& taken : keysOf(entry.act))
            if (!taken.isEmpty() && taken == keys) return &entry;
    }
    return nullptr;
}

void KeyBindings::rebind(Act act, const std::optional<QKeySequence>& keys) {
    preferences_.setKeys(QString::fromLatin1(entryOf(act).id), keys);
}

bool KeyBindings::singleKeys() const {
    return preferences_.singleKeys();
}

} // namespace santral::ui
