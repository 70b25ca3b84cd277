// A new password for somebody else: typed, or made up and then shown so that it can be handed over.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;

namespace santral::ui {

class Button;

class PasswordField final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kShortest = 10; // characters; the hub has the rules

    PasswordField(const char* name, QWidget* parent);
    QLineEdit& line() { return *line_; }
    QString password() const;
    void clear();
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void setShown(bool shown);

    QLineEdit* line_;
    QAction* eye_;
    Button* suggest_;
    Button* copy_;
    bool shown_ = false;
};

QString suggestedPassword(); // about 79 bits, of letters and digits that are not taken for one another

} // namespace santral::ui
