// Everything a desk may ask for, taken back. The list is made from the commands themselves: a new one without
// an answer fails here.
#include "core/hub/undo.hpp"

#include "core/domain/command_codec.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <map>
#include <set>

using namespace santral;
using namespace std::chrono_literals;
using test::LocalHubBench;

namespace {

template <class T>
concept Sent = requires {
    T::kName;
};

template <std::size_t... I>
std::set<std::string> namesOf(std::index_sequence<I...>) {
    std::set<std::string> names;
    auto add = [&]<class T>(const T*) {
        if constexpr (Sent<T>) names.insert(std::string(T::kName));
    };
    (add(static_cast<const std::variant_alternative_t<I, CommandKinds>*>(nullptr)), ...);
    return names;
}

std::set<std::string> sentCommands() {
    return namesOf(std::make_index_sequence<std::variant_size_v<CommandKinds>>());
}

// All that people see of what was done.
struct Sight {
    Standing standing;
    std::vector<std::string> tags;
    CustomerWords words;
    std::vector<std::pair<std::string, LinkReason>> addresses;
    std::vector<std::string> texts;
    bool operator==(const Sight&) const = default;
};

struct Office : LocalHubBench {
    QueueId support{{9, 1}}, billing{{9, 2}};
    Agent can{AgentId{{4, 2}}, "Can", Role::Agent, "can", {}, {QueueId{{9, 1}}}};
    ConversationId conversation;
    CustomerId customer;
    IdentityId identity;
    std::string visitor = "v1";

    Office() {
        must(system(SaveQueue{{support, "Support", {}, false}}));
        must(system(SaveQueue{{billing, "Billing", {}, false}}));
        must(system(RegisterAgent{can}));
        hub->configure({{{"destek@example.com", "Destek", support}}, "TR", support, support});
        conversation = must(visitorWrites(visitor, "merhaba")).conversation;
        must(visitorWrites(visitor, "orada mısınız"));
        identity = (*hub->state().conversation(conversation))->identity;
        customer = (*hub->state().identity(identity))->customer;
    }

    Receipt must(Result<Receipt> result) {
        INFO((result ? std::string() : describe(result.error())));
        REQUIRE(result);
        return *result;
    }
    Result<Receipt> desk(CommandBody body, CommandId id = {}) {
        if (!id) id = hub->newCommandId();
        return ask<Receipt>([&](auto done) { hub->execute(id, std::move(body), std::move(done)); });
    }
    Result<Receipt> undo(CommandId id) {
        return ask<Receipt>([&](auto done) { hub->undo(id, hub->newCommandId(), std::move(done)); });
    }
    Conversation now() { return **hub->state().conversation(conversation); }
    Identity person() { return **hub->state().identity(identity); }

