#include "ui/administration/brand_form.hpp"

#include "ui/administration/brand_chat_section.hpp"
#include "ui/administration/chat_preview.hpp"
#include "ui/administration/choice_box.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/settings/settings_page.hpp"

#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kNameLimit = 80;
constexpr std::array<const char*, 3> kTitles{"brandTitleTr", "brandTitleAz", "brandTitleEn"};
constexpr std::array<const char*, 3> kGreetings{"brandGreetingTr", "brandGreetingAz", "brandGreetingEn"};
constexpr std::array<std::string PerLanguage::*, 3> kLanguages{&PerLanguage::tr, &PerLanguage::az,
                                                               &PerLanguage::en};
constexpr std::array<const char*, 3> kCodes{"tr", "az", "en"};
constexpr std::array kSides{ChatSide::Right, ChatSide::Left};
constexpr std::array kThemes{ChatTheme::System, ChatTheme::Light, ChatTheme::Dark};

std::string textIn(const QLineEdit* field) {
    return toCore(field->text().simplified());
}

} // namespace

ChatLookSection::ChatLookSection(ThingForm& form)
    : FormSection(&form), accent_(makeField("brandAccent", this, 7)),
      side_(new ChoiceBox(QStringLiteral("brandSide"), this)),
      theme_(new ChoiceBox(QStringLiteral("brandTheme"), this)), accentField_(form.add(accent_)),
      sideField_(form.add(side_)), themeField_(form.add(theme_)) {
    const auto tell = [this](QLineEdit* line, FormField* field) {
        connect(line, &QLineEdit::textEdited, this, [this, field] {
            field->setTouched(true);
            Q_EMIT edited();
        });
    };
    accent_->setPlaceholderText(QStringLiteral("#3451c6"));
    accent_->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{6}")), accent_));
    tell(accent_, accentField_);
    for (std::size_t i = 0; i < kSides.size(); ++i) side_->addItem(QString());
    for (std::size_t i = 0; i < kThemes.size(); ++i) theme_->addItem(QString());
    for (QComboBox* box : {side_, theme_})
        connect(box, &QComboBox::activated, this, &ChatLookSection::edited);
    addRow({accentField_, sideField_, themeField_});
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        Texts& one = texts_[i];
        one.title = makeField(kTitles[i], this, static_cast<int>(kChatTitle));
        one.greeting = makeField(kGreetings[i], this, static_cast<int>(kChatGreeting));
        one.titleField = form.add(one.title);
        one.greetingField = form.add(one.greeting);
        tell(one.title, one.titleField);
        tell(one.greeting, one.greetingField);
        addRow({one.titleField, one.greetingField});
    }
}

void ChatLookSection::load(const ChatLook& look) {
    accent_->setText(toQt(look.accent));
    side_->setCurrentIndex(static_cast<int>(look.side));
    theme_->setCurrentIndex(static_cast<int>(look.theme));
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts_[i].title->setText(toQt(look.title.*kLanguages[i]));
        texts_[i].greeting->setText(toQt(look.greeting.*kLanguages[i]));
    }
}

ChatLook ChatLookSection::value() const {
    ChatLook look;
    look.accent = toCore(accent_->text());
    look.side = kSides[static_cast<std::size_t>(qMax(0, side_->currentIndex()))];
    look.theme = kThemes[static_cast<std::size_t>(qMax(0, theme_->currentIndex()))];
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        look.title.*kLanguages[i] = textIn(texts_[i].title);
        look.greeting.*kLanguages[i] = textIn(texts_[i].greeting);
    }
    return look;
}

void ChatLookSection::check() {
    const bool colour = accent_->text().isEmpty() || isColour(toCore(accent_->text()));
    accentField_->setProblem(colour ? QString() : tr("Write it like #3451c6, or leave it out."));
    for (const Texts& one : texts_) {
        const QString tooLong = tr("This is too long.");
        one.titleField->setProblem(textIn(one.title).size() > kChatTitle ? tooLong : QString());
        one.greetingField->setProblem(textIn(one.greeting).size() > kChatGreeting ? tooLong : QString());
    }
}

void ChatLookSection::retranslate() {
    setWords(tr("Chat on its pages"),
             tr("For its own chat, and for the chat on the shop where its queue belongs to this brand. What "
                "stands in the line of a page counts more. A language that is left out gets the text of "
                "another."));
    accentField_->setWords(tr("Colour of its buttons"), tr("A light one is darkened until it can be read."));
    sideField_->setWords(tr("Side"));
    themeField_->setWords(tr("Look of the chat"));
    for (std::size_t i = 0; i < kSides.size(); ++i)
        side_->setItemText(static_cast<int>(i), chatSideName(kSides[i]));
    for (std::size_t i = 0; i < kThemes.size(); ++i)
        theme_->setItemText(static_cast<int>(i), chatThemeName(kThemes[i]));
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts_[i].titleField->setWords(tr("Title (%1)").arg(chatLanguageName(kCodes[i])));
        texts_[i].greetingField->setWords(tr("Greeting (%1)").arg(chatLanguageName(kCodes[i])));
    }
}

BrandForm::BrandForm(SetupModel& model)
    : NameForm("brandName", model, kNameLimit), look_(new ChatLookSection(*this)),
      preview_(new ChatPreview(this)), chat_(new BrandChatSection(*this)) {
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addWidget(look_);
    column->addWidget(preview_);
    column->addWidget(chat_);
    connect(chat_, &FormSection::edited, this, &BrandForm::edited);
    connect(look_, &FormSection::edited, this, &BrandForm::edited);
    connect(this, &ThingForm::edited, this, &BrandForm::showPreview);
}

void BrandForm::fill() {
    chat_->fill(model());
}

void BrandForm::load(const Setup& value, bool fresh) {
    NameForm::load(value, fresh);
    chat_->load(value.brand->chat);
    look_->load(value.brand->look);
    showPreview();
}

Setup BrandForm::value() const {
    Setup setup = NameForm::value();
    if (!setup.brand) return setup;
    setup.brand->look = look_->value();
    setup.brand->chat = chat_->value();
    return setup;
}

void BrandForm::check() {
    NameForm::check();
    look_->check();
    chat_->check();
}

void BrandForm::showPreview() {
    const Setup now = value();
    if (now.brand) preview_->setLook(now.brand->look, toQt(now.brand->name));
}

void BrandForm::retranslate() {
    NameForm::retranslate();
    look_->retranslate();
    preview_->retranslate();
    chat_->retranslate();
    showPreview();
}

} // namespace santral::ui
