#include "ui/shell/mention_notices.hpp"

#include "ui/bridge/text.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

constexpr qsizetype kFirstWords = 200;

QString keyOf(Seq seq) {
    return QStringLiteral("mention-%1").arg(seq);
}

} // namespace

MentionNotices::MentionNotices(MentionDoor door, QObject* parent)
    : QObject(parent), door_(std::move(door)), since_(door_.hub.now()) {
    connect(&door_.notices, &NoticeCenter::changed, this, &MentionNotices::lookWhatIsLeft);
    watch_ = door_.hub.watchMentions([this](const MentionUpdate& update) { hear(update); });
}

void MentionNotices::hear(const MentionUpdate& update) {
    for (const Seq seq : update.gone) {
        door_.notices.remove(keyOf(seq));
        door_.takeBack(keyOf(seq));
    }
    for (const TimelineItem& note : update.notes) {
        heard_ = std::max(heard_, note.seq);
        const bool own = note.agent == door_.hub.self().id;
        if (!own && !door_.isOnScreen(note.conversation)) add(note);
    }
    tellSeen();
}

void MentionNotices::add(const TimelineItem& note) {
    const QString who = toQt(note.author);
    const auto open = [this, id = note.conversation, seq = note.seq] {
        door_.open(id, seq);
        opened(id);
    };
    unseen_[note.seq] = note.conversation;
    door_.notices.add(
        {keyOf(note.seq), Icon::StickyNote, tr("%1 mentioned you in a note").arg(who), note.at, open});
    if (note.at < since_) return;
    DesktopNotice notice;
    notice.key = keyOf(note.seq);
    notice.title = tr("%1 mentioned you in a note").arg(who);
    if (door_.showsContent()) notice.text = toQt(note.text).simplified().left(kFirstWords);
    notice.open = open;
    door_.tell(notice);
}

void MentionNotices::opened(ConversationId id) {
    std::vector<Seq> seen;
    for (const auto& [seq, conversation] : unseen_)
        if (conversation == id) seen.push_back(seq);
    for (const Seq seq : seen) door_.notices.remove(keyOf(seq));
}

void MentionNotices::lookWhatIsLeft() {
    const auto isThere = [&](Seq seq) {
        const auto& all = door_.notices.all();
        const auto same = [&](const Notice& one) { return one.key == keyOf(seq); };
        return std::any_of(all.begin(), all.end(), same);
    };
    if (std::erase_if(unseen_, [&](const auto& one) { return !isThere(one.first); }) > 0) tellSeen();
}

void MentionNotices::tellSeen() {
    const Seq upto = unseen_.empty() ? heard_ : unseen_.begin()->first - 1;
    if (upto > 0) door_.hub.sawMentions(upto);
}

} // namespace santral::ui
