#include "ui/administration/duration_words.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace santral::ui {
namespace {

constexpr std::uint32_t kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr double kLongestDuration = 99.0 * kDay;

class DurationWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::DurationWords)
public:
    static QString days(std::uint32_t n) { return tr("%1 d").arg(n); }
    static QString hours(std::uint32_t n) { return tr("%1 h").arg(n); }
    static QString minutes(std::uint32_t n) { return tr("%1 min").arg(n); }
    static QString seconds(std::uint32_t n) { return tr("%1 s").arg(n); }
};

struct DurationUnit {
    std::uint32_t seconds;
    const char* words; // English, Turkish and Azerbaijani, each between blanks
};
constexpr std::array kDurationUnits{
    DurationUnit{1, " s sec second seconds sn san saniye saniyə "},
    DurationUnit{kMinute, " m min mins minute minutes dk dak dakika dəq deq dəqiqə "},
    DurationUnit{kHour, " h hr hour hours sa saat "},
    DurationUnit{kDay, " d day days g gün gun "},
};

std::uint32_t secondsOf(const QString& unit) {
    for (const DurationUnit& one : kDurationUnits)
        if (QString::fromUtf8(one.words).contains(QStringLiteral(" %1 ").arg(unit))) return one.seconds;
    return 0;
}

} // namespace

QString durationText(std::uint32_t seconds) {
    QStringList parts;
    if (seconds >= kDay) parts << DurationWords::days(seconds / kDay);
    if (seconds % kDay >= kHour) parts << DurationWords::hours(seconds % kDay / kHour);
    if (seconds % kHour >= kMinute) parts << DurationWords::minutes(seconds % kHour / kMinute);
    if (seconds % kMinute > 0 || parts.isEmpty()) parts << DurationWords::seconds(seconds % kMinute);
    return parts.join(QLatin1Char(' '));
}

std::optional<std::uint32_t> durationFrom(const QString& typed) {
    static const QRegularExpression part(QStringLiteral("\\G\\s*(\\d{1,7})([.,]\\d{1,3})?\\s*(\\p{L}+)\\.?"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString text = typed.simplified().toLower();
    if (text == QLatin1String("0")) return 0;
    double sum = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto found = part.match(text, at);
        const std::uint32_t unit = found.hasMatch() ? secondsOf(found.captured(3)) : 0;
        if (unit == 0) return {};
        const QString number =
            found.captured(1) + found.captured(2).replace(QLatin1Char(','), QLatin1Char('.'));
        sum += number.toDouble() * unit;
        at = found.capturedEnd();
    }
    if (text.isEmpty() || sum > kLongestDuration) return {};
    return static_cast<std::uint32_t>(sum + 0.5);
}

} // namespace santral::ui
