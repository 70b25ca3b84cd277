// Santral web chat: shows a visitor what santral-chat-link.js knows. No markup is made from text and nothing is
// evaluated: it works under the strictest page policies.
import {
	BASE, again, agent, ask, available, brand, compose, connect, far, get, greeted, hurry, introduce, items, lasting,
	limits, load, lost, low, older, option, person, place, probe, queue, send, set, settle, stopped, tell, tries, typing,
	view, wake,
} from "./santral-chat-link.js";

const LANGUAGES = { tr: "Türkçe", az: "Azərbaycanca", en: "English" };
const SMALL = "(max-width:480px),(max-height:480px)"; // then the panel fills the screen
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

const host = make("div", { id: "santral-chat" });
const root = make("div", { class: "root" });
const shadow = host.attachShadow({ mode: "open" });
const rows = new Map(); // by message id
const ui = { stuck: true };
let lang, words, opened, options, alarm = "", trouble = "", chosen = [];

function make(tag, attributes, ...children) {
	const node = document.createElement(tag);
	for (const [key, value] of Object.entries(attributes)) {
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

function button(look, label, click, picture) {
	return make("button", { type: "button", class: look, "aria-label": picture && t(label),
		click: () => paint(click()) }, picture ? icon(picture) : t(label));
}

const t = (key, ...values) => words[key].replace(/{}/g, () => values.shift());
const date = (at, form) => new Intl.DateTimeFormat(lang, form).format(at);
const midnight = (at) => new Date(at).setHours(0, 0, 0, 0);
const mine = (item) => item.side === "visitor";
const title = () => option.title || brand.title || brand.name || t("title");
const nameOf = (item) => mine(item) ? t("you") : item.from?.name ?? title();
const markOf = (item) => !mine(item) ? "" : item.code ? "failed" : !item.n ? "waiting"
	: item.n <= far.read ? "read" : item.n <= far.delivered ? "delivered" : "sent";
const group = (item) => nameOf(item) + markOf(item) + midnight(item.at);
const bottom = () => { if (ui.stuck) ui.log.scrollTop = 1e9; };

function size(octets) {
	const [unit, amount] = octets < 1e6 ? ["kilobyte", 1024] : ["megabyte", 1048576];
	return new Intl.NumberFormat(lang, { style: "unit", unit, maximumSignificantDigits: 2 }).format(octets / amount);
}

// Web addresses become links, nothing else does.
const linked = (text) => text.split(/(https?:\/\/[^\s<>"]*[\w/#=&-])/i).map((part, i) => i % 2 && URL.canParse(part)
	? make("a", { href: part, target: "_blank", rel: "noopener noreferrer nofollow" }, part) : part);

const named = (file) => make("span", {}, file.name, make("small", {}, size(file.size)));

function fileView(file) {
	const name = named(file);
	const href = file.url && new URL(file.url, BASE);
	if (href?.origin !== BASE.origin) {
		name.append(make("progress", { value: 0, "aria-label": file.name, "data-key": file.key }));
		return make("div", { class: "file" }, icon("file"), name);
	}
	const link = make("a", { class: "file", href, target: "_blank", rel: "noopener", download: file.name },
		icon("file"), name);
	if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) {
		const picture = make("img", { src: href, alt: file.name, load: bottom });
		picture.onerror = () => link.classList.remove("pic", picture.replaceWith(icon("file"), name));
		link.classList.add("pic");
		link.replaceChildren(picture);
	}
	return link;
}

function rowFor(item) {
	if (item.side === "system") {
		const known = /^(joined|left|closed|mail)$/.test(item.code);
		return make("p", { class: "sys" }, known ? t(item.code, nameOf(item)) : "");
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
		rows.set(item.id, row = Object.assign(rowFor(item), { shape, day: make("p", { class: "day" },
			date(item.at, { weekday: "long", day: "numeric", month: "long" })) }));
	}
	row.classList.toggle("last", !next || !!item.code || group(next) !== group(item) || next.at - item.at > 3e5);
	const meta = row.querySelector(".meta");
	if (!meta || meta.shown === shown) return row;
	meta.shown = shown;
	meta.dataset.mark = mark;
	meta.replaceChildren(...mark ? [icon(mark)] : [],
		`${mark ? t(mark) : nameOf(item)} · ${date(item.at, { timeStyle: "short" })}`);
	if (item.code) {
		meta.append(button("", "retry", () => again(item, ui.text.focus())),
			button("", "discard", () => settle(item.id, ui.text.focus())));
	}
	return row;
}

function paintLog(list) {
	const left = ui.log.scrollHeight - ui.log.scrollTop;
	const nodes = list.flatMap((item, i) => {
		const row = paintRow(item, list[i + 1]);
		return i && midnight(list[i - 1].at) === midnight(item.at) ? row : [row.day, row];
	});
	const wanted = new Set(nodes);
	for (const node of [...ui.rows.children]) if (!wanted.has(node)) node.remove();
	let at = ui.rows.firstChild;
	for (const node of nodes) {
		if (node === at) at = at.nextSibling;
		else ui.rows.insertBefore(node, at);
	}
	if (ui.low > low) ui.log.scrollTop = ui.log.scrollHeight - left;
	ui.low = low;
	bottom();
}

const part = (name, role, tag = "p") => ui[name] = make(tag, { class: name, role });

function buildOptions() {
	const field = (name, label) => make("label", {}, t(label), make("input", { name, type: name, maxlength: 120,
		autocomplete: name, value: person[name] ?? "" }));
	ui.form = make("form", { novalidate: "", submit: identify }, field("name", "name"), field("email", "address"),
		part("wrong", "alert"), make("button", { class: "main" }, t("save")));
	const tongue = make("select", { change: ({ target }) => speak(target.value) }, ...Object.entries(LANGUAGES).map(([value, name]) =>
		make("option", { value, lang: value, selected: value === lang }, name)));
	const sound = make("input", { type: "checkbox", checked: !!get("sound"),
		change: ({ target }) => chime(set("sound", target.checked ? 1 : "")) });
	ui.settings = make("div", {}, make("label", { class: "row" }, t("language"), tongue),
		make("label", { class: "row" }, t("sound"), sound));
	return ui.more = make("div", { class: "more" }, ui.form, ui.settings);
}

function buildLog() {
	ui.earlier = button("pill", "earlier", () => ask("before", low));
	return ui.log = make("div", { class: "log", role: "log", tabindex: 0, "aria-label": t("log"),
		"aria-relevant": "additions", scroll: scrolled }, part("intro"), ui.earlier, part("rows", null, "div"));
}

function buildWriting() {
	const text = make("textarea", { rows: 1, placeholder: t("write"), "aria-label": t("write"), enterkeyhint: "send",
		input: written, paste: (event) => attach(event.clipboardData.files, event),
		keydown: (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && submit(event) });
	text.value = ui.text?.value ?? get("draft") ?? "";
	ui.text = text;
	const pick = make("input", { type: "file", multiple: "", hidden: "", change: () => attach(pick.files) });
	ui.latest = button("pill jump", "latest", () => { ui.stuck = true; });
	return make("footer", {}, ui.latest, part("alert", "alert"), make("form", { class: "write", submit },
		part("chips", null, "div"), text, make("div", { class: "bar" },
			button("tool", "attach", () => pick.click(), "attach"), pick, part("count"),
			make("button", { class: "main send" }, icon("send"), t("send")))));
}

function build() {
	rows.clear();
	ui.say = make("p", { class: "sr", role: "status" });
	ui.launch = make("button", { type: "button", class: "launch", "aria-haspopup": "dialog",
		click: () => toggle(!opened) });
	ui.options = button("tool", "options", () => { options = !options; alarm = ""; }, "options");
	ui.title = make("h2", { id: "title" });
	ui.panel = make("dialog", { class: "panel", "aria-labelledby": "title", lang, tabindex: -1, keydown: keys,
		close: () => opened && toggle(), dragover: (event) => event.preventDefault(),
		drop: (event) => attach(event.dataTransfer.files, event) },
	make("header", {}, part("mark"), make("div", {}, ui.title, part("state", "status")), ui.options,
		button("tool", "close", () => toggle(), "close")),
	part("note"), buildOptions(), buildLog(), part("typing"), buildWriting());
	ui.mark.ariaHidden = true;
	root.replaceChildren(ui.say, ui.panel, ui.launch);
	chips();
}

const paint = () => ui.due ??= Promise.resolve().then(show);

function put(node, value) {
	node.hidden = !value;
	if (node.textContent !== value) node.textContent = value || "";
}

function show() {
	ui.due = null;
	tell();
	const list = [...[...items.values()].sort((a, b) => a.n - b.n), ...queue.values()];
	const unread = list.filter((item) => item.side === "agent" && item.n > far.own).length;
	const state = stopped ? "stopped" : greeted ? available ? "available" : "away" : tries ? "offline" : "connecting";
	if (opened && !ui.panel.open) ui.panel[matchMedia(SMALL).matches ? "showModal" : "show"]();
	if (!opened) ui.panel.close();
	ui.launch.replaceChildren(icon(opened ? "close" : "chat"),
		make("span", { class: "badge", hidden: !unread && "" }, unread));
	ui.launch.ariaExpanded = !!opened;
	ui.launch.ariaLabel = t(opened ? "close" : "open") + (unread ? `, ${t("fresh", unread)}` : "");
	put(ui.title, title());
	put(ui.mark, ui.title.textContent[0]);
	put(ui.state, t(state) + (state === "available" && agent ? ` · ${agent.name}` : ""));
	ui.state.className = `state ${state}`;
	const count = [...queue.values()].filter((entry) => !entry.code).length;
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
	paintLog(list);
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

function scrolled() {
	const { scrollTop, scrollHeight, clientHeight } = ui.log;
	ui.stuck = scrollHeight - scrollTop - clientHeight < 40 || ui.stuck && scrollTop >= ui.at; // pictures grow late
	ui.at = scrollTop;
	if (ui.stuck && ui.below) paint(ui.below = false);
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
		return make("div", { class: "file" }, icon("file"), named(file), away);
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
	ui.stuck = true;
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

async function learn(...wishes) {
	const wanted = wishes.map((each) => each?.slice(0, 2)).find((each) => LANGUAGES[each]) ?? "en";
	words = (await import(`./santral-chat-${wanted}.js`)).default;
	option.lang = lang = wanted;
	build();
}

async function speak(wanted) {
	await learn(wanted);
	set("lang", lang);
	if (greeted) connect(lost()); // for the brand's texts in it
}

function chime() {
	if (get("sound")) new Audio(new URL("santral-chat.wav", import.meta.url)).play().catch(() => {});
}

// What the hub says of the look, kept for the next page; the script line counts more.
function dress(look = {}) {
	set("look", JSON.stringify(look));
	const { accent } = Object.assign(root.dataset, { accent: "", side: "", theme: "" }, look, option);
	root.style.setProperty("--accent", accent && `oklch(from ${accent} min(l,.5) c h)`);
}

Object.assign(view, {
	paint,
	dress,
	attentive: () => opened && !document.hidden,
	filling() { // what was said before is not announced
		ui.log.ariaLive = "off";
		setTimeout(() => { ui.log.ariaLive = "polite"; }, 500);
	},
	arrived(item) {
		ui.below = !ui.stuck;
		if (view.attentive()) return;
		ui.say.textContent = `${nameOf(item)}: ${item.text}`;
		chime();
	},
	introduced(well) {
		options = !well;
		if (well) ui.say.textContent = t("saved");
		else alarm = t("email");
	},
	progress: (key, done) => ui.rows.querySelector(`[data-key="${key}"]`)?.setAttribute("value", done),
});

async function start() {
	const kept = get("look"), sheet = new CSSStyleSheet(), from = (path) => fetch(new URL(path, BASE));
	dress(JSON.parse(kept ?? "{}"));
	const told = from(`look/${option.brand}`).then((each) => each.json()).then(dress, () => {});
	const css = await from("widget/santral-chat.css");
	shadow.adoptedStyleSheets = [await sheet.replace(await css.text())];
	if (!kept) await told; // nothing to begin with
	shadow.append(root);
	document.body.append(host);
	load();
	await learn(get("lang"), option.lang, document.documentElement.lang, ...navigator.languages);
	if (get("opened") && !matchMedia(SMALL).matches) toggle(true);
	else if (get("token") && (queue.size || Date.now() - get("used") < 6048e5)) connect(); // talked within a week
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
		setTheme: (theme) => { root.dataset.theme = option.theme = theme; } };
}

if (!window.SantralChat) start();
