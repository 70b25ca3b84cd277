#include "ui/conversation/conversation_view.hpp"

#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/held_bar.hpp"
#include "ui/conversation/meanwhile_bar.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/prompts.hpp"
#include "ui/widgets/toast.hpp"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {

ConversationView::ConversationView(const Clock& clock, QWidget* parent)
    : QWidget(parent), header_(new ConversationHeader(clock, this)), timeline_(new TimelineView(clock, this)),
      composer_(new Composer), meanwhile_(new MeanwhileBar), held_(new HeldBar),
      composerRoom_(new QWidget(this)), empty_(new EmptyState("noConversation", this)),
      toast_(new Toast(timeline_)) {
    setObjectName(QStringLiteral("conversation"));
    auto* room = new QVBoxLayout(composerRoom_);
    room->setContentsMargins(space::kWide, 0, space::kWide, space::kPane);
    room->setSpacing(space::kItem);
    room->addWidget(held_);
    room->addWidget(meanwhile_);
    room->addWidget(composer_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(timeline_, 1);
    column->addWidget(composerRoom_);
    column->addWidget(empty_, 1);
    connect(timeline_, &TimelineView::linkActivated, this, &ConversationView::askAboutLink);
    // Escape leaves the text for the thread above it; what is written stays.
    connect(composer_, &Composer::leaveRequested, timeline_,
            [this] { timeline_->setFocus(Qt::ShortcutFocusReason); });
    retranslate();
    setConversation(std::nullopt);
}

void ConversationView::setConversation(const std::optional<InboxRow>& row) {
    row_ = row;
    for (QWidget* part : std::initializer_list<QWidget*>{header_, timeline_, composerRoom_})
        part->setVisible(row.has_value());
    empty_->setVisible(!row.has_value());
    if (row && row->conversation.merged) composerRoom_->hide(); // it goes on in the other one
    if (row) header_->setRow(*row);
}

void ConversationView::askAboutLink(const QUrl& url) {
    if (url.scheme() == QLatin1String("mailto") || url.scheme() == QLatin1String("tel"))
        return void(Q_EMIT linkConfirmed(url));
    Question question;
    question.title = tr("Open this link in the browser?");
    question.text = tr("It was sent by somebody outside. It leads to:");
    question.detail = realHost(url);
    question.accept = tr("Open link");
    prompts().confirm(this, question, [this, url](bool accepted) {
        if (accepted) Q_EMIT linkConfirmed(url);
    });
}

void ConversationView::retranslate() {
    setAccessibleName(tr("Conversation"));
    empty_->set(Icon::MessagesSquare, tr("No conversation is open"),
                tr("Choose one on the left, or press Ctrl+K to search."));
}

void ConversationView::resizeEvent(QResizeEvent*) {
    // The thread stays in sight however long the answer gets.
    composer_->setTallest(qMax(80, height() * 2 / 5 - 120));
    const int side = width() < 520 ? space::kGroup : space::kWide;
    composerRoom_->layout()->setContentsMargins(side, 0, side,
                                                side == space::kWide ? space::kPane : space::kGroup);
}

void ConversationView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConversationView::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), look().surface);
}

} // namespace santral::ui
