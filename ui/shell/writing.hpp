// Joins the composer to the hub: which ways of answering a conversation has, its drafts, sending and files.
// What is written is on disk within 300 ms and on every loss of the focus; a message is sent under the id its
// draft had, so that nothing goes out twice however the computer ends.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/conversation/draft.hpp"

#include <QObject>

#include <array>
#include <optional>

namespace santral::ui {

class Composer;

class Writing final : public QObject {
    Q_OBJECT
public:
    Writing(HubClient& hub, Composer& composer, QObject* parent = nullptr);

    void open(const InboxRow& row); // tells the drafts of the previous conversation first
    void leave();                   // nothing is open
    void flush();                   // the window closes or loses the focus
    // The addresses of the customer and the last mail decide how one can answer.
    void setCard(const CustomerCard& card);
    void setLastMail(const std::optional<TimelineItem>& item); // of this conversation
    // Answers leave from them, and do not go there.
    void setMailboxes(const std::vector<OwnMailbox>& mailboxes);
    void setCustomerTyping(bool typing, const QString& name);
    void setCustomerPresent(std::optional<bool> present);
    void write(ComposeMode mode);         // the keyboard goes there
    void writeTo(const QString& address); // a mail
    void toggleNote();                    // answer ↔ internal note

    // The newest event of the conversation that is on the screen; what a reply goes out with.
    void noteSeen(Seq seq);
    // A reply that was held back because something was said after this; nothing: none is.
    std::optional<Seq> heldBack() const { return heldBack_; }
    // What was asked for and is in hand is a draft again, then nothing of it is in hand. Now, or as soon as
    // its conversation is open.
    void putBack(const InHand& entry);
    void discard(const InHand& entry); // neither in hand nor a draft any more
    // A held message comes back to whoever wants to write it anew.
    void takeBack(const TimelineItem& held);
    // How long what is sent can be taken back: seconds, 0: not at all.
    void setHolds(std::uint32_t chat, std::uint32_t mail) { holdChat_ = chat, holdMail_ = mail; }
    // A message is in the ledger after all: what is written now is another one.
    void wasSent(const TimelineItem& item);

    // Something was sent or noted, in a conversation that may not be open any more.
    struct Written {
        InboxRow row;
        bool thenClose = false;
        QString said;                   // what it is that can be taken back
        std::function<void()> takeBack; // none: it has left
        int seconds = 0;                // for so long
    };

Q_SIGNALS:
    void sent(const santral::ui::Writing::Written& written);
    void openWanted(santral::ConversationId id); // something comes back there
    void takenBack();
    void failed(const QString& text);
    void heldBackChanged();

private:
    struct Sent {
        ConversationId conversation;
        ComposeMode mode = ComposeMode::Chat;
        ComposerDraft draft;
        MessageId message;
        Seq seen = 0;
    };
    // What its writer wants back, and how it is asked for.
    struct Returning {
        ConversationId conversation;
        ComposeMode mode = ComposeMode::Chat;
        ComposerDraft draft;
        std::function<void(std::function<void(const Result<Receipt>&)>)> ask;
    };
    void send(ComposeMode mode, const ComposerDraft& draft, bool thenClose,
              const std::optional<TimePoint>& at);
    std::uint32_t holdOf(ComposeMode mode) const;
    Written writtenOf(const Sent& sent, CommandId command, const std::optional<TimePoint>& at);
    void bringBack(Returning what);
    void cameBack(const Returning& what, MessageId message, const Result<Receipt>& done);
    void keep(ComposeMode mode, const ComposerDraft& draft);
    void takeDrafts(ConversationId of, const std::vector<Draft>& drafts);
    CommandBody commandOf(ComposeMode mode, const ComposerDraft& draft, MessageId message) const;
    void refused(const Error& error, const Sent& sent);
    void giveBack(const Sent& sent);
    void mergeBack(const InHand& entry);
    void holdBack(std::optional<Seq> seen);
    void noticeRefusals();
    void dropRefused(MessageId message);
    void saveDraft(ConversationId of, ComposeMode mode, const ComposerDraft& draft, MessageId message,
                   std::function<void(const Result<void>&)> done);
    void refreshModes();
    void prefillMail();
    QString senderOf(const ComposerDraft& draft) const; // the agent's choice, or what the hub would take
    void refreshHint();
    void store(const DraftFile& file);
    ComposeMode firstMode() const;
    MessageId& messageOf(ComposeMode mode) { return messages_[static_cast<std::size_t>(mode)]; }

    HubClient& hub_;
    Composer& composer_;
    std::optional<InboxRow> row_;
    std::optional<CustomerCard> card_;
    std::optional<TimelineItem> lastMail_;
    std::vector<OwnMailbox> mailboxes_;
    std::vector<Queue> queues_;
    std::array<MessageId, kComposeModes> messages_;
    Seq seen_ = 0;
    std::optional<Seq> heldBack_;
    std::optional<InHand> pending_;      // to be put back once its conversation is open
    std::optional<Returning> returning_; // the same
    std::uint32_t holdChat_ = 0, holdMail_ = 10;
    std::optional<ComposeMode> wanted_; // as soon as the composer has it
    bool draftsHere_ = false;
    std::vector<InHand> inHand_;
    Subscription watch_, organisationWatch_;
    std::vector<ComposeMode> drafted_; // have a draft of their own: nothing is filled in over it
    bool customerTyping_ = false;
    std::optional<bool> customerPresent_;
    QString customerName_;
};

// To, Cc and subject of an answer to `mail`, without our own addresses (RFC 5322 section 3.6.3).
ComposerDraft answerTo(const TimelineItem& mail, const std::vector<OwnMailbox>& own);

} // namespace santral::ui
