// What stands under the search box while one types: customers, conversations and messages, hits marked. The
// keyboard stays in the box; arrows move, Return opens, Escape leaves.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace santral::ui {

class SearchModel;

class SearchPopup final : public QWidget {
    Q_OBJECT
public:
    SearchPopup(HubClient& hub, const Clock& clock, QLineEdit& box, QWidget* window);

    void begin(); // the keyboard goes to the box
    const SearchModel& model() const { return *model_; }
    int currentRow() const;

Q_SIGNALS:
    void chosen(const santral::SearchHit& hit);
    void left(); // Escape: the keyboard goes back to where it was

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void showAnswer(const QString& text, const Result<SearchAnswer>& answer);
    bool pressed(int key);
    void choose(const QModelIndex& index);
    void leave();
    void place();
    void setCurrent(int row);

    HubClient& hub_;
    QLineEdit& box_;
    SearchModel* model_;
    QListView* list_;
    QLabel* foot_;
    quint64 asked_ = 0; // only the answer to the last question is shown
};

} // namespace santral::ui
