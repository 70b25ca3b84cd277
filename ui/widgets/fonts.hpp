// The shipped fonts: Inter in three weights, so that the desk looks the same on every system.
#pragma once

namespace santral::ui {

// Reads nothing from disk: the resource is used where it lies in the program. Called by installLook.
void loadFonts();

} // namespace santral::ui
