#include "ui/administration/opening_hours.hpp"

#include "ui/bridge/text.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kMidnight = 24 * 60;
constexpr std::array kDayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

class HoursWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::HoursWords)
public:
    static QString noSpan(const QString& typed) {
        return tr("“%1” is not a time such as 09:00-18:00").arg(typed);
    }
    static QString beyond(const QString& span) { return tr("%1 goes beyond 24:00").arg(span); }
    static QString backwards(const QString& span) {
        return tr("%1 ends before it begins; what is after 24:00 stands on the next day").arg(span);
    }
    static QString empty(const QString& span) { return tr("%1 ends when it begins").arg(span); }
    static QString over(const QString& a, const QString& b) { return tr("%1 and %2 overlap").arg(a, b); }
};

QString jsonKey(const char* name) {
    return QLatin1String(name);
}

QString minuteText(int minutes) {
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString spanText(const OpenSpan& span) {
    return minuteText(span.open) + QLatin1Char('-') + minuteText(span.close);
}

int minuteFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char(':'));
    return parts.size() == 2 ? parts[0].toInt() * 60 + parts[1].toInt() : 0;
}

const OpenSpans& spansOn(const OpeningHours& hours, const QDate& date) {
    for (const OtherDay& day : hours.days)
        if (day.date == date) return day.spans;
    return hours.week[static_cast<std::size_t>(date.dayOfWeek() - 1)];
}

bool isOpenAt(const OpeningHours& hours, QDate date, int minute) {
    if (minute == kMidnight) return isOpenAt(hours, date.addDays(1), 0);
    const OpenSpans& spans = spansOn(hours, date);
    return std::any_of(spans.begin(), spans.end(),
                       [&](const OpenSpan& span) { return span.open <= minute && minute < span.close; });
}

OpenSpans spansOf(const QJsonValue& list) {
    OpenSpans spans;
    for (const QJsonValue& pair : list.toArray())
        spans.push_back(
            {minuteFrom(pair.toArray().at(0).toString()), minuteFrom(pair.toArray().at(1).toString())});
    return spans;
}

QJsonArray listOf(const OpenSpans& spans) {
    QJsonArray list;
    for (const OpenSpan& span : spans) list.append(QJsonArray{minuteText(span.open), minuteText(span.close)});
    return list;
}

QString spanProblem(const OpenSpan& span) {
    if (span.open > kMidnight || span.close > kMidnight) return HoursWords::beyond(spanText(span));
    if (span.close < span.open) return HoursWords::backwards(spanText(span));
    if (span.close == span.open) return HoursWords::empty(spanText(span));
    return {};
}

} // namespace

OpeningHours openingHoursFrom(const std::string& schedule) {
    const QJsonObject all = QJsonDocument::fromJson(QByteArray::fromStdString(schedule)).object();
    OpeningHours hours;
    hours.zone = all.value(jsonKey("tz")).toString();
    const QJsonObject week = all.value(jsonKey("week")).toObject();
    for (std::size_t day = 0; day < kDayKeys.size(); ++day)
        hours.week[day] = spansOf(week.value(jsonKey(kDayKeys[day])));
    for (const QJsonValue& date : all.value(jsonKey("holidays")).toArray())
        hours.days.push_back({QDate::fromString(date.toString(), Qt::ISODate), {}});
    const QJsonObject special = all.value(jsonKey("special")).toObject();
    for (auto one = special.begin(); one != special.end(); ++one)
        hours.days.push_back({QDate::fromString(one.key(), Qt::ISODate), spansOf(one.value())});
    std::stable_sort(hours.days.begin(), hours.days.end(),
                     [](const OtherDay& a, const OtherDay& b) { return a.date < b.date; });
    return hours;
}

