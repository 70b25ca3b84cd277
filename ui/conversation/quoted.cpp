#include "ui/conversation/quoted.hpp"

#include "core/base/fold.hpp"

#include <QList>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

struct Line {
    qsizetype from;
    QStringView text; // trimmed
};

QList<Line> linesOf(QStringView text) {
    QList<Line> lines;
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0) end = text.size();
        lines.append({from, text.mid(from, end - from).trimmed()});
        from = end + 1;
    }
    return lines;
}

bool isDivider(QStringView line) {
    if (!line.startsWith(u"---") || line.size() > 200) return false;
    // What Outlook and its relatives put above the mail they repeat, folded: İ and i are then the same.
    static constexpr std::array<std::string_view, 5> words{
        "original message", "ozgun ileti", "orijinal mesaj", "forwarded message", "iletilen mesaj"};
    const std::string folded = fold(line.toUtf8().toStdString());
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// "On Monday … wrote:", "… şunu yazdı:": a line or two that end in a colon and name an address or a time.
bool isAttribution(QStringView line) {
    return line.endsWith(u':') && line.size() < 250 && (line.contains(u'@') || line.contains(u"20"));
}

} // namespace

qsizetype quotedFrom(QStringView text) {
    const QList<Line> lines = linesOf(text);
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (isDivider(lines[i].text) && i > 0) return lines[i].from;

    qsizetype first = lines.size();
    bool quotes = false;
    while (first > 0) {
        const QStringView line = lines[first - 1].text;
        if (!line.isEmpty() && !line.startsWith(u'>')) break;
        quotes = quotes || line.startsWith(u'>');
        --first;
    }
    if (!quotes) return -1;
    while (first < lines.size() && lines[first].text.isEmpty()) ++first;
    for (int back = 1; back <= 2 && first - back >= 0; ++back) {
        if (!isAttribution(lines[first - 1].text)) break;
        const QStringView line = lines[first - back].text;
        if (line.isEmpty()) break;
        const bool begins = back == 1 ? line.contains(u'@') || line.contains(u"20") : line.size() > 20;
        if (begins) {
            first -= back;
            break;
        }
    }
    // Nothing but history: then it is the message.
    return first == 0 ? -1 : lines[first].from;
}

} // namespace santral::ui
