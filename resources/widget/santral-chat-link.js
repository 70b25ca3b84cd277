// The page's side of the wire of visitors (docs/protocol.md). No DOM: santral-chat.js shows it, and puts what this
// module calls into `view`.
const entry = new URL("santral-chat.js", import.meta.url).href;
export const BASE = new URL("../", import.meta.url);
export const option = { brand: "default" };
Object.assign(option, [...document.scripts].find((each) => each.src.split("?")[0] === entry)?.dataset);
const PREFIX = `santral:${BASE.host}${BASE.pathname}${option.brand}:`;
export const view = {};

// What outlives the page; where storage is refused memory serves, and leaving is warned of.
const memory = {};
export let lasting = true;
const store = (run) => { try { return run(localStorage); } catch { return run(memory, lasting = false); } };
export const get = (key) => memory[PREFIX + key] ?? store((all) => all[PREFIX + key]);
export const set = (key, value) => store((all) => { all[PREFIX + key] = value; });
const drop = (key) => store((all) => delete all[PREFIX + key] && delete memory[PREFIX + key]);

// Bytes of waiting files, for the next page in IndexedDB.
const bytes = new Map();
const vault = (mode, run) => new Promise((done) => {
	setTimeout(done, 5000); // some browsers never answer
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

const newId = () => crypto.getRandomValues(new Uint8Array(16))
	.reduce((id, octet) => id + (octet + 256).toString(16).slice(1), "");

export const items = new Map(); // by number
export const queue = new Map(); // by id: without ack, oldest first
export const limits = { text: 8000, file: 20971520, files: 5 };
export const far = { delivered: 0, read: 0, own: 0 };
export let low = 0, older, person = {}, brand = {}, agent, available, typing;
let have = 0, top = 0, asking, typist;

const answers = new Map(); // by message id
export let greeted, stopped, tries = 0;
let turn = Promise.resolve(), socket, token, transfer, told, telling;
let timer = 0, heard = 0, asked = 0, began = 0, wait = 0;

export const send = (frame) => socket?.readyState === 1 && socket.send(JSON.stringify(frame));
const bare = (address) => address.split(/[?#]/)[0].slice(0, 500); // queries hold secrets
export const place = () => ({ url: bare(location.href), title: document.title.slice(0, 500),
	referrer: bare(document.referrer) });

export function connect() {
	if (socket || stopped) return;
	clearTimeout(timer);
	began = heard = Date.now();
	asked = timer = 0;
	token = get("token");
	socket = new WebSocket(new URL("chat", BASE.href.replace("http", "ws")));
	socket.onopen = () => send({ t: "hello", v: 1, brand: option.brand, token, lang: option.lang,
		last: have || undefined, page: place() });
	const line = socket;
	socket.onmessage = ({ data }) => {
		heard = Date.now();
		asked = 0;
		const frame = JSON.parse(data), run = () => line === socket && receive[frame.t]?.(frame);
		turn = turn.then(run, run).finally(view.paint);
	};
	socket.onclose = ({ code }) => lost(code);
	view.paint();
}

export function lost(code) {
	if (!socket) return;
	socket.onopen = socket.onmessage = socket.onclose = null;
	socket.close();
	if (greeted && Date.now() - began > 3e3) tries = 0;
	socket = greeted = asking = typing = null;
	transfer?.abort();
	answers.forEach((answer) => answer({ later: 0 }));
	stopped ||= code === 4000;
	timer = setTimeout(connect, Math.max(100, wait, Math.random() * Math.min(3e4, 500 * 2 ** ++tries)));
	wait = 0;
	view.paint();
}

export const wake = () => (!timer || Date.now() - began > 2000) && connect();
export const hurry = () => timer && wake();

export function probe() {
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
				found.onsuccess = () => {
					if (found.result && found.result !== token) kept = found.result;
					else all.put(kept, PREFIX);
				};
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
		view.dress(brand.look);
		load();
		pump();
	},
	history(frame) {
		view.filling();
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
		view.arrived(frame);
	},
	ack: (frame) => answers.get(frame.id)?.(frame),
	error({ code, about, wait: later }) {
		const me = get("me"), mine = me?.includes(about);
		if (about === "history") setTimeout(catchUp, later, asking = null);
		if (mine && later) setTimeout(send, later, JSON.parse(me));
		else if (mine) view.introduced(false, drop("me"));
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
		typing = frame.on && (frame.from ?? brand).name;
		clearTimeout(typist);
		typist = setTimeout(() => view.paint(typing = null), 6000);
	},
	identified(frame) {
		person = frame;
		if (!get("me")?.includes(frame.id)) return;
		view.introduced(true, drop("me"));
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

export function ask(way, n) {
	if (!asking) send({ t: "history", [way]: n });
	asking ||= way;
}
const catchUp = () => have < top && ask("after", have);

// At most once in 300 ms.
export function tell() {
	if (view.attentive()) far.own = Math.max(far.own, have);
	const state = JSON.stringify({ t: "seen", delivered: have, read: far.own });
	if (!greeted || !have || telling || told === state) return;
	send(JSON.parse(told = state));
	telling = setTimeout(() => tell(telling = 0), 300);
}

// Each under its own key: no page overwrites another's.
const save = ({ theirs, ...entry }) => set(entry.key, JSON.stringify(entry));

export function load() {
	for (const key of store(Object.keys).filter((each) => each.startsWith(PREFIX + "q:")).sort()) {
		const entry = JSON.parse(get(key.slice(PREFIX.length)));
		if (!queue.has(entry.id)) queue.set(entry.id, entry);
		delete queue.get(entry.id).theirs;
	}
}

export function settle(id) {
	const entry = queue.get(id);
	if (!queue.delete(id)) return;
	drop(entry.key);
	for (const { key } of entry.files) {
		bytes.delete(key);
		vault("readwrite", (all) => all.delete(key));
	}
}

export async function compose(text, picked) {
	const at = Date.now(), id = newId();
	const files = picked.map((file) => {
		const key = newId();
		bytes.set(key, file);
		const { name, size, type } = file;
		return { id: newId(), key, name, size, type: type || "application/octet-stream" };
	});
	const entry = { id, key: `q:${at}:${id}`, at, side: "visitor", text, files };
	queue.set(id, entry);
	view.paint();
	for (const { key } of files) lasting &&= await vault("readwrite", (all) => all.put(bytes.get(key), key));
	save(entry);
	set("used", at);
	wake();
	pump();
}

export function again(entry) {
	delete entry.code;
	for (const file of entry.files) delete file.url, file.id = newId();
	save(entry);
	pump();
}

// One after the other: the order stays the visitor's.
let pumping;
async function pump() {
	if (pumping) return;
	pumping = true;
	const next = () => [...queue.values()].find((each) => !each.code && !each.theirs);
	for (let entry; greeted && (entry = next()); view.paint()) {
		const answer = await deliver(entry);
		answers.delete(entry.id);
		if (answer.n) take({ ...entry, n: answer.n, at: answer.at });
		else if (answer.code === "file" && !entry.tried) again(entry, entry.tried = true); // the hub was restarted
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
		const { id, text, files } = entry;
		if (greeted) send({ t: "message", id, text, files: files.map((file) => file.id) });
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
		view.progress(file.key, loaded / total);
	};
	await new Promise((done) => { request.onloadend = done; request.send(blob); });
	let answer = {};
	try { answer = JSON.parse(request.response); } catch { /* none, or a proxy's page */ }
	if (request.status === 200) return void save(entry, Object.assign(file, answer));
	if (request.status === 401) lost(answer.wait = 1000);
	if (/4(0[034]|1[13])/.test(request.status)) answer.code ??= "refused"; // of a proxy in between
	return answer.code && !answer.wait ? answer : { later: answer.wait ?? 2000 };
}

export function introduce(who) {
	const me = { t: "identify", id: newId(), ...who };
	set("me", JSON.stringify(me));
	if (greeted) send(me);
}

addEventListener("storage", ({ key, newValue }) => {
	if (!key?.startsWith(`${PREFIX}q:`)) return;
	const id = key.split(":").at(-1), entry = JSON.parse(newValue);
	if (!entry) queue.delete(id); // sent or given up there
	else if (queue.has(id)) queue.get(id).code = entry.code;
	else queue.set(id, { ...entry, theirs: true });
	setTimeout(() => pump(load()), 5000); // it may be gone by then
	view.paint();
});
