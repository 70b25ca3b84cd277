// A Setup as lists and forms take it, whatever it is: its id, its name, whether it is in use.
#pragma once

#include "core/domain/change.hpp"

#include <functional>
#include <string>

namespace santral::ui {

// Calls `work` with the member that is there; the parts of the settings have neither id nor name, but for a
// mailbox, which is known by its address.
template <class S, class Work>
void withThing(S& setup, Work work) {
    if (setup.agent) work(*setup.agent);
    if (setup.brand) work(*setup.brand);
    if (setup.queue) work(*setup.queue);
    if (setup.team) work(*setup.team);
    if (setup.tag) work(*setup.tag);
    if (setup.reason) work(*setup.reason);
    if (setup.skill) work(*setup.skill);
    if (setup.hours) work(*setup.hours);
    if (setup.view) work(*setup.view);
}

inline Uuid idOf(const Setup& setup) {
    Uuid id{};
    withThing(setup, [&](const auto& thing) { id = thing.id.value; });
    if (setup.mailbox && !setup.mailbox->address.empty())
        id = {std::hash<std::string>()(setup.mailbox->address), 1}; // for the lists of this program
    return id;
}
inline std::string nameOf(const Setup& setup) {
    std::string name;
    withThing(setup, [&](const auto& thing) { name = thing.name; });
    if (setup.mailbox) name = setup.mailbox->address;
    return name;
}
inline bool isAway(const Setup& setup) {
    bool away = false;
    withThing(setup, [&](const auto& thing) { away = thing.away; });
    return away || (setup.mailbox && setup.mailbox->address.empty());
}
inline Setup withAway(Setup setup, bool away) {
    withThing(setup, [&](auto& thing) { thing.away = away; });
    if (setup.mailbox && away) setup.mailbox = MailboxSettings{};
    return setup;
}

// As the hub tells it once it has it: passwords never come back.
inline Setup asTold(Setup setup) {
    if (setup.mailbox) setup.mailbox->password.clear();
    return setup;
}

template <class T>
Setup setupOf(std::optional<T> Setup::*part, T value) {
    Setup setup;
    setup.*part = std::move(value);
    return setup;
}

} // namespace santral::ui
