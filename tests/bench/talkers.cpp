#include "tests/bench/talkers.hpp"

#include <array>
#include <charconv>
#include <random>

namespace santral::bench {
namespace {

constexpr std::size_t kHalf = 16; // hex digits

std::string hex(std::uint64_t value) {
    std::array<char, kHalf + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
    return {digits.data(), kHalf};
}

} // namespace

MessageIds::MessageIds() {
    std::random_device random;
    run_ = hex(std::uint64_t{random()} << 32 | random() | 1);
}

std::string MessageIds::idOf(std::uint32_t message) const {
    return run_ + hex(message);
}

std::optional<std::uint32_t> MessageIds::messageOf(std::string_view id) const {
    std::uint32_t message = 0;
    if (id.size() != 2 * kHalf || id.substr(0, kHalf) != run_) return std::nullopt;
    auto read = std::from_chars(id.data() + kHalf, id.data() + id.size(), message, 16);
    if (read.ec != std::errc() || read.ptr != id.data() + id.size()) return std::nullopt;
    return message;
}

std::string_view valueAfter(std::string_view text, std::string_view key, char end) {
    auto at = text.find(key);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + key.size());
    return text.substr(0, text.find(end));
}

} // namespace santral::bench
