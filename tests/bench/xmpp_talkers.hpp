// Customers of an XMPP server who write to its agents, over WebSockets as a browser would (RFC 7395). A
// message counts as answered when its agent has it. Without rules of a wire that hold them back.
#pragma once

#include "tests/bench/talkers.hpp"
#include "tests/bench/web_sockets.hpp"

namespace santral::bench {

class XmppTalkers final : public Talkers {
public:
    XmppTalkers(std::uint16_t port, std::size_t count, std::vector<std::string> texts);

    bool open(double seconds) override;
    void say(std::size_t who, std::uint32_t message) override;
    void turn(Steady::time_point until, const Answered& answered) override;
    std::size_t count() const override { return count_; }
    std::uint64_t pushedBack() const override { return 0; }
    std::uint64_t broken() const override { return broken_; }
    std::optional<std::uint32_t> messageOf(std::string_view id) const override { return ids_.messageOf(id); }

private:
    // The agents are the first sockets, the customers follow.
    std::string nameOf(std::size_t socket) const;
    void take(std::size_t socket, std::string_view stanza);
    void takeFeatures(std::size_t socket, std::string_view stanza);

    std::uint16_t port_;
    std::size_t count_;
    std::vector<std::string> texts_;
    WebSockets sockets_;
    MessageIds ids_;
    const Answered* answered_ = nullptr; // during a turn
    std::size_t opened_ = 0;
    std::uint64_t broken_ = 0;
};

} // namespace santral::bench
