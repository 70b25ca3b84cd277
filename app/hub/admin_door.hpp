// How the administrator's commands reach a hub: the one that runs on the folder, over its local socket; where
// none runs, the folder's own is opened here for as long as the door is. Blocks; main thread.
#pragma once

#include "core/hub/administration.hpp"

#include <filesystem>
#include <memory>

namespace santral::hub {

class AdminDoor {
public:
    enum class Folder { MustBeThere, MayBeNew };
    // NotFound: no hub was ever in this folder. Conflict: something works there that does not answer.
    static Result<std::unique_ptr<AdminDoor>> open(const std::filesystem::path& folder, Folder rule);
    virtual ~AdminDoor() = default;

    virtual Result<AdminAnswer> ask(const AdminRequest& request) = 0;

    // The usual questions.
    Result<AdminAnswer> organisation() { return ask({}); }
    Result<void> command(CommandBody body);
};

} // namespace santral::hub
