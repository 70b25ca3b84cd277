// The pages about accounts: the agent's name, the mailbox, the phone, the chat on the shop.
#pragma once

#include "ui/bridge/voice_client.hpp"
#include "ui/settings/settings_page.hpp"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QPlainTextEdit;

namespace santral::ui {

class Button;
class TestResult;

class NamePage final : public SettingsPage {
    Q_OBJECT
public:
    explicit NamePage(QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    QString obstacle() const override;
    bool isEmpty() const override;
    void retranslate() override;

private:
    FieldLabel* nameLabel_;
    QLineEdit* name_;
};

// host, port and security of one server.
class ServerFields final : public QWidget {
    Q_OBJECT
public:
    ServerFields(const char* name, QWidget* parent);
    void setAddress(const ServerAddress& address);
    ServerAddress address() const;
    void suggestHost(const QString& host); // only where nothing was typed
    bool isComplete() const;
    void setPorts(std::uint16_t tls, std::uint16_t startTls);
    void setWords(const QString& server, const QString& port, const QString& security);

Q_SIGNALS:
    void changed();

private:
    FieldLabel* hostLabel_;
    FieldLabel* portLabel_;
    FieldLabel* securityLabel_;
    QLineEdit* host_;
    QLineEdit* port_;
    QComboBox* security_;
    bool typed_ = false;
    std::uint16_t tlsPort_ = 0, startTlsPort_ = 0;
};

class MailPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit MailPage(HubClient& hub, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    QString obstacle() const override;
    bool isEmpty() const override;
    void retranslate() override;
    void setBrief(bool brief); // without what can wait
    void show(const MailboxSettings& mailbox);
    MailboxSettings mailbox() const; // as it stands in the fields, with the password that was typed

private:
    void build();
    void suggest(); // servers and user from the address
    void test();

    HubClient& hub_;
    bool hasPassword_ = false;
    MailboxSettings loaded_; // with what this page does not show
    FieldLabel *addressLabel_, *nameLabel_, *userLabel_, *passwordLabel_, *caLabel_, *signatureLabel_;
    QLineEdit *address_, *name_, *user_, *password_, *ca_;
    ServerFields *imap_, *smtp_;
    QPlainTextEdit* signature_;
    QCheckBox* plus_;
    QWidget* signatureBox_ = nullptr;
    Button* test_;
    TestResult* result_;
};

class PhonePage final : public SettingsPage {
    Q_OBJECT
public:
    PhonePage(HubClient& hub, VoiceClient* voice, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    QString obstacle() const override;
    bool isEmpty() const override;
    void retranslate() override;

private:
    void build();
    void test();
    void hearLine();
    PhoneSettings phone() const;

    HubClient& hub_;
    QPointer<VoiceClient> voice_;
    Settings loaded_;
    bool testing_ = false;
    FieldLabel *userLabel_, *domainLabel_, *proxyLabel_, *passwordLabel_, *transportLabel_, *regionLabel_;
    QLineEdit *user_, *domain_, *proxy_, *password_;
    QComboBox *transport_, *region_;
    Button* test_;
    TestResult* result_;
};

// The countries that short numbers may be from, by code (item data) and in words.
void fillRegions(QComboBox& box);

class WidgetPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit WidgetPage(HubClient& hub, QWidget* parent = nullptr);
    QString title() const override;
    QString explanation() const override;
    void load(const Settings& settings) override;
    void store(Settings& settings) const override;
    QString obstacle() const override;
    void retranslate() override;
    void setTested(bool tested); // false: whoever shows the page saves and tells what came of it

private:
    void build();
    QGridLayout* buildLook();
    void test();
    void hearStatus(const HubStatus& status);
    void showLine();

    HubClient& hub_;
    Settings loaded_;
    Subscription watching_;
    std::optional<ChannelStatus> chat_;
    bool testing_ = false;
    QCheckBox* on_;
    FieldLabel *brandLabel_, *originsLabel_, *portLabel_, *bindLabel_, *lineLabel_;
    FieldLabel *sideLabel_, *themeLabel_, *accentLabel_;
    QLineEdit *brand_, *bind_, *port_, *line_, *accent_;
    QComboBox *side_, *theme_; // these two and the accent stand in the line, and nowhere else
    QPlainTextEdit* origins_;
    Button *copy_, *test_;
    TestResult* result_;
};

struct WidgetLook {
    QString side = {};   // "right", "left"; this and the others empty: as its brand has it
    QString theme = {};  // "light", "dark", "system"
    QString accent = {}; // "#3451c6"
};

// The line that a shop puts into its pages (docs/protocol.md, section 13).
QString widgetLine(const QString& base, const QString& language, const WidgetLook& look = {});

} // namespace santral::ui
