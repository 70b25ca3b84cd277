#include "core/net/websocket_extensions.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <vector>

namespace santral::net::websocket {
namespace {

struct Parameter {
    std::string_view name;
    std::string_view value;
    bool hasValue = false;
};

Parameter parameterOf(std::string_view text) {
    std::size_t equals = text.find('=');
    Parameter out{trim(text.substr(0, equals)), {}, equals != std::string_view::npos};
    if (!out.hasValue) return out;
    out.value = trim(text.substr(equals + 1));
    bool quoted = out.value.size() >= 2 && out.value.front() == '"' && out.value.back() == '"';
    if (quoted) out.value = out.value.substr(1, out.value.size() - 2);
    return out;
}

bool isWindow(std::string_view bits) { // 8 to 15, without leading zeros
    bool one = bits.size() == 1 && (bits[0] == '8' || bits[0] == '9');
    bool two = bits.size() == 2 && bits[0] == '1' && bits[1] >= '0' && bits[1] <= '5';
    return one || two;
}

// The parameters behind the name of the extension, each allowed once; `fits` judges one.
template <class Fits>
bool allFit(std::string_view extension, Fits fits) {
    std::vector<std::string_view> seen;
    auto parts = split(extension, ';');
    if (!equalsIgnoreCase(trim(parts.front()), "permessage-deflate")) return false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Parameter parameter = parameterOf(parts[i]);
        bool twice = std::find(seen.begin(), seen.end(), parameter.name) != seen.end();
        if (twice || !fits(parameter)) return false;
        seen.push_back(parameter.name);
    }
    return true;
}

bool isTakeover(const Parameter& parameter) {
    bool named =
        parameter.name == "server_no_context_takeover" || parameter.name == "client_no_context_takeover";
    return named && !parameter.hasValue;
}

bool fitsOffer(const Parameter& parameter) {
    if (parameter.name == "client_max_window_bits") return !parameter.hasValue || isWindow(parameter.value);
    if (parameter.name == "server_max_window_bits") return parameter.value == "15";
    return isTakeover(parameter);
}

} // namespace

bool canDeflate(std::string_view offers) {
    auto all = split(offers, ',');
    return std::any_of(all.begin(), all.end(),
                       [](std::string_view offer) { return allFit(offer, fitsOffer); });
}

bool isDeflateAnswer(std::string_view answer) {
    bool serverForgets = false; // we asked for it, so it has to be granted
    auto fits = [&](const Parameter& parameter) {
        if (parameter.name == "server_max_window_bits") return isWindow(parameter.value);
        serverForgets = serverForgets || parameter.name == "server_no_context_takeover";
        return isTakeover(parameter);
    };
    return allFit(answer, fits) && serverForgets;
}

} // namespace santral::net::websocket
