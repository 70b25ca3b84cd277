#include "core/protocol/mime/reply_words.hpp"

#include "core/base/fold.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace santral::mime {
namespace {

constexpr std::size_t kMaxHead = 400; // octets of an attribution
constexpr std::size_t kHeadLines = 5; // lines it may be broken into
constexpr std::size_t kMaxLabel = 40; // octets of "Label:"

// All words here are as santral::fold leaves them.
// "… wrote:" tr az en de fr es pt it nl da no sv fi is pl cs sk hu ro ru uk bg hr el vi id zh ja ko he ar
constexpr auto kWrote = std::to_array<std::string_view>({
    "yazdi",     "yazmis",      "yazib",   "yazmisdir",  "yazir",    "wrote",   "sent",    "writes",
    "schrieb",   "geschrieben", "ecrit",   "escribio",   "escreveu", "scritto", "schreef", "skrev",
    "kirjoitti", "skrifadi",    "napisal", "napisala",   "napsal",   "napisao", "irta",    "scris",
    "написал",   "написала",    "пишет",   "написав",    "пише",     "написа",  "εγραψε",  "viet",
    "menulis",   "写道",        "寫道",    "書きました", "작성",     "כתב",     "כתבה",    "كتب",
});

// How such a line begins where its verb alone is not enough: "As you wrote on 3 May:" is somebody's own
// sentence.
constexpr auto kBegins = std::to_array<std::string_view>({
    "on",      "am",  "le",  "el",  "il",   "em",  "op",   "den",       "pa",  "w",   "dnia", "dne",
    "in data", "a",   "на",  "в",   "στις", "vao", "pada", "tarihinde", "在",  "mon", "tue",  "wed",
    "thu",     "fri", "sat", "sun", "pzt",  "sal", "car",  "per",       "cum", "cmt",
});

enum Label : std::uint8_t { kNone, kFrom, kDate, kTo, kSubject, kCopy };
struct LabelWord {
    std::string_view word;
    Label label;
};
constexpr auto kLabels = std::to_array<LabelWord>({
    {"from", kFrom},
    {"kimden", kFrom},
    {"gonderen", kFrom},
    {"von", kFrom},
    {"de", kFrom},
    {"da", kFrom},
    {"van", kFrom},
    {"fra", kFrom},
    {"fran", kFrom},
    {"lahettaja", kFrom},
    {"od", kFrom},
    {"felado", kFrom},
    {"de la", kFrom},
    {"от", kFrom},
    {"от кого", kFrom},
    {"від", kFrom},
    {"απο", kFrom},
    {"发件人", kFrom},
    {"寄件者", kFrom},
    {"差出人", kFrom},
    {"보낸 사람", kFrom},
    {"מאת", kFrom},
    {"من", kFrom},
    {"tu", kFrom},
    {"reply to", kFrom},
    {"risposta", kFrom},
    {"sent", kDate},
    {"date", kDate},
    {"gonderildi", kDate},
    {"gonderilme", kDate},
    {"gonderme tarihi", kDate},
    {"gonderilme tarihi", kDate},
    {"tarih", kDate},
    {"tarix", kDate},
    {"gonderilib", kDate},
    {"gesendet", kDate},
    {"datum", kDate},
    {"envoye", kDate},
    {"envoye le", kDate},
    {"enviado", kDate},
    {"enviada", kDate},
    {"enviado el", kDate},
    {"fecha", kDate},
    {"data", kDate},
    {"inviato", kDate},
    {"verzonden", kDate},
    {"sendt", kDate},
    {"dato", kDate},
    {"skickat", kDate},
    {"lahetetty", kDate},
    {"paivamaara", kDate},
    {"wyslano", kDate},
    {"odeslano", kDate},
    {"elkuldve", kDate},
    {"trimis", kDate},
    {"отправлено", kDate},
    {"дата", kDate},
    {"надіслано", kDate},
    {"发送时间", kDate},
    {"日期", kDate},
    {"送信日時", kDate},
    {"日付", kDate},
    {"보낸 날짜", kDate},
    {"날짜", kDate},
    {"נשלח", kDate},
    {"תאריך", kDate},
    {"التاريخ", kDate},
    {"to", kTo},
    {"kime", kTo},
    {"alici", kTo},
    {"an", kTo},
    {"a", kTo},
    {"para", kTo},
    {"aan", kTo},
    {"til", kTo},
    {"till", kTo},
    {"vastaanottaja", kTo},
    {"do", kTo},
    {"komu", kTo},
    {"cimzett", kTo},
    {"catre", kTo},
    {"кому", kTo},
    {"προς", kTo},
    {"收件人", kTo},
    {"收件者", kTo},
    {"宛先", kTo},
    {"받는 사람", kTo},
    {"אל", kTo},
    {"إلى", kTo},
    {"subject", kSubject},
    {"konu", kSubject},
    {"movzu", kSubject},
    {"betreff", kSubject},
    {"objet", kSubject},
    {"asunto", kSubject},
    {"assunto", kSubject},
    {"oggetto", kSubject},
    {"onderwerp", kSubject},
    {"emne", kSubject},
    {"amne", kSubject},
    {"aihe", kSubject},
    {"temat", kSubject},
    {"predmet", kSubject},
    {"targy", kSubject},
    {"subiect", kSubject},
    {"тема", kSubject},
    {"θεμα", kSubject},
    {"主题", kSubject},
    {"主旨", kSubject},
    {"件名", kSubject},
    {"제목", kSubject},
    {"נושא", kSubject},
    {"الموضوع", kSubject},
    {"cc", kCopy},
    {"bilgi", kCopy},
    {"kopie", kCopy},
    {"kopi", kCopy},
    {"копия", kCopy},
    {"抄送", kCopy},
});

constexpr auto kOriginal = std::to_array<std::string_view>({
    "original message",
    "reply message",
    "original mail",
    "original appointment",
    "orijinal ileti",
    "orijinal mesaj",
    "ozgun ileti",
    "ozgun mesaj",
    "ilk ileti",
    "original mesaj",
    "orijinal mektub",
    "ursprungliche nachricht",
    "originalnachricht",
    "urspr nachricht",
    "message dorigine",
    "message original",
    "mensaje original",
    "mensagem original",
    "messaggio originale",
    "oorspronkelijk bericht",
    "oprindelig meddelelse",
    "opprinnelig melding",
    "opprinnelig epost",
    "ursprungligt meddelande",
    "alkuperainen viesti",
    "wiadomosc oryginalna",
    "oryginalna wiadomosc",
    "puvodni zprava",
    "povodna sprava",
    "eredeti uzenet",
    "mesaj original",
    "исходное сообщение",
    "оригинальное сообщение",
    "оригінальне повідомлення",
    "αρχικο μηνυμα",
    "原始邮件",
    "原始郵件",
    "元のメッセージ",
    "원본 메시지",
    "הודעה מקורית",
    "الرسالة الأصلية",
});

constexpr auto kForwarded = std::to_array<std::string_view>({
    "forwarded",      "iletilmis",       "iletilen",
    "yonlendirilen",  "yonlendirilmis",  "gonderilen ileti",
    "weitergeleitet", "weitergeleitete", "transfere",
    "reenviado",      "encaminhada",     "inoltrato",
    "doorgestuurd",   "videresendt",     "vidarebefordrat",
    "valitetty",      "przekazana",      "preposlana",
    "tovabbitott",    "redirectionat",   "пересылаемое",
    "пересланное",    "переслане",       "προωθημενο",
    "转发的邮件",     "轉寄的郵件",      "転送されたメッセージ",
    "전달된 메시지",  "הועברה",          "معاد توجيهها",
});

// What phones and apps put below a mail; the line is short and holds one of these at its start or its end.
constexpr auto kMobileStarts = std::to_array<std::string_view>({
    "sent from",
    "sent via",
    "sent with",
    "sent by",
    "sent on the go",
    "get outlook for",
    "envoye depuis",
    "envoye de mon",
    "envoye a partir",
    "von meinem",
    "gesendet mit",
    "gesendet von",
    "diese nachricht wurde von meinem",
    "enviado desde",
    "enviado do meu",
    "enviado de mi",
    "enviado con",
    "inviato da",
    "verzonden met",
    "verzonden vanaf",
    "verstuurd vanaf",
    "skickat fran",
    "sendt fra",
    "lahetetty",
    "wyslane z",
    "wyslano z",
    "odeslano z",
    "отправлено с",
    "отправлено из",
    "надіслано з",
    "发自我的",
    "從我的",
    "downloaden",
    "hol dir outlook",
    "obtenez outlook",
    "obtener outlook",
    "outlook fur",
    "scarica outlook",
});
constexpr auto kMobileEnds = std::to_array<std::string_view>({
    "umdan gonderildi",
    "imdan gonderildi",
    "imden gonderildi",
    "umden gonderildi",
    "dan gonderildi",
    "den gonderildi",
    "tan gonderildi",
    "ile gonderildi",
    "umdan gonderilib",
    "dan gonderilib",
    "outlooku edinin",
    "outlooku alin",
    "outlooku al",
    "傳送",
    "gesendet",
});

template <class List>
bool has(const List& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool hasWord(const std::string& folded, std::string_view word) {
    std::size_t at = folded.find(word);
    for (; at != std::string::npos; at = folded.find(word, at + 1)) {
        // Scripts without spaces have their words anywhere.
        if (static_cast<unsigned char>(word[0]) >= 0xE2) return true;
        bool begins = at == 0 || folded[at - 1] == ' ';
        std::size_t end = at + word.size();
        if (begins && (end == folded.size() || folded[end] == ' ')) return true;
    }
    return false;
}

template <class List>
bool hasAnyWord(const std::string& folded, const List& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return hasWord(folded, word); });
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t countDigits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

// The line without the stars and underscores of bold and italic text, and without spaces around.
std::string_view bare(std::string_view line) {
    constexpr std::string_view kDressing = " \t*_\r";
    std::size_t first = line.find_first_not_of(kDressing);
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(kDressing) - first + 1);
}

