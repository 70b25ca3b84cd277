// Bugs that are put into copies of the product's sources to see whether the simulator finds them (plant.py).
// The product itself has none of this.
#pragma once

#include <string_view>

namespace santral::simulator {

void plant(std::string_view bug); // from now on

} // namespace santral::simulator
