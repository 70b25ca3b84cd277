#include "tests/core/channel/webchat/chat_site.hpp"

#include "core/base/sha256.hpp"

namespace santral::test {

std::string Page::key() const {
    return sha256("1" + memory_.token); // of the brand "shop"
}

void Page::takeItem(const Frame& item) {
    auto n = static_cast<std::uint64_t>(item.at("n").as_int64());
    std::string text = item.contains("text") ? std::string(item.at("text").as_string()) : std::string();
    std::string id(item.at("id").as_string());
    std::erase_if(memory_.queue, [&](const auto& waiting) { return waiting.first == id; });
    memory_.items[n] = text;
}

void Page::take(const Frame& frame) {
    std::string type(frame.at("t").as_string());
    if (type == "welcome") {
        std::string token(frame.at("token").as_string());
        if (token != memory_.token) memory_.items.clear();
        memory_.token = token;
        for (const auto& item : frame.at("history").as_array()) takeItem(item.as_object());
    } else if (type == "message") {
        takeItem(frame);
    } else if (type == "history") {
        for (const auto& item : frame.at("items").as_array()) takeItem(item.as_object());
    } else if (type == "ack") {
        std::string id(frame.at("id").as_string());
        auto n = static_cast<std::uint64_t>(frame.at("n").as_int64());
        for (const auto& [waiting, text] : memory_.queue) {
            if (waiting == id) memory_.items[n] = text;
        }
        std::erase_if(memory_.queue, [&](const auto& waiting) { return waiting.first == id; });
    }
}

} // namespace santral::test
