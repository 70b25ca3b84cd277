// What the hub is set up with, as the hub has it now, and the way to change it: for every page of the
// administration. Each change that was made is told with what takes it back.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace santral::ui {

class SetupModel final : public QObject {
    Q_OBJECT
public:
    explicit SetupModel(HubClient& hub, QObject* parent = nullptr);

    HubClient& hub() { return hub_; }
    const Agent& self() const { return self_; }
    bool mayAdminister() const { return self_.role == Role::Administrator; }
    bool isTeam() const { return team_; } // others sign in at this hub
    bool isReachable() const { return reachable_; }
    std::vector<Agent> users() const; // who sign in, by name; the hub's own agent does not
    const std::vector<Agent>& agents() const { return agents_; }
    const Organisation& all() const { return all_; }
    const Agent* agent(AgentId id) const;
    const Queue* queue(QueueId id) const;
    const Team* team(TeamId id) const;
    const Brand* brand(BrandId id) const;
    const Skill* skill(SkillId id) const;
    const Hours* hours(HoursId id) const;
    // In the order in which they were made; empty until loadMailboxes() has been answered.
    const std::vector<MailboxSettings>& mailboxes() const { return mailboxes_; }
    void loadMailboxes();                   // and from then on when they change
    Setup current(const Setup& like) const; // what stands there now under the same id; empty: nothing

    // `said`: what was done, in words. Tells made() and offers to save `before` again (for something new: to
    // put it away). An error is the caller's to show.
    using Saved = std::function<void(const Result<void>&)>;
    void save(QObject* context, const Setup& after, const Setup& before, const QString& said, Saved saved);
    // One of the three parts of the settings, with its new password or none.
    void saveSettings(QObject* context, const Setup& after, const Setup& before, const QString& password,
                      const QString& said, Saved saved);
    void setPassword(QObject* context, AgentId agent, const QString& password, Saved saved);
    void ask(QObject* context, AdminRequest request, HubClient::Done<AdminAnswer> done);

Q_SIGNALS:
    void changed();                                                     // users, organisation, who I am
    void statesChanged();                                               // who is ready, and nothing else
    void made(const QString& said, std::function<void()> undo);         // `undo` empty: cannot be taken back
    void dropped(const QString& said, std::function<void()> bringBack); // typed and not saved
    void refused(const QString& why);                                   // an undo that did not work

private:
    // `instead`: of what, for a mailbox.
    void send(QObject* context, const Setup& after, const Setup& instead, Saved saved);
    void sendSettings(QObject* context, const Setup& after, const Setup& instead, const QString& password,
                      Saved saved);
    void offer(const Setup& after, const Setup& before, const QString& said);

    HubClient& hub_;
    Agent self_;
    std::vector<Agent> agents_;
    Organisation all_;
    std::vector<MailboxSettings> mailboxes_;
    std::optional<std::vector<OwnMailbox>> toldMailboxes_; // when they were loaded
    bool team_ = false;
    bool reachable_ = true;
    Subscription agentWatch_, organisationWatch_, statusWatch_;
};

} // namespace santral::ui
