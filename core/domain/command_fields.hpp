// The members of every command that travels from a desk to its hub, named once, as fields.hpp does for
// events. Part of the wire: never rename, only add. Commands of connectors stay inside the hub and are not
// described.
#pragma once

#include "core/domain/fields.hpp"

namespace santral {

template <Is<TakeConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation);
}
template <Is<AssignConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("agent", s.agent);
}
template <Is<MoveConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("queue", s.queue);
}
template <Is<CloseConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("reason", s.reason);
}
template <Is<ReopenConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation);
}
template <Is<SnoozeConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("until", s.until);
}
template <Is<TagConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("tag", s.tag), v("on", s.on);
}
template <Is<MarkRead> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("upto", s.upto);
}
template <Is<AddNote> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message), v("text", s.text), v("files", s.attachments);
    v("mentions", s.mentions);
}
template <Is<SendMessage> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message), v("channel", s.channel), v("text", s.text);
    v("mail", s.mail), v("files", s.attachments), v("seen", s.seen);
    v("hold", s.hold), v("at", s.at);
}
template <Is<ReleaseMessage> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message);
}
template <Is<RescheduleMessage> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message), v("at", s.at), v("after", s.after);
}
template <Is<MergeConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("into", s.into);
}
template <Is<SplitConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("made", s.made), v("messages", s.messages), v("subject", s.subject);
}
template <Is<SeparateConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation);
}
template <Is<RestoreConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("after", s.after), v("before", s.before);
}
template <Is<RestoreCustomer> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("after", s.after), v("before", s.before);
}
template <Is<RestoreIdentity> T, class V>
void describeFields(T& s, V&& v) {
    v("identity", s.identity), v("after", s.after), v("before", s.before), v("reason", s.reason);
}
template <Is<WithdrawIdentity> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("kind", s.kind), v("address", s.address);
}
template <Is<WithdrawMessage> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message);
}
template <Is<RetryMessage> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("message", s.message);
}
template <Is<StartConversation> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("kind", s.kind), v("address", s.address), v("subject", s.subject);
}
template <Is<EditCustomer> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("name", s.name), v("language", s.language), v("note", s.note);
}
template <Is<AddIdentity> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("kind", s.kind), v("address", s.address);
}
template <Is<LinkIdentity> T, class V>
void describeFields(T& s, V&& v) {
    v("identity", s.identity), v("customer", s.customer);
}
template <Is<UnlinkIdentity> T, class V>
void describeFields(T& s, V&& v) {
    v("identity", s.identity);
}
template <Is<EraseCustomer> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer);
}
template <Is<SaveBrand> T, class V>
void describeFields(T& s, V&& v) {
    v("brand", s.brand);
}
template <Is<SaveQueue> T, class V>
void describeFields(T& s, V&& v) {
    v("queue", s.queue);
}
template <Is<SaveTeam> T, class V>
void describeFields(T& s, V&& v) {
    v("team", s.team);
}
template <Is<SaveTag> T, class V>
void describeFields(T& s, V&& v) {
    v("tag", s.tag);
}
template <Is<SaveReason> T, class V>
void describeFields(T& s, V&& v) {
    v("reason", s.reason);
}
template <Is<RemoveSample> T, class V>
void describeFields(T&, V&&) {}
template <Is<RegisterAgent> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent);
}
template <Is<RecordCall> T, class V>
void describeFields(T& s, V&& v) {
    v("call", s.call), v("display", s.display);
}

template <Is<SaveSkill> T, class V>
void describeFields(T& s, V&& v) {
    v("skill", s.skill);
}
template <Is<SaveHours> T, class V>
void describeFields(T& s, V&& v) {
    v("hours", s.hours);
}
template <Is<SaveView> T, class V>
void describeFields(T& s, V&& v) {
    v("view", s.view);
}
template <Is<SetSkills> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("skills", s.skills), v("capacity", s.capacity);
}
template <Is<SetAgentState> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("presence", s.presence), v("reason", s.reason), v("off", s.off);
    v("afterwards", s.afterwards), v("idle", s.idle);
}
template <Is<AcceptContact> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("contact", s.contact);
}
template <Is<DeclineContact> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("contact", s.contact);
}
template <Is<FinishContact> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("contact", s.contact);
}
template <Is<FinishWrapUp> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("contact", s.contact), v("reason", s.reason);
}
template <Is<AskHelp> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("on", s.on);
}

} // namespace santral
