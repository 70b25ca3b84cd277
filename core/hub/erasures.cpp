#include "core/hub/erasures.hpp"

#include "core/base/log.hpp"

#include <charconv>

namespace santral {
namespace {

constexpr const char* kDone = "erased up to"; // in the journal
constexpr Seq kLongWay = 100'000;             // events that are worth a note that there was nothing in them

Seq seqFrom(const Result<std::string>& text) {
    Seq seq = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), seq);
    return seq;
}

} // namespace

void Erasures::finishOld(Seq head) {
    busy_ = true;
    parts_.own.loadSetting(kDone, [this, head](const Result<std::string>& text) {
        if (!text && text.error().code != Errc::NotFound)
            log::error("journal", describe(text.error())); // all of them once more, which changes nothing
        auto look = [this, from = seqFrom(text), head, reader = &parts_.reader, core = parts_.core,
                     alive = std::weak_ptr(alive_)] {
            auto left = std::make_shared<Result<std::vector<Event>>>(reader->erasures(from));
            asio::post(core, [this, from, head, left, alive] {
                if (!alive.expired()) found(from, head, std::move(*left));
            });
        };
        asio::post(parts_.read, std::move(look));
    });
}

void Erasures::found(Seq from, Seq head, Result<std::vector<Event>> left) {
    busy_ = false;
    if (!left) {
        left_ = true;
        log::error("ledger", "erasures cannot be looked for: " + describe(left.error()));
        return goOn();
    }
    std::erase_if(*left, [head](const Event& event) { return event.seq > head; }); // happened() has them
    if (left->empty() && head > from + kLongWay) note(head);
    waiting_.insert(waiting_.begin(), left->begin(), left->end());
    goOn();
}

void Erasures::happened(const Event& erased) {
    waiting_.push_back(erased);
    goOn();
}

void Erasures::goOn() {
    if (busy_ || waiting_.empty()) return;
    busy_ = true;
    auto people = std::exchange(waiting_, {});
    Seq upto = people.back().seq;
    auto work = [own = &parts_.own, ledger = &parts_.ledger, people = std::move(people)] {
        return forget(*own, *ledger, people);
    };
    parts_.own.run<void>(std::move(work), [this, upto](const Result<void>& outcome) {
        busy_ = false;
        done(upto, outcome);
        goOn();
    });
}

Result<void> Erasures::forget(OwnStore& own, store::Ledger& ledger, const std::vector<Event>& people) {
    store::Forgotten forgotten;
    std::vector<ConversationId> conversations;
    for (const Event& event : people) {
        const auto& erased = std::get<CustomerErased>(event.body);
        forgotten.add(erased);
        conversations.insert(conversations.end(), erased.conversations.begin(), erased.conversations.end());
    }
    if (auto gone = own.journal().dropDrafts(conversations); !gone) return gone;
    if (auto gone = own.dropDamaged(); !gone) return gone;
    auto dropFiles = [&own](const std::vector<std::string>& orphans) -> Result<void> {
        for (const std::string& hash : orphans) {
            if (auto gone = own.blobs().remove(hash); !gone) return gone;
        }
        return {};
    };
    return ledger.eraseContent(forgotten, dropFiles);
}

void Erasures::done(Seq upto, const Result<void>& outcome) {
    if (!outcome) {
        left_ = true;
        log::error("ledger", "erasure not finished: " + describe(outcome.error()));
    }
    parts_.forgotten(upto, [this, upto] {
        if (!left_) note(upto);
    });
}

void Erasures::note(Seq upto) {
    parts_.own.saveSetting(kDone, std::to_string(upto), [](const Result<void>& saved) {
        if (!saved) log::error("journal", describe(saved.error()));
    });
}

} // namespace santral
