// A page of a shop with the chat in its corner, as small as a stamp: what the look of a brand comes to.
#pragma once

#include "core/domain/chat_look.hpp"

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace santral::ui {

// The ground that white letters stand on: as santral-chat.js darkens it.
QColor readableAccent(const QColor& accent);

class ChatPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ChatPreview(QWidget* parent);
    // In the desk's language. A colour that is none counts as none, the brand's name as its title.
    void setLook(const ChatLook& look, const QString& brand);
    void retranslate();

    QColor accent() const;
    QRectF panel() const; // where the chat stands
    QString title() const { return title_; }
    QSize sizeHint() const override { return {304, 168}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isDark() const;
    void paintPage(QPainter& painter) const;
    void paintPanel(QPainter& painter) const;

    ChatLook look_;
    QString title_, greeting_;
};

} // namespace santral::ui
