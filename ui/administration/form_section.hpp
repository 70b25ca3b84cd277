// A part of a long form under a heading of its own, with what it is for in a sentence.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace santral::ui {

class FormField;

class FormSection : public QWidget {
    Q_OBJECT
public:
    explicit FormSection(QWidget* parent);
    void setWords(const QString& heading, const QString& explanation);

Q_SIGNALS:
    void edited();

protected:
    // Beside each other, of the same width; nullptr leaves its place empty.
    void addRow(std::initializer_list<FormField*> fields);
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* heading_;
    QLabel* explanation_;
    QVBoxLayout* column_;
};

} // namespace santral::ui
