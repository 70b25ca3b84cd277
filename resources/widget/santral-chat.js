// Santral web chat, embedded by one line in any page; speaks the wire of visitors of docs/protocol.md.
// No markup is ever made from text and nothing is evaluated: it works under the strictest page policies.
const script = [...document.scripts].find((each) => each.src === import.meta.url);
const option = { brand: "default", ...script?.dataset };
const BASE = new URL("../", import.meta.url);
const PREFIX = `santral:${BASE.host}${BASE.pathname}${option.brand}:`;
const PICTURE = /^image\/(png|jpeg|gif|webp)$/;
const LANGUAGES = ["tr", "az", "en"];
const SMALL = "(max-width:480px),(max-height:480px)"; // then the panel fills the screen

const WORDS = {
	own: ["Türkçe", "Azərbaycanca", "English"],
	title: ["Canlı destek", "Canlı dəstək", "Live chat"],
	open: ["Canlı desteği aç", "Canlı dəstəyi aç", "Open live chat"],
	close: ["Canlı desteği kapat", "Canlı dəstəyi bağla", "Close live chat"],
	fresh: ["yeni mesaj: {}", "yeni mesaj: {}", "new messages: {}"],
	options: ["Ayarlar", "Ayarlar", "Settings"],
	connecting: ["Bağlanıyor…", "Qoşulur…", "Connecting…"],
	available: ["Çevrimiçi", "Onlayn", "Online"],
	away: ["Şu an kimse yok", "Hazırda heç kim yoxdur", "Nobody is here right now"],
	offline: ["Bağlantı yok", "Bağlantı yoxdur", "No connection"],
	back: ["Yeniden bağlanılıyor…", "Yenidən qoşulur…", "Connecting again…"],
	queued: ["Bağlantı gelince gönderilecek: {}", "Bağlantı bərpa olunanda göndəriləcək: {}", "To send once back online: {}"],
	stopped: ["Sohbet şu an kullanılamıyor", "Çat hazırda əlçatan deyil", "Chat is not available right now"],
	leave: ["Mesajınızı bırakın; yanıtımız e-posta adresinize gelsin.",
		"Mesajınızı yazın; cavabımız e-poçtunuza gəlsin.", "Leave a message and we will answer by e-mail."],
	reach: ["Mesajınızı bırakın; yanıtımız {} adresine gelir.", "Mesajınızı yazın; cavabımız {} ünvanına gələcək.",
		"Leave a message; we will answer to {}."],
	name: ["Adınız", "Adınız", "Your name"],
	address: ["E-posta adresiniz", "E-poçt ünvanınız", "Your e-mail address"],
	save: ["Kaydet", "Yadda saxla", "Save"],
	saved: ["Bilgileriniz kaydedildi", "Məlumatlarınız saxlanıldı", "Your details are saved"],
	email: ["Geçerli bir e-posta adresi yazın", "Düzgün e-poçt ünvanı yazın", "Enter a valid e-mail address"],
	language: ["Dil", "Dil", "Language"],
	sound: ["Yeni mesajda ses çal", "Yeni mesajda səs çal", "Play a sound for new messages"],
	log: ["Mesajlar", "Mesajlar", "Messages"],
	write: ["Mesajınızı yazın", "Mesajınızı yazın", "Write your message"],
	send: ["Gönder", "Göndər", "Send"],
	attach: ["Dosya ekle", "Fayl əlavə et", "Attach files"],
	remove: ["{} dosyasını çıkar", "{} faylını çıxar", "Remove {}"],
	earlier: ["Önceki mesajlar", "Əvvəlki mesajlar", "Earlier messages"],
	latest: ["Yeni mesajlar", "Yeni mesajlar", "New messages"],
	you: ["Siz", "Siz", "You"],
	waiting: ["Sırada", "Növbədə", "Waiting"],
	sent: ["Gönderildi", "Göndərildi", "Sent"],
	delivered: ["İletildi", "Çatdırıldı", "Delivered"],
	read: ["Okundu", "Oxundu", "Read"],
	failed: ["Gönderilemedi", "Göndərilmədi", "Not sent"],
	retry: ["Yeniden dene", "Yenidən cəhd et", "Try again"],
	discard: ["Sil", "Sil", "Delete"],
	typing: ["{} yazıyor", "{} yazır", "{} is typing"],
	too_long: ["En çok {} karakter", "Ən çoxu {} simvol", "{} characters at most"],
	too_many: ["Bir mesaja en çok {} dosya", "Bir mesaja ən çoxu {} fayl", "{} files at most in one message"],
	too_big: ["{} çok büyük (en çok {})", "{} çox böyükdür (ən çoxu {})", "{} is too big ({} at most)"],
	empty: ["{} boş bir dosya", "{} boş fayldır", "{} is an empty file"],
	joined: ["{} sohbete katıldı", "{} söhbətə qoşuldu", "{} joined the chat"],
	left: ["{} sohbetten ayrıldı", "{} söhbətdən ayrıldı", "{} left the chat"],
	closed: ["Görüşme tamamlandı. Yazarsanız kaldığı yerden sürer.",
		"Söhbət tamamlandı. Yazsanız, davam edəcək.", "This chat is done. Write again to go on."],
	mail: ["Yanıt e-posta adresinize gönderildi", "Cavab e-poçtunuza göndərildi", "The answer went to your mail address"],
	erased: ["Bu mesaj silindi", "Bu mesaj silinib", "This message was deleted"],
};

