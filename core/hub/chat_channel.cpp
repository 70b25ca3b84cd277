#include "core/hub/chat_channel.hpp"

#include "core/base/fold.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kNewest = 1'000'000; // chat numbers: more than any visitor has

// First letters of the first and the last word: "Elif Kaya" → "EK".
std::string initialsOf(const std::string& name) {
    auto words = foldedWords(name);
    auto first = [&](const Word& word) {
        std::size_t end = word.begin + 1;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
        return name.substr(word.begin, end - word.begin);
    };
    if (words.empty()) return {};
    return words.size() == 1 ? first(words.front()) : first(words.front()) + first(words.back());
}

// What is not said is as the widget has it by itself.
webchat::Look onWire(const ChatLook& look) {
    webchat::Look out;
    out.accent = look.accent;
    if (look.side != ChatSide::Right) out.side = enumNames(look.side)[static_cast<std::size_t>(look.side)];
    if (look.theme != ChatTheme::System)
        out.theme = enumNames(look.theme)[static_cast<std::size_t>(look.theme)];
    return out;
}

webchat::VisitorServerOptions serverOptions(ChatChannel::Site site) {
    webchat::VisitorServerOptions options;
    options.assets = std::move(site.assets);
    options.uploads = std::move(site.uploads);
    options.http = std::move(site.http);
    return options;
}

} // namespace

ChatChannel::ChatChannel(Context context, WidgetSettings settings, Site site)
    : context_(context), settings_(std::move(settings)), fileKey_(std::move(site.fileKey)),
      uploads_(context.hub, context.clock, context.timers) {
    webchat::Port& port = *this;
    auto options = serverOptions(std::move(site));
    options.brands = brands();
    server_ =
        std::make_unique<webchat::VisitorServer>(context_.hub.executors().core, context_.timers,
                                                 context_.clock, context_.random, port, std::move(options));
}

ChatChannel::~ChatChannel() = default;

Result<net::Endpoint> ChatChannel::start() {
    uploads_.start();
    organisation_ =
        context_.hub.watchOrganisation([this](const Organisation&) { server_->setBrands(brands()); });
    return server_->listen({settings_.bind, settings_.port});
}

void ChatChannel::adopt(std::unique_ptr<net::Stream> stream, const std::string& address) {
    server_->adopt(std::move(stream), address);
}

asio::awaitable<void> ChatChannel::stop() {
    co_await server_->stop();
}

void ChatChannel::setAvailable(bool on) {
    available_ = on;
    server_->available(on);
}

void ChatChannel::agentTyping(const Agent& who, ConversationId id, bool on) {
    State& state = context_.hub.state();
    auto conversation = state.conversation(id);
    if (!conversation || !*conversation) return;
    auto visitor = state.visitorOf(**conversation);
    if (!visitor || !*visitor) return;
    webchat::Face face{who.name, initialsOf(who.name)};
    server_->typing((*visitor)->address, on, face);
}

void ChatChannel::send(Outgoing message, std::function<void(Delivery, std::string)> report) {
    bool there = server_->deliver(message.to.address, itemFrom(message.item));
    report(there ? Delivery::Sent : Delivery::Waiting, there ? "" : "visitor-away");
}

void ChatChannel::seenByAgent(const Identity& visitor, std::uint32_t upto) {
    webchat::Seen seen;
    seen.delivered = seen.read = upto;
    server_->seen(visitor.address, seen);
}

// The hub's own, and those of the brands that have one.
webchat::Brands ChatChannel::brands() const {
    webchat::Brands all;
    all[std::string(kHubChat)] = {webchat::Origins(settings_.origins), {}};
    for (const Brand& brand : context_.hub.state().organisation().brands) {
        if (!brand.away && !brand.chat.name.empty())
            all[brand.chat.name] = {webchat::Origins(brand.chat.origins), toString(brand.id)};
    }
    return all;
}

// nullptr: it is the hub's own chat.
const Brand* ChatChannel::brandOf(const Visitor& visitor) const {
    if (visitor.brand.empty()) return nullptr;
    const auto& all = context_.hub.state().organisation().brands;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Brand& brand) { return toString(brand.id) == visitor.brand; });
    return found == all.end() ? nullptr : &*found;
}

// Of the hub's own chat: that of the brand whose queue it goes to; where that serves all brands, of the only
// one there is.
ChatLook ChatChannel::hubLook() const {
    const State& state = context_.hub.state();
    const Queue* queue = state.queue(settings_.queue);
    const Brand* only = nullptr;
    std::size_t used = 0;
    for (const Brand& brand : state.organisation().brands) {
        if (brand.away) continue;
        if (queue && queue->brand == brand.id) return brand.look;
        only = &brand;
        ++used;
    }
    bool all = !queue || !queue->brand;
    return all && used == 1 ? only->look : ChatLook();
}

std::optional<webchat::Look> ChatChannel::look(const std::string& chat) const {
    if (chat == kHubChat) return onWire(hubLook());
    const auto& all = context_.hub.state().organisation().brands;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Brand& brand) { return !brand.away && brand.chat.name == chat; });
    return chat.empty() || found == all.end() ? std::nullopt : std::optional(onWire(found->look));
}

