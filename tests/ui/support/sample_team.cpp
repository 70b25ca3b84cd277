#include "tests/ui/support/sample_team.hpp"

#include "core/base/random.hpp"
#include "core/domain/team.hpp"

namespace santral::ui::sample {

using std::chrono::minutes;

void joinTeam(TestHub& hub, const Clock& clock, Random& random, Desk& desk) {
    desk.colleague = hub.addAgent("Deniz Yıldırım");
    hub.addAgent("Can Aksoy");
    hub.addAgent("Leyla Məmmədova");
    std::vector<Queue> queues;
    for (const char* name : {"İade ve değişim", "Sipariş", "Fatura", "Teknik destek"})
        queues.push_back({makeId<QueueId>(clock, random), name, {}, false});
    hub.setOrganisation({{}, queues, {}});
    hub.edit(desk.mainConversation, [&](Conversation& c) { c.queue = queues.front().id; });
}

void colleagueWrites(TestHub& hub, const Desk& desk) {
    Signal signal;
    signal.kind = Signal::Kind::ColleagueTyping;
    signal.conversation = desk.mainConversation;
    signal.agent = desk.colleague;
    signal.on = true;
    hub.tellSignal(signal);
}

void cutOff(TestHub& hub, const Clock& clock, Random& random, const Desk& desk) {
    const auto make = [&](CommandBody body, int minutesAgo, std::optional<Error> refused = {}) {
        return InHand{makeId<CommandId>(clock, random), std::move(body), clock.now() - minutes(minutesAgo),
                      std::move(refused)};
    };
    const auto reply = [&](ConversationId to, const std::string& words) {
        SendMessage out;
        out.conversation = to;
        out.message = makeId<MessageId>(clock, random);
        out.text = words;
        return out;
    };
    AddNote note;
    note.conversation = desk.mainConversation;
    note.message = makeId<MessageId>(clock, random);
    note.text = "Depo aradı, kutu yarın geliyor.";
    const SendMessage waiting = reply(desk.mainConversation, "Tamam Deniz Hanım, 19:00'da hazır olacak.");
    hub.setInHand({
        make(reply(desk.chat, "Kargonuz yarın öğleden önce elinizde olur."), 24,
             Error{Errc::Conflict, "stale"}),
        make(waiting, 12),
        make(note, 9),
        make(CloseConversation{desk.chat}, 4),
        make(MarkRead{desk.mainConversation, 1}, 3),
    });
    HubStatus status = goodStatus();
    status.channels.clear();
    status.link = HubStatus::Link::Offline;
    status.linkWhy = "unreachable";
    status.linkSince = clock.now() - minutes(25);
    status.inHand = 4;
    hub.setStatus(status);
    TimelineItem ahead;
    ahead.seq = ahead.revision = kFirstAhead + 1;
    ahead.message = waiting.message;
    ahead.conversation = desk.mainConversation;
    ahead.direction = Direction::Out;
    ahead.at = clock.now() - minutes(12);
    ahead.agent = hub.self().id;
    ahead.author = hub.self().name;
    ahead.text = waiting.text;
    ahead.delivery = Delivery::Waiting;
    TimelineItem written = ahead;
    written.seq = written.revision = kFirstAhead + 2;
    written.kind = ItemKind::Note;
    written.message = note.message;
    written.text = note.text;
    written.delivery = Delivery::None;
    TimelineItem tagged = ahead;
    tagged.seq = tagged.revision = kFirstAhead + 3;
    tagged.kind = ItemKind::Tagged;
    tagged.message = {};
    tagged.about = "Kadıköy";
    tagged.delivery = Delivery::None;
    ThreadUpdate update;
    update.changed = {ahead, written, tagged};
    hub.tellThreadUpdate(desk.main, update);
}

} // namespace santral::ui::sample
