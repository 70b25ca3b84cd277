// A damaged journal: what can be read of it is brought into a new one, and the file itself is set aside.
#pragma once

#include "core/base/clock.hpp"
#include "core/store/journal.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace santral::store {

struct OpenedJournal {
    std::unique_ptr<Journal> journal;
    std::optional<Salvaged> salvaged; // where it was damaged
};

// As openJournal(), but looks through the whole file first. A journal is small; nobody else has it open.
Result<OpenedJournal> openOrSalvageJournal(const std::filesystem::path& file, const std::string& vfs,
                                           TimePoint now);

// The folder beside a journal in which damaged ones are kept.
inline constexpr const char* kDamagedFolder = "damaged";

} // namespace santral::store
