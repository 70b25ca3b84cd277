// What comes back to its writer: a reply that was refused, or taken out of what is in hand.
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/writing.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

bool isStale(const Error& error) {
    return error.code == Errc::Conflict && error.detail == "stale";
}

// Both are replies or notes.
MessageId messageIn(const CommandBody& body) {
    if (const auto* reply = std::get_if<SendMessage>(&body)) return reply->message;
    return std::get<AddNote>(body).message;
}

ComposeMode modeOf(const CommandBody& body) {
    const auto* reply = std::get_if<SendMessage>(&body);
    if (!reply) return ComposeMode::Note;
    return reply->channel == Channel::Mail ? ComposeMode::Mail : ComposeMode::Chat;
}

ComposerDraft draftOf(const CommandBody& body) {
    ComposerDraft draft;
    const auto* reply = std::get_if<SendMessage>(&body);
    draft.text = toQt(reply ? reply->text : std::get<AddNote>(body).text);
    if (reply && reply->mail) {
        draft.to = formatAddresses(reply->mail->to);
        draft.cc = formatAddresses(reply->mail->cc);
        draft.subject = toQt(reply->mail->subject);
    }
    for (const Attachment& stored : reply ? reply->attachments : std::get<AddNote>(body).attachments) {
        DraftFile file;
        file.name = toQt(stored.name);
        file.type = toQt(stored.type);
        file.size = static_cast<qint64>(stored.size);
        file.hash = toQt(stored.hash);
        draft.files << file;
    }
    return draft;
}

} // namespace

void Writing::noteSeen(Seq seq) {
    if (!isAhead(seq)) seen_ = std::max(seen_, seq); // where the hub will put that, nobody knows
}

void Writing::holdBack(std::optional<Seq> seen) {
    if (seen == heldBack_) return;
    heldBack_ = seen;
    composer_.setAnyway(seen.has_value());
    Q_EMIT heldBackChanged();
}

// What was written is the agent's again, under the same id.
void Writing::refused(const Error& error, const Sent& sent) {
    giveBack(sent);
    if (!isStale(error)) return void(Q_EMIT failed(errorText(error)));
    if (row_ && row_->conversation.id == sent.conversation) return holdBack(sent.seen);
    Q_EMIT failed(tr("Not sent: something new was said meanwhile. What you wrote is kept as a draft."));
}

void Writing::giveBack(const Sent& sent) {
    if (row_ && row_->conversation.id == sent.conversation && composer_.draft(sent.mode).isEmpty()) {
        messageOf(sent.mode) = sent.message;
        composer_.setDraft(sent.mode, sent.draft);
    }
    saveDraft(sent.conversation, sent.mode, sent.draft, sent.message, [](const Result<void>&) {});
}

void Writing::putBack(const InHand& entry) {
    const bool open = row_ && row_->conversation.id == conversationOf(entry.body);
    if (open && draftsHere_)
        mergeBack(entry);
    else
        pending_ = entry;
}

// Before what has been written since. It leaves the list only when it is safe as a draft.
void Writing::mergeBack(const InHand& entry) {
    const ComposeMode mode = modeOf(entry.body);
    const ComposerDraft now = composer_.draft(mode);
    ComposerDraft merged = draftOf(entry.body);
    const bool sameDraft = messageOf(mode) == messageIn(entry.body);
    if (sameDraft && !now.isEmpty()) {
        merged = now; // was kept as a draft all the time
    } else if (!now.isEmpty()) {
        merged.text += QStringLiteral("\n\n") + now.text;
        merged.files += now.files;
    }
    messageOf(mode) = messageIn(entry.body);
    drafted_.push_back(mode);
    composer_.setDraft(mode, merged);
    if (composer_.hasMode(mode))
        write(mode);
    else
        wanted_ = mode;
    saveDraft(conversationOf(entry.body), mode, merged, messageOf(mode),
              [this, id = entry.id](const Result<void>& done) {
                  if (done) return hub_.dropInHand(id);
                  Q_EMIT failed(errorText(done.error()));
              });
    const auto* reply = std::get_if<SendMessage>(&entry.body);
    if (reply && entry.refused && isStale(*entry.refused)) holdBack(reply->seen);
}

// Its draft was never thrown away: it is back by itself when the conversation is opened.
void Writing::noticeRefusals() {
    if (!row_ || !draftsHere_ || heldBack_) return;
    for (const InHand& entry : inHand_) {
        const auto* reply = std::get_if<SendMessage>(&entry.body);
        if (!reply || !entry.refused || !isStale(*entry.refused)) continue;
        if (reply->conversation == row_->conversation.id && messageOf(modeOf(entry.body)) == reply->message)
            return holdBack(reply->seen);
    }
}

void Writing::dropRefused(MessageId message) {
    for (const InHand& entry : inHand_)
        if (entry.refused && isWritten(entry.body) && messageIn(entry.body) == message)
            hub_.dropInHand(entry.id);
}

void Writing::discard(const InHand& entry) {
    hub_.dropInHand(entry.id);
    if (!isWritten(entry.body)) return;
    const ComposeMode mode = modeOf(entry.body);
    const MessageId message = messageIn(entry.body);
    const ConversationId of = conversationOf(entry.body);
    if (row_ && row_->conversation.id == of && messageOf(mode) == message) {
        composer_.setDraft(mode, {});
        holdBack(std::nullopt);
        return saveDraft(of, mode, {}, message, [](const Result<void>&) {});
    }
    hub_.loadDrafts(this, of, [this, of, mode, message](const Result<std::vector<Draft>>& kept) {
        if (!kept) return;
        for (const Draft& draft : kept.value())
            if (draft.message == message) saveDraft(of, mode, {}, message, [](const Result<void>&) {});
    });
}

void Writing::wasSent(const TimelineItem& item) {
    if (!item.message || isAhead(item.seq)) return;
    for (int i = 0; i < kComposeModes; ++i) {
        const auto mode = static_cast<ComposeMode>(i);
        if (messageOf(mode) != item.message) continue;
        messageOf(mode) = {};
        if (composer_.draft(mode).text.trimmed() == toQt(item.text)) composer_.setDraft(mode, {});
    }
}

} // namespace santral::ui
