#include "core/protocol/mime/transfer.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/hex.hpp"

namespace santral::mime {
namespace {

constexpr std::size_t kMaxLine = 64u << 10; // longer lines are decoded in pieces

int base64Digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    if (c == '/') return 63;
    return -1;
}

} // namespace

Encoding encodingOf(std::string_view field) {
    std::string name = toLowerAscii(trim(field.substr(0, field.find(';'))));
    if (name == "base64") return Encoding::Base64;
    if (name == "quoted-printable") return Encoding::QuotedPrintable;
    if (name == "x-uuencode" || name == "uuencode" || name == "uue" || name == "x-uue")
        return Encoding::Uuencode;
    return Encoding::Identity;
}

// Padding ends a quantum, not the body: some senders glue several encoded pieces together.
void TransferDecoder::base64(std::string_view octets, std::string& out) {
    for (char c : octets) {
        if (c == '=') {
            bits_ = 0;
            count_ = 0;
            continue;
        }
        int digit = base64Digit(c);
        if (digit < 0) continue;
        bits_ = bits_ << 6 | static_cast<unsigned>(digit);
        count_ += 6;
        if (count_ >= 8) {
            count_ -= 8;
            out += static_cast<char>(bits_ >> count_ & 0xFF);
        }
    }
}

// `line` ends with its LF where it has one. White space at its end was added on the way (RFC 2045
// section 6.7, 3).
void TransferDecoder::quotedPrintable(std::string_view line, std::string& out) {
    std::string_view end;
    if (line.ends_with("\r\n")) {
        end = "\r\n";
    } else if (line.ends_with('\n')) {
        end = "\n";
    }
    line.remove_suffix(end.size());
    std::size_t last = line.find_last_not_of(" \t");
    if (!end.empty()) line = line.substr(0, last == std::string_view::npos ? 0 : last + 1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '=') {
            out += line[i];
            continue;
        }
        if (i + 1 == line.size()) return; // soft line break
        int high = hexDigit(line[i + 1]);
        int low = i + 2 < line.size() ? hexDigit(line[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += '=';
        }
    }
    out += end;
}

void TransferDecoder::uuencode(std::string_view line, std::string& out) {
    line = line.substr(0, line.find_last_not_of("\r\n") + 1);
    if (!begun_) {
        begun_ = line.starts_with("begin ");
        return;
    }
    if (line == "end" || line.empty()) ended_ = ended_ || line == "end";
    if (ended_ || line.empty()) return;
    auto value = [&line](std::size_t i) {
        return i < line.size() ? static_cast<unsigned>(line[i] - 32) & 63 : 0u;
    };
    std::size_t length = value(0);
    for (std::size_t i = 1; length > 0 && i < line.size(); i += 4) {
        unsigned triple = value(i) << 18 | value(i + 1) << 12 | value(i + 2) << 6 | value(i + 3);
        for (int shift = 16; shift >= 0 && length > 0; shift -= 8, --length) {
            out += static_cast<char>(triple >> shift & 0xFF);
        }
    }
}

void TransferDecoder::decodeLine(std::string_view line, std::string& out) {
    if (encoding_ == Encoding::QuotedPrintable) {
        quotedPrintable(line, out);
    } else {
        uuencode(line, out);
    }
}

std::string TransferDecoder::feed(std::string_view octets) {
    if (encoding_ == Encoding::Identity) return std::string(octets);
    std::string out;
    out.reserve(octets.size());
    if (encoding_ == Encoding::Base64) {
        base64(octets, out);
        return out;
    }
    while (!octets.empty()) {
        std::size_t end = octets.find('\n');
        std::string_view piece = octets.substr(0, end == std::string_view::npos ? end : end + 1);
        octets.remove_prefix(piece.size());
        bool whole = end != std::string_view::npos;
        if (whole && line_.empty()) {
            decodeLine(piece, out);
            continue;
        }
        line_ += piece;
        // A cut inside a "=XX" must not fall between two pieces: keep the last three octets back.
        if (!whole && line_.size() < kMaxLine) continue;
        std::string kept = whole ? std::string() : line_.substr(line_.size() - 3);
        if (!whole) line_.resize(line_.size() - 3);
        decodeLine(line_, out);
        line_ = std::move(kept);
    }
    return out;
}

std::string TransferDecoder::finish() {
    std::string out;
    if (!line_.empty()) decodeLine(line_, out);
    line_.clear();
    return out;
}

} // namespace santral::mime
