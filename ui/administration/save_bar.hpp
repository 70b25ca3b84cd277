// The foot of every form: what came of the last save, and the buttons.
#pragma once

#include <QWidget>

class QLabel;

namespace santral::ui {

class Button;

class SaveBar final : public QWidget {
    Q_OBJECT
public:
    enum class Verdict { None, Good, Bad };

    SaveBar(const char* name, QWidget* parent);
    void set(bool dirty, bool busy);
    void say(const QString& text, Verdict verdict);
    // Beside the others, for what is done to the whole thing; empty: none.
    void offer(const QString& action);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void recolour();

    QLabel* text_;
    Button* action_;
    Button* discard_;
    Button* save_;
    Verdict verdict_ = Verdict::None;
};

} // namespace santral::ui