bool hasAddress(std::string_view text) {
    std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text[at - 1] != ' ';
}

bool hasTime(std::string_view text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        bool mark = text[i] == ':' || text[i] == '.';
        if (mark && isDigit(text[i - 1]) && isDigit(text[i + 1]) && isDigit(text[i + 2])) return true;
    }
    return false;
}

// "2016-03-03 …", "2013/7/20 …"
bool beginsWithDate(std::string_view text) {
    if (text.size() < 8 || countDigits(text.substr(0, 4)) != 4) return false;
    return (text[4] == '-' || text[4] == '/' || text[4] == '.') && isDigit(text[5]);
}

bool beginsLikeHead(const std::string& folded, std::string_view text) {
    if (isDigit(text.front())) return true;
    return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view word) {
        return folded.starts_with(word) && (folded.size() == word.size() || folded[word.size()] == ' ' ||
                                            static_cast<unsigned char>(word[0]) >= 0xE2);
    });
}

bool endsWithColon(std::string_view text) {
    return text.ends_with(':') || text.ends_with("：");
}

bool isRule(std::string_view line) {
    line = bare(line).empty() ? trim(line) : bare(line);
    return line.size() >= 10 && line.find_first_not_of("_-=") == std::string_view::npos;
}

} // namespace

bool isQuoteLine(std::string_view line) {
    std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && first < 4 && line[first] == '>';
}

