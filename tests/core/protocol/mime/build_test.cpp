#include "core/protocol/mime/build.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/protocol/mime/reply.hpp"
#include "core/protocol/mime/reply_token.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::mime;

namespace {

class Keep final : public BodySink {
public:
    void write(std::string_view octets) override { all += octets; }
    std::string all;
};

Outgoing letter() {
    Outgoing mail;
    mail.from = {"Örnek Mağaza", "destek@example.com"};
    mail.to = {{"Yılmaz, Ayşe", "ayse@example.org"}};
    mail.subject = "Siparişiniz yola çıktı: kargo takip numaranız ve teslimat saatleri bu iletidedir";
    mail.date = 1'750'000'000;
    mail.messageId = "<one@example.com>";
    mail.text = "Merhaba Ayşe Hanım,\n\n.nokta ile başlayan satır\nFrom here on\nson satır \n";
    return mail;
}

Mail roundTrip(const Outgoing& mail, std::string* bodies = nullptr) {
    Result<std::string> octets = buildMail(mail);
    REQUIRE(octets);
    Keep keep;
    Mail read = readMail(*octets, keep);
    if (bodies) *bodies = keep.all;
    return read;
}

} // namespace

TEST_CASE("build: what is built is read back the same") {
    Outgoing mail = letter();
    mail.cc = {{"", "müşteri@example.org"}};
    CHECK_FALSE(buildMail(mail)); // needs SMTPUTF8
    mail.cc = {{"O'Neil \"Bob\"", "bob@example.org"}};
    mail.replyTo = Address{"", "destek+abc12345@example.com"};
    mail.inReplyTo = "<q@example.org>";
    mail.references = {"<p@example.org>", "<q@example.org>", "no id"};
    mail.files = {{"fatura Kasım 2026 – çok uzun bir dosya adı, virgüllü ve \"tırnaklı\".pdf",
                   "application/pdf", std::string(1000, '\xFF'), ""}};
    std::string bodies;
    Mail read = roundTrip(mail, &bodies);
    CHECK(read.subject == mail.subject);
    CHECK(read.from == std::vector<Address>{mail.from});
    CHECK(read.to == mail.to);
    CHECK(read.cc == mail.cc);
    CHECK(read.replyTo == std::vector<Address>{*mail.replyTo});
    CHECK(read.date == mail.date);
    CHECK(read.messageId == mail.messageId);
    CHECK(read.references == std::vector<std::string>{"<p@example.org>", "<q@example.org>"});
    CHECK(read.text == mail.text);
    REQUIRE(read.attachments.size() == 1);
    CHECK(read.attachments[0].name == mail.files[0].name);
    CHECK(bodies == mail.files[0].octets);
}

TEST_CASE("build: HTML with a picture inside, beside the text, with a file attached") {
    Outgoing mail = letter();
    mail.html = "<p>Merhaba <img src=\"cid:logo\"></p>";
    mail.files = {{"logo.png", "image/png", "PNG", "logo"}, {"a.txt", "text/plain", "abc", ""}};
    Mail read = roundTrip(mail);
    CHECK(read.html == mail.html);
    CHECK(read.text == mail.text);
    REQUIRE(read.attachments.size() == 2);
    CHECK(read.attachments[0].contentId == "logo");
    CHECK(read.attachments[0].inlined);
    CHECK_FALSE(read.attachments[1].inlined);
}

