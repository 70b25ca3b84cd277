#include "core/hub/hub_server.hpp"

#include "core/base/log.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

#include <algorithm>
#include <set>

namespace santral {
namespace {

constexpr std::string_view kSignInPath = "/desk/sign-in";
constexpr std::string_view kSocketPath = "/desk";
constexpr std::string_view kFilePath = "/desk/file";
constexpr std::uint64_t kSignInBody = 4 * 1024; // octets
constexpr std::size_t kConnections = 3;         // of one token
constexpr std::uint16_t kPolicyViolated = 1008; // RFC 6455 section 7.4.1

struct SignInRequest {
    std::string login;
    std::string password;
    std::string device;
};
template <Is<SignInRequest> T, class V>
void describeFields(T& s, V&& v) {
    v("login", s.login), v("password", s.password), v("device", s.device);
}

struct SignInAnswer {
    std::string token;
    AgentId agent;
};
template <Is<SignInAnswer> T, class V>
void describeFields(T& s, V&& v) {
    v("token", s.token), v("agent", s.agent);
}

net::WebSocketLimits deskLimits() {
    net::WebSocketLimits limits;
    limits.message = 1024 * 1024;
    limits.buffered = 64 * 1024 * 1024;
    limits.pingAfter = Millis(5'000); // a dead link is noticed within 15 s
    limits.silence = Millis(12'000);
    limits.deflate = deskDeflate();
    return limits;
}

net::Response jsonResponse(unsigned status, std::string body) {
    return net::textResponse(status, std::move(body), "application/json");
}

net::Response problem(unsigned status, const Error& error) {
    std::string body = "{\"code\":\"" + std::string(name(error.code)) + "\",\"why\":";
    json::writeString(body, error.detail);
    net::Response response = jsonResponse(status, body + "}");
    if (error.code == Errc::Busy) response.headers.push_back({"Retry-After", error.detail});
    return response;
}

unsigned statusOf(Errc code) {
    switch (code) {
    case Errc::Denied:
        return 401;
    case Errc::Busy:
        return 429;
    case Errc::NotFound:
        return 404;
    case Errc::TooLarge:
        return 413;
    case Errc::Full:
        return 507;
    case Errc::Invalid:
        return 400;
    default:
        return 500;
    }
}

bool mustWipe(const Error& error) {
    return error.detail == "away" || error.detail == "taken-back";
}

std::string bearerOf(const net::Request& request) {
    constexpr std::string_view kScheme = "Bearer ";
    std::string_view value = request.header("Authorization");
    if (value.size() <= kScheme.size() || !equalsIgnoreCase(value.substr(0, kScheme.size()), kScheme))
        return {};
    return std::string(trim(value.substr(kScheme.size())));
}

} // namespace

HubServer::HubServer(LocalHub& hub, SignIn& signIn, const Clock& clock, Timers& timers, Options options)
    : hub_(hub), signIn_(signIn), clock_(clock), timers_(timers), options_(std::move(options)) {
    http_ = std::make_unique<net::HttpServer>(hub.executors().core, timers, clock, *this, options_.http);
    auto lost = [this] {
        for (DeskSession* session : desksNow()) session->lost();
    };
    hub_.mindCommits(
        {[this](const std::vector<const Event*>& events) { committed(events); }, std::move(lost)});
    revoked_ = signIn_.watchRevoked([this](TokenId token, SignIn::Ended ended) {
        bool wipe = ended == SignIn::Ended::TakenBack;
        for (DeskSession* session : desksNow()) {
            auto desk = find(*session);
            if (desk != sessions_.end() && desk->second.token == token) session->end("revoked", wipe);
        }
    });
    signals_ = hub_.watchSignals([this](const Signal& signal) { customerSignalled(signal); });
    status_ = hub_.watchStatus([this](const HubStatus& status) { tellChannels(status); });
    countReady();
}

HubServer::~HubServer() {
    hub_.mindCommits({});
}

asio::awaitable<void> HubServer::stop() {
    stopping_ = true;
    for (DeskSession* session : desksNow()) session->end("stopping", false);
    co_await http_->stop();
    sessions_.clear();
    ended_.clear();
}

// Requests

Result<SignIn::Pass> HubServer::passOf(const net::Request& request) const {
    std::string token = bearerOf(request);
    if (token.empty()) return Error{Errc::Denied, "token"};
    return signIn_.check(token);
}

net::Plan HubServer::plan(const net::Request& head) {
    if (head.path == kSignInPath) {
        if (head.method != "POST") return net::textResponse(405, "POST only\n");
        return net::Collect{kSignInBody};
    }
    bool file = head.path == kFilePath || head.path.starts_with(std::string(kFilePath) + "/");
    if (head.path != kSocketPath && !file) {
        auto other = options_.other ? options_.other(head) : std::nullopt;
        return other ? std::move(*other) : net::textResponse(404, "not here\n");
    }
    auto pass = passOf(head);
    bool told =
        head.path == kSocketPath && !pass && mustWipe(pass.error()); // once it can be: over the socket
    if (!pass && !told) return problem(pass.error().detail == "away" ? 403 : 401, pass.error());
    if (head.path == kSocketPath) {
        if (!net::hasToken(head.header("Upgrade"), "websocket"))
            return net::textResponse(426, "a WebSocket is spoken here\n");
        return net::Upgrade{deskLimits()};
    }
    if (head.method == "POST" && head.path == kFilePath)
        return net::Save{options_.uploads, options_.largestFile};
    if (head.method == "GET" && head.path != kFilePath) return net::Collect{0};
    return net::textResponse(405, "GET or POST\n");
}

void HubServer::handle(net::Request request, net::Answer answer) {
    if (request.path == kSignInPath) return signIn(request, std::move(answer));
    if (request.method == "POST") return storeFile(std::move(request), std::move(answer));
    fetchFile(request, std::move(answer));
}

net::Response HubServer::refusal(const net::Request&, unsigned status) {
    return problem(status, {status == 507 ? Errc::Full : Errc::TooLarge, "body"});
}

void HubServer::signIn(const net::Request& request, net::Answer answer) {
    auto asked = json::read<SignInRequest>(request.body);
    if (!asked) return answer(problem(400, {Errc::Invalid, "body"}));
    auto done = [answer](Result<SignIn::Grant> grant) {
        if (!grant) return answer(problem(statusOf(grant.error().code), grant.error()));
        answer(jsonResponse(200, json::write(SignInAnswer{grant->token, grant->agent})));
    };
    signIn_.signIn(asked->login, asked->password, asked->device, request.address, std::move(done));
}

void HubServer::storeFile(net::Request request, net::Answer answer) {
    auto done = [answer, file = request.file](Result<Attachment> stored) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        if (!stored) return answer(problem(statusOf(stored.error().code), stored.error()));
        answer(jsonResponse(200, json::write(*stored)));
    };
    auto pass = passOf(request);
    if (!pass) return done(pass.error()); // ended while it was sent
    hub_.storeFileOf(pass->agent, request.file, request.queryValue("name"), std::move(done));
}

void HubServer::fetchFile(const net::Request& request, net::Answer answer) {
    std::string hash = request.path.substr(kFilePath.size() + 1);
    if (!isSha256(hash)) return answer(problem(404, {Errc::NotFound, "file"}));
    auto pass = passOf(request);
    if (!pass) return answer(problem(statusOf(pass.error().code), pass.error()));
    const Agent* agent = hub_.state().agent(pass->agent);
    Scope scope = agent ? scopeOf(hub_.state(), *agent) : Scope{};
    hub_.openFileFor(scope, hash, [answer](Result<std::filesystem::path> file) {
        if (!file) return answer(problem(statusOf(file.error().code), file.error()));
        net::Response response;
        response.headers.push_back({"Content-Type", "application/octet-stream"});
        response.file = std::move(*file);
        answer(std::move(response));
    });
}

// Desks

void HubServer::upgraded(net::Request request, std::unique_ptr<net::WebSocket> socket) {
    auto pass = passOf(request);
    if (stopping_) return;
    if (!pass) return turnAway(*socket, pass.error());
    DeskSession::Context context{hub_, clock_, timers_, options_.epoch, {}, {}, {}, options_.version};
    context.ended = [this](DeskSession& session) { drop(session); };
    context.signalled = [this](const DeskSession& from, const wire::Signalled& signal) {
        passOn(&from, signal);
    };
    context.readyChanged = [this] { countReady(); };
    makeRoomFor(pass->id);
    auto session = std::make_unique<DeskSession>(std::move(context), pass->agent, std::move(socket));
    session->tellChannels(channels_);
    sessions_.emplace(++lastNumber_, Desk{std::move(session), pass->id});
}

// A desk has one connection, and an old one for as long as its end has not come through.
void HubServer::makeRoomFor(TokenId token) {
    std::size_t count = 0;
    DeskSession* oldest = nullptr;
    for (const auto& [number, desk] : sessions_) {
        if (desk.token != token) continue;
        ++count;
        if (!oldest) oldest = desk.session.get();
    }
    if (count >= kConnections) oldest->end("replaced", false);
}

// Only who had given the token out knows that it was taken back: that is what the desk may believe.
void HubServer::turnAway(net::WebSocket& socket, const Error& error) {
    wire::Bye bye{error.detail == "away" ? "away" : "revoked", mustWipe(error)};
    socket.send(std::make_shared<const std::string>(wire::encode(bye)));
    socket.close(kPolicyViolated, bye.why);
}

// One may end while it is told, and with that leave the map; none is deleted before the next turn.
std::vector<DeskSession*> HubServer::desksNow() const {
    std::vector<DeskSession*> all;
    for (const auto& [number, desk] : sessions_) all.push_back(desk.session.get());
    return all;
}

HubServer::Sessions::iterator HubServer::find(const DeskSession& session) {
    auto is = [&](const auto& one) { return one.second.session.get() == &session; };
    return std::find_if(sessions_.begin(), sessions_.end(), is);
}

// It may be on the stack: it goes with the next turn of the loop.
void HubServer::drop(DeskSession& session) {
    auto found = find(session);
    if (found == sessions_.end()) return;
    ended_.push_back(std::move(found->second.session));
    sessions_.erase(found);
    asio::post(hub_.executors().core, [this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) ended_.clear();
    });
    if (!stopping_) countReady();
}

void HubServer::committed(const std::vector<const Event*>& events) {
    if (sessions_.empty()) return;
    DeskCommit commit(hub_.state(), events);
    if (commit.failed()) log::error("hub", "desks cannot be told: " + describe(*commit.failed()));
    for (DeskSession* session : desksNow()) {
        if (commit.failed()) {
            session->lost();
            continue;
        }
        session->committed(commit);
        if (commit.changesOrganisation()) session->organisationChanged();
    }
}

void HubServer::passOn(const DeskSession* from, const wire::Signalled& signal) {
    auto conversation = hub_.state().conversation(signal.conversation);
    if (!conversation || !*conversation) return;
    store::Place place = placeOf(**conversation);
    auto text = std::make_shared<const std::string>(wire::encode(wire::FromHub(signal)));
    for (DeskSession* session : desksNow()) {
        if (session != from && session->scope().sees(place)) session->signal(text);
    }
}

void HubServer::customerSignalled(const Signal& signal) {
    wire::Signalled out;
    out.kind = signal.kind == Signal::Kind::CustomerTyping ? wire::SignalKind::CustomerTyping
                                                           : wire::SignalKind::CustomerPresent;
    out.customer = signal.customer;
    out.conversation = signal.conversation;
    out.on = signal.on;
    passOn(nullptr, out);
}

void HubServer::tellChannels(const HubStatus& status) {
    wire::Channels told{status.channels, status.mailboxes};
    if (channels_ && told == toldChannels_) return;
    channels_ = std::make_shared<const std::string>(wire::encode(told));
    toldChannels_ = std::move(told);
    for (DeskSession* session : desksNow()) session->tellChannels(channels_);
}

// Visitors see somebody there while one desk is ready; and work is handed to whoever has a desk.
void HubServer::countReady() {
    std::set<AgentId> here;
    for (const auto& [number, desk] : sessions_) {
        if (desk.session->isGreeted()) here.insert(desk.session->agent());
    }
    hub_.setDesks(std::move(here));
    auto ready = [](const auto& one) { return one.second.session->isReady(); };
    bool any = std::any_of(sessions_.begin(), sessions_.end(), ready);
    hub_.setReady(any);
}

} // namespace santral
