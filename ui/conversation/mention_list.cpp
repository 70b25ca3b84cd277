#include "ui/conversation/mention_list.hpp"

#include "ui/widgets/look.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTextEdit>

namespace santral::ui {
namespace {

constexpr int kLongest = 40; // characters of a name that is being typed
constexpr int kRows = 8;

// Where the @ stands whose name ends at the cursor; -1: none.
int mentionBefore(const QString& line, int cursor) {
    const int from = std::max(0, cursor - kLongest);
    const auto at = static_cast<int>(line.left(cursor).lastIndexOf(QLatin1Char('@')));
    if (at < from) return -1;
    if (at > 0 && line.at(at - 1).isLetterOrNumber()) return -1;
    return at;
}

} // namespace

MentionList::MentionList(QTextEdit& edit)
    : QObject(&edit), edit_(edit), model_(new QStandardItemModel(this)), completer_(new QCompleter(this)) {
    completer_->setModel(model_);
    completer_->setWidget(&edit);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(kRows);
    completer_->popup()->setObjectName(QStringLiteral("mentionList"));
    completer_->popup()->installEventFilter(this);
    connect(&edit, &QTextEdit::textChanged, this, &MentionList::look);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.data(Qt::UserRole).toString()); });
}

void MentionList::setColleagues(const QList<Colleague>& colleagues) {
    colleagues_ = colleagues;
    if (isOpen()) look();
}

void MentionList::setOn(bool on) {
    on_ = on;
    if (!on) close();
}

bool MentionList::isOpen() const {
    return completer_->popup()->isVisible();
}

void MentionList::look() {
    if (!on_ || !edit_.hasFocus()) return close();
    const QTextCursor cursor = edit_.textCursor();
    const QString line = cursor.block().text();
    const int at = mentionBefore(line, cursor.positionInBlock());
    const int place = at < 0 ? -1 : cursor.block().position() + at;
    if (place != left_) left_ = -1;
    if (at < 0 || place == left_) return close();
    const QString typed = line.mid(at + 1, cursor.positionInBlock() - at - 1);
    const QList<Colleague> offered = offeredFor(typed, colleagues_);
    at_ = place;
    offered.isEmpty() ? close() : show(offered);
}

void MentionList::show(const QList<Colleague>& offered) {
    model_->clear();
    for (const Colleague& one : offered) {
        auto* item =
            new QStandardItem(one.sees ? one.name : tr("%1 · cannot see this conversation").arg(one.name));
        item->setData(one.name, Qt::UserRole);
        item->setEnabled(one.sees);
        model_->appendRow(item);
    }
    QAbstractItemView& list = *completer_->popup();
    list.setAccessibleName(tr("Colleagues to tell of this note"));
    QRect place = edit_.cursorRect();
    const int width = list.sizeHintForColumn(0) + list.verticalScrollBar()->sizeHint().width();
    place.setWidth(qBound(160, width + 2 * space::kItem, edit_.width()));
    completer_->complete(place);
    list.setCurrentIndex(completer_->completionModel()->index(0, 0));
}

void MentionList::take(const QString& name) {
    if (at_ < 0 || name.isEmpty()) return; // one who cannot be taken
    QTextCursor cursor = edit_.textCursor();
    cursor.setPosition(at_, QTextCursor::KeepAnchor);
    cursor.insertText(QLatin1Char('@') + name + QLatin1Char(' '));
    edit_.setTextCursor(cursor);
    close();
}

// Before the completer, which would hand these keys to the text first. Escape closes the list for good: it
// does not open again with the next letter.
bool MentionList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool takes =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (plain && takes) {
        const QModelIndex now = completer_->popup()->currentIndex();
        if (now.flags() & Qt::ItemIsEnabled) take(now.data(Qt::UserRole).toString());
        return true; // also where the line cannot be taken
    }
    if (!plain || key->key() != Qt::Key_Escape) return QObject::eventFilter(watched, event);
    left_ = at_;
    close();
    return true;
}

void MentionList::close() {
    at_ = -1;
    completer_->popup()->hide();
}

} // namespace santral::ui
