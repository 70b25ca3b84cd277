// The agents of a board as a table: sorted by any column, found by a few letters of name or state. Return or
// a right click opens what can be done about one of them.
#pragma once

#include "ui/supervisor/board_faces.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <vector>

namespace santral::ui {

class AgentTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, Since, InHand, Occupancy, Handle, Ended, kColumns };
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<AgentFace> faces, TimePoint now);
    void passTime(TimePoint now);
    const AgentFace& at(int row) const { return faces_[static_cast<std::size_t>(row)]; }
    void retranslate();
    static QString helpText();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const AgentFace& face, int column) const;
    QVariant sortOf(const AgentFace& face, int column) const;

    std::vector<AgentFace> faces_;
    TimePoint now_{};
};

class AgentFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& words);
    void setSignedOut(bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString words_;
    bool signedOut_ = false;
};

class AgentTable final : public QTableView {
    Q_OBJECT
public:
    explicit AgentTable(QWidget* parent = nullptr);
    void set(std::vector<AgentFace> faces, TimePoint now);
    void passTime(TimePoint now) { model_->passTime(now); }
    AgentFilter& filter() { return *filter_; }
    int shown() const { return filter_->rowCount(); }
    void mark(AgentId agent);

Q_SIGNALS:
    void menuRequested(const santral::ui::AgentFace& face, const QPoint& at); // of the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask(const QModelIndex& index, const QPoint& at);

    AgentTableModel* model_;
    AgentFilter* filter_;
};

} // namespace santral::ui
