// The company's mail provider: as much of IMAP and SMTP as the hub needs, a mailbox that keeps its numbers,
// and a memory of what was taken, how often, and what was marked as read before it was safe.
#pragma once

#include "core/net/stream.hpp"
#include "tests/simulator/machine.hpp"
#include "tests/simulator/record.hpp"

#include <map>
#include <vector>

namespace santral::simulator {

class PostOffice final : public Machine {
public:
    PostOffice(World& world, Network& network, const std::filesystem::path& place, Record& record);
    ~PostOffice() override;

    void deliver(const std::string& from, const std::string& text); // into the company's mailbox
    void renumber();                                                // the mailbox gets another UIDVALIDITY
    void setTrouble(double refusing, double dumb) { refusing_ = refusing, dumb_ = dumb; }
    struct Taken {
        int times = 0;
        std::string text;
    };
    const std::map<std::string, Taken>& taken() const { return taken_; } // by Message-ID
    const std::map<std::string, std::string>& delivered() const { return delivered_; }
    bool isQuiet() const; // the hub has every mail

private:
    struct Mail {
        std::uint32_t uid = 0;
        std::string octets, messageId;
        bool seen = false;
    };
    struct Imap;
    struct Smtp;
    using StreamPtr = std::unique_ptr<net::Stream>;

    void begin() override;
    asio::awaitable<void> stop() override;
    void clear() override;
    asio::awaitable<void> serveImap(StreamPtr stream);
    asio::awaitable<void> serveSmtp(StreamPtr stream);
    std::string imapLine(Imap& session, const std::string& line);
    std::string fetch(const std::string& what);
    std::string store(const std::string& what);
    std::string smtpLine(Smtp& session, const std::string& line);
    void take(const std::string& octets);
    void tellIdle();
    std::string news(Imap& session);

    Record& record_;
    sim::Dice dice_;
    std::vector<Mail> mails_;
    std::uint32_t validity_ = 9, nextUid_ = 1;
    double refusing_ = 0, dumb_ = 0;
    std::map<std::string, Taken> taken_;
    std::map<std::string, std::string> delivered_; // text, by Message-ID
    std::vector<Imap*> open_, idle_;               // in the order they came
    std::unique_ptr<Tasks> tasks_;
};

} // namespace santral::simulator
