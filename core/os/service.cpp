#include "core/os/service.hpp"

#ifdef __linux__
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace santral::os {

#ifdef __linux__

bool tellServiceManager(std::string_view state) {
    const char* named = std::getenv("NOTIFY_SOCKET");
    std::string_view name = named ? named : "";
    sockaddr_un at{};
    if (name.empty() || (name[0] != '/' && name[0] != '@') || name.size() >= sizeof at.sun_path) return false;
    at.sun_family = AF_UNIX;
    std::memcpy(at.sun_path, name.data(), name.size());
    if (name[0] == '@') at.sun_path[0] = '\0'; // an abstract address
    auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    int handle = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (handle < 0) return false;
    auto sent = ::sendto(handle, state.data(), state.size(), MSG_NOSIGNAL,
                         reinterpret_cast<const sockaddr*>(&at), length);
    ::close(handle);
    return sent == static_cast<ssize_t>(state.size());
}

#else // other systems' service managers do not ask

bool tellServiceManager(std::string_view) {
    return false;
}

#endif

} // namespace santral::os
