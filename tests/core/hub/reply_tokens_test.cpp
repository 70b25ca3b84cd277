// Answers whose mail program has left out what they answer: the token in an address or an id leads them to
// their conversation, and nobody else.
#include "tests/core/hub/mail_bench.hpp"

#include "core/hub/channels.hpp"
#include "core/hub/reply_tokens.hpp"
#include "core/hub/settings_keeper.hpp"
#include "core/protocol/mime/reply_token.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::aMail;
using test::headerOf;

namespace {

const std::string kKey = "the hub's own";

class TokenBench : public test::MailBench {
public:
    std::string sent;
    ConversationId first;
    CustomerId deniz;

    explicit TokenBench(bool plus = true) : plus_(plus) { withKey(kKey); }

    // Deniz has written and got an answer; that matter has ended, and his next one stands open.
    void tell() {
        dialer.inboxWith(aMail())
            .expect("S5 IDLE\r\n")
            .say("+ \r\n")
            .expect("DONE\r\n")
            .say("S5 OK\r\n")
            .expect("S6 UID STORE 5 +FLAGS.SILENT (\\Seen)\r\n")
            .say("S6 OK\r\n");
        startChannel();
        first = inbox()[0].conversation.id;
        deniz = inbox()[0].customer;
        taking(sent);
        writes(first, "Yarın orada.");
        REQUIRE(agent(CloseConversation{first}));
        REQUIRE(mailArrives("deniz@example.com", "Başka", "new matter")->conversation != first);
    }
    std::string token() const {
        mime::Mail mail;
        mail.inReplyTo = {headerOf(sent, "Message-ID")};
        auto tokens = mime::replyTokens(mail);
        return tokens.empty() ? std::string() : tokens.front();
    }
    void arrives(const std::string& header, const std::string& from = "Deniz <Deniz@Example.com>") {
        reopen();
        withKey(kKey);
        dialer.inboxWith(aMail(header + "\r\n", from, "<3@far.example>", "Tamam"), 6, 5);
        startChannel();
    }
    std::vector<std::string> textsIn(ConversationId id) {
        std::vector<std::string> texts;
        for (const TimelineItem& item : messages(deniz))
            if (item.conversation == id) texts.push_back(item.text);
        return texts;
    }
    bool isAnswered() { return textsIn(first).back() == "Tamam\n"; }
    bool isHere(const std::string& text) {
        auto all = messages(deniz);
        return std::any_of(all.begin(), all.end(), [&](const auto& i) { return i.text == text; });
    }

private:
    void withKey(const std::string& key) {
        DecideConfig config = hub->config();
        config.replyKey = key;
        config.mailboxes.front().plusAddresses = plus_;
        hub->configure(config);
    }

    bool plus_;
};

asio::awaitable<void> stopping(Channels& channels) {
    co_await channels.stop();
}

std::string delivered(const std::string& token) {
    return "Delivered-To: desk+" + token + "@shop.example";
}

} // namespace

TEST_CASE("reply token: our mail carries it in its id, and asks for answers to it where that is set up") {
    bool plus = GENERATE(false, true);
    TokenBench t(plus);
    t.tell();
    REQUIRE(mime::isReplyToken(t.token()));
    std::string replyTo = headerOf(t.sent, "Reply-To");
    CHECK(replyTo == (plus ? "Shop <desk+" + t.token() + "@shop.example>" : ""));
}

TEST_CASE("reply token: an answer without References is put where it belongs") {
    TokenBench t;
    t.tell();
    SECTION("by the address it was delivered to") {
        t.arrives(delivered(t.token()));
    }
    SECTION("by the address it was written to, in capitals") {
        std::string loud = t.token();
        for (char& c : loud) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        t.arrives("Cc: DESK+" + loud + "@shop.example");
    }
    SECTION("by an id that somebody on the way has changed") {
        t.arrives("In-Reply-To: <rewritten.r-" + t.token() + "@gateway.example>");
    }
    CHECK(t.isAnswered());
}

