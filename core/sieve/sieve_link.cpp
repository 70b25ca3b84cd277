#include "core/base/log.hpp"
#include "core/base/tasks.hpp"
#include "core/base/wakeup.hpp"
#include "core/os/process.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/sieve/sieve.hpp"
#include "core/sieve/wire.hpp"

#include <deque>
#include <fstream>
#include <optional>

namespace santral::sieve {
namespace {

constexpr std::size_t kPiece = 256u << 10;

// What came back for one request: the last frame, and the bodies before it.
struct Answer {
    Frame kind = Frame::Refused;
    std::string payload;
    std::optional<os::ScratchFile> bodies;
};

struct Job {
    Job(asio::any_io_executor executor, Frame asked) : kind(asked), ready(std::move(executor)) {}
    Frame kind;
    std::string octets;         // what is asked about,
    std::filesystem::path file; // or where it lies
    Wakeup ready;
    Result<Answer> answer = Error{Errc::Closed, "sieve"};
};

class Link final : public Sieve {
public:
    Link(asio::any_io_executor executor, Timers& timers, SieveOptions options)
        : executor_(executor), timers_(timers), options_(std::move(options)), wakeup_(executor),
          tasks_(executor) {
        tasks_.spawn(serve(), "sieve");
    }

    asio::awaitable<Result<SievedMail>> readMail(std::string octets) override;
    asio::awaitable<Result<SievedMail>> readMailFile(std::filesystem::path file) override;
    asio::awaitable<Result<CleanHtml>> cleanHtml(std::string html) override;

    void stop() override {
        stopped_ = true;
        tasks_.stop();
        if (process_) process_->kill(); // not dropped: what waits on its line still refers to it
        for (const auto& job : jobs_) job->ready.notify();
        jobs_.clear();
    }
    asio::awaitable<void> done() override { return tasks_.done(); }

private:
    asio::awaitable<Result<Answer>> run(std::shared_ptr<Job> job);
    asio::awaitable<Result<SievedMail>> mailOf(std::shared_ptr<Job> job);
    asio::awaitable<void> serve();
    asio::awaitable<Result<Answer>> attempt(Job& job);
    asio::awaitable<Result<Answer>> converse(Job& job);
    asio::awaitable<Result<void>> ask(Job& job);
    asio::awaitable<Result<void>> askFile(const std::filesystem::path& file);
    asio::awaitable<Result<void>> readExactly(char* into, std::size_t length);
    Result<void> start();

    asio::any_io_executor executor_;
    Timers& timers_;
    SieveOptions options_;
    std::unique_ptr<os::Process> process_;
    std::deque<std::shared_ptr<Job>> jobs_;
    Wakeup wakeup_;
    bool stopped_ = false;
    Tasks tasks_;
};

Result<void> Link::start() {
    if (process_) return {};
    os::ProcessOptions options;
    options.program = options_.program;
    auto started = os::startProcess(executor_, options);
    if (!started) return Error{Errc::Unavailable, started.error().detail};
    process_ = std::move(*started);
    return {};
}

asio::awaitable<Result<void>> Link::readExactly(char* into, std::size_t length) {
    while (length > 0) {
        Result<std::size_t> got = co_await process_->line().read(asio::buffer(into, length));
        if (!got) co_return got.error();
        into += *got;
        length -= *got;
    }
    co_return Result<void>();
}

asio::awaitable<Result<void>> Link::askFile(const std::filesystem::path& file) {
    std::error_code failed;
    std::uintmax_t size = std::filesystem::file_size(file, failed);
    std::ifstream in(file, std::ios::binary);
    if (failed || !in) co_return Error{Errc::NotFound, "mail file"};
    if (size > mime::kMaxMail) co_return Error{Errc::TooLarge, "mail"};
    std::string piece = frameHead(Frame::Mail, static_cast<std::size_t>(size));
    std::uintmax_t left = size;
    for (;;) {
        Result<void> sent = co_await process_->line().write(piece);
        if (!sent || left == 0) co_return sent;
        piece.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(left, kPiece)));
        if (!in.read(piece.data(), static_cast<std::streamsize>(piece.size())))
            co_return Error{Errc::Io, "mail file"};
        left -= piece.size();
    }
}

asio::awaitable<Result<void>> Link::ask(Job& job) {
    if (!job.file.empty()) {
        Result<void> asked = co_await askFile(job.file);
        co_return asked;
    }
    std::string head = frameHead(job.kind, job.octets.size());
    Result<void> sent = co_await process_->line().write(head);
    if (sent) sent = co_await process_->line().write(job.octets);
    co_return sent;
}

