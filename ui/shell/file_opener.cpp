#include "ui/shell/file_opener.hpp"

#include "ui/bridge/text.hpp"
#include "ui/widgets/elsewhere.hpp"
#include "ui/widgets/prompts.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTemporaryDir>
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

// Both on another thread: copying may be slow.
bool copyTo(const QString& from, const QString& to) {
    QFile::remove(to);
    return QFile::copy(from, to);
}

QString copyForViewer(const QString& from, const QString& name) {
    static const QTemporaryDir folder; // the viewer may read it until the desk ends
    const QString to = folder.filePath(name);
    return copyTo(from, to) ? to : QString();
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
        auto opened = [name, failed](const QString& copy) {
            if (copy.isEmpty() || !QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
                failed(FileWords::cannot(name));
        };
        const QString to = toQt(attachment.hash.substr(0, 8)) + QLatin1Char('-') + name;
        return elsewhere(
            over, [blob, to] { return copyForViewer(blob, to); }, opened);
    }
    prompts().saveFile(over, FileWords::save(), name,
                       [over = QPointer<QWidget>(over), blob, name, failed](const QString& to) {
                           if (to.isEmpty() || !over) return;
                           elsewhere(
                               over, [blob, to] { return copyTo(blob, to); },
                               [name, failed](bool copied) {
                                   if (!copied) failed(FileWords::cannot(name));
                               });
                       });
}

} // namespace santral::ui
