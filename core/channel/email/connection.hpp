// What EmailConnector keeps for the time of one connection to the mailbox. Private to connector.cpp and
// outbox.cpp.
#pragma once

#include "core/channel/email/connector.hpp"

namespace santral::email {

struct EmailConnector::Connection {
    Connection(EmailConnector& owner, const Links& links, imap::SessionSettings settings)
        : session(std::move(settings), links.clock.steadyNow()),
          driver(links, session,
                 [this, &owner](imap::Event event) { owner.handle(*this, std::move(event)); }) {}

    imap::Session session;
    ImapDriver driver;
    std::uint32_t uidValidity = 0;
    bool selected = false;
    std::string body; // of the mail that is arriving
    std::optional<imap::Failed> failed;
    std::optional<Error> notStored;
    Subscription again;   // asks once more for mails the server would not give
    bool planned = false; // its end is no trouble
};

} // namespace santral::email
