#include "core/channel/email/connector.hpp"

#include "core/base/log.hpp"
#include "core/channel/email/connection.hpp"
#include "core/channel/email/trouble.hpp"

#include <algorithm>

namespace santral::email {
namespace {

constexpr Millis kPasswordAgain{60'000}; // once: servers under load refuse good passwords, too
constexpr int kPasswordTries = 2;
constexpr Millis kUntrustedAgain{300'000}; // certificates get renewed
constexpr Millis kRefusedMailAgain{60'000};
constexpr int kRefusedMailTries = 3;

bool isSeen(const std::vector<std::string>& flags) {
    return std::find(flags.begin(), flags.end(), "\\Seen") != flags.end();
}

} // namespace

EmailConnector::EmailConnector(ConnectorContext context, MailAccount account, imap::Position position,
                               MailSink& sink)
    : context_(std::move(context)), account_(std::move(account)), position_(position), sink_(sink),
      tasks_(context_.executor), backoff_(context_.random), watchWake_(context_.executor),
      sendWake_(context_.executor) {}

EmailConnector::~EmailConnector() = default;

void EmailConnector::start() {
    tasks_.spawn(watch(), "mailbox");
    tasks_.spawn(sendAll(), "outgoing mail");
}

asio::awaitable<void> EmailConnector::stop() {
    stopping_ = true;
    retry_.reset();
    sendTimer_.reset();
    if (connection_) connection_->driver.cut();
    if (sending_ != nullptr) sending_->cut();
    tasks_.stop();
    co_await tasks_.done();
    setStatus({});
}

void EmailConnector::retryNow() {
    wrongPasswords_ = 0;
    backoff_.reset();
    for (Outgoing& outgoing : outgoing_) outgoing.due = context_.clock.steadyNow();
    watchWake_.notify();
    sendWake_.notify();
}

asio::awaitable<void> EmailConnector::watch() {
    co_await asio::this_coro::throw_if_cancelled(false);
    while (!stopping_) {
        co_await connectOnce();
        if (!stopping_) co_await pause();
    }
}

asio::awaitable<void> EmailConnector::connectOnce() {
    // A notice of trouble stays until something better is known.
    if (status_.state != MailStatus::State::Trouble) setStatus({MailStatus::State::Connecting, {}, {}, true});
    const MailboxSettings& mailbox = account_.mailbox;
    auto stream = co_await context_.dialer.dial(mailbox.imap, mailbox.caFile);
    if (stopping_) co_return;
    untrusted_ = !stream && stream.error().code == Errc::Untrusted;
    if (!stream) co_return trouble(whyCode(stream.error()), {}, true);

    connection_ = std::make_shared<Connection>(*this, links(), imapSettings());
    auto connection = connection_;
    Connection& here = *connection;
    auto broken = co_await here.driver.run(std::move(*stream), mailbox.imap.host, mailbox.caFile);
    here.again.reset();
    connection_.reset();
    if (stopping_) co_return;
    if (here.notStored) {
        trouble(std::string(why::kCannotStore), describe(*here.notStored), true);
    } else if (isBelowProtocol(broken)) {
        untrusted_ = broken->code == Errc::Untrusted;
        trouble(whyCode(*broken), {}, true);
    } else if (here.failed && !here.planned) {
        const bool wrong = needsMending(here.failed->why);
        wrongPasswords_ = wrong ? wrongPasswords_ + 1 : 0;
        trouble(std::string(whyCode(here.failed->why)), here.failed->text, wrongPasswords_ < kPasswordTries);
    }
}

// The time between two attempts; retryNow() cuts it short.
asio::awaitable<void> EmailConnector::pause() {
    Millis wait = backoff_.next();
    if (wrongPasswords_ > 0) wait = kPasswordAgain;
    if (untrusted_) wait = kUntrustedAgain;
    if (wrongPasswords_ < kPasswordTries)
        retry_ = context_.timers.after(wait, [this] { watchWake_.notify(); });
    co_await watchWake_.wait();
    retry_.reset();
}

void EmailConnector::handle(Connection& connection, imap::Event event) {
    if (const auto* selected = std::get_if<imap::Selected>(&event)) {
        connection.selected = true;
        connection.uidValidity = selected->position.uidValidity;
        if (selected->reset) refusedMails_.clear();
        backoff_.reset();
        wrongPasswords_ = 0;
        setStatus({MailStatus::State::Ready, {}, {}, true});
        fileWaiting();
    } else if (const auto* begin = std::get_if<imap::BodyBegin>(&event)) {
        connection.body.clear();
        connection.body.reserve(std::min(begin->octets, account_.largestMail));
    } else if (auto* chunk = std::get_if<imap::BodyChunk>(&event)) {
        connection.body += chunk->bytes;
    } else if (const auto* mail = std::get_if<imap::Mail>(&event)) {
        mailCame(connection, *mail);
    } else if (const auto* refusedMail = std::get_if<imap::Unobtainable>(&event)) {
        refused(connection, *refusedMail);
    } else if (const auto* moved = std::get_if<imap::PositionMoved>(&event)) {
        position_ = moved->position;
        sink_.positionMoved(account_.mailbox.address, position_);
    } else if (const auto* alert = std::get_if<imap::Alert>(&event)) {
        MailStatus status = status_;
        status.detail = alert->text;
        setStatus(std::move(status));
    } else if (const auto* filed = std::get_if<imap::Appended>(&event)) {
        unfiled_.erase(filed->token);
    } else if (const auto* unfiled = std::get_if<imap::AppendFailed>(&event)) {
        // What was cut off half-way may be there; a second copy would be worse than none.
        if (unfiled->tried || !unfiled->text.empty()) unfiled_.erase(unfiled->token);
        // Not the server's words: they may name the mailbox or the mail.
        if (!unfiled->text.empty()) log::warn("mail", "the mailbox refused a copy of a sent mail");
    } else if (auto* failed = std::get_if<imap::Failed>(&event)) {
        connection.failed = std::move(*failed);
    }
}

void EmailConnector::mailCame(Connection& connection, const imap::Mail& mail) {
    InboundMail inbound{account_.mailbox.address,   connection.uidValidity, mail.uid,
                        std::move(connection.body), mail.truncated,         isSeen(mail.flags),
                        mail.internalDate};
    connection.body = {};
    refusedMails_.erase(mail.uid);
    // The answer may come after this connection, or after us: then it has nothing to say any more.
    std::weak_ptr<Connection> later = connection_;
    sink_.received(std::move(inbound), [this, later, uid = mail.uid](Result<void> stored) {
        if (auto still = later.lock()) settled(*still, uid, stored);
    });
}

void EmailConnector::settled(Connection& connection, std::uint32_t uid, const Result<void>& stored) {
    if (stored) {
        connection.session.settle(uid, true, context_.clock.steadyNow());
        return connection.driver.pump();
    }
    log::error("mail", "a mail could not be stored: " + describe(stored.error()));
    connection.notStored = stored.error();
    connection.driver.cut();
}

void EmailConnector::refused(Connection& connection, const imap::Unobtainable& mail) {
    if (++refusedMails_[mail.uid] < kRefusedMailTries) {
        if (!connection.again)
            connection.again = context_.timers.after(kRefusedMailAgain, [&connection] {
                connection.planned = true;
                connection.driver.cut();
            });
        return;
    }
    sink_.unobtainable(account_.mailbox.address, mail.uid, mail.text);
    refusedMails_.erase(mail.uid);
    connection.session.settle(mail.uid, false, context_.clock.steadyNow());
    connection.driver.pump();
}

imap::SessionSettings EmailConnector::imapSettings() const {
    imap::SessionSettings settings;
    settings.user = account_.mailbox.user;
    settings.password = account_.mailbox.password;
    settings.startTls = account_.mailbox.imap.security == Security::StartTls;
    settings.position = position_;
    settings.importLast = account_.importLast;
    settings.markSeen = account_.markSeen;
    settings.largestMail = account_.largestMail;
    return settings;
}

void EmailConnector::trouble(std::string why, std::string detail, bool willRetry) {
    setStatus({MailStatus::State::Trouble, std::move(why), std::move(detail), willRetry});
}

void EmailConnector::setStatus(MailStatus status) {
    if (status == status_) return;
    status_ = std::move(status);
    sink_.statusChanged(account_.mailbox.address, status_);
}

} // namespace santral::email
