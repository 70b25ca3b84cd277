#include "tests/simulator/properties.hpp"

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/ledger.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr std::size_t kChunk = 5'000;

template <class T>
T must(Result<T> found, const std::string& of) {
    if (!found) throw Violation("D5", of + " cannot be read: " + describe(found.error()), {of});
    return std::move(*found);
}

std::string inQuotes(const std::string& text) {
    return "\"" + text + "\"";
}

std::string peopleIn(const store::Unit& unit) {
    std::string all;
    for (const CustomerCard& card : unit.cards) all += " " + wire::encodeCard(card);
    return all;
}

} // namespace

Properties::Properties(HubMachine& hub, std::vector<DeskMachine*> desks, Street& street,
                       const PostOffice& post, const Record& record)
    : hub_(hub), desks_(std::move(desks)), street_(street), post_(post), record_(record) {}

void Properties::check() {
    readLedger();
    acknowledgedIsThere();
    nothingIsMadeUp();
    visitorsSeeTheSame();
    oneOwner();
    mailsLeftOnce();
    mailsCameOnce();
    countersAreRight();
    desksHoldTheirScope();
    filesAreWhole();
}

void Properties::readLedger() {
    auto ledger =
        must(store::openLedgerReader({hub_.folder() / "ledger.db", hub_.disk().vfs()}), "the ledger");
    for (Seq at = 0;;) {
        auto more = must(ledger->read(at, kChunk), "the ledger");
        if (more.empty()) break;
        at = more.back().seq;
        events_.insert(events_.end(), std::make_move_iterator(more.begin()),
                       std::make_move_iterator(more.end()));
    }
    TimePoint last{};
    Seq seq = 0;
    for (const Event& event : events_) {
        if (event.seq != ++seq)
            throw Violation("D3", "event " + std::to_string(seq) + " is missing", {"hub"});
        if (event.at < last) throw Violation("D3", "hub time went back at " + std::to_string(seq), {"hub"});
        last = event.at;
        readEvent(event);
    }
}

void Properties::readEvent(const Event& event) {
    if (auto* seen = std::get_if<IdentitySeen>(&event.body)) visitorOf_[event.identity] = seen->address;
    if (std::holds_alternative<ConversationRead>(event.body) ||
        std::holds_alternative<ConversationClosed>(event.body))
        unread_[event.conversation] = 0;
    if (auto* held = std::get_if<MessageHeld>(&event.body)) held_.insert(held->message);
    if (auto* state = std::get_if<MessageState>(&event.body)) delivery_[state->message] = state->delivery;
    auto* message = std::get_if<MessageAdded>(&event.body);
    if (!message) return;
    delivery_[message->message] = message->delivery;
    stored_[message->message].push_back({&event, message});
    if (!message->clientId.empty()) byClientId_[message->clientId].push_back({&event, message});
    if (message->direction == Direction::In && !message->note) ++unread_[event.conversation];
}

void Properties::acknowledgedIsThere() {
    std::map<std::string, std::set<MessageId>> refused;
    for (DeskMachine* desk : desks_) {
        for (const InHand& one : desk->inHand()) refused[desk->name()].insert(messageIn(one));
    }
    for (const auto& [id, asked] : record_.asked) {
        bool there = stored_.count(id) > 0;
        if (!there && held_.count(id) > 0)
            throw Violation("P1", inQuotes(asked.text) + " was to leave some seconds later, and never did",
                            {asked.text});
        bool kept = refused[asked.desk].count(id) > 0 || record_.givenUp.count(id) > 0;
        if (asked.answer && asked.answer->first > 0 && !there)
            throw Violation("P1",
                            asked.desk + " was told that " + inQuotes(asked.text) +
                                " is stored, and it is not in the ledger",
                            {asked.text, "hub:", "hub "});
        if (asked.answer && !there && !kept)
            throw Violation("P5",
                            inQuotes(asked.text) + " was safe on " + asked.desk +
                                ", and is neither in the ledger nor among what was refused",
                            {asked.text, asked.desk + ":"});
        auto same = [&](const DeskMachine* desk) { return desk->name() == asked.desk; };
        auto desk = std::find_if(desks_.begin(), desks_.end(), same);
        bool heard = asked.answer || asked.refused;
        if (!heard && (*desk)->lives() == asked.life)
            throw Violation("P15", asked.desk + " never heard what became of " + inQuotes(asked.text),
                            {asked.text, asked.desk + ":"});
    }
    for (const auto& [id, said] : record_.said) {
        auto found = byClientId_.find(id);
        if (said.number && found == byClientId_.end())
            throw Violation("P1",
                            "a visitor was told that " + inQuotes(said.text) +
                                " is stored, and it is not in the ledger",
                            {said.text, "hub:"});
        if (said.number && found->second.front().message->chatNumber != *said.number)
            throw Violation("P1", inQuotes(said.text) + " has another number than its visitor was told",
                            {said.text});
    }
}

