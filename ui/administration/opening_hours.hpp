// When a company is open, between a form and the text that Hours keep (core/routing/schedule_json.hpp says
// what that looks like). The hub checks it again.
#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <string>
#include <vector>

namespace santral::ui {

struct OpenSpan { // minutes since midnight
    int open = 0;
    int close = 0; // up to 24:00
    bool operator==(const OpenSpan&) const = default;
};
using OpenSpans = std::vector<OpenSpan>; // empty: closed

struct OtherDay { // has these hours in place of its week day's
    QDate date;
    OpenSpans spans;
    bool operator==(const OtherDay&) const = default;
};

struct OpeningHours {
    QString zone; // IANA name
    std::array<OpenSpans, 7> week;
    std::vector<OtherDay> days;
    bool operator==(const OpeningHours&) const = default;
};

OpeningHours openingHoursFrom(const std::string& schedule); // what cannot be read is left out
std::string scheduleOf(const OpeningHours& hours);

QString spansText(const OpenSpans& spans); // "09:00-12:30, 13:30-18:00"
struct SpansRead {
    OpenSpans spans;
    QString problem; // empty: good
};
SpansRead spansFrom(const QString& typed);
int minutesOf(const OpenSpans& spans); // altogether

// By the clock on the wall there, whatever time zone `there` names.
bool isOpen(const OpeningHours& hours, const QDateTime& there);
QDateTime nextChange(const OpeningHours& hours, const QDateTime& there); // within a year; else invalid

QString dateText(const QDate& date);  // "29.10.2026"
QDate dateFrom(const QString& typed); // that, or 2026-10-29; invalid where it is none
bool isZoneName(const QString& name); // one that the hub knows, too

} // namespace santral::ui
