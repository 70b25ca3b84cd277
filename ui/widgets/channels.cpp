#include "ui/widgets/channels.hpp"

#include "ui/widgets/look.hpp"

#include <QCoreApplication>

namespace santral::ui {

Icon channelIcon(Channel channel) {
    switch (channel) {
    case Channel::Chat:
        return Icon::MessageSquare;
    case Channel::Mail:
        return Icon::Mail;
    case Channel::Phone:
        return Icon::Phone;
    }
    return Icon::None;
}

QColor channelColour(Channel channel) {
    switch (channel) {
    case Channel::Chat:
        return 0x7650CC;
    case Channel::Mail:
        return 0x3F63DD;
    case Channel::Phone:
        return 0x0E8577;
    }
    return {};
}

QColor channelSoft(Channel channel) {
    const QColor colour = channelColour(channel);
    const QColor ground = look().surface;
    const float part = look().dark() ? 0.26F : 0.14F;
    const auto mix = [part](float a, float b) { return b + (a - b) * part; };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()), mix(colour.greenF(), ground.greenF()),
                            mix(colour.blueF(), ground.blueF()));
}

QColor channelInk(Channel channel) {
    return look().dark() ? channelColour(channel).lighter(165) : channelColour(channel);
}

QString channelName(Channel channel) {
    switch (channel) {
    case Channel::Chat:
        return QCoreApplication::translate("santral::ui::Channels", "Chat");
    case Channel::Mail:
        return QCoreApplication::translate("santral::ui::Channels", "E-mail");
    case Channel::Phone:
        return QCoreApplication::translate("santral::ui::Channels", "Phone");
    }
    return {};
}

} // namespace santral::ui
