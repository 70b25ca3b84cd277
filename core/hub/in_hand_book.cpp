#include "core/hub/in_hand_book.hpp"

#include "core/base/log.hpp"
#include "core/domain/command_codec.hpp"
#include "core/domain/json.hpp"
#include "core/hub/wire.hpp"

#include <algorithm>

namespace santral {

void InHandBook::load(std::vector<store::InHandRow> rows) {
    for (store::InHandRow& row : rows) {
        auto members = json::parse(row.body);
        auto body = members ? decodeCommand(row.name, *members) : Result<CommandBody>(members.error());
        if (!body) { // of a newer program: it stays in the journal for that one
            log::warn("desk", "a command in hand cannot be read: " + row.name);
            continue;
        }
        Entry entry;
        entry.command = {row.id, std::move(*body), row.at, std::nullopt};
        if (!row.code.empty()) entry.command.refused = Error{wire::errcNamed(row.code), row.why};
        entry.kept = entry.safe = entry.left = true; // nobody remembers whether it was sent
        entries_.push_back(std::move(entry));
    }
}

InHandBook::Entry* InHandBook::find(CommandId id) {
    auto is = [id](const Entry& e) { return e.command.id == id; };
    auto found = std::find_if(entries_.begin(), entries_.end(), is);
    return found == entries_.end() ? nullptr : &*found;
}

const InHandBook::Entry* InHandBook::find(CommandId id) const {
    return const_cast<InHandBook*>(this)->find(id);
}

bool InHandBook::joins(CommandId id, Done& done) {
    Entry* known = find(id);
    if (!known) return false;
    known->waiting.push_back(std::move(done));
    return true;
}

void InHandBook::add(CommandId id, CommandBody body, TimePoint now, Done done) {
    Entry entry;
    entry.command = {id, std::move(body), now, std::nullopt};
    entry.waiting.push_back(std::move(done));
    entries_.push_back(std::move(entry));
}

void InHandBook::save(const Entry& entry, Hub::Done<void> done) {
    store::InHandRow row;
    row.id = entry.command.id;
    row.name = std::string(nameOf(entry.command.body));
    row.body = encodeCommand(entry.command.body);
    row.at = entry.command.since;
    if (entry.command.refused) {
        row.code = std::string(name(entry.command.refused->code));
        row.why = entry.command.refused->detail;
    }
    auto work = [row = std::move(row)](store::Journal& journal) { return journal.saveInHand(row); };
    journal_(std::move(work), std::move(done));
}

void InHandBook::keep(Entry& entry) {
    entry.kept = true;
    save(entry, [this, id = entry.command.id](Result<void> done) { saved(id, done); });
}

void InHandBook::saved(CommandId id, const Result<void>& done) {
    Entry* entry = find(id);
    if (!entry) return;
    entry->safe = done.has_value();
    if (!done && entry->beside) {
        entry->kept = false; // the hub's answer may come all the same
    } else if (!done) {      // nowhere safe: the agent still has it
        auto waiting = std::exchange(entry->waiting, {});
        erase(id);
        for (Done& one : waiting) one(done.error());
    } else if (!entry->beside) {
        tellSafe(std::exchange(entry->waiting, {}));
    }
    if (changed) changed();
}

void InHandBook::tellSafe(std::vector<Done> waiting) {
    for (Done& one : waiting) one(Receipt{});
}

void InHandBook::keepAll() {
    std::vector<Done> safe; // told last: who hears it may give the next one
    for (Entry& entry : entries_) {
        entry.beside = false;
        if (!entry.kept) {
            keep(entry);
        } else if (entry.safe) {
            for (Done& one : std::exchange(entry.waiting, {})) safe.push_back(std::move(one));
        }
    }
    tellSafe(std::move(safe));
}

void InHandBook::keepBeside() {
    for (Entry& entry : entries_) {
        if (entry.kept) continue;
        entry.beside = true;
        keep(entry);
    }
}

void InHandBook::answered(CommandId id, const Receipt& receipt) {
    Entry* entry = find(id);
    if (!entry) return;
    auto waiting = std::move(entry->waiting);
    forget(*entry);
    for (Done& one : waiting) one(receipt);
}

void InHandBook::refused(CommandId id, const Error& error) {
    Entry* entry = find(id);
    if (!entry) return;
    if (!entry->kept || entry->beside) { // somebody waits for the answer and hears it
        auto waiting = std::move(entry->waiting);
        forget(*entry);
        for (Done& one : waiting) one(error);
        return;
    }
    entry->command.refused = error;
    for (Done& one : std::exchange(entry->waiting, {})) one(error);
    save(*entry, [](Result<void>) {});
    if (changed) changed();
}

void InHandBook::drop(CommandId id) {
    Entry* entry = find(id);
    if (!entry || (entry->sent && !entry->command.refused)) return; // too late
    erase(id);
    journal_([id](store::Journal& journal) { return journal.dropInHand(id); }, [](Result<void>) {});
    if (changed) changed();
}

bool InHandBook::withdraw(CommandId id, Hub::Done<void> done) {
    Entry* entry = find(id);
    if (!entry || (entry->left && !entry->command.refused)) return false;
    auto waiting = std::move(entry->waiting);
    erase(id);
    journal_([id](store::Journal& journal) { return journal.dropInHand(id); }, std::move(done));
    for (Done& one : waiting) one(Error{Errc::Closed, "taken back"});
    if (changed) changed();
    return true;
}

// Out of the book, and of the journal where it is there.
void InHandBook::forget(const Entry& entry) {
    const CommandId id = entry.command.id;
    const bool kept = entry.kept;
    erase(id);
    if (!kept) return;
    journal_([id](store::Journal& journal) { return journal.dropInHand(id); }, [](Result<void>) {});
    if (changed) changed();
}

void InHandBook::erase(CommandId id) {
    std::erase_if(entries_, [id](const Entry& e) { return e.command.id == id; });
}

const InHand* InHandBook::next() const {
    for (const Entry& entry : entries_) {
        if (!entry.sent && !entry.command.refused) return &entry.command;
    }
    return nullptr;
}

void InHandBook::sent(CommandId id) {
    if (Entry* entry = find(id)) entry->sent = entry->left = true;
}

void InHandBook::unsend() {
    for (Entry& entry : entries_) entry.sent = false;
}

const CommandBody* InHandBook::bodyOf(CommandId id) const {
    const Entry* entry = find(id);
    return entry ? &entry->command.body : nullptr;
}

bool InHandBook::isWaiting(CommandId id) const {
    const Entry* entry = find(id);
    return entry && !entry->command.refused;
}

std::vector<InHand> InHandBook::all() const {
    std::vector<InHand> list;
    for (const Entry& entry : entries_) {
        if (entry.kept) list.push_back(entry.command);
    }
    return list;
}

std::vector<const InHand*> InHandBook::unanswered() const {
    std::vector<const InHand*> list;
    for (const Entry& entry : entries_) {
        if (!entry.command.refused) list.push_back(&entry.command);
    }
    return list;
}

bool InHandBook::holdsMessage(MessageId id) const {
    return std::any_of(entries_.begin(), entries_.end(), [id](const Entry& entry) {
        if (entry.command.refused) return false;
        if (auto* out = std::get_if<SendMessage>(&entry.command.body)) return out->message == id;
        if (auto* note = std::get_if<AddNote>(&entry.command.body)) return note->message == id;
        return false;
    });
}

std::uint64_t InHandBook::count() const {
    return static_cast<std::uint64_t>(std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) {
        return entry.kept && !entry.command.refused;
    }));
}

} // namespace santral
