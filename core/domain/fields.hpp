// Every member of every value that is stored or sent, named once. The names are part of the file format and
// of the wire: never rename, only add. For events, describeFacts lists what is kept for ever and
// describeContent what is personal and goes with an erasure.
#pragma once

#include "core/domain/board.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/events.hpp"
#include "core/domain/own_mailbox.hpp"
#include "core/domain/settings.hpp"
#include "core/domain/status.hpp"
#include "core/domain/timeline_item.hpp"

#include <concepts>

namespace santral {

template <class T, class Base>
concept Is = std::same_as<std::remove_const_t<T>, Base>;

// Values

template <Is<Attachment> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("type", s.type), v("size", s.size), v("hash", s.hash), v("cid", s.contentId);
}
template <Is<MailAddress> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("address", s.address);
}
template <Is<MailPart> T, class V>
void describeFields(T& s, V&& v) {
    v("subject", s.subject), v("from", s.from), v("to", s.to), v("cc", s.cc), v("reply-to", s.replyTo);
    v("message-id", s.messageId), v("in-reply-to", s.inReplyTo), v("references", s.references);
    v("html", s.htmlHash), v("raw", s.rawHash), v("automatic", s.automatic), v("mailbox", s.mailbox);
}
template <Is<SkillLevel> T, class V>
void describeFields(T& s, V&& v) {
    v("skill", s.skill), v("level", s.level);
}
template <Is<Capacity> T, class V>
void describeFields(T& s, V&& v) {
    v("units", s.units), v("weight", s.weight), v("most", s.most);
}
template <Is<Widening> T, class V>
void describeFields(T& s, V&& v) {
    v("after", s.after), v("lower", s.lowerLevels), v("also-to", s.alsoTo), v("priority", s.priority);
}
template <Is<ServiceLevel> T, class V>
void describeFields(T& s, V&& v) {
    v("first", s.firstAnswer), v("next", s.nextAnswer), v("resolution", s.resolution);
    v("warn-at", s.warnAt), v("target", s.target);
}
template <Is<BoardLimits> T, class V>
void describeFields(T& s, V&& v) {
    v("waiting", s.waiting), v("longest-wait", s.longestWait), v("abandoned", s.abandonedPercent);
}
template <Is<QueueWork> T, class V>
void describeFields(T& s, V&& v) {
    v("hand-out", s.handOut), v("hours", s.hours), v("level", s.level), v("skills", s.skills);
    v("widenings", s.widenings), v("priority", s.priority), v("offer", s.offer), v("sticky", s.sticky);
    v("keep-free", s.keepFree), v("gone", s.gone), v("quiet", s.quiet), v("wrap-up", s.wrapUp);
    v("lines", s.lines), v("most-waiting", s.mostWaiting), v("limits", s.limits);
}
template <Is<Skill> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("away", s.away);
}
template <Is<Hours> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("schedule", s.schedule), v("away", s.away);
}
template <Is<Contact> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("channel", s.channel), v("state", s.state), v("queue", s.queue);
    v("queued", s.queuedAt), v("since", s.since), v("agent", s.agent), v("until", s.until);
    v("priority", s.priority), v("deadline", s.deadline), v("preferred", s.preferred);
    v("preferred-until", s.preferredUntil), v("why", s.why), v("call", s.call), v("callback", s.callback);
}
template <Is<ServiceClock> T, class V>
void describeFields(T& s, V&& v) {
    v("due", s.due), v("warn", s.warn), v("mark", s.mark);
}
template <Is<NextState> T, class V>
void describeFields(T& s, V&& v) {
    v("presence", s.presence), v("reason", s.reason);
}
template <Is<AgentState> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("presence", s.presence), v("why", s.why), v("reason", s.reason), v("off", s.off);
    v("since", s.since), v("next", s.next), v("help", s.help), v("help-since", s.helpSince);
}
template <Is<Why> T, class V>
void describeFields(T& s, V&& v) {
    v("chosen", s.chosen), v("agents", s.agents), v("next", s.next), v("before", s.before);
    v("lowered", s.lowered), v("waited", s.waited);
}
template <Is<BoardFigures> T, class V>
void describeFields(T& s, V&& v) {
    v("arrived", s.arrived), v("accepted", s.accepted), v("abandoned", s.abandoned), v("ended", s.ended);
    v("promised", s.promised), v("kept", s.kept), v("waited", s.waited), v("handled", s.handled);
}
template <Is<QueueChannelFigures> T, class V>
void describeFields(T& s, V&& v) {
    v("channel", s.channel), v("waiting", s.waiting), v("active", s.active), v("oldest", s.oldest);
    v("today", s.today), v("half-hour", s.lastHalfHour);
}
template <Is<BoardQueue> T, class V>
void describeFields(T& s, V&& v) {
    v("queue", s.queue), v("channels", s.channels), v("ready", s.ready), v("busy", s.busy);
    v("wrap-up", s.wrapUp), v("not-ready", s.notReady);
}
template <Is<BoardContact> T, class V>
void describeFields(T& s, V&& v) {
    v("contact", s.contact), v("conversation", s.conversation), v("channel", s.channel), v("state", s.state);
    v("queue", s.queue), v("since", s.since);
}
template <Is<BoardAgent> T, class V>
void describeFields(T& s, V&& v) {
    v("state", s.state), v("activity", s.activity), v("since", s.since), v("contacts", s.contacts);
    v("ended", s.endedToday), v("handled", s.handledToday), v("busy", s.busyToday), v("free", s.freeToday);
}
template <Is<BoardTrend> T, class V>
void describeFields(T& s, V&& v) {
    v("from", s.from), v("arrived", s.arrived), v("accepted", s.accepted);
    v("most-waiting", s.mostWaiting);
}
template <Is<BoardTrendPart> T, class V>
void describeFields(T& s, V&& v) {
    v("brand", s.brand), v("channel", s.channel), v("arrived", s.arrived), v("accepted", s.accepted);
    v("most-waiting", s.mostWaiting);
}
template <Is<Board> T, class V>
void describeFields(T& s, V&& v) {
    v("at", s.at), v("queues", s.queues), v("agents", s.agents), v("trend", s.trend), v("parts", s.parts);
}
template <Is<Agent> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("role", s.role);
    v("login", s.login), v("teams", s.teams), v("queues", s.queues), v("away", s.away);
    v("skills", s.skills), v("capacity", s.capacity), v("extension", s.extension);
}
template <Is<PerLanguage> T, class V>
void describeFields(T& s, V&& v) {
    v("tr", s.tr), v("az", s.az), v("en", s.en);
}
template <Is<ChatLook> T, class V>
void describeFields(T& s, V&& v) {
    v("accent", s.accent), v("side", s.side), v("theme", s.theme);
    v("title", s.title), v("greeting", s.greeting);
}
template <Is<BrandChat> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("origins", s.origins), v("queue", s.queue);
}
template <Is<Brand> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("away", s.away), v("look", s.look), v("chat", s.chat);
}
template <Is<Queue> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("brand", s.brand), v("away", s.away), v("work", s.work);
}
template <Is<Team> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("queues", s.queues), v("away", s.away);
}
template <Is<Tag> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("away", s.away);
}
template <Is<Reason> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("kind", s.kind), v("away", s.away);
}
template <Is<InboxFilter> T, class V>
void describeFields(T& s, V&& v) {
    v("queues", s.queues), v("brands", s.brands), v("channels", s.channels), v("owners", s.owners);
    v("tags", s.tags), v("unanswered", s.unanswered), v("unread", s.unread), v("pressing", s.pressing);
}
template <Is<InboxQuery> T, class V>
void describeFields(T& s, V&& v) {
    v("tab", s.tab), v("filter", s.filter), v("order", s.order);
}
template <Is<SavedView> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("owner", s.owner), v("query", s.query), v("away", s.away);
}
template <Is<Organisation> T, class V>
void describeFields(T& s, V&& v) {
    v("brands", s.brands), v("queues", s.queues), v("teams", s.teams);
    v("tags", s.tags), v("reasons", s.reasons), v("skills", s.skills), v("hours", s.hours);
    v("states", s.states), v("views", s.views);
}
template <Is<CallPart> T, class V>
void describeFields(T& s, V&& v) {
    v("call", s.call), v("direction", s.direction), v("number", s.number), v("line", s.line);
    v("outcome", s.outcome), v("started", s.startedAt), v("answered", s.answeredAt), v("ended", s.endedAt);
    v("why", s.why), v("queued", s.queued);
}
template <Is<Receipt> T, class V>
void describeFields(T& s, V&& v) {
    v("first", s.first), v("last", s.last), v("at", s.at), v("conversation", s.conversation);
    v("n", s.chatNumber);
}