void Properties::nothingIsMadeUp() {
    for (const auto& [id, all] : stored_) {
        const MessageAdded& message = *all.front().message;
        if (all.size() > 1)
            throw Violation("P3",
                            inQuotes(message.text) + " is in the ledger " + std::to_string(all.size()) +
                                " times: " + std::to_string(all[0].event->seq) + " and " +
                                std::to_string(all[1].event->seq),
                            {message.text});
        auto asked = record_.asked.find(id);
        bool byAgent = message.note || message.direction == Direction::Out;
        bool right = asked != record_.asked.end() && asked->second.text == message.text &&
                     asked->second.conversation == all.front().event->conversation;
        if (byAgent && !right)
            throw Violation("P2", inQuotes(message.text) + " was never asked for like that", {message.text});
    }
    for (const auto& [id, all] : byClientId_) {
        const MessageAdded& message = *all.front().message;
        if (all.size() > 1)
            throw Violation("P3",
                            "a visitor's " + inQuotes(message.text) + " is in the ledger " +
                                std::to_string(all.size()) + " times",
                            {message.text});
        auto said = record_.said.find(id);
        bool right = said != record_.said.end() && said->second.text == message.text &&
                     visitorOf_[all.front().event->identity] == said->second.visitor;
        if (!right)
            throw Violation("P2", inQuotes(message.text) + " was never said by that visitor", {message.text});
    }
}

void Properties::visitorsSeeTheSame() {
    std::map<std::string, std::map<std::uint64_t, std::string>> chats;
    for (const Event& event : events_) {
        auto* message = std::get_if<MessageAdded>(&event.body);
        if (!message || message->chatNumber == 0) continue;
        auto [at, fresh] = chats[visitorOf_[event.identity]].emplace(message->chatNumber, message->text);
        if (!fresh)
            throw Violation("P4",
                            inQuotes(message->text) + " and " + inQuotes(at->second) +
                                " have the same number in a chat",
                            {message->text, at->second});
    }
    for (const auto& visitor : street_.visitors()) {
        const auto& ledger = chats[visitor->key()];
        if (visitor->items() == ledger) continue;
        for (const auto& [number, text] : ledger) {
            auto seen = visitor->items().find(number);
            if (seen == visitor->items().end())
                throw Violation("P4", visitor->name() + " was never shown " + inQuotes(text),
                                {visitor->name(), text});
        }
        throw Violation("P4", visitor->name() + " sees another chat than the ledger has", {visitor->name()});
    }
}

void Properties::oneOwner() {
    std::map<ConversationId, AgentId> owner;
    std::map<Seq, AgentId> before;
    for (const Event& event : events_) {
        auto* assigned = std::get_if<ConversationAssigned>(&event.body);
        if (!assigned) continue;
        if (assigned->from != owner[event.conversation])
            throw Violation("P6", "event " + std::to_string(event.seq) + " gives away what another one has",
                            {"takes"});
        before[event.seq] = owner[event.conversation];
        owner[event.conversation] = assigned->agent;
    }
    for (const Take& take : record_.takes) {
        bool found = false;
        for (Seq seq = take.receipt.first; seq <= take.receipt.last && seq <= events_.size(); ++seq) {
            auto* assigned = std::get_if<ConversationAssigned>(&events_[seq - 1].body);
            if (!assigned || events_[seq - 1].conversation != take.conversation) continue;
            found = found || assigned->agent == take.agent;
            if (before[seq])
                throw Violation("P6", take.desk + " took what a colleague had", {take.desk + ":"});
        }
        if (!found)
            throw Violation("P1", take.desk + " was told it had taken what it has not", {take.desk + ":"});
    }
}

// Once; where the dialogue broke at the end it says "perhaps".
void Properties::mailsLeftOnce() {
    for (const auto& [id, taken] : post_.taken()) {
        if (taken.times > 1)
            throw Violation("P7", "the mail " + id + " has left " + std::to_string(taken.times) + " times",
                            {id, "post:"});
    }
    for (const auto& [id, all] : stored_) {
        const MessageAdded& message = *all.front().message;
        if (!message.mail || message.direction != Direction::Out) continue;
        bool left = post_.taken().count(message.mail->messageId) > 0;
        Delivery said = delivery_[id];
        bool right = said == Delivery::Perhaps || (said >= Delivery::Sent && left);
        if (!right)
            throw Violation("P7",
                            inQuotes(message.text) + " is said to be " +
                                std::string(enumNames(said)[static_cast<std::size_t>(said)]) +
                                (left ? ", and has left" : ", and has not left"),
                            {message.text, message.mail->messageId});
    }
}

