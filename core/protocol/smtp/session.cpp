#include "core/protocol/smtp/session.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace santral::smtp {
namespace {

constexpr std::size_t kChunk = 64u << 10;

bool isEightBit(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}
bool hasEightBit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isEightBit);
}

// Nothing that could end the command or its angle brackets, and not longer than RFC 5321 allows.
bool isAddress(std::string_view address) {
    return !address.empty() && address.size() <= 320 &&
           std::none_of(address.begin(), address.end(), [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '<' || c == '>';
           });
}

std::string_view headerOf(std::string_view mail) {
    const std::size_t crlf = mail.find("\r\n\r\n"), lf = mail.find("\n\n");
    return mail.substr(0, std::min(crlf, lf));
}

Refusal unsaid(Stage stage, std::string text, std::string recipient = {}) {
    return Refusal{true, 0, {}, std::move(text), stage, std::move(recipient)};
}

Refusal refusal(const Reply& reply, Stage stage) {
    return Refusal{!reply.later(), reply.code, reply.enhanced, reply.text(), stage, {}};
}

// Where all were refused: one for whom it is worth trying again, if there is one.
const Refusal& worthiest(const std::vector<Refusal>& refused) {
    auto later = std::find_if(refused.begin(), refused.end(), [](const Refusal& r) { return !r.permanent; });
    return later == refused.end() ? refused.front() : *later;
}

} // namespace

Session::Session(SessionSettings settings, std::optional<Envelope> envelope, SteadyPoint now)
    : settings_(std::move(settings)), envelope_(std::move(envelope)), now_(now), waiting_{Step::Greeting},
      deadline_(now + settings_.commandLimit) {
    if (!envelope_) return;
    eightBit_ = hasEightBit(envelope_->mail);
    utf8_ = hasEightBit(envelope_->from) || hasEightBit(headerOf(envelope_->mail)) ||
            std::any_of(envelope_->to.begin(), envelope_->to.end(), hasEightBit);
}

