// The hub's computer: the real hub with its port for desks and its web chat, as santral-hub wires them.
#pragma once

#include "core/hub/administration.hpp"
#include "core/hub/chat_channel.hpp"
#include "core/hub/hub_server.hpp"
#include "tests/simulator/hub_mail.hpp"
#include "tests/simulator/machine.hpp"
#include "tests/simulator/record.hpp"

namespace santral::simulator {

struct Team { // who works here, and where
    struct Member {
        Agent agent;
        std::string token;
    };
    Agent administrator;
    QueueId support, billing;
    std::vector<Member> members;
    static Team ofThree();
};

class HubMachine final : public Machine {
public:
    HubMachine(World& world, Network& network, const std::filesystem::path& place, const Team& team,
               Record& record);
    ~HubMachine() override;

    void prepare(); // once, before anybody comes: accounts, queues, agents
    LocalHub& hub() { return *hub_; }
    const Team& team() const { return team_; }
    // Asked by the hub itself, until it is done.
    void order(CommandBody body);
    void useQueue(QueueId queue); // for chats that begin from now on
    bool isQuiet() const;         // nothing is on its way within it

private:
    void begin() override;
    asio::awaitable<void> stop() override;
    void clear() override;
    void openDoors();
    void openMailbox();
    void tellMissed();
    void tellOf(const Event& event);
    void keepTokens();

    Team team_;
    Record& record_;
    QueueId chatQueue_;
    PostDialer dialer_;
    HereSieve sieve_;
    std::unique_ptr<LocalHub> hub_;
    std::unique_ptr<SignIn> signIn_;
    std::unique_ptr<Administration> administration_;
    std::unique_ptr<HubServer> server_;
    std::unique_ptr<ChatChannel> chat_;
    std::unique_ptr<MailChannel> mail_;
    Subscription commits_;
    Seq told_ = 0; // of the ledger, in all lives
};

} // namespace santral::simulator
