#include "core/store/sqlite/view_rows.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

namespace santral::store {
namespace {

constexpr char kTagSeparator = '\n'; // no tag contains one

std::vector<std::string> splitTags(std::string_view joined) {
    std::vector<std::string> tags;
    if (joined.empty()) return tags;
    for (std::string_view tag : split(joined, kTagSeparator)) tags.emplace_back(tag);
    return tags;
}

struct Work {
    std::vector<Contact> contacts;
    std::optional<ServiceClock> answer;
    std::optional<ServiceClock> resolution;
};
template <Is<Work> T, class V>
void describeFields(T& s, V&& v) {
    v("contacts", s.contacts), v("answer", s.answer), v("resolution", s.resolution);
}

struct Merges {
    std::optional<Merged> merged;
    std::vector<Share> shares;
};
template <Is<Merges> T, class V>
void describeFields(T& s, V&& v) {
    v("merged", s.merged), v("shares", s.shares);
}

template <class E>
E enumFrom(const Statement& row, int column) {
    return static_cast<E>(row.integer(column));
}

} // namespace

template <Is<ItemMore> T, class V>
void describeFields(T& s, V&& v) {
    v("mail", s.mail), v("call", s.call), v("files", s.attachments), v("why", s.why), v("about", s.about);
    v("until", s.until), v("mentions", s.mentions);
}

std::string joinTags(const std::vector<std::string>& tags) {
    std::string joined;
    for (const std::string& tag : tags) {
        if (!joined.empty()) joined += kTagSeparator;
        joined += tag;
    }
    return joined;
}

Conversation conversationFrom(const Statement& row) {
    Conversation c;
    c.number = row.unsignedInteger(0);
    c.id = row.id<ConversationId>(1);
    c.identity = row.id<IdentityId>(2);
    c.brand = row.id<BrandId>(3);
    c.queue = row.id<QueueId>(4);
    c.channel = enumFrom<Channel>(row, 5);
    c.state = enumFrom<ConversationState>(row, 6);
    c.owner = row.id<AgentId>(7);
    c.subject = row.string(8);
    c.snippet = row.string(9);
    c.snippetDirection = enumFrom<Direction>(row, 10);
    c.openedAt = row.time(11);
    c.lastAt = row.time(12);
    c.waitingSince = row.maybeTime(13);
    c.snoozedUntil = row.maybeTime(14);
    c.lastSeq = row.unsignedInteger(15);
    c.unread = static_cast<int>(row.integer(16));
    c.missedCall = row.flag(17);
    c.tags = splitTags(row.text(18));
    c.sample = row.flag(19);
    c.customerSeq = row.unsignedInteger(20);
    c.agentSeq = row.unsignedInteger(21);
    c.lastAgent = row.id<AgentId>(22);
    if (std::string_view text = row.text(23); !text.empty()) {
        auto work = json::read<Work>(text);
        if (!work) log::error("view", "work of a conversation: " + describe(work.error()));
        if (work) c.contacts = std::move(work->contacts);
        if (work) c.answer = work->answer, c.resolution = work->resolution;
    }
    if (std::string_view text = row.text(24); !text.empty()) {
        auto merges = json::read<Merges>(text);
        if (!merges) log::error("view", "what was merged: " + describe(merges.error()));
        if (merges) c.merged = std::move(merges->merged), c.shares = std::move(merges->shares);
    }
    return c;
}

std::string workOf(const Conversation& c) {
    if (c.contacts.empty() && !c.answer && !c.resolution) return {};
    return json::write(Work{c.contacts, c.answer, c.resolution});
}

std::string mergesOf(const Conversation& c) {
    if (!c.merged && c.shares.empty()) return {};
    return json::write(Merges{c.merged, c.shares});
}

Identity identityFrom(const Statement& row) {
    Identity i;
    i.id = row.id<IdentityId>(0);
    i.kind = enumFrom<IdentityKind>(row, 1);
    i.address = row.string(2);
    i.display = row.string(3);
    i.customer = row.id<CustomerId>(4);
    i.reason = enumFrom<LinkReason>(row, 5);
    i.linkedAt = row.time(6);
    i.verified = row.flag(7);
    i.sample = row.flag(8);
    i.claimed = row.string(9);
    return i;
}

Result<TimelineItem> itemFrom(const Statement& row) {
    TimelineItem item;
    item.seq = row.unsignedInteger(0);
    item.revision = row.unsignedInteger(1);
    item.conversation = row.id<ConversationId>(2);
    item.kind = enumFrom<ItemKind>(row, 3);
    item.channel = enumFrom<Channel>(row, 4);
    item.direction = enumFrom<Direction>(row, 5);
    item.at = row.time(6);
    item.agent = row.id<AgentId>(7);
    item.message = row.id<MessageId>(8);
    item.delivery = enumFrom<Delivery>(row, 9);
    item.chatNumber = static_cast<std::uint32_t>(row.integer(10));
    item.text = row.string(11);
    item.clientId = row.string(13);
    if (row.text(12).empty()) return item;
    auto more = json::read<ItemMore>(row.text(12));
    if (!more) return more.error();
    item.mail = std::move(more->mail);
    item.call = std::move(more->call);
    item.attachments = std::move(more->attachments);
    item.why = std::move(more->why);
    item.about = std::move(more->about);
    item.until = more->until;
    item.mentions = std::move(more->mentions);
    return item;
}

std::string moreOf(const TimelineItem& item) {
    ItemMore more{item.mail, item.call, item.attachments, item.why, item.about, item.until, item.mentions};
    std::string text = json::write(more);
    return text == "{}" ? std::string() : text;
}

} // namespace santral::store
