// What an administrator asks of a hub from the command line, beside it or over its local socket: commands as
// the hub's own, and who may sign in. One JSON object asks, one answers. Core thread.
#pragma once

#include "core/hub/local_hub.hpp"
#include "core/hub/sign_in.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

enum class AdminAsk { Organisation, Command, SetPassword, Tokens, SignOut, RevokeAll };
constexpr std::array<std::string_view, 6> enumNames(AdminAsk) {
    return {"organisation", "command", "set-password", "tokens", "sign-out", "revoke-all"};
}

struct AdminRequest {
    AdminAsk ask = AdminAsk::Organisation;
    std::optional<CommandBody> command; // Command; one that has a name
    AgentId agent;                      // SetPassword, Tokens, RevokeAll
    std::string password;               // SetPassword
    TokenId token;                      // SignOut
};

struct AdminAnswer {
    std::string code; // name(Errc); empty: done
    std::string why;
    std::vector<Agent> agents; // these two for Organisation
    Organisation organisation;
    std::vector<store::TokenRow> tokens; // Tokens
};

std::string encode(const AdminRequest& request);
Result<AdminRequest> readAdminRequest(std::string_view text);
std::string encode(const AdminAnswer& answer);
Result<AdminAnswer> readAdminAnswer(std::string_view text); // the error where the hub refused

class Administration {
public:
    Administration(LocalHub& hub, SignIn& signIn) : hub_(hub), signIn_(signIn) {}
    // `tell` gets one JSON object, whatever the text was.
    void answer(std::string_view text, std::function<void(std::string)> tell);

private:
    AdminAnswer organisation() const;

    LocalHub& hub_;
    SignIn& signIn_;
};

} // namespace santral
