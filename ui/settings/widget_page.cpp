#include "core/domain/origin.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/test_result.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field_box.hpp"
#include "ui/widgets/look.hpp"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {

QString widgetLine(const QString& base, const QString& language, const WidgetLook& look) {
    QString more;
    if (!look.side.isEmpty()) more += QStringLiteral(" data-side=\"%1\"").arg(look.side);
    if (!look.theme.isEmpty()) more += QStringLiteral(" data-theme=\"%1\"").arg(look.theme);
    if (!look.accent.isEmpty()) more += QStringLiteral(" data-accent=\"%1\"").arg(look.accent);
    return QStringLiteral(
               "<script type=\"module\" src=\"%1/widget/santral-chat.js\" data-lang=\"%2\"%3></script>")
        .arg(base, language, more);
}

WidgetPage::WidgetPage(HubClient& hub, QWidget* parent)
    : SettingsPage(parent), hub_(hub), on_(new QCheckBox(this)), brand_(makeField("widgetBrand", this, 80)),
      bind_(makeField("widgetBind", this)), port_(makePortField("widgetPort", this, 0)),
      line_(makeField("widgetLine", this, 1000)), accent_(makeField("widgetAccent", this, 7)),
      side_(new QComboBox(this)), theme_(new QComboBox(this)), origins_(new QPlainTextEdit(this)),
      copy_(new Button(Button::Kind::Quiet, "widgetCopy", this)),
      test_(new Button(Button::Kind::Quiet, "widgetTest", this)), result_(new TestResult(this)) {
    build();
    setFocusProxy(on_);
    connect(on_, &QCheckBox::toggled, this, &SettingsPage::changed);
    for (QLineEdit* field : {brand_, bind_, port_})
        connect(field, &QLineEdit::textEdited, this, &SettingsPage::changed);
    connect(origins_, &QPlainTextEdit::textChanged, this, &SettingsPage::changed);
    connect(copy_, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(line_->text());
        copy_->setLabel(tr("Copied"));
        copy_->setGlyph(Icon::Check);
    });
    connect(test_, &Button::clicked, this, &WidgetPage::test);
    for (QComboBox* box : {side_, theme_}) connect(box, &QComboBox::activated, this, [this] { showLine(); });
    connect(accent_, &QLineEdit::textEdited, this, [this] { showLine(); });
    watching_ = hub_.watchStatus([this](const HubStatus& status) { hearStatus(status); });
    retranslate();
}

void WidgetPage::build() {
    on_->setObjectName(QStringLiteral("widgetOn"));
    origins_->setObjectName(QStringLiteral("widgetOrigins"));
    origins_->setTabChangesFocus(true);
    origins_->setFixedHeight(60);
    origins_->setPlaceholderText(QStringLiteral("https://shop.example"));
    line_->setReadOnly(true);
    copy_->setGlyph(Icon::Copy);
    test_->setGlyph(Icon::MessageSquare);
    brandLabel_ = new FieldLabel(brand_, this);
    originsLabel_ = new FieldLabel(origins_, this);
    portLabel_ = new FieldLabel(port_, this);
    bindLabel_ = new FieldLabel(bind_, this);
    lineLabel_ = new FieldLabel(line_, this);
    auto* looks = buildLook();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGroup);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(brandLabel_, 0, 0);
    grid->addWidget(bindLabel_, 0, 1);
    grid->addWidget(portLabel_, 0, 2);
    grid->addWidget(brand_, 1, 0);
    grid->addWidget(bind_, 1, 1);
    grid->addWidget(port_, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    auto* lineRow = new QHBoxLayout;
    lineRow->setSpacing(space::kItem);
    lineRow->addWidget(line_, 1);
    lineRow->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(on_);
    column->addSpacing(space::kItem);
    column->addLayout(grid);
    column->addSpacing(space::kItem);
    column->addWidget(originsLabel_);
    column->addWidget(new FieldBox(origins_, this));
    column->addSpacing(space::kItem);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addSpacing(space::kItem);
    column->addLayout(looks);
    column->addSpacing(space::kItem);
    column->addWidget(lineLabel_);
    column->addLayout(lineRow);
    column->addStretch(1);
}

// What stands in the line alone and counts more than what the hub knows of the brand.
QGridLayout* WidgetPage::buildLook() {
    sideLabel_ = new FieldLabel(side_, this);
    themeLabel_ = new FieldLabel(theme_, this);
    accentLabel_ = new FieldLabel(accent_, this);
    side_->setObjectName(QStringLiteral("widgetSide"));
    side_->addItems({QString(), QString(), QString()});
    theme_->setObjectName(QStringLiteral("widgetTheme"));
    theme_->addItems({QString(), QString(), QString(), QString()});
    accent_->setPlaceholderText(QStringLiteral("#3451c6"));
    accent_->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{6}")), accent_));
    auto* looks = new QGridLayout;
    looks->setHorizontalSpacing(space::kGroup);
    looks->setVerticalSpacing(space::kTight);
    int at = 0;
    for (const auto& [label, field] :
         {std::pair<QLabel*, QWidget*>{sideLabel_, side_}, {themeLabel_, theme_}, {accentLabel_, accent_}}) {
        looks->addWidget(label, 0, at);
        looks->addWidget(field, 1, at);
        looks->setColumnStretch(at++, 1);
    }
    return looks;
}

