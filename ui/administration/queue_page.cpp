#include "ui/administration/queue_page.hpp"

#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/things.hpp"
#include "ui/administration/work_effect.hpp"
#include "ui/bridge/text.hpp"

#include <algorithm>

namespace santral::ui {

QueuePage::QueuePage(SetupModel& model) : ThingPage("queues", model, Icon::Inbox, new QueueForm(model)) {
    retranslate();
}

ThingWords QueuePage::words() const {
    return {tr("Queues"),
            tr("Where new conversations wait, and how they come to agents."),
            tr("New queue"),
            tr("Find a queue"),
            tr("Those put away"),
            tr("No queue yet"),
            tr("Without queues everybody sees every conversation.")};
}
std::vector<Setup> QueuePage::things() const {
    return thingsLike(model(), setupOf(&Setup::queue, Queue{}));
}
ThingRow QueuePage::rowOf(const Setup& setup) const {
    const Queue& queue = *setup.queue;
    const Brand* brand = model().brand(queue.brand);
    const auto& teams = model().all().teams;
    const auto serve = std::count_if(teams.begin(), teams.end(), [&](const Team& team) {
        return !team.away && std::find(team.queues.begin(), team.queues.end(), queue.id) != team.queues.end();
    });
    QString detail = serve > 0 ? tr("%n team(s)", nullptr, static_cast<int>(serve)) : tr("No team serves it");
    if (queue.work.handOut == HandOut::Push) detail += QStringLiteral(" · ") + tr("offered by the hub");
    ThingRow row{idOf(setup), toQt(nameOf(setup)), detail};
    if (brand) row.pill = toQt(brand->name);
    row.away = isAway(setup);
    row.icon = Icon::Inbox;
    return row;
}
Setup QueuePage::fresh() {
    Queue queue;
    queue.id = model().hub().makeId<QueueId>();
    return setupOf(&Setup::queue, std::move(queue));
}

SetupEffect QueuePage::effect(const Setup& now, const Setup& before) const {
    if (!now.queue || !model().isTeam()) return {}; // a lone desk's agent has all of it
    return queueEffect(*now.queue, before.queue.value_or(Queue{}), model(), board_);
}

// What its limits would say of the floor now.
void QueuePage::showEvent(QShowEvent* event) {
    ThingPage::showEvent(event);
    boardWatch_ = model().hub().watchBoard([this](const Result<Board>& board) {
        const bool first = !board_ && board;
        board_ = board ? std::optional(*board) : std::nullopt;
        if (first) refresh();
    });
}

void QueuePage::hideEvent(QHideEvent* event) {
    ThingPage::hideEvent(event);
    boardWatch_.reset();
    board_.reset();
}

} // namespace santral::ui
