// Tries the settings of a mailbox for real and says what works and what does not: for the first start and the
// settings page. Sends nothing.
#pragma once

#include "core/base/asio.hpp"
#include "core/channel/email/driver.hpp"
#include "core/domain/settings.hpp"

#include <functional>
#include <vector>

namespace santral::email {

// Steps of the mailbox: "resolve" (only where it fails), "connect", "certificate", "sign-in", "inbox"; of the
// submission server: "send", which covers its connection and sign-in. What could not be tried for want of the
// step before is left out. `why` as in MailStatus. `onStep` hears each as it is known. At most about a
// minute.
asio::awaitable<std::vector<TestStep>> testAccount(Links links, MailboxSettings mailbox,
                                                   std::function<void(const TestStep&)> onStep);

} // namespace santral::email
