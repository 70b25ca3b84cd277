// What was written and has not left yet: shown above the composer with the time that is left, put off, sent
// now or taken back.
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/held_bar.hpp"
#include "ui/conversation/later_menu.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/conversation/words.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr qsizetype kWords = 120;

bool isHeld(const TimelineItem& item) {
    return item.delivery == Delivery::Held;
}

} // namespace

void Workspace::connectHeld() {
    heldTimer_.setInterval(1000);
    connect(&heldTimer_, &QTimer::timeout, this, &Workspace::showHeld);
    HeldBar& bar = view_.held();
    connect(&bar, &HeldBar::nowRequested, this, [this](MessageId message) {
        if (const TimelineItem* item = itemOf(message))
            actions_.run(ReleaseMessage{item->conversation, message});
    });
    connect(&bar, &HeldBar::backRequested, this, [this](MessageId message) {
        if (const TimelineItem* item = itemOf(message)) writing_->takeBack(*item);
    });
    connect(&bar, &HeldBar::timeRequested, this, [this](MessageId message) {
        QWidget* anchor = view_.held().anchorOf(message);
        const TimelineItem* item = itemOf(message);
        if (!anchor || !item) return;
        later_->ask(*anchor, [this, message, id = item->conversation](TimePoint at) {
            actions_.reschedule(id, message, at);
        });
    });
    connect(&view_.composer(), &Composer::laterRequested, this, [this] {
        Composer& composer = view_.composer();
        later_->ask(composer.laterAnchor(), [&composer](TimePoint at) { composer.sendAt(at); });
    });
}

// In the conversation that is open, in the order in which they leave.
void Workspace::showHeld() {
    std::vector<const TimelineItem*> held;
    Seq newest = 0; // of the customer
    for (int i = model_->size() - 1; row_ && i >= 0; --i) {
        const TimelineItem& item = *model_->item(i);
        if (item.conversation != row_->conversation.id) continue;
        const bool said = item.kind == ItemKind::Message || item.kind == ItemKind::Call;
        if (said && item.direction == Direction::In) newest = std::max(newest, item.seq);
        if (isHeld(item)) held.push_back(&item);
    }
    const auto due = [](const TimelineItem* item) { return item->until.value_or(TimePoint{}); };
    std::stable_sort(held.begin(), held.end(), [&](auto* a, auto* b) { return due(a) < due(b); });
    std::vector<HeldFace> faces;
    std::vector<Seq> running;
    for (const TimelineItem* item : held) {
        HeldFace face;
        face.message = item->message;
        face.when = isAhead(item->seq) ? tr("Waits for the hub") : heldText(*item, hub_.now());
        face.words = fromUtf8(item->text).simplified().left(kWords);
        if (face.words.isEmpty() && !item->attachments.empty())
            face.words = fromUtf8(item->attachments.front().name);
        if (newest > item->seq && !isAhead(item->seq)) face.warning = tr("the customer has written since");
        faces.push_back(face);
        if (!isAhead(item->seq) && due(item) - hub_.now() < std::chrono::minutes(2))
            running.push_back(item->seq);
    }
    view_.held().set(faces);
    for (const Seq seq : running) model_->refresh(seq); // the row says the seconds too
    if (faces.empty())
        heldTimer_.stop();
    else if (!heldTimer_.isActive())
        heldTimer_.start();
}

} // namespace santral::ui
