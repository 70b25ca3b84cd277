// The files of a joined desk: stored here until the hub has them, fetched from it when they are wanted, and
// kept up to a quota, least recently used ones going first. A file that waits to be sent, lies in a draft or
// was opened a moment ago never goes. Core thread; what touches the disk runs beside the journal.
#pragma once

#include "core/base/tasks.hpp"
#include "core/hub/hub_files.hpp"
#include "core/hub/own_store.hpp"
#include "core/store/blob_shelf.hpp"

#include <map>
#include <set>

namespace santral {

class DeskFiles {
public:
    template <class T>
    using Done = Hub::Done<T>;

    // All outlive it.
    DeskFiles(OwnStore& own, HubFiles& hub, Tasks& tasks, const Clock& clock, std::filesystem::path folder,
              std::uint64_t quota);

    void store(std::filesystem::path file, std::string name, Done<Attachment> done);
    // From here, or from the hub where it can be asked (`online`); Unavailable "file" where it cannot.
    void open(std::string hash, bool online, Done<std::filesystem::path> done);
    // The hub has these, in what is on its disk: they may go like all others.
    void delivered(const std::vector<Attachment>& files);
    void setQuota(std::uint64_t octets);

    static constexpr std::uint64_t kQuota = 2ull << 30; // octets

private:
    asio::awaitable<void> fetch(std::string hash);
    void finish(const std::string& hash, const Result<std::filesystem::path>& outcome);
    void makeRoom();

    OwnStore& own_;
    HubFiles& hub_;
    Tasks& tasks_;
    std::filesystem::path folder_;
    std::uint64_t quota_;
    store::BlobShelf shelf_;     // on the disk's executor
    std::set<std::string> ours_; // stored since the start, and not known to be at the hub
    std::map<std::string, std::vector<Done<std::filesystem::path>>> wanted_; // on their way
};

} // namespace santral
