#include "ui/customer/contacts.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace santral::ui {
namespace {

class ContactWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Contacts)
public:
    static QString call(const CallPart& call) {
        if (call.outcome == CallOutcome::Missed) return tr("Missed call");
        if (call.outcome == CallOutcome::Callback) return tr("Wants to be called");
        if (call.direction == Direction::Out)
            return call.answeredAt ? tr("Outgoing call") : tr("Outgoing call, not answered");
        return call.outcome == CallOutcome::Declined ? tr("Declined call") : tr("Incoming call");
    }
    static QString mail() { return tr("Mail without a subject"); }
    static QString chat() { return tr("Chat"); }
};

bool isContact(const TimelineItem& item) {
    return item.kind == ItemKind::Message || item.kind == ItemKind::Call;
}

} // namespace

void Contacts::add(const TimelineItem& item) {
    if (!isContact(item)) return;
    ContactLine line;
    line.seq = item.seq;
    line.conversation = item.conversation;
    line.channel = item.channel;
    line.direction = item.direction;
    line.at = item.at;
    if (item.kind == ItemKind::Call && item.call) {
        line.channel = Channel::Phone;
        line.text = ContactWords::call(*item.call);
        line.missed =
            item.call->outcome == CallOutcome::Missed || item.call->outcome == CallOutcome::Callback;
    } else if (item.mail) {
        line.text = item.mail->subject.empty() ? ContactWords::mail() : toQt(item.mail->subject);
    } else {
        const QDate day = toLocal(item.at).date();
        for (auto& [seq, known] : lines_) {
            const bool same = known.channel == Channel::Chat && known.conversation == item.conversation &&
                              toLocal(known.at).date() == day;
            if (!same || seq == item.seq) continue;
            if (seq < item.seq) {
                known.at = std::max(known.at, item.at);
                return;
            }
            lines_.erase(seq); // an older page: the chat begins earlier
            break;
        }
        line.text = item.text.empty() ? ContactWords::chat() : toQt(item.text).simplified();
    }
    lines_[line.seq] = line;
}

std::vector<ContactLine> Contacts::newest(std::size_t limit) const {
    std::vector<ContactLine> lines;
    for (auto it = lines_.rbegin(); it != lines_.rend() && lines.size() < limit; ++it)
        lines.push_back(it->second);
    return lines;
}

std::vector<ConversationId> Contacts::conversations() const {
    std::vector<ConversationId> ids;
    for (auto it = lines_.rbegin(); it != lines_.rend(); ++it)
        if (std::find(ids.begin(), ids.end(), it->second.conversation) == ids.end())
            ids.push_back(it->second.conversation);
    return ids;
}

} // namespace santral::ui
