#include "app/hub/look_options.hpp"

#include "app/hub/names.hpp"

namespace santral::hub {
namespace {

std::string* textIn(PerLanguage& text, std::string_view language) {
    if (language == "tr") return &text.tr;
    if (language == "az") return &text.az;
    return language == "en" ? &text.en : nullptr;
}

Result<void> readTexts(const std::vector<std::string>& given, PerLanguage& into) {
    for (const std::string& one : given) {
        const auto at = one.find('=');
        std::string* text =
            at == std::string::npos ? nullptr : textIn(into, std::string_view(one).substr(0, at));
        if (!text) return Error{Errc::Invalid, '"' + one + "\" does not begin with tr=, az= or en="};
        *text = one.substr(at + 1);
    }
    return {};
}

template <class T>
void readWord(const std::optional<std::string>& given, T& into) { // the option takes no other
    if (!given) return;
    const auto names = enumNames(into);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (*given == names[i]) into = static_cast<T>(i);
}

template <class T>
std::string wordFor(T one) {
    return std::string(enumNames(one)[static_cast<std::size_t>(one)]);
}

template <class T>
std::vector<std::string> wordsFor(T) {
    const auto names = enumNames(T{});
    return {names.begin(), names.end()};
}

} // namespace

void addLookOptions(CLI::App& command, LookOptions& options) {
    command.add_option("--accent", options.accent, "colour of the chat, as #3451c6; \"\": the chat's own");
    command.add_option("--side", options.side, "where it stands on the page")
        ->check(CLI::IsMember(wordsFor(ChatSide{})));
    command.add_option("--theme", options.theme, "light or dark, or as the visitor's own")
        ->check(CLI::IsMember(wordsFor(ChatTheme{})));
    auto texts = [&](const char* name, std::vector<std::string>& into, const char* what) {
        command.add_option(name, into, what)->allow_extra_args(false);
    };
    texts("--title", options.titles, "tr=TEXT, az=TEXT or en=TEXT; without text: the shop's name");
    texts("--greeting", options.greetings, "the same, before anybody has written; without text: none");
    command.add_option("--chat", options.chat,
                       "name of a chat of its own, which its pages say; \"\": it has none");
    command.add_option("--chat-queue", options.chatQueue,
                       "where its new chats go; \"\": where the hub's own go");
    texts("--origin", options.origins, "a page that may show it, as https://shop.example; \"\": none");
}

Result<void> fillIn(Brand& brand, const LookOptions& options, const Organisation& all) {
    if (options.chat) brand.chat.name = *options.chat;
    if (options.chatQueue) {
        auto queue =
            options.chatQueue->empty() ? Result<Queue>(Queue{}) : named(all.queues, *options.chatQueue);
        if (!queue) return queue.error();
        brand.chat.queue = queue->id;
    }
    if (!options.origins.empty()) brand.chat.origins = options.origins;
    std::erase(brand.chat.origins, "");
    ChatLook& look = brand.look;
    if (options.accent) look.accent = *options.accent;
    readWord(options.side, look.side);
    readWord(options.theme, look.theme);
    if (auto read = readTexts(options.titles, look.title); !read) return read;
    return readTexts(options.greetings, look.greeting);
}

Table lookTable(const Brand& brand, const Organisation& all) {
    const ChatLook& look = brand.look;
    Table table({"what", "value"});
    table.add({std::string("accent"), look.accent});
    table.add({std::string("side"), wordFor(look.side)});
    table.add({std::string("theme"), wordFor(look.theme)});
    auto texts = [&](const std::string& what, const PerLanguage& text) {
        table.add({what + " tr", text.tr});
        table.add({what + " az", text.az});
        table.add({what + " en", text.en});
    };
    texts("title", look.title);
    texts("greeting", look.greeting);
    table.add({std::string("chat"), brand.chat.name});
    table.add({std::string("chat queue"), joined(namesOf(all.queues, std::vector{brand.chat.queue}))});
    table.add({std::string("origins"), joined(brand.chat.origins)});
    return table;
}

} // namespace santral::hub
