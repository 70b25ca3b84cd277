#include "ui/widgets/prompts.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

QString text(const char* source) {
    return QCoreApplication::translate("santral::ui::Prompts", source);
}

QLabel* label(const QString& words, Type type, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    made->setFont(typeface(type));
    made->setTextFormat(Qt::PlainText); // what strangers wrote is never markup
    made->setWordWrap(true);
    return made;
}

// The frame of both dialogs: title, text, detail, an optional field, Cancel and the verb.
class AskDialog final : public QDialog {
public:
    AskDialog(QWidget* over, const Question& question, bool withField) : QDialog(over) {
        setObjectName(QStringLiteral("ask"));
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(question.title);
        setMinimumWidth(380);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kPane);
        column->setSpacing(space::kGroup);
        column->addWidget(label(question.title, Type::Subject, this));
        if (!question.text.isEmpty()) column->addWidget(label(question.text, Type::Base, this));
        if (!question.detail.isEmpty()) column->addWidget(detailBox(question.detail));
        if (withField) {
            field = new QLineEdit(this);
            field->setObjectName(QStringLiteral("askField"));
            field->setAccessibleName(question.title);
            column->addWidget(field);
        }
        addButtons(*column, question);
    }

    QLineEdit* field = nullptr;

private:
    QLabel* detailBox(const QString& words) {
        auto* box = label(words, Type::BaseStrong, this);
        box->setObjectName(QStringLiteral("askDetail"));
        box->setTextInteractionFlags(Qt::TextSelectableByMouse);
        box->setAutoFillBackground(true);
        QPalette sunken = box->palette();
        sunken.setColor(QPalette::Window, look().sunken);
        box->setPalette(sunken);
        box->setMargin(space::kItem);
        return box;
    }
    void addButtons(QVBoxLayout& column, const Question& question) {
        auto* cancel = new Button(Button::Kind::Quiet, "askCancel", this);
        cancel->setLabel(text(QT_TRANSLATE_NOOP("santral::ui::Prompts", "Cancel")));
        auto* accept =
            new Button(question.danger ? Button::Kind::Danger : Button::Kind::Primary, "askAccept", this);
        accept->setLabel(question.accept);
        // Something dangerous is never one stray Return away.
        (question.danger ? cancel : accept)->setDefault(true);
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(cancel);
        row->addWidget(accept);
        column.addSpacing(space::kTight);
        column.addLayout(row);
        connect(cancel, &Button::clicked, this, &QDialog::reject);
        connect(accept, &Button::clicked, this, &QDialog::accept);
    }
};

class Dialogs final : public Prompts {
public:
    void confirm(QWidget* over, const Question& question, std::function<void(bool)> answer) override {
        auto* dialog = new AskDialog(over, question, false);
        QObject::connect(dialog, &QDialog::finished, dialog,
                         [answer](int result) { answer(result == QDialog::Accepted); });
        dialog->open();
    }

    void openFiles(QWidget* over, const QString& title, std::function<void(QStringList)> answer) override {
        auto* dialog = fileDialog(over, title);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer](int result) {
            answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
        });
        dialog->open();
    }

    void saveFile(QWidget* over, const QString& title, const QString& suggestedName,
                  std::function<void(QString)> answer) override {
        auto* dialog = fileDialog(over, title);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(suggestedName);
        QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer](int result) {
            answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
        });
        dialog->open();
    }

    void askLine(QWidget* over, const Question& question, const QString& start,
                 std::function<void(bool, QString)> answer) override {
        auto* dialog = new AskDialog(over, question, true);
        dialog->field->setText(start);
        dialog->field->selectAll();
        QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer](int result) {
            answer(result == QDialog::Accepted, dialog->field->text());
        });
        dialog->open();
    }

private:
    static QFileDialog* fileDialog(QWidget* over, const QString& title) {
        auto* dialog = new QFileDialog(over, title);
        dialog->setObjectName(QStringLiteral("askFile"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        return dialog;
    }
};

Prompts* g_prompts = nullptr;

} // namespace

Prompts& prompts() {
    static Dialogs dialogs;
    return g_prompts ? *g_prompts : dialogs;
}

void setPrompts(Prompts* other) {
    g_prompts = other;
}

} // namespace santral::ui
