#include "tests/simulator/post_office.hpp"

#include "core/base/text.hpp"
#include "tests/simulator/network.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace santral::simulator {
namespace {

std::string headerOf(const std::string& octets, const std::string& name) {
    std::size_t end = octets.find("\r\n\r\n");
    std::size_t at = octets.find("\r\n" + name + ": ");
    if (octets.starts_with(name + ": ")) at = 0;
    if (at == std::string::npos || at > end) return {};
    at = octets.find(": ", at) + 2;
    std::string value = octets.substr(at, octets.find("\r\n", at) - at);
    return std::string(trim(value));
}

std::uint32_t numberAt(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Of "3:5,9" or "4:*".
bool isIn(const std::string& set, std::uint32_t uid, std::uint32_t highest) {
    for (std::string_view range : split(set, ',')) {
        std::size_t colon = range.find(':');
        std::uint32_t from = range == "*" ? highest : numberAt(range);
        std::uint32_t upto = from;
        if (colon != std::string_view::npos) {
            std::string_view end = range.substr(colon + 1);
            upto = end == "*" ? highest : numberAt(end);
        }
        if (from > upto) std::swap(from, upto);
        if (uid >= from && uid <= upto) return true;
    }
    return false;
}

} // namespace

struct PostOffice::Imap {
    net::Stream* stream = nullptr;
    bool selected = false;
    std::size_t told = 0;    // how many mails there are
    std::string tag;         // of IDLE
    std::size_t literal = 0; // octets of a mail to be filed that are still to come
    std::string filing;      // tag of that
};

struct PostOffice::Smtp {
    bool data = false;
    std::string octets;
    bool drops = false; // it has taken the mail and cannot say so
};

PostOffice::PostOffice(World& world, Network& network, const std::filesystem::path& place, Record& record)
    : Machine(world, network, "post", place), record_(record), dice_(world.newSeed()) {}

PostOffice::~PostOffice() = default;

void PostOffice::begin() {
    tasks_ = std::make_unique<Tasks>(core());
    network().listen("mail-imap", *this, [this](StreamPtr stream, const std::string&) {
        tasks_->spawn(serveImap(std::move(stream)), "imap server");
    });
    network().listen("mail-smtp", *this, [this](StreamPtr stream, const std::string&) {
        tasks_->spawn(serveSmtp(std::move(stream)), "smtp server");
    });
}

asio::awaitable<void> PostOffice::stop() {
    tasks_->stop();
    co_await tasks_->done();
}

void PostOffice::clear() {
    tasks_.reset();
}

void PostOffice::deliver(const std::string& from, const std::string& text) {
    std::string id = "<" + std::to_string(delivered_.size() + 1) + "." + from + ">";
    std::string octets = "From: " + from + "\r\nTo: destek@example.com\r\nSubject: matter of " + from +
                         "\r\nMessage-ID: " + id + "\r\nDate: Mon, 06 Oct 2025 10:00:00 +0300\r\n\r\n" +
                         text + "\r\n";
    delivered_[id] = text;
    tell("has a mail of " + from + ": \"" + text + "\"");
    mails_.push_back({nextUid_++, std::move(octets), id});
    tellIdle();
}

void PostOffice::renumber() {
    ++validity_;
    nextUid_ = 1;
    for (Mail& mail : mails_) mail.uid = nextUid_++;
    tell("numbers its mails anew");
    for (Imap* session : std::vector<Imap*>(open_)) session->stream->close();
}

void PostOffice::tellIdle() {
    for (Imap* session : idle_) session->stream->writeNow(news(*session));
}

// What a session is told before the answer to whatever it asks.
std::string PostOffice::news(Imap& session) {
    bool known = !session.selected || session.told == mails_.size();
    if (session.selected) session.told = mails_.size();
    return known ? "" : "* " + std::to_string(mails_.size()) + " EXISTS\r\n";
}

bool PostOffice::isQuiet() const {
    auto isIn = [this](const Mail& mail) { return record_.committedMails.count(mail.messageId) > 0; };
    return std::all_of(mails_.begin(), mails_.end(), isIn);
}

asio::awaitable<void> PostOffice::serveImap(StreamPtr stream) {
    Imap session;
    session.stream = stream.get();
    open_.push_back(&session);
    std::string input;
    std::array<char, 4096> buffer;
    stream->writeNow("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n");
    for (;;) {
        auto read = co_await stream->read(asio::buffer(buffer));
        if (!read) break;
        input.append(buffer.data(), *read);
        while (!input.empty()) {
            std::size_t skipped = std::min(session.literal, input.size());
            input.erase(0, skipped);
            session.literal -= skipped;
            std::size_t end = input.find("\r\n");
            if (session.literal > 0 || end == std::string::npos) break;
            std::string line = input.substr(0, end);
            input.erase(0, end + 2);
            std::string answer = imapLine(session, line);
            bool idles = answer.starts_with("+ idling");
            stream->writeNow(idles ? answer + news(session) : news(session) + answer);
        }
    }
    std::erase(idle_, &session);
    std::erase(open_, &session);
    stream->close();
}

std::string PostOffice::imapLine(Imap& session, const std::string& line) {
    if (!session.filing.empty()) // the end of a filed mail
        return std::exchange(session.filing, {}) + " OK filed\r\n";
    if (line == "DONE") {
        std::erase(idle_, &session);
        return std::exchange(session.tag, {}) + " OK\r\n";
    }
    std::size_t space = line.find(' ');
    std::string tag = line.substr(0, space), what = line.substr(space + 1);
    std::string ok = tag + " OK\r\n";
    if (what.starts_with("AUTHENTICATE")) return tag + " OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] in\r\n";
    session.selected = session.selected || what.starts_with("SELECT");
    if (what.starts_with("SELECT"))
        return "* " + std::to_string(mails_.size()) + " EXISTS\r\n* OK [UIDVALIDITY " +
               std::to_string(validity_) + "] x\r\n* OK [UIDNEXT " + std::to_string(nextUid_) + "] x\r\n" +
               ok;
    if (what.starts_with("UID FETCH ")) return fetch(what.substr(10)) + ok;
    if (what.starts_with("UID STORE ")) return store(what.substr(10)) + ok;
    if (what == "IDLE") {
        session.tag = tag;
        idle_.push_back(&session);
        return "+ idling\r\n";
    }
    if (what.starts_with("LIST")) return "* LIST (\\Sent) \"/\" \"Sent\"\r\n" + ok;
    if (what.starts_with("APPEND")) {
        std::size_t brace = what.rfind('{');
        session.literal = numberAt(std::string_view(what).substr(brace + 1));
        session.filing = tag;
        return what.ends_with("+}") ? "" : "+ go on\r\n";
    }
    if (what == "NOOP") return "* " + std::to_string(mails_.size()) + " EXISTS\r\n" + ok;
    if (what == "LOGOUT") return "* BYE\r\n" + ok;
    return tag + " BAD what?\r\n";
}

std::string PostOffice::fetch(const std::string& what) {
    std::size_t space = what.find(' ');
    std::string set = what.substr(0, space);
    bool bodies = what.find("BODY.PEEK") != std::string::npos;
    std::string answer;
    for (std::size_t i = 0; i < mails_.size(); ++i) {
        const Mail& mail = mails_[i];
        if (!isIn(set, mail.uid, nextUid_ - 1)) continue;
        std::string uid = std::to_string(mail.uid), size = std::to_string(mail.octets.size());
        answer += "* " + std::to_string(i + 1) + " FETCH (UID " + uid;
        if (!bodies) answer += " RFC822.SIZE " + size;
        if (bodies) answer += " FLAGS () BODY[]<0> {" + size + "}\r\n" + mail.octets;
        answer += ")\r\n";
    }
    return answer;
}

std::string PostOffice::store(const std::string& what) {
    std::string set = what.substr(0, what.find(' '));
    for (Mail& mail : mails_) {
        if (!isIn(set, mail.uid, nextUid_ - 1)) continue;
        if (record_.committedMails.count(mail.messageId) == 0)
            world().fail({"P8",
                          "the mail " + mail.messageId + " is marked as read before the hub has it",
                          {delivered_[mail.messageId]}});
        mail.seen = true;
    }
    return {};
}

asio::awaitable<void> PostOffice::serveSmtp(StreamPtr stream) {
    Smtp session;
    std::string input;
    std::array<char, 4096> buffer;
    stream->writeNow("220 hi\r\n");
    while (!session.drops) {
        auto read = co_await stream->read(asio::buffer(buffer));
        if (!read) break;
        input.append(buffer.data(), *read);
        for (std::size_t end = input.find("\r\n"); end != std::string::npos; end = input.find("\r\n")) {
            std::string line = input.substr(0, end);
            input.erase(0, end + 2);
            std::string answer = smtpLine(session, line);
            if (session.drops) break;
            if (!answer.empty()) stream->writeNow(answer);
        }
    }
    stream->close();
}

std::string PostOffice::smtpLine(Smtp& session, const std::string& line) {
    if (session.data) {
        if (line != ".") {
            session.octets += (line.starts_with(".") ? line.substr(1) : line) + "\r\n";
            return {};
        }
        session.data = false;
        if (dice_.chance(refusing_)) return "451 4.3.0 later\r\n";
        take(session.octets);
        session.drops = dice_.chance(dumb_);
        if (session.drops) tell("has taken a mail and cannot say so");
        return "250 2.0.0 queued\r\n";
    }
    if (line.starts_with("EHLO")) return "250-x\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n";
    if (line.starts_with("AUTH")) return "235 in\r\n";
    if (line == "QUIT") return "221 bye\r\n";
    if (line != "DATA") return "250 ok\r\n";
    session.data = true;
    session.octets.clear();
    return "354 go\r\n";
}

void PostOffice::take(const std::string& octets) {
    std::string id = headerOf(octets, "Message-ID");
    if (id.empty()) id = headerOf(octets, "Message-Id");
    Taken& taken = taken_[id];
    ++taken.times;
    taken.text = octets.substr(octets.find("\r\n\r\n") + 4);
    tell("takes the mail " + id);
}

} // namespace santral::simulator
