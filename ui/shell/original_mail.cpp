#include "ui/shell/original_mail.hpp"

#include "ui/conversation/links.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elsewhere.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/prompts.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <optional>

namespace santral::ui {
namespace {

constexpr qint64 kLargest = 4 * 1024 * 1024;

class MailWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::OriginalMail)
public:
    static QString hint() { return tr("Pictures from the network are not loaded."); }
    static QString close() { return tr("Close"); }
    static QString name() { return tr("Original mail"); }
    static Question link(const QString& host) {
        return {tr("Open this link in the browser?"), tr("It was sent by somebody outside. It leads to:"),
                host, tr("Open link"), false};
    }
};

class QuietBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    // Nothing is fetched, whatever the mail asks for.
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

namespace {

// On another thread; nothing where it cannot be read.
std::optional<QByteArray> beginningOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.read(kLargest);
}

void showHtml(QWidget* over, const QString& subject, const QByteArray& html) {
    auto* dialog = new QDialog(over);
    dialog->setObjectName(QStringLiteral("originalMail"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(subject.isEmpty() ? MailWords::name() : subject);
    dialog->resize(760, 640);
    auto* text = new QuietBrowser(dialog);
    text->setObjectName(QStringLiteral("originalText"));
    text->setAccessibleName(MailWords::name());
    text->setOpenLinks(false);
    text->setHtml(QString::fromUtf8(html));
    auto* hint = new QLabel(MailWords::hint(), dialog);
    hint->setFont(typeface(Type::Secondary));
    auto* close = new Button(Button::Kind::Quiet, "originalClose", dialog);
    close->setLabel(MailWords::close());
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text, 1);
    column->addLayout(foot);
    QObject::connect(close, &Button::clicked, dialog, &QDialog::accept);
    QObject::connect(text, &QTextBrowser::anchorClicked, dialog, [dialog](const QUrl& url) {
        if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")) return;
        prompts().confirm(dialog, MailWords::link(realHost(url)), [url](bool accepted) {
            if (accepted) QDesktopServices::openUrl(url);
        });
    });
    dialog->show();
}

} // namespace

void showOriginalMail(QWidget* over, const QString& subject, const QString& cleanedHtmlFile) {
    elsewhere(
        over, [cleanedHtmlFile] { return beginningOf(cleanedHtmlFile); },
        [over, subject](const std::optional<QByteArray>& html) {
            if (html) showHtml(over, subject, *html);
        });
}

} // namespace santral::ui
