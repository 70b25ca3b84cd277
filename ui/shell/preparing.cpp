#include "ui/shell/preparing.hpp"

#include "ui/widgets/look.hpp"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kMoment = 300; // ms; what is quicker needs no window
constexpr int kWidth = 460;

} // namespace

Preparing::Preparing(QWidget* parent)
    : QWidget(parent), bar_(new QProgressBar(this)), percent_(new QLabel(this)) {
    since_.start();
    auto* title = new QLabel(tr("Preparing your conversations"), this);
    title->setFont(typeface(Type::Title));
    auto* text =
        new QLabel(tr("Lists and search are put in order again, as after an update. Nothing is lost; this "
                      "happens once. You may close this window: it goes on from here next time."),
                   this);
    text->setWordWrap(true);
    bar_->setAccessibleName(title->text());
    bar_->setRange(0, 100);
    bar_->setTextVisible(false); // it is a thin line; the figure stands beside it
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGroup);
    row->addWidget(bar_, 1);
    row->addWidget(percent_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    column->setSpacing(space::kGroup);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(row);
    setFixedWidth(kWidth);
}

bool Preparing::tell(quint64 done, quint64 all) {
    if (since_.elapsed() > kMoment && !isVisible() && !closed_) show();
    const int percent = all == 0 ? 100 : int(done * 100 / all);
    bar_->setValue(percent);
    //: How far it is, in per cent
    percent_->setText(tr("%1 %").arg(percent));
    QCoreApplication::processEvents();
    return !closed_;
}

void Preparing::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), look().surface);
}

void Preparing::closeEvent(QCloseEvent* event) {
    closed_ = true;
    event->accept();
}

} // namespace santral::ui
