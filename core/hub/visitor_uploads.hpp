// Files that visitors have uploaded and no message carries yet. Each goes with one message; what waits for
// longer than a day is forgotten, and is one of the loose files from the beginning. Core thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/loose_files.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace santral {

class VisitorUploads {
public:
    static constexpr auto kWaits = LooseFiles::kWaits;

    VisitorUploads(LocalHub& hub, const Clock& clock, Timers& timers)
        : hub_(hub), clock_(clock), timers_(timers) {}

    void start(); // forgets what is due, now and every hour

    // `id`: the visitor's key and his own id of the file. nullptr: unknown, or too old.
    const Attachment* find(const std::string& id) const;
    // Whose place this is; see placeOf().
    const Attachment* findPlace(const std::string& place) const;
    static std::string placeOf(const std::string& id);
    // `file.name`, `type` and `contentId` are kept as they are.
    void store(std::string id, std::filesystem::path path, Attachment file,
               std::function<void(Result<Attachment>)> done);

    // For the message with this id: NotFound where there is none such, Conflict where another one has it.
    Result<Attachment> take(const std::string& id, const std::string& message);
    // That message was not accepted.
    void giveBack(const std::string& message);

private:
    struct Waiting {
        Attachment file;
        TimePoint at{};
        std::string message; // that has taken it
    };
    void makeRoom();

    LocalHub& hub_;
    const Clock& clock_;
    Timers& timers_;
    std::unordered_map<std::string, Waiting> files_;
    Subscription timer_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
