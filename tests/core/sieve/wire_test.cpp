#include "core/sieve/wire.hpp"

#include "core/base/random.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::sieve;

namespace {

mime::Mail full() {
    mime::Mail mail;
    mail.subject = "";
    mail.from = {{"Ayşe", "ayse@example.com"}};
    mail.cc = {{"", "b@example.com"}, {"c", ""}};
    mail.date = -5;
    mail.messageId = "<1@x>";
    mail.references = {"<0@x>"};
    mail.text = std::string("a\0b", 3);
    mail.attachments = {{"a.pdf", "application/pdf", "id", std::string(64, '0'), 7, 9, true}};
    mail.kind = mime::Kind::Encrypted;
    mail.automatic = true;
    return mail;
}

} // namespace

TEST_CASE("sieve wire: values come back the same") {
    CHECK(*decodeMail(encode(full())) == full());
    CHECK(*decodeMail(encode(mime::Mail{})) == mime::Mail{});
    CleanHtml page{"<b>x</b>", "x", {"https://x.example"}, {"logo"}, true};
    CHECK(*decodeHtml(encode(page)) == page);
}

TEST_CASE("sieve wire: what a broken helper could send is refused, never believed") {
    std::string good = encode(full());
    for (std::size_t cut = 0; cut < good.size(); ++cut) CHECK_FALSE(decodeMail(good.substr(0, cut)));
    CHECK_FALSE(decodeMail(good + "x"));
    SeededRandom random(1);
    for (int i = 0; i < 2'000; ++i) {
        std::string bad = good;
        bad[random.next() % bad.size()] = static_cast<char>(random.next());
        (void)decodeMail(bad); // no crash, no large allocation
    }
    CHECK_FALSE(decodeHtml(std::string(4, '\xFF') + "x"));
    CHECK_FALSE(parseFrameHead(std::string(5, '\xFF')));
    CHECK_FALSE(parseFrameHead(frameHead(Frame::Body, kMaxBodyFrame + 1)));
    CHECK(parseFrameHead(frameHead(Frame::Mail, 12))->length == 12);
}
