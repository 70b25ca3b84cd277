// Content-Transfer-Encoding (RFC 2045 section 6), undone piece by piece so that a large attachment never
// stands in memory twice. Used by the mail reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace santral::mime {

enum class Encoding : std::uint8_t { Identity, Base64, QuotedPrintable, Uuencode };

Encoding encodingOf(std::string_view field); // the field's value; unknown names are Identity

class TransferDecoder {
public:
    explicit TransferDecoder(Encoding encoding) : encoding_(encoding) {}
    // The decoded octets of the next piece of the body. Broken input is decoded as far as it goes, never
    // refused.
    std::string feed(std::string_view octets);
    std::string finish(); // what a last incomplete line still holds

private:
    void base64(std::string_view octets, std::string& out);
    void quotedPrintable(std::string_view line, std::string& out);
    void uuencode(std::string_view line, std::string& out);
    void decodeLine(std::string_view line, std::string& out);

    Encoding encoding_;
    unsigned bits_ = 0;
    int count_ = 0;
    bool begun_ = false; // uuencode: "begin" was seen
    bool ended_ = false;
    std::string line_; // an incomplete last line
};

} // namespace santral::mime
