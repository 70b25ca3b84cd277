#include "core/hub/undo.hpp"

#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kKept = 1200; // commands: what one key has done to a thousand goes back together

Error never(const char* why) {
    return {Errc::Unsupported, why};
}

class Undo {
public:
    Undo(State& state, const Actor& actor, const DecideConfig& config)
        : state_(state), actor_(actor), config_(config) {}

    using Back = Result<CommandBody>;

    Back operator()(const TakeConversation& c) {
        return restored(c.conversation, [&](Standing& s) { s.owner = actor_.agent; });
    }
    Back operator()(const AssignConversation& c) {
        return restored(c.conversation, [&](Standing& s) { s.owner = c.agent; });
    }
    Back operator()(const MoveConversation& c) {
        return restored(c.conversation, [&](Standing& s) {
            if (s.queue != c.queue) s.owner = {};
            s.queue = c.queue;
        });
    }
    Back operator()(const CloseConversation& c) {
        return restored(c.conversation, [](Standing& s) {
            s.state = ConversationState::Closed;
            s.snoozedUntil.reset();
        });
    }
    Back operator()(const ReopenConversation& c) {
        return restored(c.conversation, [](Standing& s) {
            s.state = ConversationState::Open;
            s.snoozedUntil.reset();
        });
    }
    Back operator()(const SnoozeConversation& c) {
        return restored(c.conversation, [&](Standing& s) {
            s.state = ConversationState::Snoozed;
            s.snoozedUntil = c.until;
        });
    }
    Back operator()(const TagConversation& c) {
        auto found = state_.conversation(c.conversation);
        if (!found) return found.error();
        if (!*found) return Error{Errc::NotFound, "conversation"};
        const auto& tags = (*found)->tags;
        bool has = std::find(tags.begin(), tags.end(), c.tag) != tags.end();
        if (has == c.on) return never("nothing");
        return CommandBody(TagConversation{c.conversation, c.tag, has});
    }
    Back operator()(const MergeConversation& c) {
        auto found = state_.conversation(c.conversation);
        if (!found) return found.error();
        if (*found && (*found)->merged) return never("nothing");
        return CommandBody(SeparateConversation{c.conversation});
    }
    Back operator()(const SeparateConversation& c) {
        auto found = state_.conversation(c.conversation);
        if (!found) return found.error();
        if (!*found || !(*found)->merged) return never("nothing");
        return CommandBody(MergeConversation{c.conversation, (*found)->merged->into});
    }
    Back operator()(const SplitConversation& c) {
        return CommandBody(MergeConversation{c.made, c.conversation});
    }
    Back operator()(const AddNote& c) { return CommandBody(WithdrawMessage{c.conversation, c.message}); }
    Back operator()(const SendMessage& c) {
        if (c.hold == 0 && !c.at) return never("left");
        return CommandBody(WithdrawMessage{c.conversation, c.message});
    }
    Back operator()(const RescheduleMessage& c) {
        auto own = state_.ownMessage(c.message);
        if (!own) return own.error();
        if (!*own || !(*own)->held) return never("left");
        if ((*own)->due == c.at) return never("nothing");
        return CommandBody(RescheduleMessage{c.conversation, c.message, (*own)->due, c.at});
    }
    Back operator()(const EditCustomer& c) {
        auto card = state_.card(c.customer);
        if (!card) return card.error();
        if (!*card) return Error{Errc::NotFound, "customer"};
        CustomerWords before = wordsOf((*card)->customer), after{c.name, c.language, c.note};
        if (before == after) return never("nothing");
        return CommandBody(RestoreCustomer{c.customer, std::move(after), std::move(before)});
    }
    Back operator()(const AddIdentity& c) {
        auto address = normalAddress(c.kind, c.address, config_.region);
        if (!address) return address.error();
        auto known = state_.identity(c.kind, *address);
        if (!known) return known.error();
        if (!*known) return CommandBody(WithdrawIdentity{c.customer, c.kind, *address});
        return parted(**known, c.customer);
    }
    Back operator()(const LinkIdentity& c) { return partedAgain(c.identity, c.customer); }
    Back operator()(const UnlinkIdentity& c) { return partedAgain(c.identity, std::nullopt); }

