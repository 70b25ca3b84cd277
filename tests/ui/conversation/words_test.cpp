#include "ui/conversation/words.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/links.hpp"
#include "ui/conversation/quoted.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

const QDate kToday(2025, 11, 12);

QStringList linksIn(const QString& text) {
    QStringList all;
    for (const Link& link : findLinks(text))
        all << text.mid(link.start, link.length) + QLatin1String(" > ") +
                   link.url.toString(QUrl::FullyEncoded);
    return all;
}

} // namespace

TEST_CASE("words: days are named as people name them") {
    CHECK(dayText(kToday, kToday) == text("Today"));
    CHECK(dayText(kToday.addDays(-1), kToday) == text("Yesterday"));
    CHECK(dayText(QDate(2025, 11, 5), kToday) == text("Wednesday 5 November"));
    CHECK(dayText(QDate(2023, 11, 5), kToday) == text("5 November 2023"));
}

TEST_CASE("words: Turkish days and states follow the language of the desk") {
    InLanguage turkish(Language::Turkish);
    CHECK(dayText(kToday, kToday) == text("Bugün"));
    CHECK(dayText(QDate(2025, 11, 5), kToday) == text("5 Kasım Çarşamba"));
    CHECK(deliveryText(Delivery::Delivered) == text("İletildi"));
}

TEST_CASE("words: a reason is said in words, an unknown one as it came") {
    TimelineItem item = sample::chat(1, Direction::Out, "hello");
    item.delivery = Delivery::Failed;
    item.why = "mailbox-unknown";
    CHECK(deliverySentence(item) == text("Not sent: the mailbox does not exist"));
    item.why = "x-strange";
    CHECK(deliverySentence(item) == text("Not sent: x-strange"));
}

TEST_CASE("words: why a message waited is told no more once it has arrived") {
    TimelineItem item = sample::chat(1, Direction::Out, "hello");
    item.why = "visitor-away";
    item.delivery = Delivery::Read;
    CHECK(deliverySentence(item) == deliveryText(Delivery::Read));
    item.delivery = Delivery::Waiting;
    CHECK(deliverySentence(item) != deliveryText(Delivery::Waiting));
}

TEST_CASE("words: a row is spoken with sender, text, state and time") {
    TimelineItem item = sample::chat(1, Direction::Out, "Hello Robin");
    item.delivery = Delivery::Read;
    CHECK(spokenText(item, kToday) == text("Alex Finch, Chat, Hello Robin, Read, 11:20"));
    const auto thread = sample::thread(Language::English);
    CHECK(spokenText(thread.at(1), kToday) ==
          text("Missed call, Robin Mercer, +90 555 010 22 38, Nobody answered, 11:20"));
    CHECK(spokenText(thread.at(6), kToday).startsWith(text("Internal note, Alex Finch, The carrier")));
}

TEST_CASE("words: a caller known by his number alone is spoken once") {
    TimelineItem item = sample::thread(Language::English).at(1);
    item.author = item.call->number;
    CHECK(spokenText(item, kToday) == text("Missed call, +90 555 010 22 38, Nobody answered, 11:20"));
}

TEST_CASE("words: who takes a conversation is told differently from who is given it") {
    TimelineItem item;
    item.kind = ItemKind::Assigned;
    item.author = item.about = "Alex Finch";
    CHECK(eventText(item, kToday) == text("Alex Finch took it"));
    item.about = "Robin";
    CHECK(eventText(item, kToday) == text("Alex Finch assigned it to Robin"));
    item.about.clear();
    CHECK(eventText(item, kToday) == text("Alex Finch gave it back"));
}

TEST_CASE("words: moving is told with who did it and where to") {
    TimelineItem item;
    item.kind = ItemKind::Moved;
    item.about = "Returns";
    CHECK(eventText(item, kToday) == text("Moved to Returns"));
    item.author = "Alex Finch";
    CHECK(eventText(item, kToday) == text("Alex Finch moved it to Returns"));
    for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        CHECK_FALSE(eventText(item, kToday).contains(text("moved")));
    }
}

