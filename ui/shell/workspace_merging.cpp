// Making two conversations of the open customer one, taking them apart again, and making two of one.
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/timeline_model.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/prompts.hpp"

#include <algorithm>

namespace santral::ui {

void Workspace::connectMerging() {
    ConversationHeader& header = view_.header();
    connect(&header, &ConversationHeader::mergeRequested, this, &Workspace::askMerge);
    connect(&header, &ConversationHeader::separateRequested, this, [this] {
        if (row_) actions_.separate(*row_);
    });
    connect(&view_.timeline(), &TimelineView::splitRequested, this, &Workspace::askSplit);
    connect(&actions_, &Actions::goesOnIn, this, [this](ConversationId id) {
        if (row_ && row_->conversation.id != id) open(id);
    });
}

std::vector<InboxRow> Workspace::mergeable() const {
    std::vector<InboxRow> rows;
    for (const auto& [id, row] : conversations_) {
        const bool other = row_ && id != row_->conversation.id && row.customer == row_->customer;
        if (other && !row.conversation.merged) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.conversation.number > b.conversation.number; });
    return rows;
}

void Workspace::askMerge() {
    const std::vector<InboxRow> rows = mergeable();
    if (!row_ || row_->conversation.merged || rows.empty()) return;
    const auto stateOf = [this](const Conversation& c) {
        if (c.state == ConversationState::Closed) return tr("solved");
        if (c.state == ConversationState::Snoozed) return tr("snoozed");
        return tr("open");
    };
    std::vector<Choice> choices;
    for (const InboxRow& row : rows) {
        const Conversation& c = row.conversation;
        const QString words = toQt(c.subject.empty() ? c.snippet : c.subject).simplified();
        choices.push_back({QStringLiteral("#%1  %2 · %3").arg(c.number).arg(words, stateOf(c)),
                           c.state == ConversationState::Closed ? Icon::CircleCheck : Icon::MessageSquare,
                           false});
    }
    const auto chosen = [this, row = *row_, rows](int index, const QString&) {
        actions_.merge(row, rows.at(static_cast<std::size_t>(index)));
    };
    choices_->ask(view_.header().menuAnchor(), tr("Merge into"), {}, choices, chosen);
}

// This entry and what came after it in its conversation; what happened to the conversation stays there.
void Workspace::askSplit(MessageId from) {
    const TimelineItem* first = itemOf(from);
    if (!first) return;
    const auto conversation = conversations_.find(first->conversation);
    const bool open = row_ && row_->conversation.id == first->conversation;
    if (!open && conversation == conversations_.end()) return;
    const InboxRow row = open ? *row_ : conversation->second;
    std::vector<MessageId> messages;
    for (int i = model_->rowOf(first->seq); i < model_->size(); ++i) {
        const TimelineItem& item = *model_->item(i);
        const bool moves = item.message && !isAhead(item.seq) && item.conversation == row.conversation.id;
        if (moves) messages.push_back(item.message);
    }
    Question question;
    question.title = tr("Split from here");
    question.text = tr("%n entries become a conversation of their own. What is it about?", nullptr,
                       static_cast<int>(messages.size()));
    question.accept = tr("Split");
    prompts().askLine(&view_, question, {}, [this, row, messages](bool accepted, const QString& subject) {
        if (accepted) actions_.split(row, messages, subject.trimmed());
    });
}

} // namespace santral::ui
