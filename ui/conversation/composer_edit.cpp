#include "ui/conversation/composer_edit.hpp"

#include "ui/widgets/look.hpp"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <QtMath>

namespace santral::ui {
namespace {

constexpr int kLeastLines = 2;

QStringList localFiles(const QMimeData& source) {
    QStringList paths;
    for (const QUrl& url : source.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget* parent) : QTextEdit(parent) {
    setObjectName(QStringLiteral("composerText"));
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setFont(typeface(Type::Message));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void ComposerEdit::show(QTextDocument* shown) {
    if (document() == shown) return;
    if (document()) document()->documentLayout()->disconnect(this);
    setDocument(shown);
    shown->setDefaultFont(font());
    shown->setDocumentMargin(2);
    connect(shown->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
    updateGeometry();
}

void ComposerEdit::setTallest(int pixels) {
    tallest_ = pixels;
    updateGeometry();
}

QSize ComposerEdit::sizeHint() const {
    const int least = kLeastLines * kMessageLine + 6;
    const int wanted = qCeil(document()->size().height()) + 2;
    return {240, qBound(least, wanted, qMax(least, tallest_))};
}

QSize ComposerEdit::minimumSizeHint() const {
    return {120, kMessageLine + 8};
}

void ComposerEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        const auto held = event->modifiers() & ~Qt::KeypadModifier;
        if (held == Qt::ControlModifier) return void(Q_EMIT sendPressed(false));
        if (held == (Qt::ControlModifier | Qt::ShiftModifier)) return void(Q_EMIT sendPressed(true));
        if (held == Qt::NoModifier && enterSends_) return void(Q_EMIT sendPressed(false));
    }
    if (event->key() == Qt::Key_Escape) return void(Q_EMIT leavePressed());
    QTextEdit::keyPressEvent(event);
}

// Where there is nothing of the text to undo the key is the window's: what was just sent comes back.
bool ComposerEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !document()->isUndoAvailable() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return false;
    }
    return QTextEdit::event(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasImage() || !localFiles(*source).isEmpty() || QTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source) {
    if (const QStringList paths = localFiles(*source); !paths.isEmpty())
        return void(Q_EMIT filesDropped(paths));
    // Office programs offer copied cells as text and as a picture: the text is meant.
    if (source->hasImage() && !source->hasText()) {
        const auto picture = qvariant_cast<QImage>(source->imageData());
        if (!picture.isNull()) return void(Q_EMIT picturePasted(picture));
    }
    QTextEdit::insertFromMimeData(source);
}

} // namespace santral::ui
