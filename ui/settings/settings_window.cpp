#include "ui/settings/settings_window.hpp"

#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/desk_pages.hpp"
#include "ui/settings/files_page.hpp"
#include "ui/settings/sending_page.hpp"
#include "ui/settings/state_page.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kPage = Qt::UserRole + 1;

class PageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {180, 36}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const bool chosen = option.state & QStyle::State_Selected;
        const QRectF box = QRectF(option.rect).adjusted(4, 1, -4, -1);
        if (chosen)
            drawBox(*painter, box, radius::kControl, l.selection);
        else if (option.state & QStyle::State_MouseOver)
            drawBox(*painter, box, radius::kControl, l.hover);
        if ((option.state & QStyle::State_HasFocus) && option.widget && showsFocusRing(*option.widget))
            drawFocusRing(*painter, box, radius::kControl);
        const QColor ink = chosen ? l.accentText : l.text2;
        drawIcon(*painter, QRectF(box.left() + 10, box.center().y() - 8, 16, 16),
                 static_cast<Icon>(index.data(Qt::UserRole).toInt()), ink);
        drawLine(*painter, box.adjusted(36, 0, -6, 0), index.data().toString(),
                 typeface(chosen ? Type::BaseStrong : Type::Base), chosen ? l.accentText : l.text);
    }
};

} // namespace

SettingsWindow::SettingsWindow(const SettingsParts& parts, QWidget* parent)
    : QDialog(parent), parts_(parts), list_(new QListWidget(this)), stack_(new QStackedWidget(this)),
      hint_(new QLabel(this)), save_(new Button(Button::Kind::Primary, "settingsSave", this)),
      close_(new Button(Button::Kind::Quiet, "settingsClose", this)) {
    setObjectName(QStringLiteral("settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 640);
    list_->setObjectName(QStringLiteral("settingsPages"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedWidth(220);
    list_->setItemDelegate(new PageDelegate(this));
    list_->setMouseTracking(true);
    addPage(new NamePage, Icon::User);
    addPage(new MailPage(parts.hub), Icon::Mail, true);
    addPage(new PhonePage(parts.hub, parts.voice), Icon::Phone);
    addPage(new WidgetPage(parts.hub), Icon::MessageSquare, true);
    addPage(new LookPage(parts.preferences), Icon::Sun);
    auto* notices = new NoticePage(parts.preferences, parts.player);
    connect(notices, &NoticePage::tried, this, &SettingsWindow::soundTried);
    addPage(notices, Icon::Bell);
    addPage(new SendingPage(parts.preferences), Icon::Send);
    addPage(new KeysPage(parts.preferences), Icon::Keyboard);
    addPage(new SamplePage(parts.hub), Icon::Eraser);
    addPage(new FilesPage, Icon::Paperclip);
    addPage(new StatePage(parts.preferences), Icon::UserCheck);
    hint_->setFont(typeface(Type::Secondary));
    hint_->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::kWide, space::kItem, space::kWide, space::kPane);
    foot->setSpacing(space::kItem);
    foot->addWidget(hint_, 1);
    foot->addWidget(close_);
    foot->addWidget(save_);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(stack_, 1);
    right->addLayout(foot);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kItem, space::kGroup, 0, 0);
    row->setSpacing(0);
    row->addWidget(list_);
    row->addLayout(right, 1);
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* entry) {
        if (entry) stack_->setCurrentIndex(entry->data(kPage).toInt());
    });
    connect(save_, &Button::clicked, this, &SettingsWindow::save);
    connect(close_, &Button::clicked, this, &QDialog::reject);
    retranslate();
    load();
}

bool SettingsWindow::isHere(std::size_t page) const {
    return !parts_.joined || !hubs_[page];
}

void SettingsWindow::addPage(SettingsPage* page, Icon icon, bool hubs) {
    auto* inside = new QWidget;
    auto* title = new QLabel(inside);
    title->setFont(typeface(Type::Title));
    auto* explanation = new QLabel(inside);
    explanation->setWordWrap(true);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::kWide, space::kGroup, space::kWide, space::kGroup);
    column->setSpacing(space::kItem);
    column->addWidget(title);
    column->addWidget(explanation);
    column->addSpacing(space::kItem);
    column->addWidget(page, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    stack_->addWidget(scroll);
    pages_.push_back(page);
    icons_.push_back(icon);
    hubs_.push_back(hubs);
    titles_.push_back(title);
    explanations_.push_back(explanation);
    connect(page, &SettingsPage::changed, this, [this] {
        dirty_ = true;
        refresh();
    });
}

void SettingsWindow::retranslate() {
    setWindowTitle(tr("Settings"));
    list_->setAccessibleName(tr("Pages of the settings"));
    save_->setLabel(tr("Save"));
    close_->setLabel(tr("Close"));
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        titles_[i]->setText(pages_[i]->title());
        explanations_[i]->setText(pages_[i]->explanation());
    }
    listPages();
    refresh();
}

// The others are left out, not hidden: behind a hidden row Qt tells screen readers of the wrong one.
void SettingsWindow::listPages() {
    const int shown = stack_->currentIndex();
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        if (!isHere(i) || !pages_[i]->isFor(loaded_)) continue;
        auto* entry = new QListWidgetItem(pages_[i]->title(), list_);
        entry->setData(Qt::UserRole, static_cast<int>(icons_[i]));
        entry->setData(kPage, static_cast<int>(i));
        if (static_cast<int>(i) == shown) list_->setCurrentItem(entry);
    }
}

void SettingsWindow::showPage(int page) {
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->data(kPage).toInt() == page) list_->setCurrentRow(row);
    pages_[static_cast<std::size_t>(page)]->setFocus(Qt::OtherFocusReason);
}

void SettingsWindow::load() {
    for (SettingsPage* page : pages_) page->setEnabled(false);
    parts_.hub.loadSettings(this, [this](const Result<Settings>& settings) {
        if (!settings) return hint_->setText(errorText(settings.error()));
        loaded_ = settings.value();
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            pages_[i]->load(loaded_);
            pages_[i]->setEnabled(true);
        }
        listPages();
        dirty_ = false;
        refresh();
    });
}

void SettingsWindow::refresh() {
    QString why;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        if (why.isEmpty() && isHere(i)) why = pages_[i]->obstacle();
    save_->setEnabled(dirty_ && why.isEmpty());
    hint_->setText(dirty_ ? why : QString());
}

void SettingsWindow::save() {
    Settings wanted = loaded_;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        if (isHere(i)) pages_[i]->store(wanted);
    save_->setEnabled(false);
    parts_.hub.saveSettings(this, wanted, [this, wanted](const Result<void>& done) {
        if (!done) {
            save_->setEnabled(true);
            return hint_->setText(errorText(done.error()));
        }
        Q_EMIT saved(wanted);
        load();
        hint_->setText(tr("Saved."));
    });
}

void SettingsWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace santral::ui
