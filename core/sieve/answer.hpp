// What the helper does with one request. Called by app/sieve and by tests; never linked into anything that
// has rights.
#pragma once

#include "core/sieve/wire.hpp"

#include <functional>
#include <string_view>

namespace santral::sieve {

using Tell = std::function<void(Frame kind, std::string_view payload)>;

// Tells the frames of the answer in order.
void answer(Frame asked, std::string_view payload, const Tell& tell);

} // namespace santral::sieve
