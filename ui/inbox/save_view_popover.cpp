#include "ui/inbox/save_view_popover.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kSaveWidth = 330;
constexpr int kLongestViewName = 80;

} // namespace

SaveViewPopover::SaveViewPopover(QWidget* parent)
    : Popover("saveView", parent), title_(new QLabel(this)), about_(new QLabel(this)),
      name_(new QLineEdit(this)), everybody_(new QCheckBox(this)),
      save_(new Button(Button::Kind::Primary, "saveViewAccept", this)) {
    title_->setFont(typeface(Type::BaseStrong));
    about_->setFont(typeface(Type::Secondary));
    about_->setWordWrap(true);
    about_->setTextFormat(Qt::PlainText);
    name_->setObjectName(QStringLiteral("saveViewName"));
    name_->setAccessibleName(tr("Name of the view")); // until it is asked
    name_->setMaxLength(kLongestViewName);
    name_->setFixedHeight(height::kLargeControl);
    name_->setTextMargins(space::kItem, 0, space::kItem, 0);
    everybody_->setObjectName(QStringLiteral("saveViewEverybody"));
    everybody_->setText(tr("For everybody"));
    save_->setLabel(tr("Save"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kGroup, space::kGroup, space::kGroup);
    column->setSpacing(space::kItem);
    for (QWidget* part : std::initializer_list<QWidget*>{title_, about_, name_, everybody_})
        column->addWidget(part);
    column->addWidget(save_, 0, Qt::AlignRight);
    setFixedWidth(kSaveWidth);
    connect(name_, &QLineEdit::textChanged, this,
            [this](const QString& name) { save_->setEnabled(!name.trimmed().isEmpty()); });
    connect(name_, &QLineEdit::returnPressed, this, &SaveViewPopover::save);
    connect(save_, &Button::clicked, this, &SaveViewPopover::save);
}

void SaveViewPopover::ask(QWidget& anchor, const Given& given) {
    title_->setText(given.title);
    setAccessibleName(given.title);
    about_->setText(given.about);
    about_->setVisible(!given.about.isEmpty());
    name_->setPlaceholderText(tr("Name of the view"));
    name_->setAccessibleName(tr("Name of the view"));
    name_->setText(given.name);
    name_->selectAll();
    everybody_->setText(tr("For everybody"));
    everybody_->setChecked(false);
    everybody_->setVisible(given.shares && given.asks);
    save_->setLabel(tr("Save"));
    save_->setEnabled(!given.name.trimmed().isEmpty());
    layout()->activate();
    openAt(anchor, Side::Below);
    name_->setFocus(Qt::PopupFocusReason);
}

void SaveViewPopover::save() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return;
    const bool everybody = everybody_->isChecked();
    close();
    Q_EMIT saved(name, everybody);
}

} // namespace santral::ui
