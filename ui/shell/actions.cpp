#include "ui/shell/actions.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/widgets/toast.hpp"

#include <algorithm>
#include <memory>

namespace santral::ui {

QString undoFailureText(const Error& error) {
    if (error.code == Errc::Conflict && error.detail == "left")
        return Actions::tr("Not taken back: it has left already.");
    if (error.code == Errc::Conflict) return Actions::tr("Not taken back: somebody has changed it since.");
    if (error.code == Errc::NotFound) return Actions::tr("Not taken back: it is not there any more.");
    return errorText(error);
}

Actions::Actions(HubClient& hub, Toast& toast, QObject* parent) : QObject(parent), hub_(hub), toast_(&toast) {
    connect(toast_, &Toast::over, this, [this] { drop(std::exchange(offered_, 0)); });
}

void Actions::take(const InboxRow& row) {
    act(TakeConversation{row.conversation.id}, tr("This conversation is yours"));
}

void Actions::assign(const InboxRow& row, AgentId agent, const QString& name) {
    act(AssignConversation{row.conversation.id, agent},
        agent ? tr("Given to %1").arg(name) : tr("Given back to the team"));
}

void Actions::move(const InboxRow& row, QueueId queue, const QString& name) {
    act(MoveConversation{row.conversation.id, queue},
        queue ? tr("Moved to %1").arg(name) : tr("Taken out of its queue"));
}

void Actions::merge(const InboxRow& row, const InboxRow& into) {
    const quint64 number = begin(tr("Merged into #%1").arg(into.conversation.number), {});
    const MergeConversation merge{row.conversation.id, into.conversation.id};
    give(number, merge, [this, number, into = merge.into] {
        offer(number);
        Q_EMIT goesOnIn(into);
    });
}

void Actions::separate(const InboxRow& row) {
    const Seq from = row.conversation.merged ? row.conversation.merged->number : 0;
    act(SeparateConversation{row.conversation.id}, tr("Separated from #%1").arg(from));
}

void Actions::split(const InboxRow& row, std::vector<MessageId> messages, const QString& subject) {
    const int count = static_cast<int>(messages.size());
    const quint64 number = begin(tr("%n entries are a conversation of their own", nullptr, count), {});
    SplitConversation split{row.conversation.id, hub_.makeId<ConversationId>(), std::move(messages),
                            toCore(subject)};
    const ConversationId made = split.made;
    give(number, std::move(split), [this, number, made] {
        offer(number);
        Q_EMIT goesOnIn(made);
    });
}

void Actions::handOver(const InboxRow& row, AgentId agent, const QString& name, const QString& note) {
    if (note.isEmpty()) return assign(row, agent, name);
    AddNote first;
    first.conversation = row.conversation.id;
    first.message = hub_.makeId<MessageId>();
    first.text = toCore(note);
    const quint64 number = begin(tr("Given to %1").arg(name), {});
    give(number, std::move(first), [this, number, id = row.conversation.id, agent] {
        give(number, AssignConversation{id, agent}, [this, number] { offer(number); });
    });
}

void Actions::close(const InboxRow& row, ReasonId reason, std::function<void()> also) {
    act(CloseConversation{row.conversation.id, reason}, tr("Solved: %1").arg(customerText(row.customerName)),
        std::move(also));
}

void Actions::reopen(const InboxRow& row) {
    act(ReopenConversation{row.conversation.id}, tr("Open again: %1").arg(customerText(row.customerName)));
}

void Actions::snooze(const InboxRow& row, TimePoint until) {
    act(SnoozeConversation{row.conversation.id, until},
        tr("Comes back %1").arg(untilText(until, hub_.now())));
}

void Actions::tag(const InboxRow& row, const std::string& tag, bool on) {
    const QString name = toQt(tag);
    act(TagConversation{row.conversation.id, tag, on},
        on ? tr("Tagged: %1").arg(name) : tr("Tag removed: %1").arg(name));
}

void Actions::edit(const Customer& customer) {
    act(EditCustomer{customer.id, customer.name, customer.language, customer.note},
        tr("Changed: %1").arg(toQt(customer.name)));
}

void Actions::addIdentity(CustomerId customer, IdentityKind kind, const std::string& address) {
    const QString shown = kind == IdentityKind::Phone ? numberText(address) : toQt(address);
    act(AddIdentity{customer, kind, address}, tr("Address added: %1").arg(shown));
}

void Actions::unlink(const Identity& identity) {
    act(UnlinkIdentity{identity.id}, tr("This address is now a customer of its own"));
}

void Actions::link(const Identity& identity, CustomerId to) {
    act(LinkIdentity{identity.id, to}, tr("Both are one customer now"));
}

void Actions::reschedule(ConversationId conversation, MessageId message, TimePoint at) {
    act(RescheduleMessage{conversation, message, at}, tr("Leaves %1").arg(untilText(at, hub_.now())));
}

void Actions::run(CommandBody command) {
    hub_.execute(this, std::move(command), [this](const Result<Receipt>& done) {
        if (!done) tellFailure(errorText(done.error()));
    });
}

// What was done can be taken back before the hub has answered.
void Actions::act(CommandBody command, const QString& said, std::function<void()> also) {
    const quint64 number = begin(said, std::move(also));
    give(number, std::move(command), [this, number] { offer(number); });
}

quint64 Actions::begin(const QString& said, std::function<void()> also, int seconds) {
    Deed deed;
    deed.number = ++lastNumber_;
    deed.said = said;
    deed.also = std::move(also);
    deed.until = hub_.now() + std::chrono::seconds(seconds);
    deeds_.push_back(std::move(deed));
    return lastNumber_;
}

Actions::Deed* Actions::find(quint64 number) {
    const auto same = [number](const Deed& deed) { return deed.number == number; };
    const auto found = std::find_if(deeds_.begin(), deeds_.end(), same);
    return found == deeds_.end() ? nullptr : &*found;
}

void Actions::give(quint64 number, CommandBody command, std::function<void()> then) {
    Deed* deed = find(number);
    if (!deed) return; // taken back meanwhile
    const CommandId id =
        hub_.execute(this, std::move(command), [this, number, then](const Result<Receipt>& done) {
            if (!find(number)) return;
            if (done) return then();
            drop(number);
            tellFailure(errorText(done.error()));
        });
    deed->commands.push_back(id);
}

void Actions::offer(quint64 number) {
    Deed* deed = find(number);
    if (!deed || !toast_) return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(deed->until - hub_.now());
    const QString said = deed->said;
    toast_->offer(said, {tr("Undo"), undoKey_, int(std::max<qint64>(left.count(), 1))}, [this, number] {
        offered_ = 0;
        if (Deed* still = find(number)) {
            Deed taken = *still;
            drop(number);
            takeBack(std::move(taken));
        }
    });
    offered_ = number;
}

void Actions::drop(quint64 number) {
    std::erase_if(deeds_, [number](const Deed& deed) { return deed.number == number; });
}

void Actions::tellDone(const QString& said, std::function<void()> undo, int seconds) {
    offer(begin(said, std::move(undo), seconds));
}

void Actions::tellTogether(const QString& said, std::vector<CommandId> commands) {
    if (commands.empty()) return toast_ ? toast_->say(said) : void();
    const quint64 number = begin(said, {});
    find(number)->commands = std::move(commands);
    offer(number);
}

// What the toast shows is good as long as it is shown; pointing at it keeps it.
void Actions::undo() {
    if (toast_ && !toast_->isOffering() && toast_->act()) return; // another's offer, which came last
    const bool shown = toast_ && toast_->isOffering();
    const TimePoint now = hub_.now();
    std::erase_if(deeds_,
                  [&](const Deed& deed) { return deed.until <= now && !(shown && deed.number == offered_); });
    if (deeds_.empty()) return;
    Deed newest = deeds_.back();
    deeds_.pop_back();
    if (offered_ == newest.number) offered_ = 0;
    takeBack(std::move(newest));
}

void Actions::takeBack(Deed deed) {
    if (toast_) toast_->dismiss();
    struct Answers {
        std::size_t missing;
        std::optional<Error> refused; // the first of them
        int refusals = 0;
    };
    const std::size_t all = deed.commands.size();
    auto answers = std::make_shared<Answers>(Answers{all, std::nullopt});
    for (auto id = deed.commands.rbegin(); id != deed.commands.rend(); ++id)
        hub_.undo(this, *id, [this, answers, all, said = deed.said](const Result<Receipt>& done) {
            if (!done && !answers->refused) answers->refused = done.error();
            if (!done) ++answers->refusals;
            if (--answers->missing > 0) return;
            if (answers->refused) {
                const QString why = undoFailureText(*answers->refused);
                if (all == 1) return tellFailure(why);
                return tellFailure(tr("%n of %1. %2", nullptr, answers->refusals).arg(all).arg(why));
            }
            if (toast_) toast_->say(tr("Taken back: %1").arg(said));
        });
    if (deed.also) deed.also();
}

void Actions::tellFailure(const QString& text) {
    if (toast_) toast_->say(text);
    Q_EMIT failed(text);
}

} // namespace santral::ui
