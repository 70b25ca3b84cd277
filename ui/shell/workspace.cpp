#include "ui/shell/workspace.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/later_menu.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/together.hpp"
#include "ui/shell/writing.hpp"

#include <QApplication>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr std::size_t kThreadPage = 80;
constexpr std::size_t kContacts = 8;
constexpr std::size_t kConversations = 12;
constexpr int kRestMs = 60;       // with the arrow key held down nobody rests
constexpr int kReadAfterMs = 600; // passing by with the arrow keys is not reading

// The newest event that the hub has told of.
Seq toldOf(const Conversation& c) {
    if (!isAhead(c.lastSeq)) return c.lastSeq;
    return std::max(c.customerSeq, isAhead(c.agentSeq) ? 0 : c.agentSeq);
}

} // namespace

Workspace::Workspace(HubClient& hub, Actions& actions, ConversationView& view, CustomerPanel& customer,
                     QObject* parent)
    : QObject(parent), hub_(hub), actions_(actions), view_(view), panel_(customer),
      model_(new ThreadModel(this)), writing_(new Writing(hub, view.composer(), this)),
      together_(new Together(hub, this)), choices_(new ChoicePopup(&view)),
      later_(new LaterMenu(hub.clock(), &view)), ahead_(hub, kThreadPage) {
    view_.timeline().setModel(model_);
    readTimer_.setParent(this); // found by its name where a test does not wait
    readTimer_.setObjectName(QStringLiteral("readTimer"));
    readTimer_.setSingleShot(true);
    readTimer_.setInterval(kReadAfterMs);
    connect(&readTimer_, &QTimer::timeout, this, &Workspace::markRead);
    restTimer_.setSingleShot(true);
    restTimer_.setInterval(kRestMs);
    connect(&restTimer_, &QTimer::timeout, this, &Workspace::rested);
    conversationsTimer_.setSingleShot(true);
    conversationsTimer_.setInterval(0);
    connect(&conversationsTimer_, &QTimer::timeout, this, &Workspace::showConversations);
    connect(qApp, &QApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        together_->setActive(state == Qt::ApplicationActive);
        if (state == Qt::ApplicationActive && row_)
            readTimer_.start();
        else
            writing_->flush();
    });
    connectHeader();
    connectTimeline();
    connectCustomer();
    connectTeam();
    connectHeld();
    connectMerging();
    connect(writing_, &Writing::failed, this, &Workspace::failed);
    connect(writing_, &Writing::sent, this, [this](const Writing::Written& written) {
        if (written.thenClose) {
            actions_.close(written.row, {}, written.takeBack);
            Q_EMIT nextRequested();
        } else if (written.takeBack) {
            actions_.tellDone(written.said, written.takeBack, written.seconds);
        }
    });
    connect(writing_, &Writing::openWanted, this, [this](ConversationId id) {
        if (!row_ || row_->conversation.id != id) open(id);
    });
    signals_ = hub_.watchSignals([this](const Signal& signal) { hearSignal(signal); });
}

Workspace::~Workspace() = default;

void Workspace::open(const InboxRow& row) {
    const bool same = row_ && row_->conversation.id == row.conversation.id;
    row_ = row;
    view_.setConversation(row);
    writing_->open(row);
    showColleagues();
    together_->open(row.conversation.id);
    const bool here = customer_ == row.customer;
    if (!here)
        watchCustomer(row.customer);
    else if (!same && card_)
        hearCard(*card_);
    if (!same) {
        noteMail();
        showHeld();
        showConversations();
        shownUpTo_ = std::max(shownUpTo_, toldOf(row.conversation));
        readAsked_ = {};
        readTimer_.start();
        restTimer_.start();
    }
    Q_EMIT opened(row);
    if (here && !same && reveal_ == 0) revealConversation();
    revealWanted();
}

void Workspace::open(ConversationId id, Seq reveal) {
    reveal_ = reveal;
    if (row_ && row_->conversation.id == id) {
        if (covered_) Q_EMIT opened(*row_);
        return revealWanted();
    }
    hub_.loadConversation(this, id, [this](const Result<InboxRow>& row) {
        if (row)
            open(row.value());
        else
            Q_EMIT failed(errorText(row.error()));
    });
}

void Workspace::lookOn(ConversationId id) {
    hub_.loadConversation(this, id, [this](const Result<InboxRow>& row) {
        if (!row) return Q_EMIT failed(errorText(row.error()));
        together_->open(row->conversation.id, true); // before open() would tell of it
        open(row.value());
    });
}

void Workspace::openCustomer(CustomerId id, Seq reveal) {
    reveal_ = reveal;
    if (customer_ == id && row_) return revealWanted();
    wantsNewest_ = true;
    writing_->leave();
    together_->open({});
    row_.reset();
    watchCustomer(id);
}

void Workspace::setCovered(bool covered) {
    if (covered == covered_) return;
    covered_ = covered;
    if (covered) {
        quietBelow_ = together_->isQuiet();
        return together_->open({});
    }
    if (!row_) return;
    together_->open(row_->conversation.id, quietBelow_);
    if (view_.timeline().isAtEnd()) writing_->noteSeen(row_->conversation.lastSeq);
    readTimer_.start();
}

void Workspace::closeView() {
    writing_->leave();
    together_->open({});
    row_.reset();
    customer_ = {};
    watch_.reset();
    ahead_.expect({});
    card_.reset();
    showHeld();
    view_.setConversation(std::nullopt);
    panel_.clear();
}

