// Some entries of a conversation in one of their own, in a real hub.
#include "core/store/sqlite/view_digest.hpp"
#include "tests/core/hub/merge_bench.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::MergeBench;

namespace {

// A chat of two questions: the first answered, the second not.
struct Talk : MergeBench {
    ConversationId made{{8, 7}};
    TimePoint secondAt{};

    Talk() {
        must(answer(chat, "kargoda"));
        must(agent(MarkRead{chat, now(chat).lastSeq}));
        time.advance(1min);
        secondAt = time.now();
        must(visitorWrites("v1", "bir de iade soracaktım"));
        time.advance(1min);
    }
    std::vector<TimelineItem> entries(ConversationId id) {
        auto items = thread(customer);
        std::erase_if(items, [&](const TimelineItem& i) { return !i.message || i.conversation != id; });
        return items;
    }
    std::vector<std::string> texts(ConversationId id) {
        std::vector<std::string> all;
        for (const TimelineItem& item : entries(id)) all.push_back(item.text);
        return all;
    }
    MessageId last(ConversationId id) { return entries(id).back().message; }
    Result<Receipt> split(ConversationId id, std::vector<MessageId> messages, CommandId command = {}) {
        if (!command) command = hub->newCommandId();
        SplitConversation split{id, made, std::move(messages), "İade"};
        return ask<Receipt>([&](auto done) { hub->execute(command, std::move(split), std::move(done)); });
    }
    Error refused(std::vector<MessageId> messages) {
        auto done = split(chat, std::move(messages));
        return done ? Error{} : done.error();
    }
};

} // namespace

TEST_CASE("split: the chosen entry stands in a new conversation of the same customer, queue and owner") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    Conversation made = t.now(t.made);
    CHECK(made.subject == "İade");
    CHECK(made.identity == t.now(t.chat).identity);
    CHECK(made.queue == t.support);
    CHECK(made.owner == t.self.id);
    CHECK(made.state == ConversationState::Open);
    CHECK(t.texts(t.made) == std::vector<std::string>{"bir de iade soracaktım"});
    CHECK(t.texts(t.chat) == std::vector<std::string>{"merhaba", "kargoda"});
}

TEST_CASE("split: each waits, is unread and says what its own entries say") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    CHECK(t.now(t.made).waitingSince == t.secondAt);
    CHECK(t.now(t.made).unread == 1);
    CHECK(t.now(t.made).snippet == "bir de iade soracaktım");
    CHECK_FALSE(t.now(t.chat).waitingSince);
    CHECK(t.now(t.chat).unread == 0);
    CHECK(t.now(t.chat).snippet == "kargoda");
    CHECK(t.now(t.chat).snippetDirection == Direction::Out);
}

TEST_CASE("split: what was answered stays answered where the answered part goes") {
    Talk t;
    auto all = t.entries(t.chat);
    MergeBench::must(t.split(t.chat, {all[0].message, all[1].message}));
    CHECK_FALSE(t.now(t.made).waitingSince);
    CHECK(t.now(t.chat).waitingSince == t.secondAt);
    CHECK(t.now(t.chat).unread == 1);
}

TEST_CASE("split: the chat goes on where its newest message stands") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    CHECK(MergeBench::must(t.visitorWrites("v1", "iade nasıl?")).conversation == t.made);
}

TEST_CASE("split: a mail that answers a moved mail goes to the new one") {
    Talk t;
    std::string first = t.mailId;
    MergeBench::must(t.mailFrom("deniz@example.com", first));
    std::string second = t.mailId;
    MergeBench::must(t.split(t.mail, {t.last(t.mail)}));
    SECTION("while the hub remembers it") {}
    SECTION("after a restart") {
        t.reopen();
    }
    SECTION("in a view made anew") {
        t.reopen(true);
    }
    CHECK(MergeBench::must(t.mailFrom("deniz@example.com", second)).conversation == t.made);
    CHECK(MergeBench::must(t.mailFrom("deniz@example.com", first)).conversation == t.mail);
}

TEST_CASE("split: search finds it under its new number") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    auto found = t.ask<SearchAnswer>([&](auto done) {
        t.hub->search(SearchQuery{"soracaktım", 10}, std::move(done));
    });
    REQUIRE(found);
    REQUIRE(found->messages.size() == 1);
    CHECK(found->messages.front().conversation == t.made);
}

TEST_CASE("split: what became of a moved message is told where it stands") {
    Talk t;
    auto all = t.entries(t.chat);
    MessageId answer = all[1].message;
    MergeBench::must(t.split(t.chat, {answer}));
    MergeBench::must(t.system(ReportDelivery{answer, t.chat, Delivery::Failed, "offline"}));
    auto moved = t.entries(t.made);
    REQUIRE(moved.size() == 1);
    CHECK(moved.front().delivery == Delivery::Failed);
    MergeBench::must(t.agent(RetryMessage{t.made, answer}));
}

