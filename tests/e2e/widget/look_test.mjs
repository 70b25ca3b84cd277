// The look of a brand, as the widget wears it in a real browser.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { faintTexts, start, until, visitor, worn } from "./harness.mjs";

let world;
const people = [];
before(async () => { world = await start(); });
after(() => world.stop());
afterEach(async () => {
    const found = people.splice(0);
    world.wire.mend();
    await world.lab("dress");
    for (const { context } of found) await context.close();
    for (const { faults, foreign } of found) assert.deepEqual([faults, foreign], [[], []]);
});

async function somebody() {
    const who = await visitor(world);
    people.push(who);
    return who;
}

const GREEN = { accent: "#0a5f3a", side: "left", theme: "dark", title: "Kuzey yardım" };

test("the look of the brand is there before the chat is opened, and its title behind the button", async () => {
    await world.lab("dress", GREEN);
    const who = await somebody();
    await who.context.route("**/look/**", (route) => setTimeout(() => route.continue(), 400)); // slower than the rest
    const page = await who.open();
    await page.launch.waitFor();
    const seen = await worn(page);
    assert.deepEqual([seen.left, seen.scheme], [true, "dark"]);
    assert.ok(seen.ground.every((c, i) => Math.abs(c - [0x0a, 0x5f, 0x3a][i]) <= 2), `${seen.ground}`);
    assert.equal((await world.lab("look")).sockets, 0, "no connection for it");
    await page.chat();
    await page.getByRole("heading", { name: GREEN.title }).waitFor();
    assert.deepEqual(await worn(page), seen, "nothing jumps when it opens");
    const box = await page.panel.boundingBox();
    assert.ok(box.x < 100, `the panel stands left, at ${box.x}`);
});

test("the look is remembered: it is right at once where the hub is slow to tell it", async () => {
    await world.lab("dress", GREEN);
    const who = await somebody();
    const page = await who.open();
    await page.launch.waitFor();
    const seen = await worn(page);
    await who.context.route("**/look/**", () => {}); // never answered
    await page.reload();
    await page.launch.waitFor();
    assert.deepEqual(await worn(page), seen);
});

test("without a word of the hub the chat looks as it comes", async () => {
    const who = await somebody();
    await who.context.route("**/look/**", (route) => route.fulfill({ status: 404, body: "not found" })); // an older one
    const page = await who.open();
    await page.launch.waitFor();
    const seen = await worn(page);
    assert.deepEqual(seen, { left: false, scheme: "light dark", ground: [0x34, 0x51, 0xc6] });
});

test("a changed look reaches an open page with its next connection, and is taken off again", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const plain = await worn(page);
    await world.lab("dress", GREEN);
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    world.wire.mend();
    await page.locator(".state.available").waitFor();
    assert.equal((await worn(page)).left, true);
    await world.lab("dress");
    await page.reload();
    await until(async () => JSON.stringify(await worn(page)) === JSON.stringify(plain), "as it comes");
});

test("what stands in the script line counts more than the brand's look, each by itself", async () => {
    await world.lab("dress", GREEN);
    const who = await somebody();
    await who.context.route("**/widget/shop/", async (route) => {
        const answer = await route.fetch();
        const line = 'data-brand="default" data-side="right" data-accent="#ffee00"';
        await route.fulfill({ response: answer, body: (await answer.text()).replace('data-brand="default"', line) });
    });
    const page = await who.open();
    await page.chat();
    const seen = await worn(page);
    assert.deepEqual([seen.left, seen.scheme], [false, "dark"]);
    assert.deepEqual(await page.evaluate(faintTexts), [], "a light colour is darkened");
    assert.ok(seen.ground[0] > seen.ground[2], `of the line's own colour: ${seen.ground}`);
    await page.evaluate(() => window.SantralChat.setTheme("light"));
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    world.wire.mend();
    await page.locator(".state.available").waitFor();
    assert.equal((await worn(page)).scheme, "light", "the page's word stands through a new connection");
});
