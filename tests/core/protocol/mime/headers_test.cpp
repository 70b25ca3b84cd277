#include "core/protocol/mime/address.hpp"
#include "core/protocol/mime/date.hpp"
#include "core/protocol/mime/encoded_word.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/protocol/mime/parameters.hpp"
#include "core/protocol/mime/subject.hpp"
#include "tests/support/catch.hpp"

using namespace santral::mime;

using List = std::vector<Address>;

TEST_CASE("header text: encoded words are decoded wherever senders put them") {
    CHECK(decodeHeaderText("=?utf-8?Q?Sipari=C5=9F_no?= 12") == "Sipariş no 12");
    CHECK(decodeHeaderText("=?UTF-8?B?w5xyw7xu?= =?UTF-8?B?IGlhZGVzaQ==?=") == "Ürün iadesi");
    CHECK(decodeHeaderText("Re:=?utf-8?q?=C4=B0ade?=!") == "Re:İade!");
    CHECK(decodeHeaderText("\"=?windows-1254?Q?=DDade?=\"") == "\"İade\"");
    CHECK(decodeHeaderText("=?iso-8859-9?b?3PDeyA==?=") == "ÜğŞÈ");
    CHECK(decodeHeaderText("=?utf-8*tr?Q?g=C3=BCn?=") == "gün");
}

TEST_CASE("header text: is one line whatever was encoded") {
    CHECK(decodeHeaderText("=?utf-8?Q?a=0D=0ABcc:_x=00=1B[1m?=") == "a  Bcc: x  [1m");
}

TEST_CASE("header text: a character cut in two by the sender is joined again") {
    CHECK(decodeHeaderText("=?utf-8?Q?=C5?=\r\n =?utf-8?Q?=9F?=") == "ş");
    CHECK(decodeHeaderText("=?utf-8?B?xQ==?= =?utf-8?B?nw==?=") == "ş");
}

TEST_CASE("header text: what is no encoded word stays as it is") {
    CHECK(decodeHeaderText("=?utf-8?X?abc?= =? ?=") == "=?utf-8?X?abc?= =? ?=");
    CHECK(decodeHeaderText("a =?b") == "a =?b");
    CHECK(decodeHeaderText("=?unknown-charset?Q?abc?=") == "abc");
}

TEST_CASE("header text: raw octets are UTF-8 where they are, else Turkish Windows text") {
    CHECK(decodeHeaderText("Şikâyet") == "Şikâyet");
    CHECK(decodeHeaderText("\xDE"
                           "ikayet") == "Şikayet");
}

TEST_CASE("addresses: the forms of real mail") {
    CHECK(parseAddresses("Ayşe Yılmaz <ayse@example.com>") == List{{"Ayşe Yılmaz", "ayse@example.com"}});
    CHECK(parseAddresses("\"Yılmaz, Ayşe\" <ayse@example.com>, b@example.com") ==
          List{{"Yılmaz, Ayşe", "ayse@example.com"}, {"", "b@example.com"}});
    CHECK(parseAddresses("ayse@example.com (Ayşe)") == List{{"Ayşe", "ayse@example.com"}});
    CHECK(parseAddresses("=?utf-8?Q?Y=C4=B1lmaz,_Ay=C5=9Fe?= <ayse@example.com>") ==
          List{{"Yılmaz, Ayşe", "ayse@example.com"}});
    CHECK(parseAddresses("<@route.example,@b.example:c@example.com>") == List{{"", "c@example.com"}});
    CHECK(parseAddresses("a@example.com; b@example.com") ==
          List{{"", "a@example.com"}, {"", "b@example.com"}});
    CHECK(parseAddresses("\"a b\"@example.com") == List{{"", "\"a b\"@example.com"}});
    CHECK(parseAddresses("") == List{});
    CHECK(parseAddresses("\"O\\\"Neil\" <o@example.com>") == List{{"O\"Neil", "o@example.com"}});
}

