// Any octets as a mail: no crash, every text is UTF-8, the wire takes it there and back, a second look is the
// same.
#include "core/protocol/mime/limits.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/protocol/mime/reply_trim.hpp"
#include "core/protocol/mime/subject.hpp"
#include "core/sieve/wire.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/corpora.hpp"

#include <cstdlib>
#include <string_view>

using namespace santral;

namespace {

class Count final : public mime::BodySink {
public:
    void write(std::string_view octets) override { size += octets.size(); }
    std::size_t size = 0;
};

void require(bool good) {
    if (!good) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    std::string_view octets(reinterpret_cast<const char*>(data), size);
    Count bodies;
    mime::Mail mail = mime::readMail(octets, bodies);
    std::uint64_t sum = 0;
    for (const mime::Attachment& part : mail.attachments) {
        require(part.offset == sum);
        sum += part.size;
    }
    require(sum == bodies.size);
    require(mail.from.size() <= mime::kMaxAddresses && mail.attachments.size() <= mime::kMaxParts);
    Result<mime::Mail> back = sieve::decodeMail(sieve::encode(mail));
    require(back.has_value() && *back == mail);
    if (mail.subject) mime::baseSubject(*mail.subject);
    if (mail.text) mime::trimReply(*mail.text);
    return 0;
}

std::vector<std::string> fuzz::seeds() {
    std::vector<std::string> out = filesOf((test::corpora() / "email" / "msgs").string(), 20'000);
    out.emplace_back("Subject: =?utf-8?Q?=C5=9F?=\r\nFrom: A: \"b\" <c@d>(e);\r\nContent-Type: "
                     "multipart/mixed; boundary=a\r\n\r\n"
                     "--a\r\nContent-Type: image/png; name*0*=utf-8''%C5; "
                     "name*1*=%9F\r\nContent-Transfer-Encoding: base64\r\n"
                     "\r\nQUJD\r\n--a--\r\n");
    return out;
}

std::vector<std::string> fuzz::words() {
    return {"\r\n",
            "\r\n\r\n",
            "--",
            "--a",
            "boundary=",
            "multipart/mixed",
            "text/plain",
            "text/html",
            "charset=",
            "=?utf-8?Q?",
            "?=",
            "base64",
            "quoted-printable",
            "x-uuencode",
            "begin 644 a\n",
            "filename*0*=utf-8''",
            ";",
            ":",
            "<",
            ">",
            "\"",
            "(",
            "message/rfc822",
            "iso-2022-jp",
            "utf-7",
            "utf-16",
            "gb18030",
            std::string(1, '\0'),
            "\xFF\xFE",
            "On 1 May 2026 at 10:10, a@b wrote:\n> "};
}
