#include "ui/shell/top_bar.hpp"

#include "ui/agent/state_control.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace santral::ui {
namespace {

class Bell final : public Button {
public:
    explicit Bell(QWidget* parent) : Button(Kind::Bare, "bell", parent) { setGlyph(Icon::Bell); }
    int count = 0;

protected:
    void paintEvent(QPaintEvent* event) override {
        Button::paintEvent(event);
        if (count == 0) return;
        QPainter painter(this);
        drawBox(painter, QRectF(width() - 14, 4, 9, 9), 4.5, look().surface);
        drawBox(painter, QRectF(width() - 13, 5, 7, 7), 3.5, look().danger);
    }
};

QString countText(const QString& name, std::uint64_t count) {
    return QStringLiteral("%1&nbsp;&nbsp;<b>%2</b>")
        .arg(name.toHtmlEscaped(), QLocale().toString(qulonglong(count)));
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), search_(new QLineEdit(this)), searchKeys_(new QLabel(this)),
      openCount_(new QLabel(this)), unreadCount_(new QLabel(this)), state_(new StateControl(this)),
      customer_(new Button(Button::Kind::Bare, "toggleCustomer", this)), bell_(new Bell(this)) {
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(kHeight);
    search_->setObjectName(QStringLiteral("searchBox"));
    search_->setFixedHeight(height::kLargeControl);
    search_->setClearButtonEnabled(false);
    search_->setMaxLength(200);
    search_->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    for (QLabel* label : {searchKeys_, openCount_, unreadCount_}) label->setFont(typeface(Type::Secondary));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPane, 0, space::kPane, 0);
    row->setSpacing(space::kPane);
    row->addWidget(search_, 4);
    row->addWidget(searchKeys_);
    row->addStretch(3);
    row->addWidget(openCount_);
    row->addWidget(unreadCount_);
    row->addWidget(state_);
    auto* ends = new QHBoxLayout;
    ends->setSpacing(space::kTight);
    ends->addWidget(customer_);
    ends->addWidget(bell_);
    row->addLayout(ends);
    customer_->setGlyph(Icon::PanelRight);
    connect(customer_, &Button::clicked, this, &TopBar::customerToggled);
    search_->setMaximumWidth(420);
    search_->setMinimumWidth(180);
    connect(state_, &StateControl::chosen, this, &TopBar::stateChosen);
    connect(bell_, &Button::clicked, this, &TopBar::bellPressed);
    retranslate();
}

QWidget& TopBar::bell() {
    return *bell_;
}

void TopBar::nameKeys(const KeyBindings& keys) {
    searchKeyText_ = keys.textOf(Act::Search);
    state_->setKeys(keys.firstOf(Act::StateMenu));
    customerKeys_ = keys.firstOf(Act::CustomerPanel);
    retranslate();
}

void TopBar::retranslate() {
    search_->setPlaceholderText(tr("Search customers, conversations, messages"));
    search_->setAccessibleName(tr("Search"));
    searchKeys_->setText(searchKeyText_);
    openCount_->setText(countText(tr("Open"), counts_.byTab[static_cast<std::size_t>(InboxTab::Team)]));
    unreadCount_->setText(countText(tr("Unread"), counts_.unread));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, look().text2);
    for (QLabel* label : {searchKeys_, openCount_, unreadCount_}) label->setPalette(quiet);
    bell_->setLabel(notices_ > 0 ? tr("Notices, %n new", nullptr, notices_) : tr("Notices"));
    customer_->setLabel(tr("Show or hide the customer"), customerKeys_);
}

void TopBar::setCounts(const InboxCounts& counts) {
    counts_ = counts;
    openCount_->setText(countText(tr("Open"), counts.byTab[static_cast<std::size_t>(InboxTab::Team)]));
    unreadCount_->setText(countText(tr("Unread"), counts.unread));
}

void TopBar::setNotices(int unseen) {
    notices_ = unseen;
    static_cast<Bell*>(bell_)->count = unseen;
    bell_->setLabel(unseen > 0 ? tr("Notices, %n new", nullptr, unseen) : tr("Notices"));
    bell_->update();
}

void TopBar::setCustomerShown(bool shown) {
    customer_->setChecked(shown);
}

void TopBar::openStateMenu() {
    state_->showMenu();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look().border);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    searchKeys_->setVisible(width() >= 900);
    openCount_->setVisible(width() >= 760);
    unreadCount_->setVisible(width() >= 660);
    QWidget::resizeEvent(event);
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        // Setting the labels' palettes below sends this event again to them, not to us.
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace santral::ui
