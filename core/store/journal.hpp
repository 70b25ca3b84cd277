// What only this desk knows and must survive anything: drafts, commands that the hub has not answered, and
// its own settings. Synchronous=FULL; used on the ledger thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/domain/ids.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace santral::store {

struct DraftRow {
    std::string slot;
    std::string body;
    MessageId message;
    TimePoint at{};
};

struct InHandRow { // a command on its way to the hub, as core/domain/command_codec.hpp writes it
    CommandId id;
    std::string name;
    std::string body;
    TimePoint at{};
    std::string code; // of a refusal; empty: waits
    std::string why;
};

// What was brought out of a damaged journal into a new one.
struct Salvaged {
    std::filesystem::path aside; // where the damaged file lies now
    std::uint64_t drafts = 0, commands = 0, settings = 0;
    std::uint64_t doubtful = 0; // of drafts and commands: they may not be what was written
    bool whole = true;          // everything could be read
};

class Journal {
public:
    virtual ~Journal() = default;
    // Asked when the disk is full, on the ledger thread: true where room was made, and the write is tried
    // again.
    virtual void mindFull(std::function<bool()> makeRoom) = 0;
    // An empty body removes the draft. Durable on return.
    virtual Result<void> saveDraft(ConversationId id, const DraftRow& draft) = 0;
    virtual Result<std::vector<DraftRow>> drafts(ConversationId id) = 0;
    virtual Result<std::vector<std::string>> draftBodies() = 0; // of all conversations
    virtual Result<std::vector<std::pair<ConversationId, DraftRow>>> allDrafts() = 0;
    // For good: no octet of them stays in the file.
    virtual Result<void> dropDrafts(std::span<const ConversationId> of) = 0;
    virtual Result<bool> draftsName(const std::string& hash) = 0; // a file, in any draft
    // Blobs that wait for a message, by their hash; the newest time stands. Durable on return.
    virtual Result<void> keepUpload(const std::string& hash, TimePoint at) = 0;
    virtual Result<void> dropUpload(const std::string& hash) = 0;
    virtual Result<std::vector<std::string>> uploadsUntil(TimePoint at) = 0;
    // The same id again replaces the row in its place. Durable on return.
    virtual Result<void> saveInHand(const InHandRow& row) = 0;
    virtual Result<void> dropInHand(CommandId id) = 0;
    virtual Result<std::vector<InHandRow>> inHand() = 0; // in the order they were given
    virtual Result<void> saveSetting(const std::string& name, const std::string& value) = 0;
    virtual Result<std::optional<std::string>> setting(const std::string& name) = 0;
};

} // namespace santral::store
