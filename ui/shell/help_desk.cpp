#include "ui/shell/help_desk.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/notice_center.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

QString helpKey(AgentId agent) {
    return QStringLiteral("help-") + toQt(toString(agent));
}

} // namespace

HelpDesk::HelpDesk(HelpDoor door, QObject* parent)
    : QObject(parent), door_(std::move(door)), since_(door_.hub.now()) {}

void HelpDesk::setAgents(const std::vector<Agent>& agents) {
    agents_ = agents;
    hear();
    Q_EMIT changed(); // whether there is anybody to ask
}

void HelpDesk::setStates(const std::vector<AgentState>& states) {
    states_ = states;
    hear();
}

void HelpDesk::setSupervisor(bool supervisor) {
    if (std::exchange(supervisor_, supervisor) != supervisor) hear();
}

void HelpDesk::hear() {
    const auto before = std::exchange(asked_, {});
    const ConversationId ownBefore = std::exchange(own_, ConversationId{});
    for (const AgentState& state : states_) {
        if (!state.help) continue;
        if (state.agent == door_.hub.self().id) {
            own_ = state.help;
            continue;
        }
        const auto known = std::find_if(agents_.begin(), agents_.end(),
                                        [&](const Agent& agent) { return agent.id == state.agent; });
        const QString name = known == agents_.end() ? QString() : toQt(known->name);
        asked_.push_back({state.agent, name, state.help, state.helpSince});
    }
    std::stable_sort(asked_.begin(), asked_.end(),
                     [](const HelpAsked& a, const HelpAsked& b) { return a.since < b.since; });
    std::map<AgentId, HelpAsked> now;
    for (const HelpAsked& one : asked_)
        if (supervisor_) now[one.agent] = one;
    for (const auto& [agent, one] : told_) {
        if (now.contains(agent)) continue;
        door_.notices.remove(helpKey(agent));
        door_.untell(helpKey(agent));
    }
    for (const auto& [agent, one] : now) {
        const auto told = told_.find(agent);
        const bool same = told != told_.end() && told->second.conversation == one.conversation &&
                          told->second.since == one.since;
        if (!same) tellNew(one);
    }
    told_ = std::move(now);
    if (asked_ != before || own_ != ownBefore) Q_EMIT changed();
}

void HelpDesk::tellNew(const HelpAsked& one) {
    const auto open = [this, id = one.conversation] { door_.open(id); };
    const QString text = tr("%1 asks for help").arg(one.name);
    door_.notices.add({helpKey(one.agent), Icon::LifeBuoy, text, one.since, open});
    if (one.since < since_) return;
    DesktopNotice notice;
    notice.key = helpKey(one.agent);
    notice.title = text;
    notice.urgent = true;
    notice.open = open;
    door_.tell(notice);
}

bool HelpDesk::canAsk() const {
    return std::any_of(agents_.begin(), agents_.end(), [this](const Agent& agent) {
        return agent.id != door_.hub.self().id && !agent.away && agent.role != Role::Agent;
    });
}

void HelpDesk::ask(ConversationId conversation, bool on) {
    door_.hub.execute(this, AskHelp{conversation, on}, [this](const Result<Receipt>& done) {
        if (!done) door_.failed(errorText(done.error()));
    });
}

void HelpDesk::see(const InboxRow& row) {
    if (asksIn(row.conversation.id) && row.conversation.state == ConversationState::Closed)
        ask(row.conversation.id, false);
}

std::optional<HelpAsked> HelpDesk::askedIn(ConversationId conversation) const {
    for (const HelpAsked& one : asked_)
        if (one.conversation == conversation) return one;
    return {};
}

std::set<ConversationId> HelpDesk::conversations() const {
    std::set<ConversationId> all;
    for (const HelpAsked& one : asked_) all.insert(one.conversation);
    if (own_) all.insert(own_);
    return all;
}

ConversationId HelpDesk::next(ConversationId open) const {
    if (asked_.empty()) return {};
    const auto at = std::find_if(asked_.begin(), asked_.end(),
                                 [&](const HelpAsked& one) { return one.conversation == open; });
    if (at == asked_.end() || at + 1 == asked_.end()) return asked_.front().conversation;
    return (at + 1)->conversation;
}

} // namespace santral::ui
