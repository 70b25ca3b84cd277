#include "ui/shell/search_popup.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/shell/search_model.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kPopupWidth = 620;
constexpr int kHit = 48;
constexpr int kHeading = 30;
constexpr std::size_t kHits = 20;

class HitDelegate final : public QStyledItemDelegate {
public:
    HitDelegate(const SearchModel& model, const Clock& clock, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), clock_(clock) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {200, model_.hitAt(index.row()) ? kHit : kHeading};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const SearchHit* hit = model_.hitAt(index.row());
        if (!hit) {
            drawLine(*painter, QRectF(option.rect).adjusted(14, 8, -8, 0), index.data().toString(),
                     typeface(Type::SecondaryStrong), l.text3);
            return;
        }
        const QRectF box = QRectF(option.rect).adjusted(6, 0, -6, 0);
        if (option.state & QStyle::State_Selected)
            drawBox(*painter, box, radius::kControl, l.selection);
        else if (option.state & QStyle::State_MouseOver)
            drawBox(*painter, box, radius::kControl, l.hover);
        const QString title = toQt(hit->title);
        drawAvatar(*painter, QRect(int(box.left()) + 8, int(box.top()) + 9, 30, 30),
                   {title, std::nullopt, l.surface});
        QRectF words = box.adjusted(50, 0, -10, 0);
        if (hit->at != TimePoint{}) {
            const QString ago = agoText(hit->at, clock_.now());
            const QRectF first(words.left(), words.top() + 5, words.width(), 19);
            words.setRight(words.right() -
                           drawLine(*painter, first, ago, typeface(Type::Secondary), l.text3,
                                    Qt::AlignRight | Qt::AlignVCenter) -
                           10);
        }
        drawLine(*painter, QRectF(words.left(), words.top() + 5, words.width(), 19), title,
                 typeface(Type::BaseStrong), l.text);
        paintSnippet(*painter, QRectF(words.left(), words.top() + 24, box.right() - 10 - words.left(), 18),
                     *hit);
    }

private:
    static void paintSnippet(QPainter& painter, QRectF room, const SearchHit& hit) {
        for (const SnippetPiece& piece : piecesOf(hit)) {
            if (room.width() < 6) return;
            const QFont& face = typeface(piece.hit ? Type::SecondaryStrong : Type::Secondary);
            const qreal width = qMin(qreal(textWidth(piece.text, face)), room.width());
            if (piece.hit)
                drawBox(painter, QRectF(room.left() - 1, room.top() + 1, width + 2, 16), 3, look().mark);
            drawLine(painter, room, piece.text, face, piece.hit ? look().text : look().text2);
            room.setLeft(room.left() + width);
        }
    }

    const SearchModel& model_;
    const Clock& clock_;
};

} // namespace

SearchPopup::SearchPopup(HubClient& hub, const Clock& clock, QLineEdit& box, QWidget* window)
    : QWidget(window), hub_(hub), box_(box), model_(new SearchModel(clock, this)), list_(new QListView(this)),
      foot_(new QLabel(this)) {
    setObjectName(QStringLiteral("searchPopup"));
    list_->setObjectName(QStringLiteral("searchHits"));
    list_->setModel(model_);
    list_->setItemDelegate(new HitDelegate(*model_, clock, this));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    foot_->setFont(typeface(Type::Secondary));
    foot_->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 6);
    column->setSpacing(0);
    column->addWidget(list_, 1);
    column->addWidget(foot_);
    foot_->setContentsMargins(space::kPane, space::kItem, space::kPane, space::kTight);
    box_.installEventFilter(this);
    window->installEventFilter(this);
    connect(&box_, &QLineEdit::textEdited, this, &SearchPopup::ask);
    connect(list_, &QListView::clicked, this, &SearchPopup::choose);
    hide();
}

void SearchPopup::begin() {
    box_.setFocus(Qt::ShortcutFocusReason);
    box_.selectAll();
    if (!box_.text().trimmed().isEmpty()) ask();
}

int SearchPopup::currentRow() const {
    return list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
}

void SearchPopup::ask() {
    const QString text = box_.text().trimmed();
    const quint64 question = ++asked_;
    if (text.isEmpty()) return hide();
    SearchQuery query;
    query.text = toCore(text);
    query.limit = kHits;
    hub_.search(this, std::move(query), [this, question, text](const Result<SearchAnswer>& answer) {
        if (question == asked_ && box_.hasFocus()) showAnswer(text, answer);
    });
}

void SearchPopup::showAnswer(const QString& text, const Result<SearchAnswer>& answer) {
    list_->setAccessibleName(tr("Search results"));
    if (answer)
        model_->set(answer.value());
    else
        model_->clear();
    const bool none = model_->rowCount() == 0;
    list_->setVisible(!none);
    if (!answer)
        foot_->setText(errorText(answer.error()));
    else
        foot_->setText(none ? tr("Nothing found for “%1”").arg(text)
                            : tr("↑ ↓ choose   ·   ↵ open   ·   Esc leave"));
    QPalette quiet = foot_->palette();
    quiet.setColor(QPalette::WindowText, look().text3);
    foot_->setPalette(quiet);
    place();
    show();
    raise();
    setCurrent(model_->step(-1, 1));
}

void SearchPopup::setCurrent(int row) {
    if (row < 0) return;
    list_->setCurrentIndex(model_->index(row));
    // The keyboard is in the box: that is what a screen reader reads.
    box_.setAccessibleDescription(model_->index(row).data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent told(&box_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void SearchPopup::place() {
    const QPoint under = box_.mapTo(parentWidget(), QPoint(0, box_.height() + 6));
    const int width = qMin(kPopupWidth, parentWidget()->width() - under.x() - space::kPane);
    int rows = 0;
    for (int i = 0; i < model_->rowCount(); ++i) rows += model_->hitAt(i) ? kHit : kHeading;
    const int chrome = 12 + foot_->sizeHint().height();
    const int room = parentWidget()->height() - under.y() - space::kWide;
    setGeometry(under.x(), under.y(), width, qMin(rows + chrome + 2, room));
}

bool SearchPopup::pressed(int key) {
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        setCurrent(model_->step(currentRow(), key == Qt::Key_Down ? 1 : -1));
        return isVisible();
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i) setCurrent(model_->step(currentRow(), key == Qt::Key_PageDown ? 1 : -1));
        return isVisible();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isVisible()) choose(list_->currentIndex());
        return true;
    default:
        return false;
    }
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &box_ && event->type() == QEvent::KeyPress)
        return pressed(static_cast<QKeyEvent*>(event)->key());
    if (watched == &box_ && event->type() == QEvent::FocusOut) hide();
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void SearchPopup::choose(const QModelIndex& index) {
    const SearchHit* hit = model_->hitAt(index.row());
    if (!hit) return;
    const SearchHit taken = *hit;
    hide();
    Q_EMIT chosen(taken);
}

void SearchPopup::leave() {
    ++asked_;
    hide();
    box_.clear();
    box_.setAccessibleDescription({});
    Q_EMIT left();
}

void SearchPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    drawBox(painter, QRectF(rect()), radius::kCard, look().surface, look().borderStrong);
}

void SearchPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible()) ask();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
