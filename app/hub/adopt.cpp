#include "app/hub/adopt.hpp"

#include "app/hub/command_line.hpp"
#include "app/hub/work_progress.hpp"
#include "app/running/running_hub.hpp"
#include "core/base/text.hpp"
#include "core/hub/login.hpp"
#include "core/hub/settings_keeper.hpp"
#include "core/store/adopt.hpp"

#include <cstdio>
#include <sys/stat.h>

namespace santral::hub {
namespace fs = std::filesystem;
namespace {

// The copy, opened before it gets its name.
class Taking {
public:
    Result<void> open(const fs::path& folder) {
        RunningHubOptions options;
        options.folder = folder;
        options.agentName = "Hub"; // the desk's agent is a person, and the hub has one of its own
        options.locked = true;
        options.channels = false;
        options.progress = [told = onStderr("adopt")](Seq done, Seq all) mutable {
            told("view", done, all);
            return true;
        };
        auto running = RunningHub::open(std::move(options));
        if (!running) return running.error();
        running_ = std::move(*running);
        return {};
    }

    // His name.
    Result<std::string> makeAdministrator(AgentId id, const std::string& login) {
        const Agent* known = running_->hub().state().agent(id);
        if (!known) return Error{Errc::Corrupt, "the ledger does not know whose desk it is"};
        Agent agent = *known;
        agent.login = login;
        agent.role = Role::Administrator;
        agent.away = false;
        auto done = wait<Receipt>([&](auto tell) {
            running_->hub().submitNew(Actor::system(), RegisterAgent{agent}, std::move(tell));
        });
        if (!done) return done.error();
        return agent.name;
    }

    // The name in a lone desk's settings is its agent's, and the hub would take it for its own.
    Result<void> freeName(const fs::path& keyFile) {
        auto keeper = SettingsKeeper::open(running_->hub().own(), keyFile, systemRandom());
        if (!keeper) return keeper.error();
        auto settings = wait<Settings>([&](auto tell) { (*keeper)->load(std::move(tell)); });
        if (!settings && settings.error().code == Errc::NotFound) return {};
        if (!settings) return settings.error();
        settings->agentName.clear();
        auto saved = wait<Settings>([&](auto tell) { (*keeper)->save(*settings, std::move(tell)); });
        return saved ? Result<void>() : saved.error();
    }

private:
    template <class T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)>& ask) {
        std::optional<Result<T>> kept;
        bool done = false;
        ask([&](Result<T> answer) {
            kept = std::move(answer);
            done = true;
        });
        running_->turnUntil(done);
        return std::move(*kept);
    }

    std::unique_ptr<RunningHub> running_;
};

void tell(const AdoptRequest& request, const std::string& name, const store::Adopted& adopted) {
    std::string desk = printable(request.desk.string()), hub = printable(request.hub.string());
    std::printf("%s: %llu events, %llu files, digest %s\n", hub.c_str(),
                static_cast<unsigned long long>(adopted.events),
                static_cast<unsigned long long>(adopted.blobs), adopted.digest.c_str());
    for (const std::string& hash : adopted.missing)
        std::fprintf(stderr, "santral-hub: without %s, which is missing or damaged\n", hash.c_str());
    if (adopted.drafts > 0)
        std::printf("%llu drafts stay in %s; that desk finds them again when it has joined\n",
                    static_cast<unsigned long long>(adopted.drafts), desk.c_str());
    std::printf(
        "%s is an administrator of this hub as %s. Set a password before the first sign-in:\n"
        "  santral-hub user password %s --data '%s'\n"
        "Then start that desk with --hub and this login. %s is unchanged; a desk started on it without\n"
        "--hub goes on alone, and would fetch the same mail as the hub.\n",
        printable(name).c_str(), request.login.c_str(), request.login.c_str(), hub.c_str(), desk.c_str());
}

} // namespace

int adopt(const AdoptRequest& request) {
    umask(077);
    if (request.login.empty() || !isLogin(request.login)) return fail(Error{Errc::Invalid, "login"});
    store::AdoptOptions options;
    options.desk = request.desk;
    options.hub = request.hub;
    options.incomplete = request.incomplete;
    options.progress = onStderr("adopt");
    std::string name;
    auto finish = [&](const fs::path& folder, const store::Adopted& adopted) -> Result<void> {
        Taking taking;
        if (auto opened = taking.open(folder); !opened) return opened;
        auto made = taking.makeAdministrator(adopted.agent, request.login);
        if (!made) return made.error();
        name = *made;
        return taking.freeName(folder / "secret.key");
    };
    auto adopted = store::adoptDesk(options, finish);
    if (!adopted) return fail(adopted.error());
    tell(request, name, *adopted);
    return kDone;
}

} // namespace santral::hub
