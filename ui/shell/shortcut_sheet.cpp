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
    // Two columns of groups, so that it fits on the smallest screen.
    QGridLayout* sides[2] = {new QGridLayout, new QGridLayout};
    auto* both = new QHBoxLayout;
    both->setSpacing(2 * space::kWide);
    for (QGridLayout* side : sides) {
        side->setHorizontalSpacing(space::kPane);
        side->setVerticalSpacing(space::kSmall);
        both->addLayout(side);
    }
    column->addLayout(both);
    QString group;
    int row[2] = {0, 0};
    int at = 0;
    for (const KeyEntry& entry : keyTable()) {
        if (group != keyGroupText(entry)) {
            group = keyGroupText(entry);
            at = row[0] <= row[1] ? 0 : 1;
            QLabel* title = sheetLabel(group, Type::SecondaryStrong, this);
            title->setContentsMargins(0, row[at] ? space::kGroup : 0, 0, space::kTight);
            sides[at]->addWidget(title, row[at]++, 0, 1, 2);
        }
        sides[at]->addWidget(sheetLabel(keyText(entry), Type::Base, this), row[at], 0);
        sides[at]->addWidget(sheetLabel(keysText(bindings, entry.act), Type::BaseStrong, this), row[at]++, 1,
                             Qt::AlignRight);
    }
    for (int side = 0; side < 2; ++side) sides[side]->setRowStretch(row[side], 1);
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
