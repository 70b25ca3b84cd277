// Where a bench finds the desk's folder that bench_make_data filled: its first argument, else
// SANTRAL_BENCH_DATA.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace santral::bench {

// Marks in that folder, by which scripts/bench knows a half-made one.
inline constexpr const char* kBegun = "bench-begun";
inline constexpr const char* kComplete = "bench-complete";

// Nothing: neither is given, and that was told.
inline std::optional<std::filesystem::path> dataFolder(int argc, char** argv) {
    if (argc > 1) return std::filesystem::absolute(argv[1]);
    if (const char* given = std::getenv("SANTRAL_BENCH_DATA"); given && *given)
        return std::filesystem::absolute(given);
    std::fprintf(stderr, "%s: give the data's folder, as argument or in SANTRAL_BENCH_DATA\n", argv[0]);
    return std::nullopt;
}

} // namespace santral::bench
