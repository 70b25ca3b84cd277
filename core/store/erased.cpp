#include "core/store/erased.hpp"

#include "core/base/text.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

namespace santral::store {

template <Is<Erased> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("identities", s.identities), v("at", s.at), v("emptied", s.emptied);
}

std::string toLines(const std::vector<Erased>& list) {
    std::string lines;
    for (const Erased& one : list) lines += json::write(one) + '\n';
    return lines;
}

Result<std::vector<Erased>> erasedFrom(std::string_view lines) {
    std::vector<Erased> list;
    std::size_t number = 0;
    for (std::string_view line : split(lines, '\n')) {
        ++number;
        if (trim(line).empty()) continue;
        auto one = json::read<Erased>(trim(line));
        bool names = one && (one->customer || !one->identities.empty());
        if (!names) {
            std::string why = one ? "nobody is named" : one.error().detail;
            return Error{Errc::Invalid, "line " + std::to_string(number) + ": " + why};
        }
        list.push_back(std::move(*one));
    }
    return list;
}

} // namespace santral::store
