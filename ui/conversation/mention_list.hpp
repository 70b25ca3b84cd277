// The list of colleagues that opens when @ is typed in a note. Arrows choose, Enter or Tab takes, Escape goes
// on without; who cannot see the conversation stands there with the reason and cannot be taken.
#pragma once

#include "ui/conversation/colleagues.hpp"

#include <QObject>

class QCompleter;
class QStandardItemModel;
class QTextEdit;

namespace santral::ui {

class MentionList final : public QObject {
    Q_OBJECT
public:
    explicit MentionList(QTextEdit& edit);

    void setColleagues(const QList<Colleague>& colleagues);
    const QList<Colleague>& colleagues() const { return colleagues_; }
    void setOn(bool on); // what is written is a note
    bool isOpen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look(); // at what stands before the cursor
    void show(const QList<Colleague>& offered);
    void take(const QString& name);
    void close();

    QTextEdit& edit_;
    QStandardItemModel* model_;
    QCompleter* completer_;
    QList<Colleague> colleagues_;
    int at_ = -1;   // place of the @ in the text; -1: none
    int left_ = -1; // an @ that somebody went on without
    bool on_ = false;
};

} // namespace santral::ui
