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
    void setOwnAddress(const std::string& address) { ownAddress_ = address; }
    void setCustomerTyping(bool typing, const QString& name);
    void setCustomerPresent(std::optional<bool> present);
    void write(ComposeMode mode);         // the keyboard goes there
    void writeTo(const QString& address); // a mail
    void toggleNote();                    // answer ↔ internal note

Q_SIGNALS:
    void sent(bool thenClose);
    void failed(const QString& text);

private:
    void send(ComposeMode mode, const ComposerDraft& draft, bool thenClose);
    void keep(ComposeMode mode, const ComposerDraft& draft);
    void takeDrafts(ConversationId of, const std::vector<Draft>& drafts);
    void putBack(ConversationId of, ComposeMode mode, const ComposerDraft& draft, MessageId message);
    void refreshModes();
    void prefillMail();
    void refreshHint();
    void store(const DraftFile& file);
    ComposeMode firstMode() const;
    MessageId& messageOf(ComposeMode mode) { return messages_[static_cast<std::size_t>(mode)]; }

    HubClient& hub_;
    Composer& composer_;
    std::optional<InboxRow> row_;
    std::optional<CustomerCard> card_;
    std::optional<TimelineItem> lastMail_;
    std::string ownAddress_;
    std::array<MessageId, kComposeModes> messages_;
    std::vector<ComposeMode> drafted_; // have a draft of their own: nothing is filled in over it
    bool customerTyping_ = false;
    std::optional<bool> customerPresent_;
    QString customerName_;
};

// To, Cc and subject of an answer to `mail`, without our own address (RFC 5322 section 3.6.3).
ComposerDraft answerTo(const TimelineItem& mail, const std::string& ownAddress);

} // namespace santral::ui
