#include "ui/settings/sending_page.hpp"

#include "core/domain/message.hpp"
#include "ui/widgets/look.hpp"

#include <QSpinBox>
#include <QVBoxLayout>

namespace santral::ui {

SendingPage::SendingPage(Preferences& preferences, QWidget* parent)
    : SettingsPage(parent), preferences_(preferences), mail_(makeBox("holdMail", Channel::Mail)),
      chat_(makeBox("holdChat", Channel::Chat)), mailLabel_(new FieldLabel(mail_, this)),
      chatLabel_(new FieldLabel(chat_, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(mailLabel_);
    column->addWidget(mail_);
    column->addSpacing(space::kGroup);
    column->addWidget(chatLabel_);
    column->addWidget(chat_);
    column->addStretch(1);
    setFocusProxy(mail_);
    retranslate();
}

QSpinBox* SendingPage::makeBox(const char* name, Channel channel) {
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, int(kLongestHold));
    connect(box, &QSpinBox::valueChanged, this,
            [this, channel](int seconds) { preferences_.setHold(channel, std::uint32_t(seconds)); });
    return box;
}

QString SendingPage::title() const {
    return tr("Sending");
}
QString SendingPage::explanation() const {
    return tr("For so long what you send waits and can be taken back. 0: it leaves at once.");
}

void SendingPage::load(const Settings&) {
    mail_->setValue(int(preferences_.hold(Channel::Mail)));
    chat_->setValue(int(preferences_.hold(Channel::Chat)));
}

void SendingPage::retranslate() {
    mailLabel_->setWords(tr("E-mail waits"));
    chatLabel_->setWords(tr("Chat answers wait"));
    for (QSpinBox* box : {mail_, chat_}) box->setSuffix(tr(" s", "seconds, after a number"));
}

} // namespace santral::ui
