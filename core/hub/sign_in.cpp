#include "core/hub/sign_in.hpp"
#include "core/hub/login.hpp"

#include "core/base/fold.hpp"
#include "core/base/log.hpp"
#include "core/base/password.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/base/token.hpp"
#include "core/store/sqlite/access.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::string_view kPrefix = "sd_"; // so that people and scanners see what they found
constexpr auto kLifetime = std::chrono::days(400);
constexpr auto kTouch = std::chrono::hours(1);
constexpr auto kSweep = std::chrono::hours(24);
constexpr std::size_t kMostTrying = 64;  // with a tenth of a second each, nobody waits longer than this
constexpr std::size_t kMostDevices = 32; // of one agent; the one least recently used goes
constexpr std::size_t kDeviceName = 80;  // octets
constexpr std::size_t kShortest = 10, kLongest = 256; // characters of a password

Error wrong() {
    return {Errc::Denied, "login or password"};
}

Error tooMany(Millis wait) {
    auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
    return {Errc::Busy, std::to_string(seconds.count())};
}

std::size_t characters(std::string_view text) {
    auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

Result<void> checkPassword(const Agent& agent, std::string_view password) {
    if (!isUtf8(password)) return Error{Errc::Invalid, "a password is text in UTF-8"};
    std::size_t length = characters(password);
    if (length < kShortest) return Error{Errc::Invalid, "a password has at least 10 characters"};
    if (length > kLongest) return Error{Errc::Invalid, "a password has at most 256 characters"};
    std::string folded = fold(password);
    bool known = folded == fold(agent.login) || folded == fold(agent.name);
    if (known) return Error{Errc::Invalid, "a password is neither the login nor the name"};
    return {};
}

// Where nobody is known by this id, the work is the same.
Result<void> tryPassword(store::Access& access, AgentId agent, std::string_view password) {
    auto hash = access.passwordHash(agent);
    if (!hash) return hash.error();
    if (!isPassword(hash->value_or(std::string()), password)) return wrong();
    return {};
}

void logAccessFailure(const Result<void>& outcome) {
    if (!outcome) log::error("sign-in", "access.db: " + describe(outcome.error()));
}

} // namespace

SignIn::SignIn(Options options, std::unique_ptr<Access> access)
    : options_(std::move(options)), access_(std::move(access)) {}

Result<std::unique_ptr<SignIn>> SignIn::open(Options options) {
    auto access = store::openAccess(options.folder / "access.db", options.vfs);
    if (!access) return access.error();
    if (auto done = (*access)->removeEnded(options.clock.now()); !done) return done.error();
    auto kept = (*access)->tokens();
    auto taken = (*access)->takenBack();
    if (!kept || !taken) return kept ? taken.error() : kept.error();
    std::unique_ptr<SignIn> made(new SignIn(std::move(options), std::move(*access)));
    for (store::KeptToken& token : *kept) made->add(std::move(token));
    for (store::TakenBack& one : *taken) made->takenBack_[std::move(one.hash)] = one.until;
    made->sweepLater();
    return made;
}

template <class T>
void SignIn::later(const Done<T>& done, Result<T> answer) {
    asio::post(options_.core, [done, answer = std::move(answer)]() mutable { done(std::move(answer)); });
}

void SignIn::onWorker(std::function<Result<void>(Access&)> work, Done<void> done) {
    auto run = [core = options_.core, access = access_.get(), alive = std::weak_ptr(alive_),
                work = std::move(work), done = std::move(done)]() mutable {
        Result<void> outcome = work(*access);
        asio::post(core, [alive, outcome, done = std::move(done)] {
            if (!alive.expired()) done(outcome);
        });
    };
    asio::post(options_.worker, std::move(run));
}

void SignIn::signIn(std::string login, std::string password, std::string device, std::string address,
                    Done<Grant> done) {
    Try tried;
    tried.login = toLowerAscii(trim(clip(login, kLoginLength)));
    tried.address = std::move(address);
    Millis wait = trying_ < kMostTrying ? limits_.take(tried.address, tried.login, options_.clock.steadyNow())
                                        : Millis(1000);
    if (wait > Millis(0)) return later(done, Result<Grant>(tooMany(wait)));
    const Agent* agent = options_.state.agent(std::string_view(tried.login));
    TimePoint now = options_.clock.now();
    tried.token = std::string(kPrefix) + makeToken(options_.random);
    tried.kept.hash = sha256(tried.token);
    tried.kept.row = {makeId<TokenId>(options_.clock, options_.random),
                      agent && !agent->away ? agent->id : AgentId{},
                      std::string(clip(toUtf8Lossy(device), kDeviceName)),
                      now,
                      now,
                      now + kLifetime};
    auto work = [kept = tried.kept, password = std::move(password)](Access& access) mutable -> Result<void> {
        auto right = tryPassword(access, kept.row.agent, password);
        wipe(password);
        return right ? access.addToken(kept) : right;
    };
    ++trying_;
    onWorker(std::move(work), [this, tried = std::move(tried), done](const Result<void>& outcome) {
        --trying_;
        finish(tried, outcome, done);
    });
}

void SignIn::finish(const Try& tried, const Result<void>& outcome, const Done<Grant>& done) {
    if (!outcome) return done(outcome.error());
    const Agent* agent = options_.state.agent(tried.kept.row.agent);
    makeRoomFor(tried.kept.row.agent);
    add(tried.kept);
    if (!agent || agent->away) { // since he asked
        revoke(tried.kept.row.id, Ended::TakenBack, [](Result<void>) {});
        return done(wrong());
    }
    limits_.succeeded(tried.address, tried.login);
    done(Grant{tried.token, agent->id});
}

