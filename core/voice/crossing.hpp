// Puts an engine that lives on one thread behind the door of another: commands are posted there, events back,
// all as values. app/voice uses it so that a slow disk or desk never holds up the signalling.
#pragma once

#include "core/voice/voice_engine.hpp"

#include <memory>

namespace santral::voice {

// `inner` is touched on `innerSide` only and outlives the crossing; each side runs on one thread.
std::unique_ptr<VoiceEngine> makeCrossing(VoiceEngine& inner, asio::any_io_executor innerSide,
                                          asio::any_io_executor outerSide);

} // namespace santral::voice
