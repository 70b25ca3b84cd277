#include "ui/customer/customer_panel.hpp"

#include "ui/bridge/number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/customer/customer_words.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/field_box.hpp"
#include "ui/widgets/flow_layout.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/prompts.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QTextEdit>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

// Escape takes the old name back; the field itself would only pass the key on.
class NameField final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;
    std::function<void(bool keep)> done;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape)
            done(false);
        else
            QLineEdit::keyPressEvent(event);
    }
    void focusOutEvent(QFocusEvent* event) override {
        QLineEdit::focusOutEvent(event);
        done(true);
    }
};

class NoteField final : public QTextEdit {
public:
    using QTextEdit::QTextEdit;
    std::function<void()> left;

protected:
    void focusOutEvent(QFocusEvent* event) override {
        QTextEdit::focusOutEvent(event);
        left();
    }
};

QLabel* sectionTitle(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(typeface(Type::SecondaryStrong));
    return label;
}

} // namespace

CustomerPanel::CustomerPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), nobody_(new EmptyState("customerNobody", this)),
      scroll_(new QScrollArea(this)), title_(new QLabel(this)),
      close_(new Button(Button::Kind::Bare, "customerClose", this)) {
    setObjectName(QStringLiteral("customerPanel"));
    setMinimumWidth(280);
    build();
    connect(close_, &Button::clicked, this, &CustomerPanel::closeRequested);
    connect(rename_, &Button::clicked, this, &CustomerPanel::startNaming);
    connect(nameField_, &QLineEdit::returnPressed, this, [this] { finishNaming(true); });
    connect(language_, &Button::clicked, this, &CustomerPanel::openLanguageMenu);
    connect(add_, &Button::clicked, this, &CustomerPanel::askAddress);
    connect(erase_, &Button::clicked, this, &CustomerPanel::eraseRequested);
    retranslate();
    clear();
}

void CustomerPanel::build() {
    title_->setFont(typeface(Type::BaseStrong));
    close_->setGlyph(Icon::X);
    close_->hide();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(18, 0, space::kItem, 0);
    top->addWidget(title_, 1);
    top->addWidget(close_);
    auto* bar = new QWidget(this);
    bar->setFixedHeight(44);
    bar->setLayout(top);

    scroll_->setWidget(buildPage());
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(bar);
    outer->addSpacing(1);
    outer->addWidget(scroll_, 1);
    outer->addWidget(nobody_, 1);
}

