// Compression of single messages (permessage-deflate, RFC 7692) without context takeover: no message leans on
// an earlier one, so a socket costs no window and the same compressed text goes to everybody. One thread.
#pragma once

#include "core/base/error.hpp"
#include "core/net/web_socket.hpp"

struct z_stream_s;

namespace santral::net {

class MessageDeflate { // about 300 KiB from the first use on; one for all sockets of a server
public:
    MessageDeflate();
    ~MessageDeflate();
    MessageDeflate(const MessageDeflate&) = delete;
    MessageDeflate& operator=(const MessageDeflate&) = delete;

    // The octets of the frame; empty where compressing makes nothing smaller.
    std::string pack(std::string_view message);
    // Errors: Corrupt; TooLarge over `most` octets or over the ratio of `options`, found out before it is all
    // there.
    Result<std::string> unpack(std::string_view packed, std::size_t most, const DeflateOptions& options);
    // For many sockets. Texts of at most `options.above` octets stay as they are.
    static std::shared_ptr<const PreparedText> prepare(std::string text, const DeflateOptions& options = {});
    const std::string& packed(const PreparedText& text); // compresses it where nobody has; empty: see pack()

private:
    struct End {
        bool packs = false;
        void operator()(z_stream_s* stream) const;
    };
    std::unique_ptr<z_stream_s, End> packer_;
    std::unique_ptr<z_stream_s, End> unpacker_;
};

} // namespace santral::net
