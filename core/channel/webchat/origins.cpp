#include "core/channel/webchat/origins.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral::webchat {
namespace {

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string normal(std::string_view origin) {
    std::string out = toLowerAscii(trim(origin));
    while (!out.empty() && out.back() == '/') out.pop_back();
    std::string_view port = out.rfind("https://", 0) == 0 ? ":443" : ":80"; // what browsers leave out
    if (endsWith(out, port)) out.resize(out.size() - port.size());
    return out;
}

bool isNumericOrLocal(std::string_view host) {
    if (!host.empty() && host.front() == '[') return true; // IPv6; no name has a bracket
    host = host.substr(0, host.find(':'));
    if (equalsIgnoreCase(host, "localhost")) return true;
    std::string_view last = host.substr(host.rfind('.') + 1); // a name's last part is never all digits
    return !last.empty() && last.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

Origins::Origins(const std::vector<std::string>& list) {
    for (const std::string& origin : list) {
        all_ = all_ || trim(origin) == "*";
        list_.push_back(normal(origin));
    }
}

bool Origins::allows(std::string_view origin) const {
    if (origin.empty()) return false;
    return all_ || std::find(list_.begin(), list_.end(), normal(origin)) != list_.end();
}

bool isOwnOrigin(std::string_view origin, std::string_view host) {
    if (host.empty() || !isNumericOrLocal(host)) return false;
    std::string given = normal(origin);
    return given == normal("http://" + std::string(host)) || given == normal("https://" + std::string(host));
}

} // namespace santral::webchat
