#include "tests/fault/effect.hpp"

#include <variant>

namespace santral::fault {
namespace {

std::string owned(AgentId agent) {
    return "owner " + toString(agent);
}

std::string moved(QueueId queue) {
    return "queue " + toString(queue);
}

std::string slept(TimePoint until) {
    return "asleep " + std::to_string(toMillis(until));
}

std::string tagged(const std::string& tag, bool on) {
    return (on ? "tag " : "no tag ") + tag;
}

std::string haveRead(Seq upto) {
    return "read " + std::to_string(upto);
}

std::string written(MessageId message, bool note, const std::string& text) {
    return "message " + toString(message) + (note ? " note " : " out ") + text;
}

std::string opened(const std::string& subject) {
    return "opened " + subject;
}

} // namespace

std::string effectOf(const CommandBody& body, AgentId by) {
    const CommandKinds& kinds = body;
    return std::visit(Overloaded{[by](const TakeConversation&) { return owned(by); },
                                 [](const AssignConversation& c) { return owned(c.agent); },
                                 [](const MoveConversation& c) { return moved(c.queue); },
                                 [](const CloseConversation&) { return std::string("closed"); },
                                 [](const ReopenConversation&) { return std::string("open"); },
                                 [](const SnoozeConversation& c) { return slept(c.until); },
                                 [](const TagConversation& c) { return tagged(c.tag, c.on); },
                                 [](const MarkRead& c) { return haveRead(c.upto); },
                                 [](const AddNote& c) { return written(c.message, true, c.text); },
                                 [](const SendMessage& c) { return written(c.message, false, c.text); },
                                 [](const StartConversation& c) { return opened(c.subject); },
                                 [](const auto&) { return std::string(); }},
                      kinds);
}

std::string effectOf(const EventBody& body) {
    const EventKinds& kinds = body;
    return std::visit(Overloaded{[](const ConversationAssigned& e) { return owned(e.agent); },
                                 [](const ConversationMoved& e) { return moved(e.queue); },
                                 [](const ConversationClosed&) { return std::string("closed"); },
                                 [](const ConversationReopened&) { return std::string("open"); },
                                 [](const ConversationSnoozed& e) { return slept(e.until); },
                                 [](const ConversationTagged& e) { return tagged(e.tag, e.on); },
                                 [](const ConversationRead& e) { return haveRead(e.upto); },
                                 [](const MessageAdded& e) { return written(e.message, e.note, e.text); },
                                 [](const ConversationOpened& e) { return opened(e.subject); },
                                 [](const auto&) { return std::string(); }},
                      kinds);
}

bool isUnique(const std::string& effect) {
    return effect.starts_with("message ") || effect.starts_with("opened ");
}

} // namespace santral::fault