const ICONS = {
	chat: "M12 4c4.7 0 8.5 3 8.5 7s-3.8 7-8.5 7q-1.5 0-2.9-.4L4.5 20l1.2-4.1Q3.5 14 3.5 11c0-4 3.8-7 8.5-7z",
	close: "M6 6l12 12M18 6L6 18", file: "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
	options: "M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5",
	attach: "M17 8v8a5 5 0 0 1-10 0V7a3.3 3.3 0 0 1 6.6 0v8.5a1.6 1.6 0 0 1-3.2 0V8",
	send: "M20.5 3.5L3.5 10l7 3.5 3.5 7zM20.5 3.5l-10 10", waiting: "M12 4a8 8 0 1 0 .1 0zM12 8v4.5l3 1.5",
	sent: "M5 12.5L9.5 17 19 7.5", delivered: "M2 12.5L6.5 17 16 7.5M12 17l9.5-9.5",
	failed: "M12 4a8 8 0 1 0 .1 0zM12 8v5M12 16h.1",
};
ICONS.read = ICONS.delivered;

function make(tag, attributes, ...children) {
	const node = document.createElement(tag);
	for (const [key, value] of Object.entries(attributes ?? {})) {
		if (typeof value === "function") node.addEventListener(key, value);
		else if (value !== false && value != null) node.setAttribute(key, value);
	}
	node.append(...children);
	return node;
}

function icon(name) {
	const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", true);
	path.setAttribute("d", ICONS[name]);
	svg.append(path);
	return svg;
}

// What outlives the page; where storage is refused memory serves, and leaving is warned of.
const memory = {};
let lasting = true;
const store = (run) => { try { return run(localStorage); } catch { return run(memory, lasting = false); } };
const get = (key) => memory[PREFIX + key] ?? store((all) => all[PREFIX + key]);
const set = (key, value) => store((all) => { all[PREFIX + key] = value; });
const drop = (key) => store((all) => delete all[PREFIX + key] && delete memory[PREFIX + key]);

// Bytes of waiting files: at hand, and in IndexedDB for the next page.
const bytes = new Map();
const vault = (mode, run) => new Promise((done) => {
	const open = indexedDB.open("santral-chat");
	open.onupgradeneeded = () => open.result.createObjectStore("files");
	open.onerror = () => done();
	open.onsuccess = () => {
		const change = open.result.transaction("files", mode);
		const request = run(change.objectStore("files"));
		change.oncomplete = () => done(request.result ?? true);
		change.onabort = () => done();
		open.result.close();
	};
}).catch(() => {});

const newId = () => crypto.getRandomValues(new Uint8Array(16)).reduce((id, b) => id + (b + 256).toString(16).slice(1), "");

