// Where an agent writes: chat answer, e-mail or internal note, each with its own draft. Sends nothing itself;
// says what is to be sent, tells of every change within 300 ms, and never throws a text away.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/own_mailbox.hpp"
#include "ui/conversation/draft.hpp"
#include "ui/conversation/file_strip.hpp"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTextDocument;

namespace santral::ui {

class Button;
class ComposerEdit;
class ElidedLabel;
class MentionList;
class TabStrip;

class Composer final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kDraftDelayMs = 250;

    explicit Composer(QWidget* parent = nullptr);

    // Another conversation: which answers it can take, and the first shown. Empties all drafts; what was
    // written has been told before.
    void open(const QList<ComposeMode>& modes, ComposeMode first);
    void setMode(ComposeMode mode);
    ComposeMode mode() const { return mode_; }
    bool hasMode(ComposeMode mode) const { return modes_.contains(mode); }

    // Not told as a change. Replaces what is there.
    void setDraft(ComposeMode mode, const ComposerDraft& draft);
    ComposerDraft draft(ComposeMode mode) const;
    void flush(); // tells of an unsaved change now

    // Nothing can be sent this way now, and why; writing goes on. Empty: it can.
    void setBlocked(ComposeMode mode, const QString& why);
    // Something to know while writing: "The visitor left; this goes out by e-mail".
    void setHint(ComposeMode mode, const QString& hint);
    // What is sent now goes out although something new was said: the button says so.
    void setAnyway(bool anyway);
    void setEnterSendsChat(bool sends);
    void setLaterKeys(const QKeySequence& keys); // printed at its button
    // Mailboxes that mails can leave from, shown where there is a choice.
    void setSenders(const std::vector<OwnMailbox>& senders);
    void setLimits(ComposeMode mode, const FileLimits& limits);
    void setFileStored(quint64 id, const Attachment& stored);
    void setFileFailed(quint64 id, const QString& problem);
    void setTallest(int pixels); // of the text field

    MentionList& mentions() { return *mentions_; } // of a note

    void insertText(const QString& text); // at the cursor; canned answers
    void focusText();
    void askLater();              // as its button
    void sendAt(TimePoint at);    // what is written, not before then
    QWidget& laterAnchor() const; // where the times to choose from open
    bool canSend() const { return obstacle().isEmpty(); }
    QString obstacle() const; // why not, in words

Q_SIGNALS:
    // The composer has emptied itself of it. `at`: not before then.
    void sendRequested(santral::ui::ComposeMode mode, const santral::ui::ComposerDraft& draft, bool thenClose,
                       const std::optional<santral::TimePoint>& at);
    void laterRequested(); // a time is to be chosen, then sendAt()
    void draftChanged(santral::ui::ComposeMode mode, const santral::ui::ComposerDraft& draft);
    void fileAdded(const santral::ui::DraftFile& file); // store it, then setFileStored or setFileFailed
    void modeChanged(santral::ui::ComposeMode mode);
    // An answer in the first way the customer can see: of a mail where there is a chat he would see it there.
    void typingChanged(bool typing);
    void leaveRequested(); // Escape

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Slot {
        QTextDocument* document = nullptr;
        QString from, to, cc, subject;
        QList<DraftFile> files;
        QString blocked, hint;
        FileLimits limits;
    };
    Slot& slot(ComposeMode mode) { return slots_.at(static_cast<std::size_t>(mode)); }
    const Slot& slot(ComposeMode mode) const { return slots_.at(static_cast<std::size_t>(mode)); }

    void build();
    QWidget* buildFields();
    void addField(QGridLayout& grid, int row, QLabel* label, QWidget* field);
    QString sender() const; // empty: there is no choice
    void showSender(const QString& address);
    void keepFields(); // from the widgets into the slot
    void showSlot();   // from the slot into the widgets
    void retranslate();
    void recolour();
    void refresh(); // hint, send button
    void touched();
    void setTyping(bool typing);
    void send(bool thenClose, const std::optional<TimePoint>& at = {});
    void chooseFiles();
    void addFiles(const QStringList& paths);
    void addPicture(const QImage& picture);
    static QString modeName(ComposeMode mode);

    TabStrip* tabs_;
    QWidget* fields_ = nullptr;
    QLabel* fromLabel_;
    QLabel* toLabel_;
    QLabel* ccLabel_;
    QLabel* subjectLabel_;
    QComboBox* from_;
    QLineEdit* to_;
    QLineEdit* cc_;
    QLineEdit* subject_;
    ComposerEdit* edit_;
    MentionList* mentions_;
    FileStrip* files_;
    Button* attach_;
    ElidedLabel* hint_;
    QLabel* keys_;
    Button* later_;
    Button* send_;

    std::array<Slot, kComposeModes> slots_;
    QList<ComposeMode> modes_;
    ComposeMode mode_ = ComposeMode::Chat;
    bool enterSendsChat_ = true;
    bool anyway_ = false;
    QKeySequence laterKeys_;
    bool showing_ = false; // the widgets change because we change them
    bool changed_ = false;
    bool typing_ = false;
    QTimer draftTimer_;
    QTimer typingTimer_;
};

} // namespace santral::ui
