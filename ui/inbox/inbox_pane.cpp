#include "ui/inbox/inbox_pane.hpp"

#include "ui/inbox/bulk_bar.hpp"
#include "ui/inbox/filter_bar.hpp"
#include "ui/inbox/inbox_delegate.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_view.hpp"
#include "ui/inbox/views_button.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/tab_strip.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr std::size_t kInboxPage = 60;
constexpr int kTabCount = 4;
constexpr int kRestMs = 60'000; // while nobody sees the list

} // namespace

InboxPane::InboxPane(HubClient& hub, const Clock& clock, QWidget* parent)
    : QWidget(parent), hub_(hub), clock_(clock), model_(new InboxModel(clock, hub.self().id, this)),
      delegate_(new InboxDelegate(*model_, clock, hub.self().id, this)), view_(new InboxView(this)),
      head_(new QWidget(this)), views_(new ViewsButton(head_)), tabs_(new TabStrip("inboxTabs", head_)),
      filter_(new Button(Button::Kind::Bare, "inboxFilter", head_)),
      order_(new Button(Button::Kind::Bare, "inboxOrder", head_)), filterBar_(new FilterBar(head_)),
      filtering_(new InboxFiltering(hub, {*views_, *filter_, *order_, *filterBar_}, this)),
      start_(new Button(Button::Kind::Bare, "startConversation", head_)),
      stripTab_(new Button(Button::Kind::Bare, "inboxStripTab", this)), pages_(new QStackedWidget(this)),
      empty_(new EmptyState("inboxEmpty", this)), bulk_(new BulkBar(this)) {
    setObjectName(QStringLiteral("inboxPane"));
    setMinimumWidth(240);
    build();
    // A row that goes takes the view's current row along. That opens nothing: connected before the view hears
    // of it.
    connect(model_, &InboxModel::rowsAboutToBeRemoved, this, [this] { restoring_ = true; });
    view_->setModel(model_);
    connect(model_, &InboxModel::rowsRemoved, this, &InboxPane::restoreMark);
    view_->setItemDelegate(delegate_);
    connect(tabs_, &TabStrip::currentChanged, this, [this] {
        filtering_->setTab(tab());
        dropPicks();
        watch();
    });
    connect(view_, &InboxView::chosen, this, &InboxPane::onChosen);
    connect(view_, &InboxView::clicked, this, &InboxPane::onChosen);
    connect(view_, &InboxView::activatedByKey, this, [this](const QModelIndex& index) {
        onChosen(index);
        Q_EMIT entered();
    });
    connect(model_, &InboxModel::wanted, this, &InboxPane::loadBehind);
    connect(model_, &InboxModel::loaded, this, &InboxPane::restoreMark);
    connect(model_, &InboxModel::rowsInserted, this, &InboxPane::restoreMark);
    connect(start_, &Button::clicked, this, &InboxPane::startRequested);
    connect(stripTab_, &Button::clicked, this, &InboxPane::openTabMenu);
    connect(empty_, &EmptyState::acted, this, &InboxPane::act);
    clockTimer_.setSingleShot(true);
    connect(&clockTimer_, &QTimer::timeout, this, &InboxPane::refreshTimes);
    connect(view_->verticalScrollBar(), &QScrollBar::valueChanged, &clockTimer_,
            [this] { clockTimer_.start(0); });
    connectFiltering();
    connectPicking();
    retranslate();
    watch();
}

InboxPane::~InboxPane() = default;

void InboxPane::build() {
    start_->setGlyph(Icon::SquarePen);
    for (int i = 0; i < kTabCount; ++i) tabs_->addTab({});
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kTight);
    top->addWidget(views_);
    top->addStretch(1);
    top->addWidget(filter_);
    top->addWidget(order_);
    top->addWidget(start_);
    auto* head = new QVBoxLayout(head_);
    head->setContentsMargins(12, 12, space::kGroup, 0);
    head->setSpacing(space::kTight);
    head->addLayout(top);
    auto* below = new QVBoxLayout; // the words of title, tabs and filter begin on one line
    below->setContentsMargins(space::kSmall, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(tabs_);
    below->addWidget(filterBar_);
    head->addLayout(below);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    stripTab_->hide();
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(stripTab_, 0, Qt::AlignHCenter);
    column->addWidget(line);
    column->addSpacing(6);
    column->addWidget(pages_, 1);
    column->addWidget(bulk_);
}

