// An agent's day around his work: he comes, has breaks, takes calls, loses his desk and goes.
#include "tests/sim/desk_agent.hpp"

#include <algorithm>

namespace santral::sim {
namespace {

constexpr double kBreaksShare = 0.6; // of the day, all agents' one after the other
constexpr double kAfterThis = 0.4;
constexpr double kClosesCall = 0.6;
constexpr Millis kAskBreakAgain{60'000};

} // namespace

void DeskAgent::signIn() {
    desk_.open([this] {
        signedIn_ = true;
        floor_.here.push_back(id());
        work_ = desk_.hub().watchMyWork([this](std::vector<InboxRow> rows) { told(rows); });
        lookUp(dice_.seconds(5, 60));
        if (!std::exchange(breaks_, true))
            breakLater(Millis(static_cast<Millis::rep>((0.05 + 0.8 * dice_.share()) *
                                                       static_cast<double>(floor_.wish.length().count()))));
    });
}

void DeskAgent::loseDesk(Millis back) {
    if (!desk_.isOpen()) return;
    std::erase(floor_.here, id());
    signedIn_ = ready_ = onCall_ = false;
    if (floor_.onBreak == this) floor_.onBreak = nullptr;
    work_.reset(), mood_.reset(), call_.reset(), closing_.reset(), break_.reset();
    held_.clear(), next_.clear();
    desk_.kill([this, back] {
        if (back > Millis(0)) back_ = floor_.timers.after(back, [this] { signIn(); });
    });
}

void DeskAgent::goHome() {
    loseDesk(Millis(0));
}

bool DeskAgent::serves(QueueId queue) const {
    const auto& queues = desk_.agent().queues;
    return std::find(queues.begin(), queues.end(), queue) != queues.end();
}

asio::awaitable<void> DeskAgent::stop() {
    work_.reset(), mood_.reset(), break_.reset(), call_.reset(), closing_.reset(), back_.reset();
    next_.clear();
    co_await desk_.stop();
}

// Ready, and again where he let something pass, had his break, or was set aside.
void DeskAgent::lookUp(Millis delay) {
    mood_ = floor_.timers.after(delay, [this] {
        if (floor_.onBreak != this) becomeReady();
        finishForgotten();
        lookUp(dice_.seconds(120, 240));
    });
}

void DeskAgent::becomeReady() {
    ready_ = true;
    setState(Presence::Ready, {}, false);
}

void DeskAgent::setState(Presence presence, ReasonId reason, bool afterwards) {
    SetAgentState state;
    state.presence = presence;
    state.reason = reason;
    state.afterwards = afterwards;
    desk_.ask(std::move(state));
}

void DeskAgent::breakLater(Millis delay) {
    break_ = floor_.timers.after(delay, [this] { takeBreak(); });
}

void DeskAgent::takeBreak() {
    if (floor_.onBreak || !ready_) return breakLater(kAskBreakAgain);
    floor_.onBreak = this;
    ready_ = false;
    auto reasons = floor_.plan.reasonsFor(ReasonKind::NotReady);
    setState(Presence::NotReady, reasons[dice_.below(reasons.size())], dice_.chance(kAfterThis));
    Millis length(static_cast<Millis::rep>(static_cast<double>(floor_.wish.length().count()) * kBreaksShare /
                                           static_cast<double>(floor_.wish.agents)));
    break_ = floor_.timers.after(length, [this] {
        if (floor_.onBreak == this) floor_.onBreak = nullptr;
        becomeReady();
    });
}

// Calls, as his desk reports them

void DeskAgent::ring(const Arrival& arrival, const std::string& number) {
    onCall_ = true;
    CallPart call;
    call.call = makeId<CallId>(floor_.clock, systemRandom());
    call.number = number;
    call.line = "sip:destek@example.com";
    call.startedAt = floor_.clock.now();
    desk_.ask(RecordCall{call, "Müşteri"});
    if (arrival.missed) {
        call_ = floor_.timers.after(dice_.seconds(15, 25), [this, call]() mutable {
            call.outcome = CallOutcome::Missed;
            hangUp(call);
        });
        return;
    }
    call_ = floor_.timers.after(dice_.seconds(3, 10), [this, call] { talk(call); });
}

void DeskAgent::talk(CallPart call) {
    call.outcome = CallOutcome::Answered;
    call.answeredAt = floor_.clock.now();
    desk_.ask(RecordCall{call, "Müşteri"});
    call_ = floor_.timers.after(dice_.seconds(60, 300), [this, call] { hangUp(call); });
}

void DeskAgent::hangUp(CallPart call) {
    call.endedAt = floor_.clock.now();
    bool closesIt = dice_.chance(kClosesCall);
    onCall_ = false;
    desk_.ask(RecordCall{call, "Müşteri"}, [this, closesIt](const Receipt& receipt) {
        if (!closesIt || !receipt.conversation) return;
        closing_ = floor_.timers.after(dice_.seconds(10, 50), [this, id = receipt.conversation] {
            closes(id, floor_.plan.reasonsFor(ReasonKind::Close).front());
        });
    });
}

} // namespace santral::sim
