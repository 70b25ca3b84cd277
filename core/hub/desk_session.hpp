// One desk that is connected to this hub: says what its agent may see, sends it every change of that in
// order, and carries out what it asks. Made by HubServer; core thread. docs/protocol.md has the talk.
#pragma once

#include "core/base/token_bucket.hpp"
#include "core/hub/desk_commit.hpp"
#include "core/hub/local_hub.hpp"
#include "core/net/web_socket.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace santral {

class DeskSession {
public:
    struct Context {
        LocalHub& hub;
        const Clock& clock;
        Timers& timers;
        std::string epoch;                                                       // of the ledger
        std::function<void(DeskSession&)> ended;                                 // drop it, later
        std::function<void(const DeskSession& from, wire::Signalled)> signalled; // for the others
        std::function<void()> readyChanged;
        int version = wire::kVersion; // of the wire
    };
    DeskSession(Context context, AgentId agent, std::unique_ptr<net::WebSocket> socket);

    AgentId agent() const { return agent_; }
    bool isGreeted() const { return greeted_; }
    bool isReady() const { return greeted_ && ready_; }
    const Scope& scope() const { return scope_; }

    void committed(DeskCommit& commit);
    void organisationChanged(); // it may see more or less now
    void lost(); // what it was told may be wrong: it has to come again and take everything anew
    void signal(const std::shared_ptr<const std::string>& text); // encoded, for many
    void tellChannels(std::shared_ptr<const std::string> text);  // at once, or behind the welcome
    void end(std::string why, bool wipe);

private:
    void heard(std::string_view text);
    void slowDown(double cost);
    void on(wire::Hello hello);
    void on(wire::Do ask);
    void on(wire::Older ask);
    void on(const wire::More& more);
    void on(const wire::Ready& ready);
    void on(wire::Administer ask);
    void on(const wire::WatchBoard& ask);
    void on(const wire::BoardAt& ask);
    void on(const wire::Explain& ask);
    void on(wire::Signalled signal);
    void on(const wire::Unknown&) {}

    void welcome(bool anew);
    void resume(Seq from, Seq upto);
    void sendMissed(std::vector<Event> events, Seq reached, Seq upto);
    void startParts(store::UnitQuery query, bool anew);
    void sendPart();
    using Units = std::vector<store::Unit>;
    void readUnits(std::vector<ConversationId> ids, std::function<void(Units)> then);
    void send(const wire::FromHub& frame);
    void sendStep(Seq upto, DeskCommit::Text text);
    void sendWhole(std::vector<ConversationId> entering, Seq upto, const DeskCommit::Text& text);
    void hold() { ++holding_; }
    void release();
    void sendHeld();
    store::UnitQuery everythingOf(const Scope& scope) const;

    Context context_;
    AgentId agent_;
    std::unique_ptr<net::WebSocket> socket_;
    Subscription helloTimer_;
    Subscription resumeTimer_;
    TokenBucket asked_;  // what it may still send for now
    Subscription pause_; // it sent more: nothing is read until then
    int asking_ = 0;
    bool greeted_ = false;
    int version_ = 0; // of the wire, agreed on with this desk
    bool ready_ = true;
    Subscription board_;
    bool ended_ = false;
    Scope scope_;
    Scope had_;   // when it came
    Scope whole_; // of it, what the desk has for sure; the rest is on its way in parts
    int days_ = 0;
    Seq produced_ = 0; // up to where steps were made for it,
    Seq sent_ = 0;     // and up to where they have left
    // While something is read that must come before what happens meanwhile.
    int holding_ = 0;
    struct Held {
        Seq upto = 0;
        DeskCommit::Text text; // nullptr: what it brings is still being read
    };
    std::deque<std::shared_ptr<Held>> held_;
    struct Parts {
        store::UnitQuery query;
        bool anew = false;
        bool reading = false;
        std::optional<std::uint64_t> left = {}; // conversations; counted once, which takes a while
    };
    std::optional<Parts> parts_;
    std::shared_ptr<const std::string> channels_; // as last told
    std::uint64_t partsRun_ = 0;                  // an answer of an earlier run is none of this one
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
