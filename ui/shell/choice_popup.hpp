// A list to choose one of by typing a few letters: queues, colleagues. The keyboard stays in the field;
// arrows move, Return chooses, Escape leaves. May ask for a note that goes along.
#pragma once

#include "ui/widgets/icons.hpp"
#include "ui/widgets/popover.hpp"

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace santral::ui {

struct Choice {
    QString text;
    Icon icon = Icon::None;
    bool current = false; // how it is now: marked, and choosing it changes nothing
};

class ChoicePopup final : public Popover {
    Q_OBJECT
public:
    using Chosen = std::function<void(int index, const QString& note)>;

    explicit ChoicePopup(QWidget* parent);

    // What is to be chosen, in words; `note` invites to a note and is empty where none is wanted.
    void ask(QWidget& anchor, const QString& title, const QString& note, const std::vector<Choice>& choices,
             Chosen chosen);
    QStringList shown() const; // after filtering, from the top

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void step(int by);
    void choose();

    QLabel* title_;
    QLineEdit* field_;
    QListWidget* list_;
    QLabel* none_;
    QLineEdit* note_;
    std::vector<Choice> choices_;
    Chosen chosen_;
};

} // namespace santral::ui
