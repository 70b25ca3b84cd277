#include "ui/shell/inbox_bulk.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/menu_digits.hpp"
#include "ui/widgets/prompts.hpp"

#include <QMenu>

#include <algorithm>

namespace santral::ui {

InboxBulk::InboxBulk(HubClient& hub, Actions& actions, InboxPane& inbox, QObject* parent)
    : QObject(parent), hub_(hub), actions_(actions), inbox_(inbox), bar_(inbox.bulk()),
      work_(new BulkWork(hub, this)), choices_(new ChoicePopup(&inbox)) {
    connect(&bar_, &BulkBar::asked, this, &InboxBulk::run);
    connect(&bar_, &BulkBar::stopped, work_, &BulkWork::stop);
    connect(work_, &BulkWork::progressed, this, [this](const QString& doing, int done, int total) {
        bar_.setProgress(BulkBar::Progress{doing, done, total});
    });
    connect(work_, &BulkWork::finished, this, &InboxBulk::hear);
}

void InboxBulk::setOrganisation(const Organisation& all) {
    all_ = all;
    const auto byName = [](const auto& a, const auto& b) { return a.name < b.name; };
    std::erase_if(all_.queues, [](const Queue& queue) { return queue.away; });
    std::erase_if(all_.tags, [](const Tag& tag) { return tag.away; });
    std::erase_if(all_.reasons,
                  [](const Reason& reason) { return reason.away || reason.kind != ReasonKind::Close; });
    std::sort(all_.tags.begin(), all_.tags.end(), byName);
    std::sort(all_.reasons.begin(), all_.reasons.end(), byName);
}

bool InboxBulk::run(BulkAct act) {
    if (inbox_.model().picks() == 0) return false;
    if (work_->isRunning()) return true;
    switch (act) {
    case BulkAct::Take:
        take();
        break;
    case BulkAct::Assign:
        assign();
        break;
    case BulkAct::Move:
        move();
        break;
    case BulkAct::Tag:
        tag();
        break;
    case BulkAct::Snooze:
        snooze();
        break;
    case BulkAct::Read:
        read();
        break;
    case BulkAct::Close:
        close();
        break;
    }
    return true;
}

void InboxBulk::begin(BulkWork::Wish wish) {
    work_->begin(inbox_.picked(), std::move(wish));
}

void InboxBulk::take() {
    begin({tr("Taking"), [](int n) { return tr("%n are yours", nullptr, n); },
           [](const InboxRow& row) { return TakeConversation{row.conversation.id}; }});
}

void InboxBulk::assign() {
    std::vector<Choice> choices;
    std::vector<AgentId> ids;
    for (const Agent& agent : agents_) {
        if (agent.away) continue;
        const bool me = agent.id == hub_.self().id;
        choices.push_back({me ? tr("%1 (me)").arg(toQt(agent.name)) : toQt(agent.name), Icon::User, false});
        ids.push_back(agent.id);
    }
    choices.push_back({tr("Nobody: back to the team"), Icon::Undo2, false});
    ids.emplace_back();
    const auto chosen = [this, ids, choices](int index, const QString&) {
        const auto at = static_cast<std::size_t>(index);
        const AgentId to = ids.at(at);
        begin({tr("Assigning"),
               [to, name = choices.at(at).text](int n) {
                   return to ? tr("%n given to %1", nullptr, n).arg(name)
                             : tr("%n given back to the team", nullptr, n);
               },
               [to](const InboxRow& row) {
                   return AssignConversation{row.conversation.id, to};
               }});
    };
    choices_->ask(bar_.anchor(), tr("Assign to"), {}, choices, chosen);
}

void InboxBulk::move() {
    std::vector<Choice> choices;
    for (const Queue& queue : all_.queues) choices.push_back({toQt(queue.name), Icon::Inbox, false});
    choices.push_back({tr("No queue: everybody sees it"), Icon::Inbox, false});
    const auto chosen = [this, queues = all_.queues](int index, const QString&) {
        const auto at = static_cast<std::size_t>(index);
        const QueueId to = at < queues.size() ? queues[at].id : QueueId();
        const QString name = at < queues.size() ? toQt(queues[at].name) : QString();
        begin({tr("Moving"),
               [to, name](int n) {
                   return to ? tr("%n moved to %1", nullptr, n).arg(name)
                             : tr("%n taken out of their queue", nullptr, n);
               },
               [to](const InboxRow& row) {
                   return MoveConversation{row.conversation.id, to};
               }});
    };
    choices_->ask(bar_.anchor(), tr("Move to queue"), {}, choices, chosen);
}

void InboxBulk::tag() {
    const auto ownWord = [this] {
        Question question;
        question.title = tr("Add a tag");
        question.accept = tr("Add");
        prompts().askLine(&inbox_, question, {}, [this](bool accepted, const QString& tag) {
            if (accepted && !tag.trimmed().isEmpty()) tagAll(tag.trimmed());
        });
    };
    if (all_.tags.empty()) return ownWord();
    std::vector<Choice> choices;
    for (const Tag& tag : all_.tags) choices.push_back({toQt(tag.name), Icon::Tag, false});
    choices.push_back({tr("Another word …"), Icon::Pencil, false});
    const auto chosen = [this, tags = all_.tags, ownWord](int index, const QString&) {
        const auto at = static_cast<std::size_t>(index);
        at < tags.size() ? tagAll(toQt(tags[at].name)) : ownWord();
    };
    choices_->ask(bar_.anchor(), tr("Add a tag"), {}, choices, chosen);
}

void InboxBulk::tagAll(const QString& tag) {
    begin({tr("Tagging"), [tag](int n) { return tr("%n tagged: %1", nullptr, n).arg(tag); },
           [tag](const InboxRow& row) {
               return TagConversation{row.conversation.id, toCore(tag), true};
           }});
}

void InboxBulk::snooze() {
    auto* menu = new QMenu(&inbox_);
    menu->setObjectName(QStringLiteral("bulkSnoozeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& choice : ConversationHeader::snoozeChoices(hub_.now()))
        menu->addAction(
            choice.label + QLatin1Char('\t') + untilText(choice.until, hub_.now()), this,
            [this, until = choice.until] {
                begin({tr("Snoozing"),
                       [this, until](int n) {
                           return tr("%n come back %1", nullptr, n).arg(untilText(until, hub_.now()));
                       },
                       [until](const InboxRow& row) {
                           return SnoozeConversation{row.conversation.id, until};
                       }});
            });
    menu->popup(bar_.anchor().mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
    chooseByDigits();
}

void InboxBulk::read() {
    begin({tr("Marking"), [](int n) { return tr("%n marked as read", nullptr, n); },
           [](const InboxRow& row) {
               return MarkRead{row.conversation.id, row.conversation.lastSeq};
           },
           false});
}

void InboxBulk::close() {
    if (inbox_.tab() == InboxTab::Solved)
        return begin({tr("Opening"), [](int n) { return tr("%n open again", nullptr, n); },
                      [](const InboxRow& row) { return ReopenConversation{row.conversation.id}; }});
    const auto closeAll = [this](ReasonId reason) {
        begin({tr("Closing"), [](int n) { return tr("%n solved", nullptr, n); },
               [reason](const InboxRow& row) {
                   return CloseConversation{row.conversation.id, reason};
               }});
    };
    if (all_.reasons.empty()) return closeAll({});
    std::vector<Choice> choices;
    for (const Reason& reason : all_.reasons)
        choices.push_back({toQt(reason.name), Icon::CircleCheck, false});
    const auto chosen = [closeAll, reasons = all_.reasons](int index, const QString&) {
        closeAll(reasons.at(static_cast<std::size_t>(index)).id);
    };
    choices_->ask(bar_.anchor(), tr("How did they end?"), {}, choices, chosen);
}

// What it failed for, and what it was stopped before, stays picked.
void InboxBulk::hear(const BulkWork::Outcome& outcome) {
    std::vector<ConversationId> left;
    for (const BulkWork::Failure& failure : outcome.failures) left.push_back(failure.row.conversation.id);
    for (const InboxRow& row : outcome.untouched) left.push_back(row.conversation.id);
    inbox_.keepPicked(left);
    bar_.setProgress(std::nullopt);
    bar_.setFailures(failureLines(outcome.failures));
    if (outcome.said.isEmpty()) return;
    const int failed = static_cast<int>(outcome.failures.size());
    const QString said = failed == 0
                             ? outcome.said
                             : QStringLiteral("%1 · %2").arg(outcome.said, tr("%n refused", nullptr, failed));
    actions_.tellTogether(said, outcome.undoable);
}

} // namespace santral::ui
