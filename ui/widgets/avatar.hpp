// A person as a round picture: initials on a colour that stays the same for the same name, with a channel
// badge.
#pragma once

#include "core/domain/channel.hpp"

#include <QColor>
#include <QRect>
#include <QString>
#include <QWidget>

#include <optional>

class QPainter;

namespace santral::ui {

struct AvatarFace {
    QString name; // a number or an empty name shows a figure instead of letters
    std::optional<Channel> badge;
    QColor behind; // what the badge is cut out of; invalid: the surface
};

void drawAvatar(QPainter& painter, const QRect& box, const AvatarFace& face);
QString initialsOf(const QString& name); // at most two letters, upper case in the language of the desk
QColor avatarColour(const QString& name);

class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(int size, QWidget* parent = nullptr);
    void setFace(const AvatarFace& face);
    QSize sizeHint() const override { return {size_, size_}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int size_;
    AvatarFace face_;
};

} // namespace santral::ui
