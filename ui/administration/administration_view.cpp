#include "ui/administration/administration_view.hpp"
#include "ui/administration/mailbox_page.hpp"

#include "ui/administration/changes_page.hpp"
#include "ui/administration/channel_page.hpp"
#include "ui/administration/hours_page.hpp"
#include "ui/administration/queue_page.hpp"
#include "ui/administration/roles_page.hpp"
#include "ui/administration/small_pages.hpp"
#include "ui/administration/user_page.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kNavigation = 208;
constexpr int kPageRole = Qt::UserRole; // index into the entries; -1: a heading
constexpr int kIconRole = Qt::UserRole + 1;

class NavigationDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {160, index.data(kPageRole).toInt() < 0 ? 30 : 34};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const QRectF box = QRectF(option.rect).adjusted(8, 1, -8, -1);
        if (index.data(kPageRole).toInt() < 0) {
            drawLine(*painter, box.adjusted(8, 6, 0, 0), index.data().toString(), typeface(Type::Pill),
                     l.text3);
            return;
        }
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || option.state & QStyle::State_MouseOver)
            drawBox(*painter, box, radius::kControl, chosen ? l.selection : l.hover);
        if ((option.state & QStyle::State_HasFocus) && option.widget && showsFocusRing(*option.widget))
            drawFocusRing(*painter, box, radius::kControl);
        const QColor ink = chosen ? l.accentText : l.text2;
        drawIcon(*painter, QRectF(box.left() + 10, box.center().y() - 8, 16, 16),
                 static_cast<Icon>(index.data(kIconRole).toInt()), ink);
        drawLine(*painter, box.adjusted(36, 0, -6, 0), index.data().toString(),
                 typeface(chosen ? Type::BaseStrong : Type::Base), chosen ? l.accentText : l.text);
    }
};

} // namespace

AdministrationView::AdministrationView(SetupModel& model, QWidget* parent)
    : QWidget(parent), model_(model), title_(new QLabel(this)), cutOff_(new QLabel(this)),
      list_(new QListWidget(this)), stack_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("administration"));
    build();
    add(new UserPage(model), Group::People, true);
    add(new RolesPage(model), Group::People, true);
    add(new TeamPage(model), Group::People, true);
    add(new SkillPage(model), Group::People, true);
    add(new QueuePage(model), Group::Work);
    add(new HoursPage(model), Group::Work);
    add(new BrandPage(model), Group::Work);
    add(new TagPage(model), Group::Work);
    add(new ReasonPage(model, ReasonKind::Close), Group::Work);
    add(new ReasonPage(model, ReasonKind::NotReady), Group::Work);
    add(new MailboxPage(model), Group::Channels, true);
    add(new ChannelPage(model, ChannelPage::Part::Phone), Group::Channels, true);
    add(new ChannelPage(model, ChannelPage::Part::Widget), Group::Channels, true);
    add(new ChangesPage(model), Group::Log);
    connect(&model_, &SetupModel::changed, this, &AdministrationView::refresh);
    connect(&model_, &SetupModel::made, this, [this](const QString& said, const std::function<void()>& undo) {
        Q_EMIT told(said, undo ? tr("Undo") : QString(), undo);
        if (SetupPage* page = this->page(); page && page->isVisible()) page->opened();
    });
    connect(&model_, &SetupModel::dropped, this,
            [this](const QString& said, const std::function<void()>& back) {
                Q_EMIT told(said, tr("Bring back"), back);
            });
    connect(&model_, &SetupModel::refused, this, [this](const QString& why) { Q_EMIT told(why, {}, {}); });
    connect(list_, &QListWidget::currentRowChanged, this, &AdministrationView::turnTo);
    team_ = model_.isTeam();
    retranslate();
    openPage(0);
}

