#include "core/channel/email/account_check.hpp"

#include "core/channel/email/trouble.hpp"
#include "core/net/connect.hpp"
#include "core/protocol/imap/session.hpp"
#include "core/protocol/smtp/session.hpp"

#include <algorithm>

namespace santral::email {
namespace {

constexpr Millis kPatience{15'000};

class Report {
public:
    explicit Report(std::function<void(const TestStep&)> onStep) : onStep_(std::move(onStep)) {}

    void good(std::string what) { add({std::move(what), true, {}, {}}); }
    void bad(std::string what, std::string why, std::string detail) {
        add({std::move(what), false, std::move(why), std::move(detail)});
    }
    std::vector<TestStep> take() { return std::move(steps_); }
    bool has(std::string_view what) const {
        return std::any_of(steps_.begin(), steps_.end(),
                           [&](const TestStep& step) { return step.what == what; });
    }

private:
    void add(TestStep step) {
        steps_.push_back(step);
        if (onStep_) onStep_(steps_.back());
    }

    std::function<void(const TestStep&)> onStep_;
    std::vector<TestStep> steps_;
};

// What the failure of a connection says about the steps.
void notConnected(Report& report, const Error& error) {
    const std::string why = whyCode(error);
    const bool name =
        why == net::reason::kUnknownHost || why == net::reason::kNameService || why == net::reason::kResolve;
    if (error.code == Errc::Untrusted) report.good("connect");
    report.bad(error.code == Errc::Untrusted ? "certificate" : name ? "resolve" : "connect", why, {});
}

void imapEvent(Report& report, const imap::Event& event) {
    if (std::holds_alternative<imap::LoggedIn>(event)) report.good("sign-in");
    if (std::holds_alternative<imap::Selected>(event)) report.good("inbox");
    const auto* failed = std::get_if<imap::Failed>(&event);
    if (failed == nullptr) return;
    const bool inside = report.has("sign-in");
    report.bad(inside ? "inbox" : "sign-in", std::string(whyCode(failed->why)), failed->text);
}

asio::awaitable<void> testImap(Links links, MailboxSettings mailbox, Report& report) {
    auto stream = co_await links.dialer.dial(mailbox.imap, mailbox.caFile);
    if (!stream) co_return notConnected(report, stream.error());
    imap::SessionSettings settings;
    settings.user = mailbox.user;
    settings.password = mailbox.password;
    settings.startTls = mailbox.imap.security == Security::StartTls;
    settings.probe = true;
    settings.greetingLimit = settings.commandLimit = kPatience;
    imap::Session session(std::move(settings), links.clock.steadyNow());
    std::vector<imap::Event> told;
    Driver<imap::Session, imap::Event, imap::StartTls> driver(
        links, session, [&told](imap::Event event) { told.push_back(std::move(event)); });
    auto broken = co_await driver.run(std::move(*stream), mailbox.imap.host, mailbox.caFile);
    if (isBelowProtocol(broken)) co_return notConnected(report, *broken);
    report.good("connect");
    if (mailbox.imap.security != Security::None) report.good("certificate");
    for (const imap::Event& event : told) imapEvent(report, event);
}

void smtpEvent(Report& report, const smtp::Event& event) {
    if (std::holds_alternative<smtp::LoggedIn>(event)) report.good("send");
    const smtp::Refusal* why = nullptr;
    if (const auto* refused = std::get_if<smtp::Refused>(&event)) why = &refused->why;
    if (const auto* later = std::get_if<smtp::Later>(&event)) why = &later->why;
    if (why != nullptr && !report.has("send")) report.bad("send", whyCode(*why), why->text);
}

asio::awaitable<void> testSmtp(Links links, MailboxSettings mailbox, Report& report) {
    auto stream = co_await links.dialer.dial(mailbox.smtp, mailbox.caFile);
    if (!stream) co_return report.bad("send", whyCode(stream.error()), {});
    smtp::SessionSettings settings;
    settings.user = mailbox.user;
    settings.password = mailbox.password;
    settings.startTls = mailbox.smtp.security == Security::StartTls;
    settings.commandLimit = kPatience;
    smtp::Session session(std::move(settings), std::nullopt, links.clock.steadyNow());
    std::vector<smtp::Event> told;
    Driver<smtp::Session, smtp::Event, smtp::StartTls> driver(
        links, session, [&told](smtp::Event event) { told.push_back(std::move(event)); });
    auto broken = co_await driver.run(std::move(*stream), mailbox.smtp.host, mailbox.caFile);
    if (isBelowProtocol(broken)) co_return report.bad("send", whyCode(*broken), {});
    for (const smtp::Event& event : told) smtpEvent(report, event);
}

} // namespace

asio::awaitable<std::vector<TestStep>> testAccount(Links links, MailboxSettings mailbox,
                                                   std::function<void(const TestStep&)> onStep) {
    Report report(std::move(onStep));
    co_await testImap(links, mailbox, report);
    co_await testSmtp(links, mailbox, report);
    co_return report.take();
}

} // namespace santral::email
