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
    FakeTime time;
    SeededRandom random{42};
    Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
    std::string vfs; // SQLite's, for a disk with faults
    std::unique_ptr<LocalHub> hub;

    explicit LocalHubBench(bool start = true) {
        if (start) open();
    }
    ~LocalHubBench() { close(); }

    void open() {
        auto on = io.get_executor();
        auto opened = LocalHub::open({folder.path(), self, {on, on, on, on}, &time, &random, &time, vfs});
        INFO((opened ? std::string() : describe(opened.error())));
        REQUIRE(opened);
        hub = std::move(*opened);
        hub->configure({"destek@example.com", "Destek", "TR"});
        run();
    }
    void close() {
        run();
        hub.reset();
    }
    void run() {
        io.restart();
        io.poll();
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
        return system(ReceiveChat{visitor, {"chat", visitor + ":" + key}, newMessage(), {}, text, {}, {}});
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
        auto watch = hub->watchInbox(tab, 100, [&](const InboxUpdate& u) {
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
