// Carries out what administrators ask besides commands, whoever brings it: the command line over the hub's
// local socket or beside it (one JSON object asks, one answers), a desk over its wire, the window of a lone
// desk. Judges each by authorise.hpp, and sees to it that what is changed gets into the log of changes. Core
// thread.
#pragma once

#include "core/domain/administration.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/sign_in.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace santral {

std::string encode(const AdminRequest& request);
Result<AdminRequest> readAdminRequest(std::string_view text);
std::string encode(const AdminAnswer& answer);
Result<AdminAnswer> readAdminAnswer(std::string_view text); // the error where the hub refused

class Administration {
public:
    using Done = Hub::Done<AdminAnswer>;

    // Without a sign-in (a lone desk) what is about passwords and devices is Unsupported.
    Administration(LocalHub& hub, SignIn* signIn) : hub_(hub), signIn_(signIn) {}
    // Denied: not an administrator. `done` may be called from inside the call.
    void carryOut(const Actor& actor, AdminRequest request, Done done);
    // `tell` gets one JSON object, whatever the text was; the actor is the system.
    void answer(std::string_view text, std::function<void(std::string)> tell);

private:
    void tellOrganisation(const Actor& actor, const Done& done);
    void tellTokens(AgentId agent, const Done& done);
    void tellChanges(const AdminRequest& request, Done done);
    void tellSettings(const Done& done);
    void setPassword(const Actor& actor, AdminRequest request, Done done);
    void signOut(const Actor& actor, TokenId token, Done done);
    void revokeAll(const Actor& actor, AgentId agent, Done done);
    void saveSettings(const Actor& actor, AdminRequest request, Done done);
    void testMailbox(AdminRequest request, const Done& done);
    // After `change` was made: answers once the log has it.
    std::function<void(Result<void>)> recording(const Actor& actor, AccessChange change, Done done);

    LocalHub& hub_;
    SignIn* signIn_;
};

} // namespace santral
