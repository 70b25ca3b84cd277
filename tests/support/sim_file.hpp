// One file of a SimDisk: what whoever reads it sees, and what of it would be there after a power cut.
#pragma once

#include "tests/sim/dice.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace santral::test {

class SimFile {
public:
    static constexpr std::size_t kSector = 512; // the most that a medium writes whole

    SimFile() = default;
    explicit SimFile(std::string octets) : now_(octets), medium_(std::move(octets)) {}

    std::size_t size() const { return now_.size(); }
    const std::string& octets() const { return now_; }
    std::size_t read(char* into, std::size_t count, std::size_t at) const; // tells how many there were
    void write(std::string_view octets, std::size_t at);
    void truncate(std::size_t size);
    void sync();
    // As a kernel does it: who reads sees what was written, and a later sync says yes without writing it.
    void failSync() { since_.clear(); }
    // What is found afterwards. Each cut goes one of four ways: nothing of what was written since the last
    // sync arrived, all, the first so and so many writes with the last one torn, or any sectors in any order.
    std::string afterPowerCut(sim::Dice& dice) const;

private:
    struct Change {
        std::size_t at = 0; // or the new size
        std::string octets;
        bool truncates = false;
    };

    std::string now_;
    std::string medium_;
    std::vector<Change> since_; // the last sync
};

} // namespace santral::test
