#include "app/hub/work_options.hpp"

#include "app/hub/names.hpp"
#include "app/hub/pairs.hpp"

#include <sstream>

namespace santral::hub {
namespace {

constexpr int kMostPriority = 100;
constexpr int kMostWaiting = 100'000;

Result<void> readTime(const std::optional<std::string>& given, std::uint32_t& into) {
    if (!given) return {};
    auto seconds = secondsOf(*given);
    if (!seconds) return seconds.error();
    into = *seconds;
    return {};
}

Result<void> readPercent(const std::optional<std::string>& given, std::uint32_t& into, const char* what) {
    if (!given) return {};
    auto number = numberOf(*given, 1, 100, what);
    if (!number) return number.error();
    into = static_cast<std::uint32_t>(*number);
    return {};
}

// "2m,lower=1,also=Fatura,priority=2"
Result<Widening> wideningOf(const std::string& text, const Organisation& all) {
    std::istringstream parts(text);
    std::string part;
    std::getline(parts, part, ',');
    auto after = secondsOf(part);
    if (!after) return after.error();
    Widening one;
    one.after = std::chrono::seconds(*after);
    while (std::getline(parts, part, ',')) {
        auto pair = pairOf(part);
        if (!pair) return pair.error();
        if (pair->name == "also") {
            auto queue = named(all.queues, pair->value);
            if (!queue) return queue.error();
            one.alsoTo = queue->id;
            continue;
        }
        bool lower = pair->name == "lower";
        if (!lower && pair->name != "priority")
            return Error{Errc::Invalid, "a step has lower, also and priority, and no \"" + pair->name + '"'};
        auto number = numberOf(pair->value, 0, lower ? kBestLevel : kMostPriority, pair->name);
        if (!number) return number.error();
        (lower ? one.lowerLevels : one.priority) = *number;
    }
    return one;
}

Result<void> readWidenings(QueueWork& work, const WorkOptions& options, const Organisation& all) {
    if (options.noWidenings || !options.widenings.empty()) work.widenings.clear();
    for (const std::string& text : options.widenings) {
        auto one = wideningOf(text, all);
        if (!one) return one.error();
        work.widenings.push_back(*one);
    }
    return {};
}

Result<void> readWrapUps(QueueWork& work, const WorkOptions& options) {
    for (const std::string& text : options.wrapUps) {
        auto pair = pairOf(text);
        if (!pair) return pair.error();
        auto channel = channelNamed(pair->name);
        if (!channel) return channel.error();
        auto seconds = secondsOf(pair->value);
        if (!seconds) return seconds.error();
        work.wrapUp[indexOf(*channel)] = *seconds;
    }
    return {};
}

Result<void> readCalls(QueueWork& work, const WorkOptions& options) {
    if (options.noLines || !options.lines.empty()) work.lines = options.lines;
    if (!options.mostWaiting) return {};
    auto number = numberOf(*options.mostWaiting, 0, kMostWaiting, "--most-waiting");
    if (!number) return number.error();
    work.mostWaiting = static_cast<std::uint32_t>(*number);
    return {};
}

Result<void> readLimits(BoardLimits& limits, const WorkOptions& options) {
    if (options.alarmWaiting) {
        auto number = numberOf(*options.alarmWaiting, 0, kMostWaiting, "--alarm-waiting");
        if (!number) return number.error();
        limits.waiting = static_cast<std::uint32_t>(*number);
    }
    if (options.alarmAbandoned) {
        auto number = numberOf(*options.alarmAbandoned, 0, 100, "--alarm-abandoned");
        if (!number) return number.error();
        limits.abandonedPercent = static_cast<std::uint32_t>(*number);
    }
    return readTime(options.alarmWait, limits.longestWait);
}

Result<void> readTimes(QueueWork& work, const WorkOptions& options) {
    const std::pair<const std::optional<std::string>&, std::uint32_t&> times[] = {
        {options.first, work.level.firstAnswer},
        {options.next, work.level.nextAnswer},
        {options.resolution, work.level.resolution},
        {options.offer, work.offer},
        {options.sticky, work.sticky},
        {options.keepFree, work.keepFree},
        {options.gone, work.gone},
        {options.quiet, work.quiet}};
    for (const auto& [given, into] : times) {
        if (auto done = readTime(given, into); !done) return done;
    }
    if (auto done = readPercent(options.warnAt, work.level.warnAt, "--warn-at"); !done) return done;
    return readPercent(options.target, work.level.target, "--target");
}

Result<void> readPlaces(QueueWork& work, const WorkOptions& options, const Organisation& all) {
    if (options.handOut) work.handOut = *options.handOut == "push" ? HandOut::Push : HandOut::Pull;
    if (options.alwaysOpen) work.hours = {};
    if (options.hours) {
        auto hours = named(all.hours, *options.hours);
        if (!hours) return hours.error();
        work.hours = hours->id;
    }
    auto skills = levelsOf(all.skills, options.skills);
    if (!skills) return skills.error();
    if (options.noSkills || !skills->empty()) work.skills = std::move(*skills);
    if (!options.priority) return {};
    auto priority = numberOf(*options.priority, -kMostPriority, kMostPriority, "--priority");
    if (!priority) return priority.error();
    work.priority = *priority;
    return {};
}

std::string wideningWords(const Widening& one, const Organisation& all) {
    std::string words = timeWords(static_cast<std::uint32_t>(one.after / std::chrono::seconds(1)));
    if (one.lowerLevels > 0) words += ",lower=" + std::to_string(one.lowerLevels);
    for (const std::string& queue : namesOf(all.queues, std::vector{one.alsoTo})) words += ",also=" + queue;
    if (one.priority != 0) words += ",priority=" + std::to_string(one.priority);
    return words;
}

} // namespace

void addWorkOptions(CLI::App& command, WorkOptions& o) {
    command.add_option("--hand-out", o.handOut, "pull: agents take; push: the hub offers")
        ->check(CLI::IsMember({"pull", "push"}));
    command.add_option("--hours", o.hours, "its opening hours");
    command.add_flag("--always-open", o.alwaysOpen, "without opening hours");
    command.add_option("--first", o.first, "time to the first answer: 20s, 5m, 4h; 0: none is promised");
    command.add_option("--next", o.next, "time to every later answer");
    command.add_option("--resolution", o.resolution, "time until it is closed");
    command.add_option("--warn-at", o.warnAt, "percent of a time, when it becomes pressing");
    command.add_option("--target", o.target, "percent that shall have their first answer in time");
    command.add_option("--skill", o.skills, "NAME=LEVEL it asks for; may come several times")
        ->allow_extra_args(false);
    command.add_flag("--no-skills", o.noSkills, "asks for none any more");
    command.add_option("--widen", o.widenings, "AFTER[,lower=N][,also=QUEUE][,priority=N]; several times")
        ->allow_extra_args(false);
    command.add_flag("--no-widenings", o.noWidenings, "nothing changes while it waits");
    command.add_option("--priority", o.priority, "higher ones are handed out sooner");
    command.add_option("--offer", o.offer, "an offer stands so long");
    command.add_option("--sticky", o.sticky, "so long the last agent is asked alone");
    command.add_option("--keep-free", o.keepFree, "waited so long for room: an agent is kept free");
    command.add_option("--gone", o.gone, "a desk is away so long: its work goes back; 0: never");
    command.add_option("--quiet", o.quiet, "a quiet chat ends after; 0: never");
    command.add_option("--line", o.lines, "a number whose calls a PBX brings here; may come several times")
        ->allow_extra_args(false);
    command.add_flag("--no-lines", o.noLines, "a PBX brings no calls here");
    command.add_option("--most-waiting", o.mostWaiting, "calls at once, more are refused; 0: any number");
    command.add_option("--alarm-waiting", o.alarmWaiting, "more wait at once: alarm on the board; 0: none");
    command.add_option("--alarm-wait", o.alarmWait, "one waits longer: alarm on the board; 0: none");
    command.add_option("--alarm-abandoned", o.alarmAbandoned,
                       "more percent gave up today: alarm on the board; 0: none");
    command.add_option("--wrap-up", o.wrapUps, "CHANNEL=TIME after a contact; may come several times")
        ->allow_extra_args(false);
}

Result<void> fillIn(QueueWork& work, const WorkOptions& options, const Organisation& all) {
    if (auto done = readPlaces(work, options, all); !done) return done;
    if (auto done = readTimes(work, options); !done) return done;
    if (auto done = readWidenings(work, options, all); !done) return done;
    if (auto done = readCalls(work, options); !done) return done;
    if (auto done = readLimits(work.limits, options); !done) return done;
    return readWrapUps(work, options);
}

Table workTable(const QueueWork& work, const Organisation& all) {
    Table table({"what", "value"});
    auto time = [&](const char* what, std::uint32_t seconds) {
        table.add({std::string(what), Cell(timeWords(seconds), seconds)});
    };
    auto number = [&](const char* what, std::int64_t value) {
        table.add({std::string(what), Cell(std::to_string(value), value)});
    };
    auto list = [&](const char* what, const std::vector<std::string>& texts) {
        table.add({std::string(what), Cell(joined(texts), boost::json::array(texts.begin(), texts.end()))});
    };
    table.add(
        {std::string("hand-out"), std::string(enumNames(HandOut{})[static_cast<std::size_t>(work.handOut)])});
    table.add({std::string("hours"), joined(namesOf(all.hours, std::vector{work.hours}))});
    time("first", work.level.firstAnswer);
    time("next", work.level.nextAnswer);
    time("resolution", work.level.resolution);
    number("warn-at", work.level.warnAt);
    number("target", work.level.target);
    list("skill", pairsOf(all.skills, work.skills));
    std::vector<std::string> widenings;
    for (const Widening& one : work.widenings) widenings.push_back(wideningWords(one, all));
    list("widen", widenings);
    number("priority", work.priority);
    time("offer", work.offer);
    time("sticky", work.sticky);
    time("keep-free", work.keepFree);
    time("gone", work.gone);
    time("quiet", work.quiet);
    list("line", work.lines);
    number("most-waiting", work.mostWaiting);
    number("alarm-waiting", work.limits.waiting);
    time("alarm-wait", work.limits.longestWait);
    number("alarm-abandoned", work.limits.abandonedPercent);
    for (std::size_t i = 0; i < kChannels; ++i)
        time(("wrap-up " + std::string(enumNames(Channel{})[i])).c_str(), work.wrapUp[i]);
    return table;
}

} // namespace santral::hub
