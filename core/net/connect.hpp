// Opens connections for connectors and links: TCP, TLS, and TLS on a connection that is already open
// (STARTTLS). Certificates are always verified, against the system's roots and, where given, one more file;
// there is no "continue anyway". RFC 8446 (TLS 1.3), RFC 5246 (TLS 1.2, the least accepted), RFC 6125
// (names).
#pragma once

#include "core/base/timers.hpp"
#include "core/net/stream.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace santral::net {

// `detail` of an Error from here is one of these words, so that the UI can say it in the agent's language.
namespace reason {
inline constexpr std::string_view kUnknownHost = "unknown-host"; // Unavailable
inline constexpr std::string_view kNameService = "name-service"; // Unavailable: no answer from DNS
inline constexpr std::string_view kRefused = "refused";          // Unavailable: nothing listens there
inline constexpr std::string_view kUnreachable = "unreachable";  // Unavailable: no route
inline constexpr std::string_view kResolve = "resolve";          // Timeout
inline constexpr std::string_view kConnect = "connect";          // Timeout
inline constexpr std::string_view kHandshake = "handshake";      // Timeout
inline constexpr std::string_view kCaFile = "ca-file";           // NotFound: TlsOptions::extraCa
inline constexpr std::string_view kNotTls = "not-tls";           // Rejected: the other side speaks plain text
inline constexpr std::string_view kTlsRefused = "tls-refused";   // Rejected: no common version or cipher
inline constexpr std::string_view kExpired = "expired";          // Untrusted, like all below
inline constexpr std::string_view kNotYetValid = "not-yet-valid";
inline constexpr std::string_view kWrongName = "wrong-name";
inline constexpr std::string_view kSelfSigned = "self-signed";
inline constexpr std::string_view kUnknownIssuer = "unknown-issuer";
inline constexpr std::string_view kRevoked = "revoked";
inline constexpr std::string_view kBadCertificate = "bad-certificate"; // any other fault of the certificate
// Of http_client.hpp alone:
inline constexpr std::string_view kAnswer = "answer";    // Timeout: not done within the limit
inline constexpr std::string_view kSilence = "silence";  // Timeout: nothing moved for too long
inline constexpr std::string_view kNotHttp = "not-http"; // Corrupt: the other side speaks something else
inline constexpr std::string_view kFraming = "framing";  // Corrupt: where the body ends is not clear
inline constexpr std::string_view kHash = "hash";        // Corrupt: not the octets that were promised
// Of web_socket_client.hpp alone:
inline constexpr std::string_view kUpgrade = "upgrade"; // Timeout: no answer to the handshake
inline constexpr std::string_view kBadUpgrade =
    "bad-upgrade"; // Rejected: the other side is no WebSocket server
} // namespace reason

// Where addresses come from. Tests and a cache bring their own.
class Resolver {
public:
    virtual ~Resolver() = default;
    // Numeric addresses, best first; never empty where it succeeds.
    virtual asio::awaitable<Result<std::vector<std::string>>> resolve(std::string host) = 0;
};

struct TlsOptions {
    std::filesystem::path extraCa; // PEM; trusted in addition to the system's roots; empty: none
    Millis handshakeLimit{10'000};
};

struct ConnectOptions {
    Millis resolveLimit{5'000};
    Millis connectLimit{10'000};  // all addresses together
    Resolver* resolver = nullptr; // nullptr: the operating system's
    TlsOptions tls;
};

// `host` is a name or a numeric address. Runs on the executor of the caller's coroutine.
// Errors: Unavailable, Timeout, Untrusted, Rejected, NotFound, Closed, Io; details as above.
asio::awaitable<Result<std::unique_ptr<Stream>>> connectTcp(Timers& timers, std::string host,
                                                            std::uint16_t port, ConnectOptions options);
asio::awaitable<Result<std::unique_ptr<Stream>>> connectTls(Timers& timers, std::string host,
                                                            std::uint16_t port, ConnectOptions options);

// TLS from here on over `stream`. The caller has read everything that came before: octets that the other side
// sent behind its go-ahead must be thrown away by closing, never used (STARTTLS injection).
asio::awaitable<Result<std::unique_ptr<Stream>>> startTls(Timers& timers, std::unique_ptr<Stream> stream,
                                                          std::string host, TlsOptions options);

struct TlsIdentity {
    std::filesystem::path certificate; // PEM, leaf first
    std::filesystem::path key;         // PEM
};
// The other role: for servers of ours and for stub servers in tests.
asio::awaitable<Result<std::unique_ptr<Stream>>> acceptTls(Timers& timers, std::unique_ptr<Stream> stream,
                                                           TlsIdentity identity, Millis handshakeLimit);

} // namespace santral::net
