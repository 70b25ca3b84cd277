#include "ui/shell/main_window.hpp"

#include "ui/agent/wrap_up_bar.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/call/call_bar.hpp"
#include "ui/call/dial_pad.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/arrivals.hpp"
#include "ui/shell/damage_words.hpp"
#include "ui/shell/desktop_notices.hpp"
#include "ui/shell/in_hand_list.hpp"
#include "ui/shell/in_hand_popup.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/phone_desk.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/search_popup.hpp"
#include "ui/shell/shortcuts.hpp"
#include "ui/shell/sounds.hpp"
#include "ui/shell/status_bar.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/shell/writing.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/toast.hpp"

#include <QCloseEvent>
#include <QEvent>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kMinimumWidth = 860;
constexpr int kMinimumHeight = 560;
const QString kGuided = QStringLiteral("guided"); // the first-start guide was closed by a person

} // namespace

MainWindow::MainWindow(const WindowParts& parts)
    : parts_(parts), rail_(new Rail(this)), top_(new TopBar(this)), callBar_(new CallBar(parts.clock, this)),
      wrapUp_(new WrapUpBar(parts.clock, this)), panes_(new QWidget(this)),
      splitter_(new QSplitter(Qt::Horizontal, panes_)),
      inbox_(new InboxPane(parts.hub, parts.clock, splitter_)),
      conversation_(new ConversationView(parts.clock, splitter_)),
      customer_(new CustomerPanel(parts.clock, splitter_)), status_(new StatusBar(parts.clock, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimumWidth, kMinimumHeight);
    resize(1600, 1000);
    build();
    buildFloating();
    restoreSizes();
    connectInbox();
    connectQueries();
    connectTop();
    connectWorkspace();
    connectInHand();
    connectWork();
    connectHelp();
    connectSetup();
    connectMentions();
    connectPhone();
    connect(shortcuts_, &Shortcuts::triggered, this, &MainWindow::run);
    connect(&parts_.preferences, &Preferences::changed, this, &MainWindow::applyPreferences);
    statusWatch_ = parts_.hub.watchStatus([this](const HubStatus& status) { hearStatus(status); });
    loadSettings();
    rail_->setAgent(toQt(parts_.hub.self().name));
    retranslate();
    applyPreferences();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    for (QWidget* pane : std::initializer_list<QWidget*>{inbox_, conversation_, customer_})
        splitter_->addWidget(pane);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({InboxPane::kWidth, 900, CustomerPanel::kWidth});
    conversation_->setMinimumWidth(420);
    auto* inside = new QVBoxLayout(panes_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(splitter_);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(top_);
    column->addWidget(callBar_);
    column->addWidget(wrapUp_);
    column->addWidget(panes_, 1);
    column->addWidget(status_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    row->addLayout(column, 1);
}

void MainWindow::buildFloating() {
    shortcuts_ = new Shortcuts(this, parts_.preferences);
    sounds_ = new Sounds(parts_.preferences, this);
    notices_ = new NoticeCenter(parts_.clock, this);
    arrivals_ = new Arrivals(parts_.clock, parts_.hub.self().id, this);
    toast_ = new Toast(panes_);
    offers_ = new OfferStack(parts_.clock, panes_);
    dialPad_ = new DialPad(this);
    search_ = new SearchPopup(parts_.hub, parts_.clock, top_->search(), this);
    inHand_ = new InHandList(parts_.hub, this);
    inHandPopup_ = new InHandPopup(*inHand_, parts_.clock, this);
    actions_ = new Actions(parts_.hub, *toast_, this);
    workspace_ = new Workspace(parts_.hub, *actions_, *conversation_, *customer_, this);
}

void MainWindow::restoreSizes() {
    restoreGeometry(parts_.preferences.bytes(QStringLiteral("geometry")));
    const QByteArray sizes = parts_.preferences.bytes(QStringLiteral("panes"));
    if (!sizes.isEmpty()) splitter_->restoreState(sizes);
    customerHidden_ = parts_.preferences.flag(QStringLiteral("customer-hidden"), false);
    fold();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    workspace_->writing().flush();
    parts_.preferences.setBytes(QStringLiteral("geometry"), saveGeometry());
    if (!drawer_ && !inbox_->isStrip())
        parts_.preferences.setBytes(QStringLiteral("panes"), splitter_->saveState());
    parts_.preferences.setFlag(QStringLiteral("customer-hidden"), customerHidden_);
    QWidget::closeEvent(event);
}

// Folding for the width
// ---------------------------------------------------------------------------------------

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
    placeDrawer();
}

void MainWindow::fold() {
    if (width() >= kStripBelow) fullList_ = false;
    setDrawer(width() < kDrawerBelow);
    if (!drawer_) customer_->setVisible(!customerHidden_);
    const bool strip = width() < kStripBelow && !fullList_;
    if (strip != inbox_->isStrip()) {
        inbox_->setStrip(strip);
        // The splitter remembers sizes, not limits.
        const int inbox = strip ? InboxPane::kStripWidth : InboxPane::kWidth;
        const int customer = drawer_ || customerHidden_ ? 0 : customer_->width();
        splitter_->setSizes({inbox, qMax(420, splitter_->width() - inbox - customer), customer});
    }
    callBar_->setCompact(width() < kStripBelow);
}

void MainWindow::setDrawer(bool drawer) {
    if (drawer == drawer_) return;
    drawer_ = drawer;
    customer_->setDrawer(drawer);
    if (drawer) {
        customer_->setParent(panes_);
        drawerShown_ = false;
        customer_->hide();
    } else {
        splitter_->addWidget(customer_);
        customer_->setVisible(!customerHidden_);
        splitter_->setSizes({inbox_->width(),
                             qMax(420, splitter_->width() - inbox_->width() - CustomerPanel::kWidth),
                             CustomerPanel::kWidth});
    }
}

void MainWindow::placeDrawer() {
    if (!drawer_ || !drawerShown_) return;
    const int width = qMin(CustomerPanel::kWidth + 15, panes_->width());
    customer_->setGeometry(panes_->width() - width, 0, width, panes_->height());
    customer_->raise();
    toast_->raise();
}

void MainWindow::showDrawer(bool shown) {
    drawerShown_ = shown;
    customer_->setVisible(shown);
    placeDrawer();
}

void MainWindow::toggleCustomer() {
    if (isAway()) return; // nobody's card belongs there
    const bool show = !customer_->isVisible();
    if (drawer_)
        showDrawer(show);
    else {
        customerHidden_ = !show;
        customer_->setVisible(show);
    }
    top_->setCustomerShown(show);
    if (show) customer_->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), look().surface);
    checkSettled();
}