    Sight sight() {
        Sight all;
        all.standing = standingOf(now());
        all.tags = now().tags;
        const CustomerCard* card = *hub->state().card(customer);
        all.words = wordsOf(card->customer);
        for (const Identity& one : card->identities) all.addresses.emplace_back(one.address, one.reason);
        std::sort(all.addresses.begin(), all.addresses.end());
        for (const TimelineItem& item : thread(customer)) {
            if (item.kind == ItemKind::Message || item.kind == ItemKind::Note) all.texts.push_back(item.text);
        }
        return all;
    }
    std::size_t hits(const std::string& word) {
        auto found = ask<SearchAnswer>([&](auto done) {
            hub->search(SearchQuery{word, 10}, std::move(done));
        });
        return found->messages.size() + found->customers.size();
    }
    SendMessage mail(const std::string& text, std::uint32_t hold) {
        SendMessage out{conversation, newMessage(), Channel::Mail, text, MailPart{}, {}};
        out.mail->to = {{"", "deniz@example.com"}};
        out.mail->subject = "Konu";
        out.hold = hold;
        return out;
    }
};

using Give = std::function<CommandBody(Office&)>;

using Ways = std::map<std::string, std::vector<Give>>;

// For each command that can be taken back: what leads to it, and the command.
Ways waysOfOwning() {
    return {
        {"take", {[](Office& o) { return TakeConversation{o.conversation}; }}},
        {"assign",
         {[](Office& o) {
              return AssignConversation{o.conversation, o.can.id};
          },
          [](Office& o) {
              o.must(o.desk(TakeConversation{o.conversation}));
              return AssignConversation{o.conversation, {}};
          }}},
        {"move",
         {[](Office& o) {
              return MoveConversation{o.conversation, o.billing};
          },
          [](Office& o) {
              o.must(o.desk(TakeConversation{o.conversation}));
              return MoveConversation{o.conversation, o.billing};
          }}},
    };
}

Ways waysOfState() {
    return {
        {"close",
         {[](Office& o) { return CloseConversation{o.conversation}; },
          [](Office& o) {
              o.must(o.desk(SnoozeConversation{o.conversation, o.time.now() + 3h}));
              return CloseConversation{o.conversation};
          }}},
        {"reopen",
         {[](Office& o) {
              o.must(o.desk(CloseConversation{o.conversation}));
              return ReopenConversation{o.conversation};
          },
          [](Office& o) {
              o.must(o.desk(SnoozeConversation{o.conversation, o.time.now() + 3h}));
              return ReopenConversation{o.conversation};
          }}},
        {"snooze",
         {[](Office& o) {
              return SnoozeConversation{o.conversation, o.time.now() + 1h};
          },
          [](Office& o) {
              o.must(o.desk(SnoozeConversation{o.conversation, o.time.now() + 3h}));
              return SnoozeConversation{o.conversation, o.time.now() + 1h};
          },
          [](Office& o) {
              o.must(o.desk(CloseConversation{o.conversation}));
              return SnoozeConversation{o.conversation, o.time.now() + 1h};
          }}},
        {"tag",
         {[](Office& o) {
              return TagConversation{o.conversation, "iade", true};
          },
          [](Office& o) {
              o.must(o.desk(TagConversation{o.conversation, "iade", true}));
              return TagConversation{o.conversation, "iade", false};
          }}},
    };
}

// A second conversation of the same customer.
ConversationId second(Office& o) {
    ConversationId id = o.must(o.mailArrives("deniz@example.com", "Konu", "ben")).conversation;
    o.must(o.desk(LinkIdentity{(*o.hub->state().conversation(id))->identity, o.customer}));
    return id;
}

Ways waysOfMerging() {
    return {
        {"merge", {[](Office& o) {
             return MergeConversation{o.conversation, second(o)};
         }}},
        {"separate", {[](Office& o) {
             o.must(o.desk(MergeConversation{o.conversation, second(o)}));
             return SeparateConversation{o.conversation};
         }}},
        {"split", {[](Office& o) { // what was split off is merged back
             MessageId last = o.messages(o.customer).back().message;
             return SplitConversation{o.conversation, ConversationId{{8, 7}}, {last}, "Konu"};
         }}},
    };
}

Ways waysOfWriting() {
    return {
        {"note", {[](Office& o) {
             return AddNote{o.conversation, o.newMessage(), "gizlinot", {}};
         }}},
        {"send",
         {[](Office& o) {
              o.must(o.desk(TakeConversation{o.conversation}));
              o.must(o.desk(AddIdentity{o.customer, IdentityKind::Mail, "deniz@example.com"}));
              return o.mail("yolda", 10);
          },
          [](Office& o) {
              o.must(o.desk(TakeConversation{o.conversation}));
              SendMessage chat{o.conversation, o.newMessage(), Channel::Chat, "buyurun", {}, {}};
              chat.at = o.time.now() + 1h;
              return chat;
          }}},
        {"reschedule", {[](Office& o) {
             SendMessage out = o.mail("yarın", 0);
             out.at = o.time.now() + 20h;
             o.must(o.desk(out));
             return RescheduleMessage{o.conversation, out.message, o.time.now() + 30h};
         }}},
    };
}

Ways waysOfPeople() {
    return {
        {"edit-customer", {[](Office& o) {
             return EditCustomer{o.customer, "Deniz", "tr", "kapıdan"};
         }}},
        {"add-identity",
         {[](Office& o) {
              return AddIdentity{o.customer, IdentityKind::Mail, "Yanlis@Example.com"};
          },
          [](Office& o) {
              o.must(o.mailArrives("baska@example.com", "Konu", "ben"));
              return AddIdentity{o.customer, IdentityKind::Mail, "baska@example.com"};
          }}},
        {"link", {[](Office& o) {
             o.must(o.mailArrives("baska@example.com", "Konu", "ben"));
             auto other = o.hub->state().identity(IdentityKind::Mail, "baska@example.com").value();
             return LinkIdentity{other->id, o.customer};
         }}},
        {"unlink", {[](Office& o) {
             o.must(o.desk(AddIdentity{o.customer, IdentityKind::Mail, "deniz@example.com"}));
             return UnlinkIdentity{o.identity};
         }}},
    };
}

const Ways& undone() {
    static const Ways all = [] {
        Ways joined = waysOfOwning();
        joined.merge(waysOfState());
        joined.merge(waysOfMerging());
        joined.merge(waysOfWriting());
        joined.merge(waysOfPeople());
        return joined;
    }();
    return all;
}

const std::map<std::string, std::string>& lasting() {
    static const std::map<std::string, std::string> all{
        {"read", "read"},
        {"retry", "left"},
        {"send-now", "left"},
        {"start", "begun"},
        {"call", "happened"},
        {"erase", "erased"},
        {"remove-sample", "erased"},
        {"save-brand", "saved"},
        {"save-queue", "saved"},
        {"save-team", "saved"},
        {"save-tag", "saved"},
        {"save-reason", "saved"},
        {"save-view", "saved"},
        {"save-agent", "saved"},
        {"save-skill", "saved"},
        {"save-hours", "saved"},
        {"set-skills", "saved"},
        {"agent-state", "state"},
        {"accept", "accepted"},
        {"decline", "declined"},
        {"finish-contact", "finished"},
        {"finish-wrap-up", "finished"},
        {"ask-help", "help"},
        {"restore", "undo"},
        {"restore-customer", "undo"},
        {"restore-identity", "undo"},
        {"withdraw-identity", "undo"},
        {"withdraw", "undo"},
    };
    return all;
}

} // namespace

