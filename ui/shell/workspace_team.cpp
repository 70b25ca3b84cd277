// What a team adds to the open conversation: colleagues who are here too, queues, handing over, and answers
// that were held back because somebody else was faster.
#include "core/domain/scope.hpp"
#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/meanwhile_bar.hpp"
#include "ui/conversation/mention_list.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/together.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/prompts.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr qsizetype kFirstWords = 200;

QString firstWords(const TimelineItem& item) {
    QString words = toQt(item.text).simplified().left(kFirstWords);
    if (words.isEmpty() && item.mail) words = toQt(item.mail->subject);
    if (words.isEmpty() && !item.attachments.empty()) words = toQt(item.attachments.front().name);
    return words;
}

} // namespace

void Workspace::connectTeam() {
    connect(&view_.composer(), &Composer::typingChanged, together_, &Together::setTyping);
    connect(together_, &Together::changed, this, &Workspace::showCompany);
    connect(writing_, &Writing::heldBackChanged, this, &Workspace::showMeanwhile);
    connect(&view_.meanwhile(), &MeanwhileBar::showRequested, this, [this] {
        const TimelineItem* newest = newestSince(writing_->heldBack().value_or(0));
        if (!newest) return;
        view_.timeline().reveal(newest->seq);
        view_.timeline().setFocus(Qt::OtherFocusReason);
    });
    ConversationHeader& header = view_.header();
    connect(&header, &ConversationHeader::moveRequested, this, &Workspace::askQueue);
    connect(&header, &ConversationHeader::handOverRequested, this, &Workspace::askColleague);
    agents_ = hub_.watchAgents([this](std::vector<Agent> agents) {
        agentList_ = agents;
        together_->setAgents(agents);
        view_.header().setAgents(std::move(agents), hub_.self().id);
        showColleagues();
    });
    organisation_ = hub_.watchOrganisation([this](const Organisation& all) {
        queues_ = all.queues;
        teams_ = all.teams;
        showColleagues();
        std::erase_if(queues_, [](const Queue& queue) { return queue.away; });
        tags_.clear();
        for (const Tag& tag : all.tags)
            if (!tag.away) tags_.push_back(tag.name);
        closeReasons_.clear();
        for (const Reason& reason : all.reasons)
            if (reason.kind == ReasonKind::Close && !reason.away) closeReasons_.push_back(reason);
        const auto byName = [](const auto& a, const auto& b) { return a.name < b.name; };
        std::sort(tags_.begin(), tags_.end());
        std::sort(closeReasons_.begin(), closeReasons_.end(), byName);
        view_.header().setQueues(queues_);
    });
}

void Workspace::showCompany() {
    view_.header().setCompany(together_->text(), together_->isWriting());
}

void Workspace::showColleagues() {
    QList<Colleague> all;
    for (const Agent& agent : agentList_) {
        if (agent.id == hub_.self().id || agent.away) continue;
        const bool sees = row_ && scopeOf(agent, teams_).sees(row_->conversation);
        all.append({agent.id, toQt(agent.name), sees});
    }
    view_.composer().mentions().setColleagues(all);
}

const TimelineItem* Workspace::newestSince(Seq seen) const {
    for (int i = model_->size() - 1; row_ && i >= 0; --i) {
        const TimelineItem& item = *model_->item(i);
        if (item.seq <= seen) break;
        if (isAhead(item.seq) || item.conversation != row_->conversation.id) continue;
        const bool said = item.kind == ItemKind::Message || item.kind == ItemKind::Call;
        if (said && (item.direction == Direction::In || item.agent != hub_.self().id)) return &item;
    }
    return nullptr;
}

