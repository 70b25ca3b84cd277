#include "core/channel/webchat/visitor_server.hpp"

#include "core/base/sha256.hpp"
#include "core/protocol/webchat/codec.hpp"

#include <algorithm>
#include <array>

namespace santral::webchat {
namespace {

std::string_view typeOf(std::string_view path) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTypes{{
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".html", "text/html; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".mp3", "audio/mpeg"},
        {".txt", "text/plain; charset=utf-8"},
    }};
    for (const auto& [ending, type] : kTypes) {
        if (path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending) return type;
    }
    return "application/octet-stream";
}

net::Response assetResponse(const std::string& path, std::string bytes) {
    net::Response response;
    response.headers = {
        {"Content-Type", std::string(typeOf(path))},
        {"ETag", "\"" + sha256(bytes).substr(0, 32) + "\""},
        {"Cache-Control", "public, max-age=300"},
        {"X-Content-Type-Options", "nosniff"},
        {"Access-Control-Allow-Origin", "*"}, // a module script from another origin needs it
        {"Cross-Origin-Resource-Policy", "cross-origin"},
    };
    response.body = std::make_shared<const std::string>(std::move(bytes));
    return response;
}

net::Response plain(unsigned status) {
    net::Response response = net::textResponse(status, std::string(net::reasonPhrase(status)));
    response.headers.push_back({"X-Content-Type-Options", "nosniff"});
    return response;
}

net::Response tooMany(Millis wait) {
    net::Response response = plain(429);
    response.headers.push_back({"Retry-After", std::to_string(wait.count() / 1000 + 1)});
    return response;
}

void emptyFolder(const std::filesystem::path& folder) {
    std::error_code failed; // what cannot be removed does no harm
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        std::error_code ignored;
        if (entry.path().filename().string().rfind("upload-", 0) == 0) {
            std::filesystem::remove(entry.path(), ignored);
        }
    }
}

} // namespace

VisitorServer::VisitorServer(asio::any_io_executor executor, Timers& timers, const Clock& clock,
                             Random& random, Port& port, VisitorServerOptions options)
    : executor_(executor), timers_(timers), clock_(clock), random_(random), port_(port),
      options_(std::move(options)), opens_(options_.limits.opens),
      addressMessages_(options_.limits.addressMessages), self_(std::make_shared<VisitorServer*>(this)),
      http_(std::move(executor), timers, clock, *this, options_.http) {
    for (auto& [path, bytes] : options_.assets) assets_.emplace(path, assetResponse(path, std::move(bytes)));
    options_.assets.clear();
    emptyFolder(options_.uploads);
}

VisitorServer::~VisitorServer() = default;

Result<net::Endpoint> VisitorServer::listen(const net::Endpoint& at) {
    return http_.listen(at);
}

void VisitorServer::adopt(std::unique_ptr<net::Stream> stream, const std::string& address) {
    http_.adopt(std::move(stream), address);
}

asio::awaitable<void> VisitorServer::stop() {
    constexpr Millis kComeBack{500};
    for (auto& [number, link] : links_) {
        link->session.leave("restart", kComeBack, 1001);
        pump(*link);
    }
    co_await http_.stop();
}

VisitorServer::Place VisitorServer::placeOf(const net::Request& request) const {
    std::string_view path = request.path;
    if (path.substr(0, options_.base.size()) != options_.base) return {};
    path.remove_prefix(options_.base.size());
    if (path == "/chat") return {Place::Kind::Chat, {}};
    if (path == "/upload") return {Place::Kind::Upload, {}};
    if (path.substr(0, 6) == "/file/") return {Place::Kind::File, std::string(path.substr(6))};
    if (path.substr(0, 6) == "/look/") return {Place::Kind::Look, std::string(path.substr(6))};
    if (path.substr(0, 1) == "/") return {Place::Kind::Asset, std::string(path.substr(1))};
    return {};
}

net::Plan VisitorServer::plan(const net::Request& head) {
    Place place = placeOf(head);
    if (place.kind == Place::Kind::Upload) return planUpload(head);
    if (head.method != "GET" && head.method != "HEAD") return plain(405);
    if (place.kind == Place::Kind::Chat) return planChat(head);
    if (place.kind == Place::Kind::File) return net::Collect{0};
    if (place.kind == Place::Kind::Look) return look(place.rest);
    return place.kind == Place::Kind::Asset ? asset(place.rest) : plain(404);
}

net::Response VisitorServer::asset(const std::string& path) const {
    bool folder = path.empty() || path.back() == '/';
    auto found = assets_.find(folder ? path + "index.html" : path);
    if (found != assets_.end()) return found->second;
    if (folder || assets_.count(path + "/index.html") == 0) return plain(404);
    net::Response moved = plain(301);
    moved.headers.push_back({"Location", options_.base + "/" + path + "/"});
    return moved;
}

net::Response VisitorServer::look(const std::string& brand) const {
    auto found = port_.look(brand);
    if (!found) return plain(404);
    net::Response response;
    response.headers = {
        {"Content-Type", "application/json"},
        {"Cache-Control", "no-cache"}, // whoever changed it looks at a page next
        {"X-Content-Type-Options", "nosniff"},
        {"Access-Control-Allow-Origin", "*"},
        {"Cross-Origin-Resource-Policy", "cross-origin"},
    };
    response.body = std::make_shared<const std::string>(encodeLook(*found));
    return response;
}

net::Plan VisitorServer::planChat(const net::Request& head) {
    if (!isAllowed(head)) return plain(403);
    net::Upgrade upgrade;
    upgrade.limits.message = options_.limits.frame;
    if (options_.http.isUnlimited(head.address)) return upgrade;
    std::string address = net::addressKey(head.address);
    Millis wait = opens_.take(address, clock_.steadyNow());
    auto open = perAddress_.find(address);
    if (open != perAddress_.end() && open->second >= options_.limits.perAddress)
        return tooMany(Millis(10'000));
    if (wait > Millis(0)) return tooMany(wait);
    return upgrade;
}

void VisitorServer::handle(net::Request request, net::Answer answer) {
    Place place = placeOf(request);
    if (place.kind == Place::Kind::Upload) return finishUpload(request, std::move(answer));
    sendFile(place.rest, std::move(answer));
}

std::string VisitorServer::keyOf(std::string_view token, const std::string& brand) {
    return sha256(brand + std::string(token));
}

bool VisitorServer::isAllowed(const net::Request& request) const {
    std::string_view origin = request.header("Origin");
    if (isOwnOrigin(origin, request.header("Host"))) return true;
    return std::any_of(options_.brands.begin(), options_.brands.end(),
                       [&](const auto& brand) { return brand.second.origins.allows(origin); });
}

} // namespace santral::webchat
