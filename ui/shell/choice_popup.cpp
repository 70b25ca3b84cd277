#include "ui/shell/choice_popup.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/widgets/look.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kChoiceWidth = 300;
constexpr int kChoice = 32;
constexpr int kMostShown = 8;
constexpr int kNoteLimit = 2000;

} // namespace

ChoicePopup::ChoicePopup(QWidget* parent)
    : Popover("choice", parent), title_(new QLabel(this)), field_(new QLineEdit(this)),
      list_(new QListWidget(this)), none_(new QLabel(this)), note_(new QLineEdit(this)) {
    title_->setFont(typeface(Type::BaseStrong));
    none_->setFont(typeface(Type::Secondary));
    field_->setObjectName(QStringLiteral("choiceField"));
    field_->setAccessibleName(tr("Type to find")); // until something is asked
    note_->setAccessibleName(tr("Note"));
    note_->setObjectName(QStringLiteral("choiceNote"));
    note_->setMaxLength(kNoteLimit);
    list_->setObjectName(QStringLiteral("choiceList"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setIconSize({16, 16});
    for (QLineEdit* field : {field_, note_}) {
        field->setFixedHeight(height::kLargeControl);
        field->setTextMargins(space::kItem, 0, space::kItem, 0);
        field->installEventFilter(this);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kGroup, space::kGroup, space::kGroup);
    column->setSpacing(space::kItem);
    for (QWidget* part : std::initializer_list<QWidget*>{title_, field_, list_, none_, note_})
        column->addWidget(part);
    setFixedWidth(kChoiceWidth);
    connect(field_, &QLineEdit::textEdited, this, &ChoicePopup::filter);
    connect(list_, &QListWidget::itemClicked, this, &ChoicePopup::choose);
}

void ChoicePopup::ask(QWidget& anchor, const QString& title, const QString& note,
                      const std::vector<Choice>& choices, Chosen chosen) {
    chosen_ = std::move(chosen);
    title_->setText(title);
    setAccessibleName(title);
    field_->setAccessibleName(title);
    field_->setPlaceholderText(tr("Type to find"));
    field_->clear();
    list_->setAccessibleName(title);
    none_->setText(tr("Nothing is called that"));
    note_->setVisible(!note.isEmpty());
    note_->setPlaceholderText(note);
    note_->setAccessibleName(note);
    note_->clear();
    QPalette ink = palette(); // the chosen one is tinted, not filled
    ink.setColor(QPalette::HighlightedText, look().text);
    list_->setPalette(ink);
    choices_ = choices;
    filter({});
    openAt(anchor, Side::BelowEnd);
    field_->setFocus(Qt::PopupFocusReason);
}

QStringList ChoicePopup::shown() const {
    QStringList texts;
    for (int i = 0; i < list_->count(); ++i) texts << list_->item(i)->text();
    return texts;
}

// The others are taken out, not hidden: of a list with hidden lines the wrong one is read aloud.
void ChoicePopup::filter(const QString& typed) {
    list_->clear();
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const Choice& choice = choices_[i];
        if (!fits(choice.text, typed)) continue;
        auto* item = new QListWidgetItem(themedIcon(choice.current ? Icon::Check : choice.icon), choice.text);
        item->setData(Qt::UserRole, int(i));
        item->setSizeHint({kChoiceWidth - 2 * space::kGroup, kChoice});
        item->setToolTip(choice.text);
        if (choice.current) item->setFlags(Qt::NoItemFlags);
        list_->addItem(item);
    }
    const int shown = list_->count();
    list_->setVisible(shown > 0);
    none_->setVisible(shown == 0);
    list_->setFixedHeight(std::min(shown, kMostShown) * kChoice + 2);
    list_->setCurrentRow(-1);
    step(1);
    layout()->activate();
    adjustSize();
}

// To the next one that is shown and can be chosen.
void ChoicePopup::step(int by) {
    for (int row = list_->currentRow() + by; row >= 0 && row < list_->count(); row += by) {
        const QListWidgetItem* item = list_->item(row);
        if (!(item->flags() & Qt::ItemIsEnabled)) continue;
        list_->setCurrentRow(row);
        field_->setAccessibleDescription(item->text());
        return;
    }
}

void ChoicePopup::choose() {
    const int row = list_->currentRow();
    if (row < 0) return;
    const int index = list_->item(row)->data(Qt::UserRole).toInt();
    const QString note = note_->text().trimmed();
    const Chosen chosen = std::exchange(chosen_, nullptr);
    close();
    if (chosen) chosen(index, note);
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Popover::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return Popover::eventFilter(watched, event);
    }
}

} // namespace santral::ui
