// A hub with one mailbox whose servers follow a script. The sieve works in this process, with the parser that
// the real one runs in its helper, and can be told to fail.
#pragma once

#include "core/hub/mail_channel.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/sieve/html_clean.hpp"
#include "tests/support/local_hub_bench.hpp"
#include "tests/support/script_dialer.hpp"

namespace santral::test {

class SieveHere final : public sieve::Sieve {
public:
    SieveHere(const std::filesystem::path& scratch, asio::any_io_executor executor)
        : scratch_(scratch), released_(std::move(executor)) {}

    std::optional<Error> fails;
    bool holds = false; // until release()
    int asked = 0;

    void release() {
        holds = false;
        released_.notify();
    }
    asio::awaitable<Result<sieve::SievedMail>> readMail(std::string octets) override {
        ++asked;
        while (holds) {
            bool woken = co_await released_.wait();
            if (!woken) co_return Error{Errc::Closed, {}};
        }
        if (fails) co_return *fails;
        auto bodies = os::ScratchFile::make(scratch_);
        if (!bodies) co_return bodies.error();
        Bodies sink(*bodies);
        mime::Mail mail = mime::readMail(octets, sink);
        co_return sieve::SievedMail{std::move(mail), std::move(*bodies)};
    }
    asio::awaitable<Result<sieve::SievedMail>> readMailFile(std::filesystem::path) override {
        co_return Error{Errc::Unsupported, "file"};
    }
    asio::awaitable<Result<sieve::CleanHtml>> cleanHtml(std::string html) override {
        if (fails) co_return *fails;
        co_return sieve::cleanHtml(html);
    }
    void stop() override { release(); }
    asio::awaitable<void> done() override { co_return; }

private:
    class Bodies final : public mime::BodySink {
    public:
        explicit Bodies(os::ScratchFile& file) : file_(file) {}
        void write(std::string_view octets) override { CHECK(file_.append(octets)); }

    private:
        os::ScratchFile& file_;
    };

    std::filesystem::path scratch_;
    Wakeup released_;
};

class MailBench : public LocalHubBench {
public:
    ScriptDialer dialer{io.get_executor()};
    SieveHere sieve{folder.path(), io.get_executor()};
    std::unique_ptr<MailChannel> channel;

    MailBench() { hub->configure({{{"desk@shop.example", "Shop"}}, "TR"}); }
    ~MailBench() { stopChannel(); }

    void startChannel(const MailboxSettings& mailbox = oneMailbox()) {
        MailChannel::Context context{*hub, sieve, dialer, time, time, random};
        channel = std::make_unique<MailChannel>(context, mailbox);
        channel->start();
        hub->setOutlet(Channel::Mail, channel.get());
        run();
    }
    // As Channels does it. Whoever goes on running afterwards must not find the channel any more.
    void stopChannel() {
        if (!channel) return;
        hub->setOutlet(Channel::Mail, nullptr);
        bool stopped = false;
        asio::co_spawn(io, stopping(*channel, stopped), asio::detached);
        run();
        CHECK(stopped);
        channel.reset();
        run();
    }
    void reopen() {
        stopChannel();
        close();
        open();
        hub->configure({{{"desk@shop.example", "Shop"}}, "TR"});
    }
    void restart() {
        reopen();
        startChannel();
    }
    // As if the program had ended at this moment: what is on the disk by now is all that the next start
    // finds.
    void killed() {
        TempFolder kept;
        const auto all =
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing;
        std::filesystem::copy(folder.path(), kept.path(), all);
        stopChannel();
        close();
        for (const auto& file : std::filesystem::directory_iterator(folder.path()))
            std::filesystem::remove_all(file.path());
        std::filesystem::copy(kept.path(), folder.path(), all);
        open();
        hub->configure({{{"desk@shop.example", "Shop"}}, "TR"});
        startChannel();
    }
    // From here on a test can hold back what the hub does on the disk.
    void splitDisk() {
        apart = true;
        reopen();
    }
    void pass(Millis by) {
        time.advance(by);
        run();
    }

    // A submission server that takes one mail; what it got lands in `taken`.
    ScriptServer& taking(std::string& taken) {
        return dialer.submission()
            .take("DATA\r\n", envelope)
            .say("250 ok\r\n250 ok\r\n354 go\r\n")
            .take("\r\n.\r\n", taken)
            .say("250 2.0.0 queued\r\n")
            .expect("QUIT\r\n");
    }
    ScriptServer& answering(const std::string& replies) {
        return dialer.submission().take("DATA\r\n", envelope).say(replies);
    }
    MessageId writes(ConversationId conversation, const std::string& text,
                     std::vector<Attachment> files = {}) {
        MailPart mail;
        mail.subject = "Re: Sipariş";
        mail.to = {{"", "deniz@example.com"}};
        MessageId id = newMessage();
        REQUIRE(agent(SendMessage{conversation, id, Channel::Mail, text, mail, std::move(files)}));
        run();
        return id;
    }
    TimelineItem item(MessageId id) {
        auto look = [&](auto done) {
            hub->reading().ask([id](store::ViewReader& view) { return view.item(id); }, std::move(done));
        };
        auto found = ask<std::optional<store::StoredItem>>(look);
        REQUIRE(found);
        REQUIRE(*found);
        return (*found)->item;
    }
    std::string state(MessageId id) {
        TimelineItem now = item(id);
        std::string name(enumNames(now.delivery)[static_cast<std::size_t>(now.delivery)]);
        return now.why.empty() ? name : name + " " + now.why;
    }
    std::string position() {
        auto look = [&](auto done) { hub->own().loadSetting("position desk@shop.example", std::move(done)); };
        auto kept = ask<std::string>(look);
        return kept ? *kept : "none";
    }

    std::string envelope;

private:
    static asio::awaitable<void> stopping(MailChannel& channel, bool& stopped) {
        co_await channel.stop();
        stopped = true;
    }
};

inline std::string aMail(const std::string& more = {}, const std::string& from = "Deniz <deniz@example.com>",
                         const std::string& id = "<1@far.example>", const std::string& text = "Nerede?") {
    return "From: " + from +
           "\r\nTo: desk@shop.example\r\nSubject: =?utf-8?q?Sipari=C5=9F?=\r\nMessage-ID: " + id + "\r\n" +
           more + "\r\n" + text + "\r\n";
}

inline std::string headerOf(const std::string& mail, const std::string& name) {
    std::size_t at = mail.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    at += name.size() + 4;
    return mail.substr(at, mail.find("\r\n", at) - at);
}

} // namespace santral::test
