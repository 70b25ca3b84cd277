#include "ui/inbox/bulk_bar.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kBulkProgress = 3;
constexpr int kFailuresShown = 15;

} // namespace

BulkBar::BulkBar(QWidget* parent)
    : QWidget(parent), said_(new QLabel(this)), more_(new Button(Button::Kind::Bare, "bulkMore", this)),
      drop_(new Button(Button::Kind::Bare, "bulkDrop", this)) {
    setObjectName(QStringLiteral("bulkBar"));
    build();
    connect(more_, &Button::clicked, this, [this] {
        if (failures_.isEmpty())
            Q_EMIT allWanted();
        else
            openFailures();
    });
    connect(drop_, &Button::clicked, this, [this] {
        if (progress_) return void(Q_EMIT stopped());
        failures_.clear();
        Q_EMIT dropped();
        refresh();
    });
    retranslate();
    hide();
}

void BulkBar::build() {
    said_->setObjectName(QStringLiteral("bulkSaid"));
    said_->setFont(typeface(Type::BaseStrong));
    drop_->setGlyph(Icon::X);
    more_->setIconOnly(false);
    more_->setFixedHeight(height::kSmallControl);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kTight);
    head->addWidget(said_, 1);
    head->addWidget(more_);
    head->addWidget(drop_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kTight);
    const auto add = [&](BulkAct act, const char* name, Icon icon) {
        auto* button =
            new Button(act == BulkAct::Close ? Button::Kind::Primary : Button::Kind::Quiet, name, this);
        button->setGlyph(icon);
        button->setIconOnly(act != BulkAct::Close);
        row->addWidget(button);
        deeds_.push_back({act, button});
        connect(button, &Button::clicked, this, [this, act] { Q_EMIT asked(act); });
    };
    add(BulkAct::Take, "bulkTake", Icon::UserCheck);
    add(BulkAct::Assign, "bulkAssign", Icon::UserPlus);
    add(BulkAct::Move, "bulkMove", Icon::Inbox);
    add(BulkAct::Tag, "bulkTag", Icon::Tag);
    add(BulkAct::Snooze, "bulkSnooze", Icon::Clock);
    add(BulkAct::Read, "bulkRead", Icon::MailOpen);
    row->addStretch(1);
    add(BulkAct::Close, "bulkClose", Icon::Check);
    keys_.resize(deeds_.size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGroup, space::kItem, space::kGroup, space::kGroup);
    column->setSpacing(space::kSmall);
    column->addLayout(head);
    column->addLayout(row);
}

void BulkBar::setPicks(int picks, std::optional<std::uint64_t> all) {
    if (picks != picks_ && picks > 0 && !progress_) failures_.clear(); // another choice
    picks_ = picks;
    all_ = all;
    refresh();
}

void BulkBar::setSolved(bool solved) {
    if (std::exchange(solved_, solved) != solved) retranslate();
}

void BulkBar::setKeys(const std::vector<QKeySequence>& keys) {
    keys_ = keys;
    keys_.resize(deeds_.size());
    retranslate();
}

void BulkBar::setProgress(const std::optional<Progress>& progress) {
    progress_ = progress;
    if (progress && progress->done == 0) failures_.clear();
    refresh();
}

void BulkBar::setFailures(const QStringList& lines) {
    failures_ = lines;
    refresh();
}

QWidget& BulkBar::anchor() const {
    return *deeds_.front().button;
}

QString BulkBar::said() const {
    return said_->text();
}

void BulkBar::retranslate() {
    const QString labels[] = {tr("Take them"),
                              tr("Assign"),
                              tr("Move to queue"),
                              tr("Add a tag"),
                              tr("Snooze"),
                              tr("Mark as read"),
                              solved_ ? tr("Reopen") : tr("Solved")};
    for (std::size_t i = 0; i < deeds_.size(); ++i) deeds_[i].button->setLabel(labels[i], keys_[i]);
    deeds_.back().button->setGlyph(solved_ ? Icon::RotateCcw : Icon::Check);
    setAccessibleName(tr("Selected conversations"));
    refresh();
}

void BulkBar::refresh() {
    setVisible(picks_ > 0 || progress_ || !failures_.isEmpty());
    const QLocale locale;
    if (progress_)
        said_->setText(
            tr("%1: %2 of %3")
                .arg(progress_->doing, locale.toString(progress_->done), locale.toString(progress_->total)));
    else if (!failures_.isEmpty())
        said_->setText(tr("%n left as they are", nullptr, static_cast<int>(failures_.size())));
    else
        said_->setText(tr("%n selected", nullptr, picks_));
    const bool offersAll = all_ && static_cast<std::uint64_t>(picks_) < *all_;
    more_->setVisible(!progress_ && (!failures_.isEmpty() || offersAll));
    more_->setLabel(failures_.isEmpty() ? tr("All %1").arg(locale.toString(all_.value_or(0))) : tr("Why?"));
    drop_->setLabel(progress_ ? tr("Stop") : tr("Let them go"));
    for (const Deed& deed : deeds_) {
        const bool wakes = solved_ && deed.act == BulkAct::Snooze;
        deed.button->setVisible(!wakes);
        deed.button->setEnabled(!progress_ && picks_ > 0);
    }
    QPalette ink;
    ink.setColor(QPalette::WindowText, failures_.isEmpty() || progress_ ? look().text : look().bad);
    said_->setPalette(ink);
    fold();
    update();
}

void BulkBar::openFailures() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("bulkFailures"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < failures_.size() && i < kFailuresShown; ++i) {
        QAction* line = menu->addAction(themedIcon(Icon::CircleAlert), failures_[i]);
        line->setEnabled(true);
    }
    if (failures_.size() > kFailuresShown)
        menu->addAction(tr("%n more", nullptr, static_cast<int>(failures_.size()) - kFailuresShown))
            ->setEnabled(false);
    menu->popup(mapToGlobal(QPoint(space::kPane, -menu->sizeHint().height())));
}

// The word of the main button gives way.
void BulkBar::fold() {
    Button* main = deeds_.back().button;
    main->setIconOnly(false);
    int taken = 2 * space::kGroup - space::kTight;
    for (const Deed& deed : deeds_)
        if (!deed.button->isHidden()) taken += deed.button->sizeHint().width() + space::kTight;
    main->setIconOnly(taken > width());
}

void BulkBar::resizeEvent(QResizeEvent*) {
    fold();
}

void BulkBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface2);
    painter.fillRect(QRect(0, 0, width(), 1), look().border);
    if (!progress_ || progress_->total == 0) return;
    const double share = double(progress_->done) / progress_->total;
    painter.fillRect(QRect(0, 0, width(), kBulkProgress), look().border);
    painter.fillRect(QRect(0, 0, qRound(width() * share), kBulkProgress), look().accent);
}

void BulkBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