// A day that is closed all day is a holiday, another one a special day.
std::string scheduleOf(const OpeningHours& hours) {
    QJsonObject week, special, all;
    QJsonArray holidays;
    for (std::size_t day = 0; day < kDayKeys.size(); ++day)
        if (!hours.week[day].empty()) week.insert(jsonKey(kDayKeys[day]), listOf(hours.week[day]));
    for (const OtherDay& day : hours.days) {
        if (day.spans.empty())
            holidays.append(day.date.toString(Qt::ISODate));
        else
            special.insert(day.date.toString(Qt::ISODate), listOf(day.spans));
    }
    all.insert(jsonKey("tz"), hours.zone);
    all.insert(jsonKey("week"), week);
    if (!holidays.isEmpty()) all.insert(jsonKey("holidays"), holidays);
    if (!special.isEmpty()) all.insert(jsonKey("special"), special);
    return QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString();
}

QString spansText(const OpenSpans& spans) {
    QStringList texts;
    for (const OpenSpan& span : spans) texts << spanText(span);
    return texts.join(QStringLiteral(", "));
}

SpansRead spansFrom(const QString& typed) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?$"));
    static const QRegularExpression between(QStringLiteral("[,;]"));
    SpansRead read;
    for (const QString& part : typed.split(between, Qt::SkipEmptyParts)) {
        const QString text = part.simplified();
        if (text.isEmpty()) continue;
        const auto found = form.match(text);
        if (!found.hasMatch() || found.captured(2).toInt() > 59 || found.captured(4).toInt() > 59)
            return {{}, HoursWords::noSpan(text)};
        const OpenSpan span{found.captured(1).toInt() * 60 + found.captured(2).toInt(),
                            found.captured(3).toInt() * 60 + found.captured(4).toInt()};
        if (const QString wrong = spanProblem(span); !wrong.isEmpty()) return {{}, wrong};
        read.spans.push_back(span);
    }
    std::sort(read.spans.begin(), read.spans.end(),
              [](const OpenSpan& a, const OpenSpan& b) { return a.open < b.open; });
    for (std::size_t i = 1; i < read.spans.size(); ++i)
        if (read.spans[i].open < read.spans[i - 1].close)
            return {{}, HoursWords::over(spanText(read.spans[i - 1]), spanText(read.spans[i]))};
    return read;
}

int minutesOf(const OpenSpans& spans) {
    int sum = 0;
    for (const OpenSpan& span : spans) sum += span.close - span.open;
    return sum;
}

bool isOpen(const OpeningHours& hours, const QDateTime& there) {
    return isOpenAt(hours, there.date(), there.time().hour() * 60 + there.time().minute());
}

QDateTime nextChange(const OpeningHours& hours, const QDateTime& there) {
    constexpr int kDays = 366;
    const bool open = isOpen(hours, there);
    const int now = there.time().hour() * 60 + there.time().minute();
    for (int day = 0; day <= kDays; ++day) {
        const QDate date = there.date().addDays(day);
        std::vector<int> edges{0}; // where a day of other hours begins
        for (const OpenSpan& span : spansOn(hours, date)) edges.insert(edges.end(), {span.open, span.close});
        std::sort(edges.begin(), edges.end());
        for (const int edge : edges) {
            if ((day > 0 || edge > now) && isOpenAt(hours, date, edge) != open)
                return date.startOfDay(Qt::UTC).addSecs(edge * 60);
        }
    }
    return {};
}

QString dateText(const QDate& date) {
    return date.toString(QStringLiteral("dd.MM.yyyy"));
}

QDate dateFrom(const QString& typed) {
    const QDate day = QDate::fromString(typed.trimmed(), QStringLiteral("d.M.yyyy"));
    return day.isValid() ? day : QDate::fromString(typed.trimmed(), Qt::ISODate);
}

// Qt makes up zones such as "UTC+03:00", which have no name elsewhere.
bool isZoneName(const QString& name) {
    if (name.startsWith(QLatin1String("UTC+")) || name.startsWith(QLatin1String("UTC-"))) return false;
    return !name.isEmpty() && QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

} // namespace santral::ui
