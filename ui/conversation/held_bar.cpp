#include "ui/conversation/held_bar.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {

constexpr std::size_t kShown = 3;

class HeldLine final : public QWidget {
public:
    explicit HeldLine(HeldBar* bar)
        : QWidget(bar), when_(new ElidedLabel("heldWhen", Type::BaseStrong, ElidedLabel::Ink::Text, this)),
          words_(new ElidedLabel("heldWords", Type::Base, ElidedLabel::Ink::Quiet, this)),
          now_(new Button(Button::Kind::Quiet, "heldNow", this)),
          time_(new Button(Button::Kind::Bare, "heldTime", this)),
          back_(new Button(Button::Kind::Quiet, "heldBack", this)) {
        setObjectName(QStringLiteral("heldLine"));
        time_->setGlyph(Icon::Clock);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(when_);
        texts->addWidget(words_);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(42, space::kItem, space::kItem, space::kItem);
        row->setSpacing(space::kItem);
        row->addLayout(texts, 1);
        for (Button* button : {now_, time_, back_}) row->addWidget(button);
        connect(now_, &Button::clicked, bar, [this, bar] { Q_EMIT bar->nowRequested(face_.message); });
        connect(time_, &Button::clicked, bar, [this, bar] { Q_EMIT bar->timeRequested(face_.message); });
        connect(back_, &Button::clicked, bar, [this, bar] { Q_EMIT bar->backRequested(face_.message); });
        retranslate();
    }

    MessageId message() const { return face_.message; }
    QWidget* anchor() const { return time_; }

    void set(const HeldFace& face) {
        const bool warned =
            face_.message == face.message && face_.warning.isEmpty() && !face.warning.isEmpty();
        const bool other = !(face_ == face);
        face_ = face;
        if (!other) return;
        when_->setText(face.warning.isEmpty() ? face.when
                                              : QStringLiteral("%1 · %2").arg(face.when, face.warning));
        words_->setText(face.words);
        words_->setVisible(!face.words.isEmpty());
        time_->setVisible(face.canPutOff);
        // The time runs on in the text; a reader hears of it when it is asked.
        setAccessibleName(QStringLiteral("%1: %2").arg(when_->text(), face.words));
        update();
        if (!warned) return;
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look& l = look();
        const bool warns = !face_.warning.isEmpty();
        drawBox(painter, QRectF(rect()), radius::kCard, warns ? l.warnSoft : l.surface,
                warns ? l.warn : l.borderStrong);
        drawIcon(painter, QRectF(14, height() / 2.0 - 8, 16, 16), warns ? Icon::TriangleAlert : Icon::Clock,
                 warns ? l.warn : l.text2);
    }
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) retranslate();
        QWidget::changeEvent(event);
    }

private:
    void retranslate() {
        now_->setLabel(HeldBar::tr("Send now"));
        time_->setLabel(HeldBar::tr("Another time…"));
        back_->setLabel(HeldBar::tr("Take back"));
    }

    HeldFace face_;
    ElidedLabel* when_;
    ElidedLabel* words_;
    Button* now_;
    Button* time_;
    Button* back_;
};

HeldBar::HeldBar(QWidget* parent) : QWidget(parent), more_(new QLabel(this)) {
    setObjectName(QStringLiteral("held"));
    more_->setObjectName(QStringLiteral("heldMore"));
    more_->setFont(typeface(Type::Secondary));
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::kTight);
    column_->addWidget(more_);
    hide();
}

HeldBar::~HeldBar() = default;

void HeldBar::set(const std::vector<HeldFace>& faces) {
    const std::size_t shown = std::min(faces.size(), kShown);
    while (lines_.size() > shown) {
        lines_.back()->hide();
        lines_.back()->deleteLater(); // it may be the one that was pressed
        lines_.pop_back();
    }
    while (lines_.size() < shown) {
        lines_.push_back(new HeldLine(this));
        column_->insertWidget(static_cast<int>(lines_.size()) - 1, lines_.back());
    }
    for (std::size_t i = 0; i < shown; ++i) lines_[i]->set(faces[i]);
    const int hidden = static_cast<int>(faces.size() - shown);
    more_->setText(tr("… and %n more to leave later", nullptr, hidden));
    more_->setVisible(hidden > 0);
    setAccessibleName(tr("To leave later"));
    setVisible(!faces.empty());
}

QWidget* HeldBar::anchorOf(MessageId message) const {
    for (const HeldLine* line : lines_)
        if (line->message() == message) return line->anchor();
    return nullptr;
}

} // namespace santral::ui
