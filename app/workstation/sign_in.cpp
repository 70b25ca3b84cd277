#include "app/workstation/sign_in.hpp"

#include "ui/bridge/text.hpp"
#include "ui/settings/sign_in_window.hpp"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>

#include <array>
#include <cstdio>
#include <thread>

namespace santral {
namespace {

// Why the window is shown again; each is a flag of the preferences.
constexpr std::array kReasons{"signed-out", "sign-in-ended", "keychain"};

QString reasonIn(const ui::Preferences& preferences) {
    for (const char* reason : kReasons) {
        if (preferences.flag(QLatin1String(reason), false)) return QLatin1String(reason);
    }
    return {};
}

void forgetReasons(ui::Preferences& preferences) {
    for (const char* reason : kReasons) {
        if (preferences.flag(QLatin1String(reason), false)) preferences.setFlag(QLatin1String(reason), false);
    }
}

Result<HubAddress> addressOf(const ui::SignInWish& wish) {
    auto address = parseHubAddress(ui::toCore(wish.address));
    if (address) address->caFile = ui::toCore(wish.caFile);
    return address;
}

bool isSameHub(const QString& one, const QString& other) {
    auto a = parseHubAddress(ui::toCore(one));
    auto b = parseHubAddress(ui::toCore(other));
    return a && b && *a == *b;
}

// The command line, and what it leaves out from the last time at this hub.
ui::SignInWish knownOf(const DeskOptions& options, const ui::Preferences& preferences) {
    ui::SignInWish known{ui::toQt(options.hub), ui::toQt(options.login), {}, ui::toQt(options.hubCa)};
    const ui::LastSignIn last = preferences.lastSignIn();
    if (!isSameHub(known.address, last.address)) return known;
    if (known.login.isEmpty()) known.login = last.login;
    if (known.caFile.isEmpty()) known.caFile = last.caFile;
    return known;
}

std::optional<Membership> storedFor(const DeskOptions& options, const ui::SignInWish& known) {
    auto address = addressOf(known);
    if (!address || known.login.isEmpty()) return std::nullopt;
    const std::string login = ui::toCore(known.login);
    return storedMembership(deskFolder(options.folder, *address, login), *address, login);
}

// The window, and the hub's answers to what is wished in it.
class Asking final : public QObject {
public:
    Asking(const DeskOptions& options, ui::Preferences& preferences, TokenKeeper& tokens,
           const ui::SignInWish& known)
        : options_(options), preferences_(preferences), tokens_(tokens),
          window_(preferences, known, reasonIn(preferences)) {
        connect(&window_, &ui::SignInWindow::wished, this, &Asking::ask);
        connect(&window_, &ui::SignInWindow::gaveUp, &loop_, &QEventLoop::quit);
    }

    std::optional<Member> run() {
        window_.show();
        loop_.exec();
        return std::move(member_);
    }

private:
    void ask(const ui::SignInWish& wish) {
        auto address = addressOf(wish);
        if (!address) return window_.showTrouble(address.error());
        window_.setBusy(true);
        // Nobody waits for this thread: who closes the window ends the program, and the answer finds nobody.
        QPointer<Asking> asker(this);
        std::thread([asker, wish, address = *address] {
            auto answer = signInTo(address, ui::toCore(wish.login), ui::toCore(wish.password));
            QMetaObject::invokeMethod(qApp, [asker, wish, answer = std::move(answer)] {
                if (asker) asker->hear(wish, answer);
            });
        }).detach();
    }

    void hear(const ui::SignInWish& wish, const Result<Membership>& answer) {
        if (!answer) return window_.showTrouble(answer.error());
        auto folder = deskFolder(options_.folder, answer->address, answer->login);
        auto stored = [asker = QPointer<Asking>(this), wish,
                       member = *answer](Result<TokenKeeper::Place> kept) {
            if (asker) asker->stored(wish, member, kept);
        };
        tokens_.store(folder, *answer, std::move(stored));
    }

    void stored(const ui::SignInWish& wish, const Membership& member,
                const Result<TokenKeeper::Place>& kept) {
        if (!kept) return window_.showTrouble(kept.error());
        preferences_.rememberSignIn({wish.address, wish.login, wish.caFile});
        forgetReasons(preferences_);
        member_ = Member{member, *kept};
        window_.finish();
        loop_.quit();
    }

    const DeskOptions& options_;
    ui::Preferences& preferences_;
    TokenKeeper& tokens_;
    ui::SignInWindow window_;
    QEventLoop loop_;
    std::optional<Member> member_;
};

// Without a person: the stored membership, or a new one with the password in --password-file.
Result<Member> unattended(const DeskOptions& options, TokenKeeper& tokens) {
    auto address = parseHubAddress(options.hub);
    if (!address) return address.error();
    address->caFile = options.hubCa;
    auto folder = deskFolder(options.folder, *address, options.login);
    if (auto stored = storedMembership(folder, *address, options.login)) return Member{*stored};
    auto joined = signInUnattended(options, *address);
    if (!joined) return joined.error();
    std::optional<Result<TokenKeeper::Place>> kept;
    QEventLoop loop;
    tokens.store(folder, *joined, [&](Result<TokenKeeper::Place> place) {
        kept = place;
        loop.quit();
    });
    if (!kept) loop.exec();
    if (!*kept) return kept->error();
    return Member{*joined, **kept};
}

} // namespace

Result<std::optional<Member>> memberOf(const DeskOptions& options, ui::Preferences& preferences,
                                       TokenKeeper& tokens) {
    if (!options.passwordFile.empty()) {
        auto member = unattended(options, tokens);
        if (!member) return member.error();
        return std::optional<Member>(std::move(*member));
    }
    const ui::SignInWish known = knownOf(options, preferences);
    if (auto stored = storedFor(options, known)) return std::optional<Member>(Member{*stored});
    if (options.once) return Error{Errc::Denied, "not signed in"};
    return Asking(options, preferences, tokens, known).run();
}

void rememberEnd(ui::Preferences& preferences, const char* reason) {
    preferences.setFlag(QLatin1String(reason), true);
}

void forgetDesk(const DeskOptions& options, const Membership& member, ui::Preferences& preferences,
                TokenKeeper& tokens) {
    auto folder = deskFolder(options.folder, member.address, member.login);
    tokens.forgetNow(folder);
    RunningDesk::wipe(folder);
    rememberEnd(preferences, "signed-out");
    std::fprintf(stderr, "santral: the hub has signed this desk out; nothing of it is left here\n");
}

} // namespace santral
