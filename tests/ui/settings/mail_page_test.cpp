// The mailbox page of the settings over a real hub: its live test against servers of this computer.
#include "core/hub/channels.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/stub_mail_server.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/web_client.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/settings/account_pages.hpp"
#include "ui/settings/settings_window.hpp"
#include "ui/settings/test_result.hpp"
#include "ui/widgets/button.hpp"

#include <QCheckBox>
#include <QLineEdit>

using namespace santral;
using namespace santral::ui;

namespace {

// No name has an address but localhost: no test asks the network.
class OwnNames final : public net::Resolver {
public:
    asio::awaitable<Result<std::vector<std::string>>> resolve(std::string host) override {
        if (host != "localhost") co_return Error{Errc::Unavailable, "unknown-host"};
        co_return std::vector<std::string>(1, "127.0.0.1");
    }
};

std::string imapAnswer(const std::string& line) {
    std::string tag = line.substr(0, line.find(' '));
    if (line.find("AUTHENTICATE") != std::string::npos)
        return tag + " NO [AUTHENTICATIONFAILED] no such pair\r\n";
    return tag + " OK\r\n";
}

std::string smtpAnswer(const std::string& line) {
    if (line.starts_with("EHLO")) return "250-x\r\n250 AUTH PLAIN\r\n";
    return line.starts_with("AUTH") ? "535 5.7.8 no such pair\r\n" : "221 bye\r\n";
}

class MailDesk {
public:
    explicit MailDesk(const test::LeafWish& wish = {}) : files_(test::makeCertificate(folder_.path(), wish)) {
        Agent self{AgentId{{4, 1}}, "Elif Kaya", Role::Administrator};
        auto on = core_.get_executor();
        hub_ = std::move(*LocalHub::open(
            {folder_.path(), self, {on, on, on, on}, &clock_, &random_, timers_.get(), {}, {}}));
        Channels::Options options;
        options.folder = folder_.path();
        options.clock = &clock_;
        options.timers = timers_.get();
        options.random = &random_;
        options.resolver = &names_;
        channels_ = std::move(*Channels::open(*hub_, std::move(options)));
        client_ = std::make_unique<HubClient>(HubDoor{*hub_, post_, self, clock_, random_});
        window_ =
            std::make_unique<SettingsWindow>(SettingsParts{*client_, nullptr, preferences_, {}}, nullptr);
        window_->setAttribute(Qt::WA_DeleteOnClose, false);
        until([&] { return field("mailAddress")->isEnabled(); });
    }
    ~MailDesk() {
        window_.reset();
        client_.reset();
        bool stopped = false;
        asio::co_spawn(core_, stopping(stopped), asio::detached);
        imap_.stop();
        smtp_.stop();
        CHECK(until([&] { return stopped && imap_.ended() && smtp_.ended(); }));
        channels_.reset();
        hub_.reset();
    }

    // Fills the page in and presses the button; what it says then.
    QString tested(const QString& host) {
        write("mailAddress", QStringLiteral("desk@shop.example"));
        write("mailUser", QStringLiteral("desk@shop.example"));
        write("mailPassword", QStringLiteral("pw"));
        write("mailCa", QString::fromStdString(files_.root.string()));
        write("imapHost", host);
        write("imapPort", QString::number(imap_.port()));
        write("smtpHost", host);
        write("smtpPort", QString::number(smtp_.port()));
        auto* button = window_->findChild<Button*>(QStringLiteral("mailTest"));
        auto* result = button->parentWidget()->findChild<TestResult*>();
        button->click();
        CHECK(until([&] { return button->isEnabled(); }));
        return result->accessibleName();
    }

    HubClient& client() { return *client_; }

private:
    bool until(const std::function<bool()>& done) {
        return test::runUntil(core_, [&] {
            QCoreApplication::processEvents();
            return done();
        });
    }
    QLineEdit* field(const char* name) { return window_->findChild<QLineEdit*>(QLatin1String(name)); }
    void write(const char* name, const QString& words) { field(name)->setText(words); }
    asio::awaitable<void> stopping(bool& stopped) {
        co_await channels_->stop();
        stopped = true;
    }

    test::TempFolder folder_;
    test::CertificateFiles files_;
    asio::io_context core_;
    FakeClock clock_;
    SeededRandom random_{3};
    OwnNames names_;
    std::unique_ptr<Timers> timers_ = makeTimers(core_.get_executor());
    net::TlsIdentity identity_{files_.certificate, files_.key};
    test::StubMailServer imap_{core_.get_executor(), *timers_, identity_,
                               "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n", imapAnswer};
    test::StubMailServer smtp_{core_.get_executor(), *timers_, identity_, "220 hi\r\n", smtpAnswer};
    CorePost post_ = [this](std::function<void()> work) { asio::post(core_, std::move(work)); };
    Preferences preferences_{QString::fromStdString((folder_ / "desk.ini").string())};
    std::unique_ptr<LocalHub> hub_;
    std::unique_ptr<Channels> channels_;
    std::unique_ptr<HubClient> client_;
    std::unique_ptr<SettingsWindow> window_;
};

// What the live test says to it in each language, for receiving and for sending.
void checkSaid(const test::LeafWish& wish, const char* host, const QStringList& turkish,
               const QStringList& azerbaijani, const QStringList& english) {
    MailDesk desk(wish);
    const auto said = [&](Language language) {
        InLanguage spoken(language);
        return desk.tested(QLatin1String(host)).split(QStringLiteral("; "));
    };
    CHECK(said(Language::Turkish) == turkish);
    CHECK(said(Language::Azerbaijani) == azerbaijani);
    CHECK(said(Language::English) == english);
}

} // namespace

