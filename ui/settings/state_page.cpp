#include "ui/settings/state_page.hpp"

#include "ui/widgets/look.hpp"

#include <QSpinBox>
#include <QVBoxLayout>

namespace santral::ui {

StatePage::StatePage(Preferences& preferences, QWidget* parent)
    : SettingsPage(parent), preferences_(preferences), idle_(new QSpinBox(this)),
      idleLabel_(new FieldLabel(idle_, this)) {
    idle_->setObjectName(QStringLiteral("idleMinutes"));
    idle_->setRange(0, kLongestIdle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(idleLabel_);
    column->addWidget(idle_);
    column->addStretch(1);
    connect(idle_, &QSpinBox::valueChanged, this,
            [this](int minutes) { preferences_.setIdleMinutes(minutes); });
    setFocusProxy(idle_);
    retranslate();
}

QString StatePage::title() const {
    return tr("My state");
}
QString StatePage::explanation() const {
    return tr(
        "Without a key or the mouse for so long, and with nothing in hand, you are not ready any more and "
        "nothing is offered to you. 0: never.");
}

void StatePage::load(const Settings&) {
    idle_->setValue(preferences_.idleMinutes());
}

void StatePage::retranslate() {
    idleLabel_->setWords(tr("Not ready after"));
    idle_->setSuffix(tr(" min", "minutes, after a number"));
}

} // namespace santral::ui
