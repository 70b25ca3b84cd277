#include "ui/bridge/courier.hpp"

#include <QElapsedTimer>

namespace santral::ui {
namespace {

// After this long the window gets a turn before the rest is taken: a flood must not freeze it.
constexpr qint64 kSliceMs = 8;

} // namespace

Courier::Courier(QObject* parent)
    : QObject(parent), inbox_(std::make_shared<Inbox>([this] {
          QMetaObject::invokeMethod(this, &Courier::drain, Qt::QueuedConnection);
      })) {}

Courier::~Courier() {
    inbox_->close();
}

void Courier::forget(Ticket ticket) {
    const auto found = slots_.find(ticket);
    if (found == slots_.end()) return;
    if (found->second->calls > 0)
        found->second->forgotten = true;
    else
        slots_.erase(found);
}

void Courier::drain() {
    for (auto& item : inbox_->take()) taken_.push_back(std::move(item));
    QElapsedTimer spent;
    spent.start();
    while (!taken_.empty() && spent.elapsed() < kSliceMs) {
        const auto item = std::move(taken_.front());
        taken_.pop_front();
        item();
    }
    if (!taken_.empty()) QMetaObject::invokeMethod(this, &Courier::drain, Qt::QueuedConnection);
}

} // namespace santral::ui
