// "Why me?": a few sentences beside what they are about. Escape or a look elsewhere closes it.
#pragma once

#include "ui/widgets/popover.hpp"

#include <QStringList>

class QLabel;
class QVBoxLayout;

namespace santral::ui {

class WhyPopup final : public Popover {
    Q_OBJECT
public:
    explicit WhyPopup(QWidget* parent);
    void tell(QWidget& anchor, Side side, const QStringList& lines); // the first one says the most
    QString text() const { return told_.join(QLatin1Char('\n')); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* title_;
    QVBoxLayout* lines_;
    QStringList told_;
};

} // namespace santral::ui
