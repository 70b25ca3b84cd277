#include "core/protocol/imap/backlog.hpp"

#include <algorithm>

namespace santral::imap {
namespace {

constexpr std::size_t kMostKnown = 2'000'000; // the rest is listed when these are settled

} // namespace

void Backlog::restart(std::uint32_t lastUid) {
    *this = Backlog(limits_);
    lastUid_ = highest_ = lastUid;
}

void Backlog::listed(std::uint32_t uid, std::uint64_t octets) {
    if (uid <= lastUid_ || mails_.size() >= kMostKnown ||
        !mails_.try_emplace(uid, Mail{octets, Stage::Listed}).second)
        return;
    highest_ = std::max(highest_, uid);
    cursor_ = std::min(cursor_, uid);
}

std::map<std::uint32_t, Backlog::Mail>::const_iterator Backlog::firstListed() const {
    return std::find_if(mails_.lower_bound(cursor_), mails_.end(),
                        [](const auto& mail) { return mail.second.stage == Stage::Listed; });
}

bool Backlog::full(std::uint64_t more) const {
    return openMails_ > 0 && (openMails_ >= limits_.openMails || openOctets_ + more > limits_.openOctets);
}

bool Backlog::hasWindow() const {
    auto first = firstListed();
    return first != mails_.end() && !full(first->second.octets);
}

SequenceSet Backlog::nextWindow() {
    SequenceSet out;
    std::uint32_t mails = 0;
    std::uint64_t octets = 0;
    auto first = firstListed();
    for (auto it = mails_.lower_bound(first == mails_.end() ? kLast : first->first); it != mails_.end();
         ++it) {
        auto& [uid, mail] = *it;
        if (mail.stage != Stage::Listed) continue;
        const bool alone = single_.contains(uid);
        if (full(mail.octets) || (mails > 0 && (alone || octets + mail.octets > limits_.octets))) break;
        mail.stage = Stage::Asked;
        out.add(uid);
        ++openMails_;
        openOctets_ += mail.octets;
        octets += mail.octets;
        cursor_ = uid + 1;
        if (++mails >= limits_.mails || alone) break;
    }
    return out;
}

bool Backlog::wants(std::uint32_t uid) const {
    auto found = mails_.find(uid);
    return found != mails_.end() && found->second.stage == Stage::Asked;
}

std::uint64_t Backlog::octets(std::uint32_t uid) const {
    auto found = mails_.find(uid);
    return found == mails_.end() ? 0 : found->second.octets;
}

void Backlog::delivered(std::uint32_t uid) {
    if (auto found = mails_.find(uid); found != mails_.end()) found->second.stage = Stage::Delivered;
}

std::vector<std::uint32_t> Backlog::missing() const {
    std::vector<std::uint32_t> out;
    for (const auto& [uid, mail] : mails_)
        if (mail.stage == Stage::Asked) out.push_back(uid);
    return out;
}

void Backlog::askSingly(std::uint32_t uid) {
    auto found = mails_.find(uid);
    if (found == mails_.end() || found->second.stage != Stage::Asked) return;
    found->second.stage = Stage::Listed;
    single_.insert(uid);
    --openMails_;
    openOctets_ -= found->second.octets;
    cursor_ = std::min(cursor_, uid);
}

bool Backlog::settle(std::uint32_t uid) {
    auto found = mails_.find(uid);
    if (found == mails_.end() || found->second.stage == Stage::Settled) return false;
    if (found->second.stage != Stage::Listed) {
        --openMails_;
        openOctets_ -= found->second.octets;
    }
    found->second.stage = Stage::Settled;
    single_.erase(uid);
    const std::uint32_t before = lastUid_;
    while (!mails_.empty() && mails_.begin()->second.stage == Stage::Settled) {
        lastUid_ = mails_.begin()->first;
        mails_.erase(mails_.begin());
    }
    return lastUid_ != before;
}

} // namespace santral::imap
