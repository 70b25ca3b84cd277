#include "ui/supervisor/board_scope_box.hpp"

#include "ui/bridge/text.hpp"
#include "ui/supervisor/board_words.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"

#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

constexpr std::array kBoardChannels{Channel::Chat, Channel::Mail, Channel::Phone};
constexpr int kFixed = 2; // all queues, by brand: before the brands

} // namespace

BoardScopeBox::BoardScopeBox(QWidget* parent)
    : QWidget(parent), brand_(new QComboBox(this)), channel_(new QComboBox(this)) {
    brand_->setObjectName(QStringLiteral("boardBrand"));
    channel_->setObjectName(QStringLiteral("boardChannel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kItem);
    for (QComboBox* box : {brand_, channel_}) {
        box->setFixedHeight(height::kControl);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        box->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &BoardScopeBox::changed);
    }
    refill();
}

void BoardScopeBox::setBrands(const Organisation& all) {
    std::vector<Brand> brands;
    bool unbranded = false;
    for (const Queue& queue : all.queues) unbranded = unbranded || (!queue.away && !queue.brand);
    for (const Brand& brand : all.brands) {
        const auto has = [&](const Queue& queue) { return queue.brand == brand.id; };
        if (std::any_of(all.queues.begin(), all.queues.end(), has)) brands.push_back(brand);
    }
    const QCollator byName;
    std::sort(brands.begin(), brands.end(),
              [&](const Brand& a, const Brand& b) { return byName.compare(toQt(a.name), toQt(b.name)) < 0; });
    if (brands == brands_ && unbranded == unbranded_) return;
    const BoardScope kept = scope();
    brands_ = std::move(brands);
    unbranded_ = unbranded;
    refill();
    setScope(kept);
}

BoardScope BoardScopeBox::scope() const {
    BoardScope scope;
    const int brand = brand_->currentIndex();
    const auto at = static_cast<std::size_t>(brand - kFixed);
    scope.byBrand = brand == 1;
    if (brand >= kFixed) scope.brand = at < brands_.size() ? brands_[at].id : BrandId();
    if (channel_->currentIndex() > 0)
        scope.channel = kBoardChannels[static_cast<std::size_t>(channel_->currentIndex() - 1)];
    return scope;
}

void BoardScopeBox::setScope(const BoardScope& scope) {
    int brand = scope.byBrand ? 1 : 0;
    if (scope.brand) {
        const auto known = std::find_if(brands_.begin(), brands_.end(),
                                        [&](const Brand& one) { return one.id == *scope.brand; });
        if (known != brands_.end())
            brand = kFixed + static_cast<int>(known - brands_.begin());
        else if (!*scope.brand && unbranded_)
            brand = kFixed + static_cast<int>(brands_.size());
    }
    brand_->setCurrentIndex(brand);
    int channel = 0;
    for (std::size_t i = 0; i < kBoardChannels.size(); ++i)
        if (scope.channel == kBoardChannels[i]) channel = static_cast<int>(i) + 1;
    channel_->setCurrentIndex(channel);
}

QString BoardScopeBox::text() const {
    QStringList parts;
    if (brand_->currentIndex() >= kFixed) parts << brand_->currentText();
    if (channel_->currentIndex() > 0) parts << channel_->currentText();
    return parts.join(QStringLiteral(" · "));
}

void BoardScopeBox::refill() {
    const BoardScope kept = scope();
    brand_->clear();
    brand_->addItem(tr("All queues"));
    brand_->addItem(tr("Brand by brand"));
    for (const Brand& brand : brands_) brand_->addItem(toQt(brand.name));
    if (unbranded_ && !brands_.empty()) brand_->addItem(noBrandText());
    brand_->setAccessibleName(tr("Which queues"));
    brand_->setVisible(!brands_.empty());
    channel_->clear();
    channel_->addItem(tr("All channels"));
    for (const Channel channel : kBoardChannels)
        channel_->addItem(themedIcon(channelIcon(channel)), channelName(channel));
    channel_->setAccessibleName(tr("Which channels"));
    setScope(kept);
}

void BoardScopeBox::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refill();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
