#include "ui/settings/desk_pages.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QVBoxLayout>

namespace santral::ui {

KeysPage::KeysPage(Preferences& preferences, QWidget* parent)
    : SettingsPage(parent), preferences_(preferences), bindings_(preferences), single_(new QCheckBox(this)),
      trouble_(new QLabel(this)) {
    single_->setObjectName(QStringLiteral("singleKeys"));
    trouble_->setObjectName(QStringLiteral("keyTrouble"));
    trouble_->setWordWrap(true);
    trouble_->setTextFormat(Qt::PlainText);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGroup);
    grid->setVerticalSpacing(space::kTight);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const KeyEntry& entry : keyTable()) addLine(*grid, row++, entry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kItem);
    column->addWidget(single_);
    column->addWidget(trouble_);
    column->addLayout(grid);
    column->addStretch(1);
    connect(single_, &QCheckBox::clicked, this, [this](bool on) { preferences_.setSingleKeys(on); });
    setFocusProxy(single_);
    retranslate();
}

void KeysPage::addLine(QGridLayout& grid, int row, const KeyEntry& entry) {
    Line line;
    line.name = new QLabel(this);
    line.edit = new QKeySequenceEdit(this);
    line.edit->setObjectName(QStringLiteral("key-%1").arg(QLatin1String(entry.id)));
    line.edit->setFixedWidth(170);
    line.reset = new Button(Button::Kind::Bare, "keyReset", this);
    line.reset->setGlyph(Icon::RotateCcw);
    grid.addWidget(line.name, row, 0);
    grid.addWidget(line.edit, row, 1);
    grid.addWidget(line.reset, row, 2);
    lines_[entry.act] = line;
    connect(line.edit, &QKeySequenceEdit::editingFinished, this, [this, &entry] { take(entry); });
    connect(line.reset, &Button::clicked, this, [this, &entry] {
        bindings_.rebind(entry.act, std::nullopt);
        load({});
    });
}

void KeysPage::take(const KeyEntry& entry) {
    QKeySequenceEdit* edit = lines_[entry.act].edit;
    // One stroke, not a melody.
    const QKeySequence keys =
        edit->keySequence().isEmpty() ? QKeySequence() : QKeySequence(edit->keySequence()[0]);
    if (keys == bindings_.firstOf(entry.act)) return;
    QString why = whyForbidden(keys, entry.scope);
    if (const KeyEntry* taken = bindings_.conflict(entry.act, keys); taken && !keys.isEmpty())
        why = tr("%1 is taken already: %2").arg(keys.toString(QKeySequence::NativeText), keyText(*taken));
    trouble_->setText(why);
    trouble_->setVisible(!why.isEmpty());
    if (why.isEmpty())
        bindings_.rebind(entry.act, keys);
    else
        edit->setKeySequence(bindings_.firstOf(entry.act));
}

QString KeysPage::title() const {
    return tr("Keys");
}
QString KeysPage::explanation() const {
    return tr("Press a field and then the keys you prefer. The round arrow brings the default back.");
}

void KeysPage::load(const Settings&) {
    single_->setChecked(preferences_.singleKeys());
    for (auto& [act, line] : lines_) line.edit->setKeySequence(bindings_.firstOf(act));
    trouble_->hide();
}

void KeysPage::retranslate() {
    single_->setText(tr("Single letters are keys while no text is being written"));
    for (const KeyEntry& entry : keyTable()) {
        Line& line = lines_[entry.act];
        line.name->setText(keyText(entry));
        line.edit->setAccessibleName(tr("Keys for: %1").arg(keyText(entry)));
        for (QWidget* child : line.edit->findChildren<QWidget*>())
            child->setAccessibleName(line.edit->accessibleName());
        line.reset->setLabel(tr("Default for: %1").arg(keyText(entry)));
    }
}

} // namespace santral::ui
