#include "app/workstation/team.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/os/durable_file.hpp"
#include "core/os/paths.hpp"

#include <fstream>
#include <iterator>
#include <unistd.h>

namespace santral {

template <Is<Membership> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("token", s.token), v("in-keychain", s.inKeychain);
}

namespace {

constexpr const char* kFile = "membership.json";

// Letters and digits stay, everything else becomes a dash: fit for a folder's name.
std::string plainName(const std::string& text) {
    std::string name;
    for (char c : text) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        name += plain ? c : '-';
    }
    return name;
}

std::string computerName() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? std::string(name) : std::string("desk");
}

Result<std::string> firstLine(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) return Error{Errc::NotFound, file.string()};
    return std::string(trim(line));
}

} // namespace

std::filesystem::path deskFolder(const std::filesystem::path& base, const HubAddress& address,
                                 const std::string& login) {
    std::string hub = plainName(address.host) + "_" + std::to_string(address.port);
    return base / "teams" / hub / plainName(login);
}

std::optional<Membership> storedMembership(const std::filesystem::path& folder, const HubAddress& address,
                                           const std::string& login) {
    std::ifstream in(folder / kFile);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    auto stored = json::read<Membership>(text);
    if (!stored || !stored->agent || (stored->token.empty() && !stored->inKeychain)) return std::nullopt;
    stored->address = address;
    stored->login = login;
    return std::move(*stored);
}

Result<void> storeMembership(const std::filesystem::path& folder, const Membership& membership) {
    if (auto made = os::makePrivateFolder(folder); !made) return made;
    return os::writeDurably(folder / kFile, json::write(membership));
}

void dropMembership(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::remove(folder / kFile, failed);
    if (failed) log::error("sign-in", "the membership stays: " + failed.message());
}

Result<Membership> signInTo(const HubAddress& address, const std::string& login,
                            const std::string& password) {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    Result<Joined> joined = Error{Errc::Internal, {}};
    auto work = joinHub(*timers, address, login, password, computerName());
    asio::co_spawn(io, std::move(work),
                   [&](std::exception_ptr, Result<Joined> answer) { joined = std::move(answer); });
    io.run();
    if (!joined) return joined.error();
    return Membership{address, login, joined->agent, joined->token, false};
}

Result<Membership> signInUnattended(const DeskOptions& options, const HubAddress& address) {
    auto password = firstLine(options.passwordFile);
    if (!password) return password.error();
    return signInTo(address, options.login, *password);
}

} // namespace santral
