#include "ui/shell/menu_digits.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace santral::ui {
namespace {

class Digits final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* menu = static_cast<QMenu*>(watched);
        if (event->type() == QEvent::Hide) {
            menu->removeEventFilter(this);
            deleteLater();
        }
        if (event->type() != QEvent::KeyPress) return false;
        const int digit = static_cast<QKeyEvent*>(event)->key() - Qt::Key_0;
        if (digit < 1 || digit > 9) return false;
        int at = 0;
        for (QAction* action : menu->actions()) {
            if (action->isSeparator() || !action->isEnabled() || ++at != digit) continue;
            menu->close();
            action->trigger();
            break;
        }
        return true;
    }
};

} // namespace

void chooseByDigits() {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu) menu->installEventFilter(new Digits(menu));
}

} // namespace santral::ui
