// Files of the web chat: uploads wait in the blob store for the message that names them; every address
// carries a MAC, so that only what we handed out can be fetched.
#include "core/hub/chat_channel.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

#include <charconv>

namespace santral {
namespace {

constexpr std::size_t kUploadsKept = 2'000;
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
    if (auto known = uploads_.find(id); known != uploads_.end()) {
        return done(fileFrom(known->second.file, "u-" + id.substr(0, 16) + toString(upload.id)));
    }
    if (uploads_.size() >= kUploadsKept) uploads_.clear(); // pages upload again what they have not sent
    auto stored = [this, visitor, id, upload, done, alive = std::weak_ptr(alive_)](Result<Attachment> file) {
        if (alive.expired()) return;
        if (!file) return done(file.error());
        file->type = upload.type;
        file->contentId = toString(upload.id);
        uploads_[id] = {visitor.key, *file};
        done(fileFrom(*file, "u-" + id.substr(0, 16) + toString(upload.id)));
    };
    context_.hub.storeFile(upload.path, upload.name, std::move(stored));
}

// A message that names a file nobody has: it may be a repeat of one that took the file before a restart.
void ChatChannel::answerKnown(const ProviderKey& key, Done<webchat::Accepted> done) {
    auto known = context_.hub.receiptOf(key);
    if (!known) return done(known.error());
    if (!*known) return done(Error{Errc::NotFound, "file"});
    done(webchat::Accepted{(*known)->chatNumber, (*known)->at});
}

void ChatChannel::fetch(std::string key, Done<webchat::Download> done) {
    auto place = placeOf(key);
    if (!place) return done(place.error());
    if (place->starts_with("u-")) return fetchUpload(*place, std::move(done));
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
        Attachment file = (*found)->item.attachments[index];
        context_.hub.openFile(file.hash, [file, done](Result<std::filesystem::path> path) {
            if (!path) return done(path.error());
            done(webchat::Download{*path, file.name, file.type});
        });
    };
    context_.hub.reading().ask(std::move(question), std::move(answer));
}

void ChatChannel::fetchUpload(const std::string& place, Done<webchat::Download> done) {
    for (const auto& [id, stored] : uploads_) {
        if ("u-" + id.substr(0, 16) + id.substr(id.size() - 32) != place) continue;
        Attachment file = stored.file;
        return context_.hub.openFile(file.hash, [file, done](Result<std::filesystem::path> path) {
            if (!path) return done(path.error());
            done(webchat::Download{*path, file.name, file.type});
        });
    }
    done(Error{Errc::NotFound, "file"});
}

} // namespace santral
