// Files of the web chat: uploads wait in the blob store for the message that names them; every address
// carries a MAC, so that only what we handed out can be fetched.
#include "core/hub/chat_channel.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

#include <charconv>

namespace santral {
namespace {

constexpr std::size_t kMacDigits = 40; // 160 bits

} // namespace

std::string ChatChannel::keyFor(const std::string& place) const {
    return hmacSha256(fileKey_, place).substr(0, kMacDigits) + "/" + place;
}

Result<std::string> ChatChannel::placeOf(std::string_view key) const {
    if (key.size() <= kMacDigits + 1) return Error{Errc::NotFound, "file"};
    std::string place(key.substr(kMacDigits + 1));
    if (!equalsConstantTime(keyFor(place), key)) return Error{Errc::NotFound, "file"};
    return place;
}

webchat::File ChatChannel::fileFrom(const Attachment& file, const std::string& place) const {
    Uuid id = parseUuid(file.contentId).value_or(Uuid{});
    return {id, file.name, file.size, file.type, "file/" + keyFor(place)};
}

void ChatChannel::store(const Visitor& visitor, webchat::Upload upload, Done<webchat::File> done) {
    std::string id = visitor.key + ":" + toString(upload.id);
    std::string place = VisitorUploads::placeOf(id);
    if (const Attachment* known = uploads_.find(id)) return done(fileFrom(*known, place));
    auto stored = [this, place, done, alive = std::weak_ptr(alive_)](Result<Attachment> file) {
        if (alive.expired()) return;
        if (!file) return done(file.error());
        done(fileFrom(*file, place));
    };
    Attachment file{upload.name, upload.type, 0, {}, toString(upload.id)};
    uploads_.store(std::move(id), upload.path, std::move(file), std::move(stored));
}

std::string ChatChannel::takerOf(const std::string& visitor, const std::string& clientId) {
    return visitor + ":" + clientId;
}

// All of them, or none is taken. NotFound, Conflict.
Result<std::vector<Attachment>> ChatChannel::filesOf(const Visitor& visitor,
                                                     const webchat::Message& message) {
    std::vector<Attachment> files;
    if (message.files.empty()) return files;
    std::string taker = takerOf(visitor.key, toString(message.id));
    for (Uuid id : message.files) {
        auto file = uploads_.take(visitor.key + ":" + toString(id), taker);
        if (!file) uploads_.giveBack(taker);
        if (!file) return file.error();
        files.push_back(std::move(*file));
    }
    return files;
}

// A message that names a file nobody has: it may be a repeat of one that took the file before a restart.
void ChatChannel::answerKnown(const ReceiveChat& chat, Done<webchat::Accepted> done) {
    auto answer = [done = std::move(done)](const Result<std::optional<Receipt>>& known) {
        if (!known) return done(known.error());
        if (!*known) return done(Error{Errc::NotFound, "file"});
        done(webchat::Accepted{(*known)->chatNumber, (*known)->at});
    };
    context_.hub.findChat(chat.visitor, chat.clientId, std::move(answer));
}

void ChatChannel::fetch(std::string key, Done<webchat::Download> done) {
    auto place = placeOf(key);
    if (!place) return done(place.error());
    if (place->starts_with("u-")) {
        const Attachment* upload = uploads_.findPlace(*place);
        return upload ? download(*upload, std::move(done)) : done(Error{Errc::NotFound, "file"});
    }
    std::size_t dash = place->find('-');
    auto message = parseUuid(std::string_view(*place).substr(0, dash));
    std::size_t index = 0;
    if (dash == std::string::npos || !message) return done(Error{Errc::NotFound, "file"});
    std::from_chars(place->data() + dash + 1, place->data() + place->size(), index);
    auto question = [id = MessageId{*message}](store::ViewReader& view) { return view.item(id); };
    auto answer = [this, index, done,
                   alive = std::weak_ptr(alive_)](Result<std::optional<store::StoredItem>> found) {
        if (alive.expired()) return;
        if (!found) return done(found.error());
        if (!*found || index >= (*found)->item.attachments.size()) return done(Error{Errc::NotFound, "file"});
        download((*found)->item.attachments[index], done);
    };
    context_.hub.reading().ask(std::move(question), std::move(answer));
}

void ChatChannel::download(const Attachment& file, Done<webchat::Download> done) {
    context_.hub.openFile(file.hash, [file, done](Result<std::filesystem::path> path) {
        if (!path) return done(path.error());
        done(webchat::Download{*path, file.name, file.type});
    });
}

} // namespace santral
