#include "ui/shell/writing.hpp"

#include "tests/support/catch.hpp"
#include "ui/bridge/text.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

TimelineItem mail(Direction direction) {
    TimelineItem item;
    item.direction = direction;
    item.mail = MailPart{};
    item.mail->subject = "Fatura";
    item.mail->from = {"Deniz", "deniz@ornek.example"};
    item.mail->to = {{"Destek", "Destek@shop.example"}, {"Ali", "ali@ornek.example"}};
    item.mail->cc = {{"", "veli@ornek.example"}};
    return item;
}

const std::vector<OwnMailbox> kOwn{{"iade@shop.example", "İade"}, {"destek@shop.example", "Destek"}};

} // namespace

TEST_CASE("answer: goes to the sender, with the others in copy and without ourselves") {
    const ComposerDraft draft = answerTo(mail(Direction::In), kOwn);
    CHECK(toCore(draft.to).find("deniz@ornek.example") != std::string::npos);
    CHECK(toCore(draft.cc).find("ali@ornek.example") != std::string::npos);
    CHECK(toCore(draft.cc).find("veli@ornek.example") != std::string::npos);
    CHECK(toCore(draft.cc).find("estek@shop.example") == std::string::npos);
    CHECK(toCore(draft.subject) == "Re: Fatura");
}

TEST_CASE("answer: Reply-To stands before From") {
    TimelineItem item = mail(Direction::In);
    item.mail->replyTo = {{"", "cevap@ornek.example"}};
    CHECK(toCore(answerTo(item, kOwn).to) == "cevap@ornek.example");
}

TEST_CASE("answer: after our own mail it goes to the same people again") {
    const ComposerDraft draft = answerTo(mail(Direction::Out), kOwn);
    CHECK(toCore(draft.to).find("ali@ornek.example") != std::string::npos);
    CHECK(toCore(draft.to).find("deniz@ornek.example") == std::string::npos);
}

TEST_CASE("answer: a subject gets one Re, whatever program wrote the last") {
    for (const char* subject : {"Re: Fatura", "YNT: Fatura", "AW: Fatura", "re: Fatura"}) {
        TimelineItem item = mail(Direction::In);
        item.mail->subject = subject;
        CHECK(toCore(answerTo(item, {}).subject) == subject);
    }
}
