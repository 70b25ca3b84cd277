// Santral web chat, embedded by one line in any page; speaks the wire of visitors of docs/protocol.md.
// No markup is ever made from text, nothing is evaluated: it works under the strictest page policies.
const script = [...document.scripts].find((each) => each.src === import.meta.url);
const option = { brand: "default", ...script?.dataset };
const BASE = new URL("../", import.meta.url);
const PREFIX = `santral:${BASE.host}${BASE.pathname}${option.brand}:`;
const LANGUAGES = { tr: "Türkçe", az: "Azərbaycanca", en: "English" };
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

const WORDS = {
  tr: {
    title: "Canlı destek", open: "Canlı desteği aç", close: "Canlı desteği kapat", fresh: (n) => `${n} yeni mesaj`,
    options: "Bilgileriniz ve ayarlar", connecting: "Bağlanıyor…", available: "Çevrimiçi", away: "Şu an kimse yok",
    offline: "Bağlantı yok", queue: (n) => `Bağlantı gelince gönderilecek: ${n} mesaj sırada.`, back: "Yeniden bağlanılıyor…",
    stopped: "Sohbet şu an kullanılamıyor.", leave: "Mesajınızı bırakın; yanıtımız e-posta adresinize gelsin.",
    reach: (mail) => `Mesajınızı bırakın; yanıtımız ${mail} adresine gelir.`, name: "Adınız",
    mail: "E-posta adresiniz", save: "Kaydet", saved: "Bilgileriniz kaydedildi", email: "Geçerli bir e-posta adresi yazın",
    language: "Dil", sound: "Yeni mesajda ses çal", log: "Mesajlar", write: "Mesajınızı yazın", send: "Gönder",
    attach: "Dosya ekle", remove: (name) => `${name} dosyasını çıkar`, earlier: "Önceki mesajlar", you: "Siz",
    waiting: "Sırada", uploading: "Yükleniyor", sent: "Gönderildi", delivered: "İletildi", read: "Okundu",
    failed: "Gönderilemedi", retry: "Yeniden dene", discard: "Sil", typing: (who) => `${who} yazıyor`, latest: "Yeni mesajlar",
    too_long: (n) => `Mesaj en çok ${n} karakter olabilir`, too_many: (n) => `Bir mesaja en çok ${n} dosya eklenebilir`,
    too_big: (name, size) => `${name} çok büyük (en çok ${size})`, empty: (name) => `${name} boş bir dosya`,
    refused: "Mesajınız kabul edilmedi", file: "Dosya artık yok", joined: (who) => `${who} sohbete katıldı`,
    left: (who) => `${who} sohbetten ayrıldı`, closed: "Görüşme tamamlandı. Yazarsanız kaldığı yerden sürer.",
    mailed: "Yanıt e-posta adresinize gönderildi", erased: "Bu mesaj silindi", window: "yeni pencerede",
  },
  az: {
    title: "Canlı dəstək", open: "Canlı dəstəyi aç", close: "Canlı dəstəyi bağla", fresh: (n) => `${n} yeni mesaj`,
    options: "Məlumatlarınız və ayarlar", connecting: "Qoşulur…", available: "Onlayn", away: "Hazırda heç kim yoxdur",
    offline: "Bağlantı yoxdur", queue: (n) => `Bağlantı bərpa olunanda göndəriləcək: ${n} mesaj növbədədir.`,
    back: "Yenidən qoşulur…", stopped: "Çat hazırda əlçatan deyil.", leave: "Mesajınızı yazın; cavabımız e-poçtunuza gəlsin.",
    reach: (mail) => `Mesajınızı yazın; cavabımız ${mail} ünvanına gələcək.`, name: "Adınız",
    mail: "E-poçt ünvanınız", save: "Yadda saxla", saved: "Məlumatlarınız saxlanıldı", email: "Düzgün e-poçt ünvanı yazın",
    language: "Dil", sound: "Yeni mesajda səs çal", log: "Mesajlar", write: "Mesajınızı yazın", send: "Göndər",
    attach: "Fayl əlavə et", remove: (name) => `${name} faylını çıxar`, earlier: "Əvvəlki mesajlar", you: "Siz",
    waiting: "Növbədə", uploading: "Yüklənir", sent: "Göndərildi", delivered: "Çatdırıldı", read: "Oxundu",
    failed: "Göndərilmədi", retry: "Yenidən cəhd et", discard: "Sil", typing: (who) => `${who} yazır`, latest: "Yeni mesajlar",
    too_long: (n) => `Mesaj ən çoxu ${n} simvol ola bilər`, too_many: (n) => `Bir mesaja ən çoxu ${n} fayl əlavə etmək olar`,
    too_big: (name, size) => `${name} çox böyükdür (ən çoxu ${size})`, empty: (name) => `${name} boş fayldır`,
    refused: "Mesajınız qəbul edilmədi", file: "Fayl artıq yoxdur", joined: (who) => `${who} söhbətə qoşuldu`,
    left: (who) => `${who} söhbətdən ayrıldı`, closed: "Söhbət tamamlandı. Yazsanız, qaldığı yerdən davam edəcək.",
    mailed: "Cavab e-poçt ünvanınıza göndərildi", erased: "Bu mesaj silinib", window: "yeni pəncərədə",
  },
  en: {
    title: "Live chat", open: "Open live chat", close: "Close live chat", fresh: (n) => `${n} new message${n > 1 ? "s" : ""}`,
    options: "Your details and settings", connecting: "Connecting…", available: "Online", away: "Nobody is here right now",
    offline: "No connection", queue: (n) => `${n} message${n > 1 ? "s" : ""} waiting; sent as soon as the connection is back.`,
    back: "Connecting again…", stopped: "Chat is not available right now.",
    leave: "Leave a message and we will answer by e-mail.", reach: (mail) => `Leave a message; we will answer to ${mail}.`,
    name: "Your name", mail: "Your e-mail address", save: "Save", saved: "Your details are saved",
    email: "Enter a valid e-mail address", language: "Language", sound: "Play a sound for new messages", log: "Messages",
    write: "Write your message", send: "Send", attach: "Attach files", remove: (name) => `Remove ${name}`,
    earlier: "Earlier messages", you: "You", waiting: "Waiting", uploading: "Uploading", sent: "Sent",
    delivered: "Delivered", read: "Read", failed: "Not sent", retry: "Try again", discard: "Delete",
    typing: (who) => `${who} is typing`, latest: "New messages", too_long: (n) => `A message can have ${n} characters at most`,
    too_many: (n) => `A message can carry ${n} files at most`, too_big: (name, size) => `${name} is too big (${size} at most)`,
    empty: (name) => `${name} is empty`, refused: "Your message was not accepted", file: "The file is gone",
    joined: (who) => `${who} joined the chat`, left: (who) => `${who} left the chat`,
    closed: "This chat is done. Write again to go on.", mailed: "The answer went to your e-mail address",
    erased: "This message was deleted", window: "in a new window",
  },
};
