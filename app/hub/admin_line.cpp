#include "app/hub/admin_line.hpp"

#include <array>

namespace santral::hub {
namespace {

constexpr std::size_t kMost = 4 << 20; // octets of one object: thousands of agents

} // namespace

std::filesystem::path adminSocketIn(const std::filesystem::path& folder) {
    return folder / "admin.sock";
}

asio::awaitable<Result<void>> AdminLine::send(std::string object) {
    object += '\n';
    co_return co_await socket_->write(object);
}

asio::awaitable<Result<std::string>> AdminLine::receive() {
    std::array<char, 16384> part;
    std::size_t looked = 0;
    for (;;) {
        std::size_t end = received_.find('\n', looked);
        if (end != std::string::npos) {
            std::string object = received_.substr(0, end);
            received_.erase(0, end + 1);
            co_return object;
        }
        looked = received_.size();
        if (looked > kMost) co_return Error{Errc::TooLarge, "line"};
        auto size = co_await socket_->read(asio::buffer(part));
        if (!size) co_return size.error();
        received_.append(part.data(), *size);
    }
}

} // namespace santral::hub
