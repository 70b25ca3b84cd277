#include "app/running/phone_account.hpp"

namespace santral {

std::optional<voice::Account> phoneAccountOf(const Settings& settings) {
    const PhoneSettings& p = settings.phone;
    if (p.user.empty()) return std::nullopt;
    voice::Account account;
    account.user = p.user;
    account.password = p.password;
    account.domain = p.domain;
    account.proxy = p.proxy;
    account.display = settings.agentName;
    account.transport = static_cast<voice::Transport>(p.transport);
    account.srtp = voice::Srtp::Optional;
    return account;
}

} // namespace santral
