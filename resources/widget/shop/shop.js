// Languages of the sample shop, and its button that opens the chat.
const WORDS = {
  az: {
    sample: "Nümunə mağaza: Santral-ın canlı dəstəyini sınamaq üçündür, burada heç nə satılmır.",
    new: "Yeni gələnlər", care: "Qulluq və təmir", help: "Kömək", hero: "İllərlə gəzdirəcək çəkmə.",
    lead: "Əldə kəsilir, əldə tikilir. Altı yeyilsə, təzələyirik; atmırsınız.", look: "Kolleksiyaya bax",
    ask: "Bizdən soruşun", boot: "Dəri çəkmə, qəhvəyi", boot2: "Təbii dana dərisi, 36–45", scarf: "Yun şərf",
    scarf2: "Merinos, 190 × 32 sm", bag: "Əl çantası", bag2: "Bitki ilə aşılanmış, qəhvəyi", hat: "Toxunma papaq",
    hat2: "Yun və pambıq, bir ölçü", belt: "Dəri kəmər", belt2: "3,5 sm, bürünc toqqa", wax: "Dəri kremi",
    wax2: "Arı mumu, 100 ml", care2: "Altlıq, zəncirbənd və tikiş təmiri on iş gününə hazır olur. Şəkli çata göndərin, əvvəlcədən deyək.",
    help2: "Dəyişdirmə və qaytarma otuz gün. Sifariş nömrənizlə yazın; sağ aşağıdakı düyməni basın.",
    foot: "Kestane nümunədir; məhsullar, adlar və qiymətlər uydurmadır.", title: "Kestane · nümunə mağaza",
  },
  en: {
    sample: "Sample shop: it is here to try Santral's live chat, nothing is sold.",
    new: "New in", care: "Care and repair", help: "Help", hero: "A boot for years of walking.",
    lead: "Cut by hand, sewn by hand. When the sole is worn we renew it; you keep it.", look: "See the collection",
    ask: "Ask us", boot: "Leather boot, chestnut", boot2: "Full-grain calf, 36–45", scarf: "Wool scarf",
    scarf2: "Merino, 190 × 32 cm", bag: "Handbag", bag2: "Vegetable-tanned, tan", hat: "Knitted beanie",
    hat2: "Wool and cotton, one size", belt: "Leather belt", belt2: "3.5 cm, brass buckle", wax: "Leather balm",
    wax2: "Beeswax, 100 ml", care2: "Soles, zips and seams are mended within ten working days. Leave a photo in the chat and we tell you beforehand.",
    help2: "Thirty days for exchange and return. Your order number is enough; press the button at the bottom right.",
    foot: "Kestane is a sample; goods, names and prices are made up.", title: "Kestane · sample shop",
  },
};
const texts = [...document.querySelectorAll("[data-t]")];
WORDS.tr = Object.fromEntries(texts.map((node) => [node.dataset.t, node.textContent]));
WORDS.tr.title = document.title;

function speak(lang) {
  sessionStorage.setItem("language", lang);
  document.documentElement.lang = lang;
  document.title = WORDS[lang].title;
  for (const node of texts) node.textContent = WORDS[lang][node.dataset.t];
  for (const each of document.querySelectorAll(".langs button")) each.ariaPressed = each.lang === lang;
  window.SantralChat?.setLanguage(lang);
}

for (const each of document.querySelectorAll(".langs button")) each.addEventListener("click", () => speak(each.lang));
document.querySelector(".ask").addEventListener("click", () => window.SantralChat?.open());
const wanted = new URLSearchParams(location.search).get("lang") ?? sessionStorage.getItem("language");
speak(Object.hasOwn(WORDS, wanted ?? "") ? wanted : "tr");