bool isSignatureMark(std::string_view line) {
    std::string_view mark = trim(line);
    if (mark == "--") return true;
    return mark.size() >= 2 && mark.find_first_not_of('_') == std::string_view::npos;
}

bool isMobileSignature(std::string_view line) {
    if (line.size() < 6 || line.size() > 120) return false;
    std::string words(trim(fold(line)));
    auto starts = [&](std::string_view some) { return words.starts_with(some); };
    auto ends = [&](std::string_view some) { return words.ends_with(some); };
    return std::any_of(kMobileStarts.begin(), kMobileStarts.end(), starts) ||
           std::any_of(kMobileEnds.begin(), kMobileEnds.end(), ends);
}

std::string HistoryScanner::folded(std::string_view text) {
    if (--budget_ < 0) return {};
    return std::string(trim(fold(text)));
}

// "On … wrote:" and its kin, all of it in `text`. `quoteFollows`: the next line is quoted.
bool HistoryScanner::isAttribution(std::string_view text, bool quoteFollows) {
    if (text.size() > kMaxHead || text.size() < 6) return false;
    bool colon = endsWithColon(text);
    bool address = hasAddress(text);
    bool dated = countDigits(text) >= 2;
    // Without a verb: a date in front, an address at the end.
    bool closed = text.ends_with(">:") || text.ends_with(">") || text.ends_with("):");
    bool longDate = hasTime(text) && countDigits(text) >= 8 && colon;
    if (address && closed && (beginsWithDate(text) || longDate)) return true;
    if (beginsWithDate(text) && hasTime(text) && text.find("GMT") != std::string_view::npos) return true;
    if (!colon && !(address && dated && hasTime(text))) return false;
    if (!dated && !address) return false;
    std::string words = folded(text);
    if (!hasAnyWord(words, kWrote)) return false;
    if (!colon) return beginsLikeHead(words, text);
    return address || quoteFollows || beginsLikeHead(words, text);
}

std::uint8_t HistoryScanner::label(std::size_t at) {
    if (labels_[at] != kUnknown) return labels_[at];
    std::string_view line = bare(lines_[at].substr(0, 2 * kMaxLabel));
    std::size_t end = std::min(line.find(':'), line.find("："));
    std::uint8_t found = kNone;
    if (end != std::string_view::npos && end > 0 && end <= kMaxLabel) {
        std::string word = folded(line.substr(0, end));
        for (const LabelWord& known : kLabels) {
            if (known.word == word) found = known.label;
        }
    }
    return labels_[at] = found;
}

