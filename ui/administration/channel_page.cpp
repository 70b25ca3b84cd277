#include "ui/administration/channel_page.hpp"

#include "ui/administration/hub_phone_page.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kChannelWidth = 720;

const char* partName(ChannelPage::Part part) {
    switch (part) {
    case ChannelPage::Part::Widget:
        return "hubWidget";
    case ChannelPage::Part::Phone:
        break;
    }
    return "hubPhone";
}

SettingsPage* makeChannelPage(SetupModel& model, ChannelPage::Part part) {
    if (part == ChannelPage::Part::Phone) return new HubPhonePage;
    auto* page = new WidgetPage(model.hub());
    page->setTested(false);
    return page;
}

} // namespace

ChannelPage::ChannelPage(SetupModel& model, Part part)
    : model_(model), part_(part), page_(makeChannelPage(model, part)), heading_(new QLabel),
      explanation_(new QLabel), state_(new QLabel), queue_(new QComboBox),
      queueField_(new FormField(queue_, nullptr)), bar_(new SaveBar(partName(part), this)) {
    setObjectName(QLatin1String(partName(part)));
    build();
    connect(page_, &SettingsPage::changed, this, &ChannelPage::edited);
    connect(queue_, &QComboBox::activated, this, &ChannelPage::edited);
    connect(bar_, &SaveBar::saveRequested, this, &ChannelPage::save);
    connect(bar_, &SaveBar::discardRequested, this, [this] { load(); });
    statusWatch_ = model_.hub().watchStatus([this](const HubStatus& status) { hearStatus(status); });
    retranslate();
}

void ChannelPage::build() {
    queue_->setObjectName(QLatin1String(partName(part_)) + QStringLiteral("Queue"));
    heading_->setFont(typeface(Type::Title));
    explanation_->setFont(typeface(Type::Secondary));
    explanation_->setWordWrap(true);
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    state_->setFont(typeface(Type::SecondaryStrong));
    state_->setWordWrap(true);
    auto* inside = new QWidget;
    inside->setMaximumWidth(kChannelWidth);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kWide);
    column->setSpacing(space::kItem);
    column->addWidget(heading_);
    column->addWidget(explanation_);
    column->addWidget(state_);
    column->addSpacing(space::kItem);
    column->addWidget(page_);
    column->addSpacing(space::kItem);
    column->addWidget(queueField_);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(bar_);
    page_->setEnabled(false);
}

QString ChannelPage::title() const {
    return page_->title();
}

Icon ChannelPage::icon() const {
    return part_ == Part::Widget ? Icon::MessageSquare : Icon::Phone;
}

void ChannelPage::refresh() {
    fillChoices(*queue_, tr("No queue: everybody sees it"), queuesInUse(model_));
    if (here_ && !dirty_) choose(*queue_, queueIn(loaded_).value);
}

void ChannelPage::opened() {
    if (!dirty_) load();
}

void ChannelPage::focusPage() {
    page_->setFocus(Qt::OtherFocusReason);
}

void ChannelPage::load() {
    AdminRequest request;
    request.ask = AdminAsk::Settings;
    model_.ask(this, std::move(request), [this](const Result<AdminAnswer>& answer) {
        if (!answer) return bar_->say(setupErrorText(answer.error()), SaveBar::Verdict::Bad);
        loaded_ = answer->settings;
        here_ = true;
        {
            const QSignalBlocker nobodyTyped(page_); // though its fields say so
            page_->load(loaded_);
        }
        dirty_ = false;
        page_->setEnabled(true);
        refresh();
        bar_->set(false, false);
    });
}

void ChannelPage::edited() {
    dirty_ = true;
    bar_->say({}, SaveBar::Verdict::None);
    bar_->set(true, busy_);
}

QueueId ChannelPage::queueIn(const Settings& settings) const {
    return part_ == Part::Widget ? settings.widget.queue : settings.phone.queue;
}

Setup ChannelPage::partOf(const Settings& settings) const {
    return part_ == Part::Widget ? setupOf(&Setup::widget, settings.widget)
                                 : setupOf(&Setup::phone, settings.phone);
}

Settings ChannelPage::wanted() const {
    Settings settings = loaded_;
    page_->store(settings);
    const QueueId queue{chosenIn(*queue_)};
    if (part_ == Part::Widget) settings.widget.queue = queue;
    if (part_ == Part::Phone) settings.phone.queue = queue;
    return settings;
}

void ChannelPage::save() {
    if (const QString why = page_->obstacle(); !why.isEmpty()) return bar_->say(why, SaveBar::Verdict::Bad);
    const Settings settings = wanted();
    const Setup before = partOf(loaded_), after = partOf(settings);
    busy_ = true;
    bar_->set(true, true);
    model_.saveSettings(this, after, before, {}, savedText(before, after), [this](const Result<void>& done) {
        busy_ = false;
        if (!done) {
            bar_->set(true, false);
            return bar_->say(setupErrorText(done.error()), SaveBar::Verdict::Bad);
        }
        load();
        bar_->say(tr("Saved. The hub uses it from now on."), SaveBar::Verdict::Good);
    });
}

void ChannelPage::hearStatus(const HubStatus& status) {
    const Channel channel = part_ == Part::Widget ? Channel::Chat : Channel::Phone;
    status_.reset();
    for (const ChannelStatus& one : status.channels)
        if (one.channel == channel) status_ = one;
    showState();
}

void ChannelPage::showState() {
    state_->setVisible(part_ != Part::Phone);
    const bool bad = status_ && status_->state == ChannelStatus::State::Trouble;
    QPalette ink;
    ink.setColor(QPalette::WindowText, bad ? look().bad : status_ ? look().ok : look().text2);
    state_->setPalette(ink);
    state_->setText(status_ ? channelStateText(*status_) : tr("Not set up"));
}

void ChannelPage::retranslate() {
    heading_->setText(title());
    explanation_->setText(page_->explanation());
    const QString what = part_ == Part::Widget ? tr("New chats begin in") : tr("New calls begin in");
    queueField_->setWords(what, tr("The queue whose teams see them first."));
    refresh();
    showState();
}

void ChannelPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
}

} // namespace santral::ui
