#include "ui/shell/together.hpp"

#include "ui/bridge/text.hpp"

#include <algorithm>
#include <utility>

namespace santral::ui {

Together::Together(HubClient& hub, QObject* parent) : QObject(parent), hub_(hub) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Together::tick);
}

Together::~Together() {
    open({});
}

void Together::open(ConversationId id, bool quietly) {
    if (id == open_) return;
    type(false);
    view(false);
    open_ = id;
    quiet_ = quietly;
    if (!inactiveSince_) view(true);
    wait();
    Q_EMIT changed();
}

void Together::view(bool on) {
    if (!open_ || (on ? quiet_ : !viewed_)) return;
    viewed_ = on;
    viewedAt_ = hub_.now();
    hub_.agentViewing(open_, on);
}

void Together::type(bool on) {
    if (!open_ || (!on && !typing_)) return;
    typing_ = on;
    typedAt_ = hub_.now();
    hub_.agentTyping(open_, on);
    wait();
}

void Together::setTyping(bool typing) {
    if (typing && std::exchange(quiet_, false) && !inactiveSince_) view(true);
    type(typing);
}

void Together::setActive(bool active) {
    if (active == !inactiveSince_) return;
    inactiveSince_.reset();
    if (!active) inactiveSince_ = hub_.now();
    if (active && !viewed_) view(true);
    wait();
}

void Together::setAgents(std::vector<Agent> agents) {
    agents_ = std::move(agents);
    Q_EMIT changed();
}

void Together::hear(const Signal& signal) {
    const bool typing = signal.kind == Signal::Kind::ColleagueTyping;
    if (!typing && signal.kind != Signal::Kind::ColleagueViewing) return;
    if (signal.agent == hub_.self().id) return; // another desk of one's own
    Until& what = typing ? writing_ : viewing_;
    const Key key{signal.conversation, signal.agent};
    if (signal.on)
        what[key] = hub_.now() + (typing ? kTypingLasts : kViewingLasts);
    else
        what.erase(key);
    wait();
    if (signal.conversation == open_) Q_EMIT changed();
}

void Together::tick() {
    const TimePoint now = hub_.now();
    std::size_t gone = 0;
    for (Until* what : {&viewing_, &writing_})
        gone += std::erase_if(*what, [now](const auto& one) { return one.second <= now; });
    if (inactiveSince_ && now - *inactiveSince_ >= kAwayAfter) view(false);
    if (viewed_ && now - viewedAt_ >= kViewingRenewed) view(true);
    if (typing_ && now - typedAt_ >= kTypingRenewed) type(true);
    wait();
    if (gone > 0) Q_EMIT changed();
}

void Together::wait() {
    std::optional<TimePoint> next;
    const auto consider = [&next](TimePoint at) { next = std::min(next.value_or(at), at); };
    for (const Until* what : {&viewing_, &writing_}) {
        for (const auto& [key, until] : *what) consider(until);
    }
    if (viewed_) consider(viewedAt_ + kViewingRenewed);
    if (viewed_ && inactiveSince_) consider(*inactiveSince_ + kAwayAfter);
    if (typing_) consider(typedAt_ + kTypingRenewed);
    if (!next) return timer_.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - hub_.now());
    timer_.start(std::max(left, std::chrono::milliseconds(1)));
}

QStringList Together::namesOf(const Until& what) const {
    QStringList names;
    for (const auto& [key, until] : what) {
        if (!open_ || key.first != open_) continue;
        const auto known = std::find_if(agents_.begin(), agents_.end(),
                                        [id = key.second](const Agent& agent) { return agent.id == id; });
        names << (known == agents_.end() ? tr("A colleague") : toQt(known->name));
    }
    return names;
}

QString Together::text() const {
    const QStringList writers = namesOf(writing_);
    if (writers.size() == 1) return tr("%1 is writing an answer").arg(writers.front());
    if (writers.size() > 1) return tr("%1 are writing an answer").arg(writers.join(QStringLiteral(", ")));
    const QStringList viewers = namesOf(viewing_);
    if (viewers.isEmpty()) return {};
    if (viewers.size() == 1) return tr("%1 is looking at this").arg(viewers.front());
    if (viewers.size() == 2) return tr("%1 and %2 are looking at this").arg(viewers[0], viewers[1]);
    return tr("%1 and %Ln other(s) are looking at this", nullptr, int(viewers.size()) - 1).arg(viewers[0]);
}

} // namespace santral::ui
