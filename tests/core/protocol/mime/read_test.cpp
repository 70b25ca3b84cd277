#include "core/protocol/mime/read.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/protocol/mime/charset.hpp"
#include "core/protocol/mime/limits.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::mime;

namespace {

class Keep final : public BodySink {
public:
    void write(std::string_view octets) override { all += octets; }
    std::string all;
};

Mail read(std::string_view octets, std::string* bodies = nullptr) {
    Keep keep;
    Mail mail = readMail(octets, keep);
    if (bodies) *bodies = keep.all;
    return mail;
}

std::string nested(int depth) {
    std::string out = "Subject: deep\n";
    for (int i = 0; i < depth; ++i) {
        std::string boundary = "b" + std::to_string(i);
        out += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    return out + "Content-Type: text/plain\n\nthe text\n";
}

} // namespace

TEST_CASE("mail: text, html and attachments are told apart, bodies are decoded in order") {
    std::string bodies;
    Mail mail = read(
        "From: Ayşe <ayse@example.com>\r\nTo: destek@example.com\r\nSubject: =?utf-8?Q?=C4=B0ade?=\r\n"
        "Message-ID: <1@example.com>\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\npreamble\r\n"
        "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
        "--y\r\nContent-Type: text/plain; charset=iso-8859-9\r\nContent-Transfer-Encoding: "
        "quoted-printable\r\n"
        "\r\nMerhaba d=FCnya=\r\n!\r\n--y\r\nContent-Type: text/html\r\n\r\n<b>Merhaba</b>\r\n--y--\r\n"
        "--x\r\nContent-Type: application/pdf; name=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment\r\n\r\nQUJD\r\n--x\r\nContent-Type: image/png\r\n"
        "Content-ID: <logo>\r\nContent-Transfer-Encoding: base64\r\n\r\nREVG\r\n--x--\r\nepilogue\r\n",
        &bodies);
    CHECK(mail.subject == "İade");
    CHECK(mail.text == "Merhaba dünya!");
    CHECK(mail.html == "<b>Merhaba</b>");
    REQUIRE(mail.attachments.size() == 2);
    CHECK(mail.attachments[0].name == "a.pdf");
    CHECK(mail.attachments[0].sha256 == sha256("ABC"));
    CHECK(mail.attachments[1].contentId == "logo");
    CHECK(mail.attachments[1].inlined);
    CHECK(mail.attachments[1].offset == 3);
    CHECK(bodies == "ABCDEF");
}

TEST_CASE("mail: a missing end, and an outer boundary inside an inner part, end the part") {
    Mail mail = read(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=ab\n\n"
        "--ab\n\none\n--a\n\ntwo\n");
    CHECK(mail.text == "one\ntwo\n");
    CHECK(read("Content-Type: multipart/mixed\n\nno boundary at all").attachments.size() == 1);
}

TEST_CASE("mail: a text that names a file is read once and listed where it stands among other parts") {
    Mail mail = read("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nhello\n--a\nContent-Type: "
                     "text/plain; name=log.txt\n\n"
                     "line\n--a--\n");
    CHECK(mail.text == "hello");
    REQUIRE(mail.attachments.size() == 1);
    CHECK(mail.attachments[0].name == "log.txt");
}

TEST_CASE("mail: flowed paragraphs are whole again, quotes and the signature mark stay lines") {
    std::string head = "Content-Type: text/plain; format=flowed";
    CHECK(read(head + "\n\none \ntwo\n three\n> a \n> b\nend \n-- \nme").text ==
          "one two\nthree\n> a \n> b\nend \n-- \nme");
    CHECK(read(head + "; delsp=yes\n\none \ntwo").text == "onetwo");
    CHECK(read("\none \ntwo").text == "one \ntwo");
}

TEST_CASE("mail: machines are known by their headers") {
    CHECK(read("Auto-Submitted: auto-replied\n\nx").automatic);
    CHECK(read("Precedence: bulk\n\nx").automatic);
    CHECK(read("Return-Path: <>\n\nx").automatic);
    CHECK_FALSE(read("Auto-Submitted: no\n\nx").automatic);
}

TEST_CASE("mail: encrypted mail and bounces say what they are") {
    CHECK(
        read("Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=a\n\n--a--")
            .kind == Kind::Encrypted);
    CHECK(read("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx").kind ==
          Kind::Encrypted);
    CHECK(read("Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a--").kind ==
          Kind::DeliveryReport);
}

TEST_CASE("mail: depth and number of parts are bounded, and the mail says so") {
    CHECK(read(nested(40)).text == "the text\n");
    Mail deep = read(nested(5'000));
    CHECK(deep.incomplete);
    std::string many = "Content-Type: multipart/mixed; boundary=a\n\n";
    for (int i = 0; i < 20'000; ++i) many += "--a\nContent-Type: image/png\n\nx\n";
    Mail parts = read(many);
    CHECK(parts.incomplete);
    CHECK(parts.attachments.size() <= kMaxParts);
    std::string fields;
    for (int i = 0; i < 50'000; ++i) fields += "X-A: b\n";
    CHECK(read(fields + "\nbody").incomplete);
}

TEST_CASE("mail: whatever the octets are, every text is UTF-8") {
    std::string noise;
    for (int i = 0; i < 4'000; ++i) noise += static_cast<char>(i * 7919 % 251);
    Mail mail = read("Subject: " + noise.substr(0, 200) +
                     "\nMessage-ID: <\xFF\xFE@x>\nReferences: <\xC3@x>\nFrom: \xFF <a\xFF@b>\n\n" + noise);
    CHECK(isUtf8(*mail.subject));
    CHECK(isUtf8(mail.messageId));
    for (const Address& from : mail.from) CHECK(isUtf8(from.name + from.address));
    for (const std::string& id : mail.references) CHECK(isUtf8(id));
    if (mail.text) CHECK(isUtf8(*mail.text));
}

TEST_CASE("charset: labels mean the superset that senders use, wrong labels are noticed") {
    CHECK(decodeCharset("\xDD\xFE\xF0", "iso-8859-9") == "İşğ");
    CHECK(decodeCharset("\x80", "iso-8859-1") == "€");
    CHECK(decodeCharset("şikâyet", "iso-8859-9") == "şikâyet"); // UTF-8 under a wrong label
    CHECK(decodeCharset("\xFE\xFD", "utf-8") == "şı");          // and the other way round
    CHECK(decodeCharset("\xFE\xFD", "no-such-charset") == "şı");
    CHECK(decodeCharset("\x1B$B$3$s\x1B(B", "iso-2022-jp") == "こん");
    CHECK(decodeCharset("+AMQ-", "utf-7") == "Ä");
    CHECK(decodeCharset("abc", "cp1254") == "abc");
    CHECK(isKnownCharset("windows1254"));
    CHECK_FALSE(isKnownCharset("no-such-charset"));
}
