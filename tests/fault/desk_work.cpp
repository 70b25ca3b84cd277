#include "tests/fault/desk_work.hpp"

#include "tests/fault/effect.hpp"

#include <algorithm>
#include <chrono>

namespace santral::fault {
namespace {

constexpr Millis kTick{2};
constexpr std::uint64_t kImpatience = 20; // ticks until a line that is down is tried again
constexpr std::size_t kRows = 200;
constexpr std::size_t kMostWaiting = 40; // then the agent lets it be for now

} // namespace

DeskWork::DeskWork(RemoteHub& hub, Timers& timers, Options options, Tell tell)
    : hub_(hub), timers_(timers), options_(std::move(options)), tell_(std::move(tell)),
      dice_(options_.seed * 1000 + options_.life) {}

void DeskWork::start() {
    watchInbox_ =
        hub_.watchInbox({InboxTab::Team}, kRows, [this](const InboxUpdate& update) { show(update); });
    watchInHand_ = hub_.watchInHand([this](std::vector<InHand> all) { inHand_ = std::move(all); });
    watchStatus_ = hub_.watchStatus([this](const HubStatus& status) { link_ = status.link; });
    tick();
}

void DeskWork::show(const InboxUpdate& update) {
    if (update.snapshot) {
        inbox_.clear();
        for (const InboxRow& row : update.page.rows) inbox_[row.conversation.id] = row;
    }
    for (const InboxRow& row : update.changed) inbox_[row.conversation.id] = row;
    for (ConversationId id : update.gone) inbox_.erase(id);
}

void DeskWork::tick() {
    ++ticks_;
    bool down = link_ == HubStatus::Link::Offline;
    if (down && ticks_ % kImpatience == 0) hub_.retryNow();
    if (!letsGo() && allowed_ > 0 && waiting() < kMostWaiting) act();
    bool quiet = isQuiet();
    if (resting_ && quiet != quiet_) tell_(quiet ? "quiet" : "busy");
    quiet_ = resting_ && quiet;
    next_ = timers_.after(kTick, [this] { tick(); });
}

// Those of which nothing was heard, and those that are safe here and wait.
std::size_t DeskWork::waiting() const {
    std::size_t count = unheard_.size();
    for (const InHand& one : inHand_) {
        if (!one.refused && unheard_.count(one.id) == 0) ++count;
    }
    return count;
}

bool DeskWork::isQuiet() const {
    return hub_.linkIsUp() && hub_.isWhole() && hub_.settled() && waiting() == 0;
}

bool DeskWork::letsGo() {
    auto refused = [](const InHand& one) { return one.refused.has_value(); };
    auto found = std::find_if(inHand_.begin(), inHand_.end(), refused);
    if (resting_ || found == inHand_.end() || !dice_.chance(0.5)) return false;
    tell_("left " + toString(found->id));
    hub_.dropInHand(found->id);
    return true;
}

void DeskWork::tellLeft() {
    for (const InHand& one : inHand_) {
        if (one.refused) tell_("left " + toString(one.id));
    }
}

const InboxRow* DeskWork::pick(bool mine) {
    std::vector<const InboxRow*> rows;
    for (const auto& [id, row] : inbox_) {
        if (!mine || row.conversation.owner == hub_.self().id) rows.push_back(&row);
    }
    return rows.empty() ? nullptr : rows[dice_.below(rows.size())];
}

void DeskWork::ask(ConversationId conversation, CommandBody body) {
    auto id = makeId<CommandId>(systemClock(), systemRandom());
    std::string name = toString(id);
    tell_("ask " + name + " " + toString(conversation) + " " + effectOf(body, hub_.self().id));
    --allowed_;
    unheard_.insert(id);
    auto heard = [this, id, name, alive = std::weak_ptr(alive_)](const Result<Receipt>& receipt) {
        if (alive.expired()) return;
        unheard_.erase(id);
        if (!receipt) return tell_("no " + name + " " + describe(receipt.error()));
        tell_("ok " + name + " " + std::to_string(receipt->first) + " " + std::to_string(receipt->last));
    };
    hub_.execute(id, std::move(body), std::move(heard));
}

// Like nobody else's, in no other life.
std::string DeskWork::newWords(const char* what) {
    return options_.desk + " " + what + " " + std::to_string(options_.life) + "." + std::to_string(++said_);
}

void DeskWork::say(const InboxRow& row) {
    if (row.conversation.channel != Channel::Chat) return note(row);
    SendMessage send;
    send.conversation = row.conversation.id;
    send.message = makeId<MessageId>(systemClock(), systemRandom());
    send.text = newWords("answers");
    if (dice_.chance(0.3)) send.seen = row.conversation.lastSeq;
    if (isAhead(send.seen)) send.seen = 0;
    ask(send.conversation, send);
}

void DeskWork::note(const InboxRow& row) {
    AddNote note;
    note.conversation = row.conversation.id;
    note.message = makeId<MessageId>(systemClock(), systemRandom());
    note.text = newWords("notes");
    ask(note.conversation, note);
}

void DeskWork::begin() {
    StartConversation start;
    start.conversation = makeId<ConversationId>(systemClock(), systemRandom());
    start.subject = newWords("begins");
    start.address = "c" + toString(start.conversation) + "@customer.example";
    ask(start.conversation, start);
}

void DeskWork::act() {
    const InboxRow* row = pick(dice_.chance(0.5));
    if (!row) row = pick(false);
    if (!row) return;
    if (dice_.chance(0.03)) return begin();
    actIn(*row);
}

void DeskWork::actIn(const InboxRow& row) {
    const Conversation& c = row.conversation;
    double what = dice_.share();
    if (what < 0.40) return say(row);
    if (what < 0.52) return note(row);
    if (what < 0.64) return ask(c.id, TakeConversation{c.id});
    if (what < 0.68) return ask(c.id, MarkRead{c.id, c.lastSeq});
    if (what < 0.73) return ask(c.id, CloseConversation{c.id});
    if (what < 0.78) return ask(c.id, ReopenConversation{c.id});
    if (what < 0.86)
        return ask(c.id, TagConversation{c.id, dice_.chance(0.5) ? "urgent" : "later", dice_.chance(0.6)});
    if (what < 0.91) {
        bool nobody = dice_.chance(0.3);
        AgentId to = options_.colleagues[dice_.below(options_.colleagues.size())];
        return ask(c.id, AssignConversation{c.id, nobody ? AgentId{} : to});
    }
    if (what < 0.97)
        return ask(c.id, MoveConversation{c.id, options_.queues[dice_.below(options_.queues.size())]});
    auto now = std::chrono::time_point_cast<Millis>(systemClock().now());
    ask(c.id, SnoozeConversation{c.id, now + dice_.seconds(2, 20)});
}

} // namespace santral::fault
