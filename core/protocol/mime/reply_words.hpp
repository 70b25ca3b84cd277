// The lines by which mail clients introduce quoted history, in the languages they are written in. Inside
// core/protocol/mime only: reply_trim.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

using TextLines = std::vector<std::string_view>; // without line ends

bool isQuoteLine(std::string_view line);       // "> …"
bool isMobileSignature(std::string_view line); // "Sent from my …", "Get Outlook for …"
bool isSignatureMark(std::string_view line);   // "-- ", "__"

enum class HeadKind { None, History, Forward };
struct HistoryHead {
    HeadKind kind = HeadKind::None;
    std::size_t end = 0;    // line after the head
    std::size_t column = 0; // where in its first line it begins: some clients glue it to the text
};
// Looks for heads in the lines of one mail. What it may spend on one mail is bounded; after that it finds
// none.
class HistoryScanner {
public:
    explicit HistoryScanner(const TextLines& lines) : lines_(lines), labels_(lines.size(), kUnknown) {}
    // The head that begins in line `at`, if one does.
    HistoryHead headAt(std::size_t at);

private:
    static constexpr std::uint8_t kUnknown = 0xFF;
    std::string folded(std::string_view text);
    std::uint8_t label(std::size_t at);
    std::size_t headerBlockAt(std::size_t at);
    std::string dashedTitle(std::string_view line);
    bool isAttribution(std::string_view text, bool quoteFollows);
    HistoryHead delimiterAt(std::size_t at);
    HistoryHead gluedHead(std::size_t at);
    HistoryHead attributionAt(std::size_t at);

    const TextLines& lines_;
    std::vector<std::uint8_t> labels_; // of each line, once it was looked at
    int budget_ = 4'000;               // texts that may still be folded
};

} // namespace santral::mime
