// One hub, one browser and one wire that can be cut, for the tests of the web chat widget.
// The hub is chat_hub: the product's own visitors' server, with the agent's part played over its input.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import { createRequire } from "node:module";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const WIDGET = here("../../../resources/widget");
export const { chromium } = createRequire(here("../../lab/package.json"))("playwright-core");
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    // Files that a test serves itself count as public, and such a page may not call 127.0.0.1.
    "--disable-features=LocalNetworkAccessChecks"];

async function hubProgram() {
    if (process.env.SANTRAL_CHAT_HUB) return process.env.SANTRAL_CHAT_HUB;
    const builds = here("../../../build");
    for (const name of await readdir(builds)) {
        const program = join(builds, name, "bin/chat_hub");
        if (existsSync(program)) return program;
    }
    throw new Error("chat_hub is not built, and SANTRAL_CHAT_HUB does not say where it is");
}

async function startHub(scratch) {
    const child = spawn(await hubProgram(), [WIDGET, scratch], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const port = Number((await lines.next()).value);
    let turn = Promise.resolve();
    const lab = (verb, wish = {}) => turn = turn.then(async () => {
        child.stdin.write(`${JSON.stringify({ verb, ...wish })}\n`);
        return JSON.parse((await lines.next()).value);
    });
    return { port, lab, stop: async () => { child.stdin.end(); await once(child, "exit"); } };
}

// A wire between browser and hub. cut() ends what is open and refuses what comes; freeze() keeps connections open
// and lets nothing pass; mute() lets nothing pass to the browser, slow() little to the hub; mend() ends all that.
async function startWire(target) {
    const pairs = new Set();
    let state = {};
    const server = createServer((near) => {
        if (state.cut) return near.destroy();
        const far = connect(target, "127.0.0.1");
        const pair = [near, far];
        pairs.add(pair);
        const carry = (from, to, toHub) => from.on("data", (bytes) => {
            if (state.frozen || (state.muted && !toHub)) return;
            if (!to.write(bytes)) { from.pause(); to.once("drain", () => from.resume()); }
            if (state.slow && toHub) { from.pause(); setTimeout(() => from.resume(), 60); }
        });
        carry(near, far, true);
        carry(far, near, false);
        for (const end of pair) {
            end.on("error", () => {});
            end.on("close", () => { pair.forEach((each) => each.destroy()); pairs.delete(pair); });
        }
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const drop = () => pairs.forEach((pair) => pair.forEach((each) => each.resetAndDestroy()));
    return {
        port: server.address().port,
        cut() { state = { cut: true }; drop(); },
        freeze() { state = { frozen: true }; },
        mute() { state = { muted: true }; },
        slow() { state = { slow: true }; },
        mend() { if (state.frozen || state.muted) drop(); state = {}; },
        close() { drop(); server.close(); },
    };
}

export async function start() {
    const scratch = await mkdtemp(join(tmpdir(), "santral-widget-"));
    const hub = await startHub(scratch);
    const wire = await startWire(hub.port);
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS,
        env: { ...process.env, HOME: scratch } });
    return {
        lab: hub.lab, wire, browser, scratch, shop: `http://127.0.0.1:${wire.port}/widget/shop/`,
        async stop() {
            await browser.close();
            wire.close();
            await hub.stop();
            await rm(scratch, { recursive: true, force: true });
        },
    };
}

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "media-src 'self'; require-trusted-types-for 'script'";

// A visitor with a profile of its own. Faults of the page are collected; those of a cut wire are expected.
export async function visitor(world, options = {}) {
    const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "tr-TR", ...options });
    context.setDefaultTimeout(20000);
    const faults = [];
    const foreign = [];
    context.on("console", (line) => line.type() === "error" && !/WebSocket connection|ERR_|Failed to load/.test(line.text())
        && faults.push(line.text()));
    context.on("weberror", (error) => faults.push(String(error.error())));
    context.on("request", (request) => !request.url().startsWith(new URL("/", world.shop).href)
        && !/^(data|blob):/.test(request.url()) && foreign.push(request.url()));
    return { context, faults, foreign, open: (path = "") => openPage(world, context, path) };
}

async function openPage(world, context, path) {
    const page = await context.newPage();
    await page.goto(world.shop + path);
    return Object.assign(page, {
        launch: page.locator(".launch"),
        panel: page.locator(".panel"),
        text: page.locator("textarea"),
        rows: page.locator(".item"),
        async chat() {
            await this.launch.click();
            await page.locator(".state.available, .state.away").waitFor();
        },
        async write(text) {
            await this.text.fill(text);
            await this.text.press("Enter");
        },
        bubbles: () => page.locator(".bubble").allInnerTexts(),
        marks: () => page.locator(".mine .meta").evaluateAll((all) => all.map((each) => each.dataset.mark)),
        waitMark: (mark, nth = -1) => page.waitForFunction(([wanted, at]) => [...document.querySelector("#santral-chat").shadowRoot
            .querySelectorAll(".mine .meta")].at(at)?.dataset.mark === wanted, [mark, nth]),
    });
}

// Where the button is, its colour in sRGB, and the theme, as somebody sees them.
export const worn = (page) => page.launch.evaluate((node) => {
    const paper = new OffscreenCanvas(1, 1).getContext("2d");
    paper.fillStyle = getComputedStyle(node).backgroundColor;
    paper.fillRect(0, 0, 1, 1);
    return { left: node.getBoundingClientRect().x < innerWidth / 2, scheme: getComputedStyle(node).colorScheme,
        ground: [...paper.getImageData(0, 0, 1, 1).data.slice(0, 3)] };
});

// Serves the widget's own files from disk, as a browser's cache would when the line is down, and under the
// strictest policy that the widget promises to work with.
export async function serveFiles(context) {
    await context.route("**/widget/**", async (route) => {
        const path = new URL(route.request().url()).pathname.replace("/widget/", "").replace(/\/$/, "/index.html");
        const types = { js: "text/javascript", css: "text/css", svg: "image/svg+xml", html: "text/html", wav: "audio/wav" };
        await route.fulfill({ body: await readFile(join(WIDGET, path)), contentType: types[path.split(".").pop()],
            headers: { "Content-Security-Policy": POLICY } });
    });
}

export async function until(check, what, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await check();
        if (found) return found;
        if (Date.now() > end) throw new Error(`${what}: not after ${seconds} s`);
        await new Promise((done) => setTimeout(done, 30));
    }
}

// Runs in the page: texts of the widget whose colour is too close to the ground they lie on.
export function faintTexts() {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = (node) => {
        for (let each = node; each; each = each.parentElement ?? each.getRootNode().host) {
            const colour = channels(getComputedStyle(each).backgroundColor);
            if (colour.length === 3) return colour;
        }
        return [255, 255, 255];
    };
    const shadow = document.querySelector("#santral-chat").shadowRoot;
    return [...shadow.querySelectorAll("*")].filter((node) => node.checkVisibility() && !node.closest(".sr")
        && [...node.childNodes].some((each) => each.nodeType === 3 && each.data.trim())).flatMap((node) => {
        const [high, low] = [light(channels(getComputedStyle(node).color)), light(ground(node))].sort((a, b) => b - a);
        const ratio = (high + 0.05) / (low + 0.05);
        return ratio < 4.5 ? [`${node.className || node.tagName} "${node.textContent.slice(0, 20)}" ${ratio.toFixed(2)}`] : [];
    });
}
