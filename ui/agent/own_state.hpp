// The agent's own state as this desk goes by it: whether it makes itself heard. Not ready keeps sounds and
// notices away and tells visitors that nobody is there; calls still show.
#pragma once

#include <QString>

namespace santral::ui {

struct OwnState {
    enum class Kind { Ready, NotReady } kind = Kind::Ready;
    QString reason = {}; // why not, in the administrators' words
    int usual = -1;      // or one of the four that need none; said in the desk's language
    bool operator==(const OwnState&) const = default;
};

} // namespace santral::ui
