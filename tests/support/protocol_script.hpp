// Plays a dialogue against a protocol machine (receive, takeOutput, nextEvent, connectionLost): at once, byte
// by byte, and with the line dropped after every step.
#pragma once

#include "core/base/clock.hpp"
#include "tests/support/catch.hpp"

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace santral::test {

template <class Session, class Event>
class ProtocolScript {
public:
    using Make = std::function<std::unique_ptr<Session>(SteadyPoint now)>;
    using Events = std::vector<Event>;
    struct Play {
        SteadyPoint now{};
        std::unique_ptr<Session> session;
        Events events;
        std::string output; // written, but not yet expected by the script
    };

    // True where an event was absorbed by the one before it: pieces of one body.
    using Merge = std::function<bool(Event& last, Event& next)>;

    explicit ProtocolScript(Make make, Merge merge = {}) : make_(std::move(make)), merge_(std::move(merge)) {}

    ProtocolScript& server(std::string lines) { return add({'S', std::move(lines), {}}); }
    ProtocolScript& client(std::string lines) { return add({'C', std::move(lines), {}}); }
    ProtocolScript& act(std::function<void(Session&, SteadyPoint)> what) {
        return add({'A', {}, std::move(what)});
    }
    // Lets time pass; a deadline on the way fires.
    ProtocolScript& pass(Millis time) { return add({'P', std::to_string(time.count()), {}}); }

    Events play(std::size_t piece = 1u << 20, std::size_t steps = SIZE_MAX, bool drop = false) const {
        Play p;
        p.session = make_(p.now);
        collect(p);
        for (std::size_t i = 0; i < std::min(steps, steps_.size()); ++i) {
            INFO("step " << i << ": " << steps_[i].kind << ' ' << steps_[i].text);
            step(p, steps_[i], piece);
        }
        if (drop) p.session->connectionLost(p.now);
        collect(p);
        if (steps >= steps_.size()) CHECK(p.output == "");
        return std::move(p.events);
    }

    // The same events, whatever the pieces; then `check` after a drop behind each step.
    Events playAllWays(const std::function<void(const Events&, std::size_t step)>& check = {}) const {
        Events whole = play();
        CHECK(play(1).size() == whole.size());
        CHECK(play(7).size() == whole.size());
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            Events dropped = play(1u << 20, i, true);
            if (check) check(dropped, i);
        }
        return whole;
    }

private:
    struct Step {
        char kind;
        std::string text;
        std::function<void(Session&, SteadyPoint)> what;
    };
    ProtocolScript& add(Step step) {
        steps_.push_back(std::move(step));
        return *this;
    }
    void collect(Play& p) const {
        while (auto event = p.session->nextEvent()) {
            if (merge_ && !p.events.empty() && merge_(p.events.back(), *event)) continue;
            p.events.push_back(std::move(*event));
        }
        p.output += p.session->takeOutput();
    }
    void step(Play& p, const Step& step, std::size_t piece) const {
        if (step.kind == 'C') {
            CHECK(p.output.substr(0, step.text.size()) == step.text);
            p.output.erase(0, step.text.size());
            return;
        }
        if (step.kind == 'A') {
            step.what(*p.session, p.now);
        } else if (step.kind == 'P') {
            p.now += Millis(std::stoll(step.text));
            p.session->tick(p.now);
        } else {
            CHECK(p.output == ""); // a client that spoke too early would be out of step here
            for (std::size_t at = 0; at < step.text.size(); at += piece) {
                p.session->receive(std::string_view(step.text).substr(at, piece), p.now);
                collect(p);
            }
        }
        collect(p);
    }

    Make make_;
    Merge merge_;
    std::vector<Step> steps_;
};

// The only event of type T, or fails.
template <class T, class Events>
const T& only(const Events& events) {
    const T* found = nullptr;
    int count = 0;
    for (const auto& event : events) {
        if (const auto* here = std::get_if<T>(&event)) {
            found = here;
            ++count;
        }
    }
    REQUIRE(count == 1);
    return *found;
}

template <class T, class Events>
const T& last(const Events& events) {
    const T* found = nullptr;
    for (const auto& event : events)
        if (const auto* here = std::get_if<T>(&event)) found = here;
    REQUIRE(found != nullptr);
    return *found;
}

template <class T, class Events>
std::size_t count(const Events& events) {
    std::size_t out = 0;
    for (const auto& event : events) out += std::holds_alternative<T>(event);
    return out;
}

} // namespace santral::test
