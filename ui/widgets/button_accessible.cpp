#include "ui/widgets/button_accessible.hpp"

#include "ui/widgets/button.hpp"

#include <QAccessibleWidget>

namespace santral::ui {
namespace {

class MenuButton final : public QAccessibleWidget {
public:
    explicit MenuButton(Button& button) : QAccessibleWidget(&button, QAccessible::ButtonMenu) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }
    QStringList actionNames() const override {
        return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override {
        if (name != showMenuAction()) return QAccessibleWidget::doAction(name);
        auto* button = static_cast<Button*>(widget());
        if (button->isEnabled()) QMetaObject::invokeMethod(button, &Button::showMenu, Qt::QueuedConnection);
    }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* button = qobject_cast<Button*>(object);
    return button && button->menu() ? new MenuButton(*button) : nullptr;
}

} // namespace

void installButtonAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace santral::ui
