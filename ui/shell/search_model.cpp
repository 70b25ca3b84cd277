#include "ui/shell/search_model.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"

namespace santral::ui {
namespace {

constexpr qsizetype kBefore = 28; // characters kept before the first hit

} // namespace

std::vector<SnippetPiece> piecesOf(const SearchHit& hit) {
    std::vector<SnippetPiece> pieces;
    std::size_t at = 0;
    const auto add = [&](std::size_t end, bool marked) {
        if (end > at) pieces.push_back({toQt(std::string_view(hit.snippet).substr(at, end - at)), marked});
        at = end;
    };
    for (const auto& [begin, end] : hit.marks) {
        if (begin < at || end > hit.snippet.size()) continue; // marks of a damaged answer
        add(begin, false);
        add(end, true);
    }
    add(hit.snippet.size(), false);
    for (SnippetPiece& piece : pieces) piece.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (pieces.size() > 1 && !pieces.front().hit && pieces.front().text.size() > kBefore)
        pieces.front().text = QStringLiteral("…") + pieces.front().text.right(kBefore);
    return pieces;
}

SearchModel::SearchModel(const Clock& clock, QObject* parent) : QAbstractListModel(parent), clock_(clock) {}

void SearchModel::set(SearchAnswer answer) {
    beginResetModel();
    rows_.clear();
    add(tr("Customers"), std::move(answer.customers));
    add(tr("Conversations"), std::move(answer.conversations));
    add(tr("Messages"), std::move(answer.messages));
    endResetModel();
}

void SearchModel::add(const QString& heading, std::vector<SearchHit> hits) {
    if (hits.empty()) return;
    rows_.push_back({heading, {}});
    for (SearchHit& hit : hits) rows_.push_back({{}, std::move(hit)});
}

const SearchHit* SearchModel::hitAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& found = rows_[static_cast<std::size_t>(row)];
    return found.heading.isEmpty() ? &found.hit : nullptr;
}

int SearchModel::step(int from, int by) const {
    for (int row = from + by; row >= 0 && row < rowCount(); row += by)
        if (hitAt(row)) return row;
    return hitAt(from) ? from : -1;
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return row.heading.isEmpty() ? toQt(row.hit.title) : row.heading;
    if (role != Qt::AccessibleTextRole) return {};
    if (!row.heading.isEmpty()) return row.heading;
    const QString text = QStringLiteral("%1: %2").arg(toQt(row.hit.title), toQt(row.hit.snippet));
    return row.hit.at == TimePoint{} ? text
                                     : QStringLiteral("%1, %2").arg(text, agoText(row.hit.at, clock_.now()));
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
    return hitAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace santral::ui
