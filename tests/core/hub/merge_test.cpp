// Two conversations of a customer made one, and separated again, in a real hub.
#include "tests/core/hub/merge_bench.hpp"
#include "tests/support/routed_bench.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::MergeBench;
using test::RoutedBench;

TEST_CASE("merge: the one that goes is closed, and knows into which") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    Conversation gone = t.now(t.chat);
    CHECK(gone.state == ConversationState::Closed);
    CHECK(gone.unread == 0);
    CHECK_FALSE(gone.waitingSince);
    REQUIRE(gone.merged);
    CHECK(gone.merged->into == t.mail);
    CHECK(gone.merged->number == t.now(t.mail).number);
}

TEST_CASE("merge: the other one waits since the customer first did, with what nobody has read") {
    MergeBench t;
    auto since = t.now(t.chat).waitingSince;
    REQUIRE(since);
    REQUIRE(since < t.now(t.mail).waitingSince);
    t.must(t.agent(TagConversation{t.chat, "iade"}));
    t.must(t.agent(TagConversation{t.mail, "acil"}));
    t.merge(t.chat, t.mail);
    Conversation stays = t.now(t.mail);
    CHECK(stays.waitingSince == since);
    CHECK(stays.unread == 2);
    CHECK(stays.tags == std::vector<std::string>{"acil", "iade"});
}

TEST_CASE("merge: its owner and its queue stay the other one's") {
    MergeBench t;
    t.must(t.agent(TakeConversation{t.chat}));
    t.must(t.system(AssignConversation{t.mail, t.can.id}));
    t.must(t.system(MoveConversation{t.chat, t.billing}));
    t.merge(t.chat, t.mail);
    CHECK(t.now(t.mail).owner == t.can.id);
    CHECK(t.now(t.mail).queue == t.support);
    CHECK(t.now(t.chat).queue == t.billing);
}

TEST_CASE("merge: the inbox and its counts have one conversation less") {
    MergeBench t;
    REQUIRE(t.inbox().size() == 2);
    t.merge(t.chat, t.mail);
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().conversation.id == t.mail);
    CHECK(t.inbox(InboxTab::Solved).size() == 1);
}

TEST_CASE("merge: one line in the thread says where it happened") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    CHECK(t.lines() == std::vector<std::string>{"merged " + std::to_string(t.now(t.mail).number)});
}

TEST_CASE("merge: every entry keeps its conversation") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    auto all = t.messages(t.customer);
    REQUIRE(all.size() == 2);
    CHECK(all[0].conversation == t.chat);
    CHECK(all[1].conversation == t.mail);
}

TEST_CASE("merge: what its visitor writes from then on lands in the other one") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    SECTION("while the hub remembers him") {}
    SECTION("after a restart") {
        t.reopen();
    }
    SECTION("with a newer conversation of the customer open beside it") {
        t.must(
            t.agent(StartConversation{ConversationId{{8, 1}}, IdentityKind::Mail, "deniz@example.com", "x"}));
        t.time.advance(1min);
        t.must(t.agent(AddNote{ConversationId{{8, 1}}, t.newMessage(), "not", {}}));
    }
    SECTION("although that was solved meanwhile") {
        t.must(t.agent(CloseConversation{t.mail}));
    }
    CHECK(t.must(t.visitorWrites("v1", "orada mısınız?")).conversation == t.mail);
    CHECK(t.now(t.mail).state == ConversationState::Open);
    CHECK(t.now(t.chat).state == ConversationState::Closed);
}

TEST_CASE("merge: a mail that answers one of its mails lands in the other one") {
    MergeBench t;
    std::string id = t.mailId;
    t.merge(t.mail, t.chat);
    SECTION("while the hub remembers it") {}
    SECTION("after a restart") {
        t.reopen();
    }
    CHECK(t.must(t.mailFrom("deniz@example.com", id)).conversation == t.chat);
}

TEST_CASE("merge: a mail with its reply token lands in the other one") {
    MergeBench t;
    t.merge(t.mail, t.chat);
    MailPart part;
    part.from = {"", "deniz@example.com"};
    part.messageId = "<neu@far.example>";
    ReceiveMail mail{{"mail", part.messageId}, t.newMessage(), {}, part, "hâlâ yok", {}, t.mail};
    CHECK(t.must(t.system(mail)).conversation == t.chat);
}