QWidget* CustomerPanel::buildPage() {
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("customerPage"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(18, space::kGroup, space::kGroup, space::kPane);
    column->setSpacing(space::kTight);
    column->addWidget(buildHead());
    column->addSpacing(space::kItem);
    identities_ = new QVBoxLayout;
    identities_->setSpacing(0);
    column->addLayout(identities_);
    add_ = new Button(Button::Kind::Bare, "customerAdd", page);
    add_->setIconOnly(false);
    add_->setGlyph(Icon::Plus);
    column->addWidget(add_, 0, Qt::AlignLeft);
    column->addSpacing(space::kGroup);
    noteTitle_ = sectionTitle(page);
    column->addWidget(noteTitle_);
    auto* note = new NoteField(page);
    note->left = [this] { saveNote(); };
    note_ = note;
    note_->setObjectName(QStringLiteral("customerNote"));
    note_->setAcceptRichText(false);
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(62);
    noteTitle_->setBuddy(note_);
    column->addWidget(new FieldBox(note_, page));
    column->addSpacing(space::kGroup);
    openTitle_ = sectionTitle(page);
    column->addWidget(openTitle_);
    conversations_ = new QVBoxLayout;
    conversations_->setSpacing(2);
    column->addLayout(conversations_);
    column->addSpacing(space::kGroup);
    contactsTitle_ = sectionTitle(page);
    column->addWidget(contactsTitle_);
    contactLines_ = new QVBoxLayout;
    contactLines_->setSpacing(2);
    column->addLayout(contactLines_);
    column->addStretch(1);
    column->addSpacing(space::kPane);
    erase_ = new Button(Button::Kind::Bare, "customerErase", page);
    erase_->setIconOnly(false);
    erase_->setGlyph(Icon::Eraser);
    column->addWidget(erase_, 0, Qt::AlignLeft);
    return page;
}

QWidget* CustomerPanel::buildHead() {
    auto* head = new QWidget;
    avatar_ = new Avatar(48, head);
    name_ = new ElidedLabel("customerName", Type::Title, ElidedLabel::Ink::Text, head);
    rename_ = new Button(Button::Kind::Bare, "customerRename", head);
    rename_->setGlyph(Icon::Pencil);
    auto* field = new NameField(head);
    field->done = [this](bool keep) { finishNaming(keep); };
    nameField_ = field;
    nameField_->setObjectName(QStringLiteral("customerNameField"));
    nameField_->setFont(typeface(Type::Subject));
    nameField_->setMaxLength(200);
    nameField_->setTextMargins(space::kTight, 0, space::kTight, 0);
    nameField_->hide();
    language_ = new Button(Button::Kind::Soft, "customerLanguage", head);
    language_->setGlyph(Icon::Languages);
    sample_ = new Pill("customerSample", head);
    since_ = new Pill("customerSince", head);
    auto* naming = new QHBoxLayout;
    naming->setSpacing(space::kTight);
    naming->addWidget(name_, 1);
    naming->addWidget(nameField_, 1);
    naming->addWidget(rename_);
    auto* pills = new FlowLayout(space::kSmall);
    for (QWidget* one :
         {static_cast<QWidget*>(language_), static_cast<QWidget*>(since_), static_cast<QWidget*>(sample_)})
        pills->addWidget(one);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addLayout(naming);
    words->addLayout(pills);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGroup);
    row->addWidget(avatar_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return head;
}

void CustomerPanel::retranslate() {
    title_->setText(tr("Customer"));
    close_->setLabel(tr("Close customer panel"));
    rename_->setLabel(tr("Change the name"));
    nameField_->setAccessibleName(tr("Name of the customer"));
    nobody_->set(Icon::User, tr("No customer"), tr("Choose a conversation to see who it is."));
    add_->setLabel(tr("Add phone or mail"));
    noteTitle_->setText(tr("Note about the customer"));
    note_->setAccessibleName(tr("Note about the customer"));
    note_->setPlaceholderText(tr("What every colleague should know"));
    openTitle_->setText(tr("Other open conversations"));
    contactsTitle_->setText(tr("Last contacts"));
    erase_->setLabel(tr("Erase this customer …"));
    refresh();
}

void CustomerPanel::clear() {
    card_.reset();
    open_.clear();
    contacts_.clear();
    scroll_->hide();
    nobody_->show();
}

void CustomerPanel::setCard(const CustomerCard& card) {
    const bool other = !card_ || card_->customer.id != card.customer.id;
    card_ = card;
    nobody_->hide();
    scroll_->show();
    if (other) finishNaming(false);
    if (other || !note_->hasFocus()) note_->setPlainText(toQt(card.customer.note));
    refresh();
}

void CustomerPanel::setConversations(std::vector<InboxRow> open, ConversationId current) {
    if (open == open_ && current == current_) return;
    open_ = std::move(open);
    current_ = current;
    showConversations();
}

void CustomerPanel::setContacts(std::vector<ContactLine> contacts) {
    if (contacts == contacts_) return;
    contacts_ = std::move(contacts);
    showContacts();
}

void CustomerPanel::setCallNumber(const std::string& e164) {
    callNumber_ = e164;
    if (card_) showIdentities();
}

void CustomerPanel::setPhoneReady(bool ready) {
    phoneReady_ = ready;
}

void CustomerPanel::setDrawer(bool drawer) {
    close_->setVisible(drawer);
}

void CustomerPanel::refresh() {
    if (!card_) return;
    const Customer& customer = card_->customer;
    QString name = customerText(customer.name);
    if (name.isEmpty() && !card_->identities.empty()) name = addressText(card_->identities.front());
    avatar_->setFace({name, std::nullopt, look().surface});
    name_->setText(name);
    const QString language = languageName(customer.language);
    language_->setLabel(language.isEmpty() ? tr("Language") : language);
    since_->set(tr("Since %1").arg(toLocal(customer.since).date().year()), Tone::Neutral);
    sample_->set(customer.sample ? tr("Sample") : QString(), Tone::Accent);
    showIdentities();
    showConversations();
    showContacts();
}

void CustomerPanel::startNaming() {
    nameField_->setText(card_ ? toQt(card_->customer.name) : QString());
    naming_ = true;
    name_->hide();
    rename_->hide();
    nameField_->show();
    nameField_->setFocus();
    nameField_->selectAll();
}

void CustomerPanel::finishNaming(bool keep) {
    if (!std::exchange(naming_, false)) return; // hiding the field takes its focus, which comes here again
    nameField_->hide();
    name_->show();
    rename_->show();
    const std::string name = toCore(nameField_->text().simplified());
    if (keep && card_ && name != card_->customer.name)
        edit([&](Customer& customer) { customer.name = name; });
}

void CustomerPanel::saveNote() {
    const std::string note = toCore(note_->toPlainText().trimmed());
    if (card_ && note != card_->customer.note) edit([&](Customer& customer) { customer.note = note; });
}

void CustomerPanel::edit(const std::function<void(Customer&)>& change) {
    Customer wanted = card_->customer;
    change(wanted);
    Q_EMIT edited(wanted);
}

void CustomerPanel::openLanguageMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        QAction* choice = menu->addAction(languageOwnName(language));
        choice->setCheckable(true);
        const std::string code = toCore(languageCode(language));
        choice->setChecked(card_ && card_->customer.language == code);
        connect(choice, &QAction::triggered, this,
                [this, code] { edit([&](Customer& customer) { customer.language = code; }); });
    }
    menu->popup(language_->mapToGlobal(QPoint(0, language_->height())));
}

void CustomerPanel::askAddress() {
    Question question;
    question.title = tr("Add phone or mail");
    question.text = tr("An address with @ is a mail address, anything else a phone number.");
    question.accept = tr("Add");
    prompts().askLine(this, question, {}, [this](bool accepted, const QString& line) {
        const QString address = line.trimmed();
        if (!accepted || address.isEmpty()) return;
        const bool mail = address.contains(QLatin1Char('@'));
        Q_EMIT identityAdded(mail ? IdentityKind::Mail : IdentityKind::Phone, address);
    });
}

void CustomerPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.fillRect(QRect(0, 44, width(), 1), look().border);
}

void CustomerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