TEST_CASE("settings: the live test says that a mail server's certificate has expired") {
    test::LeafWish wish;
    wish.validDays = -3;
    checkSaid(
        wish, "localhost",
        {text("Bağlan"),
         text("Sertifikayı denetle: Sunucu sertifikasının süresi dolmuş. İşleteninden yenilemesini "
              "isteyin."),
         text("E-posta gönder: Sunucu sertifikasının süresi dolmuş. İşleteninden yenilemesini isteyin.")},
        {text("Qoşul"),
         text("Sertifikatı yoxla: Serverin sertifikatının vaxtı bitib. İdarə edəndən yeniləməsini xahiş "
              "edin."),
         text("Məktub göndər: Serverin sertifikatının vaxtı bitib. İdarə edəndən yeniləməsini xahiş edin.")},
        {text("Connect"),
         text(
             "Check the certificate: The server's certificate has expired. Ask whoever runs it to renew it."),
         text("Send mail: The server's certificate has expired. Ask whoever runs it to renew it.")});
}

TEST_CASE("settings: the live test says that a certificate belongs to another server") {
    test::LeafWish wish;
    wish.name = "mail.example.com";
    checkSaid(
        wish, "localhost",
        {text("Bağlan"), text("Sertifikayı denetle: Sertifika başka bir sunucunun. Sunucu adını denetleyin."),
         text("E-posta gönder: Sertifika başka bir sunucunun. Sunucu adını denetleyin.")},
        {text("Qoşul"), text("Sertifikatı yoxla: Sertifikat başqa serverindir. Serverin adını yoxlayın."),
         text("Məktub göndər: Sertifikat başqa serverindir. Serverin adını yoxlayın.")},
        {text("Connect"),
         text("Check the certificate: The certificate belongs to another server. Check the server's name."),
         text("Send mail: The certificate belongs to another server. Check the server's name.")});
}

TEST_CASE("settings: the live test says that there is no such server") {
    checkSaid({}, "mial.shop.example",
              {text("Sunucuyu bul: Bu adda bir sunucu yok. Yazımı denetleyin."),
               text("E-posta gönder: Bu adda bir sunucu yok. Yazımı denetleyin.")},
              {text("Serveri tap: Bu adda server yoxdur. Yazılışı yoxlayın."),
               text("Məktub göndər: Bu adda server yoxdur. Yazılışı yoxlayın.")},
              {text("Find the server: There is no server with this name. Check the spelling."),
               text("Send mail: There is no server with this name. Check the spelling.")});
}

TEST_CASE("settings: the live test says that the password of the mailbox is wrong") {
    checkSaid({}, "localhost",
              {text("Bağlan"), text("Sertifikayı denetle"),
               text("Giriş yap: Sunucu kullanıcı ve parolayı kabul etmiyor. Yeniden yazın."),
               text("E-posta gönder: Sunucu kullanıcı ve parolayı kabul etmiyor. Yeniden yazın.")},
              {text("Qoşul"), text("Sertifikatı yoxla"),
               text("Daxil ol: Server istifadəçi və parolu qəbul etmir. Yenidən yazın."),
               text("Məktub göndər: Server istifadəçi və parolu qəbul etmir. Yenidən yazın.")},
              {text("Connect"), text("Check the certificate"),
               text("Sign in: The server does not accept user and password. Type them again."),
               text("Send mail: The server does not accept user and password. Type them again.")});
}

TEST_CASE("settings: the mailbox page keeps what it does not show, and whether plus addresses are taken") {
    MailDesk desk;
    MailPage page(desk.client());
    Settings settings;
    MailboxSettings& mailbox = settings.mailboxes.emplace_back();
    mailbox.address = "desk@shop.example";
    mailbox.queue = QueueId{{6, 1}};
    mailbox.plusAddresses = true;
    settings.mailboxes.emplace_back().address = "another@shop.example";
    page.load(settings);
    Settings stored = settings;
    page.store(stored);
    CHECK(stored.mailboxes == settings.mailboxes);
    page.findChild<QCheckBox*>(QStringLiteral("mailPlus"))->click();
    page.store(stored);
    CHECK_FALSE(stored.mailboxes.front().plusAddresses);
}
