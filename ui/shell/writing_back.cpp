// What comes back to its writer: a reply that was refused, or taken out of what is in hand.
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/toast.hpp"

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

ComposerDraft draftOf(const std::string& text, const std::optional<MailPart>& mail,
                      const std::vector<Attachment>& attachments) {
    ComposerDraft draft;
    draft.text = toQt(text);
    if (mail) {
        draft.to = formatAddresses(mail->to);
        draft.cc = formatAddresses(mail->cc);
        draft.subject = toQt(mail->subject);
    }
    for (const Attachment& stored : attachments) {
        DraftFile file;
        file.name = toQt(stored.name);
        file.type = toQt(stored.type);
        file.size = static_cast<qint64>(stored.size);
        file.hash = toQt(stored.hash);
        draft.files << file;
    }
    return draft;
}

ComposerDraft draftOf(const CommandBody& body) {
    if (const auto* reply = std::get_if<SendMessage>(&body))
        return draftOf(reply->text, reply->mail, reply->attachments);
    const auto& note = std::get<AddNote>(body);
    return draftOf(note.text, std::nullopt, note.attachments);
}

// What comes back stands before what has been written since.
ComposerDraft joined(ComposerDraft back, const ComposerDraft& now) {
    if (now.isEmpty()) return back;
    back.text += QStringLiteral("\n\n") + now.text;
    back.files += now.files;
    return back;
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
    const bool sameDraft = messageOf(mode) == messageIn(entry.body);
    // The same was kept as a draft all the time.
    const ComposerDraft merged = sameDraft && !now.isEmpty() ? now : joined(draftOf(entry.body), now);
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

Writing::Written Writing::writtenOf(const Sent& sent, CommandId command, const std::optional<TimePoint>& at) {
    Written written;
    const std::uint32_t hold = holdOf(sent.mode);
    written.seconds = hold > 0 && !at ? int(hold) : Toast::kStaysMs / 1000;
    if (sent.mode == ComposeMode::Note)
        written.said = tr("Note added");
    else if (at)
        written.said = tr("Scheduled: %1").arg(untilText(*at, hub_.now()));
    else if (hold > 0)
        written.said = tr("Leaves in a moment");
    else
        return written; // has left
    written.takeBack = [this, sent, command] {
        bringBack({sent.conversation, sent.mode, sent.draft,
                   [this, command](auto done) { hub_.undo(this, command, std::move(done)); }});
    };
    return written;
}

void Writing::takeBack(const TimelineItem& held) {
    for (const InHand& entry : inHand_) // has not even left this desk
        if (isWritten(entry.body) && messageIn(entry.body) == held.message) return putBack(entry);
    const ComposeMode mode = held.channel == Channel::Mail ? ComposeMode::Mail : ComposeMode::Chat;
    bringBack({held.conversation, mode, draftOf(held.text, held.mail, held.attachments),
               [this, back = WithdrawMessage{held.conversation, held.message}](auto done) {
                   hub_.execute(this, back, std::move(done));
               }});
}

// It is safe as a draft, under an id of its own, before it is asked for; what has left already is none again.
void Writing::bringBack(Returning what) {
    if (!row_ || row_->conversation.id != what.conversation || !draftsHere_) {
        const ConversationId id = what.conversation;
        returning_ = std::move(what);
        return void(Q_EMIT openWanted(id));
    }
    const auto message = hub_.makeId<MessageId>();
    const ComposerDraft safe = joined(what.draft, composer_.draft(what.mode));
    saveDraft(what.conversation, what.mode, safe, message, [this, what, message](const Result<void>& kept) {
        if (!kept) return void(Q_EMIT failed(errorText(kept.error())));
        what.ask([this, what, message](const Result<Receipt>& done) { cameBack(what, message, done); });
    });
}

void Writing::cameBack(const Returning& what, MessageId message, const Result<Receipt>& done) {
    const bool here = row_ && row_->conversation.id == what.conversation;
    const ComposerDraft now = here ? composer_.draft(what.mode) : ComposerDraft();
    if (!done) {
        if (here)
            saveDraft(what.conversation, what.mode, now, messageOf(what.mode), [](const Result<void>&) {});
        return void(Q_EMIT failed(undoFailureText(done.error())));
    }
    Q_EMIT takenBack();
    if (!here) return; // its draft is there when it is opened
    messageOf(what.mode) = message;
    drafted_.push_back(what.mode);
    composer_.setDraft(what.mode, joined(what.draft, now));
    saveDraft(what.conversation, what.mode, composer_.draft(what.mode), message, [](const Result<void>&) {});
    if (composer_.hasMode(what.mode)) write(what.mode);
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
