#include "core/hub/hub_files.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

namespace santral {

template <Is<Joined> T, class V>
void describeFields(T& s, V&& v) {
    v("token", s.token), v("agent", s.agent);
}

namespace {

constexpr Millis kFileLimit{15 * 60'000}; // for a large file over a slow line
constexpr std::uint64_t kLargestFile = 100 * 1024 * 1024;

struct Credentials {
    std::string login;
    std::string password;
    std::string device;
};
template <Is<Credentials> T, class V>
void describeFields(T& s, V&& v) {
    v("login", s.login), v("password", s.password), v("device", s.device);
}

struct Problem {
    std::string code;
    std::string why;
};
template <Is<Problem> T, class V>
void describeFields(T& s, V&& v) {
    v("code", s.code), v("why", s.why);
}

net::HttpTarget targetOf(const HubAddress& address) {
    net::HttpTarget target;
    target.host = address.host;
    target.port = address.port;
    target.tls = address.tls;
    target.connect.tls.extraCa = address.caFile;
    return target;
}

// What the hub says of a refusal; whatever stands between may answer too, in words of its own.
Error refusalOf(const net::HttpReply& reply) {
    auto problem = json::read<Problem>(reply.body);
    if (problem && !problem->code.empty()) return {wire::errcNamed(problem->code), problem->why};
    return {Errc::Rejected, std::to_string(reply.status)};
}

bool isGood(const net::HttpReply& reply) {
    return reply.status >= 200 && reply.status < 300;
}

} // namespace

asio::awaitable<Result<Joined>> joinHub(Timers& timers, HubAddress address, std::string login,
                                        std::string password, std::string device) {
    net::HttpTarget target = targetOf(address);
    net::HttpCall call;
    call.method = "POST";
    call.path = "/desk/sign-in";
    call.headers.push_back({"Content-Type", "application/json"});
    call.body = json::write(Credentials{std::move(login), std::move(password), std::move(device)});
    auto reply = co_await net::call(timers, std::move(target), std::move(call));
    if (!reply) co_return reply.error();
    if (!isGood(*reply)) co_return refusalOf(*reply);
    auto joined = json::read<Joined>(reply->body);
    if (!joined || joined->token.empty()) co_return Error{Errc::Rejected, "no-hub"};
    co_return std::move(*joined);
}

asio::awaitable<Result<void>> HubFiles::upload(std::filesystem::path file, Attachment what) {
    net::HttpTarget target = targetOf(address_);
    net::HttpCall call;
    call.method = "POST";
    call.path = "/desk/file?name=" + net::percentEncode(what.name);
    call.headers.push_back({"Authorization", "Bearer " + token_});
    call.bodyFile = std::move(file);
    call.limit = kFileLimit;
    auto reply = co_await net::call(timers_, std::move(target), std::move(call));
    if (!reply) co_return reply.error();
    if (!isGood(*reply)) co_return refusalOf(*reply);
    auto stored = json::read<Attachment>(reply->body);
    if (!stored || stored->hash != what.hash) co_return Error{Errc::Corrupt, "hash"};
    co_return Result<void>();
}

asio::awaitable<Result<void>> HubFiles::download(std::string hash, std::filesystem::path file) {
    net::HttpTarget target = targetOf(address_);
    net::HttpCall call;
    call.path = "/desk/file/" + hash;
    call.headers.push_back({"Authorization", "Bearer " + token_});
    call.largestAnswer = kLargestFile;
    call.answerFile = std::move(file);
    call.answerSha256 = std::move(hash);
    call.limit = kFileLimit;
    auto reply = co_await net::call(timers_, std::move(target), std::move(call));
    if (!reply) co_return reply.error();
    if (!isGood(*reply)) co_return refusalOf(*reply);
    co_return Result<void>();
}

} // namespace santral
