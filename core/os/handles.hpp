// How many files and sockets this process may have open. Called by main() of programs that serve many.
#pragma once

#include <cstddef>

namespace santral::os {

// As many as the system lets this user have: shells give 1,024 unless asked. Returns that number.
std::size_t allowManyHandles();

} // namespace santral::os
