#include "ui/conversation/composer.hpp"

#include "ui/conversation/composer_edit.hpp"
#include "ui/conversation/mention_list.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/prompts.hpp"
#include "ui/widgets/tab_strip.hpp"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kTypingMs = 5000;

QKeySequence sendKeys(bool enter) {
    return enter ? QKeySequence(Qt::Key_Return) : QKeySequence(Qt::CTRL | Qt::Key_Return);
}

} // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent), tabs_(new TabStrip("composerTabs", this)), fromLabel_(new QLabel(this)),
      toLabel_(new QLabel(this)), ccLabel_(new QLabel(this)), subjectLabel_(new QLabel(this)),
      from_(new QComboBox(this)), to_(new QLineEdit(this)), cc_(new QLineEdit(this)),
      subject_(new QLineEdit(this)), edit_(new ComposerEdit(this)), mentions_(new MentionList(*edit_)),
      files_(new FileStrip(this)), attach_(new Button(Button::Kind::Bare, "attachFile", this)),
      hint_(new ElidedLabel("composerHint", Type::Secondary, ElidedLabel::Ink::Faint, this)),
      keys_(new QLabel(this)), later_(new Button(Button::Kind::Bare, "sendLater", this)),
      send_(new Button(Button::Kind::Primary, "send", this)) {
    setObjectName(QStringLiteral("composer"));
    setAcceptDrops(true);
    for (Slot& one : slots_) one.document = new QTextDocument(this);
    build();
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(kDraftDelayMs);
    typingTimer_.setSingleShot(true);
    typingTimer_.setInterval(kTypingMs);
    connect(&draftTimer_, &QTimer::timeout, this, &Composer::flush);
    connect(&typingTimer_, &QTimer::timeout, this, [this] { setTyping(false); });
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        if (!showing_ && index >= 0) setMode(modes_.at(index));
    });
    connect(edit_, &QTextEdit::textChanged, this, &Composer::touched);
    for (QLineEdit* field : {to_, cc_, subject_})
        connect(field, &QLineEdit::textChanged, this, &Composer::touched);
    connect(from_, &QComboBox::activated, this, &Composer::touched);
    connect(edit_, &ComposerEdit::sendPressed, this, [this](bool thenClose) { send(thenClose); });
    connect(later_, &Button::clicked, this, &Composer::askLater);
    connect(edit_, &ComposerEdit::leavePressed, this, [this] {
        flush();
        Q_EMIT leaveRequested();
    });
    connect(edit_, &ComposerEdit::picturePasted, this, &Composer::addPicture);
    connect(edit_, &ComposerEdit::filesDropped, this, &Composer::addFiles);
    connect(files_, &FileStrip::changed, this, &Composer::touched);
    connect(files_, &FileStrip::added, this, &Composer::fileAdded);
    connect(attach_, &Button::clicked, this, &Composer::chooseFiles);
    connect(send_, &Button::clicked, this, [this] { send(false); });
    retranslate();
    recolour();
    open({ComposeMode::Chat, ComposeMode::Mail, ComposeMode::Note}, ComposeMode::Chat);
}

void Composer::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 4, 12, 12);
    column->setSpacing(0);
    column->addWidget(tabs_);
    fields_ = buildFields();
    column->addWidget(fields_);
    column->addSpacing(space::kSmall);
    column->addWidget(edit_);
    column->addSpacing(space::kTight);
    column->addWidget(files_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, space::kSmall, 0, 0);
    row->setSpacing(space::kItem);
    row->addWidget(attach_);
    row->addWidget(hint_, 1);
    row->addWidget(keys_);
    row->addWidget(later_);
    row->addWidget(send_);
    later_->setGlyph(Icon::Clock);
    column->addLayout(row);
    attach_->setGlyph(Icon::Paperclip);
    send_->setGlyph(Icon::Send);
    keys_->setObjectName(QStringLiteral("sendKeys"));
    keys_->setFont(typeface(Type::Secondary));
    edit_->installEventFilter(this);
}

