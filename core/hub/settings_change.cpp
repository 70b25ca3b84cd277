#include "core/hub/settings_change.hpp"

#include <algorithm>

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

using Mailboxes = std::vector<MailboxSettings>;

// Those of `all` whose address none of the others has.
Mailboxes alone(const Mailboxes& all, const Mailboxes& others) {
    Mailboxes found;
    for (const MailboxSettings& one : all) {
        bool known = std::any_of(others.begin(), others.end(),
                                 [&](const MailboxSettings& other) { return other.address == one.address; });
        if (!known) found.push_back(one);
    }
    return found;
}

// One that is gone and one that is new are the same under another address, as far as there are both.
void compareMailboxes(std::vector<RecordSettings>& all, AgentId by, const Mailboxes& before,
                      const Mailboxes& after) {
    for (const MailboxSettings& was : before) {
        for (const MailboxSettings& is : after)
            if (was.address == is.address) compare(all, by, was, is, &Setup::mailbox);
    }
    Mailboxes gone = alone(before, after), come = alone(after, before);
    std::size_t most = std::max(gone.size(), come.size());
    gone.resize(most), come.resize(most);
    for (std::size_t i = 0; i < most; ++i) compare(all, by, gone[i], come[i], &Setup::mailbox);
}

} // namespace

std::vector<RecordSettings> settingsChanges(AgentId by, const Settings& before, const Settings& after) {
    std::vector<RecordSettings> all;
    compareMailboxes(all, by, before.mailboxes, after.mailboxes);
    compare(all, by, before.widget, after.widget, &Setup::widget);
    compare(all, by, before.phone, after.phone, &Setup::phone);
    return all;
}

} // namespace santral