// What is known.
const items = new Map(); // by number
const queue = new Map(); // by id: messages without ack, oldest first
const limits = { text: 8000, file: 20971520, files: 5 };
const far = { delivered: 0, read: 0, own: 0 };
let have = 0, low = 0, top = 0, older, asking, person = {}, brand = {}, agent, available, typing;
let lang, opened, options, alarm = "", trouble = "", chosen = [];

// The connection.
const answers = new Map(); // by message id: who waits for the ack
let turn = Promise.resolve(), socket, greeted, token, stopped, transfer, told, timer = 0, heard = 0, asked = 0, tries = 0, began = 0, wait = 0;

const send = (frame) => socket?.readyState === 1 && socket.send(JSON.stringify(frame));
const bare = (address) => address.split(/[?#]/)[0].slice(0, 500); // queries hold secrets
const place = () => ({ url: bare(location.href), title: document.title.slice(0, 500), referrer: bare(document.referrer) });

function connect() {
	if (socket || stopped) return;
	clearTimeout(timer);
	began = heard = Date.now();
	asked = timer = 0;
	token = get("token");
	socket = new WebSocket(new URL("chat", BASE.href.replace("http", "ws")));
	socket.onopen = () => send({ t: "hello", v: 1, brand: option.brand, token, lang, last: have || undefined, page: place() });
	const line = socket;
	socket.onmessage = ({ data }) => {
		heard = Date.now();
		asked = 0;
		const frame = JSON.parse(data), run = () => line === socket && receive[frame.t]?.(frame);
		turn = turn.then(run, run).finally(paint);
	};
	socket.onclose = ({ code }) => lost(code);
	paint();
}

function lost(code) {
	if (!socket) return;
	socket.onopen = socket.onmessage = socket.onclose = null;
	socket.close();
	if (greeted && Date.now() - began > 1e4) tries = 0;
	socket = greeted = asking = typing = null;
	transfer?.abort();
	answers.forEach((answer) => answer({ later: 0 }));
	stopped ||= code === 4000;
	timer = setTimeout(connect, Math.max(100, wait, Math.random() * Math.min(3e4, 500 * 2 ** ++tries)));
	wait = 0;
	paint();
}

const wake = () => (!timer || Date.now() - began > 2000) && connect();
const hurry = () => timer && wake();

function probe() {
	asked ||= Date.now();
	send({ t: "ping" });
}

setInterval(() => {
	const now = Date.now();
	if (asked ? now - asked > 1e4 : !greeted && now - began > 2e4) lost();
	else if (greeted && !asked && now - heard > 25e3) probe();
}, 1000);

const receive = {
	__proto__: null,
	async welcome(frame) {
		if (frame.token !== token) {
			const line = socket;
			let kept = frame.token; // unless another page was faster: then its visitor is ours
			await vault("readwrite", (all) => {
				const found = all.get(PREFIX);
				found.onsuccess = () => found.result && found.result !== token ? kept = found.result : all.put(kept, PREFIX);
				return found;
			});
			set("token", kept);
			if (kept !== frame.token || line !== socket) return lost();
			token = kept;
			items.clear();
			have = far.delivered = far.read = far.own = 0;
		}
		({ visitor: person, brand, top } = frame);
		Object.assign(limits, frame.limits);
		greeted = true;
		told = "";
		if (!have) {
			older = frame.more;
			low = frame.history[0]?.n ?? 1;
			have = low - 1;
		}
		receive.seen(frame.seen);
		receive.status(frame);
		receive.history({ items: frame.history });
		if (get("me")) send(JSON.parse(get("me")));
		load();
		pump();
	},
	history(frame) {
		ui.log.ariaLive = "off"; // what was said before is not announced
		setTimeout(() => { ui.log.ariaLive = "polite"; }, 500);
		frame.items.forEach(take);
		if (asking === "before") older = frame.more;
		if (asking === "after" && !frame.items.length) have = top;
		asking = null;
		catchUp();
	},
	message(frame) {
		take(frame);
		catchUp();
		if (frame.side !== "agent" || frame.n <= far.own) return;
		typing = null;
		set("used", Date.now());
		ui.below = !ui.stuck;
		if (attentive()) return;
		ui.say.textContent = `${nameOf(frame)}: ${frame.text}`;
		chime();
	},
	ack: (frame) => answers.get(frame.id)?.(frame),
	error({ code, about, wait: later }) {
		const me = get("me");
		if (about === "history") setTimeout(catchUp, later, asking = null);
		if (me?.includes(about) && later) setTimeout(send, later, JSON.parse(me));
		else if (me?.includes(about)) drop("me", options = true, alarm = t("email"));
		answers.get(about)?.(later ? { later } : { code });
	},
	seen(frame) {
		for (const key in far) far[key] = Math.max(far[key], frame[key] ?? 0);
	},
	status(frame) {
		({ agent } = frame);
		available = frame.status === "available";
	},
	typing(frame) {
		typing = frame.on && nameOf(frame);
		clearTimeout(ui.typist);
		ui.typist = setTimeout(() => paint(typing = null), 6000);
	},
	identified(frame) {
		person = frame;
		if (!get("me")?.includes(frame.id)) return;
		drop("me");
		options = false;
		ui.say.textContent = t("saved");
	},
	ping: () => send({ t: "pong" }),
	bye: (frame) => { wait = frame.wait ?? 0; },
};

function take(item) {
	if (!items.has(item.n)) items.set(item.n, item);
	settle(item.id);
	low = Math.min(low, item.n);
	top = Math.max(top, item.n);
	while (items.has(have + 1)) have += 1;
}

function ask(way, n) {
	if (!asking) send({ t: "history", [way]: n });
	asking ||= way;
}
const catchUp = () => have < top && ask("after", have);
const attentive = () => opened && !document.hidden;

// Tells how far this page is, at most once in 300 ms.
function tell() {
	if (attentive()) far.own = Math.max(far.own, have);
	const state = JSON.stringify({ t: "seen", delivered: have, read: far.own });
	if (!greeted || ui.telling || told === state) return;
	send(JSON.parse(told = state));
	ui.telling = setTimeout(() => tell(ui.telling = 0), 300);
}

// Messages that wait, each under its own key: no page overwrites another's.
const save = ({ theirs, ...entry }) => set(entry.key, JSON.stringify(entry));

function load() {
	for (const key of store(Object.keys).filter((each) => each.startsWith(PREFIX + "q:")).sort()) {
		const entry = JSON.parse(get(key.slice(PREFIX.length)));
		if (!queue.has(entry.id)) queue.set(entry.id, entry);
		delete queue.get(entry.id).theirs;
	}
}

function settle(id) {
	const entry = queue.get(id);
	if (!queue.delete(id)) return;
	drop(entry.key);
	for (const { key } of entry.files) {
		bytes.delete(key);
		vault("readwrite", (all) => all.delete(key));
	}
}

async function compose(text, picked) {
	const at = Date.now(), id = newId();
	const files = picked.map((file) => {
		const key = newId();
		bytes.set(key, file);
		return { id: newId(), key, name: file.name, size: file.size, type: file.type || "application/octet-stream" };
	});
	const entry = { id, key: `q:${at}:${id}`, at, side: "visitor", text, files };
	queue.set(id, entry);
	ui.stuck = true;
	paint();
	for (const { key } of files) lasting &&= await vault("readwrite", (all) => all.put(bytes.get(key), key));
	save(entry);
	set("used", at);
	wake();
	pump();
}

// One after the other: the order stays the visitor's.
let pumping;
async function pump() {
	if (pumping) return;
	pumping = true;
	for (let entry; greeted && (entry = [...queue.values()].find((each) => !each.code && !each.theirs)); paint()) {
		const answer = await deliver(entry);
		answers.delete(entry.id);
		if (answer.n) take({ ...entry, n: answer.n, at: answer.at });
		else if (answer.code) save(Object.assign(entry, { code: answer.code }));
		else await new Promise((done) => setTimeout(done, answer.later));
	}
	pumping = false;
}

async function deliver(entry) {
	for (const file of entry.files.filter((each) => !each.url)) {
		const run = () => upload(entry, file);
		const answer = await (navigator.locks?.request(entry.key, run) ?? run());
		if (answer) return answer;
	}
	return new Promise((done) => {
		answers.set(entry.id, done);
		if (greeted) send({ t: "message", id: entry.id, text: entry.text, files: entry.files.map((file) => file.id) });
		else done({ later: 0 });
	});
}

async function upload(entry, file) {
	const blob = bytes.get(file.key) ?? await vault("readonly", (all) => all.get(file.key));
	if (!(blob instanceof Blob)) return { code: "file" };
	if (!greeted || !queue.has(entry.id)) return { later: 0 };
	const request = transfer = new XMLHttpRequest();
	request.open("POST", new URL(`upload?id=${file.id}&name=${encodeURIComponent(file.name.slice(-200))}`, BASE));
	request.setRequestHeader("Authorization", `Bearer ${token}`);
	request.setRequestHeader("Content-Type", file.type);
	request.upload.onprogress = ({ loaded, total }) => {
		heard = Date.now(); // a full line lets no pong through
		asked = 0;
		ui.rows.querySelector(`[data-key="${file.key}"]`)?.setAttribute("value", loaded / total);
	};
	await new Promise((done) => { request.onloadend = done; request.send(blob); });
	let answer = {};
	try { answer = JSON.parse(request.response); } catch { /* none, or a proxy's page */ }
	if (request.status === 200) return void save(entry, Object.assign(file, answer));
	if (request.status === 401) lost(answer.wait = 1000);
	return answer.code && !answer.wait ? answer : { later: answer.wait ?? 3000 };
}

// What is seen.
const host = make("div", { id: "santral-chat" });
const root = make("div", { class: "root", "data-side": option.side, "data-theme": option.theme });
const shadow = host.attachShadow({ mode: "open" });
const rows = new Map(); // by message id
const ui = { stuck: true };

const t = (key, ...values) => WORDS[key][LANGUAGES.indexOf(lang)].replace(/{}/g, () => values.shift());
const date = (at, form) => new Intl.DateTimeFormat(lang, form).format(at);
const dayOf = (at) => date(at, { weekday: "long", day: "numeric", month: "long" });
const size = (octets) => new Intl.NumberFormat(lang, { style: "unit", unit: octets < 1e6 ? "kilobyte" : "megabyte",
	maximumSignificantDigits: 2 }).format(octets / (octets < 1e6 ? 1024 : 1048576));
const mine = (item) => item.side === "visitor";
const nameOf = (item) => mine(item) ? t("you") : item.from?.name ?? brand.name;
const markOf = (item) => !mine(item) ? "" : item.code ? "failed" : !item.n ? "waiting"
	: item.n <= far.read ? "read" : item.n <= far.delivered ? "delivered" : "sent";
const group = (item) => nameOf(item) + markOf(item) + dayOf(item.at);
const bottom = () => { if (ui.stuck) ui.log.scrollTop = 1e9; };

// Web addresses become links, nothing else does.
const linked = (text) => text.split(/(https?:\/\/[^\s<>"]*[\w/#=&-])/i).map((part, i) => i % 2 && URL.canParse(part)
	? make("a", { href: part, target: "_blank", rel: "noopener noreferrer nofollow" }, part) : part);

function fileView(file) {
	const name = make("span", {}, file.name, make("small", {}, size(file.size)));
	const href = file.url && new URL(file.url, BASE);
	if (href?.origin !== BASE.origin) {
		name.append(make("progress", { value: 0, "aria-label": file.name, "data-key": file.key }));
		return make("div", { class: "file" }, icon("file"), name);
	}
	const link = make("a", { class: "file", href, target: "_blank", rel: "noopener", download: file.name }, icon("file"), name);
	if (PICTURE.test(file.type)) {
		const picture = make("img", { src: href, alt: file.name, load: bottom });
		picture.onerror = () => link.classList.remove("pic", picture.replaceWith(icon("file"), name));
		link.classList.add("pic");
		link.replaceChildren(picture);
	}
	return link;
}

function rowFor(item) {
	if (item.side === "system") {
		return make("p", { class: "sys" }, /^(joined|left|closed|mail)$/.test(item.code) ? t(item.code, nameOf(item)) : "");
	}
	const row = make("div", { class: mine(item) ? "item mine" : "item" }, make("span", { class: "sr" }, nameOf(item)));
	const text = item.erased ? t("erased") : item.text;
	if (text) row.append(make("div", { class: "bubble", dir: "auto" }, ...linked(text)));
	row.append(...(item.files ?? []).map(fileView), make("div", { class: "meta" }));
	if (!mine(item)) row.append(make("span", { class: "face", "aria-hidden": true }, item.from?.initials ?? ""));
	return row;
}

function paintRow(item, next) {
	const shape = lang + item.files?.map((file) => file.url), mark = markOf(item), shown = mark + item.code;
	let row = rows.get(item.id);
	if (row?.shape !== shape) {
		row?.remove();
		rows.set(item.id, row = Object.assign(rowFor(item), { shape, day: make("p", { class: "day" }, dayOf(item.at)) }));
	}
	row.classList.toggle("last", !next || !!item.code || group(next) !== group(item) || next.at - item.at > 3e5);
	const meta = row.querySelector(".meta");
	if (!meta || meta.shown === shown) return row;
	meta.shown = shown;
	meta.dataset.mark = mark;
	meta.replaceChildren(...mark ? [icon(mark)] : [], `${mark ? t(mark) : nameOf(item)} · ${date(item.at, { timeStyle: "short" })}`);
	if (item.code) meta.append(button("", "retry", () => again(item)), button("", "discard", () => settle(item.id)));
	return row;
}

function again(item) {
	delete item.code;
	for (const file of item.files) delete file.url, file.id = newId();
	save(item);
	pump();
}

function button(look, label, click, picture) {
	const node = make("button", { type: "button", class: look, click: () => paint(click()) }, picture ? icon(picture) : t(label));
	if (picture) node.ariaLabel = t(label);
	return node;
}

function build() {
	const part = (name, role, tag = "p") => ui[name] = make(tag, { class: name, role });
	const field = (name, label) => make("label", {}, t(label), make("input", { name, type: name, maxlength: 120,
		autocomplete: name, value: person[name] ?? "" }));
	rows.clear();
	ui.say = make("p", { class: "sr", role: "status" });
	ui.launch = make("button", { type: "button", class: "launch", "aria-haspopup": "dialog", click: () => toggle(!opened) });
	ui.options = button("tool", "options", () => { options = !options; alarm = ""; }, "options");
	ui.form = make("form", { novalidate: "", submit: identify }, field("name", "name"), field("email", "address"),
		part("wrong", "alert"), make("button", { class: "main" }, t("save")));
	ui.settings = make("div", {},
		make("label", { class: "row" }, t("language"), make("select", { change: ({ target }) => speak(target.value) },
			...LANGUAGES.map((value, i) => make("option", { value, lang: value, selected: value === lang }, WORDS.own[i])))),
		make("label", { class: "row" }, t("sound"), make("input", { type: "checkbox", checked: !!get("sound"),
			change: ({ target }) => chime(set("sound", target.checked ? 1 : "")) })));
	ui.more = make("div", { class: "more" }, ui.form, ui.settings);
	ui.earlier = button("pill", "earlier", () => ask("before", low));
	ui.latest = button("pill jump", "latest", () => { ui.stuck = true; });
	ui.log = make("div", { class: "log", role: "log", tabindex: 0, "aria-label": t("log"), "aria-relevant": "additions", scroll: () => {
		const { scrollTop, scrollHeight, clientHeight } = ui.log;
		ui.stuck = scrollHeight - scrollTop - clientHeight < 40 || ui.stuck && scrollTop >= ui.at; // pictures grow late
		ui.at = scrollTop;
		if (ui.stuck && ui.below) paint(ui.below = false);
	} }, part("intro"), ui.earlier, part("rows", null, "div"));
	const text = make("textarea", { rows: 1, placeholder: t("write"), "aria-label": t("write"), enterkeyhint: "send",
		input: written, paste: (event) => attach(event.clipboardData.files, event),
		keydown: (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && submit(event) });
	text.value = ui.text?.value ?? get("draft") ?? "";
	ui.text = text;
	const pick = make("input", { type: "file", multiple: "", hidden: "", change: () => attach(pick.files) });
	ui.panel = make("dialog", { class: "panel", "aria-labelledby": "title", lang, tabindex: -1, keydown: keys,
		dragover: (event) => event.preventDefault(), drop: (event) => attach(event.dataTransfer.files, event) },
	make("header", {}, part("mark"), make("div", {}, ui.title = make("h2", { id: "title" }), part("state", "status")), ui.options,
		button("tool", "close", () => toggle(), "close")), part("note"), ui.more, ui.log, part("typing"),
	make("footer", {}, ui.latest, part("alert", "alert"), make("form", { class: "write", submit }, part("chips", null, "div"), text,
		make("div", { class: "bar" }, button("tool", "attach", () => pick.click(), "attach"), pick, part("count"),
			make("button", { class: "main send" }, icon("send"), t("send"))))));
	ui.mark.ariaHidden = true;
	root.replaceChildren(ui.say, ui.panel, ui.launch);
	chips();
}

const paint = () => ui.due ??= Promise.resolve().then(show);

function show() {
	const put = (node, value) => {
		node.hidden = !value;
		if (node.textContent !== value) node.textContent = value || "";
	};
	ui.due = null;
	tell();
	const waiting = [...queue.values()], list = [...[...items.values()].sort((a, b) => a.n - b.n), ...waiting];
	const unread = list.filter((item) => item.side === "agent" && item.n > far.own).length;
	const state = stopped ? "stopped" : greeted ? available ? "available" : "away" : tries ? "offline" : "connecting";
	const count = waiting.filter((entry) => !entry.code).length;
	if (opened && !ui.panel.open) ui.panel[matchMedia(SMALL).matches ? "showModal" : "show"]();
	if (!opened) ui.panel.close();
	ui.launch.replaceChildren(icon(opened ? "close" : "chat"), make("span", { class: "badge", hidden: unread ? null : "" }, unread));
	ui.launch.ariaExpanded = !!opened;
	ui.launch.ariaLabel = t(opened ? "close" : "open") + (unread ? `, ${t("fresh", unread)}` : "");
	put(ui.title, brand.name ?? t("title"));
	put(ui.mark, ui.title.textContent[0]);
	put(ui.state, t(state) + (state === "available" && agent ? ` · ${agent.name}` : ""));
	ui.state.className = `state ${state}`;
	put(ui.note, state === "away" ? person.email ? t("reach", person.email) : t("leave")
		: state === "offline" && (count ? t("queued", count) : t("back")));
	ui.options.ariaExpanded = !!options;
	ui.more.hidden = !options && (state !== "away" || person.email || get("me"));
	ui.settings.hidden = !options;
	put(ui.wrong, alarm);
	put(ui.alert, trouble);
	put(ui.intro, !older && brand.greeting);
	ui.earlier.hidden = !older;
	put(ui.typing, typing && `${t("typing", typing)}…`);
	ui.latest.hidden = !ui.below;
	const left = ui.log.scrollHeight - ui.log.scrollTop;
	const nodes = list.flatMap((item, i) => {
		const row = paintRow(item, list[i + 1]);
		return i && dayOf(list[i - 1].at) === dayOf(item.at) ? row : [row.day, row];
	});
	for (const node of [...ui.rows.children]) if (!nodes.includes(node)) node.remove();
	nodes.forEach((node, i) => node !== ui.rows.children[i] && ui.rows.insertBefore(node, ui.rows.children[i]));
	if (ui.low > low) ui.log.scrollTop = ui.log.scrollHeight - left;
	ui.low = low;
	bottom();
}

function toggle(open) {
	opened = open;
	set("opened", open ? 1 : "");
	if (open) wake();
	paint().then(() => (!open ? ui.launch : matchMedia("(pointer:coarse)").matches ? ui.panel : ui.text).focus());
}

function keys(event) {
	if (event.key !== "Escape") return;
	event.preventDefault();
	event.stopPropagation();
	if (options) paint(options = false);
	else toggle();
}

function written() {
	const text = ui.text.value, length = [...text].length;
	set("draft", text);
	ui.text.style.height = 0;
	ui.text.style.height = `${ui.text.scrollHeight + 4}px`;
	ui.count.textContent = length > limits.text * 0.9 ? `${length} / ${limits.text}` : "";
	clearTimeout(ui.pause);
	ui.pause = setTimeout(signal, 4000, false);
	signal(!!text.trim());
}

function signal(on) {
	if (!greeted || (on ? Date.now() - ui.typed < 3000 : !ui.typed)) return;
	ui.typed = on && Date.now();
	send({ t: "typing", on });
}

function attach(files, event) {
	if (!files.length) return;
	event?.preventDefault();
	trouble = "";
	for (const file of files) {
		if (file.size > limits.file) trouble = t("too_big", file.name, size(limits.file));
		else if (!file.size) trouble = t("empty", file.name);
		else if (chosen.length >= limits.files) trouble = t("too_many", limits.files);
		else chosen.push(file);
	}
	chips();
}

function chips() {
	ui.chips.replaceChildren(...chosen.map((file, i) => {
		const away = button("tool", "remove", () => chips(chosen.splice(i, 1)), "close");
		away.ariaLabel = t("remove", file.name);
		return make("div", { class: "file" }, icon("file"), make("span", {}, file.name, make("small", {}, size(file.size))), away);
	}));
	if (opened) ui.text.focus();
	paint();
}

function submit(event) {
	event.preventDefault();
	const text = ui.text.value.trim();
	trouble = [...text].length > limits.text ? t("too_long", limits.text) : "";
	paint();
	if (trouble || !text && !chosen.length) return;
	if (!ui.more.hidden && ui.form.email.value !== (person.email ?? "")) identify(event);
	compose(text, chosen);
	chosen = [];
	ui.text.value = "";
	written(chips());
}

function identify(event) {
	const { name, email } = ui.form;
	event.preventDefault();
	alarm = email.value && email.validity.valid ? "" : t("email");
	email.ariaInvalid = !!alarm;
	if (alarm) email.focus();
	else introduce({ name: name.value.trim(), email: email.value.trim() });
	paint();
}

function introduce(who) {
	const me = { t: "identify", id: newId(), ...who };
	set("me", JSON.stringify(me));
	if (greeted) send(me);
}

function speak(wanted) {
	lang = LANGUAGES.includes(wanted) ? wanted : "en";
	set("lang", lang);
	build();
	if (greeted) connect(lost()); // the greeting comes in the language asked for
}

function chime() {
	if (get("sound")) new Audio(new URL("santral-chat.wav", import.meta.url)).play().catch(() => {});
}

async function start() {
	const look = await fetch(new URL("santral-chat.css", import.meta.url));
	const sheet = new CSSStyleSheet();
	shadow.adoptedStyleSheets = [await sheet.replace(await look.text())];
	shadow.append(root);
	document.body.append(host);
	const wishes = [get("lang"), option.lang, document.documentElement.lang, ...navigator.languages];
	lang = wishes.map((each) => each?.slice(0, 2)).find((each) => LANGUAGES.includes(each)) ?? "en";
	if (option.accent) root.style.setProperty("--accent", `oklch(from ${option.accent} min(l,.5) c h)`);
	build(load());
	if (get("opened") && !matchMedia(SMALL).matches) toggle(true);
	else if (get("token") && (queue.size || Date.now() - get("used") < 6048e5)) connect();
	addEventListener("storage", ({ key, newValue }) => {
		if (!key?.startsWith(`${PREFIX}q:`)) return;
		const id = key.split(":").at(-1), entry = JSON.parse(newValue);
		if (!entry) queue.delete(id); // sent or given up by another page
		else if (queue.has(id)) queue.get(id).code = entry.code;
		else queue.set(id, { ...entry, theirs: true });
		setTimeout(() => pump(load()), 5000); // that page may be gone by then
		paint();
	});
	addEventListener("online", hurry);
	addEventListener("offline", probe);
	addEventListener("beforeunload", (event) => !lasting && queue.size && event.preventDefault());
	document.addEventListener("visibilitychange", () => paint(hurry()));
	window.navigation?.addEventListener("navigatesuccess", () => send({ t: "page", ...place() }));
	visualViewport?.addEventListener("resize", ({ target }) => {
		root.style.setProperty("--high", `${target.height}px`);
		root.style.setProperty("--top", `${target.offsetTop}px`);
	});
	window.SantralChat = { open: () => toggle(true), close: () => toggle(), setLanguage: speak, identify: introduce,
		setTheme: (theme) => { root.dataset.theme = theme; } };
}

if (!window.SantralChat) start();