void ChatChannel::open(webchat::Opening opening, Done<webchat::Opened> done) {
    const Brand* brand = brandOf(opening.visitor);
    webchat::Opened opened;
    opened.brandName = brand ? brand->name : settings_.brandName;
    ChatLook wanted = brand ? brand->look : hubLook();
    opened.title = wanted.title.in(opening.visitor.language);
    opened.greeting = wanted.greeting.in(opening.visitor.language);
    opened.look = onWire(wanted);
    opened.status.available = available_;
    auto identity = context_.hub.state().identity(IdentityKind::Visitor, opening.visitor.key);
    if (!identity) return done(identity.error());
    if (!*identity) return done(std::move(opened));
    opened.known = true;
    webchat::Contact contact = contactOf(**identity);
    opened.name = contact.name;
    opened.email = contact.email;
    IdentityId id = (*identity)->id;
    auto top = context_.hub.state().chatCount(id);
    opened.top = top ? *top : 0;
    webchat::HistoryWish wish;
    wish.after = opening.last;
    if (!wish.after) wish.before = kNewest;
    Visitor visitor = opening.visitor;
    auto answer = [this, id, opened, done,
                   alive = std::weak_ptr(alive_)](Result<webchat::History> items) mutable {
        if (alive.expired()) return;
        if (!items) return done(items.error());
        opened.history = std::move(*items);
        if (!opened.history.items.empty() && !opened.history.more) {
            opened.top = std::max(opened.top, opened.history.items.back().n);
        }
        addReading(id, std::move(opened), std::move(done));
    };
    history(visitor, wish, opening.limit, std::move(answer));
}

// How far both sides have read; a page that was loaded again knows nothing of it.
void ChatChannel::addReading(IdentityId identity, webchat::Opened opened, Done<webchat::Opened> done) {
    State& state = context_.hub.state();
    std::uint64_t unread = 0;
    auto visitor = state.identity(identity);
    if (visitor && *visitor) {
        auto latest = state.latestConversation((*visitor)->customer);
        if (latest && *latest) unread = static_cast<std::uint64_t>((*latest)->unread);
    }
    auto question = [identity, unread](store::ViewReader& view) {
        return view.chatReading(identity, unread);
    };
    auto answer = [opened = std::move(opened), done](Result<store::ChatReading> reading) mutable {
        if (!reading) return done(reading.error());
        opened.seen.own = reading->byVisitor;
        opened.seen.delivered = opened.seen.read = reading->byAgent;
        done(std::move(opened));
    };
    context_.hub.reading().ask(std::move(question), std::move(answer));
}

webchat::Contact ChatChannel::contactOf(const Identity& visitor) const {
    webchat::Contact contact{visitor.display, {}};
    auto card = context_.hub.state().card(visitor.customer);
    if (card && *card) {
        for (const Identity& one : (*card)->identities) {
            if (one.kind == IdentityKind::Mail && contact.email.empty()) contact.email = one.address;
        }
    }
    if (contact.email.empty()) contact.email = visitor.claimed;
    return contact;
}

void ChatChannel::present(const Visitor& visitor, const webchat::Page&, bool on) {
    signal(visitor, Signal::Kind::CustomerPresent, on);
    if (!on) signal(visitor, Signal::Kind::CustomerTyping, false);
}

void ChatChannel::typing(const Visitor& visitor, bool on) {
    signal(visitor, Signal::Kind::CustomerTyping, on);
}

void ChatChannel::signal(const Visitor& visitor, Signal::Kind kind, bool on) {
    State& state = context_.hub.state();
    auto identity = state.identity(IdentityKind::Visitor, visitor.key);
    if (!identity || !*identity) return;
    Signal signal{kind, (*identity)->customer, {}, on};
    const Conversation* current = state.current((*identity)->id);
    auto merged = current ? Result<const Conversation*>(current) : state.mergedOf((*identity)->id);
    if (merged && *merged) signal.conversation = (*merged)->id;
    context_.hub.signal(signal);
}

void ChatChannel::received(const Visitor& visitor, webchat::Message message, Done<webchat::Accepted> done) {
    ReceiveChat chat;
    chat.visitor = visitor.key;
    if (const Brand* brand = brandOf(visitor)) chat.brand = brand->id;
    chat.clientId = toString(message.id);
    chat.message = makeId<MessageId>(context_.clock, context_.random);
    auto files = filesOf(visitor, message);
    if (!files && files.error().code == Errc::NotFound) return answerKnown(chat, std::move(done));
    if (!files) return done(files.error());
    chat.text = std::move(message.text);
    chat.attachments = std::move(*files);
    std::string taker = message.files.empty() ? std::string() : takerOf(chat.visitor, chat.clientId);
    auto answered = [this, taker = std::move(taker), done = std::move(done),
                     alive = std::weak_ptr(alive_)](Result<Receipt> receipt) {
        if (!receipt && !taker.empty() && !alive.expired()) uploads_.giveBack(taker);
        if (!receipt) return done(receipt.error());
        done(webchat::Accepted{receipt->chatNumber, receipt->at});
    };
    context_.hub.submitNew(Actor::system(), std::move(chat), std::move(answered));
}