TEST_CASE("build: lines end with CRLF and are short, all is ASCII, the same value gives the same octets") {
    Outgoing mail = letter();
    mail.text = std::string(5'000, 'x') + "\nş\n";
    mail.subject = std::string(3'000, 'y') + " ş";
    for (int i = 0; i < 100; ++i) mail.references.push_back("<" + std::to_string(i) + "@example.com>");
    mail.files = {{"a", "not a type", std::string(10'000, 'z'), ""}};
    std::string octets = *buildMail(mail);
    CHECK(octets == *buildMail(mail));
    std::size_t longest = 0, begin = 0;
    for (std::size_t end = octets.find('\n'); end != std::string::npos; end = octets.find('\n', begin)) {
        REQUIRE(octets[end - 1] == '\r');
        longest = std::max(longest, end - 1 - begin);
        begin = end + 1;
    }
    CHECK(longest <= 78);
    CHECK(std::all_of(octets.begin(), octets.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("build: nothing breaks out of its field") {
    auto refused = [](auto change) {
        Outgoing mail = letter();
        change(mail);
        return !buildMail(mail);
    };
    CHECK(refused([](Outgoing& m) { m.to = {{"", "a@b.example\r\nBcc: c@d.example"}}; }));
    CHECK(refused([](Outgoing& m) { m.to = {{"", "a@b.example>, <c@d.example"}}; }));
    CHECK(refused([](Outgoing& m) { m.to.clear(); }));
    CHECK(refused([](Outgoing& m) { m.messageId = "<a@b>\r\nX: y"; }));
    CHECK(refused([](Outgoing& m) { m.messageId.clear(); }));
    CHECK(refused([](Outgoing& m) { m.files = {{"a", "image/png", "x", "id>\r\nX: y"}}; }));
    Outgoing mail = letter();
    mail.subject = "a\r\nBcc: c@d.example";
    mail.from.name = "x\r\nBcc: c@d.example";
    mail.files = {{"a\"\r\nX: y.pdf", "application/pdf\r\nX: y", "x", ""}};
    std::string octets = *buildMail(mail);
    CHECK(octets.find("\r\nBcc:") == std::string::npos);
    CHECK(octets.find("\r\nX:") == std::string::npos);
}

TEST_CASE("build: an international domain goes out in its ASCII form") {
    Outgoing mail = letter();
    mail.to = {{"", "info@örnek.example"}};
    CHECK(buildMail(mail)->find("info@xn--rnek-4qa.example") != std::string::npos);
}

TEST_CASE("build: an automatic answer says that it is one") {
    Outgoing mail = letter();
    mail.automatic = Automatic::Replied;
    CHECK(buildMail(mail)->find("Auto-Submitted: auto-replied\r\n") != std::string::npos);
    CHECK(roundTrip(mail).automatic);
}

TEST_CASE("reply: goes to Reply-To, quotes, and keeps the thread") {
    Mail original;
    original.subject = "Fatura";
    original.from = {{"Ayşe", "ayse@example.org"}};
    original.replyTo = {{"", "ayse.iki@example.org"}};
    original.messageId = "<3@x>";
    original.references = {"<1@x>", "<2@x>"};
    ReplyFrame frame;
    frame.self = {"Destek", "destek@example.com"};
    frame.text = "Merhaba";
    frame.signature = "Ali\nÖrnek Mağaza";
    frame.attribution = "Ayşe şunu yazdı:";
    frame.quoted = "Fatura gelmedi\n> eski\n";
    Outgoing reply = replyTo(original, frame);
    CHECK(reply.to == original.replyTo);
    CHECK(reply.cc.empty());
    CHECK(reply.subject == "Re: Fatura");
    CHECK(reply.inReplyTo == "<3@x>");
    CHECK(reply.references == std::vector<std::string>{"<1@x>", "<2@x>", "<3@x>"});
    CHECK(reply.text == "Merhaba\n\n-- \nAli\nÖrnek Mağaza\n\nAyşe şunu yazdı:\n> Fatura gelmedi\n>> eski\n");
}

TEST_CASE("reply: to all leaves us and doubles out; our own mail is answered to those it went to") {
    Mail original;
    original.from = {{"", "a@example.org"}};
    original.to = {{"", "Destek@example.com"}, {"", "b@example.org"}, {"", "A@example.org"}};
    original.cc = {{"", "c@example.org"}, {"", "b@example.org"}, {"", "satis@example.com"}};
    ReplyFrame frame;
    frame.self = {"", "destek@example.com"};
    frame.ownAddresses = {"satis@example.com"};
    frame.toAll = true;
    Outgoing reply = replyTo(original, frame);
    CHECK(reply.to == std::vector<Address>{{"", "a@example.org"}, {"", "b@example.org"}});
    CHECK(reply.cc == std::vector<Address>{{"", "c@example.org"}});
    original.from = {{"", "destek@example.com"}};
    frame.toAll = false;
    CHECK(replyTo(original, frame).to.front().address == "b@example.org");
}

TEST_CASE("reply: machines are not answered by machines") {
    Mail mail;
    mail.from = {{"", "ayse@example.org"}};
    CHECK(mayAnswerAutomatically(mail));
    for (const char* address :
         {"no-reply@example.org", "MAILER-DAEMON@example.org", "bounces+1@example.org", "x"}) {
        mail.from = {{"", address}};
        CHECK_FALSE(mayAnswerAutomatically(mail));
    }
    mail.from = {{"", "ayse@example.org"}};
    mail.automatic = true;
    CHECK_FALSE(mayAnswerAutomatically(mail));
}

TEST_CASE("reply token: travels in the address and in the id, and is found in an answer") {
    std::string token = "0123456789abcdef";
    CHECK(tokenAddress("destek@example.com", token) == "destek+0123456789abcdef@example.com");
    Mail answer;
    answer.to = {{"", "Destek+0123456789ABCDEF@example.com"}};
    answer.references = {"<x@y>", tokenMessageId("u1", "fedcba9876543210", "example.com")};
    CHECK(replyTokens(answer) == std::vector<std::string>{token, "fedcba9876543210"});
    answer = {};
    answer.to = {{"", "destek+short@example.com"}, {"", "destek@example.com"}};
    CHECK(replyTokens(answer).empty());
}
