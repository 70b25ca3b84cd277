// The left half of a page of the administration: what there is of one kind, with a search, those that are put
// away behind a box, and a button for a new one. The keyboard goes from the search into the list and back.
#pragma once

#include "core/base/id.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/pill.hpp"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace santral::ui {

class Button;
class EmptyState;

struct ThingRow {
    Uuid id;
    QString title;
    QString detail = {};
    QString pill = {};
    Tone tone = Tone::Neutral;
    bool away = false;
    Icon icon = Icon::None; // None: a person, shown by his initials
};

struct ThingWords {
    QString title;
    QString explanation;
    QString add;
    QString find;
    QString away; // "Those put away"
    QString emptyTitle;
    QString emptyText;
};

class ThingList final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRow = 54;

    enum class Kind { Grows, Told }; // Told: nothing is added here by hand
    ThingList(const char* name, Icon icon, QWidget* parent, Kind kind = Kind::Grows);
    void setWords(const ThingWords& words);
    void setRows(std::vector<ThingRow> rows); // the marked one stays marked
    void mark(Uuid id);                       // without telling; nil: none
    Uuid marked() const;
    Uuid firstShown() const; // nil: none
    QStringList shown() const;
    void focusList();

Q_SIGNALS:
    void chosen(santral::Uuid id); // by mouse or key
    void entered();                // Return: on to the form
    void addRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void refresh();
    void tellMarked();

    Icon icon_;
    QLabel* title_;
    QLabel* count_;
    QLabel* explanation_;
    Button* add_ = nullptr; // Told: none
    QLineEdit* find_;
    QCheckBox* away_;
    QListWidget* list_;
    EmptyState* empty_;
    QStackedWidget* pages_;
    ThingWords words_;
    std::vector<ThingRow> rows_;
    bool filling_ = false;
};

} // namespace santral::ui