TEST_CASE("reply token: what the hub has not made is passed over") {
    TokenBench t;
    t.tell();
    std::string forged = t.token();
    SECTION("another end") {
        forged.back() = forged.back() == '0' ? '1' : '0';
    }
    SECTION("another conversation") {
        forged.front() = forged.front() == '1' ? '2' : '1';
    }
    SECTION("no number") {
        forged = "nothing-at-all";
    }
    SECTION("another hub's key") {
        auto conversation = t.hub->state().conversation(t.first);
        forged = makeReplyToken("another's", **conversation, "deniz@example.com");
    }
    REQUIRE(forged != t.token());
    t.arrives(delivered(forged));
    CHECK(t.isHere("Tamam\n"));
    CHECK_FALSE(t.isAnswered());
}

TEST_CASE("reply token: a stranger who has the customer's token opens a matter of his own") {
    TokenBench t;
    t.tell();
    t.arrives(delivered(t.token()), "Murat <murat@other.example>");
    CHECK_FALSE(t.isHere("Tamam\n"));
    auto rows = t.inbox();
    auto his =
        std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.customerName == "Murat"; });
    REQUIRE(his != rows.end());
    CHECK(his->conversation.id != t.first);
}

TEST_CASE("reply token: a matter that ended long ago is not begun again") {
    TokenBench t;
    t.tell();
    std::string token = t.token();
    t.pass(15 * 24h);
    t.arrives(delivered(token));
    CHECK(t.isHere("Tamam\n"));
    CHECK_FALSE(t.isAnswered());
}

TEST_CASE("reply token: nobody sees it among the recipients, and answering to all does not go there") {
    TokenBench t;
    t.tell();
    t.arrives("Cc: desk+" + t.token() + "@shop.example, desk+shoes@shop.example");
    auto answer = t.messages(t.deniz).back();
    REQUIRE(answer.mail);
    REQUIRE(answer.mail->cc.size() == 2);
    CHECK(answer.mail->cc[0].address == "desk@shop.example");
    CHECK(answer.mail->cc[1].address == "desk+shoes@shop.example");
}

TEST_CASE("reply token: a desk has no say in where answers go") {
    TokenBench t(false);
    t.tell();
    MailPart part;
    part.subject = "x";
    part.to = {{"", "deniz@example.com"}};
    part.replyTo = {{"", "elsewhere@example.org"}};
    std::string mail;
    t.taking(mail);
    REQUIRE(t.agent(SendMessage{t.first, t.newMessage(), Channel::Mail, "x", part, {}}));
    t.run();
    CHECK(headerOf(mail, "Reply-To").empty());
}

TEST_CASE("reply token: its key comes of the key that seals, and stays the same over restarts") {
    TokenBench t;
    auto keyOf = [&](const char* file, const char* use) {
        auto keeper = SettingsKeeper::open(t.hub->own(), t.folder / file, t.random);
        REQUIRE(keeper);
        return (*keeper)->keyFor(use);
    };
    CHECK(keyOf("secret.key", "reply token") == keyOf("secret.key", "reply token"));
    CHECK(keyOf("secret.key", "reply token") != keyOf("secret.key", "another"));
    CHECK(keyOf("secret.key", "reply token") != keyOf("other.key", "reply token"));
}

TEST_CASE("reply token: the settings say whether answers are asked to it, and no setting holds the key") {
    test::LocalHubBench t;
    Channels::Options options;
    options.folder = t.folder.path();
    options.clock = &t.time;
    options.timers = &t.time;
    options.random = &t.random;
    auto channels = Channels::open(*t.hub, std::move(options));
    REQUIRE(channels);
    Settings settings;
    settings.mailboxes.emplace_back().address = "destek@example.com";
    settings.mailboxes.front().plusAddresses = true;
    REQUIRE(t.ask<void>([&](auto done) { (*channels)->save(settings, std::move(done)); }));
    CHECK(t.hub->config().mailboxes.front().plusAddresses);
    std::string key = t.hub->config().replyKey;
    CHECK(key.size() == 64);
    auto kept = t.ask<std::string>([&](auto done) { t.hub->own().loadSetting("settings", std::move(done)); });
    REQUIRE(kept);
    CHECK(kept->find(key) == std::string::npos);
    asio::co_spawn(t.io, stopping(**channels), asio::detached);
    t.run();
}
