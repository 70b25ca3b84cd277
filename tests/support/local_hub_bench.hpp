// A real LocalHub over real files in one thread, with time standing still: what hub tests talk to.
#pragma once

#include "core/hub/local_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_time.hpp"
#include "tests/support/temp_folder.hpp"

#include <optional>

namespace santral::test {

class LocalHubBench {
public:
    TempFolder folder;
    asio::io_context io;
    asio::io_context disk; // ledger, view and readers, where a test holds them back
    bool apart = false;    // from the next open() on
    bool diskHeld = false; // nothing is written or read until it is false again
    FakeTime time;
    SeededRandom random{42};
    Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
    std::string vfs;           // SQLite's, for a disk with faults
    std::uint64_t reserve = 0; // octets kept for drafts
    std::unique_ptr<LocalHub> hub;

    explicit LocalHubBench(bool start = true) {
        if (start) open();
    }
    ~LocalHubBench() { close(); }

    void open() {
        auto on = io.get_executor();
        auto files = apart ? disk.get_executor() : on;
        auto opened = LocalHub::open(
            {folder.path(), self, {on, files, files, files}, &time, &random, &time, vfs, {}, reserve});
        INFO((opened ? std::string() : describe(opened.error())));
        REQUIRE(opened);
        hub = std::move(*opened);
        hub->configure({{{"destek@example.com", "Destek"}}, "TR"});
        run();
    }
    void close() {
        run();
        hub.reset();
    }
    void run() {
        for (bool more = true; more;) {
            io.restart();
            more = io.poll() > 0;
            more = workOfDisk() || more;
        }
    }
    bool workOfDisk() { // true where there was some
        disk.restart();
        return !diskHeld && disk.poll() > 0;
    }

    Result<Receipt> as(const Actor& actor, CommandBody body, CommandId id = {}) {
        std::optional<Result<Receipt>> answer;
        hub->submit(actor, id ? id : hub->newCommandId(), std::move(body),
                    [&](Result<Receipt> r) { answer = r; });
        run();
        REQUIRE(answer);
        return *answer;
    }
    Result<Receipt> agent(CommandBody body, CommandId id = {}) {
        return as(Actor::of(self), std::move(body), id);
    }
    Result<Receipt> system(CommandBody body, CommandId id = {}) {
        return as(Actor::system(), std::move(body), id);
    }

    template <class T, class Ask>
    Result<T> ask(Ask question) {
        std::optional<Result<T>> answer;
        question([&](Result<T> r) { answer = std::move(r); });
        run();
        REQUIRE(answer);
        return std::move(*answer);
    }

    MessageId newMessage() { return makeId<MessageId>(time, random); }
    Result<Receipt> visitorWrites(const std::string& visitor, const std::string& text, std::string key = {}) {
        if (key.empty()) key = toString(newMessage());
        return system(ReceiveChat{visitor, newMessage(), {}, text, {}, key});
    }
    Result<Receipt> mailArrives(const std::string& from, const std::string& subject, const std::string& text,
                                std::string inReplyTo = {}) {
        MailPart mail;
        mail.from = {"", from};
        mail.subject = subject;
        mail.messageId = "<" + toString(newMessage()) + "@far.example>";
        mail.inReplyTo = std::move(inReplyTo);
        return system(ReceiveMail{{"mail", mail.messageId}, newMessage(), {}, mail, text, {}, {}});
    }
    std::vector<InboxRow> inbox(InboxTab tab = InboxTab::Team) {
        std::vector<InboxRow> rows;
        auto watch = hub->watchInbox({tab}, 100, [&](const InboxUpdate& u) {
            if (u.snapshot) rows = u.page.rows;
        });
        run();
        return rows;
    }
    std::vector<TimelineItem> thread(CustomerId id) {
        std::vector<TimelineItem> items;
        auto watch = hub->watchThread(id, 100, [&](const ThreadUpdate& u) {
            if (u.snapshot) items = u.page.items;
        });
        run();
        return items;
    }
    std::vector<TimelineItem> messages(CustomerId id) {
        auto items = thread(id);
        std::erase_if(items, [](const TimelineItem& i) {
            return i.kind != ItemKind::Message && i.kind != ItemKind::Call;
        });
        return items;
    }
};

} // namespace santral::test
