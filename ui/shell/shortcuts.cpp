#include "ui/shell/shortcuts.hpp"

#include <QApplication>
#include <QTextDocument>
#include <QTextEdit>
#include <QWidget>

namespace santral::ui {
namespace {

// A text that has nothing to undo leaves the key to the window.
bool leavesUndo(const QWidget* focus) {
    const auto* text = qobject_cast<const QTextEdit*>(focus);
    return text && !text->document()->isUndoAvailable();
}

bool repeats(Act act) {
    return act == Act::Next || act == Act::Previous || act == Act::NextAnywhere ||
           act == Act::PreviousAnywhere;
}

} // namespace

bool isTyping(const QWidget* focus) {
    if (!focus || !focus->testAttribute(Qt::WA_InputMethodEnabled)) return false;
    return focus->inputMethodQuery(Qt::ImEnabled).toBool();
}

Shortcuts::Shortcuts(QWidget* window, Preferences& preferences)
    : QObject(window), window_(window), bindings_(preferences) {
    apply();
}

void Shortcuts::apply() {
    made_.clear();
    for (const KeyEntry& entry : keyTable()) {
        for (const QKeySequence& keys : bindings_.keysOf(entry.act)) {
            if (keys.isEmpty()) continue;
            const bool types = keys[0].key() < Qt::Key_Escape;
            if (types && keys[0].keyboardModifiers() == Qt::NoModifier && !bindings_.singleKeys()) continue;
            auto shortcut = std::make_unique<QShortcut>(keys, window_);
            shortcut->setAutoRepeat(repeats(entry.act));
            // F1 helps also while typing; "?" beside it is then a character.
            const bool yields = entry.scope == KeyScope::NoText && types;
            connect(shortcut.get(), &QShortcut::activated, this, [this, act = entry.act, yields] {
                const QWidget* focus = QApplication::focusWidget();
                const bool typing = isTyping(focus) && !(act == Act::Undo && leavesUndo(focus));
                if (!yields || !typing) Q_EMIT triggered(act);
            });
            made_.push_back(std::move(shortcut));
        }
    }
}

} // namespace santral::ui
