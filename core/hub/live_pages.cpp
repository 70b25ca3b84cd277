#include "core/hub/live_pages.hpp"

#include "core/hub/own_store.hpp"

namespace santral {

void readInbox(Reading& reading, InboxQuery query, AgentId self, const InboxRow& after, std::size_t limit,
               Hub::Done<InboxPage> done) {
    auto wanted = listQuery(std::move(query), self, limit);
    wanted.after = keyOf(after.conversation, wanted.inbox.order);
    reading.ask([wanted](store::ViewReader& view) { return view.list(wanted); },
                [limit, done](Result<std::vector<InboxRow>> rows) {
                    if (!rows) return done(rows.error());
                    done(pageOf(std::move(*rows), limit));
                });
}

void readCustomer(Reading& reading, IdentityKind kind, std::string address, Hub::Done<CustomerCard> done) {
    auto question = [kind, address = std::move(address)](store::ViewReader& view) -> Result<CustomerCard> {
        auto identity = view.identity(kind, address);
        if (!identity) return identity.error();
        if (!*identity) return Error{Errc::NotFound, "customer"};
        auto card = view.card((*identity)->customer);
        if (!card) return card.error();
        if (!*card) return Error{Errc::NotFound, "customer"};
        return std::move(**card);
    };
    reading.ask(std::move(question), std::move(done));
}

void readKept(Reading& reading, std::filesystem::path folder, std::function<void(Kept)> done) {
    auto question = [folder = std::move(folder)](store::ViewReader& view) {
        Kept kept;
        std::error_code ignored;
        auto entry = std::filesystem::recursive_directory_iterator(folder, ignored);
        for (; entry != std::filesystem::recursive_directory_iterator(); entry.increment(ignored)) {
            std::error_code gone;
            bool counts = entry->is_regular_file(gone) && entry->path().filename() != OwnStore::kReserveName;
            auto size = counts ? entry->file_size(gone) : 0;
            if (!gone) kept.octets += size;
        }
        auto messages = view.messages();
        if (messages) kept.messages = *messages;
        return kept;
    };
    reading.ask(std::move(question), std::move(done));
}

} // namespace santral
