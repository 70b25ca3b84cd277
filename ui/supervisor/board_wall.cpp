#include "ui/supervisor/board_wall.hpp"

#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_summary.hpp"
#include "ui/supervisor/tile_grid.hpp"
#include "ui/widgets/look.hpp"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kWallTitle = 26;
// Read from across the room: how much larger the summary is than on the board, by the width of the screen.
qreal summaryScale(int width) {
    constexpr qreal kWidth = 900, kLeast = 1, kMost = 3;
    return std::clamp(width / kWidth, kLeast, kMost);
}

} // namespace

BoardWall::BoardWall(QWidget* parent)
    : QWidget(parent, Qt::Window), title_(new QLabel(this)), clock_(new QLabel(this)),
      notice_(new QLabel(this)), summary_(new BoardSummary(this)), grid_(new TileGrid(this)) {
    setObjectName(QStringLiteral("boardWall"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(640, 400);
    QFont large = typeface(Type::Title);
    large.setPixelSize(kWallTitle);
    for (QLabel* label : {title_, clock_}) label->setFont(large);
    notice_->setFont(typeface(Type::Subject));
    notice_->setObjectName(QStringLiteral("wallNotice"));
    notice_->hide();
    grid_->setFill(true);
    grid_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(notice_);
    head->addSpacing(space::kWide);
    head->addWidget(clock_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kWide);
    column->setSpacing(space::kPane);
    column->addLayout(head);
    column->addWidget(summary_);
    column->addWidget(grid_, 1);
    retranslate();
}

void BoardWall::set(std::vector<BoardTrend> trend, const std::vector<QueueFace>& queues, TimePoint now) {
    summary_->set(std::move(trend), queues, now);
    grid_->set(queues, now);
    passTime(now);
}

void BoardWall::setNotice(const QString& text) {
    notice_->setText(text);
    notice_->setVisible(!text.isEmpty());
}

void BoardWall::setScope(const QString& text) {
    scope_ = text;
    showTitle();
}

void BoardWall::showTitle() {
    title_->setText(scope_.isEmpty() ? tr("Floor board")
                                     : QStringLiteral("%1 · %2").arg(tr("Floor board"), scope_));
}

void BoardWall::passTime(TimePoint now) {
    clock_->setText(toLocal(now).toString(QStringLiteral("HH:mm")));
    summary_->passTime(now);
    grid_->passTime(now);
}

void BoardWall::retranslate() {
    showTitle();
    setWindowTitle(tr("Floor board"));
    setAccessibleName(tr("Floor board on the whole screen. Escape leaves."));
}

void BoardWall::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    summary_->setScale(summaryScale(width()));
}

void BoardWall::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void BoardWall::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT left();
}

void BoardWall::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), look().app);
}

void BoardWall::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