QString WidgetPage::title() const {
    return tr("Chat on your shop");
}
QString WidgetPage::explanation() const {
    return tr("One line in your pages shows the chat. Only pages you name below may use it.");
}

void WidgetPage::load(const Settings& settings) {
    loaded_ = settings;
    const WidgetSettings& w = settings.widget;
    on_->setChecked(w.on);
    brand_->setText(toQt(w.brandName));
    bind_->setText(toQt(w.bind));
    port_->setText(QString::number(w.port));
    QStringList origins;
    for (const std::string& origin : w.origins) origins << toQt(origin);
    origins_->setPlainText(origins.join(QLatin1Char('\n')));
    result_->clear();
}

void WidgetPage::store(Settings& settings) const {
    WidgetSettings& w = settings.widget;
    w.on = on_->isChecked();
    w.brandName = toCore(brand_->text().simplified());
    w.bind = toCore(bind_->text().trimmed());
    w.port = static_cast<std::uint16_t>(port_->text().toUInt());
    w.origins.clear();
    for (const QString& line : origins_->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty()) w.origins.push_back(toCore(line.trimmed()));
}

QString WidgetPage::obstacle() const {
    if (!on_->isChecked()) return {};
    Settings wanted;
    store(wanted);
    for (const std::string& origin : wanted.widget.origins)
        if (!isOrigin(origin))
            return tr("“%1” is not the address of a shop. Write it like https://shop.example")
                .arg(toQt(origin));
    return {};
}

void WidgetPage::setTested(bool tested) {
    test_->setVisible(tested);
    result_->setVisible(tested);
}

void WidgetPage::test() {
    const QString why = on_->isChecked() ? obstacle() : tr("Switch the chat on first.");
    if (!why.isEmpty()) return result_->setVerdict(false, why);
    Settings wanted = loaded_;
    store(wanted);
    test_->setEnabled(false);
    result_->setRunning(tr("Opening the door for visitors …"));
    chat_.reset();
    hub_.saveSettings(this, wanted, [this, wanted](const Result<void>& saved) {
        test_->setEnabled(true);
        if (!saved) return result_->setVerdict(false, errorText(saved.error()));
        loaded_ = wanted;
        testing_ = true;
        // Heard now or with the next change, whichever comes first.
        watching_ = hub_.watchStatus([this](const HubStatus& status) { hearStatus(status); });
    });
}

void WidgetPage::hearStatus(const HubStatus& status) {
    for (const ChannelStatus& channel : status.channels)
        if (channel.channel == Channel::Chat) chat_ = channel;
    showLine();
    if (!testing_ || !chat_) return;
    if (chat_->state == ChannelStatus::State::Ready) {
        testing_ = false;
        result_->setVerdict(true, tr("Visitors can write at %1").arg(toQt(chat_->name)));
    } else if (chat_->state == ChannelStatus::State::Trouble) {
        testing_ = false;
        result_->setVerdict(false, reasonText(chat_->why), toQt(chat_->detail));
    }
}

void WidgetPage::showLine() {
    const bool open = chat_ && chat_->state == ChannelStatus::State::Ready;
    QString base = open ? toQt(chat_->name) : QString();
    while (base.endsWith(QLatin1Char('/'))) base.chop(1);
    const QString code = loaded_.language.empty() ? QStringLiteral("tr") : toQt(loaded_.language);
    const char* const sides[] = {"", "right", "left"};
    const char* const themes[] = {"", "light", "dark", "system"};
    WidgetLook look;
    look.side = QLatin1String(sides[qMax(0, side_->currentIndex())]);
    look.theme = QLatin1String(themes[qMax(0, theme_->currentIndex())]);
    if (accent_->hasAcceptableInput()) look.accent = accent_->text().toLower();
    line_->setText(open ? widgetLine(base, code, look) : QString());
    line_->setCursorPosition(0);
    line_->setPlaceholderText(tr("Appears when the chat is open"));
    copy_->setEnabled(open);
}

void WidgetPage::retranslate() {
    on_->setText(tr("Visitors of my shop may write to us"));
    brandLabel_->setWords(tr("Name of the shop"));
    bindLabel_->setWords(tr("Network address"));
    portLabel_->setWords(tr("Port (0: any)"));
    originsLabel_->setWords(tr("Pages that may show the chat, one on each line"));
    lineLabel_->setWords(tr("The line for your pages"));
    sideLabel_->setWords(tr("Side of the page"));
    side_->setItemText(0, tr("As its brand has it"));
    side_->setItemText(1, tr("Right"));
    side_->setItemText(2, tr("Left"));
    themeLabel_->setWords(tr("Look of the chat"));
    theme_->setItemText(0, tr("As its brand has it"));
    theme_->setItemText(1, tr("Light"));
    theme_->setItemText(2, tr("Dark"));
    theme_->setItemText(3, tr("As the visitor's system"));
    accentLabel_->setWords(tr("Colour of its buttons"));
    copy_->setLabel(tr("Copy"));
    test_->setLabel(tr("Save and open the chat"));
    showLine();
}

} // namespace santral::ui
