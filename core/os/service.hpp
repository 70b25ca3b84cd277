// A word to the service manager that started this program: systemd's Type=notify, see sd_notify(3). Any
// thread.
#pragma once

#include <string_view>

namespace santral::os {

// "READY=1", "STOPPING=1", "WATCHDOG=1", "STATUS=…"; several with a line break between. False: no service
// manager asked for it, or it did not take it.
bool tellServiceManager(std::string_view state);

} // namespace santral::os
