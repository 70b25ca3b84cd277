#include "ui/settings/desk_pages.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/test_result.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/prompts.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr std::array kEvents{SoundEvent::Ring, SoundEvent::NewConversation, SoundEvent::Message,
                             SoundEvent::Trouble};
constexpr std::array kLanguages{Language::Turkish, Language::Azerbaijani, Language::English};

} // namespace

LookPage::LookPage(Preferences& preferences, QWidget* parent)
    : SettingsPage(parent), preferences_(preferences), theme_(new QComboBox(this)),
      language_(new QComboBox(this)) {
    theme_->setObjectName(QStringLiteral("theme"));
    language_->setObjectName(QStringLiteral("language"));
    theme_->addItems({QString(), QString(), QString()});
    language_->addItem(QString());
    for (const Language language : kLanguages) language_->addItem(languageOwnName(language));
    themeLabel_ = new FieldLabel(theme_, this);
    languageLabel_ = new FieldLabel(language_, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(languageLabel_);
    column->addWidget(language_);
    column->addSpacing(space::kGroup);
    column->addWidget(themeLabel_);
    column->addWidget(theme_);
    column->addStretch(1);
    connect(theme_, &QComboBox::activated, this,
            [this](int choice) { preferences_.setTheme(static_cast<ThemeChoice>(choice)); });
    connect(language_, &QComboBox::activated, this, [this](int choice) {
        preferences_.setLanguage(choice == 0 ? std::nullopt
                                             : std::optional(kLanguages[std::size_t(choice) - 1]));
        Q_EMIT changed();
    });
    setFocusProxy(language_);
    retranslate();
}

QString LookPage::title() const {
    return tr("Look and language");
}
QString LookPage::explanation() const {
    return tr("Changes at once, without a restart.");
}

void LookPage::load(const Settings&) {
    theme_->setCurrentIndex(static_cast<int>(preferences_.theme()));
    language_->setCurrentIndex(0);
    if (const auto chosen = preferences_.language())
        for (std::size_t i = 0; i < kLanguages.size(); ++i)
            if (kLanguages[i] == *chosen) language_->setCurrentIndex(static_cast<int>(i) + 1);
}

void LookPage::store(Settings& settings) const {
    settings.language = toCore(languageCode(ui::language()));
}

void LookPage::retranslate() {
    themeLabel_->setWords(tr("Theme"));
    languageLabel_->setWords(tr("Language"));
    language_->setItemText(0, tr("As the system"));
    theme_->setItemText(0, tr("As the system"));
    theme_->setItemText(1, tr("Light"));
    theme_->setItemText(2, tr("Dark"));
}

NoticePage::NoticePage(Preferences& preferences, const QString& player, QWidget* parent)
    : SettingsPage(parent), preferences_(preferences), player_(player), content_(new QCheckBox(this)),
      player_words_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kItem);
    for (std::size_t i = 0; i < kEvents.size(); ++i) {
        sounds_[i] = new QCheckBox(this);
        sounds_[i]->setObjectName(QStringLiteral("sound%1").arg(i));
        tries_[i] = new Button(Button::Kind::Bare, "soundTry", this);
        tries_[i]->setGlyph(Icon::Play);
        tries_[i]->setEnabled(!player_.isEmpty());
        auto* row = new QHBoxLayout;
        row->addWidget(sounds_[i], 1);
        row->addWidget(tries_[i]);
        column->addLayout(row);
        connect(sounds_[i], &QCheckBox::clicked, this,
                [this, event = kEvents[i]](bool on) { preferences_.setSoundOn(event, on); });
        connect(tries_[i], &Button::clicked, this, [this, event = kEvents[i]] { Q_EMIT tried(event); });
    }
    player_words_->setFont(typeface(Type::Secondary));
    player_words_->setWordWrap(true);
    column->addWidget(player_words_);
    column->addSpacing(space::kGroup);
    content_->setObjectName(QStringLiteral("noticeContent"));
    column->addWidget(content_);
    column->addStretch(1);
    connect(content_, &QCheckBox::clicked, this, [this](bool on) { preferences_.setNoticesShowContent(on); });
    setFocusProxy(sounds_[0]);
    retranslate();
}

QString NoticePage::title() const {
    return tr("Sounds and notices");
}
QString NoticePage::explanation() const {
    return tr("During a call and while you are not ready nothing but a ring is heard.");
}

void NoticePage::load(const Settings&) {
    for (std::size_t i = 0; i < kEvents.size(); ++i) sounds_[i]->setChecked(preferences_.soundOn(kEvents[i]));
    content_->setChecked(preferences_.noticesShowContent());
}

void NoticePage::retranslate() {
    const QString names[] = {tr("Ring for calls"), tr("Sound for a new conversation"),
                             tr("Sound for a new message"), tr("Sound for trouble")};
    for (std::size_t i = 0; i < kEvents.size(); ++i) {
        sounds_[i]->setText(names[i]);
        tries_[i]->setLabel(tr("Listen: %1").arg(names[i]));
    }
    content_->setText(tr("Show names and first words in notices of the desktop"));
    player_words_->setText(player_.isEmpty()
                               ? tr("No sound is heard: neither pw-play, paplay nor aplay is installed here.")
                               : tr("Sounds are played by %1.").arg(QFileInfo(player_).fileName()));
}

SamplePage::SamplePage(HubClient& hub, QWidget* parent)
    : SettingsPage(parent), hub_(hub), remove_(new Button(Button::Kind::Quiet, "sampleRemove", this)),
      result_(new TestResult(this)) {
    remove_->setGlyph(Icon::Eraser);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(remove_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addStretch(1);
    connect(remove_, &Button::clicked, this, [this] {
        Question question;
        question.title = tr("Remove all sample customers?");
        question.text = tr("Everything marked as sample is erased for good. Your own customers stay.");
        question.accept = tr("Remove them");
        question.danger = true;
        prompts().confirm(this, question, [this](bool accepted) {
            if (!accepted) return;
            remove_->setEnabled(false);
            result_->setRunning(tr("Removing …"));
            hub_.execute(this, RemoveSample{}, [this](const Result<Receipt>& done) {
                remove_->setEnabled(true);
                if (done)
                    result_->setVerdict(true, tr("The sample customers are gone."));
                else
                    result_->setVerdict(false, errorText(done.error()));
            });
        });
    });
    setFocusProxy(remove_);
    retranslate();
}

QString SamplePage::title() const {
    return tr("Sample data");
}
QString SamplePage::explanation() const {
    return tr(
        "A desk for trying out is full of made-up customers, marked as sample. One press removes them all.");
}
void SamplePage::load(const Settings&) {
    result_->clear();
}
void SamplePage::retranslate() {
    remove_->setLabel(tr("Remove the sample customers"));
}

} // namespace santral::ui
