#include "ui/supervisor/board_view.hpp"

#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/supervisor/agent_table.hpp"
#include "ui/supervisor/board_scope_box.hpp"
#include "ui/supervisor/board_summary.hpp"
#include "ui/supervisor/board_wall.hpp"
#include "ui/supervisor/queue_tile.hpp"
#include "ui/supervisor/tile_grid.hpp"
#include "ui/supervisor/time_machine.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kSecondMs = 1000;
constexpr int kTileRows = 2; // that are seen without scrolling
constexpr int kLeastTable = 170;
constexpr int kTightHead = 1080;

QString boardErrorText(const Error& error, bool past) {
    if (error.code == Errc::Unavailable)
        return BoardView::tr("The hub cannot be reached. What is shown may be out of date.");
    if (error.code == Errc::Denied) return BoardView::tr("The board is for supervisors.");
    if (past && error.code == Errc::Invalid) return BoardView::tr("Nothing had happened yet at that moment.");
    return errorText(error);
}

} // namespace

BoardView::BoardView(HubClient& hub, const Clock& clock, QWidget* parent)
    : QWidget(parent), hub_(hub), clock_(clock), title_(new QLabel(this)), live_(new Pill("boardLive", this)),
      notice_(new QLabel(this)), scope_(new BoardScopeBox(this)),
      mute_(new Button(Button::Kind::Bare, "boardMute", this)),
      toWall_(new Button(Button::Kind::Quiet, "boardWallOpen", this)), time_(new TimeMachine(clock, this)),
      summary_(new BoardSummary(this)), grid_(new TileGrid), tileArea_(new QScrollArea(this)),
      agentsTitle_(new QLabel(this)), find_(new QLineEdit(this)), signedOut_(new QCheckBox(this)),
      table_(new AgentTable(this)), empty_(new EmptyState("boardEmpty", this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("board"));
    build();
    second_.setInterval(kSecondMs);
    connect(&second_, &QTimer::timeout, this, &BoardView::passTime);
    connect(time_, &TimeMachine::changed, this, &BoardView::turnTo);
    connect(scope_, &BoardScopeBox::changed, this, &BoardView::show);
    connect(mute_, &Button::clicked, this, [this] {
        setMuted(!muted_);
        Q_EMIT muteAsked(muted_);
    });
    connect(toWall_, &Button::clicked, this, &BoardView::openWall);
    connect(find_, &QLineEdit::textEdited, this,
            [this](const QString& words) { table_->filter().setWords(words); });
    connect(signedOut_, &QCheckBox::toggled, this, [this](bool on) { table_->filter().setSignedOut(on); });
    connect(table_, &AgentTable::menuRequested, this, &BoardView::openMenu);
    retranslate();
}

BoardView::~BoardView() = default;

QWidget* BoardView::buildHead() {
    auto* head = new QWidget(this);
    title_->setFont(typeface(Type::Title));
    toWall_->setGlyph(Icon::Monitor);
    time_->setMaximumWidth(560);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGroup);
    row->addWidget(title_);
    row->addWidget(live_);
    row->addWidget(scope_);
    row->addStretch(1);
    row->addWidget(time_, 3);
    row->addWidget(mute_);
    row->addWidget(toWall_);
    return head;
}

