// The members of what travels between desk and hub; see fields.hpp. Used by wire.cpp only.
#pragma once

#include "core/domain/administration_fields.hpp"
#include "core/domain/fields.hpp"
#include "core/hub/wire.hpp"

namespace santral {

template <Is<Scope> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("everything", s.everything), v("queues", s.queues);
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
template <Is<Administer> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n);
    describeFields(s.request, v);
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
    v("phone", s.phone);
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
    v("channels", s.channels), v("mailboxes", s.mailboxes);
}
template <Is<Administered> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n);
    describeFields(s.answer, v);
}
template <Is<WatchBoard> T, class V>
void describeFields(T& s, V&& v) {
    v("on", s.on);
}
template <Is<BoardAt> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("at", s.at);
}
template <Is<Explain> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("conversation", s.conversation), v("contact", s.contact);
}
template <Is<Boarded> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("board", s.board), v("code", s.code), v("why", s.why);
}
template <Is<Explained> T, class V>
void describeFields(T& s, V&& v) {
    v("n", s.n), v("reason", s.reason), v("code", s.code), v("why", s.why);
}
template <Is<Bye> T, class V>
void describeFields(T& s, V&& v) {
    v("why", s.why), v("wipe", s.wipe);
}

} // namespace wire
} // namespace santral
