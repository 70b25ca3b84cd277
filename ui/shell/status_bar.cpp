#include "ui/shell/status_bar.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"
#include "ui/shell/link_words.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace santral::ui {
namespace {

QColor inkOf(Health health) {
    switch (health) {
    case Health::Good:
        return look().ok;
    case Health::Working:
        return look().warn;
    case Health::Bad:
        return look().bad;
    case Health::Off:
        break;
    }
    return look().text3;
}

// Colour is never alone: each state has a shape of its own.
Icon iconOf(Health health) {
    switch (health) {
    case Health::Good:
        return Icon::CircleCheck;
    case Health::Working:
        return Icon::Loader;
    case Health::Bad:
        return Icon::TriangleAlert;
    case Health::Off:
        break;
    }
    return Icon::CircleX;
}

Health healthOf(ChannelStatus::State state) {
    switch (state) {
    case ChannelStatus::State::Ready:
        return Health::Good;
    case ChannelStatus::State::Connecting:
        return Health::Working;
    case ChannelStatus::State::Trouble:
        return Health::Bad;
    case ChannelStatus::State::Off:
        break;
    }
    return Health::Off;
}

// What one of the chips says: of several mailboxes how the worst of them is, and beside it how each is.
struct ChannelFace {
    ChannelStatus worst;
    int count = 0;
    QStringList details;

    void add(const ChannelStatus& status) {
        if (count == 0 || healthOf(status.state) > healthOf(worst.state)) worst = status;
        ++count;
        QStringList lines{toQt(status.name)};
        if (!status.why.empty()) lines << reasonText(status.why);
        if (!status.detail.empty()) lines << toQt(status.detail);
        details << lines.join(QStringLiteral("\n"));
    }
    Health health() const { return healthOf(worst.state); }
    QString text() const {
        const QString text = channelStateText(worst);
        const bool which = count > 1 && worst.state == ChannelStatus::State::Trouble;
        return which ? QStringLiteral("%1 · %2").arg(text, toQt(worst.name)) : text;
    }
};

std::vector<ChannelFace> facesOf(const std::vector<ChannelStatus>& channels) {
    std::vector<ChannelFace> faces;
    for (const ChannelStatus& status : channels) {
        if (status.channel == Channel::Phone || status.state == ChannelStatus::State::Off) continue;
        const auto same = std::find_if(faces.begin(), faces.end(), [&](const ChannelFace& face) {
            return face.worst.channel == status.channel;
        });
        (same == faces.end() ? faces.emplace_back() : *same).add(status);
    }
    return faces;
}

} // namespace

StatusChip::StatusChip(const char* name, QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QLatin1String(name));
    setFont(typeface(Type::Secondary));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void StatusChip::set(Health health, const QString& text, const QString& detail) {
    health_ = health;
    setText(text);
    setToolTip(detail);
    setAccessibleName(detail.isEmpty() ? text : QStringLiteral("%1. %2").arg(text, detail));
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    return {textWidth(text(), font()) + 13 + 6 + 12, 22};
}

QSize StatusChip::minimumSizeHint() const {
    return sizeHint();
}

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF box(rect());
    if (underMouse()) drawBox(painter, box, 4, look().hover);
    if (showsFocusRing(*this)) drawFocusRing(painter, box, 4);
    drawIcon(painter, QRectF(box.left() + 6, box.center().y() - 6.5, 13, 13), iconOf(health_),
             inkOf(health_));
    drawLine(painter, box.adjusted(25, 0, 0, 0), text(), font(),
             health_ == Health::Bad ? look().bad : look().text2);
}

StatusBar::StatusBar(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), hub_(new StatusChip("statusHub", this)),
      phone_(new StatusChip("statusPhone", this)), row_(new QHBoxLayout(this)), cache_(new QLabel(this)) {
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(kHeight);
    cache_->setFont(typeface(Type::Secondary));
    row_->setContentsMargins(space::kItem, 1, space::kPane, 0);
    row_->setSpacing(space::kTight);
    row_->addWidget(hub_);
    row_->addWidget(phone_);
    row_->addStretch(1);
    row_->addWidget(cache_);
    connect(hub_, &StatusChip::clicked, this, &StatusBar::inHandRequested);
    connect(phone_, &StatusChip::clicked, this, &StatusBar::troubleChosen);
    phone_->hide();
    refresh();
}

void StatusBar::setHub(const HubStatus& status) {
    status_ = status;
    refresh();
}

void StatusBar::setRefused(int count) {
    refused_ = count;
    refresh();
}

QWidget& StatusBar::hubChip() {
    return *hub_;
}

void StatusBar::setPhone(Health health, const QString& text, const QString& detail) {
    phone_->setVisible(health != Health::Off);
    phone_->set(health, text, detail);
    fit();
}

void StatusBar::refresh() {
    const LinkFace face = linkFace(status_, refused_, clock_.now());
    hub_->set(face.health, face.text, face.detail);
    const std::vector<ChannelFace> shown = facesOf(status_.channels);
    while (channels_.size() < shown.size()) {
        channels_.push_back(new StatusChip("statusChannel", this));
        row_->insertWidget(static_cast<int>(channels_.size()) + 1, channels_.back());
        connect(channels_.back(), &StatusChip::clicked, this, &StatusBar::troubleChosen);
    }
    for (std::size_t i = 0; i < channels_.size(); ++i) {
        channels_[i]->setVisible(i < shown.size());
        if (i >= shown.size()) continue;
        channels_[i]->set(shown[i].health(), shown[i].text(), shown[i].details.join(QStringLiteral("\n\n")));
    }
    cache_->setText(
        tr("Kept here: %1 · %2 messages")
            .arg(octetsText(status_.cacheOctets), QLocale().toString(qulonglong(status_.messages))));
    QPalette quiet = cache_->palette();
    quiet.setColor(QPalette::WindowText, look().text2);
    cache_->setPalette(quiet);
    fit();
}

void StatusBar::fit() {
    int taken = space::kItem + space::kPane + space::kGroup + cache_->sizeHint().width();
    for (const StatusChip* chip : findChildren<StatusChip*>())
        if (!chip->isHidden()) taken += chip->sizeHint().width() + space::kTight;
    cache_->setVisible(taken <= width());
}

void StatusBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void StatusBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface2);
    painter.fillRect(QRect(0, 0, width(), 1), look().border);
}

void StatusBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
