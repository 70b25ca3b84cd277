// What happened while nobody looked: missed calls, mails that did not go out, channels in trouble. The last
// fifty, behind the bell.
#pragma once

#include "core/base/clock.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/pill.hpp"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>

class QMenu;
class QWidget;

namespace santral::ui {

struct Notice {
    QString key; // the same key again: the newer one stands
    Icon icon = Icon::Info;
    QString text;
    TimePoint at{};
    std::function<void()> open;
};

class NoticeCenter final : public QObject {
    Q_OBJECT
public:
    explicit NoticeCenter(const Clock& clock, QObject* parent = nullptr);
    void add(Notice notice);
    void remove(const QString& key);
    int unseen() const { return unseen_; }
    const std::deque<Notice>& all() const { return notices_; } // newest first
    void openMenu(QWidget& anchor);                            // marks all as seen

Q_SIGNALS:
    void changed();

private:
    bool drop(const QString& key);

    const Clock& clock_;
    std::deque<Notice> notices_;
    int unseen_ = 0;
};

} // namespace santral::ui
