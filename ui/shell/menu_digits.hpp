// Lets the digits 1 to 9 choose the entries of the menu that is open: Z, then 2.
#pragma once

namespace santral::ui {

void chooseByDigits();

} // namespace santral::ui