void Workspace::refresh(const InboxRow& row) {
    if (row.customer == customer_) {
        conversations_[row.conversation.id] = row;
        showConversations();
    }
    if (!row_ || row_->conversation.id != row.conversation.id) return;
    const bool moved = row.customer != customer_; // an identity was joined or taken away
    row_ = row;
    view_.setConversation(row);
    writing_->open(row);
    showColleagues();
    if (moved) watchCustomer(row.customer);
    if (!covered_ && view_.timeline().isAtEnd()) writing_->noteSeen(row.conversation.lastSeq);
    if (row.conversation.unread > 0) readTimer_.start();
}

void Workspace::forget(ConversationId id) {
    conversations_.erase(id);
    if (row_ && row_->conversation.id == id) closeView();
}

void Workspace::watchCustomer(CustomerId id) {
    customer_ = id;
    card_.reset();
    threadHere_ = false;
    contacts_.reset();
    conversations_.clear();
    model_->setItems({}, false);
    view_.timeline().setLoading(true);
    panel_.clear();
    watch_ = ahead_.take(id);
    watch_->open({[this](const ThreadUpdate& update) { hearThread(update); },
                  [this](const CustomerCard& card) { hearCard(card); }});
}

void Workspace::hearThread(const ThreadUpdate& update) {
    if (update.snapshot) {
        view_.timeline().setLoading(false);
        model_->setItems(update.page.items, update.page.older);
        contacts_.reset();
        for (const TimelineItem& item : update.page.items) contacts_.add(item);
        loadConversations();
        if (wantsNewest_ && !contacts_.conversations().empty())
            open(contacts_.conversations().front(), reveal_);
        wantsNewest_ = false;
        revealWanted();
    }
    for (const Seq seq : update.gone) {
        model_->remove(seq);
        contacts_.remove(seq);
    }
    for (const TimelineItem& item : update.changed) {
        model_->put(item);
        contacts_.add(item);
        writing_->wasSent(item);
    }
    noteMail();
    showMeanwhile();
    showHeld();
    showContacts();
    if (!std::exchange(threadHere_, true) && card_) Q_EMIT whole();
}

void Workspace::revealWanted() {
    if (reveal_ == 0 || model_->size() == 0) return;
    if (model_->rowOf(reveal_) >= 0)
        view_.timeline().reveal(std::exchange(reveal_, 0));
    else if (model_->hasOlder() && model_->item(0)->seq > reveal_)
        model_->wantOlder(); // page by page until it is here
    else
        reveal_ = 0;
}

void Workspace::revealConversation() {
    for (int i = model_->size() - 1; i >= 0; --i) {
        if (model_->item(i)->conversation != row_->conversation.id) continue;
        if (i == model_->size() - 1)
            view_.timeline().scrollToEnd();
        else
            view_.timeline().reveal(model_->item(i)->seq);
        return;
    }
}

void Workspace::hearCard(const CustomerCard& card) {
    card_ = card;
    panel_.setCard(card);
    writing_->setCard(card);
    showContacts();
    showConversations();
    if (threadHere_) Q_EMIT whole();
}

void Workspace::hearSignal(const Signal& signal) {
    together_->hear(signal);
    if (!row_ || signal.conversation != row_->conversation.id) return;
    if (signal.kind == Signal::Kind::CustomerTyping)
        writing_->setCustomerTyping(signal.on, customerText(row_->customerName));
    else if (signal.kind == Signal::Kind::CustomerPresent)
        writing_->setCustomerPresent(signal.on);
}

// The last mail of this conversation says whom an answer goes to.
void Workspace::noteMail() {
    if (!row_) return;
    for (int i = model_->size() - 1; i >= 0; --i) {
        const TimelineItem* item = model_->item(i);
        if (item->mail && item->conversation == row_->conversation.id) return writing_->setLastMail(*item);
    }
    writing_->setLastMail(std::nullopt);
}

void Workspace::showContacts() {
    panel_.setContacts(contacts_.newest(kContacts));
}

void Workspace::loadConversations() {
    auto ids = contacts_.conversations();
    if (ids.size() > kConversations) ids.resize(kConversations);
    for (const ConversationId id : ids)
        hub_.loadConversation(this, id, [this](const Result<InboxRow>& row) {
            if (!row || row->customer != customer_) return;
            conversations_[row->conversation.id] = row.value();
            conversationsTimer_.start(); // their answers come together: shown once
        });
}

void Workspace::showConversations() {
    std::vector<InboxRow> rows;
    for (const auto& [id, row] : conversations_) rows.push_back(row);
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.conversation.lastAt > b.conversation.lastAt; });
    panel_.setConversations(std::move(rows), row_ ? row_->conversation.id : ConversationId{});
    view_.header().setMergeable(!mergeable().empty());
}

void Workspace::markRead() {
    if (!row_ || row_->conversation.unread == 0 || covered_ || together_->isQuiet()) return;
    if (QApplication::applicationState() != Qt::ApplicationActive) return; // nobody looks
    MarkRead read;
    read.conversation = row_->conversation.id;
    read.upto = std::max(shownUpTo_, toldOf(row_->conversation));
    const auto asked = std::pair(read.conversation, read.upto);
    if (std::exchange(readAsked_, asked) != asked) actions_.run(read); // without the hub the row stays unread
}

const TimelineItem* Workspace::itemOf(MessageId message) const {
    for (int i = model_->size() - 1; i >= 0; --i)
        if (model_->item(i)->message == message) return model_->item(i);
    return nullptr;
}

void Workspace::take() {
    if (row_ && row_->conversation.owner != hub_.self().id) actions_.take(*row_);
}

void Workspace::toggleClosed() {
    if (!row_) return;
    if (row_->conversation.state == ConversationState::Closed) return actions_.reopen(*row_);
    if (!closeReasons_.empty()) return askReason();
    actions_.close(*row_);
    Q_EMIT nextRequested();
}

} // namespace santral::ui
