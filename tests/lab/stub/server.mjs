// The hub's side of docs/protocol.md in memory, for quick work on the widget. Not the product and no proof of it:
// the same tests run against the real hub. POST /_lab/<verb> plays the agent and the trouble.
//   node server.mjs PORT FOLDER_OF_WIDGET
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createRequire } from "node:module";

const { WebSocketServer } = createRequire(new URL("../package.json", import.meta.url))("ws");
const [port, widgetFolder] = [Number(process.argv[2] ?? 0), process.argv[3]];
const LIMITS = { text: 8000, file: 20971520, files: 5, inflight: 8 };
const AGENT = { name: "Elif Kaya", initials: "EK" };
const HEX = /^[0-9a-f]{32}$/;
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const TYPES = { ".js": "text/javascript; charset=utf-8", ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".wav": "audio/wav" };

const visitors = new Map(); // by token
const files = new Map(); // by url
const lab = { status: "available", refuse: false, block: false, loseAck: 0, slowUpload: 0, resends: 0, uploads: 0 };

function newVisitor() {
    const token = randomBytes(32).toString("base64url");
    const visitor = { token, id: randomBytes(16).toString("hex"), name: "", email: "", items: [], acks: new Map(),
        uploads: new Map(), identified: new Map(), sockets: new Set(), seen: { delivered: 0, read: 0, own: 0 },
        bucket: 10, at: Date.now(), pages: [] };
    visitors.set(token, visitor);
    return visitor;
}

const send = (socket, frame) => socket.readyState === 1 && socket.send(JSON.stringify(frame));
const toAll = (visitor, frame, but) => visitor.sockets.forEach((each) => each !== but && send(each, frame));

function add(visitor, item, from) {
    const kept = { n: visitor.items.length + 1, at: Date.now(), ...item };
    visitor.items.push(kept);
    toAll(visitor, { t: "message", ...kept }, from);
    return kept;
}

function page(visitor, { last, after, before }) {
    const start = last ?? after;
    if (start !== undefined) {
        const items = visitor.items.filter((item) => item.n > start).slice(0, 50);
        return { items, more: (items.at(-1)?.n ?? start) < visitor.items.length };
    }
    const items = visitor.items.filter((item) => item.n < (before ?? Infinity)).slice(-50);
    return { items, more: (items[0]?.n ?? 1) > 1 };
}

function takes(visitor) {
    const now = Date.now();
    visitor.bucket = Math.min(10, visitor.bucket + ((now - visitor.at) / 1000) * 2);
    visitor.at = now;
    if (visitor.bucket < 1) return false;
    visitor.bucket -= 1;
    return true;
}

function message(socket, visitor, frame) {
    const wrong = (code, more) => send(socket, { t: "error", code, about: frame.id ?? "message", ...more });
    if (!HEX.test(frame.id ?? "")) return wrong("malformed");
    const known = visitor.acks.get(frame.id);
    if (known) {
        lab.resends += 1;
        return send(socket, known);
    }
    const text = String(frame.text ?? "").trim() ? String(frame.text) : "";
    const ids = frame.files ?? [];
    if (lab.block) return wrong("refused");
    if ([...text].length > LIMITS.text) return wrong("too_long");
    if (ids.length > LIMITS.files) return wrong("too_many");
    if (!text && !ids.length) return wrong("empty");
    if (ids.some((id) => !visitor.uploads.get(id) || visitor.uploads.get(id).used)) return wrong("file");
    if (!takes(visitor)) return wrong("rate", { wait: 600 });
    const carried = ids.map((id) => {
        const { used, ...shown } = visitor.uploads.get(id);
        visitor.uploads.get(id).used = true;
        return shown;
    });
    const item = add(visitor, { id: frame.id, side: "visitor", text, ...(carried.length && { files: carried }) }, socket);
    const ack = { t: "ack", id: frame.id, n: item.n, at: item.at };
    visitor.acks.set(frame.id, ack);
    if (lab.loseAck > 0) {
        lab.loseAck -= 1;
        return socket.terminate();
    }
    send(socket, ack);
}