Result<SignIn::Pass> SignIn::check(std::string_view token) {
    Error denied{Errc::Denied, "token"};
    if (!token.starts_with(kPrefix) || !isToken(token.substr(kPrefix.size()))) return denied;
    std::string hash = sha256(token);
    auto found = byHash_.find(hash);
    if (found == byHash_.end()) {
        auto taken = takenBack_.find(hash);
        bool known = taken != takenBack_.end() && taken->second > options_.clock.now();
        return known ? Error{Errc::Denied, "taken-back"} : denied;
    }
    store::TokenRow& row = found->second;
    const Agent* agent = options_.state.agent(row.agent);
    if (row.ends <= options_.clock.now()) return denied;
    if (!agent || agent->away) return Error{Errc::Denied, "away"};
    touch(row);
    return Pass{row.agent, row.id};
}

void SignIn::touch(store::TokenRow& row) {
    TimePoint now = options_.clock.now();
    if (now - row.used < kTouch) return;
    row.used = now;
    row.ends = now + kLifetime;
    onWorker([row](Access& access) { return access.tokenUsed(row.id, row.used, row.ends); },
             logAccessFailure);
}

Result<Device> SignIn::device(TokenId id) const {
    auto found = hashes_.find(id);
    if (found == hashes_.end()) return Error{Errc::NotFound, "token"};
    return byHash_.at(found->second);
}

void SignIn::signOut(TokenId id, Done<void> done) {
    if (!hashes_.contains(id)) return later(done, Result<void>(Error{Errc::NotFound, "token"}));
    revoke(id, Ended::TakenBack, std::move(done));
}

void SignIn::revokeAll(AgentId agent, Done<void> done) {
    forgetAll(agent, Ended::TakenBack);
    auto gone = [this, agent, done](const Result<void>& outcome) {
        forgetAll(agent, Ended::TakenBack); // a sign-in may have been on its way before this
        done(outcome);
    };
    onWorker([agent](Access& access) { return access.takeBackAll(agent); }, std::move(gone));
}

void SignIn::tokens(AgentId agent, Done<std::vector<store::TokenRow>> done) {
    std::vector<store::TokenRow> rows;
    for (const auto& [hash, row] : byHash_) {
        if (row.agent == agent) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return std::pair(b.used, b.id) < std::pair(a.used, a.id); });
    later(done, Result<std::vector<store::TokenRow>>(std::move(rows)));
}

void SignIn::setPassword(AgentId agent, std::string password, Done<void> done) {
    const Agent* known = options_.state.agent(agent);
    if (!known) return later(done, Result<void>(Error{Errc::NotFound, "agent"}));
    if (known->login.empty())
        return later(done, Result<void>(Error{Errc::Invalid, "an agent without login"}));
    if (auto ok = checkPassword(*known, password); !ok) return later(done, ok);
    auto work = [agent, password = std::move(password)](Access& access) mutable -> Result<void> {
        auto hash = hashPassword(password);
        wipe(password);
        if (!hash) return hash.error();
        return access.setPasswordHash(agent, *hash);
    };
    onWorker(std::move(work), [this, agent, done](const Result<void>& outcome) {
        if (outcome) forgetAll(agent, Ended::Outdated);
        done(outcome);
    });
}

Subscription SignIn::watchRevoked(std::function<void(TokenId, Ended)> tell) {
    return revoked_.add(std::move(tell));
}

void SignIn::add(store::KeptToken token) {
    hashes_[token.row.id] = token.hash;
    byHash_[std::move(token.hash)] = std::move(token.row);
}

void SignIn::makeRoomFor(AgentId agent) {
    const store::TokenRow* oldest = nullptr;
    std::size_t count = 0;
    for (const auto& [hash, row] : byHash_) {
        if (row.agent != agent) continue;
        ++count;
        if (!oldest || std::pair(row.used, row.id) < std::pair(oldest->used, oldest->id)) oldest = &row;
    }
    if (count >= kMostDevices) revoke(oldest->id, Ended::Outdated, logAccessFailure);
}

void SignIn::revoke(TokenId id, Ended ended, Done<void> done) {
    forget(id, ended);
    auto work = [id, ended](Access& access) {
        return ended == Ended::TakenBack ? access.takeBack(id) : access.removeToken(id);
    };
    onWorker(std::move(work), std::move(done));
}

void SignIn::forget(TokenId id, Ended ended) {
    auto known = byHash_.find(hashes_[id]);
    if (known != byHash_.end() && ended == Ended::TakenBack) takenBack_[known->first] = known->second.ends;
    if (known != byHash_.end()) byHash_.erase(known);
    hashes_.erase(id);
    asio::post(options_.core, [this, id, ended, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) revoked_.tell(id, ended);
    });
}

template <class Which>
void SignIn::forgetWhere(Ended ended, Which which) {
    std::vector<TokenId> ids;
    for (const auto& [hash, row] : byHash_) {
        if (which(row)) ids.push_back(row.id);
    }
    for (TokenId id : ids) forget(id, ended);
}

void SignIn::forgetAll(AgentId agent, Ended ended) {
    forgetWhere(ended, [agent](const store::TokenRow& row) { return row.agent == agent; });
}

void SignIn::sweepLater() {
    sweeping_ = options_.timers.after(kSweep, [this] {
        TimePoint now = options_.clock.now();
        forgetWhere(Ended::Outdated, [now](const store::TokenRow& row) { return row.ends <= now; });
        std::erase_if(takenBack_, [now](const auto& one) { return one.second <= now; });
        onWorker([now](Access& access) { return access.removeEnded(now); }, logAccessFailure);
        sweepLater();
    });
}

} // namespace santral
