// What most cases need: Catch2, QTest's hands, the time of the sample, and language or theme put back
// afterwards.
#pragma once

#include "tests/support/catch.hpp"
#include "tests/ui/support/sample_thread.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/prompts.hpp"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <ostream>

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << qPrintable(text) << '"';
}

namespace santral::ui {

class InLanguage {
public:
    explicit InLanguage(Language wanted) { setLanguage(wanted); }
    ~InLanguage() { setLanguage(Language::English); }
};

class InTheme {
public:
    explicit InTheme(Theme theme) { setTheme(theme); }
    ~InTheme() { setTheme(Theme::Light); }
};

// Answers every question as the case says, and keeps what was asked.
class ScriptedPrompts final : public Prompts {
public:
    ScriptedPrompts() { setPrompts(this); }
    ~ScriptedPrompts() override { setPrompts(nullptr); }

    void confirm(QWidget*, const Question& question, std::function<void(bool)> answer) override {
        asked << question.title + QLatin1Char('|') + question.detail;
        answer(accepts);
    }
    void openFiles(QWidget*, const QString& title, std::function<void(QStringList)> answer) override {
        asked << title;
        answer(files);
    }
    void saveFile(QWidget*, const QString&, const QString& name,
                  std::function<void(QString)> answer) override {
        asked << name;
        answer(files.value(0));
    }
    void askLine(QWidget*, const Question& question, const QString&,
                 std::function<void(bool, QString)> answer) override {
        asked << question.title;
        answer(accepts, line);
    }

    bool accepts = true;
    QStringList files;
    QString line;
    QStringList asked;
};

inline QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

} // namespace santral::ui
