#include "ui/administration/form_field.hpp"

#include "ui/settings/settings_page.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

FormField::FormField(QWidget* field, QWidget* parent)
    : QWidget(parent), field_(field), label_(new FieldLabel(field, this)), row_(new QHBoxLayout),
      note_(new QLabel(this)) {
    label_->hide(); // until it has words
    note_->setFont(typeface(Type::Secondary));
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::kItem);
    row_->addWidget(field, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(label_);
    column->addLayout(row_);
    column->addWidget(note_);
    refresh();
}

void FormField::addBeside(QWidget* widget) {
    row_->addWidget(widget, 0, Qt::AlignTop);
}

void FormField::setWords(const QString& label, const QString& hint) {
    label_->setWords(label);
    label_->setVisible(!label.isEmpty());
    if (field_->focusProxy()) field_->focusProxy()->setAccessibleName(label); // who really has the focus
    hint_ = hint;
    refresh();
}

void FormField::setProblem(const QString& problem) {
    if (problem == problem_) return;
    problem_ = problem;
    refresh();
}

void FormField::setTouched(bool touched) {
    if (touched == touched_) return;
    touched_ = touched;
    refresh();
}

void FormField::refresh() {
    const bool bad = touched_ && !problem_.isEmpty();
    const QString text = bad ? problem_ : hint_;
    QPalette ink;
    ink.setColor(QPalette::WindowText, bad ? look().bad : look().text2);
    note_->setPalette(ink);
    note_->setText(text);
    note_->setVisible(!text.isEmpty());
    note_->setContentsMargins(bad ? 18 : 0, 0, 0, 0);
    (field_->focusProxy() ? field_->focusProxy() : field_)->setAccessibleDescription(text);
    update();
}

// A sign before the words: what is wrong is never said by colour alone.
void FormField::paintEvent(QPaintEvent*) {
    if (!touched_ || problem_.isEmpty()) return;
    QPainter painter(this);
    drawIcon(painter, QRectF(note_->x(), note_->y() + 1, 14, 14), Icon::CircleAlert, look().bad);
}

void FormField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