QWidget* Composer::buildFields() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(2, space::kTight, 4, 0);
    grid->setHorizontalSpacing(space::kItem);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    addField(*grid, 0, fromLabel_, from_);
    addField(*grid, 1, toLabel_, to_);
    addField(*grid, 2, ccLabel_, cc_);
    addField(*grid, 3, subjectLabel_, subject_);
    for (QLineEdit* field : {to_, cc_, subject_}) field->setFrame(false);
    from_->setFrame(false);
    from_->setObjectName(QStringLiteral("mailFrom"));
    fromLabel_->hide();
    from_->hide();
    to_->setObjectName(QStringLiteral("mailTo"));
    cc_->setObjectName(QStringLiteral("mailCc"));
    subject_->setObjectName(QStringLiteral("mailSubject"));
    return box;
}

void Composer::addField(QGridLayout& grid, int row, QLabel* label, QWidget* field) {
    label->setFont(typeface(Type::Secondary));
    label->setBuddy(field);
    field->setMinimumHeight(height::kSmallControl);
    field->installEventFilter(this);
    grid.addWidget(label, row, 0);
    grid.addWidget(field, row, 1);
}

void Composer::setSenders(const std::vector<OwnMailbox>& senders) {
    const QString chosen = draft(ComposeMode::Mail).from;
    showing_ = true;
    from_->clear();
    for (const OwnMailbox& one : senders)
        from_->addItem(formatAddresses({{one.name, one.address}}), QString::fromStdString(one.address));
    const bool choice = senders.size() > 1;
    fromLabel_->setVisible(choice);
    from_->setVisible(choice);
    showing_ = false;
    showSender(chosen);
}

QString Composer::sender() const {
    return mode_ == ComposeMode::Mail && from_->count() > 1 ? from_->currentData().toString() : QString();
}

void Composer::showSender(const QString& address) {
    if (const int at = from_->findData(address); at >= 0) from_->setCurrentIndex(at);
}

void Composer::open(const QList<ComposeMode>& modes, ComposeMode first) {
    flush();
    setTyping(false);
    showing_ = true;
    for (Slot& one : slots_) {
        one.document->clear();
        one.document->clearUndoRedoStacks();
        one.from.clear();
        one.to.clear();
        one.cc.clear();
        one.subject.clear();
        one.files.clear();
        one.blocked.clear();
        one.hint.clear();
    }
    modes_ = modes;
    while (tabs_->count() > 0) tabs_->removeTab(0);
    for (ComposeMode mode : modes_) tabs_->addTab(modeName(mode));
    mode_ = modes_.contains(first) || modes_.isEmpty() ? first : modes_.front();
    showing_ = false;
    showSlot();
}

void Composer::setMode(ComposeMode mode) {
    if (mode == mode_ || !modes_.contains(mode)) return;
    flush();
    setTyping(false);
    keepFields();
    mode_ = mode;
    showSlot();
    Q_EMIT modeChanged(mode);
}

void Composer::keepFields() {
    Slot& now = slot(mode_);
    now.from = sender();
    now.to = to_->text();
    now.cc = cc_->text();
    now.subject = subject_->text();
    now.files = files_->files();
}

void Composer::showSlot() {
    showing_ = true;
    const Slot& now = slot(mode_);
    tabs_->setCurrentIndex(static_cast<int>(modes_.indexOf(mode_)));
    showSender(now.from);
    to_->setText(now.to);
    cc_->setText(now.cc);
    subject_->setText(now.subject);
    fields_->setVisible(mode_ == ComposeMode::Mail);
    edit_->show(now.document);
    edit_->setEnterSends(mode_ == ComposeMode::Chat && enterSendsChat_);
    mentions_->setOn(mode_ == ComposeMode::Note);
    files_->setLimits(now.limits);
    files_->setFiles(now.files);
    showing_ = false;
    recolour();
    retranslate();
}

void Composer::setDraft(ComposeMode mode, const ComposerDraft& draft) {
    showing_ = true;
    Slot& target = slot(mode);
    if (target.document->toPlainText() != draft.text) {
        target.document->setPlainText(draft.text);
        target.document->clearUndoRedoStacks();
    }
    target.from = draft.from;
    target.to = draft.to;
    target.cc = draft.cc;
    target.subject = draft.subject;
    target.files = draft.files;
    showing_ = false;
    if (mode != mode_) return;
    showSlot();
    edit_->moveCursor(QTextCursor::End);
}

ComposerDraft Composer::draft(ComposeMode mode) const {
    const Slot& one = slot(mode);
    ComposerDraft draft{one.document->toPlainText(), one.to, one.cc, one.subject, one.files, one.from};
    if (mode != mode_) return draft;
    draft.from = sender();
    draft.to = to_->text();
    draft.cc = cc_->text();
    draft.subject = subject_->text();
    draft.files = files_->files();
    return draft;
}

