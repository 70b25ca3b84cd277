// The view in one SQLite file, synchronous=NORMAL.
#pragma once

#include "core/store/view.hpp"

#include <filesystem>
#include <string>

namespace santral::store {

struct ViewFile {
    std::filesystem::path path;
    std::string vfs;
};

// Makes the file where there is none. Unsupported: it is of another version, Corrupt: damaged; both mean
// rebuild.
Result<std::unique_ptr<ViewWriter>> openViewWriter(const ViewFile& file);
// The same, and where it means rebuild the file is thrown away and made anew, empty.
Result<std::unique_ptr<ViewWriter>> openOrRemakeViewWriter(const ViewFile& file);
// While nobody has it open.
void removeView(const ViewFile& file);
// Whether a page of it was found damaged; it is remade when it is opened the next time.
bool isViewDamaged(const ViewFile& file);
Result<std::unique_ptr<ViewReader>> openViewReader(const ViewFile& file);

} // namespace santral::store
