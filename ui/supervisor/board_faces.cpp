#include "ui/supervisor/board_faces.hpp"

#include "ui/agent/state_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/supervisor/board_words.hpp"

#include <QCollator>

#include <algorithm>
#include <map>

namespace santral::ui {
namespace {

constexpr int kNearlyKept = 10; // percent points below the target that only warn

template <class T, class IdType>
const T* knownAs(const std::vector<T>& all, IdType id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

struct Kept {
    std::uint64_t promised = 0, kept = 0;
    void add(const BoardFigures& figures) {
        promised += figures.promised;
        kept += figures.kept;
    }
    std::optional<int> percent() const {
        if (promised == 0) return std::nullopt;
        return static_cast<int>(kept * 100 / promised); // 79.9 is not yet 80
    }
};

Tone worse(Tone a, Tone b) {
    constexpr Tone kRising[] = {Tone::Neutral, Tone::Ok, Tone::Warn, Tone::Bad};
    const auto rank = [&](Tone tone) { return std::find(std::begin(kRising), std::end(kRising), tone); };
    return rank(a) < rank(b) ? b : a;
}

QueueFace faceOf(const BoardQueue& queue, const Organisation& all, const BoardScope& scope) {
    QueueFace face;
    face.queue = queue.queue;
    const Queue* known = knownAs(all.queues, queue.queue);
    face.name = known ? toQt(known->name) : noQueueText();
    if (known) face.level = known->work.level;
    Kept today, lately;
    for (const QueueChannelFigures& channel : queue.channels) {
        if (scope.channel && channel.channel != *scope.channel) continue;
        face.waiting += channel.waiting;
        face.active += channel.active;
        if (channel.oldest) face.oldest = std::min(face.oldest.value_or(TimePoint::max()), *channel.oldest);
        face.arrived += channel.today.arrived;
        face.accepted += channel.today.accepted;
        face.abandoned += channel.today.abandoned;
        today.add(channel.today);
        lately.add(channel.lastHalfHour);
    }
    face.promised = today.promised;
    face.kept = today.kept;
    face.today = today.percent();
    face.lastHalfHour = lately.percent();
    face.ready = queue.ready;
    face.busy = queue.busy;
    face.wrapUp = queue.wrapUp;
    face.notReady = queue.notReady;
    return face;
}

AgentFace faceOf(const BoardAgent& agent, const Organisation& all, const std::vector<Agent>& agents) {
    AgentFace face;
    face.state = agent.state;
    const Agent* known = knownAs(agents, agent.state.agent);
    face.name = known ? toQt(known->name) : toQt(toString(agent.state.agent)).left(8);
    face.activity = agent.activity;
    face.doing = doingText(agent, all.reasons);
    face.detail = doingDetail(agent, all.reasons);
    face.since = agent.since;
    face.contacts = agent.contacts;
    face.ended = agent.endedToday;
    if (agent.endedToday > 0) face.handle = agent.handledToday / agent.endedToday;
    const Millis worked = agent.busyToday + agent.freeToday;
    if (worked > Millis(0)) face.occupancy = static_cast<int>(agent.busyToday * 100 / worked);
    return face;
}

template <class Face>
void sortByName(std::vector<Face>& faces) {
    const QCollator byName;
    std::stable_sort(faces.begin(), faces.end(),
                     [&](const Face& a, const Face& b) { return byName.compare(a.name, b.name) < 0; });
}

} // namespace

namespace {

BrandId brandOf(QueueId id, const Organisation& all) {
    const Queue* known = knownAs(all.queues, id);
    return known ? known->brand : BrandId();
}

// What is without a brand stands last.
std::vector<QueueFace> brandFaces(const std::vector<QueueFace>& queues, const Organisation& all) {
    std::map<BrandId, std::vector<QueueFace>> byBrand;
    for (const QueueFace& queue : queues) byBrand[brandOf(queue.queue, all)].push_back(queue);
    std::vector<QueueFace> faces;
    for (const auto& [id, parts] : byBrand) {
        if (!id) continue;
        const Brand* brand = knownAs(all.brands, id);
        faces.push_back(sumOf(parts));
        faces.back().name = brand ? toQt(brand->name) : noBrandText();
    }
    sortByName(faces);
    if (const auto none = byBrand.find(BrandId()); none != byBrand.end()) {
        faces.push_back(sumOf(none->second));
        faces.back().name = noBrandText();
    }
    return faces;
}

} // namespace

std::vector<QueueFace> queueFaces(const Board& board, const Organisation& all, const BoardScope& scope) {
    std::vector<QueueFace> faces;
    const std::vector<BoardAlarm> alarms = alarmsOf(board, all);
    for (const BoardQueue& queue : board.queues) {
        if (scope.brand && brandOf(queue.queue, all) != *scope.brand) continue;
        faces.push_back(faceOf(queue, all, scope));
        for (const BoardAlarm& alarm : alarms)
            if (alarm.queue == queue.queue) faces.back().alarms.push_back(alarm);
    }
    sortByName(faces);
    return scope.byBrand ? brandFaces(faces, all) : faces;
}

std::vector<AgentFace> agentFaces(const Board& board, const Organisation& all,
                                  const std::vector<Agent>& agents) {
    std::vector<AgentFace> faces;
    for (const BoardAgent& agent : board.agents) faces.push_back(faceOf(agent, all, agents));
    sortByName(faces);
    return faces;
}

QueueFace sumOf(const std::vector<QueueFace>& queues) {
    QueueFace sum;
    sum.level.target = 0;
    for (const QueueFace& queue : queues) {
        sum.waiting += queue.waiting;
        sum.active += queue.active;
        if (queue.oldest) sum.oldest = std::min(sum.oldest.value_or(TimePoint::max()), *queue.oldest);
        sum.arrived += queue.arrived;
        sum.accepted += queue.accepted;
        sum.abandoned += queue.abandoned;
        sum.promised += queue.promised;
        sum.kept += queue.kept;
        sum.alarms.insert(sum.alarms.end(), queue.alarms.begin(), queue.alarms.end());
        sum.level.target = std::max(sum.level.target, queue.level.target);
    }
    sum.today = Kept{sum.promised, sum.kept}.percent();
    sum.queues = queues;
    return sum;
}

Tone waitTone(const QueueFace& queue, TimePoint now) {
    Tone most = Tone::Neutral;
    for (const QueueFace& part : queue.queues) most = worse(most, waitTone(part, now));
    if (!queue.queues.empty()) return most;
    if (queue.waiting == 0 || !queue.oldest || queue.level.firstAnswer == 0) return Tone::Neutral;
    const Millis waited = now - *queue.oldest;
    const Millis promised = std::chrono::seconds(queue.level.firstAnswer);
    if (waited >= promised) return Tone::Bad;
    return waited * 100 >= promised * queue.level.warnAt ? Tone::Warn : Tone::Ok;
}

Tone levelTone(const std::optional<int>& percent, std::uint32_t target) {
    if (!percent) return Tone::Neutral;
    const int wanted = static_cast<int>(target);
    if (*percent >= wanted) return Tone::Ok;
    return *percent + kNearlyKept >= wanted ? Tone::Warn : Tone::Bad;
}

Tone alarmTone(const QueueFace& queue, TimePoint now) {
    Tone most = waitTone(queue, now);
    for (const BoardAlarm& alarm : queue.alarms)
        most = worse(most, alarm.what == BoardMeasure::ServiceLevel ? Tone::Warn : Tone::Bad);
    return most;
}

std::vector<BoardTrend> trendOf(const Board& board, const BoardScope& scope) {
    if (scope.isAll()) return board.trend;
    const auto part = std::find_if(board.parts.begin(), board.parts.end(), [&](const BoardTrendPart& one) {
        return one.brand == scope.brand && one.channel == scope.channel;
    });
    auto countOf = [&](const std::vector<std::uint32_t> BoardTrendPart::*counts, std::size_t step) {
        return part != board.parts.end() && step < ((*part).*counts).size() ? ((*part).*counts)[step] : 0;
    };
    std::vector<BoardTrend> trend;
    for (std::size_t i = 0; i < board.trend.size(); ++i)
        trend.push_back({board.trend[i].from, countOf(&BoardTrendPart::arrived, i),
                         countOf(&BoardTrendPart::accepted, i), countOf(&BoardTrendPart::mostWaiting, i)});
    return trend;
}

Tone activityTone(Activity activity) {
    switch (activity) {
    case Activity::Idle:
        return Tone::Ok;
    case Activity::Reserved:
    case Activity::Busy:
        return Tone::Accent;
    case Activity::WrapUp:
    case Activity::NotReady:
        return Tone::Warn;
    case Activity::SignedOut:
        break;
    }
    return Tone::Neutral;
}

} // namespace santral::ui