void Composer::touched() {
    if (showing_) return;
    changed_ = true;
    // Not restarted: a fast writer is saved all the same.
    if (!draftTimer_.isActive()) draftTimer_.start();
    const bool answers =
        mode_ == ComposeMode::Chat || (mode_ == ComposeMode::Mail && !hasMode(ComposeMode::Chat));
    if (answers) setTyping(!edit_->document()->isEmpty());
    refresh();
}

void Composer::flush() {
    draftTimer_.stop();
    if (!changed_) return;
    changed_ = false;
    keepFields();
    Q_EMIT draftChanged(mode_, draft(mode_));
}

void Composer::setTyping(bool typing) {
    if (typing)
        typingTimer_.start();
    else
        typingTimer_.stop();
    if (typing == typing_) return;
    typing_ = typing;
    Q_EMIT typingChanged(typing);
}

QString Composer::obstacle() const {
    if (!slot(mode_).blocked.isEmpty()) return slot(mode_).blocked;
    const ComposerDraft now = draft(mode_);
    if (now.isEmpty()) return tr("Nothing is written yet");
    if (mode_ == ComposeMode::Mail) {
        const auto to = parseAddresses(now.to);
        const auto cc = parseAddresses(now.cc);
        if (!to) return tr("An address in “To” is not complete");
        if (!cc) return tr("An address in “Cc” is not complete");
        if (to->empty()) return tr("Who is it for?");
    }
    return files_->obstacle();
}

void Composer::askLater() {
    if (canSend() && mode_ == ComposeMode::Mail) return void(Q_EMIT laterRequested());
    refresh();
}

void Composer::sendAt(TimePoint at) {
    send(false, at);
}

QWidget& Composer::laterAnchor() const {
    return *later_;
}

void Composer::send(bool thenClose, const std::optional<TimePoint>& at) {
    if (!canSend()) return refresh();
    setTyping(false);
    draftTimer_.stop();
    changed_ = false;
    const ComposerDraft out = draft(mode_);
    ComposerDraft next; // a mail's receivers and subject stay for the next one
    next.to = out.to;
    next.cc = out.cc;
    next.subject = out.subject;
    next.from = out.from;
    setDraft(mode_, next);
    refresh();
    Q_EMIT sendRequested(mode_, out, thenClose, at);
}

void Composer::setBlocked(ComposeMode mode, const QString& why) {
    slot(mode).blocked = why;
    refresh();
}

void Composer::setHint(ComposeMode mode, const QString& hint) {
    slot(mode).hint = hint;
    refresh();
}

void Composer::setAnyway(bool anyway) {
    anyway_ = anyway;
    retranslate();
}

void Composer::setEnterSendsChat(bool sends) {
    enterSendsChat_ = sends;
    edit_->setEnterSends(mode_ == ComposeMode::Chat && sends);
    retranslate();
}

void Composer::setLaterKeys(const QKeySequence& keys) {
    laterKeys_ = keys;
    retranslate();
}

void Composer::setLimits(ComposeMode mode, const FileLimits& limits) {
    slot(mode).limits = limits;
    if (mode == mode_) files_->setLimits(limits);
}

void Composer::setFileStored(quint64 id, const Attachment& stored) {
    files_->setStored(id, stored);
}
void Composer::setFileFailed(quint64 id, const QString& problem) {
    files_->setFailed(id, problem);
}
void Composer::setTallest(int pixels) {
    edit_->setTallest(pixels);
}

void Composer::insertText(const QString& text) {
    edit_->insertPlainText(text);
    focusText();
}

void Composer::focusText() {
    edit_->setFocus(Qt::OtherFocusReason);
}

// Files

void Composer::chooseFiles() {
    prompts().openFiles(this, tr("Attach files"), [this](const QStringList& paths) { addFiles(paths); });
}

void Composer::addFiles(const QStringList& paths) {
    for (const QString& path : paths) files_->addPath(path);
}

void Composer::addPicture(const QImage& picture) {
    files_->addPicture(tr("picture.png"), picture);
}

void Composer::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty())
        addFiles(paths);
    else if (event->mimeData()->hasImage())
        addPicture(qvariant_cast<QImage>(event->mimeData()->imageData()));
    event->acceptProposedAction();
}

// Appearance

