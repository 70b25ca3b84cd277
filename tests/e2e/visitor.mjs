// One visitor of the sample shop in a real browser, told what to do by a test in another language: a JSON object a
// line comes in, one a line goes out. Run: node visitor.mjs SHOP_ADDRESS; the first line out says that the page is there.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, FLAGS, visitor, worn } from "./widget/harness.mjs";

const scratch = await mkdtemp(join(tmpdir(), "santral-visitor-"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS,
    env: { ...process.env, HOME: scratch } });
const who = await visitor({ browser, shop: process.argv[2] }, { locale: "en-US" });
const page = await who.open();

const deeds = {
    async open() { await page.chat(); },
    async introduce({ name, mail }) {
        const options = page.locator("dialog.panel > header .tool").first();
        await options.click();
        await page.locator("input[name=name]").fill(name);
        await page.locator("input[name=email]").fill(mail);
        await page.locator(".more button.main").click();
        await page.waitForFunction(() => document.querySelector("#santral-chat").shadowRoot.querySelector(".sr").textContent);
        await options.click();
    },
    async say({ text }) {
        await page.write(text);
        await page.waitMark("sent");
    },
    // What the visitor wrote without waiting for the hub's word.
    async write({ text }) { await page.write(text); },
    async settled() { await page.waitMark("sent"); },
    async hear({ text }) { await page.getByText(text, { exact: true }).waitFor(); },
    async look() {
        return { bubbles: await page.bubbles(), marks: await page.marks(), state: await page.locator(".state").getAttribute("class"),
            all: await page.locator("dialog.panel").innerText(),
            worn: await worn(page) };
    },
    async meets({ state }) { await page.locator(`.state.${state}`).waitFor(); },
};

const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
answer({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
    const { verb, ...wish } = JSON.parse(line);
    try {
        answer({ ok: true, ...await deeds[verb](wish) });
    } catch (error) {
        answer({ ok: false, why: String(error) });
    }
}
answer({ faults: who.faults, foreign: who.foreign });
await browser.close();
await rm(scratch, { recursive: true, force: true });
