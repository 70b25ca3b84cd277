// The answer to the search box as rows: a heading for each kind, then its hits. Headings cannot be chosen.
#pragma once

#include "core/domain/search.hpp"

#include <QAbstractListModel>

#include <vector>

namespace santral::ui {

// A piece of a snippet; `hit` is what was looked for.
struct SnippetPiece {
    QString text;
    bool hit = false;
    bool operator==(const SnippetPiece&) const = default;
};
// The snippet cut at its hits, beginning a little before the first one.
std::vector<SnippetPiece> piecesOf(const SearchHit& hit);

class SearchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit SearchModel(const Clock& clock, QObject* parent = nullptr);

    void set(SearchAnswer answer);
    void clear() { set({}); }
    const SearchHit* hitAt(int row) const; // nullptr: a heading
    int step(int from, int by) const;      // to the next hit; -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading;
        SearchHit hit;
    };
    void add(const QString& heading, std::vector<SearchHit> hits);

    const Clock& clock_;
    std::vector<Row> rows_;
};

} // namespace santral::ui
