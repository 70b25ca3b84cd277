#include "tests/simulator/agent.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr std::size_t kRows = 200;
constexpr std::size_t kNewest = 25;  // conversations that are worked on, where new ones are started
constexpr std::size_t kPatient = 40; // so much may wait for the hub until somebody lets it be for now

std::string numberOf(const InboxRow& row) {
    return "#" + std::to_string(row.conversation.number);
}

} // namespace

DeskAgent::DeskAgent(DeskMachine& desk, Record& record, const Team& team)
    : desk_(desk), record_(record), team_(team), dice_(desk.world().newSeed()) {
    desk_.mind([this] { comesUp(); }, [this] { goes(); });
}

void DeskAgent::comesUp() {
    life_ = std::make_shared<int>(0);
    auto show = [this](const InboxUpdate& update) { this->show(update); };
    watchInbox_ = desk_.hub().watchInbox({InboxTab::Team}, kRows, std::move(show));
}

void DeskAgent::goes() {
    life_.reset();
    watchInbox_.reset();
    inbox_.clear();
}

void DeskAgent::show(const InboxUpdate& update) {
    if (update.snapshot) {
        inbox_.clear();
        for (const InboxRow& row : update.page.rows) inbox_[row.conversation.id] = row;
    }
    for (const InboxRow& row : update.changed) inbox_[row.conversation.id] = row;
    for (ConversationId id : update.gone) inbox_.erase(id);
}

const InboxRow* DeskAgent::pick(bool mine) {
    std::vector<const InboxRow*> rows;
    for (const auto& [id, row] : inbox_) {
        if (!mine || row.conversation.owner == desk_.agent().id) rows.push_back(&row);
    }
    if (starts_ && rows.size() > kNewest)
        rows.erase(rows.begin(), rows.end() - kNewest); // in the order of ids
    return rows.empty() ? nullptr : rows[dice_.below(rows.size())];
}

void DeskAgent::ask(const std::string& what, ConversationId conversation, CommandBody body,
                    std::function<void(const Result<Receipt>&)> answered) {
    desk_.tell(what);
    ++record_.commands;
    auto id = makeId<CommandId>(desk_.clock(), desk_.random());
    auto done = [this, what, conversation, answered = std::move(answered),
                 life = std::weak_ptr(life_)](const Result<Receipt>& receipt) {
        if (life.expired()) return;
        std::string heard = !receipt              ? "is refused: " + describe(receipt.error())
                            : receipt->first == 0 ? "is safe, or nothing had to change"
                                                  : "is done as " + std::to_string(receipt->first);
        desk_.tell(what + ": " + heard);
        if (!receipt) ++record_.refusals;
        if (answered) answered(receipt);
    };
    desk_.hub().execute(id, std::move(body), std::move(done));
}

void DeskAgent::reply(const InboxRow& row) {
    SendMessage send;
    send.conversation = row.conversation.id;
    send.message = makeId<MessageId>(desk_.clock(), desk_.random());
    send.text = desk_.name() + " answers " + std::to_string(++said_);
    if (row.conversation.channel == Channel::Mail) makeMail(row.conversation, send);
    if (dice_.chance(0.3)) send.seen = row.conversation.lastSeq;
    if (isAhead(send.seen)) send.seen = 0;
    record_.asked[send.message] = {desk_.name(), desk_.lives(), send.conversation, send.text};
    auto answered = [this, id = send.message](const Result<Receipt>& receipt) {
        Asked& asked = record_.asked.at(id);
        if (receipt) asked.answer = *receipt;
        if (!receipt) asked.refused = receipt.error();
    };
    ask("says \"" + send.text + "\" in " + numberOf(row), send.conversation, send, std::move(answered));
}

// Whom to answer stands in the subject: "matter of …".
void DeskAgent::makeMail(const Conversation& conversation, SendMessage& send) {
    MailPart mail;
    mail.to.push_back({"", conversation.subject.substr(conversation.subject.rfind(' ') + 1)});
    mail.subject = "Re: " + conversation.subject;
    send.channel = Channel::Mail;
    send.mail = std::move(mail);
    if (dice_.chance(0.3)) send.hold = static_cast<std::uint32_t>(1 + dice_.below(9));
}

