#include "core/channel/phone/pbx_server.hpp"

#include "core/base/log.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/domain/call_id.hpp"

namespace santral::phone {
namespace {

constexpr std::string_view kCalls = "/pbx/calls";
constexpr Millis kLook{1'000};
constexpr Rate kWrongTokens{10, 1};

net::Response answerOf(unsigned status, std::string json) {
    net::Response response = net::textResponse(status, std::move(json), "application/json");
    response.headers.push_back({"X-Content-Type-Options", "nosniff"});
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

net::Response later(unsigned status, std::string_view why, Millis wait) {
    net::Response response = answerOf(status, failure(why));
    response.headers.push_back({"Retry-After", std::to_string(wait.count() / 1'000 + 1)});
    return response;
}

// What the hub said no to, where it is not for the caller's ears.
net::Response failed(const Error& error) {
    switch (error.code) {
    case Errc::NotFound:
        return answerOf(404, failure("unknown-" + error.detail));
    case Errc::Conflict:
        return answerOf(409, failure(error.detail));
    case Errc::Invalid:
        return answerOf(400, failure(error.detail));
    default:
        return later(503, "busy", kLook);
    }
}

} // namespace

net::HttpLimits pbxLimits() {
    net::HttpLimits limits;
    limits.connectionsPerAddress = 2'000;
    limits.requests = {4'000, 1'000};
    return limits;
}

PbxServer::PbxServer(asio::any_io_executor executor, Timers& timers, const Clock& clock, Port& port,
                     PbxServerOptions options)
    : timers_(timers), clock_(clock), port_(port), options_(std::move(options)), wrongTokens_(kWrongTokens),
      self_(std::make_shared<PbxServer*>(this)),
      http_(std::move(executor), timers, clock, *this, options_.http) {}

PbxServer::~PbxServer() = default;

Result<net::Endpoint> PbxServer::listen(const net::Endpoint& at, const net::TlsServerContext* tls) {
    auto bound = tls ? http_.listen(at, *tls) : http_.listen(at);
    if (!bound) return bound;
    for (CallId call : port_.waiting()) heard(call);
    return bound;
}

asio::awaitable<void> PbxServer::stop() {
    silence_.reset();
    self_.reset();
    questions_.clear();
    co_await http_.stop();
}

bool PbxServer::isKnown(const net::Request& head) const {
    std::string_view given = head.header("Authorization");
    constexpr std::string_view kScheme = "bearer ";
    if (!equalsIgnoreCase(given.substr(0, kScheme.size()), kScheme)) return false;
    return equalsConstantTime(sha256(trim(given.substr(kScheme.size()))), options_.tokenHash);
}

net::Plan PbxServer::plan(const net::Request& head) {
    if (!isKnown(head)) {
        Millis wait = wrongTokens_.take(net::addressKey(head.address), clock_.steadyNow());
        if (wait > Millis(0)) return later(429, "rate", wait);
        net::Response refused = answerOf(401, failure("token"));
        refused.headers.push_back({"WWW-Authenticate", "Bearer"});
        return refused;
    }
    bool known = head.path == kCalls;
    if (!known && head.path.size() > kCalls.size() + 1 && head.path.starts_with(kCalls) &&
        head.path[kCalls.size()] == '/')
        known = happeningNamed(std::string_view(head.path).substr(kCalls.size() + 1)).has_value();
    if (!known) return answerOf(404, failure("unknown-path"));
    if (head.method != "POST") {
        net::Response refused = answerOf(405, failure("method"));
        refused.headers.push_back({"Allow", "POST"});
        return refused;
    }
    return net::Collect{kLongestBody};
}

net::Response PbxServer::refusal(const net::Request&, unsigned status) {
    return answerOf(status, failure(status == 413 ? "too-large" : "busy"));
}

void PbxServer::handle(net::Request request, net::Answer answer) {
    auto words = readWords(request.body);
    if (!words) return answer(answerOf(400, failure("malformed-" + words.error().detail)));
    if (request.path == kCalls) return ask(std::move(*words), std::move(answer));
    auto happening = happeningNamed(std::string_view(request.path).substr(kCalls.size() + 1));
    if (!happening) return answer(answerOf(404, failure("unknown-path")));
    report(*happening, std::move(*words), std::move(answer));
}

// Questions

void PbxServer::ask(Words words, net::Answer answer) {
    CallId call = callIdOf(words.call);
    if (port_.standing(call).is != CallStanding::Is::Unknown) return settle(call, words, std::move(answer));
    NewCall fresh{call, words.from, words.to, words.display, false};
    auto done = [alive = std::weak_ptr(self_), call, words = std::move(words),
                 answer = std::move(answer)](Result<void> received) {
        auto self = alive.lock();
        if (!self) return;
        if (received) return (*self)->settle(call, words, answer);
        const Error& error = received.error();
        if (error.code == Errc::NotFound) return answer(answerOf(200, phone::refusal("unknown-line")));
        bool forTheCaller =
            error.code == Errc::Conflict && (error.detail == "closed" || error.detail == "full");
        answer(forTheCaller ? answerOf(200, phone::refusal(error.detail)) : failed(error));
    };
    port_.received(std::move(fresh), std::move(done));
}

// Whether it has to be told to a PBX that lets the caller wait, or ring there.
bool PbxServer::saysMore(const CallStanding& standing, const std::string& ringing) {
    if (standing.is == CallStanding::Is::Waiting) return !ringing.empty();
    return standing.is != CallStanding::Is::Rings || standing.extension != ringing;
}

void PbxServer::settle(CallId call, const Words& words, net::Answer answer) {
    CallStanding standing = port_.standing(call);
    bool rings = standing.is == CallStanding::Is::Rings;
    if (rings || standing.is == CallStanding::Is::Waiting) heard(call, rings ? standing.offer : words.wait);
    if (words.wait <= Millis(0) || saysMore(standing, words.ringing))
        return answer(answerOf(200, answerTo(standing)));
    auto at = questions_.emplace(call, Question{words.ringing, std::move(answer), {}});
    at->second.limit = timers_.after(words.wait, [this, at, call] {
        Question over = std::move(at->second);
        questions_.erase(at);
        over.answer(answerOf(200, answerTo(port_.standing(call))));
    });
}

void PbxServer::changed(CallId call) {
    auto [begin, end] = questions_.equal_range(call);
    if (begin == end) return;
    CallStanding standing = port_.standing(call);
    if (standing.is == CallStanding::Is::Rings) heard(call, standing.offer);
    std::vector<net::Answer> answers;
    for (auto at = begin; at != end;) {
        if (!saysMore(standing, at->second.ringing)) {
            ++at;
            continue;
        }
        answers.push_back(std::move(at->second.answer));
        at = questions_.erase(at);
    }
    for (net::Answer& answer : answers) answer(answerOf(200, answerTo(standing)));
}

// Reports

void PbxServer::report(Happening happening, Words words, net::Answer answer) {
    CallReport report{callIdOf(words.call), CallStep::HungUp, words.extension, words.talked};
    bool unknown = port_.standing(report.call).is == CallStanding::Is::Unknown;
    auto step = stepOf(happening);
    if (unknown && happening == Happening::Callback && !words.to.empty()) {
        NewCall wish{report.call, words.from, words.to, words.display, true};
        auto done = [answer = std::move(answer)](Result<void> received) {
            if (received) return answer(answerOf(200, "{}"));
            answer(failed(received.error()));
        };
        return port_.received(std::move(wish), std::move(done));
    }
    if (unknown) return answer(answerOf(404, failure("unknown-call")));
    heard(report.call);
    if (!step) return answer(answerOf(200, "{}"));
    report.step = *step;
    port_.reported(std::move(report), [answer = std::move(answer)](Result<void> told) {
        answer(told ? answerOf(200, "{}") : failed(told.error()));
    });
}

// Silence

void PbxServer::heard(CallId call, Millis quiet) {
    SteadyPoint until = clock_.steadyNow() + quiet + kSilence;
    SteadyPoint& known = quietUntil_[call];
    known = std::max(known, until);
    listenForSilence();
}

void PbxServer::listenForSilence() {
    if (!silence_ && !quietUntil_.empty()) silence_ = timers_.after(kLook, [this] { lookForSilence(); });
}

void PbxServer::lookForSilence() {
    silence_.reset();
    SteadyPoint now = clock_.steadyNow();
    std::vector<CallId> over;
    std::erase_if(quietUntil_, [&](const auto& one) {
        if (one.second > now) return false;
        over.push_back(one.first);
        return true;
    });
    for (CallId call : over) {
        CallStanding::Is is = port_.standing(call).is;
        bool held = is == CallStanding::Is::Waiting || is == CallStanding::Is::Rings ||
                    is == CallStanding::Is::Dropped;
        if (!held) continue;
        log::warn("pbx", "nothing more is heard of a call that waits: " + toString(call));
        port_.reported({call, CallStep::Abandoned, {}, false}, [](Result<void>) {});
    }
    listenForSilence();
}

} // namespace santral::phone
