// The certificate a server of ours shows, loaded once for all connections and exchanged while they go on. For
// HttpServer. TLS 1.2 at least (RFC 5246, RFC 8446).
#pragma once

#include "core/base/clock.hpp"
#include "core/net/connect.hpp"

namespace santral::net {

// A connection whose handshake is still to come.
class TlsServerStream : public Stream {
public:
    // Before the first read and write. Has no limit of its own: close() ends it. Errors: Rejected, Closed,
    // Io.
    virtual asio::awaitable<Result<void>> handshake() = 0;
};

// One thread: the executor's. Loading blocks for as long as it takes to read two small files.
class TlsServerContext {
public:
    // Errors: NotFound "certificate-file" or "key-file"; Corrupt "certificate" or "key" (a key under a
    // passphrase too); Invalid "key-mismatch"; Untrusted "expired", "not-yet-valid" or "bad-certificate" (too
    // weak for this computer's rules).
    static Result<std::unique_ptr<TlsServerContext>> load(TlsIdentity files, const Clock& clock);
    ~TlsServerContext();
    TlsServerContext(const TlsServerContext&) = delete;
    TlsServerContext& operator=(const TlsServerContext&) = delete;

    // Reads the files again, for connections from now on. Errors as above; then the old certificate stays.
    Result<void> reload();
    TimePoint expiresAt() const;

    std::unique_ptr<TlsServerStream> wrap(std::unique_ptr<Stream> plain,
                                          const asio::any_io_executor& executor) const;

private:
    struct Loaded;
    static Result<std::unique_ptr<Loaded>> read(const TlsIdentity& files, const Clock& clock);
    TlsServerContext(TlsIdentity files, const Clock& clock, std::unique_ptr<Loaded> loaded);

    TlsIdentity files_;
    const Clock& clock_;
    std::unique_ptr<Loaded> loaded_;
};

} // namespace santral::net