QString Composer::modeName(ComposeMode mode) {
    switch (mode) {
    case ComposeMode::Chat:
        return tr("Chat");
    case ComposeMode::Mail:
        return tr("E-mail");
    case ComposeMode::Note:
        return tr("Internal note");
    }
    return {};
}

void Composer::retranslate() {
    for (int i = 0; i < tabs_->count(); ++i) tabs_->setTabText(i, modeName(modes_.at(i)));
    tabs_->setAccessibleName(tr("Kind of answer"));
    fromLabel_->setText(tr("From"));
    from_->setAccessibleName(tr("From"));
    toLabel_->setText(tr("To"));
    ccLabel_->setText(tr("Cc"));
    subjectLabel_->setText(tr("Subject"));
    to_->setAccessibleName(tr("To"));
    cc_->setAccessibleName(tr("Cc"));
    subject_->setAccessibleName(tr("Subject"));
    attach_->setLabel(tr("Attach files"));
    later_->setLabel(tr("Send later…"), laterKeys_);
    const bool enter = mode_ == ComposeMode::Chat && enterSendsChat_;
    const QString send = anyway_ ? tr("Send anyway") : tr("Send");
    send_->setLabel(mode_ == ComposeMode::Note ? tr("Add note") : send, sendKeys(enter));
    send_->setGlyph(mode_ == ComposeMode::Note ? Icon::StickyNote : Icon::Send);
    keys_->setText(enter ? QStringLiteral("↵") : QStringLiteral("Ctrl ↵"));
    const QString invitation = mode_ == ComposeMode::Note   ? tr("Only your team sees this…")
                               : mode_ == ComposeMode::Mail ? tr("Write the e-mail…")
                                                            : tr("Write an answer…");
    edit_->setPlaceholderText(invitation);
    edit_->setAccessibleName(modeName(mode_));
    edit_->setAccessibleDescription(invitation);
    refresh();
}

void Composer::refresh() {
    const Slot& now = slot(mode_);
    const bool empty = draft(mode_).isEmpty();
    const QString why = obstacle();
    send_->setEnabled(why.isEmpty());
    later_->setEnabled(why.isEmpty());
    later_->setVisible(mode_ == ComposeMode::Mail); // who chats waits for the answer
    // An empty field needs no reproach; anything else that stands in the way is said.
    const QString said = !now.blocked.isEmpty() ? now.blocked : !empty && !why.isEmpty() ? why : now.hint;
    hint_->setText(said);
    send_->setAccessibleDescription(why);
}

void Composer::recolour() {
    const Look& l = look();
    QPalette field = palette();
    field.setColor(QPalette::Base, Qt::transparent);
    field.setColor(QPalette::Text, l.text);
    field.setColor(QPalette::PlaceholderText, l.text3);
    for (QWidget* widget :
         {static_cast<QWidget*>(edit_), static_cast<QWidget*>(to_), static_cast<QWidget*>(cc_),
          static_cast<QWidget*>(subject_), static_cast<QWidget*>(from_)})
        widget->setPalette(field);
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, l.text3);
    for (QLabel* label : {fromLabel_, toLabel_, ccLabel_, subjectLabel_, keys_}) label->setPalette(faint);
    update();
}

void Composer::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) recolour();
    QWidget::changeEvent(event);
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (event->type() == QEvent::FocusOut) flush();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    const bool note = mode_ == ComposeMode::Note;
    const std::array<QWidget*, 5> fields{edit_, from_, to_, cc_, subject_};
    const bool inside =
        std::any_of(fields.begin(), fields.end(), [](QWidget* one) { return one->hasFocus(); });
    const QColor edge = note ? l.noteBorder : inside ? l.accent : l.borderStrong;
    drawBox(painter, QRectF(rect()), radius::kComposer, note ? l.note : l.surface, edge);
    if (note && inside)
        drawBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::kComposer - 1, {}, l.noteText);
    const QColor line = note ? l.noteBorder : l.border;
    painter.fillRect(QRect(14, tabs_->geometry().bottom() - 1, width() - 28, 1), line);
    if (!fields_->isVisible()) return;
    for (const QWidget* field : std::initializer_list<QWidget*>{from_, to_, cc_, subject_})
        if (field->isVisible())
            painter.fillRect(QRect(14, fields_->y() + field->geometry().bottom() + 1, width() - 28, 1),
                             l.border);
}

} // namespace santral::ui
