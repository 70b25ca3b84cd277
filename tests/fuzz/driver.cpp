// Drives a fuzz target without libFuzzer: blind mutation of seeds, the same for a --seed, for so many
// --seconds. An input that breaks the target is left as fuzz-broken.bin in the working folder.
#include "core/base/random.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

using namespace santral;

namespace {

constexpr std::size_t kLargest = 64u << 10;
const std::string* current = nullptr;

void keepInput() {
    std::ofstream("fuzz-broken.bin", std::ios::binary) << *current;
    std::cerr << "the input is in fuzz-broken.bin\n";
}

void onSignal(int signal) {
    keepInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : random_(seed), seeds_(fuzz::seeds()), words_(fuzz::words()) {}

    std::string next() {
        std::string input = pick(seeds_);
        for (std::uint64_t rounds = 1 + below(6); rounds > 0; --rounds) mutate(input);
        input.resize(std::min(input.size(), kLargest));
        return input;
    }

private:
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : random_.next() % limit; }
    const std::string& pick(const std::vector<std::string>& list) { return list[below(list.size())]; }

    void mutate(std::string& input) {
        std::size_t at = below(input.size() + 1);
        std::size_t length = below(1 + below(std::min<std::size_t>(input.size() - at, 400)));
        switch (below(8)) {
        case 0:
            return flip(input, at);
        case 1:
            input.erase(at, length);
            return;
        case 2:
            input.insert(at, pick(words_));
            return;
        case 3:
            input.insert(at, input.substr(at, length));
            return;
        case 4:
            return repeat(input, at, length);
        case 5:
            return splice(input, at);
        case 6:
            input.insert(at, 1, static_cast<char>(below(256)));
            return;
        default:
            input.replace(at, length, pick(words_));
            return;
        }
    }
    void flip(std::string& input, std::size_t at) {
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
    }
    void repeat(std::string& input, std::size_t at, std::size_t length) {
        std::string piece = input.substr(at, std::min<std::size_t>(length, 40));
        for (std::uint64_t n = below(200); n > 0 && input.size() < kLargest; --n) input.insert(at, piece);
    }
    void splice(std::string& input, std::size_t at) {
        const std::string& other = pick(seeds_);
        std::size_t from = below(other.size() + 1);
        input = input.substr(0, at) + other.substr(from);
    }

    SeededRandom random_;
    std::vector<std::string> seeds_, words_;
};

void run(const std::string& input) {
    current = &input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(input.data()), input.size());
}

} // namespace

int main(int argc, char** argv) {
    long seconds = 10;
    std::uint64_t seed = 1;
    std::vector<std::string> arguments(argv + 1, argv + argc);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        bool valued = i + 1 < arguments.size();
        if (arguments[i] == "--seconds" && valued) {
            seconds = std::strtol(arguments[++i].c_str(), nullptr, 10);
        } else if (arguments[i] == "--seed" && valued) {
            seed = std::strtoull(arguments[++i].c_str(), nullptr, 10);
        } else {
            std::ifstream file(arguments[i], std::ios::binary);
            run({std::istreambuf_iterator<char>(file), {}});
            return 0;
        }
    }
    for (int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS}) std::signal(signal, onSignal);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(keepInput);
#endif
    Mutator mutator(seed);
    std::uint64_t runs = 0;
    auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    for (; std::chrono::steady_clock::now() < end; ++runs) run(mutator.next());
    std::cout << runs << " inputs, seed " << seed << ", none broke it\n";
}
