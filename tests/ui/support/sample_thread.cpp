#include "tests/ui/support/sample_thread.hpp"

#include <array>

namespace santral::ui::sample {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Words {
    const char *customer, *agent, *hello, *answer, *subject, *mail, *quoted, *note, *bye, *late, *long_,
        *failed;
};

constexpr Words kTurkish{
    "Deniz Aydın",
    "Elif Kaya",
    "Merhaba, dün aldığım bot küçük geldi. 38 numara ile değiştirmek istiyorum.",
    "Merhaba Deniz Hanım, sipariş 48213 için değişim kaydınızı açtım. 38 numara Kadıköy ve Bakırköy "
    "mağazalarımızda var, adresinize de gönderebiliriz.",
    "Değişim formu ve kutu fotoğrafı",
    "Formu ve kutunun fotoğrafını ekte gönderiyorum, köşesi ezik geldi.",
    "11.11.2025 tarihinde destek@ornek.example şunu yazdı:\n> Merhaba, değişim formunu doldurup gönderir "
    "misiniz?\n> Elif Kaya",
    "Kutu hasarı kargo kaynaklı. İade kargo ücreti alınmayacak; depo onayladı (#D-1182).",
    "Süper, akşam 19:00 gibi uğrarım. Bir sorum var, şimdi arıyorum.",
    "Kodunuz KDY-4821, ayrıntılar: https://magaza.example/degisim/48213",
    "Teşekkürler 👍",
    "Mağazaya gelirken faturayı getirmenize gerek yok.",
};
constexpr Words kAzerbaijani{
    "Aysel Məmmədova",
    "Leyla Əliyeva",
    "Salam, dünən aldığım çəkmə kiçik gəldi. 38 ölçü ilə dəyişdirmək istəyirəm.",
    "Salam, Aysel xanım, 48213 nömrəli sifariş üçün dəyişdirmə qeydi açdım. 38 ölçü Nəsimi və Gənclik "
    "mağazalarımızda var, ünvanınıza da göndərə bilərik.",
    "Dəyişdirmə forması və qutunun şəkli",
    "Formanı və qutunun şəklini əlavə edirəm, küncü əzilib.",
    "11.11.2025 tarixində destek@numune.example yazıb:\n> Salam, dəyişdirmə formasını doldurub "
    "göndərərsiniz?\n"
    "> Leyla Əliyeva",
    "Qutunun zədəsi çatdırılma zamanı olub. Geri qaytarma haqqı tutulmayacaq; anbar təsdiqlədi (#D-1182).",
    "Əla, axşam 19:00 kimi gələrəm. Bir sualım var, indi zəng edirəm.",
    "Kodunuz NSM-4821, ətraflı: https://magaza.example/deyisdirme/48213",
    "Çox sağ olun 👍",
    "Mağazaya gələrkən qəbzi gətirməyə ehtiyac yoxdur.",
};
constexpr Words kEnglish{
    "Robin Mercer",
    "Alex Finch",
    "Hello, the boots I bought yesterday are too small. I would like to change them for size 38.",
    "Hello Robin, I have opened an exchange for order 48213. Size 38 is in stock at our Harbour and Station "
    "shops, or we can send it to your address.",
    "Exchange form and a picture of the box",
    "The form and a picture of the box are attached; a corner was crushed.",
    "On 11/11/2025 support@shop.example wrote:\n> Hello, would you fill in the exchange form and send it "
    "back?\n"
    "> Alex Finch",
    "The carrier damaged the box. No return fee; the warehouse agreed (#D-1182).",
    "Great, I will come by at 7 in the evening. I have one question, calling now.",
    "Your code is KDY-4821, more at https://shop.example/exchange/48213",
    "Thank you 👍",
    "You do not need to bring the invoice to the shop.",
};

const Words& wordsOf(Language language) {
    return language == Language::Turkish       ? kTurkish
           : language == Language::Azerbaijani ? kAzerbaijani
                                               : kEnglish;
}

MessageId idOf(Seq seq) {
    return MessageId{Uuid{1, seq}};
}

// Hands out rows one after another, each a little later.
class Writer {
public:
    explicit Writer(const Words& words) : words_(words) {}

