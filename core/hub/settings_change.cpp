#include "core/hub/settings_change.hpp"

namespace santral {
namespace {

template <class T>
T withoutSecret(T part) {
    if constexpr (requires { part.password; }) {
        part.password.clear();
        part.hasPassword = false;
    }
    return part;
}

template <class T>
bool bringsSecret(const T& part) {
    if constexpr (requires { part.password; }) {
        return !part.password.empty();
    } else {
        return false;
    }
}

template <class T>
void compare(std::vector<RecordSettings>& all, AgentId by, const T& before, const T& after,
             std::optional<T> Setup::*part) {
    T was = withoutSecret(before), is = withoutSecret(after);
    bool secret = bringsSecret(after);
    if (was == is && !secret) return;
    RecordSettings record{by, {}, {}, secret};
    (*record.before).*part = std::move(was);
    (*record.after).*part = std::move(is);
    all.push_back(std::move(record));
}

} // namespace

std::vector<RecordSettings> settingsChanges(AgentId by, const Settings& before, const Settings& after) {
    std::vector<RecordSettings> all;
    compare(all, by, before.mailbox, after.mailbox, &Setup::mailbox);
    compare(all, by, before.widget, after.widget, &Setup::widget);
    compare(all, by, before.phone, after.phone, &Setup::phone);
    return all;
}

} // namespace santral
