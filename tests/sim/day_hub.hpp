// The hub of the simulated day: the real one, with its threads and its server on loopback, by the scaled
// clock.
#pragma once

#include "core/hub/hub_server.hpp"
#include "core/hub/phone_channel.hpp"
#include "tests/sim/day_plan.hpp"
#include "tests/sim/scaled_time.hpp"
#include "tests/sim/worker.hpp"

#include <map>
#include <set>

namespace santral::sim {

class DayHub {
public:
    DayHub(const DayWish& wish, const DayPlan& plan, ScaledClock& clock);
    ~DayHub();

    Worker& thread() { return core_; }
    LocalHub& hub() { return *hub_; } // on its thread
    Timers& timers() { return timers_; }
    const Clock& clock() const { return clock_; }
    std::uint16_t port() const { return port_; }
    const std::string& tokenOf(AgentId agent) const { return tokens_.at(agent); }
    Result<Board> boardAt(TimePoint moment);
    void must(CommandBody command); // carried out as the hub's own

    // Offers that stand at nobody's desk, or longer than they may; with `late`, whatever is not done with.
    std::size_t unseen(const std::vector<AgentId>& desks, bool late);
    std::string openOnes(); // a line each: what is not done with
    // Until that is so after a commit; asked on the hub's thread.
    void await(std::function<bool()> isSo, const char* what);
    void settle(); // until everything is answered and in the view
    std::size_t realCallsEnded();
    std::map<Seq, SteadyPoint> realCallsWritten(); // when each that began to wait was on disk

private:
    void makeTokens(const std::filesystem::path& folder, const DayPlan& plan);
    void open(const std::filesystem::path& folder);
    void setUp(const DayPlan& plan);
    void serve(const std::filesystem::path& folder);
    void openForPbx(const DayWish& wish);
    void lookSettled(std::promise<void>& settled);

    ScaledClock& clock_;
    Worker core_, ledger_, view_, read_;
    ScaledTimers timers_;
    std::unique_ptr<Timers> realTimers_;
    std::unique_ptr<LocalHub> hub_;
    std::unique_ptr<SignIn> signIn_;
    std::unique_ptr<HubServer> server_;
    std::unique_ptr<PhoneChannel> phones_; // nullptr: no call is a real one
    Subscription commits_;
    std::set<CallId> ended_; // of real calls
    std::map<Seq, SteadyPoint> written_;
    std::map<AgentId, std::string> tokens_;
    std::uint16_t port_ = 0;
};

} // namespace santral::sim
