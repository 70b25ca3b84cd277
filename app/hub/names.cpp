#include "app/hub/names.hpp"

namespace santral::hub {

Error unknownName(std::string_view kind, const std::string& name, std::vector<std::string> there) {
    std::sort(there.begin(), there.end());
    std::string text = "there is no " + std::string(kind) + " \"" + name + '"';
    return {Errc::NotFound, text + (there.empty() ? ", nor any other" : "; there are: " + joined(there))};
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

} // namespace santral::hub
