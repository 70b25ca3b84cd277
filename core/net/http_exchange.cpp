#include "core/net/http_exchange.hpp"

namespace santral::net {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::uint64_t kRefusalMost = 1024 * 1024;
constexpr int kInterimMost = 16; // answers of 1xx before the real one

bool carriesBody(std::string_view method) { // then a length is sent though it is 0
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

Result<HttpOutput> HttpOutput::open(const std::string& authority, HttpCall& call) {
    HttpOutput output;
    if (call.bodyFile.empty()) {
        output.body_ = std::move(call.body);
        output.size_ = output.body_.size();
    } else {
        std::error_code missing;
        output.size_ = std::filesystem::file_size(call.bodyFile, missing);
        output.file_.open(call.bodyFile, std::ios::binary);
        if (missing || !output.file_) return Error{Errc::NotFound, "body-file"};
    }
    output.left_ = output.size_;
    RequestHead head{call.method, authority, call.path, call.headers};
    head.headers.push_back({"Connection", "close"});
    if (output.size_ > 0 || carriesBody(call.method)) {
        head.headers.push_back({"Content-Length", std::to_string(output.size_)});
    }
    auto text = formatHead(head);
    if (!text) return text.error();
    output.head_ = std::move(*text);
    return output;
}

Result<std::string> HttpOutput::next() {
    std::string piece = std::exchange(head_, {});
    std::size_t begin = piece.size();
    std::size_t size = std::min<std::uint64_t>(kPiece, left_);
    piece.resize(begin + size);
    if (file_.is_open()) {
        file_.read(piece.data() + begin, static_cast<std::streamsize>(size));
        if (!file_) return Error{Errc::Io, "body-file"};
    } else {
        body_.copy(piece.data() + begin, size, size_ - left_);
    }
    left_ -= size;
    return piece;
}

asio::awaitable<Result<HttpReply>> HttpExchange::run() {
    using namespace asio::experimental::awaitable_operators;
    moved();
    co_await (send() && receiveHead());
    if (!failed_) co_await receiveBody();
    if (!failed_) finish();
    silence_.reset();
    stream_->close();
    if (failed_) co_return *failed_;
    co_return std::move(reply_);
}

// Stops where the answer is there before all is sent: it is a refusal then.
asio::awaitable<void> HttpExchange::send() {
    while (!failed_ && !body_) {
        auto piece = output_.next();
        if (!piece) co_return fail(piece.error());
        if (piece->empty()) co_return;
        auto sent = co_await stream_->write(*piece);
        if (!sent) co_return; // what can still be read says why
        moved();
        if (call_.bodyFile.empty() || !call_.progress) continue;
        call_.progress(output_.size() - output_.left(), output_.size());
    }
}

// Nothing at the end of the connection and after a failure.
asio::awaitable<std::string_view> HttpExchange::readMore() {
    auto taken = co_await stream_->read(asio::buffer(buffer_));
    if (failed_) co_return std::string_view();
    if (!taken) {
        bool isEnd = taken.error().code == Errc::Closed && body_ && body_->endsWithConnection();
        if (!isEnd) fail(taken.error());
        co_return std::string_view();
    }
    moved();
    co_return std::string_view(buffer_.data(), *taken);
}

asio::awaitable<void> HttpExchange::receiveHead() {
    for (int interim = 0; interim <= kInterimMost;) {
        auto head = readAnswerHead(input_);
        if (!head) {
            std::string_view more = co_await readMore();
            if (more.empty()) co_return;
            input_ += more;
            continue;
        }
        if (!*head) co_return fail(head->error());
        input_.erase(0, (*head)->size);
        if ((*head)->status >= 200) co_return begin(std::move(**head));
        if ((*head)->status == 101) break; // to what nobody asked for
        ++interim;
    }
    fail({Errc::Corrupt, std::string(reason::kNotHttp)});
}

void HttpExchange::begin(AnswerHead head) {
    auto body = BodyReader::of(head, call_.method);
    if (!body) return fail(body.error());
    body_ = std::move(*body);
    reply_.status = head.status;
    reply_.headers = std::move(head.headers);
    // A cut one could not be told from a whole one.
    bool open = isSuccess() && body_->endsWithConnection();
    if (open) return fail({Errc::Corrupt, std::string(reason::kFraming)});
    most_ = isSuccess() ? call_.largestAnswer : std::min(call_.largestAnswer, kRefusalMost);
    if (body_->length() > most_) return fail({Errc::TooLarge, "body"});
    if (call_.answerFile.empty() || !isSuccess() || !body_->hasBody()) return;
    auto file = os::DurableFile::make(call_.answerFile);
    if (!file) return fail(file.error());
    file_ = std::move(*file);
}

asio::awaitable<void> HttpExchange::receiveBody() {
    takeBody(input_);
    while (!failed_ && !body_->isComplete()) {
        std::string_view more = co_await readMore();
        if (more.empty()) co_return;
        takeBody(more);
    }
}

void HttpExchange::takeBody(std::string_view input) {
    while (!failed_) {
        auto piece = body_->next(input);
        if (!piece) return fail(piece.error());
        if (piece->empty()) return;
        keep(*piece);
    }
}

void HttpExchange::keep(std::string_view piece) {
    received_ += piece.size();
    if (received_ > most_) return fail({Errc::TooLarge, "body"});
    if (!call_.answerSha256.empty()) hash_.add(piece);
    if (file_) {
        if (auto written = file_->append(piece); !written) return fail(written.error());
    } else {
        reply_.body += piece;
    }
    if (call_.bodyFile.empty() && call_.progress) call_.progress(received_, body_->length());
}

void HttpExchange::finish() {
    bool wrong = isSuccess() && !call_.answerSha256.empty() && hash_.finish() != call_.answerSha256;
    if (wrong) return fail({Errc::Corrupt, std::string(reason::kHash)});
    if (!file_) return;
    if (auto committed = file_->commit(); !committed) fail(committed.error());
}

void HttpExchange::moved() {
    silence_ = timers_.after(call_.silence, [this] {
        Error silent{Errc::Timeout, std::string(reason::kSilence)};
        fail(std::move(silent));
    });
}

void HttpExchange::fail(Error why) {
    if (failed_) return;
    failed_ = std::move(why);
    stream_->close();
}

} // namespace santral::net