TEST_CASE("addresses: members of groups stand in the list, deep nesting is only text") {
    CHECK(parseAddresses("Team: a@example.com, B <b@example.com>;, c@example.com") ==
          List{{"", "a@example.com"}, {"B", "b@example.com"}, {"", "c@example.com"}});
    CHECK(parseAddresses("undisclosed-recipients:;").empty());
    std::string deep;
    for (int i = 0; i < 60'000; ++i) deep += "a:";
    CHECK(parseAddresses(deep).size() <= 1);
    CHECK(parseAddresses(std::string(60'000, '(')).size() <= 1);
    CHECK(parseAddresses(std::string(60'000, '<')).size() <= 1);
    std::string many;
    for (int i = 0; i < 9'000; ++i) many += "a@b,";
    CHECK(parseAddresses(many).size() == kMaxAddresses);
}

TEST_CASE("parameters: RFC 2231, its continuations, and the encoded words that senders use instead") {
    Parameters plain = parseParameters("text/plain; charset=\"utf-8\"; format=flowed (a comment)");
    CHECK(plain.value == "text/plain");
    CHECK(plain.get("charset") == "utf-8");
    CHECK(plain.get("format") == "flowed");
    CHECK(parseParameters("attachment; filename*=utf-8'tr'%C5%9Fema.pdf; filename=x.pdf").get("filename") ==
          "şema.pdf");
    CHECK(
        parseParameters("attachment; filename*0*=iso-8859-9''%FEe; filename*1=\"ma.pdf\"").get("filename") ==
        "şema.pdf");
    CHECK(parseParameters("attachment; filename=\"=?utf-8?Q?=C5=9Fema=2Epdf?=\"").get("filename") ==
          "şema.pdf");
    CHECK(parseParameters("attachment; filename=fatura 12.pdf").get("filename") == "fatura 12.pdf");
    CHECK(parseParameters("attachment; filename=\"a;b.pdf\"; size=3").get("filename") == "a;b.pdf");
    CHECK(parseParameters("TEXT/HTML").value == "text/html");
}

TEST_CASE("dates: RFC 5322, its obsolete forms, and what machines write") {
    CHECK(parseDate("Fri, 21 Nov 1997 09:55:06 -0600") == 880'127'706);
    CHECK(parseDate("21 Nov 97 09:55:06 GMT") == 880'106'106);
    CHECK(parseDate("Fri Nov 21 09:55:06 1997") == 880'106'106);
    CHECK(parseDate("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600").has_value() == false);
    CHECK(parseDate("1997-11-21T09:55:06Z") == 880'106'106);
    CHECK(parseDate("Thu, 13 Feb 1969 23:32:54 -0330") == -27'723'426);
    CHECK_FALSE(parseDate("yesterday"));
    CHECK_FALSE(parseDate("Tue, 7 Apr 2026 10:00:x"));
    CHECK_FALSE(parseDate("31 Feb 2026 10:00:00 +0000"));
    CHECK(formatDate(880'127'706) == "Fri, 21 Nov 1997 15:55:06 +0000");
}

TEST_CASE("message ids: in brackets, or as they are where a system leaves the brackets out") {
    using Ids = std::vector<std::string>;
    CHECK(messageIds("<a@b> (x)\r\n <c@d>") == Ids{"<a@b>", "<c@d>"});
    CHECK(messageIds("a@b c@d") == Ids{"a@b", "c@d"});
    CHECK(messageIds("your mail of Monday").empty());
}

TEST_CASE("head: ends at the blank line, or before a line that can be no field") {
    std::string mail = "From a@b Mon\nSubject: x\n y\nTo: z\n\nbody";
    Head head = splitHead(mail);
    REQUIRE(head.fields.size() == 2);
    CHECK(unfold(head.fields[0].value) == "x y");
    CHECK(mail.substr(head.length) == "body");
    std::string broken = "Subject: x\nhello there\n";
    CHECK(broken.substr(splitHead(broken).length) == "hello there\n");
}

TEST_CASE("subjects: the base is the same in every client's language") {
    for (const char* subject :
         {"Siparişim gelmedi", "Re: Siparişim gelmedi", "Ynt: Siparişim gelmedi",
          "YNT: FW: Siparişim gelmedi", "Re[2]: Siparişim  gelmedi", "[Destek] Re: Siparişim gelmedi",
          "İlt: Siparişim gelmedi (fwd)", "AW: WG: Siparişim gelmedi"}) {
        CHECK(baseSubject(subject).text == "Siparişim gelmedi");
    }
    CHECK(baseSubject("Ynt: x").answers);
    CHECK(baseSubject("İlt: x").forwards);
    CHECK_FALSE(baseSubject("Not: x").answers);
    CHECK(baseSubject("[Destek] Fatura").text == "[Destek] Fatura");
    CHECK(replySubject("Fatura") == "Re: Fatura");
    CHECK(replySubject("Ynt: Fatura") == "Ynt: Fatura");
}
