#include "ui/bridge/number.hpp"

#include "ui/bridge/text.hpp"

#include <array>

namespace santral::ui {

QString numberText(std::string_view number) {
    struct Plan {
        std::string_view country;
        std::array<int, 4> groups;
    };
    static constexpr std::array kPlans{Plan{"+90", {3, 3, 2, 2}}, Plan{"+994", {2, 3, 2, 2}}};
    for (const Plan& plan : kPlans) {
        const std::size_t digits = plan.country == "+90" ? 10 : 9;
        if (!number.starts_with(plan.country) || number.size() != plan.country.size() + digits) continue;
        QString text = toQt(plan.country);
        std::size_t at = plan.country.size();
        for (int group : plan.groups) {
            text += QLatin1Char(' ') + toQt(number.substr(at, static_cast<std::size_t>(group)));
            at += static_cast<std::size_t>(group);
        }
        return text;
    }
    return toQt(number);
}

QString customerText(std::string_view name) {
    return name.starts_with('+') ? numberText(name) : toQt(name);
}

} // namespace santral::ui
