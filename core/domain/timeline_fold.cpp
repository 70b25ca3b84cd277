#include "core/domain/timeline_fold.hpp"

namespace santral {
namespace {

class Show {
public:
    explicit Show(const Event& event) : event_(event) {}

    std::optional<TimelineItem> operator()(const MessageAdded& e) const {
        TimelineItem item = plain(e.note ? ItemKind::Note : ItemKind::Message);
        item.at = e.happened.value_or(event_.at);
        item.message = e.message;
        item.channel = e.channel;
        item.direction = e.direction;
        item.delivery = e.delivery;
        item.chatNumber = e.chatNumber;
        item.clientId = e.clientId;
        item.mentions = e.mentions;
        item.text = e.text;
        item.mail = e.mail;
        item.attachments = e.attachments;
        return item;
    }
    std::optional<TimelineItem> operator()(const MessageHeld& e) const {
        TimelineItem item = plain(ItemKind::Message);
        item.message = e.message;
        item.channel = e.channel;
        item.direction = Direction::Out;
        item.delivery = Delivery::Held;
        item.until = e.due;
        if (e.scheduled) item.why = kScheduled;
        item.text = e.text;
        item.mail = e.mail;
        item.attachments = e.attachments;
        return item;
    }
    std::optional<TimelineItem> operator()(const CallChanged& e) const {
        TimelineItem item = plain(ItemKind::Call);
        item.at = e.startedAt;
        item.message = e.message;
        item.channel = Channel::Phone;
        item.direction = e.direction;
        item.call = CallPart{e.call,      e.direction,  e.number,  e.line, e.outcome,
                             e.startedAt, e.answeredAt, e.endedAt, e.why,  e.queued};
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationOpened& e) const {
        TimelineItem item = plain(ItemKind::Opened);
        item.at = e.happened.value_or(event_.at);
        item.channel = e.channel;
        item.about = e.subject;
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationAssigned& e) const {
        TimelineItem item = plain(ItemKind::Assigned);
        item.at = e.happened.value_or(event_.at);
        item.about = e.agent ? toString(e.agent) : std::string();
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationMoved& e) const {
        TimelineItem item = plain(ItemKind::Moved);
        item.about = e.queue ? toString(e.queue) : std::string();
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationClosed& e) const {
        TimelineItem item = plain(ItemKind::Closed);
        item.at = e.happened.value_or(event_.at);
        item.about = e.reason ? toString(e.reason) : std::string();
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationReopened&) const {
        return plain(ItemKind::Reopened);
    }
    std::optional<TimelineItem> operator()(const ConversationSnoozed& e) const {
        TimelineItem item = plain(ItemKind::Snoozed);
        item.until = e.until;
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationTagged& e) const {
        TimelineItem item = plain(e.on ? ItemKind::Tagged : ItemKind::Untagged);
        item.at = e.happened.value_or(event_.at);
        item.about = e.tag;
        return item;
    }
    // One line, in the one that went: the other one's stands beside it in the customer's thread.
    std::optional<TimelineItem> operator()(const ConversationMerged& e) const {
        TimelineItem item = plain(ItemKind::Merged);
        item.about = std::to_string(e.number);
        return item;
    }
    std::optional<TimelineItem> operator()(const ConversationSeparated& e) const {
        TimelineItem item = plain(ItemKind::Separated);
        item.about = std::to_string(e.number);
        return item;
    }
    std::optional<TimelineItem> operator()(const ItemsLeft& e) const {
        TimelineItem item = plain(ItemKind::Split);
        if (!isAhead(e.number)) item.about = std::to_string(e.number);
        return item;
    }
    std::optional<TimelineItem> operator()(const ItemsCame&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ConversationTookOver&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ConversationLetGo&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const AgentAdded&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const BrandChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const QueueChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const TeamChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const TagChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ViewChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ReasonChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const SettingsChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const AccessChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const IdentitySeen&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const IdentityLinked&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const CustomerEdited&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const CustomerErased&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ConversationRead&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const MessageState&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ChatSeen&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const MessageDue&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const MessageWithdrawn&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const IdentityWithdrawn&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const SkillChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const HoursChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const AgentStateChanged&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ContactQueued&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ContactOffered&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ContactAccepted&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ContactReturned&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ContactEnded&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const WrapUpEnded&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ServiceDue&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const ServiceMarked&) const { return std::nullopt; }
    std::optional<TimelineItem> operator()(const UnknownEvent&) const { return std::nullopt; }

private:
    TimelineItem plain(ItemKind kind) const {
        TimelineItem item;
        item.seq = item.revision = event_.seq;
        item.conversation = event_.conversation;
        item.kind = kind;
        item.at = event_.at;
        item.agent = event_.agent;
        return item;
    }

    const Event& event_;
};

} // namespace

std::optional<TimelineItem> itemOf(const Event& event) {
    return std::visit(Show(event), event.body);
}

Seq removedBy(const Event& event) {
    if (auto* added = std::get_if<MessageAdded>(&event.body)) return added->held;
    if (auto* withdrawn = std::get_if<MessageWithdrawn>(&event.body)) return withdrawn->item;
    return 0;
}

} // namespace santral
