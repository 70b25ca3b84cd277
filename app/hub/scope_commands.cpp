#include "app/hub/scope_commands.hpp"

#include "app/hub/users.hpp"
#include "core/hub/scope.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/sqlite/view.hpp"

#include <iostream>
#include <memory>
#include <thread>

namespace santral::hub {
namespace {

constexpr int kLooks = 50;
constexpr auto kPause = std::chrono::milliseconds(100);

struct HashOptions {
    std::filesystem::path folder; // of a hub,
    std::string login;            // for this agent;
    std::filesystem::path desk;   // or of a desk's copy
    std::string since;
    bool json = false;
};

Result<TimePoint> dayNamed(const std::string& text) {
    if (text.empty()) return TimePoint{};
    int year = 0;
    unsigned month = 0, day = 0;
    char more = 0;
    bool whole = std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &more) == 3;
    std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                     std::chrono::day(day)};
    if (!whole || !date.ok()) return Error{Errc::Invalid, text + " is no day; write it like 2026-11-27"};
    return TimePoint(std::chrono::sys_days(date));
}

Result<store::UnitQuery> wanted(const HashOptions& options, store::ViewReader& view) {
    store::UnitQuery query;
    query.everything = true; // a desk's copy holds its scope and nothing else
    if (options.desk.empty()) {
        State state(view);
        if (auto done = state.loadOrganisation(); !done) return done.error();
        auto agent = userNamed(state.agents(), options.login);
        if (!agent) return agent.error();
        query = unitsOf(scopeOf(state, *agent));
    }
    auto since = dayNamed(options.since);
    if (!since) return since.error();
    query.since = *since;
    return query;
}

// The view follows the ledger: a hub that runs has brought it up in a moment, one that was killed has not.
Result<void> awaitLedger(const std::filesystem::path& folder, store::ViewReader& view) {
    auto ledger = store::openLedgerReader({folder / "ledger.db", {}});
    if (!ledger) return ledger.error();
    auto head = (*ledger)->head();
    if (!head) return head.error();
    Result<Seq> applied = view.applied();
    for (int i = 0; i < kLooks && applied && *applied < *head; ++i) {
        std::this_thread::sleep_for(kPause);
        applied = view.applied();
    }
    if (!applied) return applied.error();
    if (*applied >= *head) return {};
    return Error{Errc::Unavailable, "the view has come to event " + std::to_string(*applied) + " of " +
                                        std::to_string(*head) + "; start the hub, which brings it up"};
}

Result<store::ScopeHash> hashOf(const HashOptions& options) {
    auto folder = options.desk.empty() ? options.folder : options.desk;
    if (!std::filesystem::exists(folder / "view.db"))
        return Error{Errc::NotFound, "there is no view in " + folder.string()};
    auto view = store::openViewReader({folder / "view.db", {}});
    if (!view) return view.error();
    if (options.desk.empty()) {
        if (auto whole = awaitLedger(folder, **view); !whole) return whole.error();
    }
    auto query = wanted(options, **view);
    if (!query) return query.error();
    return (*view)->scopeHash(*query);
}

int hash(const HashOptions& options) {
    auto found = hashOf(options);
    if (!found) return fail(found.error());
    if (options.json) {
        boost::json::object line{{"conversations", found->conversations},
                                 {"entries", found->items},
                                 {"customers", found->customers},
                                 {"hash", found->hash}};
        std::cout << boost::json::serialize(line) << '\n';
    } else {
        std::cout << found->hash << "  " << found->conversations << " conversations, " << found->items
                  << " entries, " << found->customers << " customers\n";
    }
    return kDone;
}

} // namespace

void addScopeCommands(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<HashOptions>();
    CLI::App* command = program.add_subcommand(
        "hash", "What an agent may see, as a hash: of the hub and of a desk it is the same");
    auto* data = command->add_option("--data", options->folder, "folder of the hub, which may be running");
    auto* login = command->add_option("--login", options->login, "with --data: the agent");
    auto* desk = command->add_option("--desk", options->desk, "folder of a desk's copy instead");
    data->needs(login);
    login->needs(data);
    desk->excludes(data);
    command->add_option("--since", options->since, "only conversations with activity from this day on (UTC)");
    command->add_flag("--json", options->json, "print JSON, for machines");
    command->callback([&chosen, options] {
        if (options->folder.empty() && options->desk.empty())
            throw CLI::RequiredError("--data with --login, or --desk");
        chosen = [options] { return hash(*options); };
    });
}

} // namespace santral::hub
