// One hub, one browser and one wire that can be cut, for the tests of the web chat widget.
// The hub is the stub of tests/lab/stub, whose verbs play the agent.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const WIDGET = here("../../../resources/widget");
const { chromium } = createRequire(here("../../lab/package.json"))("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    // Files that a test serves itself count as public, and such a page may not call 127.0.0.1.
    "--disable-features=LocalNetworkAccessChecks"];

async function startStub() {
    const child = spawn(process.execPath, [here("../../lab/stub/server.mjs"), "0", WIDGET], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(child.stdout, "data");
    return { child, port: Number(String(line).match(/:(\d+)\s*$/)[1]) };
}

// A wire between browser and hub: cut() ends what is open and refuses what comes, mend() lets it through again,
// freeze() keeps connections open and lets nothing pass.
async function startWire(target) {
    const pairs = new Set();
    let [open, frozen] = [true, false];
    const server = createServer((near) => {
        if (!open) return near.destroy();
        const far = connect(target, "127.0.0.1");
        const pair = [near, far];
        pairs.add(pair);
        if (!frozen) near.pipe(far).pipe(near);
        for (const end of pair) {
            end.on("error", () => {});
            end.on("close", () => { pair.forEach((each) => each.destroy()); pairs.delete(pair); });
        }
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return {
        port: server.address().port,
        cut() { open = false; pairs.forEach((pair) => pair.forEach((each) => each.resetAndDestroy())); },
        mend() {
            open = true;
            if (frozen) pairs.forEach(([near, far]) => near.pipe(far).pipe(near));
            frozen = false;
        },
        freeze() { frozen = true; pairs.forEach((pair) => pair.forEach((each) => each.unpipe())); },
        close() { this.cut(); server.close(); },
    };
}

export async function start() {
    const stub = await startStub();
    const wire = await startWire(stub.port);
    const profile = await mkdtemp(join(tmpdir(), "santral-widget-"));
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS,
        env: { ...process.env, HOME: profile } });
    const lab = async (verb, body = {}) => (await fetch(`http://127.0.0.1:${stub.port}/_lab/${verb}`,
        { method: "POST", body: JSON.stringify(body) })).json();
    return {
        lab, wire, browser, shop: `http://127.0.0.1:${wire.port}/widget/shop/`,
        async stop() {
            await browser.close();
            wire.close();
            stub.child.kill();
            await rm(profile, { recursive: true, force: true });
        },
    };
}

// A visitor with a profile of its own. Faults of the page are collected; those of a cut wire are expected.
export async function visitor(world, options = {}) {
    const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "tr-TR", ...options });
    context.setDefaultTimeout(8000);
    const faults = [];
    const foreign = [];
    context.on("console", (line) => line.type() === "error" && !/WebSocket connection|ERR_|Failed to load/.test(line.text())
        && faults.push(line.text()));
    context.on("weberror", (error) => faults.push(String(error.error())));
    context.on("request", (request) => !request.url().startsWith(new URL("/", world.shop).href.slice(0, -1))
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

// Serves the widget's own files from disk, as a browser's cache would when the line is down.
export async function cacheFiles(context) {
    await context.route("**/widget/**", async (route) => {
        const path = new URL(route.request().url()).pathname.replace("/widget/", "").replace(/\/$/, "/index.html");
        await route.fulfill({ body: await readFile(join(WIDGET, path)), contentType:
            { js: "text/javascript", css: "text/css", svg: "image/svg+xml", html: "text/html" }[path.split(".").pop()] });
    });
}

export async function until(check, what, seconds = 8) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await check();
        if (found) return found;
        if (Date.now() > end) throw new Error(`${what}: not after ${seconds} s`);
        await new Promise((done) => setTimeout(done, 30));
    }
}
