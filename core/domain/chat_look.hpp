// How the web chat of a brand looks to visitors, and what stands in it before anybody has written.
// Administrators set it up; the hub tells it to the widget (docs/protocol.md, "Wire of visitors").
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace santral {

enum class ChatSide { Right, Left };
constexpr std::array<std::string_view, 2> enumNames(ChatSide) {
    return {"right", "left"};
}

enum class ChatTheme { System, Light, Dark }; // System: as the visitor's own
constexpr std::array<std::string_view, 3> enumNames(ChatTheme) {
    return {"system", "light", "dark"};
}

// One text in the languages of the widget; where one is missing another stands for it.
struct PerLanguage {
    std::string tr, az, en;
    bool operator==(const PerLanguage&) const = default;

    const std::string& in(std::string_view language) const {
        const std::string& own = language == "tr" ? tr : language == "az" ? az : en;
        for (const std::string* text : {&own, &tr, &en}) {
            if (!text->empty()) return *text;
        }
        return az;
    }
};

inline constexpr std::size_t kChatTitle = 80; // octets, of one language
inline constexpr std::size_t kChatGreeting = 400;

struct ChatLook {
    std::string accent; // "#3451c6"; empty: the widget's own
    ChatSide side = ChatSide::Right;
    ChatTheme theme = ChatTheme::System;
    PerLanguage title = {};    // empty: the name of the shop
    PerLanguage greeting = {}; // empty: none
    bool operator==(const ChatLook&) const = default;
};

inline bool isColour(std::string_view text) {
    auto hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return text.size() == 7 && text.front() == '#' && std::all_of(text.begin() + 1, text.end(), hex);
}

} // namespace santral
