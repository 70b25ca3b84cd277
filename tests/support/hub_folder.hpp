// A hub's folder as a hub leaves it, made through the store alone: for backups, restores and checks.
#pragma once

#include "core/base/random.hpp"
#include "core/store/backup.hpp"
#include "core/store/blobs.hpp"
#include "core/store/restore.hpp"
#include "core/store/sqlite/journal.hpp"
#include "core/store/sqlite/ledger.hpp"
#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/sqlite/view.hpp"
#include "core/store/verify.hpp"
#include "tests/support/events.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace santral::test {

inline std::string octetsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

inline void writeOctets(const std::filesystem::path& file, std::string_view octets) {
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(octets.data(), std::ssize(octets));
}

// Whether any file below the folder holds the text.
inline bool anyOctetsHold(const std::filesystem::path& folder, std::string_view text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && octetsOf(entry.path()).find(text) != std::string::npos) return true;
    }
    return false;
}

// Names of everything in a folder, sorted.
inline std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

class HubFolder {
public:
    explicit HubFolder(std::filesystem::path folder) : path(std::move(folder)) {
        std::filesystem::create_directories(path);
        writeOctets(path / "agent", "0123456789abcdef0123456789abcdef");
        writeOctets(path / "secret.key", "GIZLI-ANAHTAR-32-OCTETS-LONG-!!!");
        open();
    }

    void open() {
        ledger = store::openLedger({path / "ledger.db", {}}).value();
        journal = store::openJournal(path / "journal.db").value();
    }
    void close() {
        ledger.reset();
        journal.reset();
    }
    // What the story has told since the last time, as one inbound item.
    void commit() {
        store::Append append;
        append.command = CommandId{{7, ++commands}};
        append.inbound = ProviderKey{"mail:support", std::to_string(commands)};
        append.events = story.take();
        append.receipt.first = append.events.front().seq;
        append.receipt.last = append.events.back().seq;
        auto done = ledger->append(append.receipt.first - 1, {&append, 1}).value();
        done.front().value();
    }
    // One customer with a conversation, a message and a file in it.
    void fill() {
        story.somebodyComes(IdentityKind::Mail, "deniz@example.com", "Deniz");
        story.opens("Değişim");
        story.customerWrites("Merhaba, bot küçük geldi");
        fileArrives("bytes of a picture");
        commit();
    }
    std::string fileArrives(std::string_view octets) {
        auto blob = blobs.put(octets).value();
        story.customerWrites("see the file");
        auto& message = std::get<MessageAdded>(story.events.back().body);
        message.attachments.push_back({"photo.jpg", "image/jpeg", blob.size, blob.hash, {}});
        return blob.hash;
    }
    void buildView() {
        auto view = store::openViewWriter({path / "view.db", {}}).value();
        auto events = store::openLedgerReader({path / "ledger.db", {}}).value()->read(0, 100'000).value();
        view->apply(events).value();
    }
    // As LocalHub does it.
    void erase(CustomerId customer, std::vector<IdentityId> identities) {
        story.happens(CustomerErased{customer, identities}).conversation = {};
        story.events.back().identity = {};
        commit();
        auto dropFiles = [this](const std::vector<std::string>& hashes) {
            for (const std::string& hash : hashes) blobs.remove(hash).value();
            return Result<void>();
        };
        ledger->eraseContent({std::move(identities), {customer}}, dropFiles).value();
    }

    std::filesystem::path path;
    store::Blobs blobs{path / "blobs"};
    EventStory story;
    std::unique_ptr<store::Ledger> ledger;
    std::unique_ptr<store::Journal> journal;
    std::uint64_t commands = 0;
};

inline std::string digestOf(const std::filesystem::path& folder) {
    return store::LedgerRows::open({folder / "ledger.db", {}}).value().contentDigest().value();
}

} // namespace santral::test
