// A hub and its desks in one thread, joined over real sockets on loopback: what tests of the team stand on.
#pragma once

#include "core/base/timers.hpp"
#include "core/hub/administration.hpp"
#include "core/hub/hub_server.hpp"
#include "core/hub/remote_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <functional>
#include <map>
#include <optional>

namespace santral::test {

class TeamBench {
public:
    struct Desk {
        AgentId agent;
        std::filesystem::path folder;
        std::unique_ptr<RemoteHub> hub;
        bool wiped = false;
        bool signedOut = false;
        RemoteHub* operator->() { return hub.get(); }
    };

    TempFolder folder;
    asio::io_context io;
    std::unique_ptr<Timers> timers = makeTimers(io.get_executor());
    SeededRandom random{7};
    Agent admin{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator, "elif"};
    QueueId support{{9, 1}}, billing{{9, 2}};
    std::unique_ptr<LocalHub> hub;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<Administration> administration;
    std::unique_ptr<HubServer> server;
    std::uint16_t port = 0;
    std::map<std::string, std::string> tokens; // by login
    struct ShiftedClock final : Clock {        // the desks' wall clock, put forward by a test
        Millis ahead{0};
        TimePoint now() const override { return systemClock().now() + ahead; }
        SteadyPoint steadyNow() const override { return systemClock().steadyNow(); }
    } deskClock;
    int hubVersion = wire::kVersion, deskVersion = wire::kVersion; // of what is started from then on
    std::uint64_t fileQuota = DeskFiles::kQuota;                   // of desks opened from then on
    HubLink::Dial dial;                                            // the same; none: as desks do

    // `data`: a hub's folder to begin with, which stays as it is.
    explicit TeamBench(const std::filesystem::path& data = {}) {
        std::filesystem::create_directories(folder.path() / "hub");
        for (const char* file : {"ledger.db", "view.db", "journal.db"}) {
            if (data.empty()) break;
            std::filesystem::copy_file(data / file, folder.path() / "hub" / file);
            std::filesystem::path log = data / (std::string(file) + "-wal");
            bool logged = std::filesystem::exists(log); // what a database lacks without it
            if (logged) std::filesystem::copy_file(log, folder.path() / "hub" / log.filename());
        }
        startHub();
        must(system(SaveQueue{{support, "Support", {}, false}}));
        must(system(SaveQueue{{billing, "Billing", {}, false}}));
    }
    ~TeamBench() {
        for (auto& desk : desks_) stop(*desk);
        stopHub();
    }

    void startHub() {
        auto on = io.get_executor();
        auto opened = LocalHub::open(
            {folder.path() / "hub", admin, {on, on, on, on}, &systemClock(), &random, timers.get()});
        REQUIRE(opened);
        hub = std::move(*opened);
        hub->configure({{{"destek@example.com", "Destek"}}, "TR"});
        settle();
        SignIn::Options options{folder.path() / "hub", on, on, systemClock(), *timers, random, hub->state()};
        auto door = SignIn::open(std::move(options));
        REQUIRE(door);
        signIn = std::move(*door);
        administration = std::make_unique<Administration>(*hub, signIn.get());
        hub->setAdministration([this](const Actor& actor, AdminRequest asked, Hub::Done<AdminAnswer> done) {
            administration->carryOut(actor, std::move(asked), std::move(done));
        });
        HubServer::Options serving;
        serving.uploads = folder.path();
        serving.epoch = "epoch-1";
        serving.largestFile = 1024 * 1024;
        serving.version = hubVersion;
        server = std::make_unique<HubServer>(*hub, *signIn, systemClock(), *timers, std::move(serving));
        auto at = server->http().listen({"127.0.0.1", port});
        REQUIRE(at);
        port = at->port;
    }
    void stopHub() {
        if (!server) return;
        await(server->stop());
        server.reset();
        administration.reset();
        signIn.reset();
        settle();
        hub.reset();
    }

    CustomerId customerOf(ConversationId id) {
        auto conversation = hub->state().conversation(id);
        REQUIRE(conversation);
        REQUIRE(*conversation);
        auto identity = hub->state().identity((*conversation)->identity);
        REQUIRE(identity);
        return (*identity)->customer;
    }

    // Somebody who may join, with a password.
    Agent addAgent(const std::string& login, Role role, std::vector<QueueId> queues) {
        Agent agent{makeId<AgentId>(systemClock(), random), login, role, login, {}, std::move(queues)};
        must(system(RegisterAgent{agent}));
        bool set = false;
        signIn->setPassword(agent.id, "geheim-" + login + "-1",
                            [&](Result<void> done) { set = done.has_value(); });
        until([&] { return set; });
        std::optional<Result<SignIn::Grant>> grant;
        signIn->signIn(login, "geheim-" + login + "-1", "test", "127.0.0.1",
                       [&](Result<SignIn::Grant> g) { grant = g; });
        until([&] { return grant.has_value(); });
        REQUIRE(*grant);
        tokens[login] = (*grant)->token;
        return agent;
    }

