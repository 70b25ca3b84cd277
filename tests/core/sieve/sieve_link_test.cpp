// The real helper behind the door: answers, limits, and what happens when it dies, hangs or talks nonsense.
#include "core/base/tasks.hpp"
#include "core/os/process.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/sieve/sieve.hpp"
#include "core/sieve/wire.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <iostream>

using namespace santral;
using namespace std::chrono_literals;

namespace {

const std::string kMail =
    "Subject: x\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nhello\r\n--a\r\n"
    "Content-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--a--\r\n";

struct Bench {
    explicit Bench(std::filesystem::path program = SANTRAL_SIEVE, Millis limit = 5s)
        : timers(makeTimers(io.get_executor())) {
        sieve = sieve::makeSieve(io.get_executor(), *timers, {std::move(program), "/tmp", limit});
    }
    // Runs `work`, then ends the sieve.
    void run(asio::awaitable<void> work) {
        Tasks tasks(io.get_executor());
        tasks.spawn(thenStop(std::move(work)), "test");
        io.run();
    }
    asio::awaitable<void> thenStop(asio::awaitable<void> work) {
        co_await std::move(work);
        sieve->stop();
        co_await sieve->done();
    }
    asio::io_context io;
    std::unique_ptr<Timers> timers;
    std::unique_ptr<sieve::Sieve> sieve;
};

asio::awaitable<void> readOne(sieve::Sieve& sieve, std::string octets, Result<sieve::SievedMail>& out) {
    out = co_await sieve.readMail(std::move(octets));
}

asio::awaitable<void> readFile(sieve::Sieve& sieve, std::filesystem::path file,
                               Result<sieve::SievedMail>& out) {
    out = co_await sieve.readMailFile(std::move(file));
}

asio::awaitable<void> cleanOne(sieve::Sieve& sieve, std::string html, Result<sieve::CleanHtml>& out) {
    out = co_await sieve.cleanHtml(std::move(html));
}

asio::awaitable<void> readThree(sieve::Sieve& sieve, std::vector<Errc>& failures) {
    for (int i = 0; i < 3; ++i) {
        Result<sieve::SievedMail> mail = co_await sieve.readMail(kMail);
        if (!mail) failures.push_back(mail.error().code);
    }
}

std::filesystem::path hangingHelper(const test::TempFolder& folder) {
    std::filesystem::path script = folder / "helper";
    std::ofstream(script) << "#!/bin/sh\nexec /bin/sleep 1000\n";
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    return script;
}

Result<sieve::SievedMail> nothingYet() {
    return Error{Errc::Internal, "not answered"};
}

// One whole conversation with a helper of its own: the request in pieces of `piece` octets, all that comes
// back.
asio::awaitable<void> converse(os::Process& helper, const std::string& request, std::size_t piece,
                               std::string& answer) {
    for (std::size_t at = 0; at < request.size(); at += piece) {
        std::string_view part = std::string_view(request).substr(at, piece);
        Result<void> sent = co_await helper.line().write(part);
        if (!sent) co_return;
    }
    std::string buffer(64u << 10, '\0');
    for (std::size_t begin = 0;;) {
        if (answer.size() >= begin + sieve::kHeadSize) {
            Result<sieve::FrameHead> head =
                sieve::parseFrameHead(std::string_view(answer).substr(begin, sieve::kHeadSize));
            if (!head) co_return;
            std::size_t end = begin + sieve::kHeadSize + head->length;
            if (answer.size() >= end && head->kind != sieve::Frame::Body) co_return;
            if (answer.size() >= end) {
                begin = end;
                continue;
            }
        }
        Result<std::size_t> got = co_await helper.line().read(asio::buffer(buffer));
        if (!got) co_return;
        answer.append(buffer, 0, *got);
    }
}

asio::awaitable<void> converseAll(os::Process& helper, const std::vector<std::string>& requests,
                                  std::size_t piece, std::vector<std::string>& answers) {
    for (const std::string& request : requests) {
        std::string answer;
        co_await converse(helper, request, piece, answer);
        answers.push_back(std::move(answer));
    }
}

std::vector<std::string> answersOf(const std::vector<std::string>& requests, std::size_t piece) {
    asio::io_context io;
    auto helper = os::startProcess(io.get_executor(), {SANTRAL_SIEVE, {}, {}});
    REQUIRE(helper);
    std::vector<std::string> answers;
    Tasks tasks(io.get_executor());
    tasks.spawn(converseAll(**helper, requests, piece, answers), "test");
    io.run();
    return answers;
}

std::vector<std::string> corpus(std::size_t largest) {
    std::vector<std::string> out;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(test::corpora() / "email" / "msgs", none)) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string octets{std::istreambuf_iterator<char>(file), {}};
        if (octets.size() <= largest)
            out.push_back(sieve::frameHead(sieve::Frame::Mail, octets.size()) + octets);
    }
    return out;
}

} // namespace

