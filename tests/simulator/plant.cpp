#include "tests/simulator/plant.hpp"

#include <string>

namespace santral {
namespace {

std::string bug;

} // namespace

bool planted(const char* name) { // asked by the changed copies
    return bug == name;
}

namespace simulator {

void plant(std::string_view name) {
    bug = name;
}

} // namespace simulator
} // namespace santral