TEST_CASE("undo: each command of a desk is taken back, or somebody has said why not") {
    for (const std::string& name : sentCommands()) {
        INFO(name);
        CHECK(undone().count(name) + lasting().count(name) == 1);
    }
    Office t;
    for (const auto& [name, why] : lasting()) {
        INFO(name);
        auto empty = decodeCommand(name, boost::json::object());
        REQUIRE(empty);
        auto back = undoOf(t.hub->state(), Actor::of(t.self), t.hub->config(), *empty);
        REQUIRE_FALSE(back);
        CHECK(back.error() == Error{Errc::Unsupported, why});
    }
}

TEST_CASE("undo: what was done is as it was before, and the ledger has both") {
    for (const auto& [name, ways] : undone()) {
        for (std::size_t way = 0; way < ways.size(); ++way) {
            INFO(name << ", way " << way);
            Office t;
            CommandBody command = ways[way](t);
            Sight before = t.sight();
            CommandId id = t.hub->newCommandId();
            t.must(t.desk(command, id));
            if (name != "reschedule") CHECK_FALSE(t.sight() == before);
            Seq head = t.hub->committedHead();
            t.must(t.undo(id));
            CHECK(t.sight() == before);
            CHECK(t.hub->committedHead() > head);
            t.close(); // and so says a view that is made anew
            std::filesystem::remove(t.folder.path() / "view.db");
            t.open();
            CHECK(t.sight() == before);
        }
    }
}

TEST_CASE("undo: what changed nothing leaves nothing to take back") {
    Office t;
    t.must(t.desk(TagConversation{t.conversation, "iade", true}));
    CommandId again = t.hub->newCommandId();
    t.must(t.desk(TagConversation{t.conversation, "iade", true}, again));
    CHECK(t.undo(again).error() == Error{Errc::Unsupported, "nothing"});
    CHECK(t.now().tags.size() == 1);
}

TEST_CASE("undo: twice is once, and what nobody did is not found") {
    Office t;
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(CloseConversation{t.conversation}, id));
    t.must(t.undo(id));
    Seq head = t.hub->committedHead();
    CHECK(t.undo(id));
    CHECK(t.hub->committedHead() == head);
    CHECK(t.undo(t.hub->newCommandId()).error() == Error{Errc::NotFound, "undo"});
}