// Lines of a block of "From: Sent: To: Subject:" that begins in `at`; 0 where there is none. Values may be
// wrapped, and one blank line may stand between the lines.
std::size_t HistoryScanner::headerBlockAt(std::size_t at) {
    if (label(at) == kNone) return 0;
    std::array<bool, 6> seen{};
    std::size_t kinds = 0, last = at;
    for (std::size_t i = at; i < lines_.size() && i < at + 14; ++i) {
        std::uint8_t kind = label(i);
        if (kind == kNone) {
            if (i > last + 1) break;
            continue;
        }
        if (!seen[kind]) ++kinds;
        seen[kind] = true;
        last = i;
    }
    bool whole = (seen[kFrom] && kinds >= 2 && (seen[kDate] || seen[kTo])) || (seen[kDate] && seen[kTo]);
    return whole ? last - at + 1 : 0;
}

// Text between dashes: "-----Original Message-----", "*---- … ----*"; empty where the line is none.
std::string HistoryScanner::dashedTitle(std::string_view line) {
    line = bare(line);
    if (!line.starts_with("--") && !line.starts_with("—") && !line.starts_with("==")) return {};
    constexpr std::string_view kDashes = "-= ";
    std::size_t first = line.find_first_not_of(kDashes);
    if (first == std::string_view::npos || line.size() > 160) return {};
    std::size_t last = line.find_last_not_of(kDashes);
    bool closed = last + 1 < line.size() || line.ends_with("—");
    return closed ? folded(line.substr(first, last - first + 1)) : std::string();
}

HistoryHead HistoryScanner::delimiterAt(std::size_t at) {
    bool rule = isRule(lines_[at]);
    std::string title = rule ? std::string() : dashedTitle(lines_[at]);
    if (!rule && title.empty()) return {};
    std::size_t next = at + 1;
    while (next < lines_.size() && next < at + 4 && trim(lines_[next]).empty()) ++next;
    std::size_t block = next < lines_.size() ? headerBlockAt(next) : 0;
    if (rule) return block > 0 ? HistoryHead{HeadKind::History, next + block, 0} : HistoryHead{};
    if (hasAnyWord(title, kForwarded)) return {HeadKind::Forward, next + block, 0};
    if (block > 0) return {HeadKind::History, next + block, 0};
    return hasAnyWord(title, kOriginal) ? HistoryHead{HeadKind::History, at + 1, 0} : HistoryHead{};
}

// "reply--- On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:"
HistoryHead HistoryScanner::gluedHead(std::size_t at) {
    std::string_view line = lines_[at];
    std::size_t on = line.size() > 2 * kMaxHead ? std::string_view::npos : line.rfind("On ");
    if (on == std::string_view::npos || on == 0 || (line[on - 1] != ' ' && line[on - 1] != '-')) return {};
    std::string_view tail = bare(line.substr(on));
    bool head = endsWithColon(tail) && hasAddress(tail) && hasTime(tail) && isAttribution(tail, false);
    std::size_t last = line.find_last_not_of(" -", on - 1);
    if (!head || last == std::string_view::npos) return {};
    return {HeadKind::History, at + 1, last + 1};
}

// An attribution may be broken over some lines; only its last line tells that it is one.
HistoryHead HistoryScanner::attributionAt(std::size_t at) {
    std::string joined;
    for (std::size_t i = at; i < lines_.size() && i < at + kHeadLines; ++i) {
        std::string_view line = bare(lines_[i]);
        if (line.empty() || isQuoteLine(lines_[i]) || joined.size() + line.size() > kMaxHead) break;
        if (!joined.empty()) joined += ' ';
        joined += line;
        std::size_t next = i + 1;
        while (next < lines_.size() && trim(lines_[next]).empty()) ++next;
        bool quoteFollows = next < lines_.size() && isQuoteLine(lines_[next]);
        if (!isAttribution(joined, quoteFollows)) continue;
        // Later lines count only where the first one begins such a sentence: else own text would be drawn in.
        bool begun = i == at || hasAddress(bare(lines_[at])) || beginsLikeHead(folded(joined), joined);
        if (begun) return {HeadKind::History, i + 1, 0};
    }
    return {};
}

HistoryHead HistoryScanner::headAt(std::size_t at) {
    if (budget_ < 0 || trim(lines_[at]).empty()) return {};
    if (HistoryHead head = delimiterAt(at); head.kind != HeadKind::None) return head;
    if (std::size_t block = headerBlockAt(at)) return {HeadKind::History, at + block, 0};
    if (HistoryHead head = gluedHead(at); head.kind != HeadKind::None) return head;
    return attributionAt(at);
}

} // namespace santral::mime
