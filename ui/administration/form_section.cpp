#include "ui/administration/form_section.hpp"

#include "ui/administration/form_field.hpp"
#include "ui/widgets/look.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

FormSection::FormSection(QWidget* parent)
    : QWidget(parent), heading_(new QLabel(this)), explanation_(new QLabel(this)),
      column_(new QVBoxLayout(this)) {
    heading_->setFont(typeface(Type::Subject));
    explanation_->setFont(typeface(Type::Secondary));
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    explanation_->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::kTight);
    head->addWidget(heading_);
    head->addWidget(explanation_);
    column_->setContentsMargins(0, space::kPane, 0, 0);
    column_->setSpacing(space::kPane);
    column_->addLayout(head);
}

void FormSection::setWords(const QString& heading, const QString& explanation) {
    heading_->setText(heading);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
}

void FormSection::addRow(std::initializer_list<FormField*> fields) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kPane);
    for (FormField* field : fields) {
        QWidget* part = field ? static_cast<QWidget*>(field) : new QWidget(this);
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // so that columns stand in line
        row->addWidget(part, 1, Qt::AlignTop);
    }
    column_->addLayout(row);
}

void FormSection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), look().border);
}

} // namespace santral::ui
