// One mailbox joined to the hub: what its connector brings goes through the sieve and becomes a command; what
// agents write is built, sent and reported. Core thread.
#pragma once

#include "core/base/tasks.hpp"
#include "core/channel/email/connector.hpp"
#include "core/hub/local_hub.hpp"
#include "core/sieve/sieve.hpp"

#include <memory>
#include <string>

namespace santral {

class MailChannel final : public Outlet, private email::MailSink {
public:
    struct Context {
        LocalHub& hub;
        sieve::Sieve& sieve;
        email::Dialer& dialer;
        const Clock& clock;
        Timers& timers;
        Random& random;
    };
    MailChannel(Context context, MailboxSettings mailbox); // password included
    ~MailChannel() override;

    void start();
    asio::awaitable<void> stop(); // before the object goes
    const MailboxSettings& mailbox() const { return mailbox_; }

    void send(Outgoing message, std::function<void(Delivery, std::string)> report) override;

private:
    void received(email::InboundMail mail, Done done) override;
    void unobtainable(const std::string& account, std::uint32_t uid, const std::string& why) override;
    void positionMoved(const std::string& account, const imap::Position& position) override;
    void statusChanged(const std::string& account, const email::MailStatus& status) override;

    asio::awaitable<void> takeIn(email::InboundMail mail, Done done);
    asio::awaitable<Result<ReceiveMail>> read(const email::InboundMail& mail);
    asio::awaitable<Result<void>> keepParts(const sieve::SievedMail& sieved, ReceiveMail& into);
    asio::awaitable<void> deliver(Outgoing message, std::function<void(Delivery, std::string)> report);
    asio::awaitable<std::string> quotedHistory(const Outgoing& message);
    void begin(const imap::Position& position);

    Context context_;
    MailboxSettings mailbox_;
    std::unique_ptr<email::EmailConnector> connector_;
    Tasks tasks_;
    bool stopping_ = false;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); // for answers of the hub that come after the end
    std::vector<std::pair<Outgoing, std::function<void(Delivery, std::string)>>> early_; // before begin()
};

} // namespace santral
