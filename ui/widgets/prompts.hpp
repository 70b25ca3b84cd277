// Every question and every choice of a file goes through here, so that tests can script the answers and no
// code waits inside a dialog: the answer comes later, on the GUI thread, or never when `over` is gone first.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace santral::ui {

struct Question {
    QString title;  // what is to be decided, one line
    QString text;   // what it means
    QString detail; // shown apart, exactly as it is: an address, a file name
    QString accept; // a verb: "Open link"
    bool danger = false;
};

class Prompts {
public:
    virtual ~Prompts() = default;
    virtual void confirm(QWidget* over, const Question& question,
                         std::function<void(bool accepted)> answer) = 0;
    // An empty list: cancelled.
    virtual void openFiles(QWidget* over, const QString& title,
                           std::function<void(QStringList paths)> answer) = 0;
    // An empty path: cancelled.
    virtual void saveFile(QWidget* over, const QString& title, const QString& suggestedName,
                          std::function<void(QString path)> answer) = 0;
    virtual void askLine(QWidget* over, const Question& question, const QString& start,
                         std::function<void(bool accepted, QString line)> answer) = 0;
};

Prompts& prompts();              // real dialogs, unless a test has put its own in place
void setPrompts(Prompts* other); // nullptr: the real ones again. The caller keeps ownership.

} // namespace santral::ui
