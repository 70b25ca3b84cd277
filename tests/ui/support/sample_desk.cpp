#include "tests/ui/support/sample_desk.hpp"

#include <string>
#include <vector>

namespace santral::ui::sample {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Filler {
    TestHub& hub;
    const Clock& clock;

    TimePoint ago(Millis by) const { return clock.now() - by; }

    Seq say(ConversationId id, Channel channel, Direction direction, const std::string& text, Millis before,
            const std::string& subject = {}) {
        TimelineItem item;
        item.channel = channel;
        item.direction = direction;
        item.text = text;
        item.at = ago(before);
        if (direction == Direction::Out) item.delivery = Delivery::Read;
        if (channel == Channel::Mail) {
            MailPart mail;
            mail.subject = subject;
            mail.from = {"", "musteri@example.com"};
            mail.to = {{"", "destek@ornek.example"}};
            item.mail = mail;
        }
        return hub.addItem(id, item);
    }

    void call(ConversationId id, Direction direction, CallOutcome outcome, Millis before, Millis length,
              const std::string& number) {
        TimelineItem item;
        item.kind = ItemKind::Call;
        item.channel = Channel::Phone;
        item.direction = direction;
        item.at = ago(before);
        CallPart part;
        part.direction = direction;
        part.outcome = outcome;
        part.number = number;
        part.line = "214";
        part.startedAt = item.at;
        if (outcome == CallOutcome::Answered) part.answeredAt = item.at + seconds(9);
        part.endedAt = item.at + length;
        item.call = part;
        hub.addItem(id, item);
    }

    void note(ConversationId id, const std::string& text, Millis before) {
        TimelineItem item;
        item.kind = ItemKind::Note;
        item.text = text;
        item.at = ago(before);
        hub.addItem(id, item);
    }

    ConversationId open(const TestPerson& person, Channel channel, const std::string& subject, Millis before,
                        bool mine = true) {
        const auto id = hub.addConversation(hub.addCustomer(person), channel, subject, ago(before));
        if (mine) hub.edit(id, [&](Conversation& c) { c.owner = hub.self().id; });
        return id;
    }

