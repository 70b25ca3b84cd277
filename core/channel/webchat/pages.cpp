// The visitors' pages: from the upgrade to the last frame, and what the hub has to say to them.
#include "core/channel/webchat/visitor_server.hpp"

#include "core/base/sha256.hpp"
#include "core/base/token.hpp"

#include <algorithm>
#include <array>

namespace santral::webchat {
namespace {

constexpr std::size_t kKnownMost = 50'000;
constexpr Millis kLater{3'000};
constexpr Rate kAnyRate{1e15, 1e15};

struct Refused {
    std::string_view code;
    std::optional<Millis> wait;
};

// What the hub's error is called on the wire. `invalid` and `missing` differ from frame to frame.
Refused refusedBy(const Error& error, std::string_view invalid, std::string_view missing) {
    switch (error.code) {
    case Errc::Denied:
        return {"refused", std::nullopt};
    case Errc::Invalid:
        return {invalid, std::nullopt};
    case Errc::NotFound:
    case Errc::Conflict:
        return {missing, std::nullopt};
    case Errc::TooLarge:
        return {"too_long", std::nullopt};
    default:
        return {"busy", kLater};
    }
}

} // namespace

VisitorServer::Link* VisitorServer::find(std::uint64_t number) {
    auto found = links_.find(number);
    return found == links_.end() ? nullptr : found->second.get();
}

template <class T, class Use>
Port::Done<T> VisitorServer::later(const Link& link, Effect effect, Use use) {
    std::weak_ptr<VisitorServer*> alive = self_;
    std::string key = effect == Effect::Stores ? link.visitor.key : std::string();
    if (effect == Effect::Stores) ++pending_;
    return [alive, key, number = link.number, use = std::move(use)](Result<T> result) {
        auto self = alive.lock();
        if (!self) return;
        VisitorServer& server = **self;
        if (result && !key.empty()) server.markSaved(key); // also when the page has gone
        if (!key.empty()) server.answered();
        Link* found = server.find(number);
        if (!found) return;
        use(*found, std::move(result));
        server.pump(*found);
    };
}

void VisitorServer::upgraded(net::Request request, std::unique_ptr<net::WebSocket> socket) {
    bool limited = !options_.http.isUnlimited(request.address);
    Limits limits = options_.limits;
    if (!limited) limits.frames = kAnyRate;
    auto owned = std::make_unique<Link>(limits);
    Link& link = *owned;
    link.limited = limited;
    link.number = ++lastLink_;
    link.socket = std::move(socket);
    link.address = net::addressKey(request.address);
    link.origin = request.header("Origin");
    link.host = request.header("Host");
    links_.emplace(link.number, std::move(owned));
    ++perAddress_[link.address];

    net::WebSocket::Events events;
    events.message = [this, &link](std::string_view text) {
        link.session.receive(text, clock_.steadyNow());
        pump(link);
    };
    events.closed = [this, number = link.number](std::uint16_t) { pageClosed(number); };
    link.socket->listen(std::move(events));
    link.helloLimit = timers_.after(options_.limits.hello, [this, &link] {
        link.session.helloOverdue();
        pump(link);
    });
}

void VisitorServer::pageClosed(std::uint64_t number) {
    auto found = links_.find(number);
    if (found == links_.end()) return;
    Link& link = *found->second;
    auto count = perAddress_.find(link.address);
    if (count != perAddress_.end() && --count->second == 0) perAddress_.erase(count);
    auto group = groups_.find(link.visitor.key);
    if (group != groups_.end()) {
        std::erase(group->second.links, number);
        if (group->second.links.empty()) {
            Visitor gone = group->second.visitor;
            groups_.erase(group);
            port_.present(gone, {}, false);
        }
    }
    links_.erase(number);
}

// Hands the hub what the page asked, the page what came of it. Answers may come from inside.
void VisitorServer::pump(Link& link) {
    if (link.pumping) return;
    link.pumping = true;
    while (auto next = link.session.nextAsk()) ask(link, std::move(*next));
    link.pumping = false;
    for (Text& text : link.session.takeOutput()) link.socket->send(std::move(text));
    if (const auto& goodbye = link.session.goodbye()) link.socket->close(goodbye->code, goodbye->reason);
}

void VisitorServer::ask(Link& link, Session::Ask ask) {
    if (auto* hello = std::get_if<Hello>(&ask)) return askHello(link, std::move(*hello));
    if (auto* message = std::get_if<Message>(&ask)) return askMessage(link, std::move(*message));
    if (auto* identify = std::get_if<Identify>(&ask)) return askIdentify(link, std::move(*identify));
    if (auto* wish = std::get_if<HistoryWish>(&ask)) return askHistory(link, *wish);
    if (auto* seen = std::get_if<Seen>(&ask)) return tookSeen(link, *seen);
    if (auto* typing = std::get_if<Typing>(&ask)) return port_.typing(link.visitor, typing->on);
    if (auto* page = std::get_if<Page>(&ask)) port_.moved(link.visitor, std::move(*page));
}

void VisitorServer::askHello(Link& link, Hello hello) {
    auto brand = options_.brands.find(hello.brand);
    bool mayEmbed = brand != options_.brands.end() &&
                    (brand->second.origins.allows(link.origin) || isOwnOrigin(link.origin, link.host));
    if (!mayEmbed) return link.session.refuseHello("brand", std::nullopt);
    bool given = isToken(hello.token);
    std::string token = given ? hello.token : makeToken(random_);
    Opening opening;
    opening.visitor = {keyOf(token, brand->second.id), brand->second.id, hello.language};
    if (given) opening.last = hello.last;
    opening.limit = options_.limits.history;
    opening.page = hello.page;
    link.visitor = opening.visitor;
    auto use = [this, hello = std::move(hello), token](Link& found, const Result<Opened>& opened) {
        if (opened) return welcome(found, hello, token, *opened);
        found.visitor = {};
        if (opened.error().code == Errc::NotFound) return found.session.refuseHello("brand", std::nullopt);
        found.session.refuseHello("busy", kLater);
    };
    port_.open(std::move(opening), later<Opened>(link, Effect::Reads, std::move(use)));
}

// A token is good when the hub knows it, or when it was given out here and nothing was stored since. Where
// something had been stored and is no more (erased), the visitor starts anew.
void VisitorServer::welcome(Link& link, const Hello& hello, std::string token, const Opened& opened) {
    auto known = known_.find(link.visitor.key);
    bool issued =
        known != known_.end() && !known->second.saved && known->second.visitor.brand == link.visitor.brand;
    bool fresh = token != hello.token;
    if (!opened.known && !issued && !fresh) {
        token = makeToken(random_);
        link.visitor.key = keyOf(token, link.visitor.brand);
    }
    Welcome welcome;
    welcome.token = std::move(token);
    welcome.visitor = sha256("visitor:" + link.visitor.key).substr(0, 32);
    welcome.name = opened.name;
    welcome.email = opened.email;
    welcome.brand = hello.brand;
    welcome.brandName = opened.brandName;
    welcome.title = opened.title;
    welcome.greeting = opened.greeting;
    welcome.look = opened.look;
    welcome.status = opened.status;
    welcome.seen = opened.seen;
    welcome.history = opened.history;
    welcome.top = opened.top;
    link.session.welcome(welcome);
    join(link, opened, hello.page);
}

void VisitorServer::join(Link& link, const Opened& opened, const Page& page) {
    if (!link.session.isOpen()) return; // it said bye meanwhile
    link.helloLimit.reset();
    if (opened.known) know(link.visitor).saved = true;
    know(link.visitor).visitor = link.visitor;
    auto [entry, first] = groups_.try_emplace(link.visitor.key);
    Group& group = entry->second;
    group.visitor = link.visitor;
    group.status = opened.status;
    group.top = std::max(group.top, opened.top);
    group.read = std::max(group.read, opened.seen.own.value_or(0));
    group.links.push_back(link.number);
    if (first) port_.present(link.visitor, page, true);
    if (group.links.size() <= options_.limits.pages) return;
    for (std::uint64_t number : group.links) {
        Link* oldest = find(number);
        if (!oldest || oldest->session.goodbye()) continue;
        oldest->session.end(1008, "too many pages");
        return pump(*oldest);
    }
}

VisitorServer::Known& VisitorServer::know(const Visitor& visitor) {
    auto [entry, fresh] = known_.try_emplace(visitor.key);
    if (!fresh) return entry->second;
    entry->second.visitor = visitor;
    knownOrder_.push_back(visitor.key);
    Known& kept = entry->second; // stays where it is when others go
    for (std::size_t tries = knownOrder_.size(); tries > 0 && known_.size() > kKnownMost; --tries) {
        std::string oldest = std::move(knownOrder_.front());
        knownOrder_.pop_front();
        if (groups_.count(oldest) > 0 || oldest == visitor.key) {
            knownOrder_.push_back(std::move(oldest));
        } else {
            known_.erase(oldest);
        }
    }
    return kept;
}

void VisitorServer::markSaved(const std::string& key) {
    auto known = known_.find(key);
    if (known != known_.end()) known->second.saved = true;
}

void VisitorServer::askMessage(Link& link, Message message) {
    SteadyPoint now = clock_.steadyNow();
    Uuid id = message.id;
    Known& known = know(link.visitor);
    Millis wait = link.limited ? known.messages.take(options_.limits.messages, now) : Millis(0);
    if (link.limited && wait <= Millis(0)) wait = addressMessages_.take(link.address, now);
    if (wait > Millis(0)) return link.session.refused(toString(id), "rate", wait);
    auto use = [this, id](Link& found, const Result<Accepted>& accepted) {
        if (!accepted) {
            Refused why = refusedBy(accepted.error(), "malformed", "file");
            return found.session.refused(toString(id), why.code, why.wait);
        }
        auto group = groups_.find(found.visitor.key);
        if (group != groups_.end()) group->second.top = std::max(group->second.top, accepted->n);
        found.session.accepted(id, *accepted);
    };
    port_.received(link.visitor, std::move(message), later<Accepted>(link, Effect::Stores, std::move(use)));
    if (pending_ >= options_.limits.pending) hold(link);
}

// More than the disk takes: what waits, waits in the visitors' own queues and not in the hub's memory.
void VisitorServer::hold(Link& link) {
    if (std::exchange(link.held, true)) return;
    link.socket->setReading(false);
    held_.push_back(link.number);
}

void VisitorServer::answered() {
    --pending_;
    letSomeGoOn();
}

// Once a turn of the loop, so that those who went on have said what they had before the next do.
void VisitorServer::letSomeGoOn() {
    bool room = pending_ <= options_.limits.pending / 2;
    if (held_.empty() || !room || std::exchange(lettingGoOn_, true)) return;
    asio::post(executor_, [this, alive = std::weak_ptr(self_)] {
        if (alive.expired()) return;
        lettingGoOn_ = false;
        // Each may have as many in its socket as it may send without an answer.
        std::size_t pages = options_.limits.pending / 2 / options_.limits.inflight + 1;
        for (; pages > 0 && !held_.empty(); --pages, held_.pop_front()) {
            Link* link = find(held_.front());
            if (!link) continue;
            link->held = false;
            link->socket->setReading(true);
        }
        letSomeGoOn();
    });
}

void VisitorServer::askIdentify(Link& link, Identify identify) {
    Uuid id = identify.id;
    auto use = [this, id](Link& found, const Result<Contact>& stored) {
        if (!stored) {
            Refused why = refusedBy(stored.error(), "email", "refused");
            return found.session.refused(toString(id), why.code, why.wait);
        }
        found.session.identified(id, stored->name, stored->email);
        auto group = groups_.find(found.visitor.key);
        if (group == groups_.end()) return;
        toAll(group->second, encodeIdentified(id, stored->name, stored->email), found.number);
    };
    port_.identified(link.visitor, std::move(identify), later<Contact>(link, Effect::Stores, std::move(use)));
}

void VisitorServer::askHistory(Link& link, const HistoryWish& wish) {
    auto use = [](Link& found, const Result<History>& history) {
        if (history) return found.session.history(*history);
        found.session.refused("history", "busy", kLater);
    };
    port_.history(link.visitor, wish, options_.limits.history,
                  later<History>(link, Effect::Reads, std::move(use)));
}

void VisitorServer::tookSeen(Link& link, const Seen& seen) {
    auto found = groups_.find(link.visitor.key);
    if (found == groups_.end()) return;
    Group& group = found->second;
    std::uint64_t delivered = std::min(seen.delivered.value_or(0), group.top);
    std::uint64_t read = std::min(seen.read.value_or(0), group.top);
    Seen grown;
    if (delivered > group.delivered) grown.delivered = group.delivered = delivered;
    if (read > group.read) grown.read = group.read = read;
    if (!grown.delivered && !grown.read) return;
    port_.seen(link.visitor, grown);
    if (grown.read) toAll(group, encodeSeen({std::nullopt, std::nullopt, read}), link.number);
}

void VisitorServer::toAll(const Group& group, std::string frame, std::uint64_t except) {
    Text text = std::make_shared<const std::string>(std::move(frame));
    for (std::uint64_t number : group.links) {
        Link* link = number == except ? nullptr : find(number);
        if (!link) continue;
        link->session.push(text);
        pump(*link);
    }
}

bool VisitorServer::deliver(const std::string& visitor, const Item& item) {
    auto found = groups_.find(visitor);
    if (found == groups_.end()) return false;
    found->second.top = std::max(found->second.top, item.n);
    Text text = std::make_shared<const std::string>(encodeItem(item));
    for (std::uint64_t number : found->second.links) {
        Link* link = find(number);
        if (!link) continue;
        link->session.item(item.n, item.id, text);
        pump(*link);
    }
    return true;
}

void VisitorServer::typing(const std::string& visitor, bool on, const std::optional<Face>& from) {
    auto found = groups_.find(visitor);
    if (found != groups_.end()) toAll(found->second, encodeTyping(on, from));
}

void VisitorServer::seen(const std::string& visitor, const Seen& seen) {
    auto found = groups_.find(visitor);
    if (found != groups_.end()) toAll(found->second, encodeSeen(seen));
}

void VisitorServer::agent(const std::string& visitor, const std::optional<Face>& agent) {
    auto found = groups_.find(visitor);
    if (found == groups_.end() || found->second.status.agent == agent) return;
    found->second.status.agent = agent;
    toAll(found->second, encodeStatus(found->second.status));
}

void VisitorServer::available(bool on) {
    for (auto& [key, group] : groups_) {
        if (group.status.available == on) continue;
        group.status.available = on;
        toAll(group, encodeStatus(group.status));
    }
}

} // namespace santral::webchat