void DeskAgent::note(const InboxRow& row) {
    AddNote note;
    note.conversation = row.conversation.id;
    note.message = makeId<MessageId>(desk_.clock(), desk_.random());
    note.text = desk_.name() + " notes " + std::to_string(++said_);
    record_.asked[note.message] = {desk_.name(), desk_.lives(), note.conversation, note.text, true};
    auto answered = [this, id = note.message](const Result<Receipt>& receipt) {
        Asked& asked = record_.asked.at(id);
        if (receipt) asked.answer = *receipt;
        if (!receipt) asked.refused = receipt.error();
    };
    ask("writes \"" + note.text + "\" in " + numberOf(row), note.conversation, note, std::move(answered));
}

void DeskAgent::start() {
    StartConversation start;
    start.conversation = makeId<ConversationId>(desk_.clock(), desk_.random());
    start.address = desk_.name() + "." + std::to_string(++said_) + "@customer.example";
    start.subject = "matter of " + start.address;
    ask("writes to " + start.address, start.conversation, start);
}

bool DeskAgent::givesUp() {
    auto refused = [](const InHand& one) { return one.refused.has_value(); };
    const auto& all = desk_.inHand();
    auto found = std::find_if(all.begin(), all.end(), refused);
    if (found == all.end() || !dice_.chance(0.5)) return false;
    desk_.tell("gives up what was refused: " + toString(found->id));
    if (MessageId message = messageIn(*found)) record_.givenUp.insert(message);
    desk_.hub().dropInHand(found->id);
    return true;
}

std::size_t DeskAgent::waiting() const {
    auto waits = [](const InHand& one) { return !one.refused; };
    return static_cast<std::size_t>(std::count_if(desk_.inHand().begin(), desk_.inHand().end(), waits));
}

void DeskAgent::act() {
    if (!desk_.isUp() || givesUp() || waiting() >= kPatient) return;
    if (starts_ && dice_.chance(0.05)) return start();
    const InboxRow* row = pick(dice_.chance(0.5));
    if (!row) row = pick(false);
    if (!row) return;
    const Conversation& c = row->conversation;
    std::string at = numberOf(*row);
    double what = dice_.share();
    if (what < 0.36) return reply(*row);
    if (what < 0.46) return note(*row);
    if (what < 0.62) {
        auto answered = [this, id = c.id](const Result<Receipt>& receipt) {
            if (receipt && receipt->first > 0)
                record_.takes.push_back({desk_.name(), desk_.agent().id, id, *receipt});
        };
        return ask("takes " + at, c.id, TakeConversation{c.id}, std::move(answered));
    }
    if (what < 0.70) return ask("has read " + at, c.id, MarkRead{c.id, c.lastSeq});
    if (what < 0.76) return ask("closes " + at, c.id, CloseConversation{c.id});
    if (what < 0.80) return ask("opens " + at + " again", c.id, ReopenConversation{c.id});
    if (what < 0.85) {
        std::string tag = dice_.chance(0.5) ? "urgent" : "later";
        bool on = dice_.chance(0.6);
        return ask((on ? "tags " : "untags ") + at + " as " + tag, c.id, TagConversation{c.id, tag, on});
    }
    if (what < 0.90) {
        const Team::Member& to = team_.members[dice_.below(team_.members.size())];
        bool nobody = dice_.chance(0.3);
        return ask("gives " + at + " to " + (nobody ? "nobody" : to.agent.login), c.id,
                   AssignConversation{c.id, nobody ? AgentId{} : to.agent.id});
    }
    if (what < 0.96) {
        bool billing = c.queue != team_.billing;
        return ask("moves " + at + " to " + (billing ? "billing" : "support"), c.id,
                   MoveConversation{c.id, billing ? team_.billing : team_.support});
    }
    ask("lets " + at + " sleep", c.id, SnoozeConversation{c.id, desk_.clock().now() + dice_.seconds(5, 40)});
}

} // namespace santral::simulator