TEST_CASE("merge: a call from its number goes on in the other one") {
    MergeBench t;
    auto call = [&] {
        CallPart part;
        part.call = makeId<CallId>(t.time, t.random);
        part.number = "+905550100101";
        part.startedAt = t.time.now();
        part.endedAt = t.time.now();
        part.outcome = CallOutcome::Missed;
        return t.must(t.system(RecordCall{part, {}})).conversation;
    };
    ConversationId phone = call();
    t.must(t.agent(LinkIdentity{t.now(phone).identity, t.customer}));
    t.merge(phone, t.chat);
    CHECK(t.now(t.chat).missedCall);
    CHECK(call() == t.chat);
}

TEST_CASE("merge: chains are followed to their end") {
    MergeBench t;
    ConversationId third{{8, 1}};
    t.must(t.agent(StartConversation{third, IdentityKind::Mail, "deniz@example.com", "üçüncü"}));
    t.merge(t.chat, t.mail);
    t.merge(t.mail, third);
    CHECK(t.must(t.visitorWrites("v1", "alo")).conversation == third);
    CHECK(t.now(third).unread == 3);
}

TEST_CASE("merge: what was held there leaves from the other one") {
    MergeBench t;
    SendMessage out{t.chat, t.newMessage(), Channel::Chat, "yarın", {}, {}};
    out.at = t.time.now() + 1h;
    t.must(t.agent(out));
    t.merge(t.chat, t.mail);
    t.time.advance(2h);
    t.run();
    auto all = t.messages(t.customer);
    REQUIRE(all.size() == 3);
    CHECK(all.back().text == "yarın");
    CHECK(all.back().conversation == t.mail);
    CHECK_FALSE(t.now(t.mail).waitingSince);
}

TEST_CASE("merge: it is refused where it makes no sense") {
    MergeBench t;
    ConversationId stranger = t.must(t.visitorWrites("v9", "selam")).conversation;
    auto refused = [&](ConversationId id, ConversationId into) {
        auto answer = t.agent(MergeConversation{id, into});
        return answer ? Error{} : answer.error();
    };
    CHECK(refused(t.chat, stranger) == Error{Errc::Conflict, "other-customer"});
    CHECK(refused(t.chat, t.chat) == Error{Errc::Invalid, "into itself"});
    CHECK(refused(t.chat, {}) == Error{Errc::NotFound, "conversation"});
    t.merge(t.chat, t.mail);
    CHECK(refused(t.mail, t.chat) == Error{Errc::Conflict, "merged"});
    CHECK(refused(t.chat, stranger) == Error{Errc::Conflict, "merged"});
    Seq head = t.hub->committedHead();
    t.merge(t.chat, t.mail); // a second time is once
    CHECK(t.hub->committedHead() == head);
}

TEST_CASE("merge: whoever does not see both may not join them, nor part them") {
    MergeBench t;
    t.must(t.system(MoveConversation{t.mail, t.billing}));
    const Actor can = Actor::of(t.can);
    CHECK(t.as(can, MergeConversation{t.chat, t.mail}).error() == Error{Errc::NotFound, "conversation"});
    CHECK(t.as(can, MergeConversation{t.mail, t.chat}).error() == Error{Errc::NotFound, "conversation"});
    t.merge(t.chat, t.mail);
    CHECK(t.as(can, SeparateConversation{t.chat}).error() == Error{Errc::NotFound, "conversation"});
    CHECK(t.now(t.chat).merged);
}

TEST_CASE("merge: nobody works on the one that went") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    const Error merged{Errc::Conflict, "merged"};
    CHECK(t.agent(TakeConversation{t.chat}).error() == merged);
    CHECK(t.agent(AssignConversation{t.chat, t.can.id}).error() == merged);
    CHECK(t.agent(ReopenConversation{t.chat}).error() == merged);
    CHECK(t.agent(SnoozeConversation{t.chat, t.time.now() + 1h}).error() == merged);
    CHECK(t.answer(t.chat).error() == merged);
}

