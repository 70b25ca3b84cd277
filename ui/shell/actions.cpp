#include "ui/shell/actions.hpp"

#include "core/domain/events.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/widgets/toast.hpp"

namespace santral::ui {

std::vector<CommandBody> inverseOf(const CommandBody& done, const Conversation& before) {
    const ConversationId id = before.id;
    const auto stateBefore = [&]() -> CommandBody {
        if (before.state == ConversationState::Closed) return CloseConversation{id};
        if (before.state == ConversationState::Snoozed && before.snoozedUntil)
            return SnoozeConversation{id, *before.snoozedUntil};
        return ReopenConversation{id};
    };
    if (std::holds_alternative<TakeConversation>(done) || std::holds_alternative<AssignConversation>(done))
        return {AssignConversation{id, before.owner}};
    if (std::holds_alternative<MoveConversation>(done)) {
        // Moving has taken it from its owner.
        std::vector<CommandBody> back{MoveConversation{id, before.queue}};
        if (before.owner) back.emplace_back(AssignConversation{id, before.owner});
        return back;
    }
    if (std::holds_alternative<CloseConversation>(done) || std::holds_alternative<ReopenConversation>(done) ||
        std::holds_alternative<SnoozeConversation>(done))
        return {stateBefore()};
    if (const auto* tag = std::get_if<TagConversation>(&done))
        return {TagConversation{id, tag->tag, !tag->on}};
    return {};
}

Actions::Actions(HubClient& hub, Toast& toast, QObject* parent)
    : QObject(parent), hub_(hub), toast_(&toast) {}

void Actions::take(const InboxRow& row) {
    act(row, TakeConversation{row.conversation.id}, tr("This conversation is yours"));
}

void Actions::assign(const InboxRow& row, AgentId agent, const QString& name) {
    act(row, AssignConversation{row.conversation.id, agent},
        agent ? tr("Given to %1").arg(name) : tr("Given back to the team"));
}

void Actions::move(const InboxRow& row, QueueId queue, const QString& name) {
    act(row, MoveConversation{row.conversation.id, queue},
        queue ? tr("Moved to %1").arg(name) : tr("Taken out of its queue"));
}

void Actions::handOver(const InboxRow& row, AgentId agent, const QString& name, const QString& note) {
    if (note.isEmpty()) return assign(row, agent, name);
    AddNote first;
    first.conversation = row.conversation.id;
    first.message = hub_.makeId<MessageId>();
    first.text = toCore(note);
    hub_.execute(this, std::move(first), [this, row, agent, name](const Result<Receipt>& done) {
        if (!done) return tellFailure(done.error());
        assign(row, agent, name);
    });
}

void Actions::close(const InboxRow& row, ReasonId reason) {
    act(row, CloseConversation{row.conversation.id, reason}, tr("Solved: %1").arg(toQt(row.customerName)));
}

void Actions::reopen(const InboxRow& row) {
    act(row, ReopenConversation{row.conversation.id}, tr("Open again: %1").arg(toQt(row.customerName)));
}

void Actions::snooze(const InboxRow& row, TimePoint until) {
    act(row, SnoozeConversation{row.conversation.id, until},
        tr("Comes back %1").arg(untilText(until, hub_.now())));
}

void Actions::tag(const InboxRow& row, const std::string& tag, bool on) {
    const QString name = toQt(tag);
    act(row, TagConversation{row.conversation.id, tag, on},
        on ? tr("Tagged: %1").arg(name) : tr("Tag removed: %1").arg(name));
}

void Actions::unlink(const Identity& identity, CustomerId from) {
    hub_.execute(this, UnlinkIdentity{identity.id}, [this, identity, from](const Result<Receipt>& done) {
        if (!done) return tellFailure(done.error());
        say(tr("This address is now a customer of its own"), {LinkIdentity{identity.id, from}});
    });
}

void Actions::link(const Identity& identity, CustomerId to) {
    hub_.execute(this, LinkIdentity{identity.id, to},
                 [this, identity, from = identity.customer](const auto& done) {
                     if (!done) return tellFailure(done.error());
                     say(tr("Both are one customer now"), {LinkIdentity{identity.id, from}});
                 });
}

void Actions::run(CommandBody command) {
    hub_.execute(this, std::move(command), [this](const Result<Receipt>& done) {
        if (!done) tellFailure(done.error());
    });
}

void Actions::act(const InboxRow& row, CommandBody command, const QString& said) {
    auto inverse = inverseOf(command, row.conversation);
    hub_.execute(this, std::move(command),
                 [this, said, inverse = std::move(inverse)](const Result<Receipt>& done) {
                     if (!done) return tellFailure(done.error());
                     say(said, inverse);
                 });
}

void Actions::say(const QString& said, const std::vector<CommandBody>& inverse) {
    if (!toast_) return;
    if (inverse.empty()) return toast_->say(said);
    tellDone(said, [this, inverse] {
        for (const CommandBody& command : inverse) run(command);
    });
}

void Actions::tellDone(const QString& said, std::function<void()> undo) {
    if (toast_) toast_->say(said, tr("Undo"), std::move(undo));
}

void Actions::undo() {
    if (toast_) toast_->act();
}

void Actions::tellFailure(const Error& error) {
    const QString text = errorText(error);
    if (toast_) toast_->say(text);
    Q_EMIT failed(text);
}

} // namespace santral::ui