std::optional<Event> Session::nextEvent() {
    if (events_.empty()) return {};
    Event event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void Session::receive(std::string_view bytes, SteadyPoint now) {
    if (ended_) return;
    now_ = now;
    if (awaitingTls_) return refuse(unsaid(Stage::Tls, "octets before TLS"));
    reader_.receive(bytes);
    while (!ended_ && !awaitingTls_) {
        auto reply = reader_.next();
        if (!reply) break;
        handle(*reply);
    }
    if (!ended_ && reader_.failure()) broken(describe(*reader_.failure()));
    // Octets behind the go-ahead would be taken for something that came through TLS.
    if (awaitingTls_ && reader_.pending()) {
        events_.clear();
        refuse(unsaid(Stage::Tls, "octets before TLS"));
    }
}

void Session::handle(const Reply& reply) {
    if (waiting_.empty()) return broken("a reply too many: " + reply.text());
    const Step step = waiting_.front();
    waiting_.pop_front();
    stage_ = stageOf(step);
    if (!waiting_.empty()) deadline_ = now_ + settings_.commandLimit;
    if (reply.code == 421 && step != Step::Content) return broken(reply.text());
    switch (step) {
    case Step::Greeting:
        if (!reply.positive()) return refuse(refusal(reply, Stage::Greeting));
        return ask(Step::Ehlo, "EHLO " + settings_.helloName);
    case Step::Ehlo:
    case Step::Helo:
        return helloEnded(reply, step);
    case Step::StartTls:
        if (!reply.positive()) return refuse(refusal(reply, Stage::Tls));
        awaitingTls_ = true;
        deadline_.reset();
        events_.push_back(StartTls{});
        return;
    case Step::Auth:
    case Step::AuthUser:
    case Step::AuthPassword:
        return logInStep(reply, step);
    case Step::Mail:
    case Step::Rcpt:
        return envelopeStep(reply, step);
    case Step::Data:
        return dataEnded(reply);
    case Step::Content:
        return contentEnded(reply);
    case Step::Quit:
        ended_ = true;
        return;
    }
}

void Session::helloEnded(const Reply& reply, Step step) {
    const bool unknown = step == Step::Ehlo && (reply.code == 500 || reply.code == 502);
    if (unknown && !settings_.startTls && settings_.user.empty())
        return ask(Step::Helo, "HELO " + settings_.helloName);
    if (!reply.positive()) return refuse(refusal(reply, Stage::Hello));
    readExtensions(reply);
    if (!settings_.startTls || tls_) return logIn();
    if (!offers("STARTTLS")) return refuse(unsaid(Stage::Tls, "no STARTTLS"));
    ask(Step::StartTls, "STARTTLS");
}

void Session::readExtensions(const Reply& reply) {
    extensions_.clear();
    for (std::size_t i = 1; i < reply.lines.size(); ++i) {
        const std::string line = toUpperAscii(trim(reply.lines[i]));
        const std::size_t end = std::min(line.find_first_of(" ="), line.size());
        // "AUTH=LOGIN" is an old form of "AUTH LOGIN"; servers send both.
        std::string& parameters = extensions_[line.substr(0, end)];
        parameters += ' ' + line.substr(std::min(end + 1, line.size()));
    }
}

void Session::logIn() {
    using namespace std::string_literals;
    if (settings_.user.empty() && settings_.password.empty()) return loggedIn();
    std::string ways;
    if (auto found = extensions_.find("AUTH"); found != extensions_.end()) ways = found->second + ' ';
    if (ways.find(" PLAIN ") != std::string::npos)
        return ask(Step::Auth, "AUTH PLAIN " + base64("\0"s + settings_.user + "\0"s + settings_.password));
    if (ways.find(" LOGIN ") != std::string::npos) return ask(Step::AuthUser, "AUTH LOGIN");
    refuse(unsaid(Stage::LogIn, "no password log-in"));
}

void Session::logInStep(const Reply& reply, Step step) {
    if (step == Step::AuthUser && reply.code == 334) return ask(Step::AuthPassword, base64(settings_.user));
    if (step == Step::AuthPassword && reply.code == 334) return ask(Step::Auth, base64(settings_.password));
    if (reply.positive()) return loggedIn();
    refuse(refusal(reply, Stage::LogIn));
}

void Session::loggedIn() {
    events_.push_back(LoggedIn{});
    if (!envelope_) return quit();
    if (auto why = unfit()) return refuse(std::move(*why));
    sendEnvelope();
}

Stage Session::stageOf(Step step) {
    switch (step) {
    case Step::Greeting:
        return Stage::Greeting;
    case Step::Ehlo:
    case Step::Helo:
        return Stage::Hello;
    case Step::StartTls:
        return Stage::Tls;
    case Step::Auth:
    case Step::AuthUser:
    case Step::AuthPassword:
        return Stage::LogIn;
    case Step::Mail:
        return Stage::Sender;
    case Step::Rcpt:
        return Stage::Recipient;
    case Step::Data:
        return Stage::Data;
    case Step::Content:
    case Step::Quit:
        return Stage::Content;
    }
    return Stage::Content;
}

// What this server cannot take, or no server should be asked to.
std::optional<Refusal> Session::unfit() const {
    if (!envelope_->from.empty() && !isAddress(envelope_->from)) return unsaid(Stage::Sender, "address");
    if (envelope_->to.empty()) return unsaid(Stage::Recipient, "no recipient");
    for (const std::string& to : envelope_->to)
        if (!isAddress(to)) return unsaid(Stage::Recipient, "address", to);
    if (utf8_ && !offers("SMTPUTF8")) return unsaid(Stage::Sender, "no SMTPUTF8");
    if (eightBit_ && !offers("8BITMIME")) return unsaid(Stage::Content, "no 8BITMIME");
    std::uint64_t most = 0;
    if (auto found = extensions_.find("SIZE"); found != extensions_.end()) {
        std::string_view digits = trim(found->second);
        std::from_chars(digits.data(), digits.data() + digits.size(), most);
    }
    if (most != 0 && envelope_->mail.size() > most) return unsaid(Stage::Content, "too large");
    return {};
}

std::string Session::mailCommand() const {
    std::string line = "MAIL FROM:<" + envelope_->from + '>';
    if (offers("SIZE")) line += " SIZE=" + std::to_string(envelope_->mail.size());
    if (eightBit_) line += " BODY=8BITMIME";
    if (utf8_) line += " SMTPUTF8";
    return line;
}

void Session::sendEnvelope() {
    ask(Step::Mail, mailCommand());
    if (!offers("PIPELINING")) return;
    for (const std::string& to : envelope_->to) ask(Step::Rcpt, "RCPT TO:<" + to + '>');
    askedRecipients_ = envelope_->to.size();
    ask(Step::Data, "DATA");
}

void Session::envelopeStep(const Reply& reply, Step step) {
    if (step == Step::Mail && !reply.positive()) {
        senderRefused_ = refusal(reply, Stage::Sender);
        if (waiting_.empty()) return refuse(*senderRefused_);
        return;
    }
    if (step == Step::Rcpt) {
        if (!reply.positive()) {
            refused_.push_back(refusal(reply, Stage::Recipient));
            refused_.back().recipient = envelope_->to[nextRecipient_];
        }
        ++nextRecipient_;
    }
    if (!waiting_.empty()) return; // pipelined: DATA has already been said
    if (askedRecipients_ < envelope_->to.size())
        return ask(Step::Rcpt, "RCPT TO:<" + envelope_->to[askedRecipients_++] + '>');
    if (refused_.size() == envelope_->to.size()) return refuse(worthiest(refused_));
    ask(Step::Data, "DATA");
}

void Session::dataEnded(const Reply& reply) {
    const bool nobody = senderRefused_ || refused_.size() == envelope_->to.size();
    if (nobody) {
        Refusal why = senderRefused_ ? *senderRefused_ : worthiest(refused_);
        // A server that wants data all the same gets none: close instead of ending it with a dot.
        if (reply.code == 354) ended_ = true;
        return refuse(std::move(why));
    }
    if (reply.code != 354) return refuse(refusal(reply, Stage::Data));
    sending_ = true;
    waiting_.push_back(Step::Content);
    deadline_ = now_ + settings_.dataLimit;
}

void Session::contentEnded(const Reply& reply) {
    if (!dotTaken_) return broken("a reply before the end of the mail: " + reply.text());
    if (!reply.positive()) return refuse(refusal(reply, Stage::Content));
    outcome(Accepted{std::to_string(reply.code) + ' ' + (reply.enhanced.empty() ? "" : reply.enhanced + ' ') +
                         reply.text(),
                     std::move(refused_)});
}

std::string Session::takeOutput() {
    if (!output_.empty() || !sending_) return std::exchange(output_, {});
    const std::string_view part = std::string_view(envelope_->mail).substr(sent_, kChunk);
    if (settings_.asksBeforeEnd && !mayEnd_ && sent_ + part.size() == envelope_->mail.size()) {
        if (!std::exchange(askedForEnd_, true)) events_.push_back(AtEnd{});
        return {};
    }
    std::string out;
    out.reserve(kChunk + kChunk / 16);
    stuffer_.feed(part, out);
    sent_ += part.size();
    if (sent_ == envelope_->mail.size()) {
        stuffer_.finish(out);
        sending_ = false;
        dotTaken_ = true;
    }
    return out;
}

void Session::ask(Step step, const std::string& line) {
    output_ += line + "\r\n";
    waiting_.push_back(step);
    deadline_ = now_ + settings_.commandLimit;
}

void Session::refuse(Refusal why) {
    if (why.permanent) return outcome(Refused{std::move(why)});
    outcome(Later{std::move(why)});
}

void Session::broken(std::string text) {
    ended_ = true;
    if (decided_) return;
    decided_ = true;
    sending_ = false;
    if (dotTaken_) {
        events_.push_back(Unknown{std::move(text)});
    } else {
        events_.push_back(Later{Refusal{false, 0, {}, std::move(text), stage_, {}}});
    }
}

void Session::outcome(Event event) {
    if (std::exchange(decided_, true)) return;
    sending_ = false;
    events_.push_back(std::move(event));
    if (awaitingTls_) ended_ = true;
    if (!ended_) quit();
}

void Session::quit() {
    decided_ = true;
    ended_ = true; // nobody needs the answer
    output_ += "QUIT\r\n";
}

void Session::tick(SteadyPoint now) {
    now_ = now;
    if (ended_ || !deadline_ || now < *deadline_) return;
    if (sending_ && std::exchange(sentThen_, sent_) != sent_) { // slow, but it moves
        deadline_ = now_ + settings_.dataLimit;
        return;
    }
    broken("no answer");
}

void Session::tlsStarted(SteadyPoint now) {
    now_ = now;
    awaitingTls_ = false;
    tls_ = true;
    extensions_.clear(); // what was said in the clear counts for nothing
    ask(Step::Ehlo, "EHLO " + settings_.helloName);
}

void Session::mayEnd(SteadyPoint now) {
    now_ = now;
    mayEnd_ = true;
    if (sending_) deadline_ = now_ + settings_.dataLimit;
}

void Session::connectionLost(SteadyPoint now) {
    now_ = now;
    if (!ended_) broken("connection lost");
}

} // namespace santral::smtp