TEST_CASE("merge: an open one wakes the one it goes into") {
    MergeBench t;
    t.must(t.agent(CloseConversation{t.mail}));
    Conversation before = t.sight(t.mail);
    t.merge(t.chat, t.mail);
    CHECK(t.now(t.mail).state == ConversationState::Open);
    SECTION("and it sleeps again when they are separated") {
        t.separate(t.chat);
        CHECK(t.sight(t.mail).state == before.state);
        CHECK_FALSE(t.now(t.mail).waitingSince);
    }
    SECTION("unless somebody has said something since") {
        t.must(t.answer(t.mail));
        t.separate(t.chat);
        CHECK(t.now(t.mail).state == ConversationState::Open);
    }
}

TEST_CASE("merge: the customer of one erased, the other takes what comes in as if there had been none") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    IdentityId visitor = t.now(t.chat).identity;
    t.must(t.agent(UnlinkIdentity{visitor}));
    SECTION("another customer's messages go nowhere near") {
        CHECK(t.must(t.visitorWrites("v1", "ben başkasıyım")).conversation != t.mail);
    }
    SECTION("it can be taken apart although the other is gone") {
        t.must(t.agent(EraseCustomer{t.customer}));
        t.separate(t.chat);
        CHECK_FALSE(t.now(t.chat).merged);
    }
}

TEST_CASE("merge: whoever is erased takes both along") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    t.must(t.agent(EraseCustomer{t.customer}));
    CHECK(*t.hub->state().conversation(t.chat) == nullptr);
    CHECK(*t.hub->state().conversation(t.mail) == nullptr);
    CHECK(t.must(t.visitorWrites("v1", "yeniden")).conversation != t.mail);
}

TEST_CASE("separate: both are as they were before") {
    MergeBench t;
    t.must(t.agent(TagConversation{t.chat, "iade"}));
    t.must(t.agent(TagConversation{t.mail, "iade"}));
    t.must(t.agent(TagConversation{t.mail, "acil"}));
    Conversation chat = t.sight(t.chat), mail = t.sight(t.mail);
    t.merge(t.chat, t.mail);
    SECTION("at once") {}
    SECTION("after a restart") {
        t.reopen();
    }
    SECTION("in a view made anew") {
        t.reopen(true);
    }
    t.time.advance(1h);
    t.separate(t.chat);
    CHECK(t.sight(t.chat) == chat);
    CHECK(t.sight(t.mail) == mail);
    CHECK(t.lines().size() == 2);
    t.reopen(true);
    CHECK(t.sight(t.chat) == chat);
    CHECK(t.sight(t.mail) == mail);
}

TEST_CASE("separate: what was woken for this is closed again for the reason it had") {
    MergeBench t;
    Reason solved{ReasonId{{9, 7}}, "Çözüldü", ReasonKind::Close, false};
    t.must(t.system(SaveReason{solved}));
    t.must(t.agent(CloseConversation{t.mail, solved.id}));
    t.merge(t.chat, t.mail);
    t.separate(t.chat);
    CHECK(t.now(t.mail).state == ConversationState::Closed);
    const TimelineItem last = t.thread(t.customer).back();
    CHECK(last.kind == ItemKind::Closed);
    CHECK(last.about == "Çözüldü");
}

TEST_CASE("separate: what came meanwhile stays where it came") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    t.must(t.visitorWrites("v1", "arada"));
    t.separate(t.chat);
    CHECK(t.messages(t.customer).back().conversation == t.mail);
    CHECK(t.now(t.mail).unread == 2);
    CHECK(t.now(t.chat).unread == 1);
    CHECK(t.must(t.visitorWrites("v1", "sonra")).conversation == t.chat);
}

TEST_CASE("separate: what was read and answered meanwhile leaves no gap") {
    MergeBench t;
    t.merge(t.chat, t.mail);
    t.must(t.answer(t.mail));
    t.must(t.agent(MarkRead{t.mail, t.now(t.mail).lastSeq}));
    t.time.advance(1min);
    t.must(t.mailFrom("deniz@example.com", {}));
    TimePoint again = t.time.now();
    t.separate(t.chat);
    CHECK(t.now(t.mail).unread == 1);
    CHECK(t.now(t.mail).waitingSince == again);
    CHECK(t.now(t.chat).unread == 1);
}