void InboxPane::retranslate() {
    for (int i = 0; i < kTabCount; ++i) tabs_->setTabText(i, tabName(static_cast<InboxTab>(i)));
    tabs_->setAccessibleName(tr("Views of the inbox"));
    view_->setAccessibleName(tr("Conversations"));
    filtering_->retranslate();
    start_->setLabel(tr("New conversation"));
    stripTab_->setLabel(tr("Views of the inbox"));
    showList();
}

void InboxPane::watch() {
    const InboxQuery query = filtering_->query();
    matching_.reset();
    bulk_->setSolved(query.tab == InboxTab::Solved);
    model_->start(query);
    watching_ = hub_.watchInbox(query, kInboxPage, [this](const InboxUpdate& update) { hear(update); });
    showList();
}

void InboxPane::hear(const InboxUpdate& update) {
    showCounts(update.counts);
    if (update.matching) matching_ = update.matching;
    filtering_->setMatching(matching_);
    model_->apply(update);
    for (const InboxRow& row : update.changed) Q_EMIT rowChanged(row);
    for (const ConversationId id : update.gone) Q_EMIT goneRow(id);
    showList();
    clockTimer_.start(0); // what came in may have less time than what was there
}

void InboxPane::loadBehind(const InboxRow& after) {
    const InboxQuery asked = model_->query();
    hub_.loadInbox(this, asked, after, kInboxPage, [this, asked](const Result<InboxPage>& page) {
        if (!(asked == model_->query())) return;
        if (page)
            model_->append(page.value());
        else
            model_->appendFailed();
        if (picksAll_) loadToPick();
    });
}

void InboxPane::onChosen(const QModelIndex& index) {
    if (restoring_) return;
    const InboxRow row = model_->at(index.row());
    if (marked_ == row.conversation.id) return;
    marked_ = row.conversation.id;
    Q_EMIT opened(row);
}

void InboxPane::mark(ConversationId id) {
    marked_ = id;
    restoreMark();
}

// The list follows the open conversation, never the other way round.
void InboxPane::restoreMark() {
    restoring_ = true;
    const int row = marked_ ? model_->rowOf(marked_) : -1;
    if (row < 0)
        view_->setCurrentIndex({});
    else if (view_->currentIndex().row() != row)
        view_->setCurrentIndex(model_->index(row));
    restoring_ = false;
}

std::optional<InboxRow> InboxPane::marked() const {
    const int row = marked_ ? model_->rowOf(marked_) : -1;
    if (row < 0) return std::nullopt;
    return model_->at(row);
}

std::vector<CustomerId> InboxPane::around() const {
    const int row = marked_ ? model_->rowOf(marked_) : -1;
    std::vector<CustomerId> customers;
    if (row < 0) return customers;
    for (const int other : {row + 1, row - 1}) {
        if (other < 0 || other >= model_->rowCount()) continue;
        const CustomerId customer = model_->at(other).customer;
        if (customer != model_->at(row).customer) customers.push_back(customer);
    }
    return customers;
}

void InboxPane::next() {
    view_->step(1);
}

void InboxPane::previous() {
    view_->step(-1);
}

void InboxPane::setTab(InboxTab tab) {
    tabs_->setCurrentIndex(static_cast<int>(tab));
}

InboxTab InboxPane::tab() const {
    return static_cast<InboxTab>(tabs_->currentIndex());
}

QWidget* InboxPane::list() const {
    return view_;
}

void InboxPane::setLiveCustomer(CustomerId customer) {
    model_->setLiveCustomer(customer);
    restoreMark();
}

void InboxPane::setChannelsReady(bool ready) {
    channelsReady_ = ready;
    showList();
}

void InboxPane::setStrip(bool strip) {
    if (strip_ == strip) return;
    strip_ = strip;
    clockTimer_.start(0);
    filtering_->setAnchor(strip ? stripTab_ : nullptr);
    delegate_->setStrip(strip);
    head_->setVisible(!strip);
    stripTab_->setVisible(strip);
    setMinimumWidth(strip ? kStripWidth : 240);
    setMaximumWidth(strip ? kStripWidth : QWIDGETSIZE_MAX);
    view_->doItemsLayout();
    showList();
}