TEST_CASE("sieve: reads a mail and keeps its attachments in a file") {
    Bench bench;
    auto mail = nothingYet();
    bench.run(readOne(*bench.sieve, kMail, mail));
    REQUIRE(mail);
    CHECK(mail->mail.text == "hello");
    REQUIRE(mail->mail.attachments.size() == 1);
    CHECK(*mail->bodies.read(mail->mail.attachments[0].offset, 3) == "ABC");
}

TEST_CASE("sieve: reads a mail from a file, and says when there is none") {
    test::TempFolder folder;
    std::ofstream(folder / "mail") << kMail;
    auto mail = nothingYet();
    Bench bench;
    bench.run(readFile(*bench.sieve, folder / "mail", mail));
    REQUIRE(mail);
    CHECK(mail->mail.subject == "x");
    Bench other;
    other.run(readFile(*other.sieve, folder / "absent", mail));
    CHECK(mail.error().code == Errc::NotFound);
}

TEST_CASE("sieve: cleans a page") {
    Bench bench;
    Result<sieve::CleanHtml> page = Error{Errc::Internal, {}};
    bench.run(cleanOne(*bench.sieve, "<b onclick=x>a</b><script>b</script>", page));
    REQUIRE(page);
    CHECK(page->html == "<b>a</b>");
}

TEST_CASE("sieve: too large a mail is refused before anything is started") {
    Bench bench("/nowhere/at-all");
    auto mail = nothingYet();
    bench.run(readOne(*bench.sieve, std::string(mime::kMaxMail + 1, 'x'), mail));
    CHECK(mail.error().code == Errc::TooLarge);
}

TEST_CASE(
    "sieve: a helper that cannot be started is Unavailable, one that dies or talks nonsense makes Corrupt") {
    auto mail = nothingYet();
    Bench missing("/nowhere/at-all");
    missing.run(readOne(*missing.sieve, kMail, mail));
    CHECK(mail.error().code == Errc::Unavailable);
    Bench dying("/bin/true");
    dying.run(readOne(*dying.sieve, kMail, mail));
    CHECK(mail.error().code == Errc::Corrupt);
    Bench echoing("/bin/cat");
    echoing.run(readOne(*echoing.sieve, kMail, mail));
    CHECK(mail.error().code == Errc::Corrupt);
}

TEST_CASE("sieve: a helper that hangs is killed, and the next request is served by a new one") {
    test::TempFolder folder;
    std::filesystem::path script = folder / "helper";
    // Hangs twice, then is the real one.
    std::ofstream(script)
        << "#!/bin/sh\ncd " << folder.path().string() << "\nif [ -e twice ]; then exec " << SANTRAL_SIEVE
        << "; fi\nif [ -e once ]; then : > twice; else : > once; fi\nexec /bin/sleep 1000\n";
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    Bench bench(script, 300ms);
    std::vector<Errc> failures;
    bench.run(readThree(*bench.sieve, failures));
    CHECK(failures == std::vector<Errc>{Errc::Corrupt});
}

TEST_CASE("sieve: what waits when it is stopped is answered Closed") {
    test::TempFolder folder;
    Bench bench(hangingHelper(folder));
    auto mail = nothingYet();
    Tasks tasks(bench.io.get_executor());
    tasks.spawn(readOne(*bench.sieve, kMail, mail), "test");
    bench.io.poll();
    bench.sieve->stop();
    bench.io.run();
    REQUIRE_FALSE(mail);
    CHECK(mail.error().code == Errc::Closed);
}

TEST_CASE("sieve: the answer does not depend on how the octets arrive, nor on the time") {
    std::vector<std::string> small = corpus(1'200);
    small.push_back(sieve::frameHead(sieve::Frame::Mail, kMail.size()) + kMail);
    std::vector<std::string> whole = answersOf(small, mime::kMaxMail);
    CHECK(whole.size() == small.size());
    CHECK(answersOf(small, 1) == whole);
    std::vector<std::string> all = corpus(mime::kMaxMail);
    if (all.empty()) {
        std::cout << test::kNoCorpora;
        return;
    }
    std::vector<std::string> first = answersOf(all, mime::kMaxMail);
    CHECK(answersOf(all, 4'096) == first);
    CHECK(answersOf(all, mime::kMaxMail) == first);
    for (const std::string& answer : first) CHECK(answer.size() > sieve::kHeadSize);
}
