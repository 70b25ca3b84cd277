#include "ui/shell/writing.hpp"

#include "core/base/text.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/mention_list.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/widgets/elsewhere.hpp"

#include <QFile>
#include <QTemporaryFile>
#include <QThreadPool>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace santral::ui {
namespace {

bool hasIdentity(const CustomerCard& card, IdentityKind kind) {
    return std::any_of(card.identities.begin(), card.identities.end(),
                       [kind](const auto& i) { return i.kind == kind; });
}

QString withRe(const QString& subject) {
    // "Re:" of every program that customers use, in the languages of the desk.
    for (const char* prefix : {"re:", "ynt:", "cvb:", "aw:", "sv:", "ответ:"})
        if (subject.trimmed().startsWith(QString::fromUtf8(prefix), Qt::CaseInsensitive))
            return subject.trimmed();
    return subject.trimmed().isEmpty() ? QString() : QStringLiteral("Re: ") + subject.trimmed();
}

// Into a file of its own, on another thread; empty where that fails.
QString layDown(const QByteArray& bytes) {
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) return {};
    file.setAutoRemove(false);
    return file.fileName();
}

void takeAway(const QString& path) {
    QThreadPool::globalInstance()->start([path] { QFile::remove(path); });
}

} // namespace

ComposerDraft answerTo(const TimelineItem& mail, const std::vector<OwnMailbox>& own) {
    ComposerDraft draft;
    if (!mail.mail) return draft;
    const MailPart& part = *mail.mail;
    const auto others = [&](const std::vector<MailAddress>& addresses) {
        std::vector<MailAddress> left;
        for (const MailAddress& one : addresses)
            if (!mailboxNamed(own, one.address)) left.push_back(one);
        return left;
    };
    if (mail.direction == Direction::Out) {
        draft.to = formatAddresses(part.to);
        draft.cc = formatAddresses(part.cc);
    } else {
        const std::vector<MailAddress> to =
            part.replyTo.empty() ? std::vector<MailAddress>{part.from} : part.replyTo;
        std::vector<MailAddress> cc = others(part.to);
        for (const MailAddress& one : others(part.cc)) cc.push_back(one);
        draft.to = formatAddresses(to);
        draft.cc = formatAddresses(cc);
    }
    draft.subject = withRe(toQt(part.subject));
    return draft;
}

Writing::Writing(HubClient& hub, Composer& composer, QObject* parent)
    : QObject(parent), hub_(hub), composer_(composer) {
    connect(&composer_, &Composer::draftChanged, this, &Writing::keep);
    connect(&composer_, &Composer::sendRequested, this, &Writing::send);
    connect(&composer_, &Composer::fileAdded, this, &Writing::store);
    organisationWatch_ =
        hub_.watchOrganisation([this](Organisation all) { queues_ = std::move(all.queues); });
    watch_ = hub_.watchInHand([this](std::vector<InHand> all) {
        inHand_ = std::move(all);
        noticeRefusals();
    });
}

void Writing::open(const InboxRow& row) {
    if (row_ && row_->conversation.id == row.conversation.id) {
        row_ = row;
        return;
    }
    composer_.flush();
    row_ = row;
    card_.reset();
    lastMail_.reset();
    drafted_.clear();
    messages_ = {};
    customerTyping_ = false;
    customerPresent_.reset();
    draftsHere_ = false;
    wanted_.reset();
    seen_ = 0;
    noteSeen(row.conversation.lastSeq);
    noteSeen(row.conversation.customerSeq);
    holdBack(std::nullopt);
    QList<ComposeMode> modes{firstMode()};
    if (!modes.contains(ComposeMode::Note)) modes << ComposeMode::Note;
    composer_.open(modes, modes.first());
    hub_.loadDrafts(this, row.conversation.id,
                    [this, id = row.conversation.id](const Result<std::vector<Draft>>& kept) {
                        if (kept) takeDrafts(id, kept.value());
                    });
}

void Writing::leave() {
    composer_.flush();
    row_.reset();
    holdBack(std::nullopt);
}

void Writing::flush() {
    composer_.flush();
}

ComposeMode Writing::firstMode() const {
    switch (row_->conversation.channel) {
    case Channel::Chat:
        return ComposeMode::Chat;
    case Channel::Mail:
        return ComposeMode::Mail;
    case Channel::Phone:
        break;
    }
    return ComposeMode::Note;
}

void Writing::setCard(const CustomerCard& card) {
    card_ = card;
    if (row_) refreshModes();
}

