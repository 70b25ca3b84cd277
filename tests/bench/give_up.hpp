// For benches: a measurement that cannot be taken ends the program, says why, and leaves no process behind.
#pragma once

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace santral::bench {

[[noreturn]] inline void giveUp(const std::string& why) {
    throw std::runtime_error(why);
}

// main() of a bench that gives up.
template <class Body>
int run(Body body) {
    try {
        body();
        return 0;
    } catch (const std::exception& error) {
        std::fflush(stdout);
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}

} // namespace santral::bench
