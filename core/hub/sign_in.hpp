// Who may join this hub: passwords, and the tokens that desks get for them and sign in with from then on.
// Called and answering on the core thread, never from inside the call; hashing and the file are the worker's.
// Stop the executors before the object goes.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/base/listeners.hpp"
#include "core/base/random.hpp"
#include "core/base/timers.hpp"
#include "core/hub/sign_in_limits.hpp"
#include "core/hub/state.hpp"
#include "core/store/access.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace santral {

class SignIn {
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    struct Options {
        std::filesystem::path folder; // the hub's
        asio::any_io_executor core;
        // One thread, and not one that others wait for: a try keeps it for a tenth of a second and 64 MiB.
        asio::any_io_executor worker;
        const Clock& clock;
        Timers& timers;
        Random& random;     // fit for tokens
        const State& state; // who the agents are
        std::string vfs = {};
    };
    // Reads every token into memory.
    static Result<std::unique_ptr<SignIn>> open(Options options);
    struct Grant {
        std::string token; // told this once and kept nowhere
        AgentId agent;
    };
    // `device`: a name for the list of tokens, cut at 80 octets. `address`: the desk's, numeric.
    // Denied: unknown login, wrong password or an agent who is away; neither the answer nor its time tells
    // which. Busy: too many tries from this address or for this login; the detail is the seconds to wait.
    void signIn(std::string login, std::string password, std::string device, std::string address,
                Done<Grant> done);

    struct Pass {
        AgentId agent;
        TokenId id;
    };
    // At once, from memory. Denied "token": unknown, or ended (400 days unused); Denied "away": of an agent
    // who may not sign in any more; Denied "taken-back": signOut() or revokeAll() ended it, less than 400
    // days after its last use. Nothing may stay on a desk that comes with one of the last two.
    Result<Pass> check(std::string_view token);

    Result<Device> device(TokenId id) const; // NotFound

    // What is revoked counts no more when the call returns; `done` says that it is gone from the file too.
    void signOut(TokenId id, Done<void> done); // NotFound
    void revokeAll(AgentId agent, Done<void> done);
    void tokens(AgentId agent, Done<std::vector<store::TokenRow>> done); // last used first

    // 10 to 256 characters, and not the agent's login or name: Invalid, with the rule as detail. All of the
    // agent's tokens are revoked.
    void setPassword(AgentId agent, std::string password, Done<void> done);

    // Tokens that ended before their time: the server closes the desk's connection. TakenBack: by somebody,
    // and nothing may stay on that desk. Outdated: by a new password, too many devices or age; its agent
    // signs in anew.
    enum class Ended { TakenBack, Outdated };
    [[nodiscard]] Subscription watchRevoked(std::function<void(TokenId, Ended)> tell);

private:
    using Access = store::Access;
    struct Try { // on its way through the worker; its token counts only if the password is right
        std::string login, address;
        std::string token;
        store::KeptToken kept;
    };

    SignIn(Options options, std::unique_ptr<Access> access);
    void finish(const Try& tried, const Result<void>& outcome, const Done<Grant>& done);
    void add(store::KeptToken token);
    void makeRoomFor(AgentId agent);
    void revoke(TokenId id, Ended ended, Done<void> done);
    void forget(TokenId id, Ended ended);
    void forgetAll(AgentId agent, Ended ended);
    template <class Which>
    void forgetWhere(Ended ended, Which which);
    void touch(store::TokenRow& row);
    void sweepLater();
    template <class T>
    void later(const Done<T>& done, Result<T> answer);
    // `work` with the file, then `done` on the core thread; both in the order in which they were asked.
    void onWorker(std::function<Result<void>(Access&)> work, Done<void> done);

    Options options_;
    std::unique_ptr<Access> access_; // the worker's
    SignInLimits limits_;
    std::size_t trying_ = 0;
    // By the token's hash: how long a look-up takes tells nothing of the token.
    std::unordered_map<std::string, store::TokenRow> byHash_;
    std::unordered_map<TokenId, std::string> hashes_;
    std::unordered_map<std::string, TimePoint> takenBack_; // by the token's hash, until when it is known
    Listeners<TokenId, Ended> revoked_;
    Subscription sweeping_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