template <Is<Customer> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("language", s.language), v("note", s.note), v("since", s.since);
    v("sample", s.sample);
}
template <Is<Identity> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("kind", s.kind), v("address", s.address), v("display", s.display);
    v("claimed", s.claimed), v("customer", s.customer), v("reason", s.reason), v("linked", s.linkedAt);
    v("verified", s.verified), v("sample", s.sample);
}
template <Is<CustomerCard> T, class V>
void describeFields(T& s, V&& v) {
    v("customer", s.customer), v("identities", s.identities);
}
template <Is<Said> T, class V>
void describeFields(T& s, V&& v) {
    v("waiting", s.waitingSince), v("unread", s.unread), v("missed", s.missedCall);
    v("customer-seq", s.customerSeq), v("agent-seq", s.agentSeq), v("last-agent", s.lastAgent);
    v("last", s.lastAt), v("channel", s.channel), v("direction", s.direction);
}
template <Is<Share> T, class V>
void describeFields(T& s, V&& v) {
    v("from", s.from), v("number", s.number), v("waiting", s.waitingSince), v("unread", s.unread);
    v("missed", s.missedCall), v("tags", s.tags);
}
template <Is<Merged> T, class V>
void describeFields(T& s, V&& v) {
    v("into", s.into), v("number", s.number), v("seq", s.seq), v("state", s.state);
    v("snoozed", s.snoozedUntil), v("waiting", s.waitingSince), v("unread", s.unread);
    v("missed", s.missedCall), v("woke-from", s.wokeFrom), v("woke-until", s.wokeUntil);
}
template <Is<Conversation> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("number", s.number), v("brand", s.brand), v("queue", s.queue);
    v("identity", s.identity), v("channel", s.channel), v("state", s.state), v("owner", s.owner);
    v("subject", s.subject), v("snippet", s.snippet), v("direction", s.snippetDirection);
    v("opened", s.openedAt), v("last", s.lastAt), v("waiting", s.waitingSince), v("snoozed", s.snoozedUntil);
    v("seq", s.lastSeq), v("customer-seq", s.customerSeq), v("agent-seq", s.agentSeq);
    v("last-agent", s.lastAgent), v("unread", s.unread), v("missed", s.missedCall), v("tags", s.tags);
    v("sample", s.sample), v("contacts", s.contacts), v("answer", s.answer), v("resolution", s.resolution);
    v("merged", s.merged), v("shares", s.shares);
}
template <Is<Standing> T, class V>
void describeFields(T& s, V&& v) {
    v("queue", s.queue), v("owner", s.owner), v("state", s.state), v("snoozed", s.snoozedUntil);
    v("waiting", s.waitingSince), v("unread", s.unread);
}
template <Is<CustomerWords> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("language", s.language), v("note", s.note);
}
template <Is<TimelineItem> T, class V>
void describeFields(T& s, V&& v) {
    v("seq", s.seq), v("revision", s.revision), v("message", s.message), v("conversation", s.conversation);
    v("kind", s.kind), v("channel", s.channel), v("direction", s.direction), v("at", s.at);
    v("agent", s.agent), v("author", s.author), v("text", s.text), v("mail", s.mail), v("call", s.call);
    v("files", s.attachments), v("delivery", s.delivery), v("why", s.why), v("about", s.about);
    v("until", s.until), v("n", s.chatNumber), v("client", s.clientId), v("mentions", s.mentions);
}
template <Is<ChannelStatus> T, class V>
void describeFields(T& s, V&& v) {
    v("channel", s.channel), v("name", s.name), v("state", s.state), v("why", s.why), v("detail", s.detail);
}

