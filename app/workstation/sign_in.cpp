#include "app/workstation/sign_in.hpp"

#include "ui/bridge/text.hpp"
#include "ui/settings/sign_in_window.hpp"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>

#include <cstdio>
#include <thread>

namespace santral {
namespace {

const QString kSignedOut = QStringLiteral("signed-out");

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
    Asking(const DeskOptions& options, ui::Preferences& preferences, const ui::SignInWish& known)
        : options_(options), preferences_(preferences),
          window_(preferences, known, preferences.flag(kSignedOut, false) ? kSignedOut : QString()) {
        connect(&window_, &ui::SignInWindow::wished, this, &Asking::ask);
        connect(&window_, &ui::SignInWindow::gaveUp, &loop_, &QEventLoop::quit);
    }

    std::optional<Membership> run() {
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
        if (auto kept = storeMembership(folder, *answer); !kept) return window_.showTrouble(kept.error());
        preferences_.rememberSignIn({wish.address, wish.login, wish.caFile});
        preferences_.setFlag(kSignedOut, false);
        member_ = *answer;
        window_.finish();
        loop_.quit();
    }

    const DeskOptions& options_;
    ui::Preferences& preferences_;
    ui::SignInWindow window_;
    QEventLoop loop_;
    std::optional<Membership> member_;
};

} // namespace

Result<std::optional<Membership>> memberOf(const DeskOptions& options, ui::Preferences& preferences) {
    if (!options.passwordFile.empty()) {
        auto member = membershipFor(options);
        if (!member) return member.error();
        return std::optional<Membership>(std::move(*member));
    }
    const ui::SignInWish known = knownOf(options, preferences);
    if (auto stored = storedFor(options, known)) return stored;
    if (options.once) return Error{Errc::Denied, "not signed in"};
    return Asking(options, preferences, known).run();
}

void forgetDesk(const DeskOptions& options, const Membership& member, ui::Preferences& preferences) {
    RunningDesk::wipe(deskFolder(options.folder, member.address, member.login));
    preferences.setFlag(kSignedOut, true);
    std::fprintf(stderr, "santral: the hub has signed this desk out; nothing of it is left here\n");
}

} // namespace santral
