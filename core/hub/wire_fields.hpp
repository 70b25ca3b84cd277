// The members of what travels between desk and hub; see fields.hpp. Used by wire.cpp only.
#pragma once

#include "core/domain/fields.hpp"
#include "core/hub/wire.hpp"

namespace santral {

template <Is<Scope> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("everything", s.everything), v("queues", s.queues);
}
template <Is<TestStep> T, class V>
void describeFields(T& s, V&& v) {
    v("what", s.what), v("ok", s.ok), v("why", s.why), v("detail", s.detail);
}

namespace store {

template <Is<StoredItem> T, class V>
void describeFields(T& s, V&& v) {
    v("item", s.item), v("identity", s.identity);
}
template <Is<Unit> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("cards", s.cards), v("items", s.items), v("counts", s.chatCount);
}

} // namespace store

namespace wire {

template <Is<Hello> T, class V>
void describeFields(T& s, V&& v) {
    v("v", s.version), v("program", s.program), v("epoch", s.epoch), v("at", s.at), v("scope", s.scope);
    v("days", s.days);
}
template <Is<Older> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("customer", s.customer), v("before", s.before), v("limit", s.limit);
}
template <Is<More> T, class V>
void describeFields(T&, V&&) {}
template <Is<Ready> T, class V>
void describeFields(T& s, V&& v) {
    v("on", s.on);
}
template <Is<LoadSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n);
}
template <Is<SaveSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("settings", s.settings), v("mailbox-password", s.settings.mailbox.password);
    v("phone-password", s.settings.phone.password);
}
template <Is<TestMailbox> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("mailbox", s.mailbox), v("password", s.mailbox.password);
}
template <Is<Signalled> T, class V>
void describeFields(T& s, V&& v) {
    v("kind", s.kind), v("customer", s.customer), v("conversation", s.conversation), v("agent", s.agent);
    v("on", s.on);
}
template <Is<Welcome> T, class V>
void describeFields(T& s, V&& v) {
    v("v", s.version), v("agent", s.agent), v("epoch", s.epoch), v("head", s.head), v("at", s.at),
        v("scope", s.scope);
    v("anew", s.anew), v("agents", s.agents), v("organisation", s.organisation);
    v("mail-address", s.mailAddress), v("mail-name", s.mailName), v("region", s.region);
}
template <Is<Part> T, class V>
void describeFields(T& s, V&& v) {
    v("units", s.units), v("left", s.left);
}
template <Is<Whole> T, class V>
void describeFields(T&, V&&) {}
template <Is<Scoped> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("scope", s.scope);
}
template <Is<Done> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("receipt", s.receipt);
}
template <Is<Refused> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("code", s.code), v("why", s.why);
}
template <Is<Page> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("items", s.items), v("more", s.more), v("reached", s.reached);
}
template <Is<Channels> T, class V>
void describeFields(T& s, V&& v) {
    v("channels", s.channels);
}
template <Is<SettingsAre> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("code", s.code), v("why", s.why), v("settings", s.settings);
    v("has-mailbox-password", s.settings.mailbox.hasPassword);
    v("has-phone-password", s.settings.phone.hasPassword);
}
template <Is<MailboxTested> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("steps", s.steps);
}
template <Is<Bye> T, class V>
void describeFields(T& s, V&& v) {
    v("why", s.why), v("wipe", s.wipe);
}

} // namespace wire
} // namespace santral
