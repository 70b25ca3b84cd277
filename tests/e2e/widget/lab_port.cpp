#include "tests/e2e/widget/lab_port.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>

namespace santral::test {

using namespace webchat;

namespace json = boost::json;

namespace {

const Face kAgent{"Elif Kaya", "EK"};

std::string textOf(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

bool flagOf(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

std::string greeting(const std::string& language) {
    if (language == "tr") return "Merhaba! Size nasıl yardımcı olabiliriz?";
    if (language == "az") return "Salam! Sizə necə kömək edə bilərik?";
    return "Hello! How can we help you?";
}

History pageOf(const std::vector<Item>& items, std::optional<std::uint64_t> after,
               std::optional<std::uint64_t> before, std::size_t limit) {
    std::size_t end = before ? std::min<std::size_t>(*before - 1, items.size()) : items.size();
    std::size_t first = after ? std::min<std::size_t>(*after, end) : end - std::min(end, limit);
    std::size_t last = std::min(end, first + limit);
    History out;
    for (std::size_t i = first; i < last; ++i) out.items.push_back(items[i]);
    out.more = after ? last < items.size() : first > 0;
    return out;
}

std::string readAll(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

LabPort::LabPort(const Clock& clock, Random& random, std::filesystem::path blobs)
    : clock_(clock), random_(random), blobs_(std::move(blobs)) {}

LabPort::Chat& LabPort::chatOf(const std::string& key) {
    auto found =
        std::find_if(chats_.begin(), chats_.end(), [&](const auto& chat) { return chat->key == key; });
    if (found != chats_.end()) return **found;
    chats_.push_back(std::make_unique<Chat>());
    chats_.back()->key = key;
    return *chats_.back();
}

LabPort::Chat* LabPort::current() {
    auto wrote =
        std::find_if(chats_.rbegin(), chats_.rend(), [](const auto& chat) { return !chat->items.empty(); });
    if (wrote != chats_.rend()) return wrote->get();
    return chats_.empty() ? nullptr : chats_.back().get();
}

const Item& LabPort::append(Chat& chat, Item item) {
    item.n = chat.items.size() + 1;
    item.at = clock_.now();
    chat.items.push_back(std::move(item));
    return chat.items.back();
}

void LabPort::open(Opening opening, Done<Opened> done) {
    Opened opened;
    opened.brandName = "Kestane";
    opened.title = title_;
    opened.greeting = greeting(opening.visitor.language);
    opened.look = look_;
    opened.status.available = available_;
    auto found = std::find_if(chats_.begin(), chats_.end(),
                              [&](const auto& chat) { return chat->key == opening.visitor.key; });
    if (found != chats_.end() && !(*found)->items.empty()) {
        const Chat& chat = **found;
        opened.known = true;
        opened.name = chat.name;
        opened.email = chat.email;
        opened.seen = chat.seen;
        opened.top = chat.items.size();
        opened.history = pageOf(chat.items, opening.last, std::nullopt, opening.limit);
    }
    done(std::move(opened));
}

std::optional<Look> LabPort::look(const std::string& brand) const {
    if (brand != "default") return std::nullopt;
    return look_;
}

void LabPort::present(const Visitor& visitor, const Page& page, bool on) {
    if (on) chatOf(visitor.key).pages.push_back(page.url);
}

void LabPort::received(const Visitor& visitor, Message message, Done<Accepted> done) {
    if (block_) return done(Error{Errc::Denied, "blocked"});
    Chat& chat = chatOf(visitor.key);
    if (std::exchange(lose_, false)) chat.uploads.clear();
    auto answered = chat.answers.find(message.id);
    if (answered != chat.answers.end()) return done(answered->second);
    Item item;
    item.id = message.id;
    item.text = message.text;
    for (Uuid id : message.files) {
        auto file = chat.uploads.find(id);
        if (file == chat.uploads.end()) return done(Error{Errc::NotFound, "file"});
        item.files.push_back(file->second);
    }
    Item stored = append(chat, std::move(item));
    Accepted accepted{stored.n, stored.at};
    chat.answers[message.id] = accepted;
    done(accepted);
    server_->deliver(visitor.key, stored);
}

void LabPort::identified(const Visitor& visitor, Identify identify, Done<Contact> done) {
    Chat& chat = chatOf(visitor.key);
    if (identify.name) chat.name = *identify.name;
    if (identify.email) chat.email = *identify.email;
    done(Contact{chat.name, chat.email});
}

void LabPort::history(const Visitor& visitor, HistoryWish wish, std::size_t limit, Done<History> done) {
    done(pageOf(chatOf(visitor.key).items, wish.after, wish.before, limit));
}

void LabPort::seen(const Visitor& visitor, Seen seen) {
    Chat& chat = chatOf(visitor.key);
    if (seen.read) chat.seen.own = seen.read;
    if (seen.delivered) chat.has = *seen.delivered;
}

void LabPort::typing(const Visitor& visitor, bool on) {
    chatOf(visitor.key).typing = on;
}

void LabPort::moved(const Visitor& visitor, Page page) {
    chatOf(visitor.key).pages.push_back(page.url);
}

File LabPort::keep(Uuid id, std::string name, std::string type, const std::string& bytes) {
    std::string key = toString(makeUuid(clock_, random_)) + "/" + toString(id);
    std::filesystem::path path = blobs_ / toString(id);
    std::ofstream(path, std::ios::binary) << bytes;
    files_[key] = {path, name, type};
    return {id, std::move(name), bytes.size(), std::move(type), "file/" + key};
}

void LabPort::store(const Visitor& visitor, Upload upload, Done<File> done) {
    Chat& chat = chatOf(visitor.key);
    auto known = chat.uploads.find(upload.id);
    if (known != chat.uploads.end()) return done(known->second);
    std::string bytes = readAll(upload.path);
    chat.sums.push_back(sha256(bytes));
    File file = keep(upload.id, upload.name, upload.type, bytes);
    chat.uploads[upload.id] = file;
    done(file);
}

void LabPort::fetch(std::string key, Done<Download> done) {
    auto found = files_.find(key);
    if (found == files_.end()) return done(Error{Errc::NotFound, "file"});
    done(found->second);
}

void LabPort::say(Chat& chat, const json::object& wish) {
    Item item;
    item.id = makeUuid(clock_, random_);
    item.side = wish.contains("code") ? Side::System : Side::Agent;
    item.code = textOf(wish, "code");
    item.from = kAgent;
    item.text = textOf(wish, "text");
    if (const json::value* file = wish.if_contains("file")) {
        const json::object& given = file->as_object();
        std::string bytes(static_cast<std::size_t>(given.at("size").as_int64()), '.');
        std::string path = textOf(given, "path");
        if (!path.empty()) bytes = readAll(path);
        item.files.push_back(
            keep(makeUuid(clock_, random_), textOf(given, "name"), textOf(given, "type"), bytes));
    }
    Item stored = append(chat, std::move(item));
    server_->agent(chat.key, kAgent);
    server_->deliver(chat.key, stored);
}

void LabPort::tellSeen(Chat& chat, const json::object& wish) {
    Seen seen;
    if (wish.contains("delivered")) seen.delivered = wish.at("delivered").to_number<std::uint64_t>();
    if (wish.contains("read")) seen.read = wish.at("read").to_number<std::uint64_t>();
    if (seen.delivered) chat.seen.delivered = seen.delivered;
    if (seen.read) chat.seen.read = seen.read;
    server_->seen(chat.key, seen);
}

json::object LabPort::look() {
    json::object out{{"visitors", chats_.size()}, {"sockets", server_->pages()}, {"items", json::array()}};
    Chat* chat = current();
    if (!chat) return out;
    for (const Item& item : chat->items) {
        json::array names;
        for (const File& file : item.files) names.push_back(json::string(file.name));
        out["items"].as_array().push_back({{"n", item.n}, {"text", item.text}, {"files", names}});
    }
    out["name"] = chat->name;
    out["email"] = chat->email;
    out["typing"] = chat->typing;
    out["has"] = chat->has;
    out["own"] = chat->seen.own.value_or(0);
    out["sums"] = json::value_from(chat->sums);
    out["pages"] = json::value_from(chat->pages);
    return out;
}

json::object LabPort::play(const json::object& wish) {
    std::string verb = textOf(wish, "verb");
    Chat* chat = current();
    if (verb == "status") {
        available_ = textOf(wish, "status") == "available";
        server_->available(available_);
    } else if (verb == "dress") {
        look_ = {textOf(wish, "accent"), textOf(wish, "side"), textOf(wish, "theme")};
        title_ = textOf(wish, "title");
    } else if (verb == "block") {
        block_ = flagOf(wish, "on");
    } else if (verb == "lose") {
        lose_ = true;
    } else if (verb == "forget") {
        chats_.clear();
    } else if (chat && (verb == "say" || verb == "system")) {
        say(*chat, wish);
    } else if (chat && verb == "typing") {
        server_->typing(chat->key, flagOf(wish, "on"), kAgent);
    } else if (chat && verb == "seen") {
        tellSeen(*chat, wish);
    }
    return look();
}

} // namespace santral::test
