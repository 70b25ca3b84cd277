// The kinds of channel, and which way a message went.
#pragma once

#include <array>
#include <string_view>

namespace santral {

enum class Channel { Chat, Mail, Phone };
constexpr std::array<std::string_view, 3> enumNames(Channel) {
    return {"chat", "mail", "phone"};
}

enum class Direction { In, Out };
constexpr std::array<std::string_view, 2> enumNames(Direction) {
    return {"in", "out"};
}

} // namespace santral
