// Some entries of a conversation are another matter: they go into a new one.
#include "core/base/text.hpp"
#include "core/domain/conversation_fold.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>
#include <set>

namespace santral {
namespace {

bool mayMove(const TimelineItem& item) { // what happened to the conversation stays in it
    return item.kind == ItemKind::Message || item.kind == ItemKind::Note || item.kind == ItemKind::Call;
}

struct Parts {
    std::vector<TimelineItem> stay, go;
    std::vector<MessageId> gone;
    int unreadStay = 0, unreadGo = 0;
};

// The newest of what came in are those that nobody has read.
Parts partsOf(const std::vector<store::StoredItem>& items, const std::set<MessageId>& chosen, int unread) {
    Parts parts;
    for (auto one = items.rbegin(); one != items.rend(); ++one) {
        const TimelineItem& item = one->item;
        if (!mayMove(item)) continue;
        bool goes = chosen.count(item.message) > 0;
        bool in = item.kind == ItemKind::Message && item.direction == Direction::In;
        if (in && unread > 0) {
            --unread;
            ++(goes ? parts.unreadGo : parts.unreadStay);
        }
        if (goes) parts.gone.push_back(item.message);
        (goes ? parts.go : parts.stay).push_back(item);
    }
    for (auto* list : {&parts.stay, &parts.go}) std::reverse(list->begin(), list->end());
    std::reverse(parts.gone.begin(), parts.gone.end());
    return parts;
}

Result<void> maySplit(const Conversation& conversation, const Parts& parts, std::size_t chosen) {
    if (!conversation.shares.empty()) return Error{Errc::Conflict, "merged"};
    if (parts.gone.size() != chosen) return Error{Errc::NotFound, "message"};
    if (parts.gone.empty()) return Error{Errc::Invalid, "nothing chosen"};
    if (parts.stay.empty()) return Error{Errc::Invalid, "everything chosen"};
    auto held = [](const TimelineItem& item) { return item.delivery == Delivery::Held; };
    if (std::any_of(parts.go.begin(), parts.go.end(), held)) return Error{Errc::Conflict, "held"};
    auto going = [](const TimelineItem& item) { return item.call && !item.call->endedAt; };
    if (std::any_of(parts.go.begin(), parts.go.end(), going)) return Error{Errc::Conflict, "call"};
    return {};
}

} // namespace

Result<void> Deciding::on(const SplitConversation& c) {
    constexpr std::size_t kMost = 10'000; // entries
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    const Conversation from = **found;
    auto taken = state_.conversation(c.made);
    if (!taken) return taken.error();
    if (!c.made || *taken) return Error{Errc::Invalid, "conversation id"};
    if (c.messages.size() > kMost) return Error{Errc::TooLarge, "messages"};
    if (c.subject.size() > kSubjectLimit || !isUtf8(c.subject)) return Error{Errc::Invalid, "subject"};
    auto whole = state_.whole(from);
    if (!whole) return whole.error();
    const std::set<MessageId> chosen(c.messages.begin(), c.messages.end());
    Parts parts = partsOf(whole->items, chosen, from.unread);
    if (auto may = maySplit(from, parts, chosen.size()); !may) return may;
    auto [stays, staysSnippet] = saidBy(parts.stay, from);
    auto [goes, goesSnippet] = saidBy(parts.go, from);
    stays.unread = parts.unreadStay;
    goes.unread = parts.unreadGo;

    ConversationOpened opened{from.brand, from.queue, goes.channel, from.sample, {}, c.subject};
    if (auto done = emit(std::move(opened), c.made, from.identity); !done) return done;
    const Seq number = decision_.events.back().seq;
    ItemsLeft left{c.made, number, parts.gone, stays, std::move(staysSnippet)};
    if (auto done = emit(std::move(left), from.id, from.identity); !done) return done;
    ItemsCame came{from.id, std::move(parts.gone), goes, std::move(goesSnippet)};
    if (auto done = emit(std::move(came), c.made, from.identity); !done) return done;
    return from.owner ? assign(c.made, from.owner, {}, from.identity) : Result<void>();
}

} // namespace santral
