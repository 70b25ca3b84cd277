#include "ui/conversation/file_strip.hpp"

#include "ui/conversation/words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elsewhere.hpp"
#include "ui/widgets/flow_layout.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QBuffer>
#include <QEvent>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPainter>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kChip = 30;

// One file: icon, name, size or problem, and a cross.
class FileChip final : public QWidget {
public:
    FileChip(const DraftFile& file, QWidget* parent)
        : QWidget(parent), file_(file), remove(new Button(Button::Kind::Bare, "removeFile", this)) {
        setObjectName(QStringLiteral("fileChip"));
        detail_ = !file.problem.isEmpty() ? file.problem
                  : file.isStored()       ? sizeText(static_cast<std::uint64_t>(file.size))
                                          : FileStrip::tr("being stored");
        remove->setGlyph(Icon::X);
        remove->setLabel(FileStrip::tr("Remove %1").arg(file.name));
        remove->setFixedSize(24, 24);
        setAccessibleName(QStringLiteral("%1, %2").arg(file.name, detail_));
        setToolTip(file.problem.isEmpty() ? file.name
                                          : QStringLiteral("%1: %2").arg(file.name, file.problem));
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        return {qMin(360, 30 + textWidth(file_.name, typeface(Type::SecondaryStrong)) + 8 +
                              textWidth(detail_, typeface(Type::Secondary)) + 38),
                kChip};
    }

protected:
    void resizeEvent(QResizeEvent*) override { remove->move(width() - 27, 3); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look& l = look();
        const bool bad = !file_.problem.isEmpty();
        drawBox(painter, QRectF(rect()), radius::kControl, bad ? l.badSoft : l.surface2,
                bad ? l.bad : l.border);
        drawIcon(painter, QRectF(8, 7, 16, 16), bad ? Icon::CircleAlert : Icon::File, bad ? l.bad : l.text2);
        const int tail = qMin(textWidth(detail_, typeface(Type::Secondary)), width() / 2);
        const QRectF inside(30, 0, width() - 30 - 32, height());
        const int used = drawLine(painter, inside.adjusted(0, 0, -tail - 8, 0), file_.name,
                                  typeface(Type::SecondaryStrong), l.text);
        drawLine(painter, inside.adjusted(used + 8, 0, 0, 0), detail_, typeface(Type::Secondary),
                 bad ? l.bad : l.text3);
    }

private:
    DraftFile file_;
    QString detail_;

public:
    Button* remove;
};

// Both on another thread: a share of the network may take seconds to answer, a large picture as long to pack.
DraftFile lookAt(const QString& path) {
    const QFileInfo info(path);
    DraftFile file;
    file.path = path;
    file.size = info.size();
    file.type = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name();
    if (!info.isFile())
        file.problem =
            info.isDir() ? FileStrip::tr("folders cannot be sent") : FileStrip::tr("the file is not there");
    else if (!info.isReadable())
        file.problem = FileStrip::tr("the file cannot be read");
    return file;
}

DraftFile pack(const QImage& picture) {
    DraftFile file;
    QBuffer buffer(&file.bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    file.size = file.bytes.size();
    file.type = QStringLiteral("image/png");
    return file;
}

} // namespace

FileStrip::FileStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("fileStrip"));
    new FlowLayout(space::kSmall, this);
    hide();
}

void FileStrip::setLimits(const FileLimits& limits) {
    limits_ = limits;
}

void FileStrip::setFiles(const QList<DraftFile>& files) {
    files_ = files;
    for (DraftFile& file : files_)
        if (file.id == 0) file.id = nextId_++;
    rebuild();
}

DraftFile& FileStrip::appended(const QString& name) {
    DraftFile file;
    file.id = nextId_++;
    file.name = name;
    files_.append(file);
    rebuild();
    Q_EMIT changed();
    return files_.back();
}

void FileStrip::addPath(const QString& path) {
    const quint64 id = appended(QFileInfo(path).fileName()).id;
    elsewhere(
        this, [path] { return lookAt(path); }, [this, id](const DraftFile& found) { lookedAt(id, found); });
}

void FileStrip::addPicture(const QString& name, const QImage& picture) {
    const quint64 id = appended(name).id;
    elsewhere(
        this, [picture] { return pack(picture); },
        [this, id](const DraftFile& found) { lookedAt(id, found); });
}

DraftFile* FileStrip::find(quint64 id) {
    const auto found =
        std::find_if(files_.begin(), files_.end(), [id](const DraftFile& f) { return f.id == id; });
    return found == files_.end() ? nullptr : &*found;
}

// Of a file against those that were there before it.
QString FileStrip::problemOf(const DraftFile& file) const {
    const auto limit = [](qint64 octets) { return sizeText(static_cast<std::uint64_t>(octets)); };
    qint64 all = file.size;
    int before = 0;
    for (const DraftFile& other : files_) {
        if (other.id == file.id) break;
        ++before;
        all += other.problem.isEmpty() ? other.size : 0;
    }
    if (file.size == 0) return tr("the file is empty");
    if (file.size > limits_.eachOctets) return tr("larger than %1").arg(limit(limits_.eachOctets));
    if (all > limits_.allOctets) return tr("together larger than %1").arg(limit(limits_.allOctets));
    if (before >= limits_.count) return tr("no more than %n file(s)", nullptr, limits_.count);
    return {};
}

void FileStrip::lookedAt(quint64 id, const DraftFile& found) {
    DraftFile* file = find(id);
    if (!file) return; // taken out again
    file->path = found.path;
    file->bytes = found.bytes;
    file->size = found.size;
    file->type = found.type;
    file->problem = found.problem.isEmpty() ? problemOf(*file) : found.problem;
    const DraftFile now = *file;
    rebuild();
    Q_EMIT changed();
    if (now.problem.isEmpty()) Q_EMIT added(now);
}

void FileStrip::setStored(quint64 id, const Attachment& stored) {
    for (DraftFile& file : files_) {
        if (file.id != id) continue;
        file.hash = QString::fromStdString(stored.hash);
        file.size = static_cast<qint64>(stored.size);
        if (!stored.type.empty()) file.type = QString::fromStdString(stored.type);
        file.bytes.clear();
    }
    rebuild();
    Q_EMIT changed();
}

void FileStrip::setFailed(quint64 id, const QString& problem) {
    for (DraftFile& file : files_)
        if (file.id == id) file.problem = problem;
    rebuild();
    Q_EMIT changed();
}

QString FileStrip::obstacle() const {
    const auto bad =
        std::find_if(files_.begin(), files_.end(), [](const DraftFile& f) { return !f.problem.isEmpty(); });
    if (bad != files_.end()) return tr("Remove %1: %2").arg(bad->name, bad->problem);
    const bool waits =
        std::any_of(files_.begin(), files_.end(), [](const DraftFile& f) { return !f.isStored(); });
    return waits ? tr("A file is still being stored") : QString();
}

void FileStrip::removeFile(quint64 id) {
    files_.removeIf([id](const DraftFile& file) { return file.id == id; });
    rebuild();
    Q_EMIT changed();
}

void FileStrip::rebuild() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        // The cross that was just pressed may be inside.
        if (item->widget()) item->widget()->hide();
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const DraftFile& file : files_) {
        auto* chip = new FileChip(file, this);
        connect(chip->remove, &Button::clicked, this, [this, id = file.id] { removeFile(id); });
        layout()->addWidget(chip);
    }
    setVisible(!files_.isEmpty());
    updateGeometry();
}

void FileStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace santral::ui
