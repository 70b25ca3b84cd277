#include "core/base/zone.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <date/tz.h>

namespace santral {
namespace {

Error unknownZone(std::string_view name) {
    return {Errc::NotFound, "there is no time zone \"" + printable(name) + "\"; write an IANA name such as " +
                                "Europe/Istanbul"};
}

} // namespace

std::string_view Zone::name() const {
    return zone_->name();
}

ZoneStretch Zone::stretchAt(std::chrono::sys_seconds moment) const {
    date::sys_info info = zone_->get_info(moment);
    return {info.begin, info.end, info.offset};
}

std::chrono::local_seconds Zone::toLocal(std::chrono::sys_seconds moment) const {
    return std::chrono::local_seconds(moment.time_since_epoch() + stretchAt(moment).offset);
}

std::chrono::sys_seconds Zone::toUtc(std::chrono::local_seconds local, Twice twice) const {
    const std::chrono::seconds wall = local.time_since_epoch();
    date::local_info info = zone_->get_info(date::local_seconds(wall));
    if (info.result == date::local_info::nonexistent) return info.first.end;
    bool second = info.result == date::local_info::ambiguous && twice == Twice::Second;
    return std::chrono::sys_seconds(wall - (second ? info.second : info.first).offset);
}

Result<Zone> findZone(std::string_view name) {
    if (name == "localtime") return unknownZone(name); // whatever this computer is set to
    try {
        const auto& zones = date::get_tzdb().zones;
        auto found =
            std::find_if(zones.begin(), zones.end(), [&](const auto& z) { return z.name() == name; });
        if (found == zones.end()) return unknownZone(name);
        found->get_info(date::sys_seconds{}); // reads its file, so that nothing later can fail
        return Zone(*found);
    } catch (const std::exception& failed) {
        return Error{Errc::Unavailable, std::string("the system's time zones: ") + failed.what()};
    }
}

Result<Zone> systemZone() {
    try {
        if (auto here = findZone(date::current_zone()->name())) return here;
    } catch (const std::exception&) { // it is set to nothing that is known
    }
    return findZone("Etc/UTC");
}

TimePoint startOfDay(const Zone& zone, TimePoint moment) {
    auto local = zone.toLocal(std::chrono::floor<std::chrono::seconds>(moment));
    return zone.toUtc(std::chrono::floor<std::chrono::days>(local));
}

} // namespace santral
