// Session within the mailbox: selecting, fetching, settling.
#include "core/base/text.hpp"
#include "core/protocol/imap/mailbox_name.hpp"
#include "core/protocol/imap/session.hpp"
#include "core/protocol/imap/syntax.hpp"

#include <algorithm>

namespace santral::imap {
namespace {

// After the server numbered its mails anew, this many are looked at again; the receiver knows the old ones.
constexpr std::uint32_t kAgainAfterReset = 1000;

} // namespace

void Session::select() {
    std::string line = "SELECT " + asQuoted(encodeMailboxName(settings_.mailbox));
    if (qresync_ && settings_.position.uidValidity != 0 && settings_.position.modSeq != 0) {
        line += " (QRESYNC (" + std::to_string(settings_.position.uidValidity) + ' ' +
                std::to_string(settings_.position.modSeq) + "))";
    } else if (capabilities_.has("CONDSTORE") || capabilities_.has("QRESYNC")) {
        line += " (CONDSTORE)";
    }
    begin(Step::Select, std::move(line));
}

void Session::selectEnded(const Response& response) {
    if (response.name != "OK")
        return fail(response.hasCode("INUSE") || response.hasCode("UNAVAILABLE") ? Failure::ServerBusy
                                                                                 : Failure::NoMailbox,
                    response.text);
    selected_ = true;
    readOnly_ = response.hasCode("READ-ONLY");
    const Position& known = settings_.position;
    const bool fresh = known.uidValidity == 0;
    const bool reset = !fresh && known.uidValidity != position_.uidValidity;
    startFrom(fresh || reset ? 0 : known.lastUid);
    std::optional<std::uint32_t> newest = settings_.importLast;
    if (reset && newest) newest = *newest + kAgainAfterReset;
    if ((fresh || reset) && newest && exists_ > *newest) findFirst_ = exists_ - *newest;
    emit(Selected{position_, reset, exists_, readOnly_});
    if (!findFirst_ && position_ != known) emit(PositionMoved{position_});
}

void Session::startFrom(std::uint32_t lastUid) {
    position_.lastUid = lastUid;
    position_.modSeq = highestModSeq_;
    backlog_.restart(lastUid);
    stale_ = exists_ > 0 && (!uidNext_ || *uidNext_ > lastUid + 1);
}

void Session::fetched(Response& response) {
    const bool wasBody = std::exchange(inBody_, false);
    auto data = readFetch(std::move(response));
    if (!data) return;
    if (data->modSeq) highestModSeq_ = std::max(highestModSeq_, *data->modSeq);
    if (active(Step::FirstUid) && data->uid && findFirst_ && data->number == *findFirst_) {
        findFirst_.reset();
        startFrom(*data->uid);
        return emit(PositionMoved{position_});
    }
    if (active(Step::ListNew) && data->uid && data->size) return backlog_.listed(*data->uid, *data->size);
    if (active(Step::Bodies) && (wasBody || !data->sections.empty())) return bodyFetched(*data);
    if (data->uid && data->flags) emit(FlagsChanged{*data->uid, std::move(*data->flags)});
}

void Session::bodyFetched(FetchData& data) {
    if (!data.uid || !backlog_.wants(*data.uid)) return;
    for (Section& section : data.sections) {
        if (section.nil || !section.name.starts_with("BODY[]")) continue;
        std::uint64_t octets = section.streamed;
        if (octets == 0) { // a short body may come as a quoted string
            octets = section.bytes.size();
            emit(BodyBegin{octets});
            if (octets > 0) emit(BodyChunk{std::move(section.bytes)});
        }
        return deliver(*data.uid, data, octets);
    }
}

void Session::deliver(std::uint32_t uid, FetchData& data, std::uint64_t octets) {
    const bool truncated = octets >= settings_.largestMail && backlog_.octets(uid) != octets;
    backlog_.delivered(uid);
    emit(Mail{uid, octets, truncated, std::move(data.flags).value_or(std::vector<std::string>{}),
              data.internalDate});
}

void Session::bodiesEnded(const Response& response) {
    const auto missing = backlog_.missing();
    const bool gone =
        response.name == "OK" || response.hasCode("EXPUNGEISSUED") || response.hasCode("NONEXISTENT");
    for (std::uint32_t uid : missing) {
        if (gone) {
            settled(uid); // deleted by somebody between the listing and now
        } else if (missing.size() > 1) {
            backlog_.askSingly(uid); // find out which one it is
        } else {
            backlog_.delivered(uid);
            emit(Unobtainable{uid, printable(response.text)});
        }
    }
}

void Session::vanished(const Response& response) {
    auto read = readVanished(response);
    if (!read) return;
    if (!read->earlier)
        exists_ -= static_cast<std::uint32_t>(std::min<std::uint64_t>(exists_, read->uids.count()));
    emit(Removed{std::move(read->uids)});
}

void Session::settle(std::uint32_t uid, bool seen, SteadyPoint now) {
    now_ = now;
    if (ended_) return;
    if (seen && settings_.markSeen && !readOnly_) seen_.add(uid);
    settled(uid);
    proceed();
}

void Session::settled(std::uint32_t uid) {
    if (!backlog_.settle(uid)) return;
    position_.lastUid = backlog_.lastUid();
    position_.modSeq = highestModSeq_;
    emit(PositionMoved{position_});
}

void Session::storeSeen() {
    begin(Step::Seen, "UID STORE " + seen_.toString() + " +FLAGS.SILENT (\\Seen)");
    seen_ = {};
}

} // namespace santral::imap
