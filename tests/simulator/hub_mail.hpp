// The hub's mailbox in the simulation: its dialer, and the sieve in this process.
#pragma once

#include "core/hub/mail_channel.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/sieve/html_clean.hpp"
#include "tests/simulator/network.hpp"

namespace santral::simulator {

class PostDialer final : public email::Dialer {
public:
    PostDialer(Machine& machine, Network& network) : machine_(machine), network_(network) {}
    Dialled dial(ServerAddress server, std::string) override {
        return network_.dial(machine_, server.port == 993 ? "mail-imap" : "mail-smtp");
    }
    Dialled upgrade(std::unique_ptr<net::Stream>, std::string, std::string) override {
        co_return Error{Errc::Unsupported, "tls"};
    }

private:
    Machine& machine_;
    Network& network_;
};

// Mails of the simulation have no attachments.
class HereSieve final : public sieve::Sieve {
public:
    explicit HereSieve(std::filesystem::path scratch) : scratch_(std::move(scratch)) {}
    asio::awaitable<Result<sieve::SievedMail>> readMail(std::string octets) override {
        auto bodies = os::ScratchFile::make(scratch_);
        if (!bodies) co_return bodies.error();
        Nothing nothing;
        mime::Mail mail = mime::readMail(octets, nothing);
        co_return sieve::SievedMail{std::move(mail), std::move(*bodies)};
    }
    asio::awaitable<Result<sieve::SievedMail>> readMailFile(std::filesystem::path) override {
        co_return Error{Errc::Unsupported, "file"};
    }
    asio::awaitable<Result<sieve::CleanHtml>> cleanHtml(std::string html) override {
        co_return sieve::cleanHtml(html);
    }
    void stop() override {}
    asio::awaitable<void> done() override { co_return; }

private:
    struct Nothing final : mime::BodySink {
        void write(std::string_view) override {}
    };
    std::filesystem::path scratch_;
};

inline MailboxSettings companyMailbox() {
    MailboxSettings mailbox;
    mailbox.address = mailbox.user = "destek@example.com";
    mailbox.name = "Destek";
    mailbox.password = "pw";
    mailbox.imap = {"mail.example.com", 993, Security::Tls};
    mailbox.smtp = {"mail.example.com", 465, Security::Tls};
    return mailbox;
}

} // namespace santral::simulator
