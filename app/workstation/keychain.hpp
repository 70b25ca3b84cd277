// Where the computer keeps secrets: the desktop's keychain, through QtKeychain. Nothing here ever waits; a
// service that hangs is simply never heard of. GUI thread.
#pragma once

#include "core/base/error.hpp"

#include <functional>
#include <memory>
#include <string>

namespace santral {

class Keychain {
public:
    virtual ~Keychain() = default;
    // `done` is called later, or never. NotFound: nothing under this key; Unsupported: no keychain answers
    // here; Denied: its owner said no; Io.
    virtual void read(const std::string& key, std::function<void(Result<std::string>)> done) = 0;
    virtual void write(const std::string& key, std::string secret,
                       std::function<void(Result<void>)> done) = 0;
    virtual void remove(const std::string& key, std::function<void(Result<void>)> done) = 0;
};

std::unique_ptr<Keychain> systemKeychain();

} // namespace santral
