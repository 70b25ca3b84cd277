#include "core/domain/rights.hpp"

#include "core/domain/events.hpp"

namespace santral {
namespace {

// No catch-all: a new command does not compile before somebody has said who may ask for it.
constexpr Overloaded kRightOf{
    [](const MarkRead&) { return Right::Converse; },
    [](const AddNote&) { return Right::Converse; },
    [](const SendMessage&) { return Right::Converse; },
    [](const RetryMessage&) { return Right::Converse; },
    [](const ReleaseMessage&) { return Right::Converse; },
    [](const RescheduleMessage&) { return Right::Converse; },
    [](const WithdrawMessage&) { return Right::Converse; },
    [](const StartConversation&) { return Right::Converse; },
    [](const RecordCall&) { return Right::Converse; }, // calls ring at the desk; the desk reports them
    [](const TakeConversation&) { return Right::Arrange; },
    [](const AssignConversation&) { return Right::Arrange; },
    [](const MoveConversation&) { return Right::Arrange; },
    [](const CloseConversation&) { return Right::Arrange; },
    [](const ReopenConversation&) { return Right::Arrange; },
    [](const SnoozeConversation&) { return Right::Arrange; },
    [](const TagConversation&) { return Right::Arrange; },
    [](const RestoreConversation&) { return Right::Arrange; },
    [](const MergeConversation&) { return Right::Arrange; },
    [](const SeparateConversation&) { return Right::Arrange; },
    [](const SplitConversation&) { return Right::Arrange; },
    [](const EditCustomer&) { return Right::EditCustomers; },
    [](const RestoreCustomer&) { return Right::EditCustomers; },
    [](const AddIdentity&) { return Right::EditCustomers; },
    [](const LinkIdentity&) { return Right::EditCustomers; },
    [](const UnlinkIdentity&) { return Right::EditCustomers; },
    [](const RestoreIdentity&) { return Right::EditCustomers; },
    [](const WithdrawIdentity&) { return Right::EditCustomers; },
    [](const SetAgentState&) { return Right::OwnWork; }, // of others: see Deciding
    [](const AcceptContact&) { return Right::OwnWork; },
    [](const DeclineContact&) { return Right::OwnWork; },
    [](const FinishContact&) { return Right::OwnWork; }, // of others: see Deciding
    [](const FinishWrapUp&) { return Right::OwnWork; },
    [](const AskHelp&) { return Right::OwnWork; },
    [](const SaveView&) { return Right::OwnWork; }, // everybody's: see authorise
    [](const SetSkills&) { return Right::Lead; },
    [](const EraseCustomer&) { return Right::Erase; },
    [](const RegisterAgent&) { return Right::ManageUsers; },
    [](const SaveBrand&) { return Right::Organise; },
    [](const SaveQueue&) { return Right::Organise; },
    [](const SaveTeam&) { return Right::Organise; },
    [](const SaveTag&) { return Right::Organise; },
    [](const SaveReason&) { return Right::Organise; },
    [](const SaveSkill&) { return Right::Organise; },
    [](const SaveHours&) { return Right::Organise; },
    [](const RemoveSample&) { return Right::Organise; },
    [](const ImportConversation&) { return Right::Organise; },
    [](const OfferContact&) { return std::nullopt; },
    [](const ReturnContact&) { return std::nullopt; },
    [](const EndContact&) { return std::nullopt; },
    [](const EndWrapUp&) { return std::nullopt; },
    [](const MarkService&) { return std::nullopt; },
    [](const NoteDesk&) { return std::nullopt; },
    [](const RecordSettings&) { return std::nullopt; },
    [](const RecordAccess&) { return std::nullopt; },
    [](const ReceiveChat&) { return std::nullopt; },
    [](const IdentifyVisitor&) { return std::nullopt; },
    [](const ReportChatSeen&) { return std::nullopt; },
    [](const ReceiveMail&) { return std::nullopt; },
    [](const ReportDelivery&) { return std::nullopt; },
    [](const ReceiveCall&) { return std::nullopt; },
    [](const ReportCall&) { return std::nullopt; },
};

} // namespace

std::optional<Right> rightOf(const CommandBody& command) {
    return std::visit<std::optional<Right>>(kRightOf, command);
}

} // namespace santral
