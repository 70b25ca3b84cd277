#include "core/protocol/mime/reply_trim.hpp"

#include "tests/support/catch.hpp"

using namespace santral::mime;

TEST_CASE("reply trim: heads of the common clients in Turkish, Azerbaijani and English are history") {
    const char* head = GENERATE(
        "3 Kas 2026 Sal 17:35 tarihinde Ayşe <ayse@example.com> şunu yazdı:\n\n> eski\n",
        "Ayşe Yılmaz <ayse@example.com> şunları yazdı (3 Kas 2026 17:35):\n\n> eski\n",
        "Ayşe <ayse@example.com>, 3 Kas 2026 Sal, 17:35 tarihinde şunu\nyazdı:\n> eski\n",
        "03.11.2026 17:35 tarihinde Ayşe yazdı:\n> eski\n",
        "Kimden: Ayşe <ayse@example.com>\nGönderildi: 3 Kasım 2026 Salı 17:35\nKime: Destek\nKonu: "
        "Fatura\n\neski\n",
        "________________________________\nGönderen: Ayşe <ayse@example.com>\nTarih: 3 Kasım 2026\n\nKonu: "
        "x\nKime: y\n\neski\n",
        "-----Orijinal İleti-----\nKimden: a\nKonu: b\n\neski\n", "----- Özgün ileti -----\neski\n",
        "Ayşə <ayse@example.com>, 3 noy 2026, 17:35 tarixində yazdı:\n> köhnə\n",
        "Kimdən: Ayşə\nTarix: 3 noyabr 2026\nKimə: Dəstək\nMövzu: Faktura\n\nköhnə\n",
        "On Tue, 3 Nov 2026 at 17:35, Ayse <ayse@example.com> wrote:\n> old\n",
        "On Tue, Nov 3, 2026 at 5:35 PM Ayse Yilmaz with a long name <\nayse@example.com> wrote:\n\n> old\n",
        "*From:* Ayse <ayse@example.com>\n*Sent:* Tuesday, November 3, 2026 5:35 PM\n*To:* Help\n*Subject:* "
        "x\n\nold\n");
    TrimmedReply out = trimReply(std::string("Merhaba,\n\nhâlâ gelmedi.\n\n") + head);
    CHECK(out.reply == "Merhaba,\n\nhâlâ gelmedi.");
    CHECK_FALSE(out.quoted.empty());
}

TEST_CASE("reply trim: signatures and what phones add go, in three languages") {
    const char* tail =
        GENERATE("-- \nAyşe Yılmaz\nMuhasebe\n", "iPhone’umdan gönderildi\n", "iPhone'umdan gönderildi\n",
                 "Samsung Galaxy akıllı telefonumdan gönderildi\n", "Android için Outlook’u edinin\n",
                 "iPhone-umdan göndərildi\n", "Sent from my iPhone\n",
                 "Get Outlook for iOS<https://aka.ms/x>\n", "Windows için Posta ile gönderildi\n");
    CHECK(trimReply(std::string("Teşekkürler\n\n") + tail).reply == "Teşekkürler");
}

TEST_CASE("reply trim: the customer's own words are never lost") {
    const char* text = GENERATE("As you wrote on 12 May:\nthe parcel was lost. Please help.",
                                "Dediğiniz gibi 12.05.2026'da şöyle yazdı:\nkargo kayboldu.",
                                "Date: 3 May\nTime: 10:00\nAddress: Example Street 1", "-- \nAyşe",
                                "> only a quote", "Kimden: annemden\nbir hediye geldi",
                                "Sent from the shop on Monday, it never came to my house in the long street "
                                "that I told you about last week, "
                                "so I would like to have my money back.");
    CHECK(trimReply(text).reply == text);
}

TEST_CASE(
    "reply trim: answers between quoted lines keep their context, answers below the quote stand alone") {
    std::string between =
        "On Tue, 3 Nov 2026 at 17:35, A <a@example.com> wrote:\n> one?\n\nyes\n\n> two?\n\nno\n";
    CHECK(trimReply(between).reply == "> one?\n\nyes\n\n> two?\n\nno");
    std::string below =
        "On Tue, 3 Nov 2026 at 17:35, A <a@example.com> wrote:\n> one?\n> two?\n\nyes and no\n";
    CHECK(trimReply(below).reply == "yes and no");
}

TEST_CASE("reply trim: forwarded mail is kept whole") {
    std::string text =
        "Bilginize\n\n---------- İletilmiş mesaj ---------\nKimden: a@example.com\nKonu: x\n\nmetin";
    CHECK(trimReply(text).reply == text);
}

TEST_CASE("reply trim: long and odd texts take no time") {
    std::string bomb;
    for (int i = 0; i < 40'000; ++i) bomb += "wrote: 12:30 a@b \n";
    CHECK_FALSE(trimReply(bomb).reply.empty());
    CHECK_FALSE(trimReply(std::string(800'000, '>')).reply.empty());
    CHECK(trimReply("").reply.empty());
}
