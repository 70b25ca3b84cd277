// The visitors' side of the web chat: serves the widget, keeps their WebSockets, takes and gives files, and
// talks to the hub through Port alone. docs/protocol.md, "Wire of visitors". One thread: the core thread.
#pragma once

#include "core/base/random.hpp"
#include "core/channel/webchat/origins.hpp"
#include "core/channel/webchat/port.hpp"
#include "core/net/http_server.hpp"
#include "core/protocol/webchat/session.hpp"

#include <deque>
#include <map>
#include <unordered_map>

namespace santral::webchat {

// Path below BASE ("widget/santral-chat.js") → bytes. A path that ends with "/" is answered with its
// index.html.
using Assets = std::map<std::string, std::string>;

struct BrandPages {
    Origins origins; // who may embed the widget
    // Stays when the name changes; empty: the hub's own chat. Whoever talks to two brands is two visitors.
    std::string id;
};
using Brands = std::map<std::string, BrandPages>; // by the name that pages say

struct VisitorServerOptions {
    std::string base; // "" or "/chatsystem": the path before /chat, /upload …
    Brands brands;
    Assets assets;
    std::filesystem::path uploads; // a folder of its own, 0700; emptied at the start
    Limits limits;
    net::HttpOptions http;
};

class VisitorServer final : private net::HttpHandler {
public:
    // All references outlive the server.
    VisitorServer(asio::any_io_executor executor, Timers& timers, const Clock& clock, Random& random,
                  Port& port, VisitorServerOptions options);
    ~VisitorServer() override; // after stop()

    // Conflict "port-taken" and the other errors of net::listen.
    Result<net::Endpoint> listen(const net::Endpoint& at);
    void adopt(std::unique_ptr<net::Stream> stream, const std::string& address); // TLS, simulator
    asio::awaitable<void> stop(); // tells the visitors to come back

    // From the hub. Nothing happens where the visitor has no page open; all pages get it, encoded once.
    // True where at least one did.
    bool deliver(const std::string& visitor, const Item& item); // every new item, in the order of n
    void typing(const std::string& visitor, bool on, const std::optional<Face>& from);
    void seen(const std::string& visitor, const Seen& seen); // how far the agents' side is
    void agent(const std::string& visitor, const std::optional<Face>& agent);
    void available(bool on);
    // Pages that are open stay so, also those of a brand that is no more; whoever comes next is judged by
    // these.
    void setBrands(Brands brands) { options_.brands = std::move(brands); }
    bool isPresent(const std::string& visitor) const { return groups_.count(visitor) > 0; }

    std::size_t pages() const { return links_.size(); }
    std::size_t visitors() const { return groups_.size(); } // with a page open
    std::size_t connections() const { return http_.connections(); }
    const net::HttpCounts& counts() const { return http_.counts(); }

private:
    struct Link { // one page's connection
        explicit Link(const Limits& limits) : session(limits) {}
        std::uint64_t number = 0;
        std::unique_ptr<net::WebSocket> socket;
        Session session;
        std::string address; // as limits count it
        std::string origin;
        std::string host;
        bool limited = true; // by the rates of the wire
        bool held = false;   // not read until the hub has answered others
        Visitor visitor;     // key is empty until welcome
        Subscription helloLimit;
        bool pumping = false;
    };
    struct Group { // one visitor with pages open
        Visitor visitor;
        Status status;
        std::vector<std::uint64_t> links; // oldest first
        std::uint64_t top = 0;
        std::uint64_t delivered = 0; // by the visitor's pages
        std::uint64_t read = 0;
    };
    struct Known { // a token that is good, with what its limits remember
        Visitor visitor;
        bool saved = false; // the hub has stored something
        TokenBucket messages;
        TokenBucket uploads;
        TokenBucket octets;
    };
    struct Place { // how a request's path is understood
        enum class Kind { Chat, Upload, File, Look, Asset, None } kind = Kind::None;
        std::string rest;
    };

    // HttpHandler: visitor_server.cpp, uploads.cpp
    net::Plan plan(const net::Request& head) override;
    void handle(net::Request request, net::Answer answer) override;
    net::Response refusal(const net::Request& head, unsigned status) override;
    void upgraded(net::Request request, std::unique_ptr<net::WebSocket> socket) override;

    Place placeOf(const net::Request& request) const;
    net::Plan planChat(const net::Request& head);
    net::Response asset(const std::string& path) const;
    net::Response look(const std::string& brand) const;

    // uploads.cpp
    net::Plan planUpload(const net::Request& head);
    void finishUpload(const net::Request& request, net::Answer answer);
    void sendFile(const std::string& key, net::Answer answer);
    Known* bearer(const net::Request& request);
    bool isAllowed(const net::Request& request) const;                          // its Origin, by any brand
    static std::string keyOf(std::string_view token, const std::string& brand); // of a visitor
    net::Response uploadAnswer(const net::Request& request, unsigned status, std::string json) const;
    net::Response uploadFailure(const net::Request& request, unsigned status, std::string_view code,
                                std::optional<Millis> wait) const;

    // pages.cpp
    // A callback for Port that finds the page again, if it is still there, and then sends what came of it.
    enum class Effect { Reads, Stores };
    template <class T, class Use>
    Port::Done<T> later(const Link& link, Effect effect, Use use);
    Link* find(std::uint64_t number);
    void pump(Link& link);
    void ask(Link& link, Session::Ask ask);
    void askHello(Link& link, Hello hello);
    void welcome(Link& link, const Hello& hello, std::string token, const Opened& opened);
    void join(Link& link, const Opened& opened, const Page& page);
    void askMessage(Link& link, Message message);
    void askIdentify(Link& link, Identify identify);
    void askHistory(Link& link, const HistoryWish& wish);
    void hold(Link& link);
    void answered();
    void letSomeGoOn();
    void tookSeen(Link& link, const Seen& seen);
    void pageClosed(std::uint64_t number);
    void toAll(const Group& group, std::string frame, std::uint64_t except = 0);
    void markSaved(const std::string& key);
    Known& know(const Visitor& visitor);

    asio::any_io_executor executor_;
    Timers& timers_;
    const Clock& clock_;
    Random& random_;
    Port& port_;
    VisitorServerOptions options_;
    std::map<std::string, net::Response> assets_;
    std::unordered_map<std::uint64_t, std::unique_ptr<Link>> links_;
    std::unordered_map<std::string, Group> groups_; // by key
    std::unordered_map<std::string, Known> known_;  // by key
    std::deque<std::string> knownOrder_;
    std::unordered_map<std::string, std::size_t> perAddress_;
    net::KeyedBuckets opens_;
    net::KeyedBuckets addressMessages_;
    std::uint64_t lastLink_ = 0;
    std::size_t pending_ = 0;        // stores that the hub has not answered
    std::deque<std::uint64_t> held_; // pages that are not read meanwhile, longest first
    bool lettingGoOn_ = false;
    std::shared_ptr<VisitorServer*> self_; // for answers that come after the end
    net::HttpServer http_;
};

} // namespace santral::webchat
