// Which mails of the mailbox are known, asked for, handed over and settled. From it follow the next FETCH and
// the position that may be stored: never beyond a mail that is not safe with its receiver. Used by Session.
#pragma once

#include "core/protocol/imap/sequence_set.hpp"

#include <map>
#include <set>

namespace santral::imap {

struct WindowLimits {
    std::uint32_t mails = 64; // of one FETCH
    std::uint64_t octets = 4u << 20;
    std::uint32_t openMails = 256; // asked for or handed over, but not settled: the receiver's back-pressure
    std::uint64_t openOctets = 16u << 20;
};

class Backlog {
public:
    explicit Backlog(WindowLimits limits = {}) : limits_(limits) {}

    void restart(std::uint32_t lastUid);
    void listed(std::uint32_t uid, std::uint64_t octets); // known ones and those up to lastUid() are ignored
    // The next mails to ask for, marked as asked; empty when there are none or too many are open.
    // At least one mail where nothing is open, however large it is.
    SequenceSet nextWindow();
    bool hasWindow() const;
    bool wants(std::uint32_t uid) const; // asked for and not handed over
    std::uint64_t octets(std::uint32_t uid) const;
    void delivered(std::uint32_t uid);
    // Nothing more will come of the last window: those asked for that did not come.
    std::vector<std::uint32_t> missing() const;
    void askSingly(std::uint32_t uid); // a mail that made a whole window fail
    // The receiver is done with it, or it does not exist any more. True when lastUid() moved.
    bool settle(std::uint32_t uid);

    std::uint32_t lastUid() const { return lastUid_; } // everything up to here is settled
    std::uint32_t highest() const { return highest_; } // known of
    bool empty() const { return mails_.empty(); }

private:
    enum class Stage { Listed, Asked, Delivered, Settled };
    struct Mail {
        std::uint64_t octets;
        Stage stage;
    };
    std::map<std::uint32_t, Mail>::const_iterator firstListed() const;
    bool full(std::uint64_t more) const;

    WindowLimits limits_;
    std::map<std::uint32_t, Mail> mails_;
    std::set<std::uint32_t> single_;
    std::uint32_t lastUid_ = 0;
    std::uint32_t highest_ = 0;
    std::uint32_t cursor_ = 0; // no mail below it is Listed
    std::uint32_t openMails_ = 0;
    std::uint64_t openOctets_ = 0;
};

} // namespace santral::imap
