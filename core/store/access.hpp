// Who may join a team's hub: the hash of each agent's password, and the tokens of his devices. A file of its
// own, so that nothing of it gets into the ledger, a desk or what support asks for. Synchronous=FULL; one
// thread, not the ledger's.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/device.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace santral::store {

using TokenRow = Device;

struct KeptToken {
    TokenRow row;
    std::string hash; // SHA-256 of the token, hex; the token itself is nowhere
};

struct TakenBack { // a token of which nothing but this is left
    std::string hash;
    TimePoint until{}; // when it would have ended, and is forgotten
    bool operator==(const TakenBack&) const = default;
};

class Access {
public:
    virtual ~Access() = default;
    virtual Result<std::vector<KeptToken>> tokens() = 0;
    virtual Result<std::vector<TakenBack>> takenBack() = 0;
    virtual Result<std::optional<std::string>> passwordHash(AgentId agent) = 0;
    // Everything below is durable on return.
    virtual Result<void> addToken(const KeptToken& token) = 0;
    virtual Result<void> tokenUsed(TokenId id, TimePoint used, TimePoint ends) = 0;
    virtual Result<void> removeToken(TokenId id) = 0;
    // What is taken back is removed, and known as such until it would have ended.
    virtual Result<void> takeBack(TokenId id) = 0;
    virtual Result<void> takeBackAll(AgentId agent) = 0;
    virtual Result<void> removeEnded(TimePoint now) = 0;
    // With it go the agent's tokens, in the same transaction.
    virtual Result<void> setPasswordHash(AgentId agent, const std::string& hash) = 0;
};

} // namespace santral::store
