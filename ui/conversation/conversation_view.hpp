// The conversation pane: header, timeline, composer. Values in, signals out; it knows no hub. ui/bridge's
// user joins the two.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/conversation.hpp"

#include <QUrl>
#include <QWidget>

#include <optional>

namespace santral::ui {

class Composer;
class ConversationHeader;
class EmptyState;
class HeldBar;
class MeanwhileBar;
class TimelineView;
class Toast;

class ConversationView final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationView(const Clock& clock, QWidget* parent = nullptr); // the clock outlives the view

    // Nothing: says that no conversation is open. The composer is opened by the caller, who knows its ways
    // out.
    void setConversation(const std::optional<InboxRow>& row);
    const std::optional<InboxRow>& conversation() const { return row_; }

    ConversationHeader& header() { return *header_; }
    TimelineView& timeline() { return *timeline_; }
    Composer& composer() { return *composer_; }
    MeanwhileBar& meanwhile() { return *meanwhile_; }
    HeldBar& held() { return *held_; }
    Toast& toast() { return *toast_; }

Q_SIGNALS:
    // A person has seen the real host and agreed (http, https), or it opens inside (mailto, tel).
    void linkConfirmed(const QUrl& url);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void askAboutLink(const QUrl& url);

    std::optional<InboxRow> row_;
    ConversationHeader* header_;
    TimelineView* timeline_;
    Composer* composer_;
    MeanwhileBar* meanwhile_;
    HeldBar* held_;
    QWidget* composerRoom_;
    EmptyState* empty_;
    Toast* toast_;
};

} // namespace santral::ui
