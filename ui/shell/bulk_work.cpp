#include "ui/shell/bulk_work.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"

#include <memory>
#include <utility>

namespace santral::ui {

BulkWork::BulkWork(HubClient& hub, QObject* parent) : QObject(parent), hub_(hub) {}

void BulkWork::begin(std::vector<InboxRow> rows, Wish wish) {
    if (running_ || rows.empty()) return;
    rows_ = std::move(rows);
    wish_ = std::move(wish);
    outcome_ = {};
    next_ = 0;
    waiting_ = done_ = good_ = 0;
    running_ = true;
    Q_EMIT progressed(wish_.doing, 0, static_cast<int>(rows_.size()));
    more();
}

void BulkWork::stop() {
    if (!running_) return;
    for (; next_ < rows_.size(); ++next_) outcome_.untouched.push_back(rows_[next_]);
    if (waiting_ == 0) end();
}

void BulkWork::more() {
    while (waiting_ < kAtOnce && next_ < rows_.size()) {
        const std::size_t at = next_++;
        ++waiting_;
        auto id = std::make_shared<CommandId>();
        *id = hub_.execute(this, wish_.command(rows_[at]),
                           [this, at, id](const Result<Receipt>& done) { hear(at, *id, done); });
    }
}

void BulkWork::hear(std::size_t at, CommandId id, const Result<Receipt>& done) {
    --waiting_;
    ++done_;
    if (!done) {
        outcome_.failures.push_back({rows_[at], done.error()});
    } else {
        ++good_;
        if (wish_.undoes) outcome_.undoable.push_back(id);
    }
    Q_EMIT progressed(wish_.doing, done_, static_cast<int>(rows_.size()));
    more();
    if (waiting_ == 0) end();
}

void BulkWork::end() {
    if (good_ > 0) outcome_.said = wish_.did(good_);
    running_ = false;
    rows_.clear();
    Q_EMIT finished(std::exchange(outcome_, {}));
}

QStringList failureLines(const std::vector<BulkWork::Failure>& failures) {
    QStringList lines;
    for (const BulkWork::Failure& failure : failures)
        lines << QStringLiteral("%1: %2").arg(customerText(failure.row.customerName), errorText(failure.why));
    return lines;
}

} // namespace santral::ui
