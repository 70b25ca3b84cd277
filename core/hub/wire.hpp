// What travels between a desk and its hub: one JSON object a WebSocket text, "t" names its kind. The page
// docs/protocol.md says what each means and when it is sent; names here are part of it: never rename, only
// add. Unknown kinds and unknown members are passed over by both sides, and that is how a version grows.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/administration.hpp"
#include "core/domain/board.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/settings.hpp"
#include "core/domain/status.hpp"
#include "core/hub/scope.hpp"
#include "core/hub/wire_version.hpp"
#include "core/store/view.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace santral::wire {

// From the desk

struct Hello {
    static constexpr std::string_view kName = "hello";
    int version = kVersion;
    std::string program;
    // What the desk holds: of which ledger, up to where, for which scope. Empty: nothing, or not all of it.
    std::string epoch;
    Seq at = 0;
    Scope scope;
    int days = 0; // how far back it keeps conversations; 0: as the hub likes
};
struct Do {
    static constexpr std::string_view kName = "do";
    CommandId id;
    CommandBody body;
};
struct Older { // entries of a thread that the desk does not hold
    static constexpr std::string_view kName = "older";
    std::uint64_t n = 0; // names the answer
    CustomerId customer;
    Seq before = 0; // 0: from the end
    std::uint64_t limit = 50;
};
struct More { // the last part is stored: send the next
    static constexpr std::string_view kName = "more";
};
struct Ready { // takes new work, or not
    static constexpr std::string_view kName = "ready";
    bool on = true;
};
struct Administer { // administrators only; its passwords travel in this direction only
    static constexpr std::string_view kName = "administer";
    std::uint64_t n = 0; // names the answer
    AdminRequest request;
};
struct WatchBoard { // supervisors only, as the next
    static constexpr std::string_view kName = "watch-board";
    bool on = true;
};
struct BoardAt {
    static constexpr std::string_view kName = "board-at";
    std::uint64_t n = 0; // names the answer
    TimePoint at{};
};
struct Explain { // why a contact waits, or is whose it is
    static constexpr std::string_view kName = "explain";
    std::uint64_t n = 0; // names the answer
    ConversationId conversation;
    ContactId contact;
};

// Both ways: what is never stored and never numbered.
enum class SignalKind { CustomerTyping, CustomerPresent, AgentTyping, AgentViewing };
constexpr std::array<std::string_view, 4> enumNames(SignalKind) {
    return {"customer-typing", "customer-present", "typing", "viewing"};
}
struct Signalled {
    static constexpr std::string_view kName = "signal";
    SignalKind kind = SignalKind::AgentTyping;
    CustomerId customer;
    ConversationId conversation;
    AgentId agent; // who; filled by the hub
    bool on = false;
};

// From the hub

struct Welcome {
    static constexpr std::string_view kName = "welcome";
    int version = kVersion; // what both speak from here on
    Agent agent;
    std::string epoch; // of the ledger; another one means that nothing held counts
    Seq head = 0;      // where what follows begins
    TimePoint at{};    // hub time
    Scope scope;       // what is not in it has to go at once
    bool anew = false; // everything is sent: what no part names has to go at the end
    std::vector<Agent> agents;
    Organisation organisation;
    std::string mailAddress; // of the first mailbox, for desks that know of one; empty: no mail goes out
    std::string mailName;
    std::string region;  // how numbers without a country code are read (ISO 3166)
    PhoneSettings phone; // the telephone system, without an account
};
struct Step { // what came of one commit; `previous` shows a gap
    static constexpr std::string_view kName = "step";
    Seq previous = 0;
    store::ReplicaStep step;
};
struct Part { // of what is sent at the beginning, or when more came into sight
    static constexpr std::string_view kName = "part";
    std::vector<store::Unit> units;
    std::uint64_t left = 0; // conversations still to come
};
struct Whole { // that was the last part
    static constexpr std::string_view kName = "whole";
};
struct Scoped { // more or less is in sight from now on
    static constexpr std::string_view kName = "scope";
    Agent agent;
    Scope scope;
};
struct Done {
    static constexpr std::string_view kName = "done";
    CommandId id;
    Receipt receipt;
};
struct Refused {
    static constexpr std::string_view kName = "refused";
    CommandId id;
    std::string code; // name(Errc)
    std::string why;
};
struct Page {
    static constexpr std::string_view kName = "page";
    std::uint64_t n = 0;
    std::vector<TimelineItem> items; // newest first
    bool more = false;               // there are older ones
    Seq reached = 0;                 // how far back was looked: ask on from here
};
struct Channels {
    static constexpr std::string_view kName = "channels";
    std::vector<ChannelStatus> channels;
    std::optional<std::vector<OwnMailbox>>
        mailboxes; // that answers can leave from; hubs of before do not say
    bool operator==(const Channels&) const = default;
};
struct Administered {
    static constexpr std::string_view kName = "administered";
    std::uint64_t n = 0;
    AdminAnswer answer;
};
struct Boarded { // the floor as it is, or as it was
    static constexpr std::string_view kName = "board";
    std::uint64_t n = 0; // of BoardAt; 0: as it is now
    Board board;
    std::string code; // name(Errc); empty: there it is
    std::string why;
};
struct Explained {
    static constexpr std::string_view kName = "explained";
    std::uint64_t n = 0;
    Why reason;
    std::string code; // as in Boarded
    std::string why;
};
struct Bye { // the hub ends the connection; `wipe`: nothing may stay on the desk
    static constexpr std::string_view kName = "bye";
    std::string why; // "revoked", "away", "version", "hub-version", "stopping", "gap"
    bool wipe = false;
};
struct Unknown { // of a newer program
    static constexpr std::string_view kName = "";
    std::string name;
};

using FromDesk =
    std::variant<Hello, Do, Older, More, Ready, Administer, WatchBoard, BoardAt, Explain, Signalled, Unknown>;
using FromHub = std::variant<Welcome, Step, Part, Whole, Scoped, Done, Refused, Page, Channels, Administered,
                             Boarded, Explained, Signalled, Bye, Unknown>;

std::string encode(const FromDesk& frame);
std::string encode(const FromHub& frame);
// Invalid: no JSON object with a kind, or a member of the wrong type. A command that this program does not
// know comes back as Unsupported.
Result<FromDesk> readFromDesk(std::string_view text);
Result<FromHub> readFromHub(std::string_view text);
// Whose command could not be read, so that it can be refused by name; nil where not even that is told.
CommandId commandIn(std::string_view text);

// A Step of parts that are encoded already: the same event goes to many desks.
struct EncodedStep {
    std::vector<std::string_view> cards;
    std::vector<ConversationId> gone;
    std::vector<std::string_view> events;
};
std::string encodeStep(Seq previous, Seq upto, const EncodedStep& step);
std::string encodeCard(const CustomerCard& card);
// The step with these in it.
std::string withUnits(std::string_view step, const std::vector<store::Unit>& units);

// The other way round: what a hub's answer of a code means here.
Errc errcNamed(std::string_view name);

} // namespace santral::wire