QWidget* BoardView::buildFilter() {
    auto* line = new QWidget(this);
    agentsTitle_->setFont(typeface(Type::Subject));
    find_->setObjectName(QStringLiteral("boardFind"));
    find_->setFixedHeight(height::kControl);
    find_->setMaximumWidth(280);
    find_->setClearButtonEnabled(true);
    find_->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    signedOut_->setObjectName(QStringLiteral("boardSignedOut"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, space::kTight, 0, 0);
    row->setSpacing(space::kGroup);
    row->addWidget(agentsTitle_);
    row->addStretch(1);
    row->addWidget(signedOut_);
    row->addWidget(find_, 1);
    return line;
}

void BoardView::build() {
    notice_->setObjectName(QStringLiteral("boardNotice"));
    notice_->setFont(typeface(Type::Button));
    notice_->setContentsMargins(38, 8, space::kGroup, 8);
    notice_->setWordWrap(true);
    notice_->hide();
    tileArea_->setObjectName(QStringLiteral("boardTiles"));
    tileArea_->setFrameShape(QFrame::NoFrame);
    tileArea_->setWidgetResizable(true);
    tileArea_->setWidget(grid_);
    tileArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tileArea_->setFocusPolicy(Qt::NoFocus);
    auto* floor = new QWidget(this);
    auto* inside = new QVBoxLayout(floor);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::kGroup);
    inside->addWidget(summary_);
    inside->addWidget(tileArea_);
    inside->addWidget(buildFilter());
    inside->addWidget(table_, 1);
    pages_->addWidget(floor);
    pages_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kGroup);
    column->setSpacing(space::kGroup);
    column->addWidget(buildHead());
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
}

void BoardView::setSetup(const Organisation& all, const std::vector<Agent>& agents) {
    all_ = all;
    agents_ = agents;
    scope_->setBrands(all);
    show();
}

void BoardView::setMuted(bool muted) {
    muted_ = muted;
    mute_->setGlyph(muted ? Icon::BellOff : Icon::Bell);
    mute_->setLabel(muted ? tr("Alarms are muted: sound them again") : tr("Mute the alarms of the floor"));
}

void BoardView::open() {
    table_->setFocus(Qt::OtherFocusReason);
}

BoardWall* BoardView::wall() const {
    return wall_;
}

bool BoardView::isPast() const {
    return past_;
}

QString BoardView::notice() const {
    return notice_->isHidden() ? QString() : notice_->text();
}

std::vector<QueueTile*> BoardView::tiles() const {
    return grid_->tiles();
}

TimePoint BoardView::shownAt() const {
    return past_ && board_ ? board_->at : clock_.now();
}

void BoardView::watch() {
    const bool looks = (isVisible() && !window()->isMinimized()) || wall_;
    if (!looks || past_) {
        watch_.reset();
        second_.stop();
        return;
    }
    watch_ = hub_.watchBoard([this](const Result<Board>& board) { hear(board); });
    second_.start();
}

void BoardView::hear(const Result<Board>& board) {
    if (past_) return;
    trouble_ = board ? std::nullopt : std::optional(board.error());
    if (board) board_ = *board;
    show();
}

void BoardView::turnTo() {
    const auto moment = time_->moment();
    const bool was = past_;
    past_ = moment.has_value();
    ++asked_;
    if (!past_) {
        trouble_.reset();
        if (was) watch();
        return show();
    }
    if (!was) watch();
    hub_.boardAt(this, *moment, [this, asked = asked_](const Result<Board>& board) {
        if (asked != asked_) return;
        trouble_ = board ? std::nullopt : std::optional(board.error());
        if (board) board_ = *board;
        show();
    });
}

void BoardView::say(const QString& text, bool trouble) {
    notice_->setText(text);
    notice_->setVisible(!text.isEmpty());
    notice_->setProperty("trouble", trouble);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, trouble ? look().bad : look().warn);
    notice_->setPalette(ink);
    if (wall_) wall_->setNotice(text);
    update();
}

void BoardView::show() {
    const TimePoint now = shownAt();
    const bool tight = width() < kTightHead; // then the moment that is shown says it alone
    toWall_->setIconOnly(tight);
    live_->set(past_ || trouble_ || !board_ || tight ? QString() : tr("Live"), Tone::Ok, Icon::Zap);
    if (trouble_)
        say(boardErrorText(*trouble_, past_), true);
    else if (past_ && board_)
        say(tr("This is how it was on %1.").arg(momentText(board_->at)), false);
    else
        say({}, false);
    const bool nothing = !board_ || (board_->queues.empty() && board_->agents.empty());
    pages_->setCurrentIndex(nothing ? 1 : 0);
    if (nothing) return;
    const std::vector<QueueFace> queues = faces(now);
    std::vector<BoardTrend> trend = trendOf(*board_, scope_->scope());
    summary_->set(trend, queues, now);
    grid_->set(queues, now);
    tileArea_->setVisible(!queues.empty());
    placeTiles();
    table_->set(agentFaces(*board_, all_, agents_), now);
    if (!wall_) return;
    wall_->setScope(scope_->text());
    wall_->set(std::move(trend), queues, now);
}

