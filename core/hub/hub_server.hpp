// Where desks join this hub: one port for signing in, for the desks' wire and for files. Who may come in is
// SignIn's business, what each sees DeskSession's. Core thread; stop() before it goes.
#pragma once

#include "core/hub/desk_session.hpp"
#include "core/hub/sign_in.hpp"
#include "core/net/http_server.hpp"

#include <filesystem>
#include <map>
#include <memory>

namespace santral {

class HubServer final : public net::HttpHandler {
public:
    struct Options {
        net::HttpOptions http;
        std::filesystem::path uploads; // where files lie until they are in the blob store; made by the caller
        std::string epoch;             // of the ledger
        std::uint64_t largestFile = 100 * 1024 * 1024; // octets
        // Answers for paths that are not the desks' own: health and figures.
        std::function<std::optional<net::Response>(const net::Request&)> other = {};
        int version = wire::kVersion; // of the wire; tests know others
    };
    HubServer(LocalHub& hub, SignIn& signIn, const Clock& clock, Timers& timers, Options options);
    ~HubServer() override;

    net::HttpServer& http() { return *http_; } // to listen on
    asio::awaitable<void> stop();
    std::size_t desks() const { return sessions_.size(); }

private:
    net::Plan plan(const net::Request& head) override;
    void handle(net::Request request, net::Answer answer) override;
    net::Response refusal(const net::Request& head, unsigned status) override;
    void upgraded(net::Request request, std::unique_ptr<net::WebSocket> socket) override;

    void signIn(const net::Request& request, net::Answer answer);
    void storeFile(net::Request request, net::Answer answer);
    void fetchFile(const net::Request& request, net::Answer answer);
    Result<SignIn::Pass> passOf(const net::Request& request) const;
    void turnAway(net::WebSocket& socket, const Error& error);
    void committed(const std::vector<const Event*>& events);
    void passOn(const DeskSession* from, const wire::Signalled& signal);
    void customerSignalled(const Signal& signal);
    void tellChannels(const HubStatus& status);
    std::vector<DeskSession*> desksNow() const;
    void drop(DeskSession& session);
    void countReady();

    LocalHub& hub_;
    SignIn& signIn_;
    const Clock& clock_;
    Timers& timers_;
    Options options_;
    struct Desk {
        std::unique_ptr<DeskSession> session;
        TokenId token;
    };
    using Sessions = std::map<std::uint64_t, Desk>; // in the order they came, in which they are told
    void makeRoomFor(TokenId token);
    Sessions::iterator find(const DeskSession& session);
    Sessions sessions_;
    std::uint64_t lastNumber_ = 0;
    std::vector<std::unique_ptr<DeskSession>> ended_; // until the next turn of the loop
    std::shared_ptr<const std::string> channels_;     // as last told
    wire::Channels toldChannels_;
    Subscription revoked_, signals_, status_;
    std::unique_ptr<net::HttpServer> http_;
    bool stopping_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