void ChatChannel::identified(const Visitor& visitor, webchat::Identify identify,
                             Done<webchat::Contact> done) {
    IdentifyVisitor command{visitor.key, std::move(identify.name), std::move(identify.email)};
    std::optional<std::string> mail;
    if (command.mail) mail = toLowerAscii(trim(*command.mail));
    auto answered = [this, key = visitor.key, mail, done,
                     alive = std::weak_ptr(alive_)](Result<Receipt> receipt) {
        if (alive.expired()) return;
        if (!receipt) return done(receipt.error());
        auto identity = context_.hub.state().identity(IdentityKind::Visitor, key);
        if (!identity || !*identity)
            return done(identity ? Error{Errc::NotFound, "visitor"} : identity.error());
        webchat::Contact contact = contactOf(**identity);
        if (mail) contact.email = *mail; // his word of now, whatever else is known of him
        done(std::move(contact));
    };
    // Made from the visitor's own id: a repeat is harmless, and no visitor can name another's command.
    CommandId id{*parseUuid(sha256(visitor.key + toString(identify.id)).substr(0, 32))};
    context_.hub.submit(Actor::system(), id, std::move(command), std::move(answered));
}

void ChatChannel::history(const Visitor& visitor, webchat::HistoryWish wish, std::size_t limit,
                          Done<webchat::History> done) {
    auto identity = context_.hub.state().identity(IdentityKind::Visitor, visitor.key);
    if (!identity) return done(identity.error());
    if (!*identity) return done(webchat::History{});
    IdentityId id = (*identity)->id;
    auto top = context_.hub.state().chatCount(id);
    std::uint64_t count = top ? *top : 0;
    std::uint64_t before = wish.before ? std::min<std::uint64_t>(*wish.before, count + 1) : 0;
    std::uint64_t after = wish.after ? *wish.after : before > limit + 1 ? before - limit - 1 : 0;
    if (wish.after && *wish.after >= count) return done(webchat::History{});
    auto first = static_cast<std::uint32_t>(std::min<std::uint64_t>(after, UINT32_MAX));
    std::uint64_t upto = std::min<std::uint64_t>(count, after + limit);
    auto answer = [this, wish, before, after, limit, done](Result<std::vector<TimelineItem>> items) {
        if (!items) return done(items.error());
        webchat::History history;
        for (const TimelineItem& item : *items) {
            if (wish.before && item.chatNumber >= before) break;
            if (history.items.size() == limit) break;
            history.items.push_back(itemFrom(item));
        }
        history.more = wish.before ? after > 0 : items->size() > limit;
        done(std::move(history));
    };
    page({id, first, upto, limit + 1}, false, std::move(answer));
}

void ChatChannel::page(Pages pages, bool waited, Done<std::vector<TimelineItem>> done) {
    auto question = [pages](store::ViewReader& view) {
        return view.chatAfter(pages.identity, pages.after, pages.limit);
    };
    auto answer = [this, pages, waited, done,
                   alive = std::weak_ptr(alive_)](Result<std::vector<TimelineItem>> items) {
        if (alive.expired()) return;
        bool lags = items && (items->empty() || items->back().chatNumber < pages.upto);
        if (!lags || waited) return done(std::move(items));
        context_.hub.onceViewHas(context_.hub.state().head(), [this, pages, done, alive] {
            if (!alive.expired()) page(pages, true, done);
        });
    };
    context_.hub.reading().ask(std::move(question), std::move(answer));
}

void ChatChannel::seen(const Visitor& visitor, webchat::Seen seen) {
    if (seen.delivered) report(visitor, *seen.delivered, Delivery::Delivered);
    if (seen.read) report(visitor, *seen.read, Delivery::Read);
}

void ChatChannel::report(const Visitor& visitor, std::uint64_t upto, Delivery delivery) {
    ReportChatSeen command{visitor.key, static_cast<std::uint32_t>(upto), delivery};
    context_.hub.submitNew(Actor::system(), std::move(command), [](Result<Receipt>) {});
}

webchat::Item ChatChannel::itemFrom(const TimelineItem& item) const {
    webchat::Item out;
    out.n = item.chatNumber;
    out.id = parseUuid(item.clientId).value_or(item.message.value);
    out.side = item.direction == Direction::In ? webchat::Side::Visitor : webchat::Side::Agent;
    if (item.direction == Direction::Out) out.from = webchat::Face{item.author, initialsOf(item.author)};
    out.text = item.text;
    out.at = item.at;
    for (std::size_t i = 0; i < item.attachments.size(); ++i) {
        out.files.push_back(fileFrom(item.attachments[i], toString(item.message) + "-" + std::to_string(i)));
    }
    return out;
}

} // namespace santral
