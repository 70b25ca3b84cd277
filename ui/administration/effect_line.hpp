// One line above the foot of a form: what saving it would change at once. A warning has its own sign and
// colour.
#pragma once

#include <QWidget>

class QLabel;

namespace santral::ui {

struct SetupEffect {
    QString words; // empty: nothing to say
    bool warns = false;
    bool operator==(const SetupEffect&) const = default;
};

class EffectLine final : public QWidget {
    Q_OBJECT
public:
    EffectLine(const char* name, QWidget* parent);
    void tell(const SetupEffect& effect);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* text_;
    SetupEffect effect_;
};

} // namespace santral::ui
