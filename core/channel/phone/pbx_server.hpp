// The door for telephone systems: a PBX asks where each waiting call goes and tells what becomes of it
// (docs/phone.md). Talks to the hub through Port alone. One thread: the core thread.
#pragma once

#include "core/channel/phone/pbx_json.hpp"
#include "core/net/http_server.hpp"

#include <map>
#include <memory>
#include <unordered_map>

namespace santral::phone {

// Who has not been heard of for so long while his call waits, holds no caller any more.
inline constexpr Millis kSilence{30'000};

struct PbxServerOptions {
    std::string tokenHash;   // SHA-256 of what every request has to carry
    net::HttpOptions http{}; // all of a PBX comes from one address: see pbxLimits()
};
net::HttpLimits pbxLimits();

class PbxServer final : private net::HttpHandler {
public:
    // All references outlive the server; `clock` and `timers` are those of real connections.
    PbxServer(asio::any_io_executor executor, Timers& timers, const Clock& clock, Port& port,
              PbxServerOptions options);
    ~PbxServer() override; // after stop()

    // Conflict "port-taken" and the other errors of net::listen. Calls that wait already are minded from
    // here on.
    Result<net::Endpoint> listen(const net::Endpoint& at, const net::TlsServerContext* tls = nullptr);
    asio::awaitable<void> stop();

    void changed(CallId call); // it may stand otherwise now: whoever waits for that is answered
    bool hasQuestions() const { return !questions_.empty(); }

private:
    struct Question { // that is answered once there is more to say
        std::string ringing;
        net::Answer answer;
        Subscription limit;
    };
    using Questions = std::multimap<CallId, Question>;

    net::Plan plan(const net::Request& head) override;
    void handle(net::Request request, net::Answer answer) override;
    net::Response refusal(const net::Request& head, unsigned status) override;
    void upgraded(net::Request, std::unique_ptr<net::WebSocket>) override {} // planned nowhere

    bool isKnown(const net::Request& head) const;
    void ask(Words words, net::Answer answer);
    void settle(CallId call, const Words& words, net::Answer answer);
    void report(Happening happening, Words words, net::Answer answer);
    void heard(CallId call, Millis quiet = {});
    void listenForSilence();
    void lookForSilence();
    static bool saysMore(const CallStanding& standing, const std::string& ringing);

    Timers& timers_;
    const Clock& clock_;
    Port& port_;
    PbxServerOptions options_;
    net::KeyedBuckets wrongTokens_;
    Questions questions_;
    std::unordered_map<CallId, SteadyPoint> quietUntil_; // calls that wait or ring
    Subscription silence_;
    std::shared_ptr<PbxServer*> self_; // for answers that come after the end
    net::HttpServer http_;
};

} // namespace santral::phone
