#include "app/hub/work_progress.hpp"

#include <cstdio>
#include <string>

namespace santral::hub {

store::WorkProgress onStderr(const char* work) {
    return [work, part = std::string(), told = std::uint64_t{0}](std::string_view what, std::uint64_t done,
                                                                 std::uint64_t all) mutable {
        if (part != what) part = what, told = 0;
        std::uint64_t percent = all == 0 ? 100 : done * 100 / all;
        if (percent < told + 10) return;
        told = percent - percent % 10;
        std::fprintf(stderr, "santral-hub: %s: %s %d %%\n", work, part.c_str(), static_cast<int>(percent));
    };
}

} // namespace santral::hub
