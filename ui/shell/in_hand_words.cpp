#include "ui/shell/in_hand_words.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"

#include <QCoreApplication>

#include <concepts>

namespace santral::ui {
namespace {

constexpr qsizetype kWordsKept = 160;

class InHandWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::InHandWords)
public:
    explicit InHandWords(QString customer) : customer_(std::move(customer)) {}

    QString operator()(const TakeConversation&) const { return about(tr("Take it")); }
    QString operator()(const AssignConversation& c) const {
        return about(c.agent ? tr("Hand over") : tr("Give back"));
    }
    QString operator()(const MoveConversation&) const { return about(tr("Move to a queue")); }
    QString operator()(const CloseConversation&) const { return about(tr("Solved")); }
    QString operator()(const ReopenConversation&) const { return about(tr("Open again")); }
    QString operator()(const SnoozeConversation&) const { return about(tr("Snooze")); }
    QString operator()(const MergeConversation&) const { return about(tr("Merge")); }
    QString operator()(const SeparateConversation&) const { return about(tr("Separate again")); }
    QString operator()(const SplitConversation&) const { return about(tr("Split")); }
    QString operator()(const TagConversation& c) const {
        return about((c.on ? tr("Tag “%1”") : tr("Without tag “%1”")).arg(toQt(c.tag)));
    }
    QString operator()(const MarkRead&) const { return about(tr("Read")); }
    QString operator()(const AddNote&) const { return about(tr("Note")); }
    QString operator()(const SendMessage&) const {
        return customer_.isEmpty() ? tr("Reply") : tr("Reply to %1").arg(customer_);
    }
    QString operator()(const RetryMessage&) const { return about(tr("Send again")); }
    QString operator()(const StartConversation& c) const {
        const QString address = c.kind == IdentityKind::Phone ? numberText(c.address) : toQt(c.address);
        return tr("New conversation: %1").arg(address);
    }
    QString operator()(const ReleaseMessage&) const { return about(tr("Send now")); }
    QString operator()(const RescheduleMessage&) const { return about(tr("Send at another time")); }
    QString operator()(const RestoreConversation&) const { return about(tr("Take back")); }
    QString operator()(const WithdrawMessage&) const { return about(tr("Take back what was written")); }
    QString operator()(const RestoreCustomer& c) const {
        return tr("Take back: details of %1").arg(toQt(c.after.name));
    }
    QString operator()(const RestoreIdentity&) const { return tr("Take back: join or part customers"); }
    QString operator()(const WithdrawIdentity& c) const {
        return tr("Take back: new address %1").arg(toQt(c.address));
    }
    QString operator()(const EditCustomer& c) const { return tr("Details of %1").arg(toQt(c.name)); }
    QString operator()(const AddIdentity& c) const { return tr("New address: %1").arg(toQt(c.address)); }
    QString operator()(const LinkIdentity&) const { return tr("Join two customers"); }
    QString operator()(const UnlinkIdentity&) const { return tr("Part an address from its customer"); }
    QString operator()(const EraseCustomer&) const { return tr("Erase a customer"); }
    QString operator()(const SetAgentState& c) const {
        return c.agent ? tr("State of a colleague") : tr("My state");
    }
    QString operator()(const AcceptContact&) const { return about(tr("Accept")); }
    QString operator()(const DeclineContact&) const { return about(tr("Decline")); }
    QString operator()(const FinishContact&) const { return about(tr("Finish the chat")); }
    QString operator()(const FinishWrapUp&) const { return about(tr("Done with wrap-up")); }
    QString operator()(const AskHelp& c) const {
        return about(c.on ? tr("Ask for help") : tr("No help needed any more"));
    }
    template <class T>
    QString operator()(const T&) const {
        return tr("A change of the settings");
    }

    static QString why(const InHand& entry, HubStatus::Link link) {
        if (!entry.refused)
            return link == HubStatus::Link::Connected ? tr("On its way") : tr("Waits for the hub");
        const Error& error = *entry.refused;
        if (error.code == Errc::Conflict && error.detail == "stale")
            return tr("Not sent: something new was said before it could go out.");
        const bool took = std::holds_alternative<TakeConversation>(entry.body) ||
                          std::holds_alternative<AcceptContact>(entry.body);
        if (error.code == Errc::Conflict && took) return tr("%1 was faster.").arg(toQt(error.detail));
        if (error.code == Errc::Conflict && error.detail == "changed")
            return tr("Somebody has changed it since; it stays as it is.");
        if (error.code == Errc::Conflict && error.detail == "left") return tr("It has left already.");
        return errorText(error);
    }

private:
    QString about(const QString& what) const {
        return customer_.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, customer_);
    }

    QString customer_;
};

template <class T>
concept OfConversation = requires(const T& command) {
    { command.conversation } -> std::convertible_to<ConversationId>;
};

} // namespace

ConversationId conversationOf(const CommandBody& body) {
    return std::visit(
        []<class T>([[maybe_unused]] const T& command) -> ConversationId {
            if constexpr (OfConversation<T>)
                return command.conversation;
            else
                return {};
        },
        body);
}

bool isWritten(const CommandBody& body) {
    return std::holds_alternative<SendMessage>(body) || std::holds_alternative<AddNote>(body);
}

bool isReading(const CommandBody& body) {
    return std::holds_alternative<MarkRead>(body);
}

QString inHandTitle(const CommandBody& body, const QString& customer) {
    return std::visit(InHandWords(customer), body);
}

QString inHandText(const CommandBody& body) {
    const auto* reply = std::get_if<SendMessage>(&body);
    const auto* note = std::get_if<AddNote>(&body);
    if (!reply && !note) return {};
    const QString text = toQt(reply ? reply->text : note->text).simplified().left(kWordsKept);
    const auto& files = reply ? reply->attachments : note->attachments;
    return text.isEmpty() && !files.empty() ? toQt(files.front().name) : text;
}

QString inHandWhy(const InHand& entry, HubStatus::Link link) {
    return InHandWords::why(entry, link);
}

} // namespace santral::ui
