// What TestHub does with each command of a desk; those of connectors are refused.
#include "core/base/random.hpp"
#include "core/domain/conversation_fold.hpp"
#include "tests/support/test_hub.hpp"

#include <algorithm>

namespace santral {

class TestHubCommands {
public:
    explicit TestHubCommands(TestHub& hub) : hub_(hub) {}

    Result<Receipt> operator()(const TakeConversation& c) { return assign(c.conversation, me()); }
    Result<Receipt> operator()(const AssignConversation& c) { return assign(c.conversation, c.agent); }
    Result<Receipt> operator()(const MoveConversation& c) {
        const auto known = hub_.conversations_.find(c.conversation);
        if (known == hub_.conversations_.end()) return Error{Errc::NotFound, "conversation"};
        const QueueId before = known->second.queue;
        if (known->second.owner) assign(c.conversation, {});
        return changed(c.conversation, ConversationMoved{c.queue, before}, ItemKind::Moved,
                       queueName(c.queue));
    }
    Result<Receipt> operator()(const CloseConversation& c) {
        return changed(c.conversation, ConversationClosed{}, ItemKind::Closed);
    }
    Result<Receipt> operator()(const ReopenConversation& c) {
        return changed(c.conversation, ConversationReopened{}, ItemKind::Reopened);
    }
    Result<Receipt> operator()(const SnoozeConversation& c) {
        return changed(c.conversation, ConversationSnoozed{c.until}, ItemKind::Snoozed, {}, c.until);
    }
    Result<Receipt> operator()(const MergeConversation& c) {
        const auto from = hub_.conversations_.find(c.conversation), into = hub_.conversations_.find(c.into);
        if (from == hub_.conversations_.end() || into == hub_.conversations_.end())
            return Error{Errc::NotFound, "conversation"};
        const Conversation& gone = from->second;
        const Seq number = into->second.number;
        ConversationTookOver took;
        took.share = {gone.id, gone.number, gone.waitingSince, gone.unread, gone.missedCall, gone.tags};
        hub_.happen(c.into, std::move(took));
        return changed(c.conversation, ConversationMerged{c.into, number}, ItemKind::Merged,
                       std::to_string(number));
    }
    Result<Receipt> operator()(const SeparateConversation& c) {
        const auto found = hub_.conversations_.find(c.conversation);
        if (found == hub_.conversations_.end() || !found->second.merged)
            return Error{Errc::NotFound, "conversation"};
        const Merged was = *found->second.merged;
        hub_.happen(was.into, without(hub_.conversations_.at(was.into), c.conversation));
        ConversationSeparated apart{was.into,         was.number, was.state,     was.snoozedUntil,
                                    was.waitingSince, was.unread, was.missedCall};
        return changed(c.conversation, std::move(apart), ItemKind::Separated, std::to_string(was.number));
    }
    Result<Receipt> operator()(const SplitConversation& c) {
        const auto found = hub_.conversations_.find(c.conversation);
        if (found == hub_.conversations_.end()) return Error{Errc::NotFound, "conversation"};
        Conversation made = found->second;
        made.id = c.made;
        made.number = ++hub_.seq_;
        made.subject = c.subject;
        hub_.conversations_[c.made] = made;
        hub_.tellRow(c.made);
        for (auto& [seq, item] : hub_.items_) {
            if (std::find(c.messages.begin(), c.messages.end(), item.message) == c.messages.end()) continue;
            item.conversation = c.made;
            item.revision = ++hub_.seq_;
            hub_.tellItem(item);
        }
        hub_.note(c.conversation, ItemKind::Split, std::to_string(made.number), {});
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const TagConversation& c) {
        return changed(c.conversation, ConversationTagged{c.tag, c.on},
                       c.on ? ItemKind::Tagged : ItemKind::Untagged, c.tag);
    }
    Result<Receipt> operator()(const MarkRead& c) {
        hub_.happen(c.conversation, ConversationRead{c.upto});
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const AddNote& c) {
        TimelineItem item;
        item.kind = ItemKind::Note;
        item.message = c.message;
        item.text = c.text;
        item.attachments = c.attachments;
        item.mentions = c.mentions;
        hub_.addItem(c.conversation, item);
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const SendMessage& c) {
        TimelineItem item;
        item.message = c.message;
        item.channel = c.channel;
        item.direction = Direction::Out;
        item.text = c.text;
        item.mail = c.mail;
        item.attachments = c.attachments;
        item.delivery = Delivery::Waiting;
        if (c.hold > 0 || c.at) {
            item.delivery = Delivery::Held;
            item.until = c.at.value_or(hub_.clock_.now() + std::chrono::seconds(c.hold));
            if (c.at) item.why = kScheduled;
        }
        hub_.addItem(c.conversation, item);
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const WithdrawMessage& c) {
        const TimelineItem* item = find(c.message);
        if (!item) return Error{Errc::NotFound, "message"};
        if (item->delivery != Delivery::Held && item->kind != ItemKind::Note)
            return Error{Errc::Conflict, "left"};
        hub_.removeItem(item->seq);
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const ReleaseMessage& c) {
        const TimelineItem* item = find(c.message);
        if (!item) return Error{Errc::NotFound, "message"};
        TimelineItem left = *item;
        hub_.removeItem(item->seq);
        left.delivery = Delivery::Sent;
        left.until.reset();
        left.why.clear();
        hub_.addItem(c.conversation, left);
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const RescheduleMessage& c) {
        for (auto& [seq, item] : hub_.items_) {
            if (item.message != c.message) continue;
            item.until = c.at;
            item.why = kScheduled;
            item.revision = ++hub_.seq_;
            hub_.tellItem(item);
            return receipt(c.conversation);
        }
        return Error{Errc::NotFound, "message"};
    }
    Result<Receipt> operator()(const EditCustomer& c) {
        auto& customer = hub_.customers_.at(c.customer).customer;
        customer.name = c.name;
        customer.language = c.language;
        customer.note = c.note;
        hub_.tellCard(c.customer);
        for (const auto& [id, conversation] : hub_.conversations_)
            if (hub_.customerOf(conversation.identity) == c.customer) hub_.tellRow(id);
        return receipt({});
    }
    Result<Receipt> operator()(const AddIdentity& c) {
        auto& card = hub_.customers_.at(c.customer);
        Identity identity;
        identity.id = hub_.newId<IdentityId>();
        identity.kind = c.kind;
        identity.address = c.address;
        identity.customer = c.customer;
        identity.reason = LinkReason::AgentDecided;
        identity.linkedAt = hub_.clock_.now();
        card.identities.push_back(std::move(identity));
        hub_.tellCard(c.customer);
        return receipt({});
    }
    Result<Receipt> operator()(const LinkIdentity& c) {
        const CustomerId from = hub_.customerOf(c.identity);
        move(c.identity, from, c.customer, LinkReason::AgentDecided);
        return receipt({});
    }
    Result<Receipt> operator()(const UnlinkIdentity& c) {
        const CustomerId from = hub_.customerOf(c.identity);
        const auto made = hub_.newId<CustomerId>();
        hub_.customers_[made].customer.id = made;
        move(c.identity, from, made, LinkReason::First);
        return receipt({});
    }
    Result<Receipt> operator()(const EraseCustomer& c) {
        std::vector<ConversationId> gone;
        for (const auto& [id, conversation] : hub_.conversations_)
            if (hub_.customerOf(conversation.identity) == c.customer) gone.push_back(id);
        for (const ConversationId id : gone) {
            std::erase_if(hub_.items_, [&](const auto& entry) { return entry.second.conversation == id; });
            hub_.conversations_.erase(id);
            hub_.tellRow(id);
        }
        hub_.customers_.erase(c.customer);
        return receipt({});
    }
    Result<Receipt> operator()(const StartConversation& c) {
        for (const auto& [id, card] : hub_.customers_)
            for (const Identity& known : card.identities)
                if (known.kind == c.kind && known.address == c.address) return start(c, known);
        const auto made = hub_.addCustomer({c.address, "", c.kind == IdentityKind::Mail ? c.address : "",
                                            c.kind == IdentityKind::Phone ? c.address : "", false, false});
        return start(c, hub_.customers_.at(made).identities.front());
    }
    Result<Receipt> operator()(const RegisterAgent& c) { return save(&Setup::agent, c.agent); }
    Result<Receipt> operator()(const SaveBrand& c) { return save(&Setup::brand, c.brand); }
    Result<Receipt> operator()(const SaveQueue& c) { return save(&Setup::queue, c.queue); }
    Result<Receipt> operator()(const SaveTeam& c) { return save(&Setup::team, c.team); }
    Result<Receipt> operator()(const SaveTag& c) { return save(&Setup::tag, c.tag); }
    Result<Receipt> operator()(const SaveReason& c) { return save(&Setup::reason, c.reason); }
    Result<Receipt> operator()(const SaveView& c) { return save(&Setup::view, c.view); }
    Result<Receipt> operator()(const SaveSkill& c) { return save(&Setup::skill, c.skill); }
    Result<Receipt> operator()(const SaveHours& c) { return save(&Setup::hours, c.hours); }
    Result<Receipt> operator()(const SetSkills& c) {
        std::vector<Agent> agents = hub_.agents_;
        for (Agent& agent : agents) {
            if (agent.id != c.agent) continue;
            agent.skills = c.skills;
            agent.capacity = c.capacity;
        }
        hub_.setAgents(std::move(agents));
        return receipt({});
    }
    Result<Receipt> operator()(const SetAgentState& c) {
        const AgentId agent = c.agent ? c.agent : me();
        auto& states = hub_.organisation_.states;
        auto known =
            std::find_if(states.begin(), states.end(), [&](const auto& s) { return s.agent == agent; });
        if (known == states.end()) known = states.insert(states.end(), AgentState{});
        AgentState& state = *known;
        state.agent = agent;
        state.off = c.off;
        state.next.reset();
        if (c.afterwards) {
            state.next = NextState{c.presence, c.reason};
        } else {
            if (state.presence != c.presence || state.reason != c.reason) state.since = hub_.clock_.now();
            state.presence = c.presence;
            state.reason = c.reason;
            state.why = c.idle          ? PresenceWhy::Idle
                        : agent != me() ? PresenceWhy::Supervisor
                                        : PresenceWhy::Chosen;
        }
        hub_.setOrganisation(hub_.organisation_);
        return receipt({});
    }
    Result<Receipt> operator()(const AcceptContact& c) {
        hub_.edit(c.conversation, [&](Conversation& now) { now.owner = me(); });
        return contact(c.conversation, c.contact, [&](Contact& now) {
            now.state = ContactState::Active;
            now.until.reset();
        });
    }
    Result<Receipt> operator()(const DeclineContact& c) {
        return contact(c.conversation, c.contact, [](Contact& now) {
            now.state = ContactState::Waiting;
            now.agent = {};
            now.until.reset();
        });
    }
    Result<Receipt> operator()(const FinishContact& c) {
        return contact(c.conversation, c.contact, [&](Contact& now) {
            now.state = ContactState::WrapUp;
            now.until = hub_.clock_.now() + std::chrono::seconds(60);
        });
    }
    Result<Receipt> operator()(const FinishWrapUp& c) {
        hub_.edit(c.conversation, [&](Conversation& now) {
            std::erase_if(now.contacts, [&](const Contact& one) { return one.id == c.contact; });
        });
        return receipt(c.conversation);
    }
    Result<Receipt> operator()(const AskHelp& c) {
        auto& states = hub_.organisation_.states;
        auto own = std::find_if(states.begin(), states.end(), [&](const auto& s) { return s.agent == me(); });
        if (own == states.end()) own = states.insert(states.end(), AgentState{});
        own->agent = me();
        own->help = c.on ? c.conversation : ConversationId{};
        own->helpSince = c.on ? hub_.clock_.now() : TimePoint{};
        hub_.setOrganisation(hub_.organisation_);
        return receipt(c.conversation);
    }
    template <class T>
    Result<Receipt> operator()(const T&) {
        return Error{Errc::Unsupported, "not from a desk"};
    }

private:
    const TimelineItem* find(MessageId message) const {
        for (const auto& [seq, item] : hub_.items_)
            if (item.message == message) return &item;
        return nullptr;
    }
    Result<Receipt> contact(ConversationId id, ContactId contact,
                            const std::function<void(Contact&)>& change) {
        hub_.edit(id, [&](Conversation& now) {
            for (Contact& one : now.contacts) {
                if (one.id != contact) continue;
                one.since = hub_.clock_.now();
                change(one);
            }
        });
        return receipt(id);
    }
    AgentId me() const { return hub_.agents_.front().id; }
    Result<Receipt> receipt(ConversationId id) const {
        return Receipt{hub_.seq_, hub_.seq_, hub_.clock_.now(), id, 0};
    }
    template <class T>
    Result<Receipt> save(std::optional<T> Setup::*part, const T& value) {
        Setup after;
        after.*part = value;
        hub_.saved(after);
        return receipt({});
    }
    std::string queueName(QueueId id) const {
        for (const Queue& queue : hub_.organisation_.queues)
            if (queue.id == id) return queue.name;
        return {};
    }
    Result<Receipt> assign(ConversationId id, AgentId agent) {
        return changed(id, ConversationAssigned{agent}, ItemKind::Assigned, hub_.agentName(agent));
    }
    Result<Receipt> changed(ConversationId id, EventBody body, ItemKind kind, const std::string& about = {},
                            std::optional<TimePoint> until = {}) {
        if (!hub_.conversations_.contains(id)) return Error{Errc::NotFound, "conversation"};
        hub_.note(id, kind, about, until);
        hub_.happen(id, std::move(body));
        return receipt(id);
    }
    Result<Receipt> start(const StartConversation& c, const Identity& identity) {
        const Channel channel = c.kind == IdentityKind::Phone ? Channel::Phone : Channel::Mail;
        Conversation& made = hub_.conversations_[c.conversation];
        made.id = c.conversation;
        made.number = ++hub_.seq_;
        made.identity = identity.id;
        made.channel = channel;
        made.subject = c.subject;
        made.owner = me();
        made.openedAt = made.lastAt = hub_.clock_.now();
        hub_.tellRow(c.conversation);
        return receipt(c.conversation);
    }
    void move(IdentityId id, CustomerId from, CustomerId to, LinkReason reason) {
        auto& source = hub_.customers_.at(from).identities;
        const auto found =
            std::find_if(source.begin(), source.end(), [&](const Identity& i) { return i.id == id; });
        Identity moved = *found;
        source.erase(found);
        moved.customer = to;
        moved.reason = reason;
        hub_.customers_.at(to).identities.push_back(moved);
        for (const CustomerId touched : {from, to}) {
            hub_.tellCard(touched);
            hub_.tellThread(touched);
        }
    }

