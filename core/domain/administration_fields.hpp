// The members of what administrators ask and are answered; see fields.hpp. Part of the desks' wire and of the
// administrator's socket: never rename, only add. A command is not among them, it has a coding of its own.
#pragma once

#include "core/domain/administration.hpp"
#include "core/domain/fields.hpp"

namespace santral {

template <Is<Device> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("agent", s.agent), v("device", s.device);
    v("made", s.made), v("used", s.used), v("ends", s.ends);
}
template <Is<TestStep> T, class V>
void describeFields(T& s, V&& v) {
    v("what", s.what), v("ok", s.ok), v("why", s.why), v("detail", s.detail);
}
template <Is<AdminRequest> T, class V>
void describeFields(T& s, V&& v) {
    v("ask", s.ask), v("agent", s.agent), v("password", s.password), v("token", s.token);
    v("settings", s.settings), v("mailbox", s.mailbox), v("forget", s.forget);
    v("before", s.before), v("limit", s.limit);
}
template <Is<AdminAnswer> T, class V>
void describeFields(T& s, V&& v) {
    v("code", s.code), v("why", s.why), v("agents", s.agents), v("organisation", s.organisation);
    v("tokens", s.tokens), v("changes", s.changes), v("more", s.more), v("settings", s.settings);
    v("has-phone-password", s.settings.phone.hasPassword);
    v("steps", s.steps);
}

} // namespace santral
