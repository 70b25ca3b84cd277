#include "tests/core/channel/webchat/scripted_port.hpp"

namespace santral::test {

using namespace webchat;

void ScriptedPort::whenReleased(std::function<void()> work) {
    if (hold) {
        held.push_back(std::move(work));
    } else {
        work();
    }
}

bool ScriptedPort::releaseOne() {
    if (held.empty()) return false;
    auto first = std::move(held.front());
    held.erase(held.begin());
    first();
    return true;
}

std::optional<Error> ScriptedPort::refusal() {
    if (!refuse) return std::nullopt;
    return Error{*std::exchange(refuse, std::nullopt), "scripted"};
}

void ScriptedPort::open(Opening opening, Done<Opened> done) {
    if (auto refused = refusal()) return done(*refused);
    auto chat = chats.find(opening.visitor.key);
    Opened opened;
    opened.brandName = "Shop";
    opened.title = title;
    opened.greeting = opening.visitor.language == "tr" ? "Merhaba" : "Hello";
    opened.look = brandLook;
    opened.status.available = true;
    if (chat != chats.end()) {
        const auto& items = chat->second.items;
        opened.known = true;
        opened.name = chat->second.name;
        opened.email = chat->second.email;
        opened.top = items.size();
        opened.seen.own = chat->second.own;
        std::size_t first = opening.last ? std::min<std::size_t>(*opening.last, items.size())
                                         : items.size() - std::min(items.size(), opening.limit);
        std::size_t count = std::min(opening.limit, items.size() - first);
        auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
        opened.history.items.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        opened.history.more = opening.last ? first + count < items.size() : first > 0;
    }
    done(std::move(opened));
}

std::optional<Look> ScriptedPort::look(const std::string& brand) const {
    if (brand != "shop") return std::nullopt;
    return brandLook;
}

void ScriptedPort::present(const Visitor&, const Page& page, bool on) {
    heard.push_back(on ? "present " + page.url : "gone");
}

void ScriptedPort::append(const std::string& visitor, Item item) {
    auto& items = chats[visitor].items;
    item.n = items.size() + 1;
    item.at = fromMillis(1'766'500'000'000 + static_cast<std::int64_t>(item.n));
    items.push_back(item);
}

void ScriptedPort::received(const Visitor& visitor, Message message, Done<Accepted> done) {
    ++received_;
    if (auto refused = refusal()) return done(*refused);
    whenReleased([this, key = visitor.key, message, done] {
        auto answered = chats[key].answers.find(message.id);
        if (answered != chats[key].answers.end()) return done(answered->second);
        Item item;
        item.id = message.id;
        item.text = message.text;
        for (Uuid file : message.files) {
            if (uploads.count(file) == 0) return done(Error{Errc::NotFound, "file"});
            item.files.push_back(uploads.at(file));
        }
        append(key, item);
        const Item& stored = chats[key].items.back();
        Accepted accepted{stored.n, stored.at};
        chats[key].answers[message.id] = accepted;
        done(accepted);
        if (server) server->deliver(key, stored);
    });
}

std::uint64_t ScriptedPort::say(const std::string& visitor, const std::string& text) {
    Item item;
    item.id = Uuid{0xA9E7, chats[visitor].items.size() + 1};
    item.side = Side::Agent;
    item.from = Face{"Elif Kaya", "EK"};
    item.text = text;
    append(visitor, item);
    server->deliver(visitor, chats[visitor].items.back());
    return chats[visitor].items.size();
}

void ScriptedPort::identified(const Visitor& visitor, Identify identify, Done<Contact> done) {
    if (auto refused = refusal()) return done(*refused);
    whenReleased([this, key = visitor.key, identify, done] {
        Chat& chat = chats[key];
        if (identify.name) chat.name = *identify.name;
        if (identify.email) chat.email = *identify.email;
        done(Contact{chat.name, chat.email});
    });
}

void ScriptedPort::history(const Visitor& visitor, HistoryWish wish, std::size_t limit, Done<History> done) {
    History out;
    const auto& items = chats[visitor.key].items;
    for (const Item& item : items) {
        if (wish.after && item.n > *wish.after && out.items.size() < limit) out.items.push_back(item);
        if (wish.before && item.n < *wish.before && item.n + limit >= *wish.before) out.items.push_back(item);
    }
    bool wantsAfter = wish.after.has_value();
    if (!out.items.empty())
        out.more = wantsAfter ? out.items.back().n < items.size() : out.items.front().n > 1;
    done(std::move(out));
}

void ScriptedPort::seen(const Visitor& visitor, Seen seen) {
    heard.push_back("seen " + std::to_string(seen.delivered.value_or(0)) + " " +
                    std::to_string(seen.read.value_or(0)));
    if (seen.read) chats[visitor.key].own = *seen.read;
}

void ScriptedPort::typing(const Visitor&, bool on) {
    heard.push_back(on ? "typing on" : "typing off");
}

void ScriptedPort::moved(const Visitor&, Page page) {
    heard.push_back("moved " + page.url);
}

void ScriptedPort::store(const Visitor&, Upload upload, Done<File> done) {
    if (auto refused = refusal()) return done(*refused);
    auto known = uploads.find(upload.id);
    if (known != uploads.end()) return done(known->second);
    std::string key = toString(upload.id) + "/k3y";
    std::filesystem::path kept = blobs / toString(upload.id);
    std::filesystem::rename(upload.path, kept);
    files[key] = {kept, upload.name, upload.type};
    File file{upload.id, upload.name, upload.size, upload.type, "file/" + key};
    uploads[upload.id] = file;
    done(file);
}

void ScriptedPort::fetch(std::string key, Done<Download> done) {
    auto found = files.find(key);
    if (found == files.end()) return done(Error{Errc::NotFound, "file"});
    done(found->second);
}

} // namespace santral::test
