#include "ui/shell/shortcut_sheet.hpp"

#include "ui/settings/key_table.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

QLabel* sheetLabel(const QString& text, Type type, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setFont(typeface(type));
    made->setTextFormat(Qt::PlainText);
    return made;
}

QString keysText(const KeyBindings& bindings, Act act) {
    QStringList words;
    for (const QKeySequence& keys : bindings.keysOf(act))
        if (!keys.isEmpty()) words << keys.toString(QKeySequence::NativeText);
    return words.isEmpty() ? QStringLiteral("—") : words.join(QStringLiteral("   "));
}

} // namespace

ShortcutSheet::ShortcutSheet(const KeyBindings& bindings, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("All keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kPane);
    column->setSpacing(space::kPane);
    column->addWidget(sheetLabel(tr("All keys"), Type::Title, this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kPane);
    grid->setVerticalSpacing(space::kSmall);
    column->addLayout(grid);
    // Two columns of groups, so that it fits on the smallest screen.
    QString group;
    int row[2] = {0, 0};
    int side = 0;
    for (const KeyEntry& entry : keyTable()) {
        if (group != keyGroupText(entry)) {
            group = keyGroupText(entry);
            side = row[0] <= row[1] ? 0 : 1;
            QLabel* title = sheetLabel(group, Type::SecondaryStrong, this);
            title->setContentsMargins(0, row[side] ? space::kGroup : 0, 0, space::kTight);
            grid->addWidget(title, row[side]++, side * 3, 1, 2);
        }
        grid->addWidget(sheetLabel(keyText(entry), Type::Base, this), row[side], side * 3);
        grid->addWidget(sheetLabel(keysText(bindings, entry.act), Type::BaseStrong, this), row[side]++,
                        side * 3 + 1, Qt::AlignRight);
    }
    grid->setColumnMinimumWidth(2, space::kWide);
    auto* hint = sheetLabel(
        tr("Single letters work while no text is being written. Keys are changed in the settings."),
        Type::Secondary, this);
    auto* close = new Button(Button::Kind::Quiet, "sheetClose", this);
    close->setLabel(tr("Close"));
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(close);
    column->addLayout(foot);
}

} // namespace santral::ui