void Properties::mailsCameOnce() {
    std::map<std::string, int> came;
    for (const auto& [id, all] : stored_) {
        const MessageAdded& message = *all.front().message;
        if (message.mail && message.direction == Direction::In) ++came[message.mail->messageId];
    }
    for (const auto& [id, text] : post_.delivered()) {
        if (came[id] != 1)
            throw Violation("P8",
                            "the mail " + inQuotes(text) + " is in the ledger " + std::to_string(came[id]) +
                                " times",
                            {text, "post:"});
    }
    if (came.size() != post_.delivered().size())
        throw Violation("P2", "there are mails in the ledger that nobody wrote", {"post:"});
}

void Properties::countersAreRight() {
    auto view = must(store::openViewReader({hub_.folder() / "view.db", hub_.disk().vfs()}), "the view");
    for (const auto& [id, unread] : unread_) {
        auto conversation = must(view->conversation(id), "the view");
        if (!conversation || conversation->unread != unread)
            throw Violation("P9",
                            "a conversation counts " +
                                std::to_string(conversation ? conversation->unread : -1) +
                                " unread messages, of which the ledger knows " + std::to_string(unread),
                            {"hub:"});
    }
    // All that the view says follows from the ledger: made anew it says the same.
    test::SimDisk scratch("santral-simulated-anew", 1);
    auto writer = must(store::openViewWriter({"view.db", scratch.vfs()}), "a view made anew");
    if (auto done = writer->apply(events_); !done)
        throw Violation("P9", "the ledger cannot be replayed: " + describe(done.error()), {"hub:"});
    auto anew = must(store::openViewReader({"view.db", scratch.vfs()}), "a view made anew");
    store::UnitQuery all;
    all.everything = true;
    bool same =
        must(view->scopeHash(all), "the view").hash == must(anew->scopeHash(all), "a view made anew").hash;
    if (!same) throw Violation("P9", "the hub's view is not what its ledger says", {"hub:"});
}

void Properties::desksHoldTheirScope() {
    auto view = must(store::openViewReader({hub_.folder() / "view.db", hub_.disk().vfs()}), "the view");
    for (DeskMachine* desk : desks_) {
        const Agent* agent = hub_.hub().state().agent(desk->agent().id);
        Scope scope = scopeOf(hub_.hub().state(), *agent);
        auto held =
            must(store::openViewReader({desk->folder() / "view.db", desk->disk().vfs()}), desk->name());
        for (const auto& [id, place] : must(held->places(), desk->name())) {
            if (!scope.sees(place))
                throw Violation("P10", desk->name() + " holds a conversation that it may not see",
                                {desk->name() + ":"});
        }
        store::UnitQuery all;
        all.everything = true;
        auto hubs = must(view->scopeHash(unitsOf(scope)), "the view");
        auto desks = must(held->scopeHash(all), desk->name());
        if (hubs == desks) continue;
        tellDifference(*desk, *view, *held, scope);
    }
}

// In words: which conversation, and what of it.
void Properties::tellDifference(DeskMachine& desk, store::ViewReader& hubs, store::ViewReader& held,
                                const Scope& scope) {
    std::string who = desk.name();
    for (const auto& [id, place] : must(hubs.places(), "the view")) {
        if (!scope.sees(place)) continue;
        auto there = must(hubs.unit(id), "the view");
        auto here = must(held.unit(id), who);
        std::string number = "#" + std::to_string(there->conversation.number);
        std::vector<std::string> names = {number, who + ":", who + " serves"};
        if (!here) throw Violation("D4", who + " does not hold " + number + ", which it may see", names);
        here->chatCount = there->chatCount; // counts what lies elsewhere too
        if (*here == *there) continue;
        std::string what = "something";
        if (here->items.size() != there->items.size())
            what = std::to_string(there->items.size()) + " entries, of which it holds " +
                   std::to_string(here->items.size());
        else if (here->items != there->items)
            what = "entries that it holds otherwise";
        else if (here->cards != there->cards)
            what = "people whom it knows otherwise" + peopleIn(*there) + " and not" + peopleIn(*here);
        else if (!(here->conversation == there->conversation))
            what = "a state that it holds otherwise";
        throw Violation("D4", who + " does not hold what the hub has in " + number + ": " + what, names);
    }
    throw Violation("D4", who + " holds more than the hub has", {who + ":"});
}

void Properties::filesAreWhole() {
    std::vector<Machine*> machines(desks_.begin(), desks_.end());
    machines.push_back(&hub_);
    for (Machine* machine : machines) {
        for (const std::string& file : machine->disk().files()) {
            if (!file.ends_with(".db")) continue;
            store::OpenOptions options;
            options.vfs = machine->disk().vfs();
            options.mode = store::OpenMode::ReadOnly;
            auto database = must(store::Database::open(file, options), file);
            auto faults = store::integrityFaults(database);
            if (!faults.empty())
                throw Violation("D5", machine->name() + ": " + file + " is damaged: " + faults.front(),
                                {machine->name() + ":"});
        }
    }
}

} // namespace santral::simulator
