// EmailConnector's sending half: one mail after the other, each over a connection of its own.
#include "core/base/log.hpp"
#include "core/channel/email/connection.hpp"
#include "core/channel/email/trouble.hpp"

#include <algorithm>

namespace santral::email {
namespace {

constexpr Millis kGiveUpAfter{48 * 3'600'000};
constexpr Millis kFirstRefusalWait{60'000}; // greylisting wants about this much
constexpr Millis kLongestRefusalWait{15 * 60'000};
constexpr std::size_t kMostUnfiled = 100;

smtp::Later unreachable(const Error& error) {
    return {smtp::Refusal{false, 0, {}, whyCode(error), smtp::Stage::Greeting, {}}};
}

bool isLater(const std::optional<smtp::Event>& outcome) {
    return outcome && std::holds_alternative<smtp::Later>(*outcome);
}

} // namespace

void EmailConnector::send(OutgoingMail mail, SendDone done) {
    const SteadyPoint now = context_.clock.steadyNow();
    outgoing_.push_back({std::move(mail), std::move(done), now, now, net::Backoff(context_.random), 0});
    sendWake_.notify();
}

asio::awaitable<void> EmailConnector::sendAll() {
    co_await asio::this_coro::throw_if_cancelled(false);
    while (!stopping_) {
        auto due = nextDue();
        if (due == outgoing_.end()) {
            co_await sendWake_.wait();
            continue;
        }
        auto outcome = co_await sendOnce(*due);
        ended(due, std::move(outcome));
    }
}

// The first mail whose time has come; without one a timer is set for the next.
std::list<EmailConnector::Outgoing>::iterator EmailConnector::nextDue() {
    sendTimer_.reset();
    auto soonest = std::min_element(outgoing_.begin(), outgoing_.end(),
                                    [](const Outgoing& a, const Outgoing& b) { return a.due < b.due; });
    if (soonest == outgoing_.end()) return soonest;
    const auto wait = std::chrono::ceil<Millis>(soonest->due - context_.clock.steadyNow());
    if (wait <= Millis(0)) return soonest;
    sendTimer_ = context_.timers.after(wait, [this] { sendWake_.notify(); });
    return outgoing_.end();
}

asio::awaitable<smtp::Event> EmailConnector::sendOnce(Outgoing& outgoing) {
    const MailboxSettings& mailbox = account_.mailbox;
    auto stream = co_await context_.dialer.dial(mailbox.smtp, mailbox.caFile);
    if (!stream) co_return unreachable(stream.error());
    if (stopping_) co_return unreachable(Error{Errc::Closed, {}});
    smtp::SessionSettings settings;
    settings.user = mailbox.user;
    settings.password = mailbox.password;
    settings.startTls = mailbox.smtp.security == Security::StartTls;
    settings.asksBeforeEnd = true;
    smtp::Session session(std::move(settings), outgoing.mail.envelope, context_.clock.steadyNow());
    std::optional<smtp::Event> outcome;
    std::shared_ptr<SmtpDriver> driver;
    driver = std::make_shared<SmtpDriver>(links(), session, [&](smtp::Event event) {
        if (std::holds_alternative<smtp::AtEnd>(event)) return askBeforeEnd(outgoing, session, driver);
        if (!std::holds_alternative<smtp::LoggedIn>(event)) outcome = std::move(event);
    });
    sending_ = driver.get();
    auto broken = co_await driver->run(std::move(*stream), mailbox.smtp.host, mailbox.caFile);
    sending_ = nullptr;
    if (isBelowProtocol(broken) && isLater(outcome)) co_return unreachable(*broken);
    if (!outcome) co_return unreachable(Error{Errc::Closed, {}});
    co_return std::move(*outcome);
}

// The answer may come when the attempt is over; the driver lives as long as its session.
void EmailConnector::askBeforeEnd(const Outgoing& outgoing, smtp::Session& session,
                                  const std::shared_ptr<SmtpDriver>& driver) {
    auto answered = [this, &session, attempt = std::weak_ptr(driver)](bool sure) {
        const auto running = attempt.lock();
        if (!running) return;
        if (!sure) return running->cut();
        session.mayEnd(context_.clock.steadyNow());
        running->pump();
    };
    if (!outgoing.mail.beforeEnd) return answered(true);
    outgoing.mail.beforeEnd(std::move(answered));
}

void EmailConnector::ended(std::list<Outgoing>::iterator outgoing, smtp::Event outcome) {
    if (const auto* later = std::get_if<smtp::Later>(&outcome)) {
        if (stopping_) return;
        if (context_.clock.steadyNow() - outgoing->since < kGiveUpAfter)
            return postpone(*outgoing, later->why);
        outcome = smtp::Refused{later->why};
    }
    Outgoing finished = std::move(*outgoing);
    outgoing_.erase(outgoing);
    if (auto* accepted = std::get_if<smtp::Accepted>(&outcome)) {
        file(std::move(finished.mail.envelope.mail));
        finished.done(std::move(*accepted));
    } else if (auto* refusedMail = std::get_if<smtp::Refused>(&outcome)) {
        finished.done(std::move(*refusedMail));
    } else if (auto* unknown = std::get_if<smtp::Unknown>(&outcome)) {
        finished.done(std::move(*unknown));
    }
}

// A broken line is tried again soon; a server that said "later" is given time.
void EmailConnector::postpone(Outgoing& outgoing, const smtp::Refusal& why) {
    Millis wait = outgoing.backoff.next();
    if (why.code != 0) {
        const Millis most =
            std::min(kFirstRefusalWait * (1 << std::min(outgoing.refusals++, 4)), kLongestRefusalWait);
        wait = std::max(wait,
                        most - most / 8 + Millis(static_cast<std::int64_t>(context_.random.next() % 1000)));
    }
    outgoing.due = context_.clock.steadyNow() + wait;
    if (outgoing.mail.delayed) outgoing.mail.delayed(why, wait);
}

void EmailConnector::file(std::string mail) {
    if (!account_.fileSent) return;
    if (unfiled_.size() >= kMostUnfiled) {
        log::warn("mail", "too many sent mails wait for the mailbox; one is not filed");
        return;
    }
    const std::uint64_t token = ++lastToken_;
    auto place = unfiled_.emplace(token, std::move(mail)).first;
    if (!connection_ || !connection_->selected) return;
    connection_->session.append(token, place->second, context_.clock.steadyNow());
    connection_->driver.pump();
}

void EmailConnector::fileWaiting() {
    for (const auto& [token, mail] : unfiled_)
        connection_->session.append(token, mail, context_.clock.steadyNow());
    // The driver's pump, which called us, sends what is due.
}

} // namespace santral::email