// Settings: passwords are not among the fields, they are sealed and kept apart.
template <Is<ServerAddress> T, class V>
void describeFields(T& s, V&& v) {
    v("host", s.host), v("port", s.port), v("security", s.security);
}
template <Is<MailboxSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("address", s.address), v("name", s.name), v("imap", s.imap), v("smtp", s.smtp), v("user", s.user);
    v("ca-file", s.caFile), v("signature", s.signature), v("queue", s.queue);
    v("plus-addresses", s.plusAddresses), v("has-password", s.hasPassword);
}
template <Is<OwnMailbox> T, class V>
void describeFields(T& s, V&& v) {
    v("address", s.address), v("name", s.name), v("queue", s.queue);
    v("plus-addresses", s.plusAddresses);
}
template <Is<PhoneSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("user", s.user), v("domain", s.domain), v("proxy", s.proxy), v("transport", s.transport);
    v("region", s.region), v("queue", s.queue);
}
template <Is<WidgetSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("on", s.on), v("bind", s.bind), v("port", s.port), v("origins", s.origins), v("brand", s.brandName);
    v("queue", s.queue);
}
template <Is<Settings> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agentName), v("language", s.language), v("mailboxes", s.mailboxes), v("phone", s.phone);
    v("widget", s.widget), v("sample", s.sampleDesk);
    v("file-quota", s.fileQuota);
}

