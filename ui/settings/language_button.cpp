#include "ui/settings/language_button.hpp"

#include <QEvent>
#include <QMenu>

namespace santral::ui {

LanguageButton::LanguageButton(Preferences& preferences, const char* name, QWidget* parent)
    : Button(Kind::Bare, name, parent), preferences_(preferences) {
    setIconOnly(false);
    setGlyph(Icon::Languages);
    setLabel(languageOwnName(ui::language()));
    connect(this, &Button::clicked, this, &LanguageButton::offer);
}

void LanguageButton::offer() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Language choice : {Language::Turkish, Language::Azerbaijani, Language::English})
        connect(menu->addAction(languageOwnName(choice)), &QAction::triggered, this,
                [this, choice] { preferences_.setLanguage(choice); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void LanguageButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) setLabel(languageOwnName(ui::language()));
    Button::changeEvent(event);
}

} // namespace santral::ui
