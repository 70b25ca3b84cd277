#include "core/domain/own_mailbox.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral {
namespace {

template <class Is>
const OwnMailbox* firstThat(const std::vector<OwnMailbox>& all, Is is) {
    auto found = std::find_if(all.begin(), all.end(), is);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::vector<OwnMailbox> ownMailboxes(const std::vector<MailboxSettings>& all) {
    std::vector<OwnMailbox> own;
    for (const MailboxSettings& one : all)
        own.push_back({one.address, one.name, one.queue, one.plusAddresses});
    return own;
}

const OwnMailbox* mailboxNamed(const std::vector<OwnMailbox>& all, std::string_view address) {
    return firstThat(all, [&](const OwnMailbox& one) { return equalsIgnoreCase(one.address, address); });
}

const OwnMailbox* mailboxFor(const std::vector<OwnMailbox>& all, const Conversation& conversation,
                             std::string_view chosen, std::string_view writtenTo,
                             const std::vector<Queue>& queues) {
    for (std::string_view address : {chosen, writtenTo}) {
        if (const OwnMailbox* named = mailboxNamed(all, address)) return named;
    }
    auto ofQueue = [&](const OwnMailbox& one) { return one.queue && one.queue == conversation.queue; };
    if (const OwnMailbox* found = firstThat(all, ofQueue)) return found;
    auto ofBrand = [&](const OwnMailbox& one) {
        auto queue =
            std::find_if(queues.begin(), queues.end(), [&](const Queue& q) { return q.id == one.queue; });
        return queue != queues.end() && conversation.brand && queue->brand == conversation.brand;
    };
    if (const OwnMailbox* found = firstThat(all, ofBrand)) return found;
    return all.empty() ? nullptr : &all.front();
}

} // namespace santral
