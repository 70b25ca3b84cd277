#include "ui/shell/file_opener.hpp"

#include "ui/bridge/text.hpp"
#include "ui/widgets/prompts.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

class FileWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::FileOpener)
public:
    static QString cannot(const QString& name) { return tr("%1 cannot be saved there").arg(name); }
    static QString save() { return tr("Save file"); }
    static QString unnamed() { return tr("file"); }
};

// Copying may be slow; the window goes on.
void copyThen(QObject* context, const QString& from, const QString& to, std::function<void(bool)> done) {
    QThreadPool::globalInstance()->start([context = QPointer<QObject>(context), from, to, done] {
        QFile::remove(to);
        const bool copied = QFile::copy(from, to);
        QMetaObject::invokeMethod(qApp, [context, copied, done] {
            if (context) done(copied);
        });
    });
}

} // namespace

bool isHarmless(const Attachment& attachment) {
    static constexpr std::array kHarmless{"png", "jpg", "jpeg", "gif", "webp", "bmp", "pdf", "txt",
                                          "csv", "mp3", "ogg",  "wav", "m4a",  "mp4", "webm"};
    const QString suffix = QFileInfo(toQt(attachment.name)).suffix().toLower();
    const bool named = std::any_of(kHarmless.begin(), kHarmless.end(),
                                   [&](const char* one) { return suffix == QLatin1String(one); });
    const std::string& type = attachment.type;
    const bool typed = type.starts_with("image/") || type.starts_with("audio/") ||
                       type.starts_with("video/") || type == "application/pdf" || type == "text/plain" ||
                       type == "text/csv";
    return named && typed && type != "image/svg+xml";
}

QString safeFileName(const std::string& name) {
    QString safe;
    for (const QChar c : QFileInfo(toQt(name).replace(QLatin1Char('\\'), QLatin1Char('/'))).fileName())
        if (c.isPrint() && !QStringView(u"<>:\"|?*").contains(c)) safe += c;
    while (safe.startsWith(QLatin1Char('.'))) safe.remove(0, 1);
    if (safe.trimmed().isEmpty()) return FileWords::unnamed();
    return safe.right(120);
}

void openStoredFile(QWidget* over, const QString& blob, const Attachment& attachment,
                    std::function<void(const QString&)> failed) {
    const QString name = safeFileName(attachment.name);
    if (isHarmless(attachment)) {
        static const QTemporaryDir folder; // the viewer may read it until the desk ends
        const QString to = folder.filePath(toQt(attachment.hash.substr(0, 8)) + QLatin1Char('-') + name);
        return copyThen(over, blob, to, [to, name, failed](bool copied) {
            if (!copied || !QDesktopServices::openUrl(QUrl::fromLocalFile(to)))
                failed(FileWords::cannot(name));
        });
    }
    prompts().saveFile(over, FileWords::save(), name,
                       [over = QPointer<QWidget>(over), blob, name, failed](const QString& to) {
                           if (to.isEmpty() || !over) return;
                           copyThen(over, blob, to, [name, failed](bool copied) {
                               if (!copied) failed(FileWords::cannot(name));
                           });
                       });
}

} // namespace santral::ui
