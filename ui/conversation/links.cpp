#include "ui/conversation/links.hpp"

#include <QRegularExpression>

namespace santral::ui {
namespace {

constexpr int kLongestLink = 2048;
constexpr int kMostLinks = 500;

const QRegularExpression& pattern() {
    static const QRegularExpression found(
        QStringLiteral(R"((?<url>\b(?:https?://|www\.|mailto:|tel:)[^\s<>"]{2,2048}))"
                       R"(|(?<mail>\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b))"
                       R"(|(?<tel>(?<![\w/.-])\+\d[\d ()-]{7,20}\d\b))"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return found;
}

// A sentence ends behind a link more often than a link ends in a full stop.
QStringView withoutTail(QStringView text) {
    while (!text.isEmpty()) {
        const QChar last = text.back();
        const bool closing = last == u')' && !text.contains(u'(');
        if (!closing && !QStringView(u".,;:!?'”’»]").contains(last)) break;
        text.chop(1);
    }
    return text;
}

QUrl targetOf(const QRegularExpressionMatch& match, QStringView shown) {
    QString text = shown.toString();
    if (match.hasCaptured(u"mail"))
        text.prepend(QLatin1String("mailto:"));
    else if (match.hasCaptured(u"tel"))
        text = QLatin1String("tel:") + text.remove(QRegularExpression(QStringLiteral("[^+\\d]")));
    else if (text.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        text.prepend(QLatin1String("https://"));
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() ? url : QUrl(text, QUrl::TolerantMode);
}

bool isAllowed(const QUrl& url) {
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("mailto") || scheme == QLatin1String("tel")) return !url.path().isEmpty();
    return (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
}

} // namespace

std::vector<Link> findLinks(const QString& text) {
    std::vector<Link> links;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext() && links.size() < kMostLinks) {
        const auto match = matches.next();
        const QStringView shown = withoutTail(match.capturedView());
        if (shown.isEmpty() || shown.size() > kLongestLink) continue;
        const QUrl url = targetOf(match, shown);
        if (url.isValid() && isAllowed(url))
            links.push_back({static_cast<int>(match.capturedStart()), static_cast<int>(shown.size()), url});
    }
    return links;
}

QString realHost(const QUrl& url) {
    if (url.host().isEmpty()) return url.path();
    const QString plain = QString::fromLatin1(QUrl::toAce(url.host()));
    QString host =
        plain.isEmpty() || plain == url.host() ? url.host() : url.host() + QLatin1String("\n") + plain;
    // "https://bank.example@evil.example": what stands before the @ is no host, only bait.
    if (!url.userInfo().isEmpty()) host = plain.isEmpty() ? url.host() : plain;
    return host;
}

} // namespace santral::ui
