// Stands above the composer when an answer was held back because something new was said: who said it, the
// first words, and a way there. Takes no focus and asks nothing; the answer is sent again, or changed.
#pragma once

#include <QWidget>

class QLabel;

namespace santral::ui {

class Button;
class ElidedLabel;

class MeanwhileBar final : public QWidget {
    Q_OBJECT
public:
    explicit MeanwhileBar(QWidget* parent = nullptr);

    // "Ayşe Demir wrote meanwhile" and what was said; an empty `said` hides it.
    void set(const QString& said, const QString& words);
    void clear() { set({}, {}); }

Q_SIGNALS:
    void showRequested(); // the new rows of the thread

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ElidedLabel* said_;
    ElidedLabel* words_;
    Button* show_;
};

} // namespace santral::ui
