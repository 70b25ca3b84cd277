// The right pane: who this customer is, under which addresses and why, what else is open, what happened last.
// Shows values and says what the agent wants; decides nothing.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"
#include "ui/customer/contacts.hpp"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QTextEdit;
class QVBoxLayout;

namespace santral::ui {

class Avatar;
class Button;
class ElidedLabel;
class EmptyState;
class LineButton;
class Pill;

class CustomerPanel final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 345;

    explicit CustomerPanel(const Clock& clock, QWidget* parent = nullptr);

    void clear(); // nobody is chosen
    void setCard(const CustomerCard& card);
    void setConversations(std::vector<InboxRow> open, ConversationId current);
    void setContacts(std::vector<ContactLine> contacts);
    void setCallNumber(const std::string& e164); // of the running call; empty: none
    void setPhoneReady(bool ready);
    const std::optional<CustomerCard>& card() const { return card_; }

Q_SIGNALS:
    void edited(const santral::Customer& customer); // name, language or note changed
    void identityAdded(santral::IdentityKind kind, const QString& address);
    void unlinkRequested(const santral::Identity& identity);
    // The visitor says he is also `address`, which belongs to another customer: the agent believes it.
    void claimAccepted(const santral::Identity& visitor);
    void eraseRequested();
    void dialRequested(const QString& number);
    void mailRequested(const QString& address);
    void conversationChosen(santral::ConversationId conversation);
    void contactChosen(santral::Seq seq, santral::ConversationId conversation);
    void closeRequested(); // of the drawer

public:
    void setDrawer(bool drawer); // with a button to close it

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* buildPage();
    QWidget* buildHead();
    void retranslate();
    void refresh();
    void showIdentities();
    void showConversations();
    void showContacts();
    QWidget* identityLine(const Identity& identity);
    QWidget* claimBox(const Identity& visitor);
    void openIdentityMenu(const Identity& identity, QWidget* anchor);
    void openLanguageMenu();
    void askAddress();
    void startNaming();
    void finishNaming(bool keep);
    void saveNote();
    void edit(const std::function<void(Customer&)>& change);

    const Clock& clock_;
    std::optional<CustomerCard> card_;
    std::vector<InboxRow> open_;
    ConversationId current_;
    std::vector<ContactLine> contacts_;
    std::string callNumber_;
    bool phoneReady_ = false;
    bool naming_ = false;

    EmptyState* nobody_;
    QScrollArea* scroll_;
    QLabel* title_;
    Button* close_;
    Avatar* avatar_;
    ElidedLabel* name_;
    Button* rename_;
    QLineEdit* nameField_;
    Button* language_;
    Pill* sample_;
    Pill* since_;
    QVBoxLayout* identities_;
    Button* add_;
    QLabel* noteTitle_;
    QTextEdit* note_;
    QLabel* openTitle_;
    QVBoxLayout* conversations_;
    QLabel* contactsTitle_;
    QVBoxLayout* contactLines_;
    Button* erase_;
};

} // namespace santral::ui
