// What the timeline says in words: times, days, states, events, and the sentence a screen reader speaks for a
// row. Functions of values only; texts are in the language of the desk, times in the zone of the computer.
#pragma once

#include "core/domain/timeline_item.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace santral::ui {

QString fromUtf8(std::string_view text);
QDate dayOf(TimePoint at);
QString timeText(TimePoint at);                  // "14:06"
QString dayText(QDate day, QDate today);         // "Today", "12 Kasım Çarşamba"
QString momentText(TimePoint at, QDate today);   // "14:06", "Yesterday 14:06", "12 Nov 14:06"
QString sizeText(std::uint64_t octets);          // "184 KB"
QString addressText(const MailAddress& address); // the name, or the address
QString addressesText(const std::vector<MailAddress>& addresses);

QString authorText(const TimelineItem& item);
QString deliveryText(Delivery delivery);                   // "Delivered"
QString whyText(std::string_view code);                    // reason in words; unknown codes come as they are
QString deliverySentence(const TimelineItem& item);        // "Not sent: the mailbox does not exist"
QString heldText(const TimelineItem& item, TimePoint now); // "Leaves in 8 s", "Leaves Tomorrow 09:00"
QString callTitle(const CallPart& call);                   // "Outgoing call"
QString callOutcomeText(const CallPart& call);             // "Answered", "Missed"
QString callTimesText(const CallPart& call);               // "14:06 · 4:12"
QString eventText(const TimelineItem& item, QDate today);
QString spokenText(const TimelineItem& item, QDate today); // sender, text, state and time in one

// The text of a row in pieces, top to bottom. Layout, selection and copying all use these, so that a place in
// the text means the same whether or not the row is laid out.
enum class PieceRole { Body, Subject, Quoted, Title, Detail };
struct Piece {
    PieceRole role;
    QString text;
};
// What the reader has opened in a row.
struct RowState {
    bool whole = false;  // a very long text in full
    bool quoted = false; // the quoted history of a mail
    bool operator==(const RowState&) const = default;
};
struct RowText {
    std::vector<Piece> pieces;
    bool hasMore = false; // cut; RowState::whole shows the rest
    bool hasQuoted = false;
    QString joined() const; // pieces with one line break between them
};
RowText rowText(const TimelineItem& item, RowState state, QDate today);

} // namespace santral::ui