    TestHub& hub_;
};

void TestHub::undo(CommandId done, CommandId, Done<Receipt> answer) {
    if (undoFails_) {
        later([error = *std::exchange(undoFails_, std::nullopt), answer = std::move(answer)] {
            answer(error);
        });
        return;
    }
    const auto found = before_.find(done);
    if (found == before_.end()) {
        later([answer = std::move(answer)] { answer(Error{Errc::NotFound, "undo"}); });
        return;
    }
    undone_.push_back(done);
    std::vector<Seq> newer;
    for (const auto& [seq, item] : items_)
        if (!found->second.items.contains(seq)) newer.push_back(seq);
    for (const Seq seq : newer) removeItem(seq);
    customers_ = found->second.customers;
    conversations_ = found->second.conversations;
    before_.erase(found);
    for (const auto& [id, conversation] : conversations_) tellRow(id);
    for (const auto& [id, card] : customers_) tellCard(id);
    later([answer = std::move(answer)] { answer(Receipt{}); });
}

void TestHub::execute(CommandId id, CommandBody body, Done<Receipt> done) {
    executed_.push_back(body);
    if (fails_) {
        later([error = *std::exchange(fails_, std::nullopt), done = std::move(done)] { done(error); });
        return;
    }
    before_[id] = {customers_, conversations_, items_};
    Result<Receipt> result = std::visit(TestHubCommands(*this), body);
    later([result, done = std::move(done)] { done(result); });
}

} // namespace santral
