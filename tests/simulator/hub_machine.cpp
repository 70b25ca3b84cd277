#include "tests/simulator/hub_machine.hpp"

#include "core/base/sha256.hpp"
#include "core/store/sqlite/access.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "tests/simulator/network.hpp"

namespace santral::simulator {
namespace {

constexpr auto kTokenLife = std::chrono::hours(24 * 400);

[[noreturn]] void cannotStart(const std::string& what, const Error& error) {
    throw Violation("D5", "the hub does not start: " + what + ": " + describe(error), {"hub"});
}

} // namespace

Team Team::ofThree() {
    Team team;
    team.support = QueueId{{9, 1}};
    team.billing = QueueId{{9, 2}};
    team.administrator = {AgentId{{4, 1}}, "Elif Kaya", Role::Administrator, "elif"};
    auto add = [&](std::uint64_t n, Role role, std::vector<QueueId> queues) {
        std::string login = "desk" + std::to_string(n);
        Agent agent{AgentId{{4, 10 + n}}, login, role, login, {}, std::move(queues)};
        team.members.push_back({std::move(agent), "sd_" + std::to_string(n) + std::string(42, 'A')});
    };
    add(1, Role::Agent, {team.support});
    add(2, Role::Agent, {team.support, team.billing});
    add(3, Role::Supervisor, {team.billing});
    return team;
}

HubMachine::HubMachine(World& world, Network& network, const std::filesystem::path& place, const Team& team,
                       Record& record)
    : Machine(world, network, "hub", place), team_(team), record_(record), chatQueue_(team.support),
      dialer_(*this, network), sieve_(folder()) {}

HubMachine::~HubMachine() = default;

void HubMachine::prepare() {
    keepTokens();
    boot();
    order(SaveQueue{{team_.support, "Support", {}, false}});
    order(SaveQueue{{team_.billing, "Billing", {}, false}});
    for (const Team::Member& member : team_.members) order(RegisterAgent{member.agent});
}

// As an earlier sign-in left them; hashing passwords would take longer than all the rest.
void HubMachine::keepTokens() {
    auto access = store::openAccess(folder() / "access.db", disk().vfs());
    if (!access) cannotStart("access.db", access.error());
    TimePoint now = clock().now();
    for (std::size_t i = 0; i < team_.members.size(); ++i) {
        const Team::Member& member = team_.members[i];
        store::KeptToken token{
            {TokenId{{5, i + 1}}, member.agent.id, member.agent.login, now, now, now + kTokenLife},
            sha256(member.token)};
        (*access)->addToken(token).value();
    }
}

void HubMachine::begin() {
    auto on = threads().executors();
    auto opened =
        LocalHub::open({folder(), team_.administrator, on, &clock(), &random(), &timers(), disk().vfs()});
    if (!opened) cannotStart("files", opened.error());
    hub_ = std::move(*opened);
    tellMissed();
    commits_ = hub_->watchCommits([this](const std::vector<const Event*>& events) {
        for (const Event* event : events) tellOf(*event);
    });
    useQueue(chatQueue_);
    SignIn::Options options{folder(), on.core,  on.read,       clock(),
                            timers(), random(), hub_->state(), disk().vfs()};
    auto door = SignIn::open(std::move(options));
    if (!door) cannotStart("sign-in", door.error());
    signIn_ = std::move(*door);
    administration_ = std::make_unique<Administration>(*hub_, signIn_.get());
    openDoors();
    openMailbox();
}

void HubMachine::openMailbox() {
    MailChannel::Context context{*hub_, sieve_, dialer_, clock(), timers(), random()};
    mail_ = std::make_unique<MailChannel>(context, companyMailbox());
    mail_->start();
    hub_->setOutlet(Channel::Mail, mail_.get());
}

void HubMachine::openDoors() {
    HubServer::Options serving;
    serving.uploads = folder();
    serving.epoch = "epoch-1";
    for (const char* who : {"desk1", "desk2", "desk3", "street"}) serving.http.unlimited.push_back(who);
    WidgetSettings widget;
    widget.on = true;
    widget.origins = {"https://shop.example"};
    ChatChannel::Site site;
    site.fileKey = std::string(32, 'k');
    site.uploads = folder() / "uploads";
    site.http = serving.http;
    server_ = std::make_unique<HubServer>(*hub_, *signIn_, clock(), timers(), std::move(serving));
    chat_ = std::make_unique<ChatChannel>(ChatChannel::Context{*hub_, clock(), timers(), random()}, widget,
                                          std::move(site));
    hub_->setOutlet(Channel::Chat, chat_.get());
    network().listen("desks", *this, [this](std::unique_ptr<net::Stream> stream, const std::string& from) {
        server_->http().adopt(std::move(stream), from);
    });
    network().listen("chat", *this, [this](std::unique_ptr<net::Stream> stream, const std::string& from) {
        chat_->adopt(std::move(stream), from);
    });
}

// What was committed just before a crash was told to nobody.
void HubMachine::tellMissed() {
    if (hub_->head() < told_)
        throw Violation("D1",
                        "the hub has lost what it told others of: its ledger ends at " +
                            std::to_string(hub_->head()) + " and not at " + std::to_string(told_),
                        {"hub:"});
    auto ledger = store::openLedgerReader({folder() / "ledger.db", disk().vfs()});
    if (!ledger) cannotStart("ledger", ledger.error());
    auto missed = (*ledger)->read(told_, static_cast<std::size_t>(hub_->head() - told_));
    if (!missed) cannotStart("ledger", missed.error());
    for (const Event& event : *missed) tellOf(event);
}

void HubMachine::tellOf(const Event& event) {
    told_ = event.seq;
    std::string line = "event " + std::to_string(event.seq) + " " + std::string(kindOf(event.body));
    auto conversation = hub_->state().conversation(event.conversation);
    if (conversation && *conversation) line += " in #" + std::to_string((*conversation)->number);
    if (auto* held = std::get_if<MessageHeld>(&event.body)) record_.held.insert(held->message);
    auto* state = std::get_if<MessageState>(&event.body);
    bool waits = state && (state->delivery == Delivery::Waiting || state->delivery == Delivery::Sending);
    if (state && !waits) record_.outgoing.erase(state->message);
    if (auto* added = std::get_if<MessageAdded>(&event.body)) {
        line += ": \"" + added->text + "\"";
        record_.held.erase(added->message);
        bool out = added->direction == Direction::Out;
        if (added->mail && out) record_.outgoing.insert(added->message);
        if (added->mail && !out) record_.committedMails.insert(added->mail->messageId);
    }
    tell(line);
}

void HubMachine::useQueue(QueueId queue) {
    chatQueue_ = queue;
    if (hub_) hub_->configure({{{"destek@example.com", "Destek", team_.billing}}, "TR", queue});
}

void HubMachine::order(CommandBody body) {
    std::optional<Result<Receipt>> answer;
    hub_->submitNew(Actor::system(), std::move(body), [&](Result<Receipt> receipt) { answer = receipt; });
    world().runUntil([&] { return answer.has_value(); }, Millis(10'000));
    if (!answer || !*answer) throw Violation("order", "the hub does not do what it has to", {"hub"});
}

bool HubMachine::isQuiet() const {
    return hub_ && hub_->idle() && hub_->viewApplied() == hub_->head();
}

asio::awaitable<void> HubMachine::stop() {
    commits_.reset();
    hub_->setOutlet(Channel::Chat, nullptr);
    hub_->setOutlet(Channel::Mail, nullptr);
    co_await mail_->stop();
    co_await chat_->stop();
    co_await server_->stop();
}

void HubMachine::clear() {
    mail_.reset();
    chat_.reset();
    server_.reset();
    administration_.reset();
    signIn_.reset();
    hub_.reset();
}

} // namespace santral::simulator
