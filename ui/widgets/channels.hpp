// What a channel looks like and is called, the same in inbox, timeline, composer and customer panel.
#pragma once

#include "core/domain/channel.hpp"
#include "ui/widgets/icons.hpp"

#include <QColor>
#include <QString>

namespace santral::ui {

Icon channelIcon(Channel channel);
QColor channelColour(Channel channel); // the same in both themes; white on it is readable
QColor channelSoft(Channel channel);   // a tint of it on the current surface
QColor channelInk(Channel channel);    // on that tint
QString channelName(Channel channel);  // "Chat", in the language of the desk

} // namespace santral::ui
