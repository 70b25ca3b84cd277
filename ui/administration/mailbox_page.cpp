#include "ui/administration/mailbox_page.hpp"

#include "core/base/text.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/widgets/look.hpp"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace santral::ui {

MailboxForm::MailboxForm(SetupModel& model)
    : model_(model), page_(new MailPage(model.hub())), queue_(new QComboBox), pageField_(add(page_)),
      queueField_(add(queue_)) {
    queue_->setObjectName(QStringLiteral("mailboxQueue"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGroup);
    column->addWidget(pageField_);
    column->addWidget(queueField_);
    connect(page_, &SettingsPage::changed, this, &ThingForm::edited);
    connect(queue_, &QComboBox::activated, this, &ThingForm::edited);
}

void MailboxForm::load(const Setup& value, bool fresh) {
    const MailboxSettings mailbox = value.mailbox.value_or(MailboxSettings{});
    was_ = fresh ? QString() : toQt(mailbox.address);
    page_->show(mailbox);
    choose(*queue_, mailbox.queue.value);
}

Setup MailboxForm::value() const {
    MailboxSettings mailbox = page_->mailbox();
    mailbox.queue = QueueId{chosenIn(*queue_)};
    return setupOf(&Setup::mailbox, std::move(mailbox));
}

void MailboxForm::check() {
    pageField_->setProblem(obstacle());
}

QString MailboxForm::obstacle() const {
    if (page_->isEmpty()) return tr("The mail address is missing.");
    if (const QString why = page_->obstacle(); !why.isEmpty()) return why;
    const std::string address = page_->mailbox().address;
    const auto& all = model_.mailboxes();
    const bool taken = std::any_of(all.begin(), all.end(), [&](const MailboxSettings& one) {
        return equalsIgnoreCase(one.address, address) && toQt(one.address) != was_;
    });
    return taken ? tr("There is a mailbox with this address already.") : QString();
}

void MailboxForm::fill() {
    fillChoices(*queue_, tr("No queue: everybody sees it"), queuesInUse(model_));
}

void MailboxForm::retranslate() {
    queueField_->setWords(tr("New mails begin in"), tr("The queue whose teams see them first."));
    fill();
}

MailboxPage::MailboxPage(SetupModel& model)
    : ThingPage("mailboxes", model, Icon::Mail, new MailboxForm(model)) {
    statusWatch_ = model.hub().watchStatus([this](const HubStatus& status) {
        if (std::exchange(channels_, status.channels) != status.channels) refresh();
    });
    retranslate();
}

void MailboxPage::opened() {
    model().loadMailboxes();
}

ThingWords MailboxPage::words() const {
    return {
        tr("Mailboxes"),
        tr("The addresses your customers write to. An answer leaves from the one that was written to. Mail "
           "stays on its server; the connection is always encrypted."),
        tr("New mailbox"),
        tr("Find a mailbox"),
        {},
        tr("No mailbox yet"),
        tr("With one, mails stand beside chats and calls of the same customer.")};
}

std::vector<Setup> MailboxPage::things() const {
    std::vector<Setup> all;
    for (const MailboxSettings& one : model().mailboxes()) all.push_back(setupOf(&Setup::mailbox, one));
    return all;
}

ThingRow MailboxPage::rowOf(const Setup& setup) const {
    const MailboxSettings& mailbox = *setup.mailbox;
    const Queue* queue = model().queue(mailbox.queue);
    ThingRow row{idOf(setup), toQt(mailbox.address), queue ? toQt(queue->name) : tr("No queue")};
    row.icon = Icon::Mail;
    const auto status = std::find_if(channels_.begin(), channels_.end(), [&](const ChannelStatus& one) {
        return one.channel == Channel::Mail && one.name == mailbox.address;
    });
    if (status == channels_.end()) return row;
    const bool bad = status->state == ChannelStatus::State::Trouble;
    row.pill = channelStateText(*status);
    if (bad) row.detail = reasonText(status->why);
    row.tone = bad ? Tone::Bad : status->state == ChannelStatus::State::Ready ? Tone::Ok : Tone::Neutral;
    return row;
}

Setup MailboxPage::fresh() {
    return setupOf(&Setup::mailbox, MailboxSettings{});
}

QString MailboxPage::awayText(bool) const {
    return tr("Read it no more");
}

// The password has a way of its own, and does not come back.
void MailboxPage::send(const Setup& after, const Setup& before, const QString& said,
                       SetupModel::Saved saved) {
    const QString password = toQt(after.mailbox->password);
    const bool replaced = !password.isEmpty() && before.mailbox && before.mailbox->hasPassword;
    model().saveSettings(this, asTold(after), before, password,
                         replaced ? tr("%1. The old password does not come back.").arg(said) : said,
                         std::move(saved));
}

} // namespace santral::ui
