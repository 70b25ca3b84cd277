#include "tests/ui/support/sample_inbox.hpp"

#include "core/base/random.hpp"

namespace santral::ui::sample {

using std::chrono::minutes;

namespace {

void addTags(Organisation& all, const Clock& clock, Random& random) {
    for (const char* name : {"Altın", "Gecikme", "Stok", "Kurumsal"})
        all.tags.push_back({makeId<TagId>(clock, random), name, false});
}

// Every conversation stands in one of the queues, in turn.
void spread(TestHub& hub, const Many& many) {
    const std::vector<QueueId> queues{many.floor.returns, many.floor.orders, many.floor.billing,
                                      many.floor.support};
    std::size_t at = 0;
    for (const ConversationId id : hub.conversations())
        hub.edit(id, [&](Conversation& c) {
            c.queue = queues[at % queues.size()];
            c.brand = at % 2 == 0 ? many.moda : many.ev;
            if (at % 5 == 4) c.tags.push_back("Kurumsal");
            ++at;
        });
}

} // namespace

Many setUpMany(TestHub& hub, const Clock& clock, Random& random) {
    Many many;
    many.floor = setUpFloor(hub, clock, random);
    many.moda = makeId<BrandId>(clock, random);
    many.ev = makeId<BrandId>(clock, random);
    Organisation& all = many.floor.all;
    all.brands = {{many.moda, "Lale Moda", false}, {many.ev, "Lale Ev", false}};
    for (std::size_t i = 0; i < all.queues.size(); ++i) {
        all.queues[i].brand = i % 2 == 0 ? many.moda : many.ev;
        all.queues[i].work.limits = {3, 180, 10};
    }
    addTags(all, clock, random);
    many.unanswered.unanswered = true;
    SavedView shared{makeId<SavedViewId>(clock, random), "Yanıtsızlar", {}, {}, false};
    shared.query = {InboxTab::Team, many.unanswered, InboxOrder::LongestWaiting};
    SavedView own{makeId<SavedViewId>(clock, random), "Benim e-postalarım", many.floor.me, {}, false};
    own.query.filter.channels = {Channel::Mail};
    SavedView company{makeId<SavedViewId>(clock, random), "Kurumsal müşteriler", many.floor.me, {}, false};
    company.query = {InboxTab::Team, {}, InboxOrder::MostUrgent};
    company.query.filter.tags = {"Kurumsal"};
    company.query.filter.queues = {many.floor.orders, many.floor.billing};
    all.views = {shared, own, company};
    many.own = own.id;
    many.shared = shared.id;
    hub.setOrganisation(all);
    spread(hub, many);
    return many;
}

void askHelp(TestHub& hub, const Clock& clock, Many& many, AgentId agent, ConversationId in, Millis ago) {
    for (AgentState& state : many.floor.all.states) {
        if (state.agent != agent) continue;
        state.help = in;
        state.helpSince = clock.now() - ago;
    }
    hub.setOrganisation(many.floor.all);
}

} // namespace santral::ui::sample
