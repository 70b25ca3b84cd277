#include "ui/shell/notice_center.hpp"

#include "ui/bridge/when.hpp"

#include <QMenu>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr std::size_t kKept = 50;
constexpr std::size_t kInMenu = 12;

} // namespace

NoticeCenter::NoticeCenter(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {}

void NoticeCenter::add(Notice notice) {
    if (notice.at == TimePoint{}) notice.at = clock_.now();
    drop(notice.key);
    notices_.push_front(std::move(notice));
    if (notices_.size() > kKept) notices_.pop_back();
    unseen_ = std::min(unseen_ + 1, static_cast<int>(notices_.size()));
    Q_EMIT changed();
}

void NoticeCenter::remove(const QString& key) {
    if (drop(key)) Q_EMIT changed();
}

// The newest ones are those that nobody has seen.
bool NoticeCenter::drop(const QString& key) {
    const auto same = [&](const Notice& one) { return one.key == key; };
    const auto known = std::find_if(notices_.begin(), notices_.end(), same);
    if (known == notices_.end()) return false;
    if (known - notices_.begin() < unseen_) --unseen_;
    notices_.erase(known);
    return true;
}

void NoticeCenter::openMenu(QWidget& anchor) {
    auto* menu = new QMenu(&anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (notices_.empty()) menu->addAction(tr("Nothing new"))->setEnabled(false);
    const TimePoint now = clock_.now();
    for (std::size_t i = 0; i < std::min(notices_.size(), kInMenu); ++i) {
        const Notice& notice = notices_[i];
        QAction* line = menu->addAction(themedIcon(notice.icon),
                                        QStringLiteral("%1\t%2").arg(notice.text, agoText(notice.at, now)));
        if (notice.open) connect(line, &QAction::triggered, this, [open = notice.open] { open(); });
    }
    if (!notices_.empty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Clear all")), &QAction::triggered, this, [this] {
            notices_.clear();
            unseen_ = 0;
            Q_EMIT changed();
        });
    }
    unseen_ = 0;
    Q_EMIT changed();
    const QSize size = menu->sizeHint();
    menu->popup(anchor.mapToGlobal(QPoint(anchor.width() - size.width(), anchor.height() + 4)));
}

} // namespace santral::ui