void AdministrationView::build() {
    title_->setFont(typeface(Type::Title));
    cutOff_->setFont(typeface(Type::Secondary));
    cutOff_->setWordWrap(true);
    list_->setObjectName(QStringLiteral("administrationPages"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new NavigationDelegate(this));
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->viewport()->setAutoFillBackground(false);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, space::kPane, 1, space::kGroup);
    left->setSpacing(space::kSmall);
    title_->setContentsMargins(18, 0, space::kItem, 0);
    cutOff_->setContentsMargins(18, space::kSmall, space::kItem, 0);
    left->addWidget(title_);
    left->addWidget(list_, 1);
    left->addWidget(cutOff_);
    auto* navigation = new QWidget(this);
    navigation->setFixedWidth(kNavigation);
    navigation->setLayout(left);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(navigation);
    row->addWidget(stack_, 1);
}

void AdministrationView::add(SetupPage* page, Group group, bool teamOnly) {
    stack_->addWidget(page);
    entries_.push_back({page, group, teamOnly});
}

QString AdministrationView::groupName(Group group) const {
    switch (group) {
    case Group::People:
        return tr("PEOPLE");
    case Group::Work:
        return tr("WORK");
    case Group::Channels:
        return tr("CHANNELS");
    case Group::Log:
        break;
    }
    return tr("LOG");
}

// A lone desk has no users, and its channels stand in its settings.
void AdministrationView::fillList() {
    SetupPage* kept = page();
    filling_ = true;
    list_->clear();
    std::optional<Group> group;
    int marked = -1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        if (entry.teamOnly && !team_) continue;
        if (group != entry.group) {
            auto* heading = new QListWidgetItem(groupName(entry.group), list_);
            heading->setData(kPageRole, -1);
            heading->setFlags(Qt::NoItemFlags);
        }
        group = entry.group;
        auto* item = new QListWidgetItem(entry.page->title(), list_);
        item->setData(kPageRole, static_cast<int>(i));
        item->setData(kIconRole, static_cast<int>(entry.page->icon()));
        if (entry.page == kept || marked < 0) marked = list_->row(item);
    }
    filling_ = false;
    list_->setCurrentRow(marked);
    turnTo(marked);
}

void AdministrationView::refresh() {
    if (team_ != model_.isTeam()) {
        team_ = model_.isTeam();
        fillList();
    }
    for (const Entry& entry : entries_) entry.page->refresh();
    cutOff_->setVisible(!model_.isReachable());
}

void AdministrationView::turnTo(int row) {
    if (filling_ || row < 0) return;
    const int at = list_->item(row)->data(kPageRole).toInt();
    if (at < 0) return;
    SetupPage* page = entries_[static_cast<std::size_t>(at)].page;
    stack_->setCurrentWidget(page);
    page->refresh();
    page->opened();
}

SetupPage* AdministrationView::page() const {
    return qobject_cast<SetupPage*>(stack_->currentWidget());
}

QWidget* AdministrationView::navigation() const {
    return list_;
}

void AdministrationView::open() {
    refresh();
    if (SetupPage* page = this->page()) {
        page->opened();
        page->focusPage();
    }
}

void AdministrationView::openChannels() {
    for (int row = 0; row < list_->count(); ++row) {
        const int at = list_->item(row)->data(kPageRole).toInt();
        if (at >= 0 && entries_[static_cast<std::size_t>(at)].group == Group::Channels)
            return list_->setCurrentRow(row);
    }
}

void AdministrationView::openPage(int page) {
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->data(kPageRole).toInt() < 0) continue;
        if (page-- == 0) return list_->setCurrentRow(row);
    }
}

void AdministrationView::retranslate() {
    title_->setText(tr("Administration"));
    setAccessibleName(tr("Administration"));
    list_->setAccessibleName(tr("What can be set up"));
    cutOff_->setText(tr("The hub cannot be reached. Nothing can be saved until it is back."));
    fillList();
    refresh();
}

void AdministrationView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void AdministrationView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.fillRect(QRect(0, 0, kNavigation, height()), look().surface2);
    painter.fillRect(QRect(kNavigation - 1, 0, 1, height()), look().border);
}

} // namespace santral::ui