void InboxPane::showCounts(const InboxCounts& counts) {
    counts_ = counts;
    for (int i = 0; i < kTabCount; ++i) {
        // Solved only ever grows: its number says nothing.
        const bool shown = static_cast<InboxTab>(i) != InboxTab::Solved;
        tabs_->setCount(
            i, shown ? static_cast<int>(std::min<std::uint64_t>(counts.byTab[std::size_t(i)], 9999)) : 0);
    }
    Q_EMIT counted(counts);
}

void InboxPane::showList() {
    constexpr Icon kIcons[kTabCount] = {Icon::Inbox, Icon::Users, Icon::Clock, Icon::CircleCheck};
    stripTab_->setGlyph(kIcons[tabs_->currentIndex()]);
    stripTab_->setKind(filtering_->isNarrowed() ? Button::Kind::Soft : Button::Kind::Bare);
    const bool none = !model_->isLoading() && model_->rowCount() == 0;
    if (none && model_->canFetchMore({})) return model_->fetchMore({}); // what was here went behind it
    pages_->setCurrentIndex(none && !strip_ ? 1 : 0);
    if (none && !strip_) showNone();
}

void InboxPane::showNone() {
    constexpr Icon kIcons[kTabCount] = {Icon::Inbox, Icon::Users, Icon::Clock, Icon::CircleCheck};
    if (filtering_->isNarrowed())
        return empty_->set(Icon::ListFilter, tr("The filter hides everything"),
                           tr("No conversation here has all that it asks for."), tr("Clear the filter"));
    const Icon icon = kIcons[tabs_->currentIndex()];
    switch (tab()) {
    case InboxTab::Mine:
        return empty_->set(icon, tr("Nothing is yours right now"),
                           tr("Take a conversation of your team, or wait for the next one."),
                           tr("Show the team's"));
    case InboxTab::Team:
        if (!channelsReady_)
            return empty_->set(
                icon, tr("No channel is set up yet"),
                tr("Connect a mailbox, a phone or the chat on your shop, and customers appear here."),
                tr("Set up channels"));
        return empty_->set(icon, tr("Everything is answered"), tr("New chats, mails and calls appear here."));
    case InboxTab::Waiting:
        return empty_->set(icon, tr("Nothing is snoozed"),
                           tr("Press Z on a conversation to have it come back later."));
    case InboxTab::Solved:
        return empty_->set(icon, tr("Nothing is solved yet"),
                           tr("Press E on a conversation when its matter is done."));
    }
}

void InboxPane::refreshTimes() {
    const bool seen = window()->isVisible() && !window()->isMinimized() && view_->isVisible() && !strip_;
    if (!seen) return clockTimer_.start(kRestMs);
    const int first = view_->indexAt(QPoint(20, 0)).row();
    const QModelIndex foot = view_->indexAt(QPoint(20, view_->viewport()->height() - 1));
    const int last = foot.isValid() ? foot.row() : model_->rowCount() - 1;
    const Millis next = model_->refreshTimes(first, last);
    clockTimer_.start(static_cast<int>(std::max<std::int64_t>(next.count(), 50)));
}

void InboxPane::act() {
    if (filtering_->isNarrowed())
        filtering_->setFilter({});
    else if (tab() == InboxTab::Mine)
        setTab(InboxTab::Team);
    else
        Q_EMIT setUpRequested();
}

void InboxPane::openTabMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < kTabCount; ++i) {
        const auto count = counts_.byTab[static_cast<std::size_t>(i)];
        const QString name = tabs_->tabText(i);
        QAction* choice = menu->addAction(count ? QStringLiteral("%1\t%2").arg(name).arg(count) : name);
        choice->setCheckable(true);
        choice->setChecked(i == tabs_->currentIndex());
        connect(choice, &QAction::triggered, this, [this, i] { tabs_->setCurrentIndex(i); });
    }
    menu->addSeparator();
    connect(menu->addAction(themedIcon(Icon::ListFilter), tr("Filter…")), &QAction::triggered, filtering_,
            &InboxFiltering::openFilter);
    connect(menu->addAction(themedIcon(Icon::Bookmark), tr("Views…")), &QAction::triggered, filtering_,
            &InboxFiltering::openViews);
    connect(menu->addAction(tr("Show the whole list")), &QAction::triggered, this, &InboxPane::stripLeft);
    menu->popup(stripTab_->mapToGlobal(QPoint(0, stripTab_->height())));
}

void InboxPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    clockTimer_.start(0);
}

void InboxPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
