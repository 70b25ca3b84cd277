#include "core/net/http_connection.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <chrono>

namespace santral::net {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::uint64_t kLingerMost = 64 * 1024 * 1024;
constexpr Millis kLingerLimit{3'000};

} // namespace

HttpConnection::HttpConnection(HttpServer& server, std::unique_ptr<Stream> stream, std::string peer,
                               std::string key, const TlsServerContext* tls)
    : server_(server), stream_(std::move(stream)), peer_(std::move(peer)), key_(std::move(key)), tls_(tls) {
    limit(server_.options_.limits.head);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::limit(Millis time) {
    deadline_ = now() + time;
}

asio::awaitable<void> HttpConnection::run() {
    if (tls_) co_await secure();
    while (stage_ == Stage::Http) {
        bool ready = co_await readHead();
        if (!ready) co_return;
        co_await serveRequest();
    }
    if (!link_) co_return;
    std::vector<char>().swap(buffer_);
    co_await link_->run(std::move(input_));
}

// keepTime() cuts a handshake that takes too long, as it does a head.
asio::awaitable<void> HttpConnection::secure() {
    ++server_.counts_.handshakes;
    asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto sealed = tls_->wrap(std::move(stream_), executor);
    TlsServerStream& tls = *sealed;
    stream_ = std::move(sealed);
    limit(server_.options_.limits.handshake);
    auto agreed = co_await tls.handshake();
    if (agreed && stage_ == Stage::Http) co_return limit(server_.options_.limits.head);
    ++server_.counts_.failedHandshakes;
    stage_ = Stage::Over;
}

asio::awaitable<void> HttpConnection::settle() {
    if (link_) co_return co_await link_->settle();
    abort();
}

void HttpConnection::abort() {
    stage_ = Stage::Over;
    stream_->close();
    if (answer_) answer_->close();
}

void HttpConnection::leave() {
    if (link_) return link_->leave();
    abort();
}

void HttpConnection::keepTime(SteadyPoint now) {
    if (link_) return link_->keepTime(now);
    if (stage_ == Stage::Over || now < deadline_) return;
    if (answer_) { // the handler has forgotten about it
        limit(server_.options_.limits.write);
        answer_->try_send(boost::system::error_code(), textResponse(503, "Service Unavailable"));
        return;
    }
    if (!input_.empty() && bodyLeft_ == 0) {
        stream_->writeNow(formatHead(textResponse(408, {}), 0, true));
    }
    abort();
}

asio::awaitable<bool> HttpConnection::readMore() {
    auto taken = co_await stream_->read(asio::buffer(buffer_));
    if (!taken || stage_ == Stage::Over) co_return false;
    input_.append(buffer_.data(), *taken);
    co_return true;
}

asio::awaitable<bool> HttpConnection::readHead() {
    BadHead bad;
    bool begun = !input_.empty();
    for (;;) {
        auto head = head_.read(input_, bad);
        if (head && *head) {
            request_ = std::move((*head)->request);
            request_.address = server_.clientOf(request_, peer_);
            input_.erase(0, (*head)->size);
            bodyLeft_ = request_.length;
            co_return true;
        }
        if (head) {
            ++server_.counts_.badRequests;
            request_ = Request();
            bodyLeft_ = kLingerMost; // whatever follows cannot be told apart any more
            co_await refuse(bad.status);
            co_return false;
        }
        bool more = co_await readMore();
        if (!more) co_return false;
        if (!begun && served_) limit(server_.options_.limits.head); // for the first one it runs already
        begun = true;
    }
}

asio::awaitable<void> HttpConnection::refuse(unsigned status) {
    Response response = textResponse(status, std::string(reasonPhrase(status)));
    response.close = true;
    co_await respond(std::move(response));
}

asio::awaitable<void> HttpConnection::serveRequest() {
    ++server_.counts_.requests;
    bool counts = !server_.options_.isUnlimited(request_.address);
    Millis wait = counts ? server_.requests_.take(addressKey(request_.address), now()) : Millis(0);
    if (wait > Millis(0)) {
        Response busy = textResponse(429, "Too Many Requests");
        busy.headers.push_back({"Retry-After", std::to_string(wait.count() / 1000 + 1)});
        busy.close = true;
        co_await respond(std::move(busy));
        co_return;
    }
    Plan plan = server_.handler_.plan(request_);
    co_await answerWith(std::move(plan));
    served_ = true;
    if (stage_ == Stage::Http) limit(server_.options_.limits.idle);
}

asio::awaitable<void> HttpConnection::answerWith(Plan plan) {
    if (auto* response = std::get_if<Response>(&plan)) {
        co_await respond(std::move(*response));
        co_return;
    }
    if (auto* wanted = std::get_if<Upgrade>(&plan)) {
        co_await upgrade(wanted->limits);
        co_return;
    }
    auto* save = std::get_if<Save>(&plan);
    std::uint64_t most = save ? save->limit : std::get<Collect>(plan).limit;
    std::filesystem::path folder = save ? save->folder : std::filesystem::path();
    bool whole = co_await readBody(most, folder);
    if (!whole) co_return;
    auto answer = co_await awaitAnswer();
    if (answer) co_await respond(std::move(*answer));
}

// Exactly the announced octets; what follows is the next request.
asio::awaitable<bool> HttpConnection::readBody(std::uint64_t most, const std::filesystem::path& folder) {
    if (bodyLeft_ > most) {
        Response tooBig = server_.handler_.refusal(request_, 413);
        tooBig.close = true;
        co_await respond(std::move(tooBig));
        co_return false;
    }
    auto slowest = static_cast<std::int64_t>(bodyLeft_ / server_.options_.limits.slowestBody);
    limit(Millis(10'000) + std::chrono::seconds(slowest));
    if (bodyLeft_ > input_.size() && equalsIgnoreCase(request_.header("Expect"), "100-continue")) {
        bool sent = co_await writeAll("HTTP/1.1 100 Continue\r\n\r\n");
        if (!sent) co_return false;
    }
    std::ofstream file;
    if (!folder.empty()) {
        request_.file = folder / ("upload-" + std::to_string(++server_.files_));
        file.open(request_.file, std::ios::binary | std::ios::trunc);
    }
    std::size_t ready = std::min<std::uint64_t>(input_.size(), bodyLeft_);
    std::string first = input_.substr(0, ready);
    input_.erase(0, ready);
    bool good = co_await bodyPiece(first, file);
    while (good && bodyLeft_ > 0) {
        auto taken = co_await stream_->read(asio::buffer(buffer_));
        if (!taken || stage_ == Stage::Over) break;
        std::size_t ours = std::min<std::uint64_t>(*taken, bodyLeft_);
        input_.append(buffer_.data() + ours, *taken - ours);
        good = co_await bodyPiece(std::string_view(buffer_.data(), ours), file);
    }
    file.close();
    if (good && bodyLeft_ == 0) co_return true;
    std::error_code ignored;
    if (!request_.file.empty()) std::filesystem::remove(request_.file, ignored);
    stage_ = Stage::Over;
    co_return false;
}

// False when the disk is full; then the client has its answer already.
asio::awaitable<bool> HttpConnection::bodyPiece(std::string_view piece, std::ofstream& file) {
    bodyLeft_ -= piece.size();
    if (request_.file.empty()) {
        request_.body += piece;
        co_return true;
    }
    file.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (bodyLeft_ == 0) file.flush();
    if (file) co_return true;
    Response full = server_.handler_.refusal(request_, 507);
    full.close = true;
    co_await respond(std::move(full));
    co_return false;
}

asio::awaitable<Result<Response>> HttpConnection::awaitAnswer() {
    answer_ = std::make_shared<Answers>(co_await asio::this_coro::executor, 1);
    limit(server_.options_.limits.answer);
    std::weak_ptr<Answers> waiting = answer_;
    std::string body = std::move(request_.body);
    Request given = request_;
    given.body = std::move(body);
    server_.handler_.handle(std::move(given), [waiting](Response response) {
        if (auto channel = waiting.lock())
            channel->try_send(boost::system::error_code(), std::move(response));
    });
    auto [failed, response] = co_await answer_->async_receive(kAwait);
    answer_.reset();
    if (failed) co_return Error{Errc::Closed, std::string()};
    co_return std::move(response);
}

asio::awaitable<void> HttpConnection::respond(Response response) {
    if (isNotModified(request_, response)) {
        response.status = 304;
        response.body.reset();
    }
    std::uint64_t length = response.body ? response.body->size() : 0;
    if (!response.file.empty()) {
        std::error_code missing;
        length = std::filesystem::file_size(response.file, missing);
        if (missing) response = textResponse(404, {});
        if (missing) length = 0;
    }
    bool close = response.close || !request_.keepAlive || bodyLeft_ > 0 || stage_ != Stage::Http;
    auto seconds = std::chrono::floor<std::chrono::seconds>(server_.clock_.now().time_since_epoch());
    response.headers.push_back({"Date", httpDate(seconds.count())});
    std::string head = formatHead(response, length, close);
    if (request_.method == "HEAD" || response.status == 304) length = 0;
    co_await sendBody(response, std::move(head), length);
    if (!close || stage_ != Stage::Http) co_return;
    if (bodyLeft_ > 0) co_await linger();
    stage_ = Stage::Over;
}

asio::awaitable<void> HttpConnection::sendBody(const Response& response, std::string head,
                                               std::uint64_t length) {
    if (response.file.empty() || length == 0) {
        std::string_view body = length > 0 ? std::string_view(*response.body) : std::string_view();
        if (body.size() <= kPiece) head += body; // one write for most answers
        bool sent = co_await writeAll(head);
        if (!sent || body.size() <= kPiece) co_return;
        for (; sent && !body.empty(); body.remove_prefix(std::min(kPiece, body.size()))) {
            sent = co_await writeAll(body.substr(0, kPiece));
        }
        co_return;
    }
    std::ifstream file(response.file, std::ios::binary);
    std::string piece(kPiece, '\0');
    bool sent = co_await writeAll(head);
    while (sent && length > 0) {
        file.read(piece.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(kPiece, length)));
        auto taken = static_cast<std::size_t>(file.gcount());
        if (taken == 0) { // shorter than promised: the client must not take it for whole
            abort();
            co_return;
        }
        sent = co_await writeAll(std::string_view(piece).substr(0, taken));
        length -= taken;
    }
}

asio::awaitable<bool> HttpConnection::writeAll(std::string_view bytes) {
    limit(server_.options_.limits.write);
    bytes.remove_prefix(stream_->writeNow(bytes));
    if (bytes.empty() && !stream_->holdsBack()) co_return true;
    auto sent = co_await stream_->write(bytes);
    if (!sent) stage_ = Stage::Over;
    co_return sent.has_value();
}

// Closing with octets unread would reset the connection and take the answer with it (RFC 9112 section 9.6).
asio::awaitable<void> HttpConnection::linger() {
    limit(kLingerLimit);
    stream_->finish();
    std::uint64_t left = std::min(bodyLeft_ - std::min<std::uint64_t>(bodyLeft_, input_.size()), kLingerMost);
    while (left > 0 && stage_ == Stage::Http) {
        auto taken = co_await stream_->read(asio::buffer(buffer_));
        if (!taken) break;
        left -= std::min<std::uint64_t>(left, *taken);
    }
}

} // namespace santral::net
