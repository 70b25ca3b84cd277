#include "core/hub/floor_keeper.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kFloorChunk = 500; // events read at once; readers of pages wait for no more
constexpr Millis kUnwatched{30'000};     // how far behind it may be while nobody looks
constexpr auto kEveryMark = std::chrono::hours(24 * 8);

} // namespace

FloorKeeper::FloorKeeper(Parts parts)
    : core_(std::move(parts.core)), readers_(std::move(parts.read)), clock_(*parts.clock),
      timers_(*parts.timers),
      disk_(std::make_shared<Disk>(
          Disk{std::move(parts.ledger), std::move(parts.marks), parts.zone, {}, 0, 0, {}})) {}

// On the readers' executor

// From the newest checkpoint that this ledger has reached.
Result<void> FloorKeeper::Disk::begin() {
    auto head = ledger->head();
    if (!head) return head.error();
    auto mark = marks->before(TimePoint::max());
    if (!mark) return mark.error();
    if (*mark && (*mark)->seq <= *head) {
        auto loaded = routing::BoardFold::load((*mark)->body);
        if (loaded) {
            fold = std::move(*loaded);
            upto = marked = (*mark)->seq;
            lastAt = (*mark)->at;
            return {};
        }
        log::warn("floor", "checkpoint: " + describe(loaded.error()));
    }
    fold.emplace();
    upto = marked = 0;
    return *mark ? marks->clear() : Result<void>();
}

Result<bool> FloorKeeper::Disk::readOn() {
    if (!fold) {
        if (auto begun = begin(); !begun) return begun.error();
    }
    auto events = ledger->read(upto, kFloorChunk);
    if (!events) return events.error();
    for (const Event& event : *events) fold->apply(event);
    if (events->empty()) return false;
    upto = events->back().seq;
    lastAt = events->back().at;
    if (upto >= marked + kMarkEvery) {
        if (auto put = marks->put({upto, lastAt, fold->save()}); !put) return put.error();
        if (auto thin = marks->thinOut(lastAt - kEveryMark); !thin) return thin.error();
        marked = upto;
    }
    return events->size() == kFloorChunk;
}

FloorKeeper::Whole FloorKeeper::Disk::of(const routing::BoardFold& then, TimePoint moment) const {
    TimePoint day = startOfDay(zone, moment);
    return {then.board(moment, day), then.trends(moment, day)};
}

FloorKeeper::Whole FloorKeeper::Disk::boardNow(TimePoint now) const {
    return of(*fold, std::max(now, lastAt));
}

Result<FloorKeeper::Whole> FloorKeeper::Disk::boardAt(TimePoint moment) {
    auto mark = marks->before(moment);
    if (!mark) return mark.error();
    routing::BoardFold then;
    Seq at = 0;
    if (*mark) {
        auto loaded = routing::BoardFold::load((*mark)->body);
        if (!loaded) return loaded.error();
        then = std::move(*loaded);
        at = (*mark)->seq;
    }
    bool any = at > 0;
    for (bool more = true; more;) {
        auto events = ledger->read(at, kFloorChunk);
        if (!events) return events.error();
        more = events->size() == kFloorChunk;
        for (const Event& event : *events) {
            if (event.at > moment) {
                more = false;
                break;
            }
            then.apply(event);
            any = true;
            at = event.seq;
        }
    }
    if (!any) return Error{Errc::Invalid, "moment"};
    return of(then, moment);
}

// On the core thread

void FloorKeeper::committed() {
    changed_ = true;
    if (asked_ && !timer_) readSoon(watches_.empty() ? kUnwatched : kTellEvery);
}

void FloorKeeper::readSoon(Millis delay) {
    if (reading_) return; // it looks again at its end
    timer_ = timers_.after(delay, [this] {
        timer_.reset();
        read();
    });
}

void FloorKeeper::read() {
    if (reading_) return;
    reading_ = true;
    changed_ = false;
    bool wanted = !watches_.empty();
    auto work = [this, disk = disk_, core = core_, wanted, now = clock_.now(),
                 alive = std::weak_ptr(alive_)] {
        auto more = disk->readOn();
        bool done = more && !*more;
        auto whole = std::make_shared<Result<Whole>>(Whole());
        if (!more) *whole = more.error();
        if (done && wanted) *whole = disk->boardNow(now);
        bool told = wanted && (done || !more);
        asio::post(core, [this, whole, told, more = more && *more, alive] {
            if (alive.expired()) return;
            reading_ = false;
            if (more) return read();
            if (told) tellAll(*whole);
            if (changed_) readSoon(watches_.empty() ? kUnwatched : kTellEvery);
        });
    };
    asio::post(readers_, std::move(work));
}

void FloorKeeper::tellAll(const Result<Whole>& whole) {
    for (const auto& watch : std::vector(watches_)) {
        if (watch->ended) continue;
        Result<Board> seen = whole ? Result<Board>(whole->board) : whole.error();
        if (seen) watch->cut(*seen, whole->trends);
        watch->tell(std::move(seen));
    }
}

Subscription FloorKeeper::watch(Cut cut, Tell tell) {
    asked_ = true;
    auto watch = std::make_shared<Watch>(Watch{std::move(cut), std::move(tell)});
    watches_.push_back(watch);
    changed_ = true;
    readSoon(Millis(0));
    return Subscription([this, watch, alive = std::weak_ptr(alive_)] {
        watch->ended = true;
        if (!alive.expired()) std::erase(watches_, watch);
    });
}

void FloorKeeper::at(TimePoint moment, Cut cut, Tell done) {
    asked_ = true;
    auto work = [disk = disk_, core = core_, moment, now = clock_.now(), cut = std::move(cut),
                 done = std::move(done), alive = std::weak_ptr(alive_)] {
        Result<Whole> found = moment > now ? Error{Errc::Invalid, "moment"} : disk->boardAt(moment);
        auto whole = std::make_shared<Result<Whole>>(std::move(found));
        asio::post(core, [whole, cut, done, alive] {
            if (alive.expired()) return;
            if (!*whole) return done(whole->error());
            cut((*whole)->board, (*whole)->trends);
            done(std::move((*whole)->board));
        });
    };
    asio::post(readers_, std::move(work));
}

} // namespace santral
