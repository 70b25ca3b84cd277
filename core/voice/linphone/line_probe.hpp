// Why a registrar does not answer: the library only says "io error". Called by linphone_engine.cpp.
#pragma once

#include "core/base/timers.hpp"
#include "core/voice/values.hpp"

#include <filesystem>

namespace santral::voice {

// UnknownHost, Certificate or NoAnswer. Connects once to where the account's server should be and says
// nothing there.
asio::awaitable<LineProblem> probeLine(Timers& timers, Account account, std::filesystem::path extraCa);

} // namespace santral::voice