// What is told of here was seen: sent again, the answer goes out.
void Workspace::showMeanwhile() {
    MeanwhileBar& bar = view_.meanwhile();
    if (!row_ || !writing_->heldBack()) return bar.clear();
    const Conversation& c = row_->conversation;
    for (const Seq seq : {c.lastSeq, c.customerSeq, c.agentSeq}) writing_->noteSeen(seq);
    const TimelineItem* newest = newestSince(*writing_->heldBack());
    if (!newest) return bar.set(tr("Something new was said meanwhile"), {});
    writing_->noteSeen(newest->seq);
    const QString who = newest->author.empty() ? customerText(row_->customerName) : toQt(newest->author);
    if (newest->direction == Direction::Out)
        return bar.set(tr("%1 answered meanwhile").arg(who), firstWords(*newest));
    if (newest->kind == ItemKind::Call) return bar.set(tr("%1 called meanwhile").arg(who), {});
    bar.set(tr("%1 wrote meanwhile").arg(who), firstWords(*newest));
}

void Workspace::askQueue() {
    if (!row_ || queues_.empty()) return;
    std::vector<Choice> choices;
    std::vector<QueueId> ids;
    const auto add = [&](QueueId id, const QString& name) {
        choices.push_back({name, Icon::Inbox, id == row_->conversation.queue});
        ids.push_back(id);
    };
    for (const Queue& queue : queues_) add(queue.id, toQt(queue.name));
    if (row_->conversation.queue) add({}, tr("No queue: everybody sees it"));
    const auto chosen = [this, row = *row_, ids, choices](int index, const QString&) {
        const auto at = static_cast<std::size_t>(index);
        actions_.move(row, ids.at(at), choices.at(at).text);
    };
    choices_->ask(view_.header().menuAnchor(), tr("Move to queue"), {}, choices, chosen);
}

void Workspace::askColleague() {
    if (!row_) return;
    std::vector<Choice> choices;
    std::vector<AgentId> ids;
    for (const Agent& agent : agentList_) {
        if (agent.id == hub_.self().id || agent.away) continue;
        choices.push_back({toQt(agent.name), Icon::User, agent.id == row_->conversation.owner});
        ids.push_back(agent.id);
    }
    if (ids.empty()) return;
    const auto chosen = [this, row = *row_, ids, choices](int index, const QString& note) {
        const auto at = static_cast<std::size_t>(index);
        actions_.handOver(row, ids.at(at), choices.at(at).text, note);
    };
    choices_->ask(view_.header().menuAnchor(), tr("Hand over to"), tr("Note for your colleague, if you like"),
                  choices, chosen);
}

// Those that administrators keep, and a word of one's own; where there are none, that alone.
void Workspace::askTag() {
    if (!row_) return;
    const auto ownWord = [this, row = *row_] {
        Question question;
        question.title = tr("Add a tag");
        question.accept = tr("Add");
        prompts().askLine(&view_, question, {}, [this, row](bool accepted, const QString& tag) {
            if (accepted && !tag.trimmed().isEmpty()) actions_.tag(row, toCore(tag.trimmed()), true);
        });
    };
    if (tags_.empty()) return ownWord();
    std::vector<Choice> choices;
    const auto& has = row_->conversation.tags;
    for (const std::string& tag : tags_)
        choices.push_back({toQt(tag), Icon::Tag, std::find(has.begin(), has.end(), tag) != has.end()});
    choices.push_back({tr("Another word …"), Icon::Pencil, false});
    const auto chosen = [this, row = *row_, tags = tags_, ownWord](int index, const QString&) {
        const auto at = static_cast<std::size_t>(index);
        at < tags.size() ? actions_.tag(row, tags[at], true) : ownWord();
    };
    choices_->ask(view_.header().menuAnchor(), tr("Add a tag"), {}, choices, chosen);
}

void Workspace::askReason() {
    if (!row_) return;
    std::vector<Choice> choices;
    for (const Reason& reason : closeReasons_)
        choices.push_back({toQt(reason.name), Icon::CircleCheck, false});
    const auto chosen = [this, row = *row_, reasons = closeReasons_](int index, const QString&) {
        actions_.close(row, reasons.at(static_cast<std::size_t>(index)).id);
        Q_EMIT nextRequested();
    };
    choices_->ask(view_.header().menuAnchor(), tr("How did it end?"), {}, choices, chosen);
}

void Workspace::putBack(const InHand& entry) {
    writing_->putBack(entry);
    if (!row_ || row_->conversation.id != conversationOf(entry.body)) open(conversationOf(entry.body));
}

} // namespace santral::ui