template <Is<Setup> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("brand", s.brand), v("queue", s.queue), v("team", s.team), v("tag", s.tag);
    v("reason", s.reason), v("skill", s.skill), v("hours", s.hours);
    v("view", s.view), v("mailbox", s.mailbox), v("widget", s.widget), v("phone", s.phone);
}
template <Is<AccessChange> T, class V>
void describeFields(T& s, V&& v) {
    v("agent", s.agent), v("act", s.act), v("device", s.device);
}
template <Is<Change> T, class V>
void describeFields(T& s, V&& v) {
    v("seq", s.seq), v("at", s.at), v("by", s.by), v("before", s.before), v("after", s.after);
    v("secret", s.secret), v("access", s.access);
}

// Events

template <class T, class V>
void describeContent(T&, V&&) {} // most events hold nothing personal

template <Is<AgentAdded> T, class V>
void describeFacts(T& s, V&& v) {
    v("agent", s.agent);
}
template <Is<BrandChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("brand", s.brand);
}
template <Is<QueueChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("queue", s.queue);
}
template <Is<TeamChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("team", s.team);
}
template <Is<TagChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("tag", s.tag);
}
template <Is<ReasonChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("reason", s.reason);
}
template <Is<SettingsChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("before", *s.before), v("after", *s.after), v("secret", s.secret);
}
template <Is<AccessChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("change", s.change);
}
template <Is<IdentitySeen> T, class V>
void describeFacts(T& s, V&& v) {
    v("kind", s.kind), v("verified", s.verified), v("sample", s.sample), v("nameless", s.nameless);
}
template <Is<IdentitySeen> T, class V>
void describeContent(T& s, V&& v) {
    v("address", s.address), v("display", s.display), v("claimed", s.claimed);
}
template <Is<IdentityLinked> T, class V>
void describeFacts(T& s, V&& v) {
    v("customer", s.customer), v("reason", s.reason), v("new", s.newCustomer), v("from", s.from);
}
template <Is<IdentityWithdrawn> T, class V>
void describeFacts(T& s, V&& v) {
    v("customer", s.customer);
}
template <Is<CustomerEdited> T, class V>
void describeFacts(T& s, V&& v) {
    v("customer", s.customer);
}
template <Is<CustomerEdited> T, class V>
void describeContent(T& s, V&& v) {
    v("name", s.name), v("language", s.language), v("note", s.note);
}
template <Is<CustomerErased> T, class V>
void describeFacts(T& s, V&& v) {
    v("customer", s.customer), v("identities", s.identities), v("conversations", s.conversations);
    v("emptied", s.emptied);
}
template <Is<ConversationOpened> T, class V>
void describeFacts(T& s, V&& v) {
    v("brand", s.brand), v("queue", s.queue), v("channel", s.channel), v("sample", s.sample);
    v("happened", s.happened);
}
template <Is<ConversationOpened> T, class V>
void describeContent(T& s, V&& v) {
    v("subject", s.subject);
}
template <Is<ConversationAssigned> T, class V>
void describeFacts(T& s, V&& v) {
    v("agent", s.agent), v("happened", s.happened), v("from", s.from);
}
template <Is<ConversationMoved> T, class V>
void describeFacts(T& s, V&& v) {
    v("queue", s.queue), v("from", s.from);
}
template <Is<ConversationClosed> T, class V>
void describeFacts(T& s, V&& v) {
    v("happened", s.happened), v("reason", s.reason);
}
template <Is<ConversationReopened> T, class V>
void describeFacts(T& s, V&& v) {
    v("waiting", s.waitingSince), v("unread", s.unread);
}
template <Is<ConversationSnoozed> T, class V>
void describeFacts(T& s, V&& v) {
    v("until", s.until), v("waiting", s.waitingSince), v("unread", s.unread);
}
template <Is<ConversationTagged> T, class V>
void describeFacts(T& s, V&& v) {
    v("tag", s.tag), v("on", s.on), v("happened", s.happened);
}
template <Is<ConversationMerged> T, class V>
void describeFacts(T& s, V&& v) {
    v("into", s.into), v("number", s.number), v("woke-from", s.wokeFrom), v("woke-until", s.wokeUntil);
}
template <Is<ConversationTookOver> T, class V>
void describeFacts(T& s, V&& v) {
    v("share", s.share), v("last", s.lastAt), v("channel", s.channel);
}
template <Is<ItemsLeft> T, class V>
void describeFacts(T& s, V&& v) {
    v("to", s.to), v("number", s.number), v("messages", s.messages), v("said", s.said);
}
template <Is<ItemsLeft> T, class V>
void describeContent(T& s, V&& v) {
    v("snippet", s.snippet);
}
template <Is<ItemsCame> T, class V>
void describeFacts(T& s, V&& v) {
    v("from", s.from), v("messages", s.messages), v("said", s.said);
}
template <Is<ItemsCame> T, class V>
void describeContent(T& s, V&& v) {
    v("snippet", s.snippet);
}
template <Is<ConversationSeparated> T, class V>
void describeFacts(T& s, V&& v) {
    v("from", s.from), v("number", s.number), v("state", s.state), v("snoozed", s.snoozedUntil);
    v("waiting", s.waitingSince), v("unread", s.unread), v("missed", s.missedCall);
}
template <Is<ConversationLetGo> T, class V>
void describeFacts(T& s, V&& v) {
    v("gone", s.gone), v("waiting", s.waitingSince), v("unread", s.unread), v("missed", s.missedCall);
    v("tags", s.tags);
}
template <Is<ConversationRead> T, class V>
void describeFacts(T& s, V&& v) {
    v("upto", s.upto);
}
template <Is<MessageAdded> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("channel", s.channel), v("direction", s.direction), v("note", s.note);
    v("delivery", s.delivery), v("n", s.chatNumber), v("happened", s.happened);
    v("client", s.clientId), v("mentions", s.mentions), v("held", s.held);
}
template <Is<MessageAdded> T, class V>
void describeContent(T& s, V&& v) {
    v("text", s.text), v("mail", s.mail), v("files", s.attachments);
}
template <Is<MessageHeld> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("channel", s.channel), v("due", s.due), v("scheduled", s.scheduled);
}
template <Is<MessageHeld> T, class V>
void describeContent(T& s, V&& v) {
    v("text", s.text), v("mail", s.mail), v("files", s.attachments);
}
template <Is<MessageDue> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("due", s.due);
}
template <Is<MessageWithdrawn> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("item", s.item);
}
template <Is<MessageState> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("delivery", s.delivery), v("why", s.why);
}
template <Is<ChatSeen> T, class V>
void describeFacts(T& s, V&& v) {
    v("upto", s.upto), v("delivery", s.delivery);
}
template <Is<CallChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("message", s.message), v("call", s.call), v("direction", s.direction), v("outcome", s.outcome);
    v("started", s.startedAt), v("answered", s.answeredAt), v("ended", s.endedAt);
    v("queued", s.queued);
}
template <Is<CallChanged> T, class V>
void describeContent(T& s, V&& v) {
    v("number", s.number), v("line", s.line), v("why", s.why);
}

