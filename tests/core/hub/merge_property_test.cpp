// Random lives of one customer's conversations: what the hub says is what a simple model says, in memory, in
// the view, and in a view made anew.
#include "core/store/sqlite/view_digest.hpp"
#include "tests/core/hub/merge_bench.hpp"
#include "tests/core/hub/merge_model.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::MergeBench;
using test::MergeModel;

namespace {

class Life : public MergeBench {
public:
    explicit Life(std::uint64_t seed) : dice_(seed) {
        for (ConversationId id : {chat, mail}) {
            const Conversation c = now(id);
            model_.said(id, ++said_, c.lastAt);
        }
        mails_.emplace_back(mailId, mail);
    }

    void step() {
        ++model_.step;
        time.advance(std::chrono::seconds(1 + upTo(30)));
        CommandId id = hub->newCommandId();
        MergeModel before = model_;
        if (!happens(id) || upTo(3) > 0) return;
        must(ask<Receipt>([&](auto done) { hub->undo(id, hub->newCommandId(), std::move(done)); }));
        model_ = std::move(before);
    }
    void compare() {
        for (const auto& [id, talk] : model_.talks) {
            const Conversation c = now(id);
            INFO("conversation #" << c.number << " after step " << model_.step);
            CHECK(c.state == talk.state);
            CHECK(c.unread == static_cast<int>(talk.unread.size()));
            CHECK(c.waitingSince.has_value() == !talk.waits.empty());
            if (c.waitingSince && !talk.waits.empty()) CHECK(*c.waitingSince == talk.waits.begin()->first);
            CHECK(std::set<std::string>(c.tags.begin(), c.tags.end()) == talk.words());
            CHECK((c.merged ? c.merged->into : ConversationId{}) == talk.into);
            auto row = ask<InboxRow>([&](auto done) { hub->loadConversation(id, std::move(done)); });
            REQUIRE(row);
            CHECK(row->conversation == c); // the view's
        }
    }
    // A view made anew holds what the one that followed holds, and the hub goes on with it.
    void rebuild() {
        const store::ViewFile file{folder.path() / "view.db", {}};
        close();
        auto followed = store::digestOfView(file);
        std::filesystem::remove(file.path);
        open();
        hub->configure({{{"destek@example.com", "Destek", support}}, "TR", support, support});
        run();
        auto anew = store::digestOfView(file);
        REQUIRE(followed);
        REQUIRE(anew);
        CHECK(followed->applied == anew->applied);
        for (const char* table : {"conversation", "item", "mail_id", "tally", "conversation_words"}) {
            INFO(table);
            CHECK(followed->tables[table] == anew->tables[table]);
        }
    }
    std::uint64_t upTo(std::uint64_t most) { return dice_.next() % (most + 1); }

private:
    // Whether it can be taken back as a whole.
    bool happens(CommandId id) {
        ConversationId one = any();
        MergeModel::Talk& talk = model_[one];
        switch (upTo(11)) {
        case 0:
        case 1:
            return chats(upTo(1) == 0 ? "v1" : "v2");
        case 2:
        case 3:
            return mails();
        case 4:
            check(asked(SendMessage{one, newMessage(), Channel::Chat, "buyurun", {}, {}}, id),
                  model_.answers(one, time.now()));
            return false;
        case 5: {
            bool open = !talk.closed();
            check(asked(CloseConversation{one}, id), true);
            model_.closes(one);
            return open;
        }
        case 6:
            check(asked(ReopenConversation{one}, id), model_.reopens(one));
            return false;
        case 7:
            check(asked(SnoozeConversation{one, time.now() + 1000h}, id),
                  model_.reopens(one, ConversationState::Snoozed));
            return false;
        case 8:
            check(asked(MarkRead{one, now(one).lastSeq}, id), true);
            talk.unread.clear();
            return false;
        case 9:
            return tags(one, upTo(1) == 0 ? "iade" : "acil", upTo(1) == 0, id);
        case 10: {
            ConversationId into = any();
            bool was = bool(talk.into);
            return check(asked(MergeConversation{one, into}, id), model_.merges(one, into)) && !was;
        }
        default:
            check(asked(SeparateConversation{one}, id), model_.separates(one));
            return false;
        }
    }
    // One that is taken off has lost where it came from.
    bool tags(ConversationId id, const std::string& tag, bool on, CommandId command) {
        bool has = model_[id].words().count(tag) > 0;
        check(asked(TagConversation{id, tag, on}, command), true);
        model_.tags(id, tag, on);
        return on && !has;
    }
    ConversationId any() {
        auto at = model_.talks.begin();
        std::advance(at, upTo(model_.talks.size() - 1));
        return at->first;
    }
    Result<Receipt> asked(CommandBody body, CommandId id) {
        return ask<Receipt>([&](auto done) { hub->execute(id, std::move(body), std::move(done)); });
    }
    static bool check(const Result<Receipt>& answer, bool expected) {
        INFO((answer ? std::string("done") : describe(answer.error())));
        CHECK(answer.has_value() == expected);
        return answer.has_value();
    }
    // Into an open one of his own, else where his newest was merged into; the rest is not the model's matter.
    bool chats(const std::string& visitor) {
        ConversationId newest;
        bool open = false;
        auto person = hub->state().identity(IdentityKind::Visitor, visitor);
        for (const auto& [id, talk] : model_.talks) {
            if (!*person || now(id).identity != (*person)->id) continue;
            open = open || (!talk.into && talk.state == ConversationState::Open);
            if (!newest || model_[newest].lastAt < talk.lastAt) newest = id;
        }
        bool led = newest && !open && model_[newest].into;
        ConversationId wanted = led ? model_.target(newest) : ConversationId{};
        ConversationId id = must(visitorWrites(visitor, "merhaba")).conversation;
        if (led) CHECK(id == wanted);
        came(id);
        auto identity = hub->state().identity(IdentityKind::Visitor, visitor);
        if ((*identity)->customer != customer) must(agent(LinkIdentity{(*identity)->id, customer}));
        return false;
    }
    bool mails() {
        auto [answered, where] = mails_[upTo(mails_.size() - 1)];
        ConversationId id = must(mailFrom("deniz@example.com", answered)).conversation;
        CHECK(id == model_.target(where));
        mails_.emplace_back(mailId, id);
        came(id);
        return false;
    }
    void came(ConversationId id) {
        CHECK_FALSE(model_[id].into);
        model_.said(id, ++said_, time.now());
    }

    SeededRandom dice_;
    MergeModel model_;
    int said_ = 0;
    std::vector<std::pair<std::string, ConversationId>> mails_; // Message-ID, and where it stands
};

} // namespace

TEST_CASE("merge: whatever happens in whatever order, the hub and its view say what a simple model says") {
    std::uint64_t seed = GENERATE(range(1, 13));
    INFO("seed " << seed);
    Life life(seed);
    for (int i = 0; i < 120; ++i) {
        life.step();
        life.compare();
        if (i % 40 == 39) life.rebuild();
    }
}
