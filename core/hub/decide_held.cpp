// Messages that leave later: held to be taken back, or at a time the agent has chosen.
#include "core/hub/deciding.hpp"

namespace santral {

Result<TimePoint> Deciding::dueOf(const SendMessage& c) const {
    if (c.hold > kLongestHold) return Error{Errc::Invalid, "hold"};
    if (!c.at) return now_ + std::chrono::seconds(c.hold);
    if (*c.at - now_ > kScheduledWithin) return Error{Errc::Invalid, "time"};
    return *c.at;
}

Result<void> Deciding::hold(const SendMessage& c, TimePoint due, std::optional<MailPart> mail,
                            IdentityId identity) {
    MessageHeld held{c.message, c.channel, due, c.at.has_value(), c.text, std::move(mail), c.attachments};
    return emit(std::move(held), c.conversation, identity);
}

Result<State::OwnMessage> Deciding::own(ConversationId conversation, MessageId message) {
    auto found = state_.ownMessage(message);
    if (!found) return found.error();
    if (!*found || (*found)->conversation != conversation) return Error{Errc::NotFound, "message"};
    return **found;
}

// The author of what leaves is who wrote it, whoever says that it leaves.
Result<void> Deciding::on(const ReleaseMessage& c) {
    auto found = own(c.conversation, c.message);
    if (!found) return found.error();
    if (!found->held) return found->note ? Result<void>(Error{Errc::NotFound, "message"}) : Result<void>();
    if (command_.actor.kind == Actor::Kind::System && found->due > now_) return {}; // it was put off
    auto item = state_.heldItem(c.message);
    if (!item) return item.error();
    if (!*item) return Error{Errc::NotFound, "message"};
    MessageAdded message;
    message.message = c.message;
    message.channel = (*item)->channel;
    message.direction = Direction::Out;
    message.delivery = Delivery::Waiting;
    message.held = found->seq;
    message.text = std::move((*item)->text);
    message.mail = std::move((*item)->mail);
    message.attachments = std::move((*item)->attachments);
    if (message.channel == Channel::Chat) {
        auto count = state_.chatCount(found->identity);
        if (!count) return count.error();
        message.chatNumber = *count + 1;
    }
    auto into = state_.goesTo(c.conversation);
    if (!into) return into.error();
    ConversationId place = *into ? (*into)->id : c.conversation;
    if (place != c.conversation) { // merged while it was held: it stands where that goes on
        message.held = 0;
        MessageWithdrawn gone{c.message, found->seq};
        if (auto done = emit(gone, c.conversation, found->identity); !done) return done;
    }
    Actor author = found->agent ? Actor{Actor::Kind::Agent, found->agent, Role::Agent} : Actor::system();
    return emitAs(author, std::move(message), place, found->identity);
}

Result<void> Deciding::on(const RescheduleMessage& c) {
    auto found = own(c.conversation, c.message);
    if (!found) return found.error();
    if (!found->held)
        return Error{found->note ? Errc::NotFound : Errc::Conflict, found->note ? "message" : "left"};
    if (found->due == c.at) return {};
    if (c.after && *c.after != found->due) return Error{Errc::Conflict, "changed"};
    if (c.at <= now_ || c.at - now_ > kScheduledWithin) return Error{Errc::Invalid, "time"};
    return emit(MessageDue{c.message, c.at}, c.conversation, found->identity);
}

} // namespace santral