TEST_CASE("undo: a colleague's later change stays") {
    Office t;
    const Error changed{Errc::Conflict, "changed"};
    CommandId id = t.hub->newCommandId();
    SECTION("who has it") {
        t.must(t.desk(TakeConversation{t.conversation}, id));
        t.must(t.as(Actor::of(t.can), AssignConversation{t.conversation, t.can.id}));
        CHECK(t.undo(id).error() == changed);
        CHECK(t.now().owner == t.can.id);
    }
    SECTION("where it stands") {
        t.must(t.desk(MoveConversation{t.conversation, t.billing}, id));
        t.must(t.system(AssignConversation{t.conversation, t.can.id}));
        CHECK(t.undo(id).error() == changed);
        CHECK(t.now().queue == t.billing);
    }
    SECTION("until when it sleeps") {
        t.must(t.desk(SnoozeConversation{t.conversation, t.time.now() + 1h}, id));
        t.must(t.as(Actor::of(t.can), SnoozeConversation{t.conversation, t.time.now() + 2h}));
        CHECK(t.undo(id).error() == changed);
        CHECK(t.now().snoozedUntil == t.time.now() + 2h);
    }
    SECTION("what is written about the customer, in the same place") {
        t.must(t.desk(EditCustomer{t.customer, "Deniz", {}, {}}, id));
        t.must(t.as(Actor::of(t.can), EditCustomer{t.customer, "Deniz Aydın", {}, {}}));
        CHECK(t.undo(id).error() == changed);
        CHECK(t.sight().words.name == "Deniz Aydın");
    }
    SECTION("to whom an address belongs") {
        t.must(t.mailArrives("baska@example.com", "Konu", "ben"));
        auto other = *t.hub->state().identity(IdentityKind::Mail, "baska@example.com").value();
        t.must(t.desk(LinkIdentity{other.id, t.customer}, id));
        t.must(t.system(UnlinkIdentity{other.id}));
        CHECK(t.undo(id).error() == changed);
    }
    SECTION("an address that was used") {
        t.must(t.desk(AddIdentity{t.customer, IdentityKind::Mail, "deniz@example.com"}, id));
        t.must(t.mailArrives("deniz@example.com", "Konu", "ben"));
        CHECK(t.undo(id).error() == changed);
    }
    SECTION("a message that has left") {
        SendMessage out = t.mail("yolda", 10);
        t.must(t.desk(out, id));
        t.must(t.as(Actor::of(t.can), ReleaseMessage{t.conversation, out.message}));
        CHECK(t.undo(id).error() == Error{Errc::Conflict, "left"});
    }
}

TEST_CASE("undo: what a colleague changed beside it stays, and the rest is taken back") {
    Office t;
    CommandId id = t.hub->newCommandId();
    SECTION("another word about the customer") {
        t.must(t.desk(EditCustomer{t.customer, "Deniz", {}, {}}, id));
        t.must(t.as(Actor::of(t.can), EditCustomer{t.customer, "Deniz", {}, "arasın"}));
        t.must(t.undo(id));
        CHECK(t.sight().words == CustomerWords{{}, {}, "arasın"});
    }
    SECTION("another tag, and a new message") {
        t.must(t.desk(TakeConversation{t.conversation}, id));
        t.must(t.as(Actor::of(t.can), TagConversation{t.conversation, "iade", true}));
        t.must(t.visitorWrites(t.visitor, "bekliyorum"));
        t.must(t.undo(id));
        CHECK_FALSE(t.now().owner);
        CHECK(t.now().tags == std::vector<std::string>{"iade"});
        CHECK(t.now().unread == 3);
    }
}

TEST_CASE("undo: solved by mistake, the customer waits since as long as before") {
    Office t;
    auto since = t.now().waitingSince;
    REQUIRE(since);
    t.time.advance(5min);
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(CloseConversation{t.conversation}, id));
    CHECK_FALSE(t.now().waitingSince);
    t.must(t.undo(id));
    CHECK(t.now().waitingSince == since);
    CHECK(t.now().unread == 2);
}

TEST_CASE("undo: what was reopened by mistake is closed again for the reason it had") {
    Office t;
    Reason solved{ReasonId{{9, 7}}, "Çözüldü", ReasonKind::Close, false};
    t.must(t.system(SaveReason{solved}));
    auto close = [&](ReasonId reason) { t.must(t.desk(CloseConversation{t.conversation, reason})); };
    SECTION("just now") {
        close(solved.id);
    }
    SECTION("before the hub was started") {
        close(solved.id);
        t.close();
        t.open();
    }
    SECTION("and for none the time before") {
        close({});
        t.must(t.desk(ReopenConversation{t.conversation}));
        close(solved.id);
    }
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(ReopenConversation{t.conversation}, id));
    t.must(t.undo(id));
    CHECK(t.now().state == ConversationState::Closed);
    const TimelineItem last = t.thread(t.customer).back();
    CHECK(last.kind == ItemKind::Closed);
    CHECK(last.about == "Çözüldü");
}