    void shape(ConversationId id, int unread, std::optional<Millis> waiting,
               std::vector<std::string> tags = {}) {
        hub.edit(id, [&](Conversation& c) {
            c.unread = unread;
            c.waitingSince.reset();
            if (waiting) c.waitingSince = ago(*waiting);
            c.tags = std::move(tags);
        });
    }
};

void fillMain(Filler& fill, Desk& desk) {
    const TestPerson deniz{"Deniz Aydın", "tr", "deniz.aydin@ornek.example", "+905550100122", true, true};
    desk.main = fill.hub.addCustomer(deniz);
    const auto id =
        fill.hub.addConversation(desk.main, Channel::Chat, "Değişim: Deri bot 37 → 38", fill.ago(hours(26)));
    fill.hub.edit(id, [&](Conversation& c) { c.owner = fill.hub.self().id; });
    desk.mainConversation = id;
    fill.call(id, Direction::Out, CallOutcome::Answered, hours(26), minutes(4) + seconds(12),
              "+905550100122");
    fill.say(id, Channel::Chat, Direction::In,
             "Merhaba, dün aldığım bot küçük geldi. 38 numara ile değiştirmek istiyorum.", minutes(53));
    fill.say(id, Channel::Chat, Direction::Out,
             "Merhaba Deniz Hanım, sipariş 48213 için değişim kaydınızı açtım. 38 numara Kadıköy ve Bakırköy "
             "mağazalarımızda var, adresinize de gönderebiliriz.",
             minutes(51));
    TimelineItem mail;
    mail.channel = Channel::Mail;
    mail.at = fill.ago(minutes(34));
    mail.text = "Formu ve kutunun fotoğrafını ekte gönderiyorum, köşesi ezik geldi.";
    MailPart part;
    part.subject = "Değişim formu ve kutu fotoğrafı";
    part.from = {"Deniz Aydın", "deniz.aydin@ornek.example"};
    part.to = {{"Destek", "destek@ornek.example"}};
    mail.mail = part;
    Attachment form;
    form.name = "degisim-formu.pdf";
    form.type = "application/pdf";
    form.size = 184'000;
    Attachment picture;
    picture.name = "kutu.jpg";
    picture.type = "image/jpeg";
    picture.size = 1'200'000;
    mail.attachments = {form, picture};
    fill.hub.addItem(id, mail);
    fill.note(id, "Kutu hasarı kargo kaynaklı. İade kargo ücreti alınmayacak; depo onayladı (#D-1182).",
              minutes(22));
    fill.say(id, Channel::Chat, Direction::In,
             "Süper, akşam 19:00 gibi uğrarım. Bir sorum var, şimdi arıyorum.", seconds(40));
    fill.shape(id, 0, std::nullopt, {"Altın"});
    const auto other =
        fill.hub.addConversation(desk.main, Channel::Mail, "Fatura adresi değişikliği", fill.ago(hours(30)));
    fill.say(other, Channel::Mail, Direction::In, "Fatura adresimi iş yerime almak istiyorum.", hours(29),
             "Fatura adresi değişikliği");
}

void fillMine(Filler& fill, Desk& desk) {
    desk.chat = fill.open({"Selin Korkmaz", "tr", "selin@example.com", "", true, true}, Channel::Chat, "",
                          minutes(9));
    fill.say(desk.chat, Channel::Chat, Direction::In, "Merhaba", minutes(3));
    fill.say(desk.chat, Channel::Chat, Direction::In, "Kargo hâlâ gelmedi, 3 gün oldu", minutes(2));
    fill.shape(desk.chat, 3, minutes(3) + seconds(12), {"Gecikme"});
    auto id = fill.open({"Murat Yıldız", "tr", "murat.yildiz@example.com", "", false, true}, Channel::Mail,
                        "Fatura düzeltme talebi", minutes(7));
    fill.say(id, Channel::Mail, Direction::In, "Merhaba, faturadaki vergi numarası yanlış yazılmış.",
             minutes(6), "Fatura düzeltme talebi");
    fill.shape(id, 1, minutes(42));
    id = fill.open({"Ziyaretçi 7F2A", "tr", "", "", true, true}, Channel::Chat, "", minutes(10));
    fill.say(id, Channel::Chat, Direction::In, "Bu ürünün 38 numarası mağazada var mı?", minutes(8));
    fill.shape(id, 2, seconds(100), {"Stok"});
    id = fill.open({"Aysel Məmmədova", "az", "aysel.m@example.com", "", false, true}, Channel::Mail,
                   "Mübadilə sorğusu", minutes(50));
    fill.say(id, Channel::Mail, Direction::In, "Mağazadan dəyişdirmək mümkündürmü?", minutes(38),
             "Mübadilə sorğusu");
    fill.shape(id, 0, hours(19));
    id = fill.open({"Robin Mercer", "en", "robin@example.com", "+905550100144", false, true}, Channel::Phone,
                   "", hours(1));
    fill.call(id, Direction::In, CallOutcome::Missed, minutes(52), seconds(31), "+905550100144");
    fill.shape(id, 0, minutes(52), {});
    fill.hub.edit(id, [](Conversation& c) { c.missedCall = true; });
}

void fillTeam(Filler& fill) {
    struct Line {
        const char *name, *language, *mail, *text;
        Channel channel;
        int minutesAgo;
    };
    static const std::vector<Line> lines{
        {"Kerem Usta", "tr", "kerem@example.com", "Teşekkürler, sorun çözüldü 👍", Channel::Chat, 64},
        {"Gizem Tan", "tr", "gizem.tan@example.com", "Randevumu yarına alabilir miyiz?", Channel::Chat, 71},
        {"Okan Şahin", "tr", "okan@example.com", "40 adet için fiyat teklifi alabilir miyim?", Channel::Mail,
         120},
        {"Nigar Əliyeva", "az", "nigar@example.com", "Sifarişim hələ çatdırılmayıb", Channel::Chat, 133},
        {"Əli Həsənov", "az", "ali.h@example.com", "Qaytarma üçün nə etməliyəm?", Channel::Mail, 160},
        {"Priya Raman", "en", "priya@example.com", "Do you ship to Izmir before Friday?", Channel::Chat, 180},
        {"Tom Hartley", "en", "tom@example.com", "The zip broke after a week, what can I do?", Channel::Mail,
         220},
        {"İpek Yurt", "tr", "ipek@example.com", "Hediye paketi ekleyebilir misiniz?", Channel::Chat, 260},
        {"Işıl Güneş", "tr", "isil@example.com", "İndirim kodum çalışmıyor", Channel::Chat, 300},
        {"Orxan Quliyev", "az", "orxan@example.com", "Mağaza bazar günü açıqdır?", Channel::Chat, 350},
        {"Hakan Öz", "tr", "hakan@example.com", "Siparişimi iptal etmek istiyorum", Channel::Mail, 380},
        {"Emma Clarke", "en", "emma@example.com", "Please change my delivery address", Channel::Mail, 420},
    };
    int at = 0;
    for (const Line& line : lines) {
        const bool mine = at++ % 3 == 0;
        const auto id = fill.open(
            {line.name, line.language, line.mail, "", line.channel == Channel::Chat, true}, line.channel,
            line.channel == Channel::Mail ? line.text : "", minutes(line.minutesAgo + 5), mine);
        fill.say(id, line.channel, Direction::In, line.text, minutes(line.minutesAgo), line.text);
        fill.shape(id, 0, at % 2 ? std::optional<Millis>(minutes(line.minutesAgo)) : std::nullopt);
    }
}

} // namespace

Desk fillDesk(TestHub& hub, const Clock& clock) {
    Filler fill{hub, clock};
    Desk desk;
    fillTeam(fill);
    fillMine(fill, desk);
    fillMain(fill, desk);
    hub.settings().sampleDesk = true;
    hub.setStatus(goodStatus());
    return desk;
}

HubStatus goodStatus() {
    HubStatus status;
    ChannelStatus mail;
    mail.channel = Channel::Mail;
    mail.name = "destek@ornek.example";
    mail.state = ChannelStatus::State::Ready;
    ChannelStatus chat;
    chat.channel = Channel::Chat;
    chat.name = "http://127.0.0.1:8080";
    chat.state = ChannelStatus::State::Ready;
    status.channels = {mail, chat};
    status.cacheOctets = 1'288'490'188;
    status.messages = 418'302;
    return status;
}

} // namespace santral::ui::sample