    TimelineItem& add(ItemKind kind, TimePoint at) {
        TimelineItem item;
        item.seq = item.revision = static_cast<Seq>(items.size()) + 1;
        item.message = idOf(item.seq);
        item.kind = kind;
        item.at = at;
        return items.emplace_back(std::move(item));
    }
    TimelineItem& message(Direction direction, const char* text, TimePoint at) {
        TimelineItem& item = add(ItemKind::Message, at);
        item.direction = direction;
        item.author = direction == Direction::In ? words_.customer : words_.agent;
        if (direction == Direction::Out) item.agent = AgentId{Uuid{2, 1}};
        item.text = text;
        return item;
    }
    TimelineItem& event(ItemKind kind, TimePoint at) {
        TimelineItem& item = add(kind, at);
        item.author = words_.agent;
        return item;
    }
    std::vector<TimelineItem> items;

private:
    const Words& words_;
};

void addCall(Writer& writer, const Words& words, TimePoint at, CallOutcome outcome, Direction direction) {
    TimelineItem& item = writer.add(ItemKind::Call, at);
    item.channel = Channel::Phone;
    item.direction = direction;
    item.author = words.customer;
    CallPart call;
    call.direction = direction;
    call.number = "+905550102238";
    call.outcome = outcome;
    call.startedAt = at;
    if (outcome == CallOutcome::Answered) {
        call.answeredAt = at + seconds(9);
        call.endedAt = at + minutes(4) + seconds(21);
    }
    item.call = call;
}

void addMail(Writer& writer, const Words& words, TimePoint at) {
    TimelineItem& item = writer.message(Direction::In, "", at);
    item.channel = Channel::Mail;
    item.text = std::string(words.mail) + "\n\n" + words.quoted;
    MailPart mail;
    mail.subject = words.subject;
    mail.from = {words.customer, "deniz.aydin@ornek.example"};
    mail.to = {{"", "destek@ornek.example"}};
    mail.htmlHash = "sample";
    item.mail = mail;
    item.attachments = {{"degisim-formu.pdf", "application/pdf", 184'000, "a", ""},
                        {"kutu.jpg", "image/jpeg", 1'200'000, "b", ""}};
}

} // namespace

TimePoint now() {
    return fromMillis(1'762'935'600'000);
}

TimelineItem chat(Seq seq, Direction direction, std::string text, TimePoint at) {
    TimelineItem item;
    item.seq = item.revision = seq;
    item.message = idOf(seq);
    item.direction = direction;
    item.author = direction == Direction::In ? "Robin Mercer" : "Alex Finch";
    item.text = std::move(text);
    item.at = at;
    return item;
}

std::vector<TimelineItem> chats(Seq first, int count) {
    std::vector<TimelineItem> items;
    for (int i = 0; i < count; ++i) {
        const Seq seq = first + static_cast<Seq>(i);
        const TimePoint at = now() - days(2) + minutes(seq);
        const Direction direction = seq % 2 ? Direction::In : Direction::Out;
        items.push_back(chat(seq, direction, "message " + std::to_string(seq), at));
    }
    return items;
}

std::vector<TimelineItem> thread(Language language) {
    const Words& words = wordsOf(language);
    Writer writer(words);
    const TimePoint today = now();
    writer.add(ItemKind::Opened, today - days(1) - hours(1));
    addCall(writer, words, today - days(1), CallOutcome::Missed, Direction::In);
    addCall(writer, words, today - days(1) + minutes(12), CallOutcome::Answered, Direction::Out);
    writer.message(Direction::In, words.hello, today - minutes(59));
    writer.message(Direction::Out, words.answer, today - minutes(57)).delivery = Delivery::Read;
    addMail(writer, words, today - minutes(40));
    TimelineItem& note = writer.message(Direction::Out, words.note, today - minutes(28));
    note.kind = ItemKind::Note;
    writer.event(ItemKind::Assigned, today - minutes(27)).about = words.agent;
    writer.event(ItemKind::Tagged, today - minutes(26)).about = "VIP";
    writer.message(Direction::In, words.bye, today - minutes(6));
    writer.message(Direction::In, words.long_, today - minutes(5));
    writer.message(Direction::Out, words.late, today - minutes(3)).delivery = Delivery::Delivered;
    TimelineItem& failed = writer.message(Direction::Out, words.failed, today - minutes(2));
    failed.delivery = Delivery::Failed;
    failed.why = "timeout";
    return std::move(writer.items);
}

const TimelineItem* EndlessModel::item(int row) const {
    if (const auto it = made_.find(row); it != made_.end()) return &it->second;
    if (made_.size() > 2000) made_.clear();
    static constexpr std::array kParts{
        "sipariş", "yarın",  "teşekkürler", "mağazadan",  "https://shop.example/x",
        "değişim", "numara", "için",        "bekliyorum", "lütfen",
        "👍",       "kargo"};
    std::uint64_t hash = static_cast<std::uint64_t>(row) * 0x9E3779B97F4A7C15ull;
    const auto next = [&hash](std::uint64_t below) {
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9ull;
        return (hash >> 33) % below;
    };
    std::string text;
    for (std::uint64_t words = 1 + next(next(4) == 0 ? 70 : 20); words > 0; --words)
        text += std::string(text.empty() ? "" : " ") + kParts.at(next(kParts.size()));
    const Seq seq = static_cast<Seq>(row) + 1;
    TimelineItem item =
        chat(seq, next(2) ? Direction::In : Direction::Out, text, now() - minutes(20 * (rows_ - row)));
    item.delivery = item.direction == Direction::Out ? Delivery::Delivered : Delivery::None;
    if (next(13) == 0) item.attachments = {{"form.pdf", "application/pdf", 184'000, "a", ""}};
    return &made_.emplace(row, std::move(item)).first->second;
}

} // namespace santral::ui::sample