// As time passes a wait goes beyond its limit without anything having happened.
std::vector<QueueFace> BoardView::faces(TimePoint now) const {
    Board at = *board_;
    at.at = std::max(at.at, now);
    return queueFaces(at, all_, scope_->scope());
}

// Two rows of tiles, one where the window is low: the agents keep some room below.
void BoardView::placeTiles() {
    const int rows = grid_->heightForWidth(qMax(1, tileArea_->viewport()->width()));
    const int most = kTileRows * QueueTile::kTileHeight + (kTileRows - 1) * space::kGroup;
    const int others = summary_->height() + height::kControl + space::kTight + 3 * space::kGroup;
    const int room = pages_->height() - others - kLeastTable;
    tileArea_->setFixedHeight(qMin(rows, qBound(QueueTile::kTileHeight, room, most)));
}

void BoardView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() < kTightHead) != (width() < kTightHead)) show();
    QTimer::singleShot(0, this, &BoardView::placeTiles); // once the pages have their size
}

void BoardView::passTime() {
    const TimePoint now = shownAt();
    summary_->passTime(now);
    if (board_) {
        const std::vector<QueueFace> queues = faces(now);
        grid_->set(queues, now);
        if (wall_) wall_->grid().set(queues, now);
    }
    table_->passTime(now);
    if (toMillis(now) / 60'000 != toMillis(now - Millis(kSecondMs)) / 60'000) time_->passTime();
    if (wall_) wall_->passTime(now);
}

void BoardView::openWall() {
    if (wall_) return wall_->raise();
    wall_ = new BoardWall(window());
    connect(wall_, &BoardWall::left, this, [this] {
        wall_.clear();
        if (!isVisible()) watch();
    });
    show();
    wall_->setGeometry(screen()->geometry()); // also where no window manager makes it fill the screen
    wall_->showFullScreen();
    wall_->setFocus(Qt::OtherFocusReason);
}

void BoardView::openMenu(const AgentFace& face, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("agentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addContacts(*menu, face);
    if (!past_) addStates(*menu, face);
    if (!past_) addSkills(*menu, face);
    if (menu->isEmpty()) return menu->deleteLater();
    menu->popup(at);
}

void BoardView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    watch();
}

void BoardView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!wall_) watch();
}

void BoardView::retranslate() {
    setAccessibleName(tr("Floor board"));
    title_->setText(tr("Floor board"));
    toWall_->setLabel(tr("Wall"));
    setMuted(muted_);
    agentsTitle_->setText(tr("Agents"));
    find_->setPlaceholderText(tr("Find by name or state"));
    find_->setAccessibleName(tr("Find by name or state"));
    signedOut_->setText(tr("Also who is signed out"));
    table_->setAccessibleName(tr("Agents"));
    empty_->set(Icon::ChartColumn, tr("Nothing on the floor yet"),
                tr("Queues appear here once there are some, and agents once they have signed in."));
    show();
}

void BoardView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

void BoardView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    painter.fillRect(rect(), l.surface);
    if (notice_->isHidden()) return;
    const bool trouble = notice_->property("trouble").toBool();
    const QRectF box(notice_->geometry());
    drawBox(painter, box, radius::kCard, trouble ? l.badSoft : l.warnSoft, trouble ? l.bad : l.warn);
    drawIcon(painter, QRectF(box.left() + 12, box.center().y() - 8, 16, 16),
             trouble ? Icon::TriangleAlert : Icon::History, trouble ? l.bad : l.warn);
}

} // namespace santral::ui
