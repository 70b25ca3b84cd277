#include "core/hub/phone_channel.hpp"

#include <algorithm>

namespace santral {
namespace {

using phone::CallStanding;

// Holds a caller: one that is to be called back, or is in wrap-up, does not.
bool isOnTheLine(const Contact& contact) {
    return contact.call && !contact.callback && contact.state != ContactState::WrapUp;
}

bool isOfContacts(const EventBody& body) {
    return std::holds_alternative<ContactOffered>(body) || std::holds_alternative<ContactAccepted>(body) ||
           std::holds_alternative<ContactReturned>(body) || std::holds_alternative<ContactEnded>(body) ||
           std::holds_alternative<ContactQueued>(body) || std::holds_alternative<CallChanged>(body) ||
           std::holds_alternative<ConversationClosed>(body);
}

} // namespace

PhoneChannel::PhoneChannel(Context context, phone::PbxServerOptions options)
    : context_(context),
      server_(context.hub.executors().core, context.timers, context.links, *this, std::move(options)) {}

Result<net::Endpoint> PhoneChannel::start(const net::Endpoint& at, const net::TlsServerContext* tls) {
    commits_ = context_.hub.watchCommits([this](const auto& events) { committed(events); });
    return server_.listen(at, tls);
}

asio::awaitable<void> PhoneChannel::stop() {
    commits_.reset();
    co_await server_.stop();
}

void PhoneChannel::committed(const std::vector<const Event*>& events) {
    if (!server_.hasQuestions()) return;
    std::vector<CallId> calls;
    for (const Event* event : events) {
        if (!isOfContacts(event->body)) continue;
        auto* told = std::get_if<CallChanged>(&event->body);
        if (told) calls.push_back(told->call);
        auto served = context_.hub.state().served().find(event->conversation);
        if (served == context_.hub.state().served().end()) continue;
        for (const Contact& contact : served->second.contacts) {
            if (isOnTheLine(contact)) calls.push_back(contact.call);
        }
    }
    std::sort(calls.begin(), calls.end());
    calls.erase(std::unique(calls.begin(), calls.end()), calls.end());
    for (CallId call : calls) server_.changed(call);
}

std::string PhoneChannel::extensionOf(AgentId agent) const {
    const Agent* known = context_.hub.state().agent(agent);
    return known ? known->extension : std::string();
}

const Contact* PhoneChannel::onTheLine(CallId call) {
    State& state = context_.hub.state();
    auto known = state.call(call);
    if (!known || !*known) return nullptr;
    auto served = state.served().find((*known)->conversation);
    if (served == state.served().end()) return nullptr;
    const auto& all = served->second.contacts;
    auto his = [&](const Contact& contact) { return contact.call == call && isOnTheLine(contact); };
    auto found = std::find_if(all.begin(), all.end(), his);
    return found == all.end() ? nullptr : &*found;
}

CallStanding PhoneChannel::standing(CallId call) {
    CallStanding standing;
    State& state = context_.hub.state();
    auto known = state.call(call);
    if (!known || !*known || !(*known)->part.queued) return standing;
    const CallPart& part = (*known)->part;
    standing.is = part.endedAt ? CallStanding::Is::Ended : CallStanding::Is::Dropped;
    if (part.endedAt) return standing;
    const Contact* contact = onTheLine(call);
    if (part.answeredAt) {
        standing.is = CallStanding::Is::Connected;
        if (contact) standing.extension = extensionOf(contact->agent);
        return standing;
    }
    return contact ? placeOf(*contact) : standing;
}

CallStanding PhoneChannel::placeOf(const Contact& contact) const {
    CallStanding standing;
    TimePoint now = context_.clock.now();
    std::string extension = extensionOf(contact.agent);
    if (contact.state != ContactState::Waiting && !extension.empty()) {
        standing.is = CallStanding::Is::Rings;
        standing.extension = std::move(extension);
        const Queue* queue = context_.hub.state().queue(contact.queue);
        Millis whole = std::chrono::seconds(queue ? queue->work.offer : 0);
        standing.offer = contact.until ? *contact.until - now : whole; // whole: he said yes on his desk
        return standing;
    }
    standing.is = CallStanding::Is::Waiting;
    standing.waited = std::max(Millis(0), now - contact.queuedAt);
    standing.position = 1;
    for (const auto& [id, served] : context_.hub.state().served()) {
        for (const Contact& other : served.contacts) {
            bool waits = other.queue == contact.queue && isOnTheLine(other) &&
                         (other.state == ContactState::Waiting || other.state == ContactState::Offered);
            bool before = std::pair(other.queuedAt, other.id) < std::pair(contact.queuedAt, contact.id);
            if (waits && before) ++standing.position;
        }
    }
    return standing;
}

void PhoneChannel::received(phone::NewCall call, Done done) {
    ReceiveCall command{call.call, std::move(call.number), std::move(call.line), std::move(call.display),
                        call.callback};
    context_.hub.submitNew(Actor::system(), std::move(command), [done = std::move(done)](Result<Receipt> r) {
        done(r ? Result<void>() : Result<void>(r.error()));
    });
}

void PhoneChannel::reported(phone::CallReport report, Done done) {
    State& state = context_.hub.state();
    ReportCall command{report.call, report.step, {}, report.talked};
    if (!report.extension.empty()) {
        const Agent* agent = state.agentAt(report.extension);
        if (!agent) return done(Error{Errc::NotFound, "extension"});
        command.agent = agent->id;
    } else if (const Contact* contact = onTheLine(report.call)) {
        command.agent = contact->agent;
    }
    context_.hub.submitNew(Actor::system(), std::move(command), [done = std::move(done)](Result<Receipt> r) {
        done(r ? Result<void>() : Result<void>(r.error()));
    });
}

std::vector<CallId> PhoneChannel::waiting() {
    std::vector<CallId> calls;
    for (const auto& [id, served] : context_.hub.state().served()) {
        for (const Contact& contact : served.contacts) {
            if (isOnTheLine(contact)) calls.push_back(contact.call);
        }
    }
    return calls;
}

} // namespace santral