TEST_CASE("words: merging, separating and splitting are told with the other one's number") {
    const struct {
        ItemKind kind;
        const char* plain;
        const char* named;
    } cases[] = {
        {ItemKind::Merged, "Merged into #12", "Alex Finch merged it into #12"},
        {ItemKind::Separated, "Separated from #12", "Alex Finch separated it from #12"},
        {ItemKind::Split, "Split: the rest is #12", "Alex Finch split it: the rest is #12"},
    };
    for (const auto& one : cases) {
        TimelineItem item;
        item.kind = one.kind;
        item.about = "12";
        CHECK(eventText(item, kToday) == text(one.plain));
        item.author = "Alex Finch";
        CHECK(eventText(item, kToday) == text(one.named));
        for (const Language language : {Language::Turkish, Language::Azerbaijani}) {
            InLanguage in(language);
            CHECK(eventText(item, kToday).contains(text("#12")));
            CHECK_FALSE(eventText(item, kToday) == text(one.named));
        }
    }
    TimelineItem ahead; // of the hub, who gives the number
    ahead.kind = ItemKind::Split;
    CHECK(eventText(ahead, kToday) == text("Split"));
}

TEST_CASE("words: what the hub does not know yet is spoken as such") {
    TimelineItem item;
    item.kind = ItemKind::Closed;
    item.seq = kFirstAhead + 1;
    CHECK(spokenText(item, kToday).endsWith(text("the hub does not know yet")));
}

TEST_CASE("words: a very long text is cut between words until it is opened") {
    std::string words;
    for (int i = 0; i < 2000; ++i) words += "kelime ";
    const TimelineItem item = sample::chat(1, Direction::In, words);
    const RowText cut = rowText(item, {}, kToday);
    CHECK(cut.hasMore);
    CHECK(cut.pieces.front().text.endsWith(text("kelime…")));
    const RowText whole = rowText(item, {.whole = true, .quoted = false}, kToday);
    CHECK_FALSE(whole.hasMore);
    CHECK(whole.pieces.front().text.size() > 13'000);
}

TEST_CASE("words: text that is no UTF-8 is shown mended") {
    const TimelineItem item = sample::chat(1, Direction::In,
                                           "a\xff"
                                           "b");
    CHECK(rowText(item, {}, kToday).joined() == text("a\xEF\xBF\xBD"
                                                     "b"));
}

TEST_CASE("quoted: history at the end is found with the line that announces it") {
    const QString mail =
        text("Thanks!\n\nOn Mon, 3 Nov 2025 Alex <alex@shop.example> wrote:\n> Hello\n> there\n");
    CHECK(mail.mid(quotedFrom(mail)).startsWith(text("On Mon")));
    const QString outlook = text("Olur.\n\n-----Özgün İleti-----\nKimden: Elif\nMerhaba");
    CHECK(outlook.mid(quotedFrom(outlook)).startsWith(text("-----")));
}

TEST_CASE("quoted: an answer below or between quotations stays whole") {
    CHECK(quotedFrom(text("> how much?\nTen.\n> when?\nTomorrow.")) == -1);
    CHECK(quotedFrom(text("> all of it\n> is quoted")) == -1);
    CHECK(quotedFrom(text("No history at all: 20 pieces")) == -1);
}

TEST_CASE("links: only web, mail and telephone addresses become links") {
    CHECK(linksIn(text("see https://shop.example/a?b=1, or www.shop.example.")) ==
          QStringList{text("https://shop.example/a?b=1 > https://shop.example/a?b=1"),
                      text("www.shop.example > https://www.shop.example")});
    CHECK(linksIn(text("yaz: deniz@ornek.example ya da +90 555 010 22 38")) ==
          QStringList{text("deniz@ornek.example > mailto:deniz@ornek.example"),
                      text("+90 555 010 22 38 > tel:+905550102238")});
    for (const char* bad :
         {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.example/", "smb://x/y"})
        CHECK(linksIn(text(bad)).isEmpty());
}

TEST_CASE("links: brackets around an address do not belong to it") {
    CHECK(linksIn(text("(https://shop.example/x)")).value(0).startsWith(text("https://shop.example/x >")));
    CHECK(linksIn(text("https://tr.example/a_(b)")).value(0).startsWith(text("https://tr.example/a_(b) >")));
}

TEST_CASE("links: the host shown is the one that is reached") {
    CHECK(realHost(QUrl(text("https://bank.example@evil.example/x"))) == text("evil.example"));
    CHECK(realHost(QUrl(text("https://xn--mgaza-6lc.example/"))).contains(text("xn--mgaza-6lc.example")));
}