// Opens the composer again with what this customer can be reached by, keeping what is written.
void Writing::refreshModes() {
    QList<ComposeMode> modes;
    if (hasIdentity(*card_, IdentityKind::Visitor)) modes << ComposeMode::Chat;
    if (hasIdentity(*card_, IdentityKind::Mail)) modes << ComposeMode::Mail;
    modes << ComposeMode::Note;
    const bool same =
        std::all_of(modes.begin(), modes.end(), [this](ComposeMode m) { return composer_.hasMode(m); }) &&
        composer_.hasMode(ComposeMode::Chat) == modes.contains(ComposeMode::Chat) &&
        composer_.hasMode(ComposeMode::Mail) == modes.contains(ComposeMode::Mail);
    if (!same) {
        std::array<ComposerDraft, kComposeModes> kept;
        for (int i = 0; i < kComposeModes; ++i)
            kept[std::size_t(i)] = composer_.draft(static_cast<ComposeMode>(i));
        const ComposeMode mode = modes.contains(composer_.mode()) ? composer_.mode() : modes.front();
        composer_.open(modes, mode);
        for (int i = 0; i < kComposeModes; ++i)
            composer_.setDraft(static_cast<ComposeMode>(i), kept[std::size_t(i)]);
    }
    if (wanted_ && composer_.hasMode(*wanted_)) write(*std::exchange(wanted_, std::nullopt));
    prefillMail();
    refreshHint();
}

void Writing::setLastMail(const std::optional<TimelineItem>& item) {
    lastMail_ = item;
    prefillMail();
}

void Writing::setMailboxes(const std::vector<OwnMailbox>& mailboxes) {
    if (mailboxes_ == mailboxes) return;
    mailboxes_ = mailboxes;
    composer_.setSenders(mailboxes_);
    prefillMail();
}

QString Writing::senderOf(const ComposerDraft& draft) const {
    std::string writtenTo;
    if (lastMail_ && lastMail_->mail)
        writtenTo =
            lastMail_->direction == Direction::Out ? lastMail_->mail->from.address : lastMail_->mail->mailbox;
    const OwnMailbox* own =
        mailboxFor(mailboxes_, row_->conversation, toCore(draft.from), writtenTo, queues_);
    return own ? toQt(own->address) : QString();
}

void Writing::prefillMail() {
    if (!row_ || !composer_.hasMode(ComposeMode::Mail)) return;
    const ComposerDraft now = composer_.draft(ComposeMode::Mail);
    const bool drafted = std::find(drafted_.begin(), drafted_.end(), ComposeMode::Mail) != drafted_.end();
    ComposerDraft filled = now;
    if (drafted || !now.isEmpty()) {
        // what is written stays; only its mailbox may be gone
    } else if (lastMail_) {
        filled = answerTo(*lastMail_, mailboxes_);
    } else if (card_) {
        for (const Identity& identity : card_->identities)
            if (identity.kind == IdentityKind::Mail) {
                filled.to = formatAddresses({{card_->customer.name, identity.address}});
                break;
            }
        filled.subject = toQt(row_->conversation.subject);
    }
    if (mailboxes_.size() > 1) filled.from = senderOf(filled);
    if (filled != now) composer_.setDraft(ComposeMode::Mail, filled);
}

void Writing::takeDrafts(ConversationId of, const std::vector<Draft>& drafts) {
    if (!row_ || row_->conversation.id != of) return;
    std::optional<ComposeMode> written;
    for (const Draft& kept : drafts) {
        const auto mode = modeOfSlot(kept.slot);
        // Who was faster than the disk goes on with what is being written.
        if (!mode || !composer_.draft(*mode).text.isEmpty()) continue;
        const ComposerDraft draft = ComposerDraft::fromBody(kept.body);
        if (draft.isEmpty()) continue;
        messageOf(*mode) = kept.message;
        drafted_.push_back(*mode);
        composer_.setDraft(*mode, draft);
        written = mode;
    }
    if (written && composer_.draft(composer_.mode()).isEmpty()) composer_.setMode(*written);
    draftsHere_ = true;
    if (pending_ && conversationOf(pending_->body) == of) mergeBack(*std::exchange(pending_, std::nullopt));
    if (returning_ && returning_->conversation == of) bringBack(*std::exchange(returning_, std::nullopt));
    noticeRefusals();
}

void Writing::keep(ComposeMode mode, const ComposerDraft& draft) {
    if (!row_) return;
    MessageId& message = messageOf(mode);
    if (!message) message = hub_.makeId<MessageId>();
    if (draft.isEmpty() && mode != ComposeMode::Note) holdBack(std::nullopt); // given up
    saveDraft(row_->conversation.id, mode, draft, message, [this](const Result<void>& done) {
        if (!done) Q_EMIT failed(errorText(done.error()));
    });
}

void Writing::saveDraft(ConversationId of, ComposeMode mode, const ComposerDraft& draft, MessageId message,
                        std::function<void(const Result<void>&)> done) {
    Draft kept;
    kept.slot = toCore(slotName(mode));
    kept.body = draft.toBody();
    kept.message = message;
    hub_.saveDraft(this, of, std::move(kept), std::move(done));
}

