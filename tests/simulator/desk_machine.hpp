// An agent's computer: the real joined desk without its window.
#pragma once

#include "core/hub/remote_hub.hpp"
#include "tests/simulator/hub_machine.hpp"

namespace santral::simulator {

MessageId messageIn(const InHand& one); // of a reply or a note

class DeskMachine final : public Machine {
public:
    DeskMachine(World& world, Network& network, const std::filesystem::path& place, Team::Member member);
    ~DeskMachine() override;

    RemoteHub& hub() { return *hub_; }
    const Agent& agent() const { return member_.agent; }
    const std::vector<InHand>& inHand() const { return inHand_; }
    bool isQuiet(); // joined, holds everything, and nothing is in hand that waits
    // Whoever works here comes when it is up, and hears nothing any more from when it is not.
    void mind(std::function<void()> up, std::function<void()> gone) {
        up_ = std::move(up);
        gone_ = std::move(gone);
    }

private:
    void begin() override;
    asio::awaitable<void> stop() override;
    void clear() override;
    void leave() override { gone_(); }
    void tellOf(const HubStatus& status);

    Team::Member member_;
    std::unique_ptr<RemoteHub> hub_;
    std::vector<InHand> inHand_;
    Subscription watching_, status_;
    HubStatus::Link link_ = HubStatus::Link::Offline;
    std::function<void()> up_ = [] {}, gone_ = [] {};
};

} // namespace santral::simulator