    Desk& openDesk(const Agent& agent, const std::string& name = {}) {
        auto desk = std::make_unique<Desk>();
        desk->agent = agent.id;
        desk->folder = folder.path() / ("desk-" + agent.login + name);
        std::filesystem::create_directories(desk->folder);
        desks_.push_back(std::move(desk));
        start(*desks_.back(), agent.login);
        return *desks_.back();
    }
    void start(Desk& desk, const std::string& login) {
        auto on = io.get_executor();
        RemoteHubOptions options;
        options.folder = desk.folder;
        options.address = {"127.0.0.1", port, false, {}};
        options.token = tokens.at(login);
        options.agent = desk.agent;
        options.executors = {on, on, on, on};
        options.clock = &deskClock;
        options.random = &random;
        options.timers = timers.get();
        options.fileQuota = fileQuota;
        options.wireVersion = deskVersion;
        options.dial = dial;
        auto opened = RemoteHub::open(std::move(options));
        REQUIRE(opened);
        desk.hub = std::move(*opened);
        desk.hub->mindWipe([&desk] { desk.wiped = true; });
        desk.hub->mindSignedOut([&desk] { desk.signedOut = true; });
        desk.hub->start();
    }
    void stop(Desk& desk) {
        if (!desk.hub) return;
        await(desk.hub->stop());
        settle();
        desk.hub.reset();
    }

    // Runs everything until `done` says so; fails after so many seconds.
    void until(const std::function<bool()>& done, int seconds = 20) {
        auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
        while (!done()) {
            io.restart();
            io.run_for(std::chrono::milliseconds(2));
            if (std::chrono::steady_clock::now() > end) FAIL("waited in vain");
        }
    }
    void settle() {
        io.restart();
        io.poll();
    }
    void await(asio::awaitable<void> work) {
        bool ended = false;
        asio::co_spawn(io, std::move(work), [&](std::exception_ptr) { ended = true; });
        until([&] { return ended; });
    }
    // A desk is joined and holds everything the hub has for it.
    void untilWhole(Desk& desk) {
        until([&] { return desk->isWhole() && desk->settled() && linked(desk) && hub->idle(); });
    }
    bool linked(Desk& desk) { return desk->linkIsUp(); }

    Result<Receipt> as(const Actor& actor, CommandBody body, CommandId id = {}) {
        std::optional<Result<Receipt>> answer;
        hub->submit(actor, id ? id : hub->newCommandId(), std::move(body),
                    [&](Result<Receipt> r) { answer = r; });
        until([&] { return answer.has_value(); });
        return *answer;
    }
    Result<Receipt> system(CommandBody body) { return as(Actor::system(), std::move(body)); }
    Receipt must(Result<Receipt> result) {
        INFO((result ? std::string() : describe(result.error())));
        REQUIRE(result);
        return *result;
    }
    Result<Receipt> on(Desk& desk, CommandBody body, CommandId id = {}) {
        std::optional<Result<Receipt>> answer;
        desk->execute(id ? id : makeId<CommandId>(systemClock(), random), std::move(body),
                      [&](Result<Receipt> r) { answer = r; });
        until([&] { return answer.has_value(); });
        return *answer;
    }
    Result<AdminAnswer> ask(Desk& desk, AdminRequest request) {
        std::optional<Result<AdminAnswer>> answer;
        desk->administer(std::move(request), [&](Result<AdminAnswer> r) { answer = std::move(r); });
        until([&] { return answer.has_value(); });
        return *answer;
    }
    // A file on the desk, ready to be named.
    Attachment stored(Desk& desk, const std::string& octets) {
        auto file = folder.path() / "file";
        std::ofstream(file, std::ios::binary) << octets;
        std::optional<Result<Attachment>> answer;
        desk->storeFile(file, "file", [&](Result<Attachment> a) { answer = a; });
        until([&] { return answer.has_value(); });
        REQUIRE(*answer);
        return **answer;
    }
    MessageId newMessage() { return makeId<MessageId>(systemClock(), random); }
    // A visitor's message in a queue; the conversation it stands in.
    ConversationId visitorWrites(const std::string& visitor, const std::string& text, QueueId queue) {
        DecideConfig config = hub->config();
        config.chatQueue = queue;
        hub->configure(config);
        MessageId id = newMessage();
        return must(system(ReceiveChat{visitor, id, {}, text, {}, {}})).conversation;
    }

    std::vector<InboxRow> inbox(Hub& at, InboxTab tab = InboxTab::Team) {
        std::optional<std::vector<InboxRow>> rows;
        auto watch = at.watchInbox({tab}, 1000, [&](const InboxUpdate& u) {
            if (u.snapshot) rows = u.page.rows;
            for (const InboxRow& row : u.changed) { // what is expected ahead of the hub
                std::erase_if(*rows,
                              [&](const InboxRow& r) { return r.conversation.id == row.conversation.id; });
                if (belongs(row.conversation, tab, at.self().id)) rows->push_back(row);
            }
        });
        until([&] { return rows.has_value(); });
        settle();
        return *rows;
    }
    std::vector<TimelineItem> thread(Hub& at, CustomerId id) {
        std::optional<std::vector<TimelineItem>> items;
        auto watch = at.watchThread(id, 1000, [&](const ThreadUpdate& u) {
            if (u.snapshot) items = u.page.items;
            std::erase_if(*items, [&](const TimelineItem& i) {
                return std::count(u.gone.begin(), u.gone.end(), i.seq) > 0;
            });
            for (const TimelineItem& item : u.changed) items->push_back(item);
        });
        until([&] { return items.has_value(); });
        settle();
        return *items;
    }
    std::vector<std::string> texts(Hub& at, CustomerId id) {
        std::vector<std::string> all;
        for (const TimelineItem& item : thread(at, id)) {
            if (item.kind == ItemKind::Message || item.kind == ItemKind::Note) all.push_back(item.text);
        }
        return all;
    }

private:
    std::vector<std::unique_ptr<Desk>> desks_;
};

} // namespace santral::test
