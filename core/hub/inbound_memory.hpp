// Which inbound items have come before. The ledger decides, but it is asked once for each sender: every
// commit empties the asking connection's cache, so that a question for each message costs more than all the
// rest of a chat message. Core thread.
#pragma once

#include "core/store/ledger.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace santral {

class InboundMemory {
public:
    explicit InboundMemory(store::LedgerReader& ledger) : ledger_(ledger) {}

    // The answer that the item got when it came before, if it is in the ledger.
    Result<std::optional<Receipt>> find(const ProviderKey& key);
    // It is in the ledger now. To be told of every item, before another find().
    void committed(const ProviderKey& key);
    void forget(); // another hub may have written

private:
    // The items of one sender (a visitor, a mailbox) as hashes: what is not among them never came; what is,
    // is looked up. Sorted.
    struct Sender {
        std::vector<std::size_t> items;
        bool tooMany = false; // to be kept: always looked up
    };
    Result<Sender*> sender(const ProviderKey& key);
    Sender* known(const ProviderKey& key);
    void add(Sender& sender, const std::string& id);

    store::LedgerReader& ledger_;
    std::unordered_map<std::string, Sender> senders_; // by channel and the part of the id before the last ':'
    std::size_t items_ = 0;                           // of all of them
};

} // namespace santral