// Start
// ---------------------------------------------------------------------------------------------------------

// The newest conversation is on screen from the first moment.
void MainWindow::openFirst() {
    if (startedUp_) return;
    startedUp_ = true;
    if (inbox_->model().rowCount() == 0 && inbox_->tab() == InboxTab::Mine &&
        !inbox_->filtering().isNarrowed()) {
        inbox_->setTab(InboxTab::Team);
        startedUp_ = false;
        return;
    }
    if (inbox_->model().rowCount() > 0 && !workspace_->row()) {
        const InboxRow row = inbox_->model().at(0);
        inbox_->mark(row.conversation.id);
        workspace_->open(row);
    }
    inbox_->list()->setFocus(Qt::OtherFocusReason);
    update(); // the paint tells that it is done
}

void MainWindow::checkSettled() {
    if (settled_ || !startedUp_ || inbox_->model().isLoading() || !workspace_->isWhole()) return;
    settled_ = true;
    // After this paint, not in the middle of it.
    QMetaObject::invokeMethod(this, &MainWindow::settled, Qt::QueuedConnection);
}

void MainWindow::loadSettings() {
    parts_.hub.loadSettings(this, [this](const Result<Settings>& settings) {
        if (settings) hearSettings(settings.value());
    });
}

void MainWindow::hearSettings(const Settings& settings) {
    if (phone_) phone_->setRegion(settings.phone.region);
    workspace_->setRegion(settings.phone.region);
    if (!settings.agentName.empty()) rail_->setAgent(toQt(settings.agentName));
    inbox_->setChannelsReady(settings.sampleDesk || !settings.mailboxes.empty() || settings.widget.on ||
                             !settings.phone.user.empty());
    const bool empty = settings.mailboxes.empty() && settings.phone.user.empty() && !settings.widget.on &&
                       !settings.sampleDesk;
    if (empty && parts_.guide && !parts_.preferences.flag(kGuided, false))
        QMetaObject::invokeMethod(this, &MainWindow::openFirstStart, Qt::QueuedConnection);
}

// Each is told once, and stays behind the bell.
void MainWindow::hearDamage(const std::vector<Damage>& damage) {
    for (std::size_t i = damageTold_; i < damage.size(); ++i) {
        Notice notice;
        notice.key = QStringLiteral("damage-%1").arg(i);
        notice.icon = Icon::TriangleAlert;
        notice.text = damageText(damage[i]);
        notices_->add(std::move(notice));
        toast_->say(damageText(damage[i]));
        sounds_->play(SoundEvent::Trouble);
    }
    damageTold_ = damage.size();
}

void MainWindow::hearStatus(const HubStatus& status) {
    const bool joined = status.link == HubStatus::Link::Connected;
    if (joined && !joined_) loadSettings(); // the hub may have said something else
    joined_ = joined;
    workspace_->writing().setMailboxes(status.mailboxes);
    status_->setHub(status);
    inHandPopup_->setStatus(status);
    hearDamage(status.damage);
    for (const ChannelStatus& channel : status.channels) {
        const QString key = QStringLiteral("channel-") + toQt(channel.name);
        if (channel.state == ChannelStatus::State::Ready) {
            notices_->remove(key);
            troubles_.erase(channel.name);
        }
        if (channel.state != ChannelStatus::State::Trouble) continue;
        if (const auto told = troubles_.find(channel.name);
            told != troubles_.end() && told->second == channel.why)
            continue;
        troubles_[channel.name] = channel.why;
        Notice notice;
        notice.key = key;
        notice.icon = Icon::TriangleAlert;
        QString what = channelStateText(channel);
        if (channel.channel == Channel::Mail && status.mailboxes.size() > 1)
            what = QStringLiteral("%1 (%2)").arg(what, toQt(channel.name));
        notice.text = QStringLiteral("%1: %2").arg(what, reasonText(channel.why));
        notice.open = [this] { setUpChannels(); };
        notices_->add(std::move(notice));
        sounds_->play(SoundEvent::Trouble);
    }
}

void MainWindow::raiseWindow() {
    if (isMinimized()) showNormal();
    show();
    raise();
    activateWindow();
}

DesktopNotices& MainWindow::desktop() {
    if (!desktop_) desktop_ = std::make_unique<DesktopNotices>();
    return *desktop_;
}

void MainWindow::retranslate() {
    setWindowTitle(tr("Santral"));
    setAccessibleName(tr("Santral"));
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