    Back operator()(const MarkRead&) { return never("read"); }
    Back operator()(const RetryMessage&) { return never("left"); }
    Back operator()(const ReleaseMessage&) { return never("left"); }
    Back operator()(const StartConversation&) { return never("begun"); }
    Back operator()(const RecordCall&) { return never("happened"); }
    Back operator()(const EraseCustomer&) { return never("erased"); }
    Back operator()(const RemoveSample&) { return never("erased"); }
    Back operator()(const SaveBrand&) { return never("saved"); }
    Back operator()(const SaveQueue&) { return never("saved"); }
    Back operator()(const SaveTeam&) { return never("saved"); }
    Back operator()(const SaveTag&) { return never("saved"); }
    Back operator()(const SaveReason&) { return never("saved"); }
    Back operator()(const SaveView&) { return never("saved"); }
    Back operator()(const RecordSettings&) { return never("saved"); }
    Back operator()(const RecordAccess&) { return never("saved"); }
    Back operator()(const RegisterAgent&) { return never("saved"); }
    Back operator()(const RestoreConversation&) { return never("undo"); }
    Back operator()(const RestoreCustomer&) { return never("undo"); }
    Back operator()(const RestoreIdentity&) { return never("undo"); }
    Back operator()(const WithdrawIdentity&) { return never("undo"); }
    Back operator()(const WithdrawMessage&) { return never("undo"); }
    Back operator()(const SaveSkill&) { return never("saved"); }
    Back operator()(const SaveHours&) { return never("saved"); }
    Back operator()(const SetSkills&) { return never("saved"); }
    Back operator()(const SetAgentState&) { return never("state"); }
    Back operator()(const AcceptContact&) { return never("accepted"); }
    Back operator()(const DeclineContact&) { return never("declined"); }
    Back operator()(const FinishContact&) { return never("finished"); }
    Back operator()(const FinishWrapUp&) { return never("finished"); }
    Back operator()(const AskHelp&) { return never("help"); }
    Back operator()(const OfferContact&) { return never("hub"); }
    Back operator()(const ReturnContact&) { return never("hub"); }
    Back operator()(const EndContact&) { return never("hub"); }
    Back operator()(const EndWrapUp&) { return never("hub"); }
    Back operator()(const ReceiveCall&) { return never("connector"); }
    Back operator()(const ReportCall&) { return never("connector"); }
    Back operator()(const MarkService&) { return never("hub"); }
    Back operator()(const NoteDesk&) { return never("hub"); }
    Back operator()(const ReceiveChat&) { return never("connector"); }
    Back operator()(const IdentifyVisitor&) { return never("connector"); }
    Back operator()(const ReportChatSeen&) { return never("connector"); }
    Back operator()(const ReceiveMail&) { return never("connector"); }
    Back operator()(const ReportDelivery&) { return never("connector"); }
    Back operator()(const ImportConversation&) { return never("connector"); }

private:
    template <class Change>
    Back restored(ConversationId id, const Change& change) {
        auto found = state_.conversation(id);
        if (!found) return found.error();
        if (!*found) return Error{Errc::NotFound, "conversation"};
        Standing before = standingOf(**found);
        Standing after = before;
        change(after);
        if (after == before) return never("nothing");
        return CommandBody(RestoreConversation{id, after, before});
    }
    Back parted(const Identity& identity, std::optional<CustomerId> to) {
        if (identity.customer == to) return never("nothing");
        return CommandBody(RestoreIdentity{identity.id, to, identity.customer, identity.reason});
    }
    Back partedAgain(IdentityId id, std::optional<CustomerId> to) {
        auto found = state_.identity(id);
        if (!found) return found.error();
        if (!*found) return Error{Errc::NotFound, "identity"};
        Identity identity = **found;
        if (to) return parted(identity, to);
        auto card = state_.card(identity.customer);
        if (!card) return card.error();
        if (*card && (*card)->identities.size() < 2) return never("nothing"); // alone already
        return parted(identity, to);
    }

    State& state_;
    const Actor& actor_;
    const DecideConfig& config_;
};

} // namespace

Result<CommandBody> undoOf(State& state, const Actor& actor, const DecideConfig& config,
                           const CommandBody& command) {
    return std::visit(Undo(state, actor, config), command);
}

void UndoBook::note(CommandId id, Result<CommandBody> back) {
    auto same = [id](const auto& one) { return one.first == id; };
    if (std::any_of(kept_.begin(), kept_.end(), same)) return; // a repeat: the state is not the one before
    kept_.emplace_back(id, std::move(back));
    if (kept_.size() > kKept) kept_.pop_front();
}

Result<CommandBody> UndoBook::find(CommandId id) const {
    auto same = [id](const auto& one) { return one.first == id; };
    auto found = std::find_if(kept_.begin(), kept_.end(), same);
    if (found == kept_.end()) return Error{Errc::NotFound, "undo"};
    return found->second;
}

} // namespace santral