TEST_CASE("undo: a note that was taken back is found nowhere, and by whom it was written it is told") {
    Office t;
    AddNote note{t.conversation, t.newMessage(), "gizlinot", {}};
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(note, id));
    CHECK(t.hits("gizlinot") == 1);
    CHECK(t.as(Actor::of(t.can), WithdrawMessage{t.conversation, note.message}).error().code == Errc::Denied);
    t.must(t.undo(id));
    CHECK(t.hits("gizlinot") == 0);
    auto events = t.ask<std::vector<Event>>([&](auto done) { t.hub->readEvents(0, 1000, std::move(done)); });
    auto kept = [&](const Event& e) {
        auto* added = std::get_if<MessageAdded>(&e.body);
        return added && added->text == "gizlinot";
    };
    CHECK(std::any_of(events->begin(), events->end(), kept)); // nothing is deleted from the ledger
}

TEST_CASE("undo: whoever watches sees the note go at once") {
    Office t;
    std::vector<Seq> gone;
    Seq noteAt = 0;
    auto watch = t.hub->watchThread(t.customer, 100, [&](const ThreadUpdate& u) {
        for (const TimelineItem& item : u.changed) {
            if (item.kind == ItemKind::Note) noteAt = item.seq;
        }
        gone.insert(gone.end(), u.gone.begin(), u.gone.end());
    });
    t.run();
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(AddNote{t.conversation, t.newMessage(), "not", {}}, id));
    t.must(t.undo(id));
    REQUIRE(noteAt != 0);
    CHECK(gone == std::vector<Seq>{noteAt});
}

TEST_CASE("undo: an address that was taken back may be another customer's, and goes with an erasure") {
    Office t;
    CommandId id = t.hub->newCommandId();
    t.must(t.desk(AddIdentity{t.customer, IdentityKind::Mail, "yanlis@example.com"}, id));
    auto wrong = t.hub->state().identity(IdentityKind::Mail, "yanlis@example.com").value()->id;
    t.must(t.undo(id));
    CHECK(t.hits("yanlis") == 0);
    bool view = GENERATE(false, true);
    if (view) { // asked of the view and not of memory
        t.close();
        t.open();
    }
    t.must(t.mailArrives("yanlis@example.com", "Konu", "başkası"));
    auto again = t.hub->state().identity(IdentityKind::Mail, "yanlis@example.com").value();
    CHECK(again->id != wrong);
    CHECK(again->customer != t.customer);
    t.must(t.desk(EraseCustomer{t.customer}));
    auto events = t.ask<std::vector<Event>>([&](auto done) { t.hub->readEvents(0, 1000, std::move(done)); });
    auto erased = std::get<CustomerErased>(events->back().body);
    CHECK(std::count(erased.identities.begin(), erased.identities.end(), wrong) == 1);
}

TEST_CASE("undo: what was moved out of one's sight is called back for a while, by nobody else") {
    Office t;
    Agent deniz{AgentId{{4, 3}}, "Deniz", Role::Agent, "deniz", {}, {t.support}};
    t.must(t.system(RegisterAgent{deniz}));
    Standing before = standingOf(t.now());
    t.must(t.as(Actor::of(deniz), MoveConversation{t.conversation, t.billing}));
    RestoreConversation back{t.conversation, standingOf(t.now()), before};
    CHECK(t.as(Actor::of(t.can), back).error().code == Errc::NotFound);
    SECTION("in time") {
        t.must(t.as(Actor::of(deniz), back));
        CHECK(t.now().queue == t.support);
    }
    SECTION("too late") {
        t.time.advance(3min);
        CHECK(t.as(Actor::of(deniz), back).error().code == Errc::NotFound);
    }
    SECTION("after somebody else moved it on") {
        t.must(t.system(MoveConversation{t.conversation, {}}));
        t.must(t.system(MoveConversation{t.conversation, t.billing}));
        CHECK(t.as(Actor::of(deniz), back).error().code == Errc::NotFound);
    }
}