asio::awaitable<Result<Answer>> Link::converse(Job& job) {
    Result<void> asked = co_await ask(job);
    if (!asked) co_return asked.error();
    Answer answer;
    if (job.kind == Frame::Mail) {
        Result<os::ScratchFile> bodies = os::ScratchFile::make(options_.scratch);
        if (!bodies) co_return bodies.error();
        answer.bodies = std::move(*bodies);
    }
    for (;;) {
        std::array<char, kHeadSize> five{};
        Result<void> got = co_await readExactly(five.data(), five.size());
        if (!got) co_return got.error();
        Result<FrameHead> head = parseFrameHead(std::string_view(five.data(), five.size()));
        if (!head) co_return head.error();
        std::string payload(head->length, '\0');
        got = co_await readExactly(payload.data(), payload.size());
        if (!got) co_return got.error();
        answer.kind = head->kind;
        answer.payload = std::move(payload);
        if (head->kind != Frame::Body) co_return std::move(answer);
        if (!answer.bodies || answer.bodies->size() + head->length > mime::kMaxMail)
            co_return Error{Errc::Corrupt, "bodies from the sieve"};
        Result<void> kept = answer.bodies->append(answer.payload);
        if (!kept) co_return kept.error();
    }
}

// One try. After anything but a whole answer the line is out of step: the helper is killed.
asio::awaitable<Result<Answer>> Link::attempt(Job& job) {
    Result<void> started = start();
    if (!started) co_return started.error();
    Result<Answer> answer = co_await withTimeout(timers_, options_.limit, converse(job));
    if (!answer) process_.reset();
    co_return answer;
}

bool isOurFault(Errc code) {
    return code == Errc::Unavailable || code == Errc::NotFound || code == Errc::TooLarge ||
           code == Errc::Full || code == Errc::Denied;
}

asio::awaitable<void> Link::serve() {
    while (!stopped_) {
        if (jobs_.empty()) {
            bool woken = co_await wakeup_.wait();
            if (!woken) co_return;
            continue;
        }
        std::shared_ptr<Job> job = std::move(jobs_.front());
        jobs_.pop_front();
        if (job.use_count() == 1) continue; // nobody waits for it any more
        for (int tries = 0; tries < 2; ++tries) {
            job->answer = co_await attempt(*job);
            if (job->answer || stopped_ || isOurFault(job->answer.error().code)) break;
            log::warn("sieve", "the helper was ended: " + describe(job->answer.error()));
            if (tries == 1) job->answer = Error{Errc::Corrupt, "the helper could not read it"};
        }
        if (stopped_) job->answer = Error{Errc::Closed, "sieve"};
        job->ready.notify();
    }
}

asio::awaitable<Result<Answer>> Link::run(std::shared_ptr<Job> job) {
    if (stopped_) co_return Error{Errc::Closed, "sieve"};
    jobs_.push_back(job);
    wakeup_.notify();
    bool woken = co_await job->ready.wait();
    if (!woken) co_return Error{Errc::Closed, "cancelled"};
    co_return std::move(job->answer);
}

asio::awaitable<Result<SievedMail>> Link::mailOf(std::shared_ptr<Job> job) {
    Result<Answer> answer = co_await run(std::move(job));
    if (!answer) co_return answer.error();
    if (answer->kind != Frame::Mail) co_return Error{Errc::Corrupt, "refused by the sieve"};
    Result<mime::Mail> mail = decodeMail(answer->payload);
    if (!mail) co_return mail.error();
    for (const mime::Attachment& part : mail->attachments) {
        bool inside =
            part.size <= answer->bodies->size() && part.offset <= answer->bodies->size() - part.size;
        if (!inside) co_return Error{Errc::Corrupt, "attachment from the sieve"};
    }
    co_return SievedMail{std::move(*mail), std::move(*answer->bodies)};
}

asio::awaitable<Result<SievedMail>> Link::readMail(std::string octets) {
    if (octets.size() > mime::kMaxMail) co_return Error{Errc::TooLarge, "mail"};
    auto job = std::make_shared<Job>(executor_, Frame::Mail);
    job->octets = std::move(octets);
    Result<SievedMail> mail = co_await mailOf(std::move(job));
    co_return mail;
}

asio::awaitable<Result<SievedMail>> Link::readMailFile(std::filesystem::path file) {
    auto job = std::make_shared<Job>(executor_, Frame::Mail);
    job->file = std::move(file);
    Result<SievedMail> mail = co_await mailOf(std::move(job));
    co_return mail;
}

asio::awaitable<Result<CleanHtml>> Link::cleanHtml(std::string html) {
    if (html.size() > kMaxHtml) co_return Error{Errc::TooLarge, "page"};
    auto job = std::make_shared<Job>(executor_, Frame::Html);
    job->octets = std::move(html);
    Result<Answer> answer = co_await run(std::move(job));
    if (!answer) co_return answer.error();
    if (answer->kind != Frame::Html) co_return Error{Errc::Corrupt, "refused by the sieve"};
    co_return decodeHtml(answer->payload);
}

} // namespace

std::unique_ptr<Sieve> makeSieve(asio::any_io_executor executor, Timers& timers, SieveOptions options) {
    return std::make_unique<Link>(std::move(executor), timers, std::move(options));
}

} // namespace santral::sieve
