#include "ui/agent/wrap_up_bar.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace santral::ui {

WrapUpBar::WrapUpBar(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock),
      text_(new ElidedLabel("wrapUpText", Type::Base, ElidedLabel::Ink::Text, this)),
      time_(new TimerLabel("wrapUpTime", Type::BaseStrong, this)),
      open_(new Button(Button::Kind::Quiet, "wrapUpOpen", this)),
      outcome_(new Button(Button::Kind::Quiet, "wrapUpOutcome", this)),
      done_(new Button(Button::Kind::Primary, "wrapUpDone", this)) {
    setObjectName(QStringLiteral("wrapUp"));
    setFixedHeight(kHeight);
    build();
    connect(done_, &Button::clicked, this, &WrapUpBar::finish);
    connect(open_, &Button::clicked, this, [this] {
        if (!faces_.empty()) Q_EMIT openRequested(faces_.front().row.conversation.id);
    });
    connect(&timer_, &QTimer::timeout, this, &WrapUpBar::tick);
    refresh();
    hide();
}

void WrapUpBar::build() {
    done_->setGlyph(Icon::Check);
    auto* menu = new QMenu(outcome_);
    outcome_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &WrapUpBar::fillReasons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(44, 0, space::kPane, 1);
    row->setSpacing(space::kItem);
    row->addWidget(text_, 1);
    row->addWidget(time_);
    row->addSpacing(space::kItem);
    for (Button* button : {open_, outcome_, done_}) row->addWidget(button);
}

void WrapUpBar::set(const std::vector<ContactFace>& faces) {
    const ContactId before = faces_.empty() ? ContactId() : faces_.front().contact.id;
    faces_ = faces;
    const auto ends = [](const ContactFace& face) { return face.contact.until.value_or(TimePoint::max()); };
    std::stable_sort(faces_.begin(), faces_.end(),
                     [&](const auto& a, const auto& b) { return ends(a) < ends(b); });
    const ContactId now = faces_.empty() ? ContactId() : faces_.front().contact.id;
    if (before != now) {
        reason_ = {};
        done_->setEnabled(true);
    }
    setVisible(!faces_.empty());
    faces_.empty() ? timer_.stop() : timer_.start(1000);
    refresh();
}

void WrapUpBar::setReasons(std::vector<Reason> reasons) {
    reasons_ = std::move(reasons);
    refresh();
}

void WrapUpBar::setKeys(const QKeySequence& done) {
    keys_ = done;
    refresh();
}

const Reason* WrapUpBar::chosenReason() const {
    const auto known =
        std::find_if(reasons_.begin(), reasons_.end(), [&](const Reason& r) { return r.id == reason_; });
    return reason_ && known != reasons_.end() ? &*known : nullptr;
}

void WrapUpBar::refresh() {
    open_->setLabel(tr("Open"));
    done_->setLabel(tr("Done"), keys_);
    const Reason* reason = chosenReason();
    outcome_->setLabel(reason ? toQt(reason->name) : tr("How did it end?"));
    outcome_->setVisible(!reasons_.empty());
    if (faces_.empty()) return;
    const ContactFace& face = faces_.front();
    time_->setWhat(face.contact.until ? tr("Wrap-up ends in") : tr("In wrap-up for"));
    QStringList parts{tr("Wrap-up: %1").arg(customerText(face.row.customerName)),
                      channelName(face.contact.channel)};
    if (!face.queue.isEmpty()) parts << face.queue;
    if (faces_.size() > 1) parts << tr("%n more", nullptr, static_cast<int>(faces_.size()) - 1);
    text_->setText(parts.join(QStringLiteral(" · ")));
    setAccessibleName(text_->text());
    tick();
}

void WrapUpBar::tick() {
    if (faces_.empty()) return;
    const Contact& c = faces_.front().contact;
    const Millis time = c.until ? *c.until - clock_.now() : clock_.now() - c.since;
    time_->setTime(std::chrono::ceil<std::chrono::seconds>(std::max(time, Millis(0))));
}

void WrapUpBar::fillReasons() {
    QMenu& menu = *outcome_->menu();
    menu.clear();
    const auto add = [&](const QString& text, ReasonId id) {
        QAction* choice = menu.addAction(text);
        choice->setCheckable(true);
        choice->setChecked(reason_ == id);
        connect(choice, &QAction::triggered, this, [this, id] {
            reason_ = id;
            refresh();
        });
    };
    for (const Reason& reason : reasons_) add(toQt(reason.name), reason.id);
    menu.addSeparator();
    add(tr("Nothing to note"), {});
}

void WrapUpBar::finish() {
    if (faces_.empty() || !done_->isEnabled()) return;
    const ContactFace& face = faces_.front();
    Q_EMIT finished(face.row.conversation.id, face.contact.id, reason_);
}

void WrapUpBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    painter.fillRect(rect(), l.surface2);
    painter.fillRect(QRect(0, height() - 1, width(), 1), l.border);
    drawIcon(painter, QRectF(space::kPane, height() / 2.0 - 8, 16, 16), Icon::Timer, l.text2);
}

void WrapUpBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
