// Notices that neither a key nor the mouse has reached the desk for so long. Other programs' input does not
// count: what matters is whether somebody is at this window.
#pragma once

#include "core/base/clock.hpp"

#include <QObject>
#include <QTimer>

namespace santral::ui {

class IdleWatch final : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(const Clock& clock, QObject* parent = nullptr);
    void setLimit(std::chrono::minutes limit); // 0: never
    void look();                               // by itself four times a minute

Q_SIGNALS:
    void idle(); // each time it is looked and nobody is there

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Clock& clock_;
    std::chrono::minutes limit_{0};
    SteadyPoint last_;
    QTimer timer_;
};

} // namespace santral::ui
