// What assistive technology is told of a button with a menu. Qt's own opens the menu and answers when it is
// closed again, by which time whoever pressed has given up waiting.
#pragma once

namespace santral::ui {

void installButtonAccessibility(); // once is enough

} // namespace santral::ui
