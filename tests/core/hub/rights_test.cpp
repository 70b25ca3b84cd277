// Every command that can come from a desk, tried with things that are none of its agent's. The list is made
// from the commands themselves: a new one is tried without anybody thinking of it.
#include "core/domain/command_fields.hpp"
#include "core/domain/json.hpp"
#include "core/domain/rights.hpp"
#include "core/hub/authorise.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <set>

using namespace santral;
using santral::test::LocalHubBench;

namespace {

template <class T>
concept Sent = requires {
    T::kName;
};

// What an agent may touch, or what he may not.
struct Things {
    ConversationId conversation;
    CustomerId customer;
    IdentityId identity;
    MessageId message;
    CallId call;
    AgentId agent;
    QueueId queue;
    TeamId team;
    BrandId brand;
};

// Gives every id of a command a value, one of them a foreign one, and everything else something that would
// do.
class Filler {
public:
    Filler(const Things& own, const Things& foreign, std::size_t which)
        : own_(own), foreign_(foreign), which_(which) {}

    void operator()(std::string_view, ConversationId& id) { set(id, &Things::conversation); }
    void operator()(std::string_view, CustomerId& id) { set(id, &Things::customer); }
    void operator()(std::string_view, IdentityId& id) { set(id, &Things::identity); }
    void operator()(std::string_view, MessageId& id) { set(id, &Things::message); }
    void operator()(std::string_view, CallId& id) { set(id, &Things::call); }
    void operator()(std::string_view, AgentId& id) { set(id, &Things::agent); }
    void operator()(std::string_view, QueueId& id) { set(id, &Things::queue); }
    void operator()(std::string_view, TeamId& id) { set(id, &Things::team); }
    void operator()(std::string_view, BrandId& id) { set(id, &Things::brand); }
    void operator()(std::string_view name, std::string& text) {
        text = name == "address" ? "yeni@example.com" : name == "number" ? "+905550100199" : "metin";
    }
    void operator()(std::string_view, TimePoint& at) { at = fromMillis(2'000'000'000'000); }
    void operator()(std::string_view, bool& on) { on = true; }
    template <class Tag>
    void operator()(std::string_view name, std::optional<Id<Tag>>& id) {
        (*this)(name, id.emplace());
    }
    template <class Tag>
    void operator()(std::string_view name, std::vector<Id<Tag>>& all) {
        (*this)(name, all.emplace_back());
    }
    template <json::Described T>
    void operator()(std::string_view, T& inner) {
        describeFields(inner, *this);
    }
    template <class T>
    void operator()(std::string_view, T&) {}

    std::size_t ids() const { return seen_; }

private:
    template <class IdType>
    void set(IdType& id, IdType Things::*thing) {
        id = (seen_++ == which_ ? foreign_ : own_).*thing;
    }

    const Things& own_;
    const Things& foreign_;
    std::size_t which_;
    std::size_t seen_ = 0;
};

template <class T, class Try>
void tryOne(const Things& own, const Things& foreign, const Try& attempt) {
    std::size_t count = 1;
    for (std::size_t which = 0; which < count; ++which) {
        T command{};
        Filler filler(own, foreign, which);
        describeFields(command, filler);
        count = filler.ids();
        if (count > 0) attempt(CommandBody(command), std::string(T::kName), which);
    }
}

template <class Try, std::size_t... I>
void tryAll(const Things& own, const Things& foreign, const Try& attempt, std::index_sequence<I...>) {
    auto one = [&]<class T>(const T*) {
        if constexpr (Sent<T>) tryOne<T>(own, foreign, attempt);
    };
    (one(static_cast<const std::variant_alternative_t<I, CommandKinds>*>(nullptr)), ...);
}

template <class Look, std::size_t... I>
void lookAtAll(const Look& look, std::index_sequence<I...>) {
    (look(static_cast<const std::variant_alternative_t<I, CommandKinds>*>(nullptr)), ...);
}

struct Office : LocalHubBench {
    QueueId support{{9, 1}}, billing{{9, 2}};
    Things own, foreign;