CommandBody Writing::commandOf(ComposeMode mode, const ComposerDraft& draft, MessageId message) const {
    const ConversationId id = row_->conversation.id;
    if (mode == ComposeMode::Note)
        return AddNote{id, message, toCore(draft.text.trimmed()), draft.attachments(),
                       mentionsIn(draft.text, composer_.mentions().colleagues())};
    SendMessage out;
    out.conversation = id;
    out.message = message;
    out.channel = mode == ComposeMode::Mail ? Channel::Mail : Channel::Chat;
    out.text = toCore(draft.text.trimmed());
    out.attachments = draft.attachments();
    out.seen = seen_;
    if (mode == ComposeMode::Mail) {
        MailPart mail;
        mail.subject = toCore(draft.subject.trimmed());
        mail.to = parseAddresses(draft.to).value_or(std::vector<MailAddress>{});
        mail.cc = parseAddresses(draft.cc).value_or(std::vector<MailAddress>{});
        mail.from.address = toCore(draft.from);
        out.mail = std::move(mail);
    }
    return out;
}

std::uint32_t Writing::holdOf(ComposeMode mode) const {
    return mode == ComposeMode::Note ? 0 : mode == ComposeMode::Mail ? holdMail_ : holdChat_;
}

void Writing::send(ComposeMode mode, const ComposerDraft& draft, bool thenClose,
                   const std::optional<TimePoint>& at) {
    if (!row_) return;
    Sent sent{row_->conversation.id, mode, draft, std::exchange(messageOf(mode), MessageId{}), seen_};
    if (!sent.message) sent.message = hub_.makeId<MessageId>();
    std::erase(drafted_, mode);
    if (mode != ComposeMode::Note) holdBack(std::nullopt);
    CommandBody command = commandOf(mode, draft, sent.message);
    if (auto* out = std::get_if<SendMessage>(&command)) {
        out->at = at;
        out->hold = at ? 0 : holdOf(mode);
    }
    auto id = std::make_shared<CommandId>();
    *id = hub_.execute(this, std::move(command),
                       [this, sent, thenClose, at, id, row = *row_](const Result<Receipt>& done) {
                           if (!done) return refused(done.error(), sent);
                           dropRefused(sent.message);
                           Written written = writtenOf(sent, *id, at);
                           written.row = row;
                           written.thenClose = thenClose;
                           Q_EMIT this->sent(written);
                       });
}

void Writing::store(const DraftFile& file) {
    const auto done = [this, id = file.id](const Result<Attachment>& stored) {
        if (stored)
            composer_.setFileStored(id, stored.value());
        else
            composer_.setFileFailed(id, errorText(stored.error()));
    };
    if (!file.path.isEmpty()) {
        hub_.storeFile(this, std::filesystem::path(toCore(file.path)), toCore(file.name), done);
        return;
    }
    // Pasted: it has to lie somewhere before it can be stored.
    elsewhere(
        this, [bytes = file.bytes] { return layDown(bytes); },
        [this, done, name = toCore(file.name)](const QString& path) {
            if (path.isEmpty()) return done(Error{Errc::Io, {}});
            hub_.storeFile(this, std::filesystem::path(toCore(path)), name,
                           [done, path](const Result<Attachment>& stored) {
                               takeAway(path);
                               done(stored);
                           });
        });
}

void Writing::setCustomerTyping(bool typing, const QString& name) {
    customerTyping_ = typing;
    customerName_ = name;
    refreshHint();
}

void Writing::setCustomerPresent(std::optional<bool> present) {
    customerPresent_ = present;
    refreshHint();
}

void Writing::refreshHint() {
    QString hint;
    if (customerTyping_)
        hint = tr("%1 is typing …").arg(customerName_);
    else if (customerPresent_ == false)
        hint = tr("The visitor has left the page");
    composer_.setHint(ComposeMode::Chat, hint);
}

void Writing::write(ComposeMode mode) {
    composer_.setMode(mode);
    composer_.focusText();
}

void Writing::toggleNote() {
    if (composer_.mode() != ComposeMode::Note) return write(ComposeMode::Note);
    for (const ComposeMode mode : {ComposeMode::Chat, ComposeMode::Mail})
        if (composer_.hasMode(mode)) return write(mode);
}

void Writing::writeTo(const QString& address) {
    if (!composer_.hasMode(ComposeMode::Mail)) return;
    ComposerDraft draft = composer_.draft(ComposeMode::Mail);
    if (draft.isEmpty()) draft.to = address;
    composer_.setDraft(ComposeMode::Mail, draft);
    write(ComposeMode::Mail);
}

} // namespace santral::ui
