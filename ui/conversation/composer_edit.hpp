// The text field of the composer: plain text, grows with what is written, hands pictures and files on.
#pragma once

#include <QTextEdit>

namespace santral::ui {

class ComposerEdit final : public QTextEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget* parent = nullptr);

    void setEnterSends(bool sends) { enterSends_ = sends; }
    void setTallest(int pixels);
    // Each kind of answer has a document of its own, with its own undo history.
    void show(QTextDocument* document);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendPressed(bool thenClose);
    void leavePressed();
    void picturePasted(const QImage& picture);
    void filesDropped(const QStringList& paths);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool enterSends_ = true;
    int tallest_ = 220;
};

} // namespace santral::ui
