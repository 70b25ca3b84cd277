#include "core/hub/authorise.hpp"

#include "core/domain/events.hpp"

namespace santral {
namespace {

enum class Who { Agents, Supervisors, Administrators, Connectors };

// No catch-all: a new command does not compile before somebody has said who may ask for it.
constexpr Overloaded kWho{
    [](const TakeConversation&) { return Who::Agents; },
    [](const AssignConversation&) { return Who::Agents; },
    [](const CloseConversation&) { return Who::Agents; },
    [](const ReopenConversation&) { return Who::Agents; },
    [](const SnoozeConversation&) { return Who::Agents; },
    [](const TagConversation&) { return Who::Agents; },
    [](const MarkRead&) { return Who::Agents; },
    [](const AddNote&) { return Who::Agents; },
    [](const SendMessage&) { return Who::Agents; },
    [](const RetryMessage&) { return Who::Agents; },
    [](const StartConversation&) { return Who::Agents; },
    [](const EditCustomer&) { return Who::Agents; },
    [](const AddIdentity&) { return Who::Agents; },
    [](const LinkIdentity&) { return Who::Agents; },
    [](const UnlinkIdentity&) { return Who::Agents; },
    [](const EraseCustomer&) { return Who::Supervisors; },
    [](const RemoveSample&) { return Who::Administrators; },
    [](const RegisterAgent&) { return Who::Administrators; },
    [](const ImportConversation&) { return Who::Administrators; },
    [](const ReceiveChat&) { return Who::Connectors; },
    [](const IdentifyVisitor&) { return Who::Connectors; },
    [](const ReportChatSeen&) { return Who::Connectors; },
    [](const ReceiveMail&) { return Who::Connectors; },
    [](const ReportDelivery&) { return Who::Connectors; },
    [](const RecordCall&) { return Who::Agents; }, // calls ring at the desk; the desk reports them
};

bool allowed(const Actor& actor, Who who) {
    if (actor.kind == Actor::Kind::System) return true;
    if (actor.kind == Actor::Kind::Customer) return false;
    switch (who) {
    case Who::Agents:
        return true;
    case Who::Supervisors:
        return actor.role != Role::Agent;
    case Who::Administrators:
        return actor.role == Role::Administrator;
    case Who::Connectors:
        return false;
    }
    return false;
}

} // namespace

Result<void> authorise(const Actor& actor, const CommandBody& body) {
    if (allowed(actor, std::visit(kWho, body))) return {};
    return Error{Errc::Denied, "this role may not do that"};
}

} // namespace santral
