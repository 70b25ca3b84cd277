#include "ui/conversation/timeline_selection.hpp"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace santral::ui {

std::pair<int, int> TimelineSelection::rangeIn(Seq seq, int length) const {
    if (isEmpty()) return {0, 0};
    const auto [from, to] = std::minmax(anchor_, head_);
    if (seq < from.seq || seq > to.seq) return {0, 0};
    return {seq == from.seq ? std::min(from.at, length) : 0,
            seq == to.seq ? std::min(to.at, length) : length};
}

QString TimelineSelection::text(const TimelineModel& model, const std::function<RowState(Seq)>& stateOf,
                                QDate today) const {
    if (isEmpty()) return {};
    const auto [from, to] = std::minmax(anchor_, head_);
    const int first = model.rowOf(from.seq);
    const int last = model.rowOf(to.seq);
    if (first < 0 || last < 0) return {};
    QStringList parts;
    for (int row = first; row <= last; ++row) {
        const TimelineItem* item = model.item(row);
        if (!item) continue;
        const QString whole = rowText(*item, stateOf(item->seq), today).joined();
        const auto [begin, end] = rangeIn(item->seq, static_cast<int>(whole.size()));
        const QString piece = whole.mid(begin, end - begin);
        if (piece.isEmpty()) continue;
        if (first == last) return piece;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(toMillis(item->at));
        parts << QStringLiteral("%1, %2\n%3")
                     .arg(authorText(*item), QLocale().toString(at, QLocale::ShortFormat), piece);
    }
    return parts.join(QLatin1String("\n\n"));
}

} // namespace santral::ui
