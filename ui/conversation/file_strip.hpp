// The files of an answer as chips under its text: what they are, whether they can go, and a way to take them
// out.
#pragma once

#include "ui/conversation/draft.hpp"

#include <QImage>
#include <QWidget>

namespace santral::ui {

struct FileLimits {
    qint64 eachOctets = 25'000'000;
    qint64 allOctets = 25'000'000;
    int count = 20;
};

class FileStrip final : public QWidget {
    Q_OBJECT
public:
    explicit FileStrip(QWidget* parent = nullptr);

    void setLimits(const FileLimits& limits);
    void setFiles(const QList<DraftFile>& files);
    const QList<DraftFile>& files() const { return files_; }

    // Its chip is there at once; what it is, and whether it can go, is found out beside the window.
    void addPath(const QString& path);
    void addPicture(const QString& name, const QImage& picture); // as PNG
    void setStored(quint64 id, const Attachment& stored);
    void setFailed(quint64 id, const QString& problem);
    // Why the files cannot be sent now, in words; empty when they can.
    QString obstacle() const;

Q_SIGNALS:
    void added(const santral::ui::DraftFile& file); // please store it, then setStored or setFailed
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    DraftFile& appended(const QString& name);
    void lookedAt(quint64 id, const DraftFile& found);
    void rebuild();
    void removeFile(quint64 id);
    QString problemOf(const DraftFile& file) const;
    DraftFile* find(quint64 id);

    FileLimits limits_;
    QList<DraftFile> files_;
    quint64 nextId_ = 1;
};

} // namespace santral::ui
