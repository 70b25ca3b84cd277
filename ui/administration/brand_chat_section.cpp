#include "ui/administration/brand_chat_section.hpp"

#include "core/domain/origin.hpp"
#include "ui/administration/choice_box.hpp"
#include "ui/administration/thing_form.hpp"
#include "ui/administration/things.hpp"
#include "ui/bridge/text.hpp"
#include "ui/settings/settings_page.hpp"

#include <QLineEdit>

namespace santral::ui {
namespace {

constexpr int kOriginsLimit = 4000;

QStringList addressesIn(const QString& text) {
    QStringList all;
    for (const QString& one : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!one.trimmed().isEmpty()) all << one.trimmed();
    return all;
}

} // namespace

BrandChatSection::BrandChatSection(ThingForm& form)
    : FormSection(&form), name_(makeField("brandChat", this, static_cast<int>(kChatName))),
      origins_(makeField("brandOrigins", this, kOriginsLimit)),
      queue_(new ChoiceBox(QStringLiteral("brandQueue"), this)), nameField_(form.add(name_)),
      originsField_(form.add(origins_)), queueField_(form.add(queue_)) {
    name_->setPlaceholderText(QStringLiteral("shop"));
    origins_->setPlaceholderText(QStringLiteral("https://shop.example"));
    addRow({nameField_, queueField_});
    addRow({originsField_});
    for (auto [line, field] : {std::pair{name_, nameField_}, {origins_, originsField_}})
        connect(line, &QLineEdit::textEdited, this, [this, field = field] {
            field->setTouched(true);
            showLine();
            Q_EMIT edited();
        });
    connect(queue_, &QComboBox::activated, this, &BrandChatSection::edited);
}

void BrandChatSection::load(const BrandChat& chat) {
    name_->setText(toQt(chat.name));
    QStringList origins;
    for (const std::string& origin : chat.origins) origins << toQt(origin);
    origins_->setText(origins.join(QStringLiteral(", ")));
    choose(*queue_, chat.queue.value);
    showLine();
}

BrandChat BrandChatSection::value() const {
    BrandChat chat;
    chat.name = toCore(name_->text().trimmed());
    for (const QString& origin : addressesIn(origins_->text())) chat.origins.push_back(toCore(origin));
    chat.queue = QueueId{chosenIn(*queue_)};
    return chat;
}

void BrandChatSection::check() {
    const BrandChat chat = value();
    const bool named = chat.name.empty() || isChatName(chat.name);
    nameField_->setProblem(named ? QString() : tr("Small letters from a to z, digits and - only."));
    if (chat.name == kHubChat) nameField_->setProblem(tr("The chat on the shop has this name."));
    QString wrong;
    for (const std::string& origin : chat.origins)
        if (!isOrigin(origin))
            wrong =
                tr("“%1” is not the address of a shop. Write it like https://shop.example").arg(toQt(origin));
    originsField_->setProblem(wrong);
}

void BrandChatSection::fill(const SetupModel& model) {
    fillChoices(*queue_, tr("As the chat on the shop"), queuesInUse(model));
}

// What the line of its pages has to say.
void BrandChatSection::showLine() {
    const QString name = name_->text().trimmed();
    nameField_->setWords(tr("Name of the chat"),
                         name.isEmpty() ? tr("Without one the brand has no chat of its own.")
                                        : tr("In the line of its pages: data-brand=\"%1\"").arg(name));
}

void BrandChatSection::retranslate() {
    setWords(tr("A chat of its own"),
             tr("For pages that show this brand's chat beside the chat on the shop. It is served at the same "
                "address, and what is written there belongs to this brand."));
    showLine();
    queueField_->setWords(tr("New chats go to"));
    originsField_->setWords(tr("Pages that may show it"), tr("With commas between them."));
}

} // namespace santral::ui
