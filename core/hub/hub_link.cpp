#include "core/hub/hub_link.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/hub/desk_commit.hpp"

#include <boost/asio/ip/address.hpp>
#include <charconv>

namespace santral {
namespace {

constexpr std::size_t kLargestFrame = 64 * 1024 * 1024; // a part with long conversations
constexpr Millis kProved{10'000};                       // a line that lived so long begins the waits anew
constexpr Millis kSoon{3'000};                          // to a hub whose computer says that it is not there
constexpr Millis kUpdateWait{10 * 60'000};
constexpr std::uint16_t kNormal = 1000;

bool isLoopback(const std::string& host) {
    boost::system::error_code failed;
    auto address = asio::ip::make_address(host, failed);
    return host == "localhost" || (!failed && address.is_loopback());
}

std::string whyOf(const Error& error) {
    if (error.code == Errc::Denied) return "revoked";
    return error.detail.empty() ? std::string(name(error.code)) : error.detail;
}

bool isAboutVersion(const std::string& why) {
    return why == wire::kDeskTooOld || why == wire::kHubTooOld;
}

} // namespace

Result<HubAddress> parseHubAddress(std::string_view text) {
    HubAddress address;
    text = trim(text);
    if (text.starts_with("ws://")) address.tls = false;
    for (std::string_view scheme : {"wss://", "ws://", "https://"}) {
        if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
    }
    while (text.ends_with('/')) text.remove_suffix(1);
    std::size_t colon = text.rfind(':');
    bool hasPort = colon != std::string_view::npos && text.find(']', colon) == std::string_view::npos;
    if (hasPort) {
        std::string_view port = text.substr(colon + 1);
        auto [end, failed] = std::from_chars(port.data(), port.data() + port.size(), address.port);
        if (failed != std::errc() || end != port.data() + port.size() || address.port == 0)
            return Error{Errc::Invalid, "address"};
        text = text.substr(0, colon);
    }
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    if (text.empty() || text.find_first_of(" /?#@") != std::string_view::npos)
        return Error{Errc::Invalid, "address"};
    address.host = std::string(text);
    if (!address.tls && !isLoopback(address.host)) return Error{Errc::Untrusted, "plain"};
    return address;
}

HubLink::HubLink(asio::any_io_executor executor, Options options, Events events)
    : options_(std::move(options)), events_(std::move(events)), tasks_(executor), backoff_(options_.random),
      wake_(executor) {}

void HubLink::start() {
    tasks_.spawn(run(), "hub link");
}

asio::awaitable<void> HubLink::stop() {
    socket_.reset();
    tasks_.stop();
    co_await tasks_.done();
}

void HubLink::retryNow() {
    if (state_ == State::Down) wake_.notify();
}

void HubLink::send(const wire::FromDesk& frame) {
    if (isUp() && socket_) // given up a moment ago, it is told so with the next turn
        socket_->send(std::make_shared<const std::string>(wire::encode(frame)));
}

void HubLink::restart(const std::string& why) {
    log::warn("link", "begins anew: " + why);
    end(why);
}

void HubLink::end(const std::string& why) {
    byeWhy_ = why;
    if (!socket_) return;
    socket_.reset();
    wake_.notify();
}

void HubLink::set(State state, std::string why) {
    state_ = state;
    events_.state(state, std::move(why));
}

asio::awaitable<void> HubLink::run() {
    for (;;) {
        co_await connectOnce();
        bool updated = isAboutVersion(byeWhy_); // some day, on the other side
        if (state_ == State::Refused && !updated) co_return;
        // A refusal costs the other side nothing, and ends when the hub has started again.
        bool starting = byeWhy_ == net::reason::kRefused;
        Millis wait = starting ? backoff_.next(kSoon) : backoff_.next();
        if (updated) wait = kUpdateWait;
        auto retry = options_.timers.after(wait, [this] { wake_.notify(); });
        bool woken = co_await wake_.wait();
        if (!woken) co_return;
    }
}

asio::awaitable<Result<std::unique_ptr<net::WebSocket>>> HubLink::openSocket() {
    net::WebSocketAddress address;
    address.host = options_.address.host;
    address.port = options_.address.port;
    address.path = "/desk";
    address.tls = options_.address.tls;
    address.headers.push_back({"Authorization", "Bearer " + options_.token});
    net::ConnectOptions connect;
    connect.tls.extraCa = options_.address.caFile;
    net::WebSocketLimits limits = net::hubLinkLimits();
    limits.message = kLargestFrame;
    limits.deflate = deskDeflate();
    if (!options_.dial)
        co_return co_await net::connectWebSocket(options_.timers, options_.clock, options_.random, address,
                                                 connect, limits);
    auto stream = co_await options_.dial();
    if (!stream) co_return stream.error();
    co_return co_await net::openWebSocket(options_.timers, options_.clock, options_.random,
                                          std::move(*stream), address, limits);
}

asio::awaitable<void> HubLink::connectOnce() {
    set(State::Connecting, "");
    auto opened = co_await openSocket();
    if (!opened) {
        byeWhy_ = whyOf(opened.error());
        set(opened.error().code == Errc::Denied ? State::Refused : State::Down, byeWhy_);
        co_return;
    }
    byeWhy_.clear();
    socket_ = std::move(*opened);
    net::WebSocket::Events events;
    events.message = [this](std::string_view text) { heard(text); };
    events.closed = [this](std::uint16_t code) {
        if (byeWhy_.empty()) byeWhy_ = code == kNormal ? "closed" : "lost";
        wake_.notify();
    };
    socket_->listen(std::move(events));
    SteadyPoint upSince = options_.clock.steadyNow();
    state_ = State::Up; // before the frames: hello is the first of them
    wire::Hello hello = events_.hello();
    hello.version = options_.version;
    send(hello);
    while (byeWhy_.empty() || socket_) {
        bool woken = co_await wake_.wait();
        if (!woken) co_return;
        if (!byeWhy_.empty()) socket_.reset();
    }
    if (options_.clock.steadyNow() - upSince >= kProved) backoff_.reset();
    bool refused = byeWhy_ == "revoked" || byeWhy_ == "away" || isAboutVersion(byeWhy_);
    set(refused ? State::Refused : State::Down, byeWhy_);
}

void HubLink::heard(std::string_view text) {
    auto frame = wire::readFromHub(text);
    if (!frame) return restart("unreadable: " + describe(frame.error()));
    if (auto* bye = std::get_if<wire::Bye>(&*frame)) byeWhy_ = bye->why;
    if (auto* welcome = std::get_if<wire::Welcome>(&*frame)) {
        auto spoken = wire::mayBeSpoken(options_.version, welcome->version);
        if (!spoken) return end(spoken.error().detail);
        set(State::Up, "");
    }
    events_.frame(std::move(*frame));
}

} // namespace santral
