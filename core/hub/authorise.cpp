#include "core/hub/authorise.hpp"

#include "core/domain/command_fields.hpp"
#include "core/domain/json.hpp"
#include "core/domain/rights.hpp"
#include "core/hub/scope.hpp"

namespace santral {
namespace {

bool allowed(const Actor& actor, std::optional<Right> right) {
    if (actor.kind == Actor::Kind::System) return true;
    return actor.kind == Actor::Kind::Agent && right && may(actor.role, *right);
}

Right rightOf(AdminAsk ask) {
    switch (ask) {
    case AdminAsk::SetPassword:
    case AdminAsk::Tokens:
    case AdminAsk::SignOut:
    case AdminAsk::RevokeAll:
        return Right::ManageUsers;
    case AdminAsk::Settings:
    case AdminAsk::SaveSettings:
    case AdminAsk::TestMailbox:
        return Right::ManageChannels;
    case AdminAsk::Changes:
        return Right::ReadChanges;
    case AdminAsk::Organisation:
    case AdminAsk::Command: // which is judged besides
        break;
    }
    return Right::Organise;
}

// Every object that a command names, whatever the command: found by the type of its members, so that a new
// command cannot forget one. What is foreign looks as if it were not there.
class Objects {
public:
    Objects(State& state, const Scope& scope) : state_(state), scope_(scope) {}

    void operator()(std::string_view, const ConversationId& id) { see(id, "conversation"); }
    void operator()(std::string_view, const CustomerId& id) { see(id, "customer"); }
    void operator()(std::string_view, const IdentityId& id) { see(id, "identity"); }
    void operator()(std::string_view, const std::vector<Attachment>& files) {
        for (const Attachment& file : files) judge(seesFile(state_, scope_, file.hash), "file");
    }
    template <class T>
    void operator()(std::string_view name, const std::optional<T>& maybe) {
        if (maybe) (*this)(name, *maybe);
    }
    template <class T>
    void operator()(std::string_view, const T&) {}

    const Result<void>& outcome() const { return outcome_; }

private:
    template <class IdType>
    void see(IdType id, const char* what) {
        if (outcome_) judge(sees(state_, scope_, id), what);
    }

    void judge(const Result<bool>& seen, const char* what) {
        if (!outcome_) return;
        if (!seen) {
            outcome_ = seen.error();
        } else if (!*seen) {
            outcome_ = Error{Errc::NotFound, what};
        }
    }

    State& state_;
    const Scope& scope_;
    Result<void> outcome_;
};

// What an agent gave away a moment ago, from where he saw it, he may call back although he sees it no more.
bool callsBack(State& state, const Scope& scope, const RestoreConversation& c) {
    const State::Departure* departure = state.departure(c.conversation);
    return departure && departure->by == scope.agent && scope.sees(departure->from);
}

// One's own, or everybody's for whoever leads; and it stays whose it is.
Result<void> viewAllowed(const State& state, const Agent& agent, const SavedView& view) {
    const SavedView* now = state.savedView(view.id);
    bool own = view.owner == agent.id;
    bool shared = !view.owner && may(agent.role, Right::Lead);
    if (!own && !shared) return Error{Errc::Denied, "view"};
    if (now && now->owner && now->owner != agent.id) return Error{Errc::Denied, "view"};
    return {};
}

template <class T>
Result<void> objectsAllowed(State& state, const Scope& scope, const T& command) {
    if constexpr (std::is_same_v<T, StartConversation>) {
        return {};                                               // its conversation is a new one
    } else if constexpr (std::is_same_v<T, SplitConversation>) { // and so is `made`
        auto seen = sees(state, scope, command.conversation);
        if (!seen) return seen.error();
        return *seen ? Result<void>() : Error{Errc::NotFound, "conversation"};
    } else if constexpr (std::is_same_v<T, RestoreConversation>) {
        auto seen = sees(state, scope, command.conversation);
        if (!seen) return seen.error();
        return *seen || callsBack(state, scope, command) ? Result<void>()
                                                         : Error{Errc::NotFound, "conversation"};
    } else if constexpr (json::Described<const T>) {
        Objects objects(state, scope);
        describeFields(command, objects);
        return objects.outcome();
    } else {
        return {}; // never from a desk
    }
}

} // namespace

Result<void> authorise(const Actor& actor, const CommandBody& body) {
    if (allowed(actor, rightOf(body))) return {};
    return Error{Errc::Denied, "this role may not do that"};
}

Result<void> authorise(const Actor& actor, const CommandBody& body, State& state) {
    if (actor.kind != Actor::Kind::Agent) return authorise(actor, body);
    const Agent* agent = state.agent(actor.agent);
    if (!agent || agent->away) return Error{Errc::Denied, "agent"};
    if (auto ok = authorise(Actor::of(*agent), body); !ok) return ok;
    if (auto* save = std::get_if<SaveView>(&body)) return viewAllowed(state, *agent, save->view);
    Scope scope = scopeOf(state, *agent);
    if (scope.everything) return {};
    return std::visit([&](const auto& command) { return objectsAllowed(state, scope, command); }, body);
}

Result<void> authoriseAdministration(const Actor& actor, AdminAsk ask, const State& state) {
    const Agent* agent = actor.kind == Actor::Kind::Agent ? state.agent(actor.agent) : nullptr;
    if (actor.kind == Actor::Kind::Agent && (!agent || agent->away)) return Error{Errc::Denied, "agent"};
    if (allowed(agent ? Actor::of(*agent) : actor, rightOf(ask))) return {};
    return Error{Errc::Denied, "this role may not do that"};
}

} // namespace santral
