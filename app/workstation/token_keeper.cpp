#include "app/workstation/token_keeper.hpp"

#include "core/base/log.hpp"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace santral {
namespace {

// One desk's folder, one secret: two desks at the same hub do not take each other's.
std::string keyOf(const std::filesystem::path& folder) {
    return std::filesystem::absolute(folder).lexically_normal().string();
}

} // namespace

TokenKeeper::TokenKeeper(std::unique_ptr<Keychain> keychain, Patience patience)
    : keychain_(std::move(keychain)), patience_(patience) {}

// `done` hears the answer, or Timeout when the time is up; with `late` also what comes after that.
template <class T>
std::function<void(Result<T>)> TokenKeeper::limited(Millis limit, bool late,
                                                    std::function<void(Result<T>)> done) {
    struct Answer {
        bool answered = false, timedOut = false;
    };
    auto state = std::make_shared<Answer>();
    auto wanted = [this, alive = std::weak_ptr(alive_), generation = generation_] {
        return !alive.expired() && generation == generation_;
    };
    QTimer::singleShot(limit, qApp, [state, wanted, done] {
        if (state->answered || !wanted()) return;
        state->timedOut = true;
        done(Error{Errc::Timeout, "keychain"});
    });
    return [state, wanted, late, done](Result<T> answer) {
        if (std::exchange(state->answered, true) || !wanted() || (state->timedOut && !late)) return;
        done(std::move(answer));
    };
}

void TokenKeeper::write(const std::filesystem::path& folder, const std::string& token, Outcome done) {
    keychain_->write(keyOf(folder), token, limited<void>(patience_.write, false, std::move(done)));
}

void TokenKeeper::store(const std::filesystem::path& folder, const Membership& membership,
                        std::function<void(Result<Place>)> done) {
    write(folder, membership.token, [folder, membership, done](Result<void> written) {
        Membership kept = membership;
        kept.inKeychain = written.has_value();
        if (written) kept.token.clear();
        if (!written)
            log::warn("sign-in", "no keychain keeps the token, a file of this user's does: " +
                                     describe(written.error()));
        if (auto filed = storeMembership(folder, kept); !filed) return done(filed.error());
        done(written ? Place::Keychain : Place::File);
    });
}

void TokenKeeper::load(const std::filesystem::path& folder, const Membership& membership,
                       std::function<void(Result<std::string>)> done) {
    if (membership.inKeychain) {
        return keychain_->read(keyOf(folder), limited<std::string>(patience_.read, true, std::move(done)));
    }
    done(membership.token);
    write(folder, membership.token, [folder, membership](Result<void> written) {
        if (!written) return; // it stays where it was
        Membership moved = membership;
        moved.inKeychain = true;
        moved.token.clear();
        if (auto filed = storeMembership(folder, moved); !filed)
            log::warn("sign-in", "the token stays in its file too: " + describe(filed.error()));
    });
}

void TokenKeeper::forget(const std::filesystem::path& folder) {
    dropMembership(folder);
    keychain_->remove(keyOf(folder), {});
}

void TokenKeeper::forgetNow(const std::filesystem::path& folder) {
    dropMembership(folder);
    QEventLoop loop;
    QTimer::singleShot(patience_.last, &loop, &QEventLoop::quit);
    auto over = std::make_shared<bool>(false);
    keychain_->remove(keyOf(folder), [over, &loop](Result<void>) {
        if (!*over) loop.quit();
    });
    loop.exec();
    *over = true;
}

} // namespace santral
