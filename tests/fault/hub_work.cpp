#include "tests/fault/hub_work.hpp"

#include <algorithm>
#include <fstream>

namespace santral::fault {
namespace {

constexpr std::size_t kVisitors = 24;
constexpr std::size_t kMostPlaces = 200;

} // namespace

HubWork::HubWork(LocalHub& hub, const Clock& clock, Options options, Tell tell)
    : hub_(hub), clock_(clock), options_(std::move(options)), tell_(std::move(tell)), dice_(options_.seed),
      random_(options_.seed + 1) {}

void HubWork::start(const std::vector<Book::Chat>& open) {
    for (const Book::Chat& one : open) {
        ++open_;
        chat({one.token, one.visitor});
    }
    fill();
}

void HubWork::fill() {
    while (open_ < options_.atOnce && begun_ < options_.commands) {
        ++begun_;
        ++open_;
        next();
    }
}

void HubWork::settled() {
    --open_;
    fill();
    if (finished() && finishedTell_) finishedTell_();
}

void HubWork::next() {
    std::size_t share = dice_.below(100);
    if (share < 10 && !items_.empty()) return again();
    if (share < 25 && !places_.empty()) return answer();
    if (share < 32 && !places_.empty()) return act();
    if (share < 50) return put();
    if (share < 52) return import();
    if (share < 54 && !places_.empty()) return erase();
    if (share < 58 && !options_.files.empty()) return withFile();
    bool passing = dice_.chance(0.05);
    std::string visitor = (passing ? std::string(kPassing) + std::to_string(options_.life) + "-" : "v") +
                          std::to_string(dice_.below(kVisitors));
    Item item{newToken(), visitor, dice_.chance(0.15)};
    items_.push_back(item);
    item.mail ? mail(item) : chat(item);
}

// What is asked twice under one id, also while the first is on its way, is answered the same.
void HubWork::submit(const std::string& token, const std::string& visitor, const Actor& actor, CommandId id,
                     CommandBody body, int times) {
    auto left = std::make_shared<int>(times);
    for (int i = 0; i < times; ++i) {
        hub_.submit(actor, id, body,
                    [this, token, visitor, left, alive = std::weak_ptr(alive_)](Result<Receipt> receipt) {
                        if (alive.expired()) return;
                        answered(token, visitor, receipt);
                        if (--*left == 0) settled();
                    });
    }
}

void HubWork::answered(const std::string& token, const std::string& visitor, const Result<Receipt>& receipt) {
    if (!receipt) return;
    tell_("ok " + token + " " + std::to_string(receipt->first) + " " + std::to_string(receipt->last));
    if (!visitor.empty() && receipt->conversation && places_.size() < kMostPlaces)
        places_.push_back({receipt->conversation, visitor});
}

void HubWork::chat(const Item& item) {
    MessageId message = newMessage();
    tell_("try " + item.token + " chat " + toString(message) + " " + item.visitor);
    std::string text = item.token + " " + std::string(dice_.below(600), 'x');
    ReceiveChat body{item.visitor, message, {}, std::move(text), {}, item.token};
    int times = dice_.chance(0.1) ? 2 : 1;
    submit(item.token, item.visitor, Actor::system(), hub_.newCommandId(), std::move(body), times);
}

void HubWork::mail(const Item& item) {
    MailPart part;
    part.from = {"", item.visitor + "@far.example"};
    part.subject = "about " + item.token;
    part.messageId = "<" + item.token + "@far.example>";
    MessageId message = newMessage();
    tell_("try " + item.token + " mail " + toString(message));
    std::string text = item.token + " " + std::string(dice_.below(3000), 'y');
    ReceiveMail body{{"mail", part.messageId}, message, {}, std::move(part), std::move(text), {}, {}};
    submit(item.token, item.visitor, Actor::system(), hub_.newCommandId(), std::move(body), 1);
}

void HubWork::again() {
    const Item item = items_[dice_.below(items_.size())];
    item.mail ? mail(item) : chat(item);
}

const HubWork::Place* HubWork::somewhere() {
    return &places_[dice_.below(places_.size())];
}

void HubWork::answer() {
    ConversationId id = somewhere()->conversation;
    MessageId message = newMessage();
    bool note = dice_.chance(0.4);
    std::string token = newToken();
    tell_("try " + token + (note ? " note " : " send ") + toString(message));
    CommandBody body = note ? CommandBody(AddNote{id, message, token + " note", {}, {}})
                            : CommandBody(SendMessage{id, message, Channel::Chat, token + " answer", {}, {}});
    int times = dice_.chance(0.2) ? 2 : 1;
    submit(token, {}, Actor::of(hub_.self()), hub_.newCommandId(), std::move(body), times);
}

void HubWork::act() {
    ConversationId id = somewhere()->conversation;
    std::string token = newToken();
    tell_("try " + token + " act -");
    CommandBody body = dice_.chance(0.6)   ? CommandBody(TagConversation{id, token, true})
                       : dice_.chance(0.5) ? CommandBody(CloseConversation{id})
                                           : CommandBody(TakeConversation{id});
    submit(token, {}, Actor::of(hub_.self()), hub_.newCommandId(), std::move(body), 1);
}

// A draft, or a setting. Contents are numbered upwards over all lives.
void HubWork::put() {
    std::uint64_t number = 1'000'000 * options_.life + ++last_;
    auto kept = [this, number, alive = std::weak_ptr(alive_)](const std::string& cell, Result<void> done) {
        if (alive.expired()) return;
        if (done) tell_("has " + cell + " " + std::to_string(number));
        settled();
    };
    bool drafts = !places_.empty() && dice_.chance(0.8);
    const Place* place = drafts ? somewhere() : nullptr;
    if (place && !place->visitor.starts_with(kPassing)) {
        std::string cell = draftCell(place->conversation, "chat");
        tell_("put " + cell + " " + std::to_string(number));
        std::string body = std::to_string(number) + " " + std::string(dice_.below(2000), 'z');
        hub_.saveDraft(place->conversation, {"chat", std::move(body), {}},
                       [kept, cell](Result<void> done) { kept(cell, done); });
        return;
    }
    std::string name = "fault-" + std::to_string(dice_.below(4));
    tell_("put " + settingCell(name) + " " + std::to_string(number));
    hub_.own().saveSetting(name, std::to_string(number),
                           [kept, name](Result<void> done) { kept(settingCell(name), done); });
}

void HubWork::import() {
    std::string token = newToken();
    ImportConversation body;
    body.kind = IdentityKind::Mail;
    body.address = "import-" + token + "@far.example";
    body.entries.resize(20 + dice_.below(400));
    tell_("try " + token + " import " + std::to_string(body.entries.size()));
    for (auto& entry : body.entries) {
        entry.at = clock_.now();
        entry.channel = Channel::Mail;
        entry.text = token + " " + std::string(dice_.below(800), 'w');
    }
    submit(token, {}, Actor::of(hub_.self()), hub_.newCommandId(), std::move(body), 1);
}

void HubWork::erase() {
    auto passing = std::find_if(places_.begin(), places_.end(),
                                [](const Place& one) { return one.visitor.starts_with(kPassing); });
    if (passing == places_.end()) return act();
    std::string visitor = passing->visitor;
    std::string token = newToken();
    auto found = [this, token, visitor, alive = std::weak_ptr(alive_)](Result<CustomerCard> card) {
        if (alive.expired()) return;
        if (!card) return settled();
        tell_("try " + token + " act -");
        std::erase_if(places_, [&](const Place& one) { return one.visitor == visitor; });
        std::erase_if(items_, [&](const Item& one) { return one.visitor == visitor; });
        submit(token, {}, Actor::of(hub_.self()), hub_.newCommandId(), EraseCustomer{card->customer.id}, 1);
    };
    hub_.findCustomer(IdentityKind::Visitor, visitor, std::move(found));
}

void HubWork::withFile() {
    std::string token = newToken();
    std::filesystem::path file = options_.files / token;
    std::ofstream(file) << std::string(1 + dice_.below(200'000), 'f') << token;
    auto stored = [this, token, file, alive = std::weak_ptr(alive_)](Result<Attachment> attachment) {
        if (alive.expired()) return;
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        if (!attachment) return settled();
        MessageId message = newMessage();
        tell_("try " + token + " file " + toString(message));
        ReceiveChat body{"v0", message, {}, token + " file", {*attachment}, token};
        submit(token, {}, Actor::system(), hub_.newCommandId(), std::move(body), 1);
    };
    hub_.storeFile(file, "photo.jpg", std::move(stored));
}

} // namespace santral::fault
