// When something is to leave: a menu of the usual times, and a date and time of one's own. Times are the
// computer's, and its zone is shown.
#pragma once

#include "core/base/clock.hpp"
#include "ui/widgets/popover.hpp"

#include <QMenu>

class QDateTimeEdit;
class QLabel;

namespace santral::ui {

class Button;

QString zoneText(TimePoint at); // "Europe/Istanbul, UTC+03:00"

class TimePopover final : public Popover {
    Q_OBJECT
public:
    explicit TimePopover(QWidget* parent);
    void ask(QWidget& anchor, TimePoint now, TimePoint suggested);

Q_SIGNALS:
    void chosen(santral::TimePoint at);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh(); // zone, and what stands in the way
    void accept();
    TimePoint time() const;

    QLabel* label_;
    QDateTimeEdit* edit_;
    QLabel* zone_;
    Button* accept_;
    TimePoint now_{};
};

class LaterMenu final : public QObject {
    Q_OBJECT
public:
    LaterMenu(const Clock& clock, QWidget* parent);
    // `chosen` hears the time; nothing is heard where none is chosen.
    void ask(QWidget& anchor, std::function<void(TimePoint)> chosen);
    QMenu& menu() { return *menu_; }
    TimePopover& popover() { return *own_; }

private:
    void fill(QWidget& anchor);

    const Clock& clock_;
    QMenu* menu_;
    TimePopover* own_;
    std::function<void(TimePoint)> chosen_;
};

} // namespace santral::ui
