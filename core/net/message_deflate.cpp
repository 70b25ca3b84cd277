#include "core/net/message_deflate.hpp"

#include <array>
#include <new>
#include <zlib.h>

namespace santral::net {
namespace {

constexpr int kRawWindow = -15; // 32 KiB, without the header of zlib
constexpr int kMemory = 8;
// Where a sync flush ends; it does not travel (RFC 7692 section 7.2.1).
constexpr std::string_view kTail("\x00\x00\xFF\xFF", 4);

void give(z_stream& stream, std::string_view input) {
    // zlib does not write there; its type is older than const.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(input.data()));
    stream.avail_in = static_cast<uInt>(input.size());
}

// After the last block of a message that says it is the last, one octet may fill up (section 7.2.3.5).
bool isOver(std::string_view rest) {
    return rest.empty() || rest == std::string_view("\0", 1);
}

class Unpacking {
public:
    Unpacking(z_stream& stream, std::size_t packed, std::size_t most, const DeflateOptions& options)
        : stream_(stream), most_(most), byRatio_(std::max(options.ratioFrom, packed * options.ratio)) {}

    // False when the stream says that it is over.
    Result<bool> take(std::string_view input) {
        give(stream_, input);
        std::array<char, 16 * 1024> piece;
        for (;;) {
            stream_.next_out = reinterpret_cast<Bytef*>(piece.data());
            stream_.avail_out = static_cast<uInt>(piece.size());
            int state = inflate(&stream_, Z_SYNC_FLUSH);
            out.append(piece.data(), piece.size() - stream_.avail_out);
            if (out.size() > most_ || out.size() > byRatio_) return Error{Errc::TooLarge, "message"};
            if (state == Z_STREAM_END) return false;
            if (state != Z_OK && state != Z_BUF_ERROR) return Error{Errc::Corrupt, "deflate"};
            if (stream_.avail_out > 0) return true;
        }
    }
    std::string out;

private:
    z_stream& stream_;
    std::size_t most_;
    std::size_t byRatio_;
};

} // namespace

void MessageDeflate::End::operator()(z_stream* stream) const {
    if (packs) {
        deflateEnd(stream);
    } else {
        inflateEnd(stream);
    }
    delete stream;
}

MessageDeflate::MessageDeflate() : packer_(nullptr, End{true}), unpacker_(nullptr, End{false}) {}

MessageDeflate::~MessageDeflate() = default;

std::string MessageDeflate::pack(std::string_view message) {
    if (!packer_) {
        auto fresh = std::make_unique<z_stream>();
        if (deflateInit2(fresh.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, kRawWindow, kMemory,
                         Z_DEFAULT_STRATEGY) != Z_OK) {
            throw std::bad_alloc();
        }
        packer_.reset(fresh.release());
    }
    z_stream& stream = *packer_;
    deflateReset(&stream);
    give(stream, message);
    std::string out(message.size() + kTail.size(), '\0'); // what needs more is not worth it
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int state = deflate(&stream, Z_SYNC_FLUSH);
    if (state != Z_OK || stream.avail_in > 0 || stream.avail_out == 0) return {};
    out.resize(out.size() - stream.avail_out - kTail.size());
    return out;
}

Result<std::string> MessageDeflate::unpack(std::string_view packed, std::size_t most,
                                           const DeflateOptions& options) {
    if (!unpacker_) {
        auto fresh = std::make_unique<z_stream>();
        if (inflateInit2(fresh.get(), kRawWindow) != Z_OK) throw std::bad_alloc();
        unpacker_.reset(fresh.release());
    }
    z_stream& stream = *unpacker_;
    inflateReset(&stream);
    Unpacking unpacking(stream, packed.size(), most, options);
    auto going = unpacking.take(packed);
    if (!going) return going.error();
    if (!*going) {
        if (!isOver(packed.substr(packed.size() - stream.avail_in))) return Error{Errc::Corrupt, "deflate"};
        return std::move(unpacking.out);
    }
    going = unpacking.take(kTail);
    if (!going) return going.error();
    // Only behind a whole block do the four octets of the tail make one of their own.
    if (stream.avail_in > 0 || (stream.data_type & 128) == 0) return Error{Errc::Corrupt, "deflate"};
    return std::move(unpacking.out);
}

const std::string& MessageDeflate::packed(const PreparedText& text) {
    if (!text.packed) text.packed = text.text.size() > text.above ? pack(text.text) : std::string();
    return *text.packed;
}

std::shared_ptr<const PreparedText> MessageDeflate::prepare(std::string text, const DeflateOptions& options) {
    PreparedText prepared;
    prepared.text = std::move(text);
    prepared.above = options.above;
    return std::make_shared<const PreparedText>(std::move(prepared));
}

} // namespace santral::net
