#include "core/protocol/imap/data.hpp"

#include "core/protocol/imap/mailbox_name.hpp"
#include "core/protocol/imap/reader.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::imap;

namespace {

Response response(std::string line) {
    Reader reader;
    reader.receive(line + "\r\n");
    auto event = reader.next();
    REQUIRE(event);
    REQUIRE(std::holds_alternative<Response>(*event));
    return std::get<Response>(*event);
}

} // namespace

TEST_CASE("imap data: FETCH gives uid, flags, size, date and modseq") {
    auto fetch =
        readFetch(response("* 12 FETCH (UID 77 FLAGS (\\Seen $Forwarded) RFC822.SIZE 4000000000 MODSEQ "
                           "(90060115194045007) INTERNALDATE \" 7-Feb-2026 22:43:04 +0300\")"));
    REQUIRE(fetch);
    CHECK(fetch->number == 12);
    CHECK(fetch->uid == 77u);
    CHECK(fetch->flags->at(1) == "$Forwarded");
    CHECK(fetch->size == 4000000000u);
    CHECK(fetch->modSeq == 90060115194045007u);
    CHECK(toMillis(*fetch->internalDate) == 1770493384000); // 2026-02-07T19:43:04Z
}

TEST_CASE("imap data: dates that cannot be are no dates") {
    for (auto text :
         {"", "31-Feb-2026 00:00:00 +0000", "1-Xyz-2026 00:00:00 +0000", "1-Jan-2026 25:00:00 +0000"})
        CHECK(!readInternalDate(text));
}

TEST_CASE("imap data: ENVELOPE with groups and missing parts") {
    auto fetch =
        readFetch(response("* 1 FETCH (ENVELOPE (NIL \"Salam\" ((\"A\" NIL \"a\" \"shop.example\")) NIL NIL "
                           "((NIL NIL \"team\" NIL)(NIL NIL \"b\" \"shop.example\")(NIL NIL NIL NIL)) NIL "
                           "NIL NIL \"<1@shop.example>\"))"));
    REQUIRE(fetch);
    REQUIRE(fetch->envelope);
    CHECK(fetch->envelope->subject == "Salam");
    CHECK(fetch->envelope->from.at(0) == Address{"A", "a", "shop.example"});
    REQUIRE(fetch->envelope->to.size() == 3);
    CHECK(fetch->envelope->to[0].host.empty());
    CHECK(fetch->envelope->messageId == "<1@shop.example>");
}

TEST_CASE("imap data: BODYSTRUCTURE with a mail inside and an attachment") {
    auto fetch = readFetch(response(
        "* 1 FETCH (BODYSTRUCTURE ((\"TEXT\" \"PLAIN\" (\"CHARSET\" \"utf-8\") NIL NIL \"8BIT\" 617 16 NIL "
        "NIL NIL)"
        "(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 582 (NIL \"in\" NIL NIL NIL NIL NIL NIL NIL NIL) "
        "(\"text\" \"plain\" NIL NIL NIL \"7bit\" 5 1) 9 NIL (\"attachment\" (\"filename\" \"a.eml\"))) "
        "\"MIXED\"))"));
    REQUIRE(fetch);
    REQUIRE(fetch->structure);
    CHECK(fetch->structure->subtype == "mixed");
    REQUIRE(fetch->structure->parts.size() == 2);
    CHECK(fetch->structure->parts[0].parameters.at(0).first == "charset");
    const BodyPart& mail = fetch->structure->parts[1];
    REQUIRE(mail.envelope);
    CHECK(mail.envelope->subject == "in");
    CHECK(mail.parts.at(0).size == 5);
    CHECK(mail.disposition == "attachment");
    CHECK(mail.dispositionParameters.at(0).second == "a.eml");
}

TEST_CASE("imap data: a section the server has lost is told apart from an empty one") {
    auto fetch = readFetch(response("* 1 FETCH (UID 3 BODY[] NIL body[header] \"\")"));
    REQUIRE(fetch);
    REQUIRE(fetch->sections.size() == 2);
    CHECK(fetch->sections[0].nil);
    CHECK(!fetch->sections[1].nil);
    CHECK(fetch->sections[1].name == "BODY[HEADER]");
}

TEST_CASE("imap data: ESEARCH, VANISHED, STATUS and LIST") {
    auto esearch = readEsearch(
        response("* ESEARCH (TAG \"A1\") UID COUNT 14 MIN 1 MAX 14 ALL 1:3,7 PARTIAL (1:10 5:14)"));
    REQUIRE(esearch);
    CHECK(esearch->uid);
    CHECK(esearch->count == 14u);
    CHECK(esearch->all->count() == 4);
    CHECK(esearch->partial->toString() == "5:14");
    auto vanished = readVanished(response("* VANISHED (EARLIER) 300:310,405"));
    REQUIRE(vanished);
    CHECK(vanished->earlier);
    CHECK(vanished->uids.contains(305));
    auto status = readStatus(response("* STATUS Sent Items (MESSAGES 4 UIDNEXT 9)"));
    REQUIRE(status);
    CHECK(status->name == "Sent Items");
    CHECK(status->counts.at("UIDNEXT") == 9);
    auto mailbox = readMailbox(response("* LIST (\\HasNoChildren \\sent) \"/\" \"G&APY-nderilmi&AV8-\""));
    REQUIRE(mailbox);
    CHECK(mailbox->name == "Gönderilmiş");
    CHECK(mailbox->is("\\Sent"));
    CHECK(mailbox->delimiter == '/');
}

TEST_CASE("imap data: sequence sets read and write, and refuse nonsense") {
    auto set = SequenceSet::parse("3,9:7,*");
    REQUIRE(set);
    CHECK(set->toString() == "3,7:9,*");
    for (auto text : {"", "0", "1:", ":4", "a", "1,,2", "-1", "4294967296"}) CHECK(!SequenceSet::parse(text));
    SequenceSet built;
    for (std::uint32_t uid : {5u, 6u, 7u, 9u}) built.add(uid);
    CHECK(built.toString() == "5:7,9");
}

TEST_CASE("imap data: mailbox names go through modified UTF-7 and come back") {
    CHECK(encodeMailboxName("Gönderilmiş Öğeler") == "G&APY-nderilmi&AV8- &ANYBHw-eler");
    CHECK(encodeMailboxName("A & B") == "A &- B");
    for (auto name : {"INBOX", "Gələnlər", "R&D", "台北/日本語", "mail 😀 box", "&", "ş"})
        CHECK(decodeMailboxName(encodeMailboxName(name)) == name);
    for (auto name : {"&", "&!!-", "&AP", "&2D0-", "&AA-x", "Społeczności"})
        CHECK(decodeMailboxName(name) == name);
}