    Office() {
        REQUIRE(system(SaveQueue{{support, "Support", {}, false}}));
        REQUIRE(system(SaveQueue{{billing, "Billing", {}, false}}));
        own = fill("ali@example.com", "+905550100101", support);
        foreign = fill("veli@example.com", "+905550100102", billing);
        // What names no person: the foreign one is one that nobody has.
        own.agent = self.id;
        foreign.agent = {{77, 1}};
        own.queue = support;
        foreign.queue = {{77, 2}};
        foreign.team = {{77, 3}};
        foreign.brand = {{77, 4}};
    }
    Things fill(const std::string& mail, const std::string& phone, QueueId queue) {
        hub->configure({{{"destek@example.com", "Destek", queue}}, "TR", queue, queue});
        Things things;
        things.conversation = mailArrives(mail, "Konu", "metin").value().conversation;
        auto conversation = hub->state().conversation(things.conversation);
        things.identity = (*conversation)->identity;
        things.customer = (*hub->state().identity(things.identity))->customer;
        things.call = makeId<CallId>(time, random);
        CallPart call;
        call.call = things.call;
        call.number = phone;
        call.startedAt = time.now();
        REQUIRE(system(RecordCall{call, {}}));
        things.message = newMessage();
        REQUIRE(system(AddNote{things.conversation, things.message, "not", {}}));
        return things;
    }
    Agent hire(Role role) {
        Agent agent{makeId<AgentId>(time, random), "Deniz", role, {}, {}, {support}};
        REQUIRE(system(RegisterAgent{agent}));
        return agent;
    }
    Seq head() const { return hub->committedHead(); }
};

} // namespace

TEST_CASE("rights: no command with a foreign id is carried out for anybody but its owner") {
    Office t;
    Role role = GENERATE(Role::Agent, Role::Supervisor);
    Agent agent = t.hire(role);
    std::set<std::string> tried;
    auto attempt = [&](CommandBody body, const std::string& name, std::size_t which) {
        INFO(enumNames(role)[static_cast<std::size_t>(role)] << ": " << name << ", id " << which);
        Seq before = t.head();
        CHECK_FALSE(t.as(Actor::of(agent), std::move(body)));
        CHECK(t.head() == before);
        tried.insert(name);
    };
    tryAll(t.own, t.foreign, attempt, std::make_index_sequence<std::variant_size_v<CommandKinds>>());
    CHECK(tried.size() >= 27);
}

TEST_CASE("rights: an agent who may not sign in any more may do nothing") {
    Office t;
    Agent agent = t.hire(Role::Administrator);
    agent.away = true;
    REQUIRE(t.system(RegisterAgent{agent}));
    auto attempt = [&](CommandBody body, const std::string& name, std::size_t) {
        INFO(name);
        CHECK_FALSE(t.as(Actor::of(agent), std::move(body)));
    };
    tryAll(t.own, t.own, attempt, std::make_index_sequence<std::variant_size_v<CommandKinds>>());
}

TEST_CASE("rights: a role that a desk claims counts for nothing") {
    Office t;
    Agent agent = t.hire(Role::Agent);
    Actor claims = Actor::of(agent);
    claims.role = Role::Administrator;
    CHECK(t.as(claims, SaveQueue{{QueueId{{9, 3}}, "Yeni", {}, false}}).error().code == Errc::Denied);
}

TEST_CASE("rights: what is one's own may be done") {
    Office t;
    Agent agent = t.hire(Role::Agent);
    CHECK(t.as(Actor::of(agent), TakeConversation{t.own.conversation}));
    CHECK(t.as(Actor::of(agent), AddNote{t.own.conversation, t.newMessage(), "not", {}}));
    CHECK(t.as(Actor::of(agent), EditCustomer{t.own.customer, "Ali", "tr", {}}));
}

TEST_CASE("rights: every command that a desk can send is one of a role's rights, and is judged by that") {
    std::set<Right> asked;
    auto look = [&]<class T>(const T*) {
        auto right = rightOf(T{});
        if constexpr (Sent<T>) {
            INFO(T::kName);
            CHECK(right);
        }
        if (right) asked.insert(*right);
        for (Role role : {Role::Agent, Role::Supervisor, Role::Administrator}) {
            Actor actor{Actor::Kind::Agent, AgentId{{4, 9}}, role};
            CHECK(authorise(actor, T{}).has_value() == (right && may(role, *right)));
        }
        CHECK_FALSE(authorise(Actor::customer(), T{}));
        CHECK(authorise(Actor::system(), T{}));
    };
    lookAtAll(look, std::make_index_sequence<std::variant_size_v<CommandKinds>>());
    CHECK(asked.size() == kRights.size() - 3); // what is in sight, channels and the log need no command
}

TEST_CASE("rights: every role has what the role below it has, and more") {
    auto count = [](Role role) {
        return std::count_if(kRights.begin(), kRights.end(), [&](Right right) { return may(role, right); });
    };
    CHECK(std::set<Right>(kRights.begin(), kRights.end()).size() == kRights.size());
    CHECK(count(Role::Agent) < count(Role::Supervisor));
    CHECK(count(Role::Supervisor) < count(Role::Administrator));
    CHECK(static_cast<std::size_t>(count(Role::Administrator)) == kRights.size());
}
