// Whether the certificate and the key of a server of ours can be used, before anybody listens with them. For
// the check of a hub's configuration and for loading a renewed certificate. Any thread; reads files.
#pragma once

#include "core/net/connect.hpp"

namespace santral::net {

// Errors of both: NotFound (no such file), Denied (this user may not read it), Corrupt (not what it has to
// be: PEM, and a key without a password).
Result<void> checkCertificate(const std::filesystem::path& certificate);
Result<void> checkKey(const std::filesystem::path& key);

// The above for both, and Conflict where the key belongs to another certificate.
Result<void> checkIdentity(const TlsIdentity& identity);

} // namespace santral::net