function identify(socket, visitor, frame) {
    const wrong = (code) => send(socket, { t: "error", code, about: frame.id ?? "identify" });
    if (!HEX.test(frame.id ?? "")) return wrong("malformed");
    if (frame.email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(frame.email)) return wrong("email");
    if (frame.name !== undefined) visitor.name = frame.name;
    if (frame.email !== undefined) visitor.email = frame.email;
    toAll(visitor, { t: "identified", id: frame.id, name: visitor.name, email: visitor.email });
}

const state = (visitor) => ({ status: lab.status, ...(visitor.items.some((i) => i.side === "agent") && { agent: AGENT }) });

function hello(socket, frame) {
    if (frame.v !== 1 || frame.brand === "nobody") {
        send(socket, { t: "error", code: frame.v === 1 ? "brand" : "version", about: "hello" });
        return socket.close(4000);
    }
    const visitor = visitors.get(frame.token) ?? newVisitor();
    socket.visitor = visitor;
    visitor.sockets.add(socket);
    visitor.pages.push(frame.page);
    const { items, more } = page(visitor, frame.token === visitor.token ? { last: frame.last } : {});
    const greetings = { tr: "Merhaba! Size nasıl yardımcı olabiliriz?", az: "Salam! Sizə necə kömək edə bilərik?",
        en: "Hello! How can we help you?" };
    send(socket, { t: "welcome", v: 1, token: visitor.token,
        visitor: { id: visitor.id, name: visitor.name, email: visitor.email },
        brand: { id: frame.brand, name: "Kestane", greeting: greetings[frame.lang?.slice(0, 2)] ?? greetings.en },
        ...state(visitor), limits: LIMITS, seen: visitor.seen, history: items, more, top: visitor.items.length });
}

function receive(socket, text) {
    let frame;
    try {
        frame = JSON.parse(text);
    } catch {
        return send(socket, { t: "error", code: "malformed" });
    }
    const visitor = socket.visitor;
    if (frame.t === "ping") return send(socket, { t: "pong" });
    if (!visitor !== (frame.t === "hello")) return send(socket, { t: "error", code: "hello", about: frame.t });
    if (frame.t === "hello") hello(socket, frame);
    else if (frame.t === "message") message(socket, visitor, frame);
    else if (frame.t === "identify") identify(socket, visitor, frame);
    else if (frame.t === "history") send(socket, { t: "history", ...page(visitor, frame) });
    else if (frame.t === "page") visitor.pages.push(frame);
    else if (frame.t === "typing") visitor.typing = frame.on;
    else if (frame.t === "bye") socket.close(1000);
    else if (frame.t === "seen") {
        visitor.has = Math.max(visitor.has ?? 0, frame.delivered ?? 0);
        if ((frame.read ?? 0) > visitor.seen.own) {
            visitor.seen.own = frame.read;
            toAll(visitor, { t: "seen", own: frame.read }, socket);
        }
    }
}

async function upload(request, answer, url, reply) {
    lab.uploads += 1;
    const visitor = visitors.get((request.headers.authorization ?? "").replace("Bearer ", ""));
    const [id, name] = [url.searchParams.get("id") ?? "", url.searchParams.get("name") ?? ""];
    const size = Number(request.headers["content-length"]);
    if (!visitor) return reply(401, { code: "token" });
    if (!HEX.test(id) || !name) return reply(400, { code: "malformed" });
    if (size > LIMITS.file) return reply(413, { code: "too_big" });
    if (!size) return reply(400, { code: "empty" });
    const parts = [];
    try {
        for await (const part of request) {
            parts.push(part);
            if (lab.slowUpload) await new Promise((done) => setTimeout(done, lab.slowUpload));
        }
    } catch {
        return; // broke off: nothing is kept
    }
    if (!visitor.uploads.has(id)) {
        const place = `file/${id}/${randomBytes(16).toString("hex")}`;
        const kept = { id, name: name.split(/[/\\]/).at(-1), size, type: request.headers["content-type"], url: place };
        visitor.uploads.set(id, kept);
        files.set(place, { ...kept, bytes: Buffer.concat(parts) });
    }
    const { used, ...shown } = visitor.uploads.get(id);
    reply(200, shown);
}

function download(answer, place) {
    const file = files.get(place);
    if (!file) return answer.writeHead(404).end();
    answer.writeHead(200, { "Content-Type": PICTURES.includes(file.type) ? file.type : "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" }).end(file.bytes);
}

