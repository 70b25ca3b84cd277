#include "core/hub/desk_files.hpp"

#include "core/base/log.hpp"

namespace santral {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kFetched = "fetched-"; // and the hash: on its way, beside the blobs

// What this desk alone has: commands that the hub has not answered, and drafts. Their texts name the files.
Result<std::string> textsOfOurs(store::Journal& journal) {
    std::string all;
    auto commands = journal.inHand();
    if (!commands) return commands.error();
    for (const store::InHandRow& row : *commands) all += row.body + '\n';
    auto drafts = journal.draftBodies();
    if (!drafts) return drafts.error();
    for (const std::string& body : *drafts) all += body + '\n';
    return all;
}

} // namespace

DeskFiles::DeskFiles(OwnStore& own, HubFiles& hub, Tasks& tasks, const Clock& clock, fs::path folder,
                     std::uint64_t quota)
    : own_(own), hub_(hub), tasks_(tasks), folder_(std::move(folder)), quota_(quota),
      shelf_(folder_ / "blobs", clock) {
    auto count = [this]() -> Result<void> {
        std::error_code failed;
        std::vector<fs::path> halves;
        for (const auto& entry : fs::directory_iterator(folder_, failed)) {
            if (entry.path().filename().string().starts_with(kFetched)) halves.push_back(entry.path());
        }
        for (const fs::path& half : halves) fs::remove(half, failed);
        shelf_.count();
        return {};
    };
    own_.run<void>(std::move(count), {});
    makeRoom(); // the quota may be another one now
}

void DeskFiles::store(fs::path file, std::string name, Done<Attachment> done) {
    own_.storeFile(std::move(file), std::move(name), [this, done](Result<Attachment> stored) {
        if (stored) {
            ours_.insert(stored->hash);
            auto used = [this, hash = stored->hash]() -> Result<void> {
                shelf_.used(hash);
                return {};
            };
            own_.run<void>(std::move(used), {});
            makeRoom();
        }
        done(std::move(stored));
    });
}

void DeskFiles::delivered(const std::vector<Attachment>& files) {
    for (const Attachment& file : files) ours_.erase(file.hash);
}

void DeskFiles::setQuota(std::uint64_t octets) {
    quota_ = octets;
    makeRoom();
}

void DeskFiles::open(std::string hash, bool online, Done<fs::path> done) {
    auto find = [this, hash]() -> Result<fs::path> {
        auto here = own_.blobs().find(hash);
        if (here) shelf_.used(hash);
        return here;
    };
    own_.run<fs::path>(std::move(find), [this, hash, online, done](Result<fs::path> here) {
        bool missing = !here && here.error().code == Errc::NotFound;
        if (!missing) return done(std::move(here));
        if (!online) return done(Error{Errc::Unavailable, "file"});
        auto& waiting = wanted_[hash];
        waiting.push_back(done);
        if (waiting.size() == 1) tasks_.spawn(fetch(hash), "file");
    });
}

asio::awaitable<void> DeskFiles::fetch(std::string hash) {
    fs::path beside = folder_ / (std::string(kFetched) + hash);
    auto fetched = co_await hub_.download(hash, beside);
    if (!fetched) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        finish(hash, fetched.error());
        co_return;
    }
    auto keep = [this, beside, hash]() -> Result<fs::path> {
        auto stored = own_.blobs().putFile(beside);
        std::error_code ignored;
        fs::remove(beside, ignored);
        if (!stored) return stored.error();
        shelf_.used(hash);
        return own_.blobs().find(hash);
    };
    own_.run<fs::path>(std::move(keep), [this, hash](Result<fs::path> kept) {
        finish(hash, kept);
        makeRoom();
    });
}

void DeskFiles::finish(const std::string& hash, const Result<fs::path>& outcome) {
    auto waiting = wanted_.extract(hash);
    if (waiting.empty()) return;
    for (const Done<fs::path>& done : waiting.mapped()) done(outcome);
}

void DeskFiles::makeRoom() {
    auto work = [this, quota = quota_, ours = ours_]() -> Result<void> {
        if (shelf_.octets() <= quota) return {};
        auto texts = textsOfOurs(own_.journal());
        if (!texts) return texts.error();
        shelf_.makeRoom(quota, [&](const std::string& hash) {
            return ours.contains(hash) || texts->find(hash) != std::string::npos;
        });
        return {};
    };
    own_.run<void>(std::move(work), [](Result<void> done) {
        if (!done) log::warn("files", "no room could be made: " + describe(done.error()));
    });
}

} // namespace santral
