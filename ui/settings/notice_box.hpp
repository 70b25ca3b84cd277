// One sentence in a tinted box with an icon: what went wrong, or what happened before. Hidden while there is
// nothing to say.
#pragma once

#include "ui/widgets/pill.hpp"

class QLabel;

namespace santral::ui {

class NoticeBox final : public QWidget {
    Q_OBJECT
public:
    NoticeBox(const char* name, Tone tone, Icon icon, QWidget* parent); // `name` is the text's objectName
    void say(const QString& words);                                     // empty: hides
    void announce();                                                    // lets a screen reader read it out

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone tone_;
    Icon icon_;
    QLabel* text_;
};

} // namespace santral::ui