template <Is<SkillChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("skill", s.skill);
}
template <Is<HoursChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("hours", s.hours);
}
template <Is<ViewChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("view", s.view);
}
template <Is<AgentStateChanged> T, class V>
void describeFacts(T& s, V&& v) {
    v("state", s.state);
}
template <Is<ContactQueued> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("queue", s.queue), v("channel", s.channel), v("priority", s.priority);
    v("deadline", s.deadline), v("preferred", s.preferred), v("preferred-until", s.preferredUntil);
    v("call", s.call), v("callback", s.callback);
}
template <Is<ContactOffered> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("agent", s.agent), v("until", s.until), v("why", *s.why);
}
template <Is<ContactAccepted> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("queue", s.queue), v("channel", s.channel), v("agent", s.agent);
    v("by-hand", s.byHand);
}
template <Is<ContactReturned> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("agent", s.agent), v("why", s.why);
}
template <Is<ContactEnded> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("agent", s.agent), v("why", s.why), v("wrap-up", s.wrapUp);
}
template <Is<WrapUpEnded> T, class V>
void describeFacts(T& s, V&& v) {
    v("contact", s.contact), v("agent", s.agent), v("reason", s.reason);
}
template <Is<ServiceDue> T, class V>
void describeFacts(T& s, V&& v) {
    v("answer", s.answer), v("resolution", s.resolution);
}
template <Is<ServiceMarked> T, class V>
void describeFacts(T& s, V&& v) {
    v("what", s.what), v("mark", s.mark);
}

} // namespace santral
