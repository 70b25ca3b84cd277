// Passwords at rest: argon2id with libsodium's limits for signing in (64 MiB, about a tenth of a second of
// one core), salted by libsodium itself. Callable from every thread; never on one that others wait for.
#pragma once

#include "core/base/error.hpp"

#include <string>
#include <string_view>

namespace santral {

Result<std::string> hashPassword(std::string_view password); // with its salt and limits; Full: no memory
// An empty hash is nobody's: never right, and found out in the same time.
bool isPassword(std::string_view hash, std::string_view password);
void wipe(std::string& secret); // overwritten, then empty

} // namespace santral