TEST_CASE("split: one line says into which") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    std::vector<std::string> lines;
    for (const TimelineItem& item : t.thread(t.customer))
        if (item.kind == ItemKind::Split) lines.push_back(item.about);
    CHECK(lines == std::vector<std::string>{std::to_string(t.now(t.made).number)});
}

TEST_CASE("split: it is refused where it makes no sense") {
    Talk t;
    auto all = t.entries(t.chat);
    std::vector<MessageId> every;
    for (const TimelineItem& item : all) every.push_back(item.message);
    CHECK(t.refused(every) == Error{Errc::Invalid, "everything chosen"});
    CHECK(t.refused({}) == Error{Errc::Invalid, "nothing chosen"});
    CHECK(t.refused({t.last(t.mail)}) == Error{Errc::NotFound, "message"});
    SendMessage later{t.chat, t.newMessage(), Channel::Chat, "yarın", {}, {}};
    later.at = t.time.now() + 1h;
    MergeBench::must(t.agent(later));
    CHECK(t.refused({later.message}) == Error{Errc::Conflict, "held"});
    MergeBench::must(t.agent(MergeConversation{t.mail, t.chat}));
    CHECK(t.refused({t.last(t.chat)}) == Error{Errc::Conflict, "merged"});
    t.made = t.mail;
    CHECK(t.refused({all[0].message}) == Error{Errc::Invalid, "conversation id"});
}

TEST_CASE("split: whoever does not see it may not") {
    Talk t;
    MergeBench::must(t.system(MoveConversation{t.chat, t.billing}));
    SplitConversation split{t.chat, t.made, {t.last(t.chat)}, {}};
    CHECK(t.as(Actor::of(t.can), split).error() == Error{Errc::NotFound, "conversation"});
}

TEST_CASE("split: it waits for a view that lags behind") {
    Talk t;
    MessageId chosen = t.last(t.chat);
    t.close();
    t.apart = true;
    t.open();
    t.hub->configure({{{"destek@example.com", "Destek", t.support}}, "TR", t.support, t.support});
    t.run();
    std::optional<Result<Receipt>> written, done;
    t.hub->submit(Actor::system(), t.hub->newCommandId(),
                  ReceiveChat{"v1", t.newMessage(), {}, "üç", {}, "k3"},
                  [&](Result<Receipt> r) { written = r; });
    SplitConversation split{t.chat, t.made, {chosen}, {}};
    t.hub->submit(Actor::of(t.self), t.hub->newCommandId(), split, [&](Result<Receipt> r) { done = r; });
    t.run();
    REQUIRE(written);
    REQUIRE(done);
    MergeBench::must(*done);
    CHECK(t.texts(t.made) == std::vector<std::string>{"bir de iade soracaktım"});
    CHECK(t.now(t.chat).unread == 1);
}

TEST_CASE("split: taken back, the new one is merged into the one it came from") {
    Talk t;
    CommandId id = t.hub->newCommandId();
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}, id));
    MergeBench::must(
        t.ask<Receipt>([&](auto done) { t.hub->undo(id, t.hub->newCommandId(), std::move(done)); }));
    REQUIRE(t.now(t.made).merged);
    CHECK(t.now(t.made).merged->into == t.chat);
    CHECK(t.now(t.chat).waitingSince == t.secondAt);
    CHECK(t.now(t.chat).unread == 1);
    CHECK(MergeBench::must(t.visitorWrites("v1", "alo")).conversation == t.chat);
}

TEST_CASE("split: a view made anew is the view that followed") {
    Talk t;
    MergeBench::must(t.mailFrom("deniz@example.com", t.mailId));
    MergeBench::must(t.split(t.mail, {t.last(t.mail)}));
    t.made = {{8, 8}};
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    const store::ViewFile file{t.folder.path() / "view.db", {}};
    t.close();
    auto followed = store::digestOfView(file);
    std::filesystem::remove(file.path);
    t.open();
    t.close();
    auto anew = store::digestOfView(file);
    REQUIRE(followed);
    REQUIRE(anew);
    for (const char* table : {"conversation", "item", "mail_id", "tally", "conversation_words"}) {
        INFO(table);
        CHECK(followed->tables[table] == anew->tables[table]);
    }
}

TEST_CASE("split: whoever is erased takes both along") {
    Talk t;
    MergeBench::must(t.split(t.chat, {t.last(t.chat)}));
    MergeBench::must(t.agent(EraseCustomer{t.customer}));
    CHECK(*t.hub->state().conversation(t.chat) == nullptr);
    CHECK(*t.hub->state().conversation(t.made) == nullptr);
    CHECK(t.thread(t.customer).empty());
}
