#include "ui/supervisor/time_machine.hpp"

#include "ui/bridge/when.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kSteps = static_cast<int>(TimeMachine::kBack / TimeMachine::kStep);
constexpr int kRestingMs = 150;
constexpr int kStepsADay = static_cast<int>(std::chrono::hours(24) / TimeMachine::kStep);
constexpr qreal kHandle = 16;

// A thin groove with a mark for each day, and a round handle. Keys, wheel and accessibility are QSlider's.
class TimeSlider final : public QSlider {
public:
    explicit TimeSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
        setAttribute(Qt::WA_Hover);
        setMinimumSize(140, height::kControl);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look& l = look();
        const qreal middle = height() / 2.0;
        const qreal left = kHandle / 2, room = width() - kHandle;
        const auto at = [&](int step) { return left + room * step / kSteps; };
        drawBox(painter, QRectF(left, middle - 2, room, 4), 2, l.border);
        drawBox(painter, QRectF(left, middle - 2, at(value()) - left, 4), 2, l.accent);
        for (int day = 1; day * kStepsADay < kSteps; ++day)
            painter.fillRect(QRectF(at(kSteps - day * kStepsADay), middle + 5, 1, 4), l.borderStrong);
        const QRectF handle(at(value()) - kHandle / 2, middle - kHandle / 2, kHandle, kHandle);
        drawBox(painter, handle, kHandle / 2, l.surface, l.accent);
        drawBox(painter, handle.adjusted(4, 4, -4, -4), kHandle, l.accent);
        if (showsFocusRing(*this)) drawFocusRing(painter, handle.adjusted(-3, -3, 3, 3), kHandle);
    }
    // Wherever one presses the handle comes.
    void mousePressEvent(QMouseEvent* event) override {
        follow(*event);
        setSliderDown(true);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        if (isSliderDown()) follow(*event);
    }
    void mouseReleaseEvent(QMouseEvent*) override { setSliderDown(false); }

private:
    void follow(const QMouseEvent& event) {
        const qreal share = (event.position().x() - kHandle / 2) / (width() - kHandle);
        setValue(qBound(0, qRound(share * kSteps), kSteps));
    }
};

} // namespace

TimeMachine::TimeMachine(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), slider_(new TimeSlider(this)), edit_(new QDateTimeEdit(this)),
      now_(new Button(Button::Kind::Quiet, "timeNow", this)) {
    setObjectName(QStringLiteral("timeMachine"));
    slider_->setObjectName(QStringLiteral("timeSlider"));
    slider_->setRange(0, kSteps);
    slider_->setPageStep(12);
    edit_->setObjectName(QStringLiteral("timeEdit"));
    edit_->setCalendarPopup(true);
    edit_->setMinimumWidth(164);
    edit_->setKeyboardTracking(false); // a half-typed date is no moment
    edit_->setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm"));
    now_->setGlyph(Icon::RotateCcw);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestingMs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kItem);
    row->addWidget(slider_, 1);
    row->addWidget(edit_);
    row->addWidget(now_);
    connect(slider_, &QSlider::valueChanged, this, [this](int step) {
        if (showing_) return;
        if (step == kSteps) return goNow();
        choose(clock_.now() - (kSteps - step) * kStep);
    });
    connect(edit_, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& local) {
        if (showing_) return;
        const qint64 chosen = local.toMSecsSinceEpoch();
        choose(fromMillis(chosen - chosen % 60'000)); // as it stands there: the field has no seconds
    });
    connect(now_, &Button::clicked, this, &TimeMachine::goNow);
    connect(&rest_, &QTimer::timeout, this, &TimeMachine::changed);
    retranslate();
    show();
}

void TimeMachine::choose(TimePoint moment) {
    moment_ = std::clamp(moment, clock_.now() - kBack, clock_.now());
    show();
    rest_.start();
}

void TimeMachine::go(TimePoint moment) {
    choose(moment);
    rest_.stop();
    Q_EMIT changed();
}

void TimeMachine::goNow() {
    rest_.stop();
    moment_.reset();
    show();
    Q_EMIT changed();
}

void TimeMachine::passTime() {
    if (!moment_ && !edit_->hasFocus()) show();
}

void TimeMachine::show() {
    showing_ = true;
    const TimePoint now = clock_.now();
    const TimePoint at = moment_.value_or(now);
    slider_->setValue(kSteps - static_cast<int>((now - at) / kStep));
    edit_->setDateTimeRange(toLocal(now - kBack), toLocal(now));
    edit_->setDateTime(toLocal(at));
    slider_->setAccessibleDescription(momentText(at));
    now_->setEnabled(moment_.has_value());
    showing_ = false;
}

void TimeMachine::retranslate() {
    setAccessibleName(tr("Moment of the board"));
    slider_->setAccessibleName(tr("Back in time, up to seven days"));
    slider_->setToolTip(tr("Back in time, up to seven days"));
    edit_->setAccessibleName(tr("Date and time of the board"));
    now_->setLabel(tr("Now"));
}

void TimeMachine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
