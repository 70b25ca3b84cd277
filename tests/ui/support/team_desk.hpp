// The whole window in a team: its newest conversation open, a colleague, and what may be in hand.
#pragma once

#include "tests/support/catch.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/in_hand_line.hpp"
#include "ui/shell/in_hand_popup.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/button.hpp"

namespace santral::ui {

struct TeamDesk : DeskBench {
    AgentId colleague;

    TeamDesk() {
        fill();
        colleague = hub.addAgent("Deniz Yıldırım");
        open();
        window->activateWindow();
    }
    template <class T>
    T& part(const char* name = nullptr) {
        T* found = name ? window->findChild<T*>(QLatin1String(name)) : window->findChild<T*>();
        REQUIRE(found);
        return *found;
    }
    ConversationId current() { return window->workspace().row()->conversation.id; }
    ComposerEdit& text() { return part<ComposerEdit>(); }
    Composer& composer() { return part<Composer>(); }
    void type(const QString& words) {
        text().setFocus();
        QTest::keyClicks(&text(), words);
    }
    void send() {
        QTest::keyClick(&text(), Qt::Key_Return);
        settle();
    }
    InHand reply(ConversationId to, const std::string& words, std::optional<Error> refused = {}) {
        SendMessage out;
        out.conversation = to;
        out.message = makeId<MessageId>(clock, random);
        out.text = words;
        out.seen = hub.row(to).conversation.lastSeq;
        return {makeId<CommandId>(clock, random), out, clock.now() - std::chrono::minutes(20),
                std::move(refused)};
    }
    // The list, opened by its key, with this in it.
    InHandPopup& openInHand(std::vector<InHand> all) {
        hub.setInHand(std::move(all));
        settle();
        window->run(Act::InHand);
        settle();
        return part<InHandPopup>();
    }
};

} // namespace santral::ui