async function asset(answer, path) {
    const inside = normalize(path.replace(/^\/widget\//, "").replace(/\/$/, "/index.html"));
    try {
        const bytes = await readFile(join(widgetFolder, inside));
        answer.writeHead(200, { "Content-Type": TYPES[extname(inside)] ?? "application/octet-stream",
            "X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store",
            // The strictest policy that the widget promises to work under.
            "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
                "connect-src 'self'; media-src 'self'; require-trusted-types-for 'script'" }).end(bytes);
    } catch {
        answer.writeHead(404).end();
    }
}

// The lab's verbs. Every one acts on the visitor who wrote or came last, or on `visitor` (id).
const verbs = {
    say: (who, { text, file }) => {
        let carried;
        if (file) {
            const kept = { id: randomBytes(16).toString("hex"), name: file.name, type: file.type,
                size: Buffer.from(file.base64, "base64").length, url: `file/agent/${randomBytes(16).toString("hex")}` };
            files.set(kept.url, { ...kept, bytes: Buffer.from(file.base64, "base64") });
            carried = [kept];
        }
        const id = randomBytes(16).toString("hex");
        return add(who, { id, side: "agent", from: AGENT, text, ...(carried && { files: carried }) });
    },
    system: (who, { code }) => add(who, { id: randomBytes(16).toString("hex"), side: "system", code, from: AGENT }),
    typing: (who, { on }) => toAll(who, { t: "typing", on, from: AGENT }),
    seen: (who, { delivered, read }) => {
        Object.assign(who.seen, { delivered: delivered ?? who.seen.delivered, read: read ?? who.seen.read });
        toAll(who, { t: "seen", delivered, read });
    },
    status: (who, { status }) => {
        lab.status = status;
        visitors.forEach((each) => toAll(each, { t: "status", ...state(each) }));
    },
    set: (who, wanted) => Object.assign(lab, wanted),
    drop: () => sockets.clients.forEach((each) => each.terminate()),
    forget: () => visitors.clear(),
    look: (who) => ({ ...lab, visitors: visitors.size, name: who?.name, email: who?.email, typing: who?.typing,
        items: who?.items ?? [], has: who?.has, own: who?.seen.own, sockets: who?.sockets.size, pages: who?.pages,
        sums: who && [...who.uploads.values()].map((each) =>
            createHash("sha256").update(files.get(each.url).bytes).digest("hex")) }),
};

async function play(request, verb, reply) {
    let body = "";
    for await (const part of request) body += part;
    const wanted = body ? JSON.parse(body) : {};
    const all = [...visitors.values()];
    const who = all.find((each) => each.id === wanted.visitor) ?? all.findLast((each) => each.items.length) ?? all.at(-1);
    reply(200, verbs[verb]?.(who, wanted) ?? {});
}

const server = createServer(async (request, answer) => {
    const url = new URL(request.url, "http://hub");
    const cross = { "Access-Control-Allow-Origin": request.headers.origin ?? "*", Vary: "Origin",
        "Access-Control-Allow-Methods": "POST", "Access-Control-Allow-Headers": "authorization, content-type" };
    const reply = (status, body) => answer.writeHead(status, { ...cross, "Content-Type": "application/json" })
        .end(JSON.stringify(body));
    if (request.method === "OPTIONS") return answer.writeHead(204, cross).end();
    if (url.pathname.startsWith("/_lab/")) return play(request, url.pathname.slice(6), reply);
    if (lab.refuse) return request.socket.destroy();
    if (request.method === "POST" && url.pathname === "/upload") return upload(request, answer, url, reply);
    if (url.pathname.startsWith("/file/")) return download(answer, url.pathname.slice(1));
    if (url.pathname.startsWith("/widget/")) return asset(answer, url.pathname);
    answer.writeHead(404).end();
});
const sockets = new WebSocketServer({ noServer: true, maxPayload: 65536 });
server.on("upgrade", (request, socket, head) => {
    if (lab.refuse || !request.headers.origin) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (peer) => {
        peer.on("message", (data) => receive(peer, data.toString()));
        peer.on("close", () => peer.visitor?.sockets.delete(peer));
        peer.on("error", () => peer.terminate());
    });
});
server.listen(port, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}`));
