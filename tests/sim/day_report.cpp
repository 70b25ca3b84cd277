#include "tests/sim/day_report.hpp"

#include "tests/bench/figures.hpp"

#include <cstdio>

namespace santral::sim {
namespace {

constexpr Millis kSmall{1'000}; // of the hub's time

template <class E>
std::string named(E value) {
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

} // namespace

void DayReport::busy(const Event& event, AgentId agent) {
    if (agent) lastOf_[agent] = event.seq;
}

void DayReport::on(const Event& event, const ContactQueued& e) {
    bool isNew = open_.emplace(e.contact, e.channel).second;
    ++counts_[(isNew ? "queued " : "moved ") + named(e.channel)];
    if (isNew && !e.preferred) firsts_[e.contact] = {event.seq, 0, {}, false};
}

void DayReport::on(const Event& event, const ContactOffered& e) {
    ++counts_["offered"];
    auto first = firsts_.find(e.contact);
    if (first != firsts_.end() && first->second.offered == 0) {
        auto last = lastOf_.find(e.agent);
        first->second.offered = event.seq;
        first->second.waited = e.why->waited;
        first->second.atOnce = last != lastOf_.end() && last->second < first->second.queued;
    }
    busy(event, e.agent);
}

void DayReport::read(const std::vector<Event>& events) {
    for (const Event& event : events) {
        ++events_;
        if (auto* e = std::get_if<ContactQueued>(&event.body)) on(event, *e);
        if (auto* e = std::get_if<ContactOffered>(&event.body)) on(event, *e);
        if (auto* e = std::get_if<ContactAccepted>(&event.body)) {
            ++counts_[e->byHand ? "accepted by hand" : "accepted as offered"];
            if (open_.emplace(e->contact, e->channel).second) ++counts_["begun by hand " + named(e->channel)];
            busy(event, e->agent);
        }
        if (auto* e = std::get_if<ContactReturned>(&event.body)) {
            ++counts_["returned " + named(e->why)];
            busy(event, e->agent);
        }
        if (auto* e = std::get_if<ContactEnded>(&event.body)) {
            ++counts_["ended " + named(e->why)];
            if (!e->wrapUp) open_.erase(e->contact);
            busy(event, e->agent);
        }
        if (auto* e = std::get_if<WrapUpEnded>(&event.body)) {
            open_.erase(e->contact);
            busy(event, e->agent);
        }
        if (auto* e = std::get_if<AgentStateChanged>(&event.body)) {
            ++counts_["agent.state " + named(e->state.presence) + " " + named(e->state.why)];
            busy(event, e->state.agent);
        }
        if (auto* e = std::get_if<AgentAdded>(&event.body)) busy(event, e->agent.id);
    }
}

void DayReport::print() const {
    std::printf("events: %zu\n", events_);
    for (const auto& [what, count] : counts_) std::printf("  %-34s %zu\n", what.c_str(), count);
}

void DayReport::printOffers(const Customers::Written& written,
                            const std::unordered_map<ContactId, SteadyPoint>& offered) const {
    bench::Sample all, small;
    for (const auto& [contact, first] : firsts_) {
        auto on = offered.find(contact);
        if (!first.atOnce || on == offered.end()) continue;
        auto from = written.lower_bound(first.queued); // what it came with
        if (from == written.end()) continue;
        double took = bench::millisBetween(from->second, on->second);
        all.add(took);
        if (first.waited <= kSmall) small.add(took);
    }
    auto line = [](const char* what, bench::Sample& sample) {
        std::printf("%s: %zu, p50 %.1f ms, p99 %.1f ms, max %.1f ms\n", what, sample.size(), sample.at(0.5),
                    sample.at(0.99), sample.at(1));
    };
    line("queued -> offer on the desk, a free agent was there", all);
    line("  of these decided within a second of the hub's", small);
}

} // namespace santral::sim
