#include "ui/settings/first_start.hpp"

#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/language_button.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kSide = 210;

QLabel* guideLabel(Type type, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setFont(typeface(type));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

} // namespace

FirstStart::FirstStart(const SettingsParts& parts, QWidget* parent)
    : QDialog(parent), parts_(parts), stack_(new QStackedWidget(this)),
      progress_(guideLabel(Type::SecondaryStrong, this)), title_(guideLabel(Type::Title, this)),
      explanation_(guideLabel(Type::Base, this)), hint_(guideLabel(Type::Secondary, this)),
      back_(new Button(Button::Kind::Quiet, "firstBack", this)),
      next_(new Button(Button::Kind::Primary, "firstNext", this)) {
    setObjectName(QStringLiteral("firstStart"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 660);
    auto* mail = new MailPage(parts.hub);
    mail->setBrief(true);
    pages_ = {new NamePage, mail, new PhonePage(parts.hub, parts.voice), new WidgetPage(parts.hub)};
    for (SettingsPage* page : pages_) addPage(page);
    next_->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint_, 1);
    foot->addWidget(back_);
    foot->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide + 36, 32, 36, space::kWide);
    column->setSpacing(space::kItem);
    auto* top = new QHBoxLayout;
    top->addWidget(progress_, 1);
    top->addWidget(new LanguageButton(parts.preferences, "firstLanguage", this));
    column->addLayout(top);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addSpacing(space::kGroup);
    column->addWidget(stack_, 1);
    column->addLayout(foot);
    connect(next_, &Button::clicked, this, &FirstStart::forward);
    connect(back_, &Button::clicked, this, [this] { showStep(step_ - 1); });
    parts_.hub.loadSettings(this, [this](const Result<Settings>& settings) {
        if (!settings) return;
        settings_ = settings.value();
        for (SettingsPage* page : pages_) page->load(settings_);
        refresh();
    });
    retranslate();
    showStep(0);
}

void FirstStart::addPage(SettingsPage* page) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* room = new QWidget;
    auto* inside = new QVBoxLayout(room);
    inside->setContentsMargins(2, 2, space::kGroup, 2); // for focus rings
    inside->addWidget(page);
    scroll->setWidget(room);
    stack_->addWidget(scroll);
    connect(page, &SettingsPage::changed, this, &FirstStart::refresh);
}

void FirstStart::showStep(int step) {
    step_ = qBound(0, step, static_cast<int>(pages_.size()) - 1);
    stack_->setCurrentIndex(step_);
    retranslate();
    pages_[static_cast<std::size_t>(step_)]->setFocus(Qt::OtherFocusReason);
}

void FirstStart::retranslate() {
    const SettingsPage& page = *pages_[static_cast<std::size_t>(step_)];
    setWindowTitle(tr("Welcome to Santral"));
    progress_->setText(tr("Step %1 of %2").arg(step_ + 1).arg(pages_.size()));
    title_->setText(page.title());
    explanation_->setText(page.explanation());
    back_->setLabel(tr("Back"));
    refresh();
    update();
}

void FirstStart::refresh() {
    const SettingsPage& page = *pages_[static_cast<std::size_t>(step_)];
    const bool last = step_ + 1 == static_cast<int>(pages_.size());
    const bool skips = step_ > 0 && page.isEmpty();
    next_->setLabel(last ? tr("Begin") : skips ? tr("Later") : tr("Continue"));
    next_->setEnabled(page.obstacle().isEmpty());
    hint_->setText(step_ > 0 || !page.isEmpty() ? page.obstacle() : QString());
    back_->setVisible(step_ > 0);
}

void FirstStart::forward() {
    pages_[static_cast<std::size_t>(step_)]->store(settings_);
    settings_.language = languageCode(ui::language()).toStdString();
    next_->setEnabled(false);
    parts_.hub.saveSettings(this, settings_, [this](const Result<void>& done) {
        next_->setEnabled(true);
        if (!done) return hint_->setText(errorText(done.error()));
        // Passwords travel in one direction only; an empty one keeps what was saved.
        for (MailboxSettings& mailbox : settings_.mailboxes) mailbox.password.clear();
        settings_.phone.hasPassword |= !settings_.phone.password.empty();
        settings_.phone.password.clear();
        Q_EMIT saved(settings_);
        if (step_ + 1 == static_cast<int>(pages_.size())) return accept();
        showStep(step_ + 1);
    });
}

void FirstStart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& l = look();
    painter.fillRect(rect(), l.surface);
    painter.fillRect(QRect(0, 0, kSide, height()), l.rail);
    painter.setFont(typeface(Type::Title));
    painter.setPen(QColor(0xFFFFFF));
    painter.drawText(QRect(24, 28, kSide - 48, 30), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("Santral"));
    int y = 92;
    for (int i = 0; i < static_cast<int>(pages_.size()); ++i, y += 38) {
        const bool now = i == step_;
        const QRectF dot(24, y, 22, 22);
        drawBox(painter, dot, 11, now ? l.accent : i < step_ ? l.ok : QColor(255, 255, 255, 28));
        if (i < step_)
            drawIcon(painter, dot.adjusted(5, 5, -5, -5), Icon::Check, l.rail);
        else
            drawLine(painter, dot, QString::number(i + 1), typeface(Type::Pill), QColor(0xFFFFFF),
                     Qt::AlignCenter);
        drawLine(painter, QRectF(56, y, kSide - 64, 22), pages_[std::size_t(i)]->title(),
                 typeface(now ? Type::BaseStrong : Type::Base), now ? QColor(0xFFFFFF) : l.railIcon);
    }
}

void FirstStart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace santral::ui
