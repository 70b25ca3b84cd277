#include "tests/ui/gallery/pages.hpp"

#include "tests/ui/support/sample_thread.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/language.hpp"

namespace santral::ui {
namespace {

const sample::FixedClock& clock() {
    static sample::FixedClock fixed;
    return fixed;
}

InboxRow sampleRow() {
    InboxRow row;
    Conversation& c = row.conversation;
    const bool turkish = language() == Language::Turkish;
    c.number = 20931;
    c.subject = turkish                               ? "Değişim: Deri bot 37 → 38"
                : language() == Language::Azerbaijani ? "Dəyişdirmə: dəri çəkmə 37 → 38"
                                                      : "Exchange: leather boots 37 → 38";
    c.openedAt = clock().now() - std::chrono::hours(25);
    c.waitingSince = clock().now() - std::chrono::minutes(42);
    row.customerName = sample::thread(language()).at(3).author;
    row.ownerName = sample::thread(language()).at(4).author;
    return row;
}

std::unique_ptr<QWidget> conversationPage(ComposeMode mode) {
    auto view = std::make_unique<ConversationView>(clock());
    auto* model = new ThreadModel(view.get());
    model->setItems(sample::thread(language()), false);
    view->timeline().setModel(model);
    view->setConversation(sampleRow());
    view->composer().open({ComposeMode::Chat, ComposeMode::Mail, ComposeMode::Note}, mode);
    ComposerDraft draft;
    draft.text = language() == Language::Turkish
                     ? QStringLiteral("Tabii Deniz Hanım, 19:00'da Kadıköy mağazasında hazır olacak.")
                     : QStringLiteral("It will be ready at 7 in the Harbour shop.");
    draft.to = QStringLiteral("deniz.aydin@ornek.example");
    draft.subject = QStringLiteral("Re: Değişim formu ve kutu fotoğrafı");
    if (mode != ComposeMode::Chat) {
        DraftFile file;
        file.name = QStringLiteral("degisim-kodu-KDY-4821.pdf");
        file.size = 93'000;
        file.hash = QStringLiteral("a");
        DraftFile large = file;
        large.name = QStringLiteral("video.mp4");
        large.problem = QStringLiteral("larger than 25 MB");
        draft.files = {file, large};
    }
    view->composer().setDraft(mode, draft);
    view->composer().focusText();
    return view;
}

// In the middle of a long thread: the floating day, the way back to the end, a search, a selection.
std::unique_ptr<QWidget> scrolledPage() {
    auto view = std::make_unique<TimelineView>(clock());
    auto* model = new ThreadModel(view.get());
    std::vector<TimelineItem> items = sample::chats(1, 60);
    for (TimelineItem& item : sample::thread(language())) {
        item.seq += 60;
        item.revision = item.seq;
        items.push_back(std::move(item));
    }
    model->setItems(std::move(items), true);
    view->setModel(model);
    view->resize(890, 700);
    view->setSearch(QStringLiteral("message 5"));
    view->scrollByPixels(-1500);
    model->put(sample::chat(200, Direction::In, "new"));
    view->selectAll();
    return view;
}

} // namespace

std::unique_ptr<QWidget> makePage(const QString& name) {
    if (name == QLatin1String("mail")) return conversationPage(ComposeMode::Mail);
    if (name == QLatin1String("note")) return conversationPage(ComposeMode::Note);
    if (name == QLatin1String("empty")) return std::make_unique<ConversationView>(clock());
    if (name == QLatin1String("scrolled")) return scrolledPage();
    return conversationPage(ComposeMode::Chat);
}

} // namespace santral::ui
