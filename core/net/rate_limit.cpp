#include "core/net/rate_limit.hpp"

#include <boost/asio/ip/address.hpp>

namespace santral::net {

std::string addressKey(std::string_view address) {
    namespace ip = boost::asio::ip;
    boost::system::error_code failed;
    ip::address parsed = ip::make_address(address, failed);
    if (failed || parsed.is_v4()) return std::string(address);
    ip::address_v6 six = parsed.to_v6();
    if (six.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, six).to_string();
    auto bytes = six.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::address_v6(bytes).to_string() + "/64";
}

} // namespace santral::net
