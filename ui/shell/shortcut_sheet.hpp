// All keys on one sheet: "?" and F1.
#pragma once

#include <QDialog>

namespace santral::ui {

class KeyBindings;

class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const KeyBindings& bindings, QWidget* parent);
};

} // namespace santral::ui
