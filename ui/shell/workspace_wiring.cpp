// What the agent does in header, timeline and customer panel, as commands: the wiring of Workspace.
#include "core/base/text.hpp"
#include "core/domain/phone_number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/file_opener.hpp"
#include "ui/shell/original_mail.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/prompts.hpp"

#include <QDesktopServices>

#include <algorithm>

namespace santral::ui {
namespace {

// As identities are kept (core/domain/customer.hpp).
std::string normalAddress(IdentityKind kind, const std::string& typed, const std::string& region) {
    if (kind == IdentityKind::Mail) return toLowerAscii(typed);
    const auto number = parsePhone(typed, region);
    return number ? number->e164 : typed;
}

} // namespace

void Workspace::connectHeader() {
    ConversationHeader& header = view_.header();
    connect(&header, &ConversationHeader::assignRequested, this, [this](AgentId agent) {
        if (!row_) return;
        if (agent == hub_.self().id) return actions_.take(*row_);
        const auto known =
            std::find_if(agentList_.begin(), agentList_.end(), [&](const Agent& a) { return a.id == agent; });
        actions_.assign(*row_, agent, known == agentList_.end() ? QString() : toQt(known->name));
    });
    connect(&header, &ConversationHeader::snoozeRequested, this, [this](TimePoint until) {
        if (row_) actions_.snooze(*row_, until);
    });
    connect(&header, &ConversationHeader::closeRequested, this, &Workspace::toggleClosed);
    connect(&header, &ConversationHeader::reopenRequested, this, &Workspace::toggleClosed);
    connect(&header, &ConversationHeader::tagRequested, this, [this](const QString& tag, bool on) {
        if (row_) actions_.tag(*row_, toCore(tag), on);
    });
}

void Workspace::connectTimeline() {
    TimelineView& timeline = view_.timeline();
    connect(&timeline, &TimelineView::shownUpTo, this, [this](Seq seq) {
        shownUpTo_ = seq;
        writing_->noteSeen(seq);
        readTimer_.start();
    });
    connect(&timeline, &TimelineView::dialRequested, this, &Workspace::dialRequested);
    connect(&timeline, &TimelineView::attachmentActivated, this, &Workspace::openAttachment);
    connect(&timeline, &TimelineView::originalRequested, this, &Workspace::openOriginal);
    connect(&timeline, &TimelineView::retryRequested, this, [this](MessageId message) {
        if (const TimelineItem* item = itemOf(message))
            actions_.run(RetryMessage{item->conversation, message});
    });
    connect(&view_, &ConversationView::linkConfirmed, this, &Workspace::openLink);
    connect(model_, &ThreadModel::olderWanted, this, [this](Seq before) {
        hub_.loadOlder(this, customer_, before, 80, [this, of = customer_](const Result<ThreadPage>& page) {
            if (of != customer_) return;
            if (!page) return model_->prepend({}, true);
            for (const TimelineItem& item : page->items) contacts_.add(item);
            model_->prepend(page->items, page->older);
            showContacts();
            revealWanted();
        });
    });
}

void Workspace::connectCustomer() {
    connect(&panel_, &CustomerPanel::edited, this,
            [this](const Customer& customer) { actions_.edit(customer); });
    connect(&panel_, &CustomerPanel::identityAdded, this, &Workspace::addIdentity);
    connect(&panel_, &CustomerPanel::unlinkRequested, this,
            [this](const Identity& identity) { actions_.unlink(identity); });
    connect(&panel_, &CustomerPanel::claimAccepted, this, &Workspace::acceptClaim);
    connect(&panel_, &CustomerPanel::eraseRequested, this, &Workspace::askErase);
    connect(&panel_, &CustomerPanel::dialRequested, this, &Workspace::dialRequested);
    connect(&panel_, &CustomerPanel::mailRequested, this, &Workspace::mailTo);
    connect(&panel_, &CustomerPanel::conversationChosen, this, [this](ConversationId id) { open(id); });
    connect(&panel_, &CustomerPanel::contactChosen, this,
            [this](Seq seq, ConversationId id) { open(id, seq); });
}

// The visitor named an address of another customer. The agent believes it: his chat joins that customer.
void Workspace::acceptClaim(const Identity& visitor) {
    hub_.findCustomer(this, IdentityKind::Mail, visitor.claimed,
                      [this, visitor](const Result<CustomerCard>& other) {
                          if (other)
                              actions_.link(visitor, other->customer.id);
                          else
                              Q_EMIT failed(errorText(other.error()));
                      });
}

// An address of another customer is not taken away silently: the agent decides whether both are one.
void Workspace::addIdentity(IdentityKind kind, const QString& typed) {
    const std::string address = normalAddress(kind, toCore(typed), region_);
    const auto found = [this, kind, address, to = customer_](const Result<CustomerCard>& other) {
        if (!other) return actions_.addIdentity(to, kind, address);
        const auto& known = other->identities;
        const auto same = [&](const Identity& i) { return i.kind == kind && i.address == address; };
        const auto identity = std::find_if(known.begin(), known.end(), same);
        if (other->customer.id == to || identity == known.end()) return;
        Question question;
        question.title = tr("This address belongs to another customer");
        question.text = tr("Join it to this one? It can be taken apart again.");
        question.detail = toQt(other->customer.name.empty() ? address : other->customer.name);
        question.accept = tr("Join");
        prompts().confirm(&panel_, question, [this, taken = *identity, to](bool accepted) {
            if (accepted) actions_.link(taken, to);
        });
    };
    hub_.findCustomer(this, kind, address, found);
}

void Workspace::askErase() {
    if (!card_) return;
    Question question;
    question.title = tr("Erase this customer for good?");
    question.text = tr(
        "Name, addresses, every message, call and file of this customer are deleted here, on the hub and on "
        "every other desk. Backups forget them when they are restored. This cannot be undone.");
    question.detail = toQt(card_->customer.name);
    question.accept = tr("Erase for good");
    question.danger = true;
    prompts().confirm(&panel_, question, [this, id = card_->customer.id](bool accepted) {
        if (accepted) actions_.run(EraseCustomer{id});
    });
}

void Workspace::mailTo(const QString& address) {
    if (row_ && view_.composer().hasMode(ComposeMode::Mail)) return writing_->writeTo(address);
    StartConversation start;
    start.conversation = hub_.makeId<ConversationId>();
    start.kind = IdentityKind::Mail;
    start.address = toCore(address);
    hub_.execute(this, start, [this, id = start.conversation](const Result<Receipt>& done) {
        if (done)
            open(done->conversation ? done->conversation : id);
        else
            Q_EMIT failed(errorText(done.error()));
    });
}

void Workspace::openLink(const QUrl& url) {
    if (url.scheme() == QLatin1String("tel"))
        Q_EMIT dialRequested(url.path());
    else if (url.scheme() == QLatin1String("mailto"))
        mailTo(url.path());
    else
        QDesktopServices::openUrl(url);
}

void Workspace::openAttachment(MessageId message, int index) {
    const TimelineItem* item = itemOf(message);
    if (!item || index < 0 || static_cast<std::size_t>(index) >= item->attachments.size()) return;
    const Attachment attachment = item->attachments[static_cast<std::size_t>(index)];
    hub_.openFile(this, attachment.hash, [this, attachment](const Result<std::filesystem::path>& file) {
        if (!file) return void(Q_EMIT failed(errorText(file.error())));
        openStoredFile(&view_, toQt(file->string()), attachment,
                       [this](const QString& trouble) { Q_EMIT failed(trouble); });
    });
}

void Workspace::openOriginal(MessageId message) {
    const TimelineItem* item = itemOf(message);
    if (!item || !item->mail || item->mail->htmlHash.empty()) return;
    const QString subject = toQt(item->mail->subject);
    hub_.openFile(this, item->mail->htmlHash, [this, subject](const Result<std::filesystem::path>& file) {
        if (!file) return void(Q_EMIT failed(errorText(file.error())));
        showOriginalMail(&view_, subject, toQt(file->string()));
    });
}

} // namespace santral::ui
