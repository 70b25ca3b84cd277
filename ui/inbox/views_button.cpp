#include "ui/inbox/views_button.hpp"

#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/pill.hpp"

#include <QEvent>
#include <QPainter>

namespace santral::ui {
namespace {

constexpr int kViewsButtonHigh = 30;
constexpr int kViewsMark = 16;
constexpr int kViewsEdge = 6; // its ground reaches so far beyond the words

} // namespace

ViewsButton::ViewsButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("inboxViews"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    refresh();
}

void ViewsButton::set(const QString& view, bool changed, const QString& keys) {
    view_ = view;
    changed_ = changed;
    keys_ = keys;
    refresh();
}

void ViewsButton::refresh() {
    const QString name = view_.isEmpty() ? tr("Inbox") : view_;
    setText(name);
    setToolTip(keys_.isEmpty() ? name : QStringLiteral("%1  (%2)").arg(name, keys_));
    if (view_.isEmpty())
        setAccessibleName(tr("Inbox, choose a view"));
    else
        setAccessibleName(changed_ ? tr("View: %1, changed").arg(view_) : tr("View: %1").arg(view_));
    updateGeometry();
    update();
}

QSize ViewsButton::sizeHint() const {
    const int pill = changed_ ? pillWidth(tr("changed")) + space::kSmall : 0;
    return {textWidth(text(), typeface(Type::Title)) + pill + kViewsMark + 4 + 2 * kViewsEdge,
            kViewsButtonHigh};
}

void ViewsButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const QRectF box(rect());
    if (isDown() || underMouse()) drawBox(painter, box, radius::kControl, isDown() ? l.accentSoft : l.hover);
    const int pill = changed_ ? pillWidth(tr("changed")) + space::kSmall : 0;
    const QRectF words(kViewsEdge, 0, box.width() - 2 * kViewsEdge - kViewsMark - 4 - pill, box.height());
    qreal x = words.left() + drawLine(painter, words, text(), typeface(Type::Title), l.text);
    if (changed_)
        x += space::kSmall +
             drawPill(painter, QPoint(qRound(x) + space::kSmall, 6), 18, tr("changed"), Tone::Warn);
    drawIcon(painter, QRectF(x + 4, box.center().y() - kViewsMark / 2.0 + 1, kViewsMark, kViewsMark),
             Icon::ChevronDown, l.text2);
    if (showsFocusRing(*this)) drawFocusRing(painter, box, radius::kControl);
}

void ViewsButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QAbstractButton::changeEvent(event);
}

} // namespace santral::ui
