// What TestHub does with what administrators change and ask.
#include "core/base/random.hpp"
#include "tests/support/test_hub.hpp"

#include <algorithm>

namespace santral {
namespace {

template <class T>
void keep(std::vector<T>& all, const std::optional<T>& now, std::optional<T>& before) {
    if (!now) return;
    auto same = [&](const T& one) { return one.id == now->id; };
    const auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) return all.push_back(*now);
    before = std::exchange(*found, *now);
}

template <class T>
void replace(T& value, const std::optional<T>& now, std::optional<T>& before) {
    if (now) before = std::exchange(value, *now);
}

} // namespace

void TestHub::setAgents(std::vector<Agent> agents) {
    agents_ = std::move(agents);
    later([this] { agentWatches_.tell(agents_); });
}

void TestHub::addChange(Change change) {
    change.seq = ++seq_;
    changes_.insert(changes_.begin(), std::move(change));
}

void TestHub::saved(const Setup& after) {
    Change change;
    change.at = clock_.now();
    change.by = agents_.front().id;
    change.after = after;
    keep(agents_, after.agent, change.before.agent);
    keep(organisation_.brands, after.brand, change.before.brand);
    keep(organisation_.queues, after.queue, change.before.queue);
    keep(organisation_.teams, after.team, change.before.team);
    keep(organisation_.tags, after.tag, change.before.tag);
    keep(organisation_.reasons, after.reason, change.before.reason);
    keep(organisation_.views, after.view, change.before.view);
    keep(organisation_.skills, after.skill, change.before.skill);
    keep(organisation_.hours, after.hours, change.before.hours);
    replace(settings_.widget, after.widget, change.before.widget);
    replace(settings_.phone, after.phone, change.before.phone);
    if (!after.view || !after.view->owner) addChange(std::move(change)); // an agent's own view is no setting
    later([this] { agentWatches_.tell(agents_); });
    later([this] { organisations_.tell(organisation_); });
}

void TestHub::saved(const std::string& was, const MailboxSettings& mailbox) {
    auto& all = settings_.mailboxes;
    auto known = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.address == was; });
    if (known != all.end()) known = all.erase(known);
    if (!mailbox.address.empty()) all.insert(known, mailbox);
}

Result<AdminAnswer> TestHub::answerTo(const AdminRequest& request) {
    AdminAnswer answer;
    Change access;
    access.at = clock_.now();
    access.by = agents_.front().id;
    switch (request.ask) {
    case AdminAsk::Organisation:
        answer.agents = agents_;
        answer.organisation = organisation_;
        return answer;
    case AdminAsk::Command:
        return Error{Errc::Unsupported, "command"};
    case AdminAsk::SetPassword:
        if (request.password.size() < 10)
            return Error{Errc::Invalid, "a password has at least 10 characters"};
        access.access = AccessChange{request.agent, AccessAct::Password, {}};
        addChange(std::move(access));
        return answer;
    case AdminAsk::Tokens:
        for (const Device& device : devices_)
            if (device.agent == request.agent) answer.tokens.push_back(device);
        return answer;
    case AdminAsk::SignOut:
        std::erase_if(devices_, [&](const Device& d) { return d.id == request.token; });
        return answer;
    case AdminAsk::RevokeAll:
        std::erase_if(devices_, [&](const Device& d) { return d.agent == request.agent; });
        return answer;
    case AdminAsk::Changes:
        for (const Change& change : changes_)
            if (request.before == 0 || change.seq < request.before) answer.changes.push_back(change);
        return answer;
    case AdminAsk::Settings:
        answer.settings = settings_;
        return answer;
    case AdminAsk::SaveSettings:
        if (request.settings.mailbox)
            saved(request.mailbox.value_or(std::string()), *request.settings.mailbox);
        saved(request.settings);
        return answer;
    case AdminAsk::TestMailbox:
        answer.steps = mailboxTest_;
        return answer;
    }
    return answer;
}

void TestHub::administer(AdminRequest request, Done<AdminAnswer> done) {
    asked_.push_back(request);
    Result<AdminAnswer> answer =
        failsAsk_ ? Result<AdminAnswer>(*std::exchange(failsAsk_, std::nullopt)) : answerTo(request);
    later([answer, done = std::move(done)] { done(answer); });
}

} // namespace santral
