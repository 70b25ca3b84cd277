#include "tests/bench/words.hpp"

#include <algorithm>
#include <array>

namespace santral::bench {
namespace {

constexpr std::size_t kVocabulary = 30'000;

constexpr std::array kCommon = {
    "merhaba",     "sipariş",    "siparişim", "kargo",   "iade",     "değişim",    "ürün",     "müşteri",
    "teşekkürler", "numara",     "mağaza",    "fatura",  "gelmedi",  "adres",      "şikâyet",  "için",
    "bir",         "ve",         "çok",       "bugün",   "yarın",    "ışık",       "kırmızı",  "ölçü",
    "beden",       "salam",      "sifariş",   "müştəri", "mübadilə", "çatdırılma", "gəlmədi",  "ünvan",
    "məhsul",      "sağ",        "olun",      "order",   "delivery", "refund",     "exchange", "please",
    "thanks",      "where",      "invoice",   "address", "product",  "ayakkabı",   "garanti",  "ödeme",
    "kart",        "hesap",      "kampanya",  "indirim", "teslimat", "randevu",    "telefon",  "şube",
    "görüşme",     "bekliyorum", "acil",      "lütfen"};
constexpr std::array kSyllables = {"ka", "ri", "şe", "ı",  "lar", "mış", "ğı", "tü",
                                   "ne", "be", "zə", "ço", "do",  "gül", "si", "ya",
                                   "ti", "mo", "ne", "öz", "re",  "la",  "kö", "ven"};
constexpr std::array kFirst = {"Deniz", "Selin", "Murat", "Ayşe",   "Kerem", "Aysel", "Kənan",
                               "Nigar", "Alex",  "Maria", "Çağlar", "İrem",  "Uğur",  "Şule",
                               "Günel", "Orxan", "Jonas", "Leila",  "Tolga", "Ece"};

} // namespace

Words::Words(std::uint64_t seed) : random_(seed) {
    vocabulary_.assign(kCommon.begin(), kCommon.end());
    SeededRandom fixed(7);
    while (vocabulary_.size() < kVocabulary) {
        std::string word;
        for (std::uint64_t n = 2 + fixed.next() % 3; n > 0; --n)
            word += kSyllables[fixed.next() % kSyllables.size()];
        vocabulary_.push_back(std::move(word));
    }
    double sum = 0;
    for (std::size_t i = 0; i < vocabulary_.size(); ++i)
        cumulative_.push_back(sum += 1.0 / static_cast<double>(i + 8));
}

std::string Words::word() {
    double at = static_cast<double>(random_.next() >> 11) * 0x1.0p-53 * cumulative_.back();
    auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), at);
    return vocabulary_[static_cast<std::size_t>(found - cumulative_.begin())];
}

std::string Words::text(std::size_t least, std::size_t most) {
    std::size_t n = least + below(most - least + 1);
    std::string text;
    for (std::size_t i = 0; i < n; ++i) {
        if (!text.empty()) text += ' ';
        text += below(60) == 0 ? "TR-2026-" + std::to_string(100'000 + below(900'000)) : word();
    }
    return text;
}

std::string Words::name() {
    std::string last = vocabulary_[kCommon.size() + below(4'000)];
    last[0] = last[0] >= 'a' && last[0] <= 'z' ? static_cast<char>(last[0] - 32) : last[0];
    return std::string(kFirst[below(kFirst.size())]) + " " + last;
}

} // namespace santral::bench