TEST_CASE("separate: the one in the middle of a chain comes out after the one behind it") {
    MergeBench t;
    ConversationId third{{8, 1}};
    t.must(t.agent(StartConversation{third, IdentityKind::Mail, "deniz@example.com", "üçüncü"}));
    t.merge(t.chat, t.mail);
    t.merge(t.mail, third);
    CHECK(t.agent(SeparateConversation{t.chat}).error() == Error{Errc::Conflict, "merged"});
    t.separate(t.mail);
    t.separate(t.chat);
    CHECK(t.now(t.chat).unread == 1);
    CHECK(t.now(t.mail).unread == 1);
    CHECK(t.now(third).unread == 0);
}

TEST_CASE("separate: one that is not merged stays as it is") {
    MergeBench t;
    Seq head = t.hub->committedHead();
    t.separate(t.chat);
    CHECK(t.hub->committedHead() == head);
}

TEST_CASE("merge: where work is handed out its contact ends, and who waits is handed out anew") {
    RoutedBench t;
    ConversationId first = t.chat();
    ConversationId second{{8, 1}};
    CustomerId customer = (*t.hub->state().identity(t.conversation(first).identity))->customer;
    t.must(t.agent(AddIdentity{customer, IdentityKind::Mail, "deniz@example.com"}));
    t.must(t.agent(StartConversation{second, IdentityKind::Mail, "deniz@example.com", "konu"}));
    t.must(t.system(MoveConversation{second, t.queue}));
    t.must(t.agent(MergeConversation{first, second}));
    t.wait();
    CHECK(t.conversation(first).contacts.empty());
    REQUIRE(t.conversation(second).contacts.size() == 1);
    CHECK(t.contact(second).channel == Channel::Chat);
    CHECK(t.contact(second).state == ContactState::Waiting);
    t.must(t.agent(SeparateConversation{first}));
    t.wait();
    CHECK(t.contact(first).state == ContactState::Waiting);
    CHECK(t.conversation(second).contacts.empty());
}

TEST_CASE("merge: an agent who chats there goes on chatting, without wrap-up") {
    RoutedBench t([](QueueWork& work) { work.wrapUp[indexOf(Channel::Chat)] = 60; });
    t.ready(t.can);
    ConversationId first = t.chat();
    t.accept(t.can, first);
    ConversationId second{{8, 1}};
    CustomerId customer = (*t.hub->state().identity(t.conversation(first).identity))->customer;
    t.must(t.agent(AddIdentity{customer, IdentityKind::Mail, "deniz@example.com"}));
    t.must(t.agent(StartConversation{second, IdentityKind::Mail, "deniz@example.com", "konu"}));
    t.must(t.system(MoveConversation{second, t.queue}));
    t.must(t.system(AssignConversation{second, t.can}));
    t.must(t.by(t.can, SendMessage{first, t.newMessage(), Channel::Chat, "buyurun", {}, {}}));
    t.must(t.by(t.can, MergeConversation{first, second}));
    CHECK(t.conversation(first).contacts.empty());
    CHECK(t.contact(second).state == ContactState::Active);
    CHECK(t.contact(second).agent == t.can);
}

TEST_CASE("merge: not while somebody is on the line there") {
    RoutedBench t;
    ConversationId first = t.chat();
    CustomerId customer = (*t.hub->state().identity(t.conversation(first).identity))->customer;
    CallPart part;
    part.call = makeId<CallId>(t.time, t.random);
    part.number = "+905550100101";
    part.startedAt = t.time.now();
    part.answeredAt = t.time.now();
    ConversationId phone = t.must(t.by(t.can, RecordCall{part, {}})).conversation;
    t.must(t.agent(LinkIdentity{t.conversation(phone).identity, customer}));
    CHECK(t.agent(MergeConversation{phone, first}).error() == Error{Errc::Conflict, "call"});
    part.endedAt = t.time.now();
    part.outcome = CallOutcome::Answered;
    t.must(t.by(t.can, RecordCall{part, {}}));
    t.must(t.agent(MergeConversation{phone, first}));
}
