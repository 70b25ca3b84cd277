// Taking back: what was done becomes what was before, unless somebody has changed it since.
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {
namespace {

// Of one thing that a command had changed from `before` to `after`.
enum class Step { Nothing, Back, Changed };

template <class T>
Step stepOf(const T& now, const T& after, const T& before) {
    if (after == before || now == before) return Step::Nothing;
    return now == after ? Step::Back : Step::Changed;
}

using Life = std::pair<ConversationState, std::optional<TimePoint>>;

Life lifeOf(const Standing& s) {
    return {s.state, s.snoozedUntil};
}

Error changed() {
    return {Errc::Conflict, "changed"};
}

} // namespace

Result<void> Deciding::namedThere(const Standing& standing) const {
    if (standing.queue && !state_.queue(standing.queue)) return Error{Errc::NotFound, "queue"};
    if (standing.owner && !state_.agent(standing.owner)) return Error{Errc::NotFound, "agent"};
    return {};
}

// Out of sight it is called back only by who has sent it away, and only for a while.
Result<void> Deciding::mayCallBack(const Conversation& conversation) const {
    if (isSeen(conversation)) return {};
    const State::Departure* departure = state_.departure(conversation.id);
    bool recent = departure && now_ - departure->at <= kCallBackWithin;
    return recent ? Result<void>() : Error{Errc::NotFound, "conversation"};
}

Result<void> Deciding::on(const RestoreConversation& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    const Conversation conversation = **found;
    for (const Standing* one : {&c.after, &c.before}) {
        if (auto there = namedThere(*one); !there) return there;
    }
    if (auto may = mayCallBack(conversation); !may) return may;
    const Standing now = standingOf(conversation);
    Step owner = stepOf(now.owner, c.after.owner, c.before.owner);
    Step queue = stepOf(now.queue, c.after.queue, c.before.queue);
    Step life = stepOf(lifeOf(now), lifeOf(c.after), lifeOf(c.before));
    for (Step one : {owner, queue, life}) {
        if (one == Step::Changed) return changed();
    }
    if (life == Step::Back && conversation.merged) return changed();
    // Who has taken it in its new queue keeps it there.
    bool taken = now.owner != c.after.owner && now.owner != c.before.owner;
    if (queue == Step::Back && taken) return changed();
    const Agent* agent = state_.agent(c.before.owner);
    if (owner == Step::Back && agent && agent->away) return Error{Errc::NotFound, "agent"};
    if (queue == Step::Back) {
        ConversationMoved moved{c.before.queue, now.queue};
        if (auto done = emit(moved, c.conversation, conversation.identity); !done) return done;
    }
    if (owner == Step::Back) {
        auto done = assign(c.conversation, c.before.owner, now.owner, conversation.identity);
        if (!done) return done;
    }
    return life == Step::Back ? restoreState(conversation, c.before) : Result<void>();
}

Result<void> Deciding::restoreState(const Conversation& conversation, const Standing& before) {
    const bool closed = conversation.state == ConversationState::Closed;
    const auto waiting = closed ? before.waitingSince : std::nullopt;
    const int unread = closed ? std::max(before.unread, 0) : 0;
    // What would have woken up meanwhile is awake.
    bool sleeps =
        before.state == ConversationState::Snoozed && before.snoozedUntil && *before.snoozedUntil > now_;
    if (before.state == ConversationState::Closed) return closeAgain(conversation);
    if (sleeps) {
        ConversationSnoozed snoozed{*before.snoozedUntil, waiting, unread};
        return emit(snoozed, conversation.id, conversation.identity);
    }
    return emit(ConversationReopened{waiting, unread}, conversation.id, conversation.identity);
}

Result<void> Deciding::closeAgain(const Conversation& conversation) {
    auto reason = state_.closedFor(conversation.id);
    if (!reason) return reason.error();
    return emit(ConversationClosed{{}, *reason}, conversation.id, conversation.identity);
}

Result<void> Deciding::on(const RestoreCustomer& c) {
    auto card = state_.card(c.customer);
    if (!card) return card.error();
    if (!*card) return Error{Errc::NotFound, "customer"};
    EditCustomer back{c.customer, {}, {}, {}};
    const CustomerWords now = wordsOf((*card)->customer);
    auto put = [&](std::string& into, const std::string& is, const std::string& after,
                   const std::string& before) {
        Step step = stepOf(is, after, before);
        into = step == Step::Back ? before : is;
        return step != Step::Changed;
    };
    bool still = put(back.name, now.name, c.after.name, c.before.name) &&
                 put(back.language, now.language, c.after.language, c.before.language) &&
                 put(back.note, now.note, c.after.note, c.before.note);
    return still ? on(back) : changed();
}

Result<void> Deciding::on(const RestoreIdentity& c) {
    auto found = state_.identity(c.identity);
    if (!found) return found.error();
    if (!*found || !(*found)->customer) return Error{Errc::NotFound, "identity"};
    const Identity identity = **found;
    if (identity.customer == c.before) return {};
    auto own = state_.card(identity.customer);
    if (!own) return own.error();
    bool alone = *own && (*own)->identities.size() == 1;
    if (c.after ? identity.customer != *c.after : !alone) return changed();
    auto before = state_.card(c.before);
    if (!before) return before.error();
    if (!*before) return Error{Errc::NotFound, "customer"};
    return emit(IdentityLinked{c.before, c.reason, false, identity.customer}, {}, c.identity);
}

Result<void> Deciding::on(const WithdrawIdentity& c) {
    auto address = normalAddress(c.kind, c.address);
    if (!address) return address.error();
    auto found = state_.identity(c.kind, *address);
    if (!found) return found.error();
    if (!*found) return {}; // taken back already
    const Identity identity = **found;
    bool asWritten =
        identity.customer == c.customer && identity.reason == LinkReason::AgentDecided && !identity.verified;
    if (!asWritten) return changed();
    auto used = state_.isUsed(identity.id);
    if (!used) return used.error();
    if (*used) return changed();
    return emit(IdentityWithdrawn{c.customer}, {}, identity.id);
}

Result<void> Deciding::on(const WithdrawMessage& c) {
    auto found = own(c.conversation, c.message);
    if (!found) return found.error();
    if (!found->note && !found->held) return Error{Errc::Conflict, "left"};
    // A held message is taken back by whoever may answer there; a note by who wrote it.
    bool foreign =
        found->note && command_.actor.kind == Actor::Kind::Agent && found->agent != command_.actor.agent;
    if (foreign) return Error{Errc::Denied, "a colleague's note"};
    return emit(MessageWithdrawn{c.message, found->seq}, c.conversation, found->identity);
}

} // namespace santral
