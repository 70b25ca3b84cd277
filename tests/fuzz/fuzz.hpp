// What a fuzz target is made of. Built with GCC it is a program of its own (driver.cpp): `fuzz_mail --seconds
// 10`, or `fuzz_mail FILE` to look at one input again. With Clang and SANTRAL_FUZZ=ON libFuzzer drives it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace santral::fuzz {

// What the mutations start from: a few by hand, and the corpora where they are.
std::vector<std::string> seeds();
// Words that the parser knows: put into inputs now and then.
std::vector<std::string> words();

// The contents of all files of a folder up to `largest` octets.
std::vector<std::string> filesOf(const std::string& folder, std::size_t largest);

} // namespace santral::fuzz
