// What bench_chat holds the hub against: programs of others on the same machine in the same run.
#pragma once

#include "tests/bench/server_process.hpp"

namespace santral::bench {

// Ends the bench with a message that says what to install where something is missing.
void demandPeers();
ServerProcess::Wish nodeRelay(double syncMillis); // tests/bench/peers/relay.mjs
ServerProcess::Wish prosody();                    // messages archived for both sides in SQLite

} // namespace santral::bench
