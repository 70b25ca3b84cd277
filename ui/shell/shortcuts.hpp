// Makes the keys of ui/settings/key_table.hpp work in the window. Nobody else makes shortcuts.
#pragma once

#include "ui/settings/key_table.hpp"

#include <QObject>
#include <QShortcut>

#include <memory>
#include <vector>

namespace santral::ui {

class Shortcuts final : public QObject {
    Q_OBJECT
public:
    Shortcuts(QWidget* window, Preferences& preferences);
    const KeyBindings& bindings() const { return bindings_; }
    void apply(); // after the preferences changed

Q_SIGNALS:
    void triggered(santral::ui::Act act);

private:
    QWidget* window_;
    KeyBindings bindings_;
    std::vector<std::unique_ptr<QShortcut>> made_;
};

// True when typing goes into a text: single letters are then words.
bool isTyping(const QWidget* focus);

} // namespace santral::ui
