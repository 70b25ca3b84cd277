// The web chat widget in a real browser. Run: node --test tests/e2e/widget/
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { faintTexts, serveFiles, start, until, visitor, WIDGET } from "./harness.mjs";

let world;
const people = [];
before(async () => { world = await start(); });
after(() => world.stop());
afterEach(async () => {
    const found = people.splice(0);
    world.wire.mend();
    await world.lab("block", { on: false });
    await world.lab("status", { status: "available" });
    for (const { context } of found) await context.close();
    for (const { faults, foreign } of found) {
        assert.deepEqual(faults, [], "no faults in the console");
        assert.deepEqual(foreign, [], "nothing is asked of another origin");
    }
});

async function somebody(options) {
    const who = await visitor(world, options);
    people.push(who);
    return who;
}

const word = (name) => `${name} ${randomBytes(4).toString("hex")}`;
const texts = (seen) => seen.items.map((item) => item.text);

test("a message goes out, is marked on its way, and an answer comes in", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const [asked, told] = [word("38 numara var mı"), word("Kadıköy'de var, ığüşöç")];
    await page.write(asked);
    await page.waitMark("sent");
    await world.lab("seen", { delivered: 1 });
    await page.waitMark("delivered");
    await world.lab("seen", { read: 1 });
    await page.waitMark("read");
    await world.lab("typing", { on: true });
    await page.getByText("Elif Kaya yazıyor").waitFor();
    await world.lab("say", { text: told });
    await page.getByText(told).waitFor();
    assert.equal(await page.locator(".typing").isVisible(), false);
    assert.deepEqual(await page.bubbles(), [asked, told]);
    await until(async () => (await world.lab("look")).own === 2, "read by the visitor");
});

test("a reload brings back the chat and the draft", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const [first, draft] = [word("ilk"), word("yarım kalan")];
    await page.write(first);
    await page.waitMark("sent");
    await page.text.fill(draft);
    await page.reload();
    await page.locator(".state.available").waitFor();
    assert.deepEqual(await page.bubbles(), [first]);
    assert.equal(await page.text.inputValue(), draft);
});

test("what is written while the line is cut is shown as waiting and arrives once, in order", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const said = Array.from({ length: 5 }, (_, i) => word(`mesaj ${i}`));
    await page.write(said[0]);
    await page.waitMark("sent");
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    for (const text of said.slice(1)) await page.write(text);
    await page.getByText("Bağlantı gelince gönderilecek: 4").waitFor();
    assert.equal((await page.marks()).at(-1), "waiting");
    world.wire.mend();
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), said);
    assert.deepEqual(await page.bubbles(), said);
});

test("waiting messages outlive a reload without a line", async () => {
    const who = await somebody();
    await serveFiles(who.context);
    const page = await who.open();
    await page.chat();
    const [one, two] = [word("bir"), word("iki")];
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    await page.write(one);
    await page.write(two);
    await page.reload();
    await page.getByText(two).waitFor();
    assert.deepEqual(await page.bubbles(), [one, two]);
    world.wire.mend();
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), [one, two]);
});

test("an ack that is lost does not double the message", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const said = [word("a"), word("b"), word("c")];
    world.wire.mute();
    for (const text of said) await page.write(text);
    await until(async () => (await world.lab("look")).items.at(-1)?.text === said[0], "the first message at the hub");
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    world.wire.mend();
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), said);
    assert.deepEqual(await page.bubbles(), said);
});

test("a browser that is told to be offline comes back by itself", async () => {
    const who = await somebody();
    const page = await who.open();
    await page.chat();
    await who.context.setOffline(true);
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    const said = word("çevrimdışı");
    await page.write(said);
    world.wire.mend();
    await who.context.setOffline(false);
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), [said]);
});

test("a line that is silent but open is noticed", async () => {
    const who = await somebody();
    const page = await who.open();
    await page.clock.install();
    await page.reload();
    await page.launch.click();
    await page.locator(".state.available").waitFor();
    world.wire.freeze();
    await page.clock.runFor(37000);
    await page.locator(".state.offline").waitFor();
});

test("two pages share the visitor, hear each other and put out each other's badge", async () => {
    const who = await somebody();
    const [one, two] = [await who.open(), await who.open()];
    await Promise.all([one.chat(), two.chat()]);
    const [asked, told] = [word("soru"), word("yanıt")];
    await one.write(asked);
    await two.getByText(asked).waitFor();
    await two.keyboard.press("Escape");
    await one.keyboard.press("Escape");
    await world.lab("say", { text: told });
    for (const page of [one, two]) await page.getByRole("button", { name: "yeni mesaj: 1" }).waitFor();
    await one.bringToFront();
    await one.launch.click();
    await two.getByRole("button", { name: "Canlı desteği aç", exact: true }).waitFor();
    assert.equal((await world.lab("look")).sockets, 2);
    assert.deepEqual(await one.bubbles(), [asked, told]);
});

test("a page that closes with messages waiting leaves them to the other page", async () => {
    const who = await somebody();
    const [one, two] = [await who.open(), await who.open()];
    await one.chat();
    await two.chat();
    world.wire.cut();
    await one.locator(".state.offline").waitFor();
    const said = word("kapanan sayfadan");
    await one.write(said);
    await two.getByText(said).waitFor();
    await one.close();
    world.wire.mend();
    await two.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), [said]);
});

test("files go out whole, come in, and outlive a cut", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const [small, big] = [randomBytes(40_000), randomBytes(3_000_000)];
    const choose = (name, mimeType, buffer) => page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
    await choose("kutu fotoğrafı.pdf", "application/pdf", small);
    await page.getByRole("button", { name: "kutu fotoğrafı.pdf dosyasını çıkar" }).waitFor();
    await page.write("Form ekte");
    await page.waitMark("sent");
    world.wire.slow();
    await choose("video.bin", "", big);
    await page.getByRole("button", { name: "Gönder" }).click();
    await page.locator("progress").waitFor();
    await page.waitForTimeout(200);
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    world.wire.mend();
    await page.waitMark("sent");
    const seen = await world.lab("look");
    assert.deepEqual(seen.items.map((item) => item.files[0]), ["kutu fotoğrafı.pdf", "video.bin"]);
    assert.deepEqual(seen.sums, [small, big].map((each) => createHash("sha256").update(each).digest("hex")));
    await world.lab("say", { file: { name: "etiket.pdf", type: "application/pdf", size: small.length } });
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "etiket.pdf" }).click()]);
    assert.equal((await stat(await download.path())).size, small.length);
});

test("a waiting file outlives the page", async () => {
    const who = await somebody();
    await serveFiles(who.context);
    const page = await who.open();
    await page.chat();
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    const bytes = randomBytes(120_000);
    await page.locator("input[type=file]").setInputFiles({ name: "fatura.pdf", mimeType: "application/pdf", buffer: bytes });
    await page.write("Faturam");
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes(":q:")));
    await page.reload();
    await page.getByText("fatura.pdf").waitFor();
    world.wire.mend();
    await page.waitMark("sent");
    assert.deepEqual((await world.lab("look")).sums, [createHash("sha256").update(bytes).digest("hex")]);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes(":q:"))), false);
});

test("a file that the hub lost before its message came is sent again", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await world.lab("lose");
    await page.locator("input[type=file]").setInputFiles({ name: "not.txt", mimeType: "text/plain", buffer: Buffer.from("merhaba") });
    await page.write("ekte");
    await page.waitMark("sent");
    const seen = await world.lab("look");
    assert.deepEqual(seen.items.map((item) => item.files), [["not.txt"]]);
    assert.equal(seen.sums.length, 2);
});

test("a file over the limit, an empty one and a sixth one are refused with words", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const choose = (...sizes) => page.evaluate((all) => {
        const data = new DataTransfer();
        all.forEach((size, i) => data.items.add(new File([new Uint8Array(size)], `dosya${i}.bin`)));
        document.querySelector("#santral-chat").shadowRoot.querySelector("dialog")
            .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, sizes);
    await choose(20971521);
    await page.getByRole("alert").getByText("dosya0.bin çok büyük (en çok 20 MB)").waitFor();
    await choose(0);
    await page.getByText("dosya0.bin boş bir dosya").waitFor();
    await choose(9, 9, 9, 9, 9, 9);
    await page.getByText("Bir mesaja en çok 5 dosya").waitFor();
    assert.equal(await page.locator(".chips .file").count(), 5);
});

test("a message that is refused says so, and can be tried again or given up", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await world.lab("block", { on: true });
    const [one, two] = [word("bir"), word("iki")];
    for (const text of [one, two]) await page.write(text);
    await until(async () => (await page.marks()).filter((mark) => mark === "failed").length === 2, "two refusals");
    await world.lab("block", { on: false });
    await page.getByRole("button", { name: "Sil" }).first().click();
    await page.getByRole("button", { name: "Yeniden dene" }).click();
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), [two]);
});

test("a long message is counted and not sent over the limit", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await page.write("ş".repeat(8001));
    await page.getByText("En çok 8000 karakter").waitFor();
    assert.equal(await page.locator(".count").innerText(), "8001 / 8000");
    await page.write("😀".repeat(8000));
    await page.waitMark("sent");
    assert.equal([...(await world.lab("look")).items[0].text].length, 8000);
});

test("when nobody is there it asks for a mail address and hands it on", async () => {
    const page = await (await somebody()).open();
    await world.lab("status", { status: "away" });
    await page.chat();
    await page.getByText("yanıtımız e-posta adresinize gelsin").waitFor();
    await page.getByLabel("Adınız").fill("Deniz Aydın");
    await page.getByLabel("E-posta adresiniz").fill("deniz");
    await page.getByRole("button", { name: "Kaydet" }).click();
    await page.getByText("Geçerli bir e-posta adresi yazın").waitFor();
    await page.getByLabel("E-posta adresiniz").fill("deniz@example.com");
    await page.write("Bot küçük geldi");
    await page.waitMark("sent");
    await page.getByText("yanıtımız deniz@example.com adresine gelir").waitFor();
    const seen = await world.lab("look");
    assert.deepEqual([seen.name, seen.email], ["Deniz Aydın", "deniz@example.com"]);
});

test("text of others is text, and only web addresses are links", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await page.write("merhaba");
    await page.waitMark("sent");
    const nasty = "<img src=x onerror=alert(1)> javascript:alert(2) data:text/html,x https://shop.example/a?b=c&d. \u202Eters";
    await world.lab("say", { text: nasty });
    await page.getByText("<img src=x").waitFor();
    const links = await page.locator(".bubble a").evaluateAll((all) => all.map((each) => [each.href, each.rel, each.target]));
    assert.deepEqual(links, [["https://shop.example/a?b=c&d", "noopener noreferrer nofollow", "_blank"]]);
    assert.equal(await page.locator(".bubble img").count(), 0);
});

test("more than a page of missed messages is caught up, and older ones are there on request", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await page.write("başla");
    await page.waitMark("sent");
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    for (let i = 0; i < 120; i += 1) await world.lab("say", { text: `kaçan ${i}` });
    world.wire.mend();
    await page.getByText("kaçan 119").waitFor();
    const expected = ["başla", ...Array.from({ length: 120 }, (_, i) => `kaçan ${i}`)];
    assert.deepEqual(await page.bubbles(), expected);
    await page.reload();
    await page.getByText("kaçan 119").waitFor();
    assert.equal((await page.bubbles()).length, 50);
    await page.getByRole("button", { name: "Önceki mesajlar" }).click();
    await page.getByText("kaçan 30", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Önceki mesajlar" }).click();
    await until(async () => (await page.bubbles()).length === 121, "all messages");
    assert.deepEqual(await page.bubbles(), expected);
});

test("a burst over the rate is slowed down, not lost and not reordered", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    const said = Array.from({ length: 13 }, (_, i) => `${i}: ${randomBytes(3).toString("hex")}`);
    for (const text of said) await page.write(text);
    await until(async () => (await world.lab("look")).items.length === 13, "all messages", 15);
    assert.deepEqual(texts(await world.lab("look")), said);
});

test("a hub that forgot the visitor gets what waits under a new token", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await page.write("eski");
    await page.waitMark("sent");
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    const said = word("yeni");
    await page.write(said);
    await world.lab("forget");
    world.wire.mend();
    await page.waitMark("sent");
    assert.deepEqual(texts(await world.lab("look")), [said]);
    assert.deepEqual(await page.bubbles(), [said]);
});

test("without storage it works and warns before messages are left behind", async () => {
    const who = await somebody();
    await who.context.addInitScript(() => {
        for (const name of ["localStorage", "indexedDB"]) {
            Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
        }
    });
    const page = await who.open();
    await page.chat();
    await page.write("hafızasız");
    await page.waitMark("sent");
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    await page.write("beklesin");
    const warned = page.waitForEvent("dialog");
    page.evaluate(() => { location.hash = ""; location.reload(); }).catch(() => {});
    await (await warned).dismiss();
});

test("everything can be done with the keyboard", async () => {
    const page = await (await somebody()).open();
    await page.launch.waitFor();
    const focused = () => page.evaluate(() => {
        const node = document.activeElement.shadowRoot?.activeElement;
        return node && (node.ariaLabel || node.name || node.textContent);
    });
    for (let i = 0; i < 40 && await focused() !== "Canlı desteği aç"; i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".state.available").waitFor();
    assert.equal(await focused(), "Mesajınızı yazın");
    await page.keyboard.type("iki");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("satır");
    await page.keyboard.press("Enter");
    await page.waitMark("sent");
    assert.deepEqual(await page.bubbles(), ["iki\nsatır"]);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Dosya ekle");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /Gönder/);
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(), "Canlı desteği kapat");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByLabel("Adınız").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByLabel("Adınız").isVisible(), false);
    await page.keyboard.press("Escape");
    assert.equal(await page.panel.isVisible(), false);
    assert.equal(await focused(), "Canlı desteği aç");
});

test("a screen reader finds dialog, log and a name on everything that takes the focus", async () => {
    const page = await (await somebody()).open();
    await page.chat();
    await page.write("merhaba");
    await page.waitMark("sent");
    await world.lab("say", { text: "buyurun" });
    await page.getByText("buyurun").waitFor();
    await page.getByRole("button", { name: "Ayarlar" }).click();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const shown = nodes.filter((node) => !node.ignored);
    const value = (node, name) => node.properties?.find((each) => each.name === name)?.value.value;
    const nameless = shown.filter((node) => value(node, "focusable") && node.role.value !== "RootWebArea" && !node.name?.value);
    assert.deepEqual(nameless.map((node) => node.role.value), []);
    const named = (role) => shown.filter((node) => node.role.value === role).map((node) => node.name?.value);
    assert.deepEqual(named("dialog"), ["Kestane"]);
    assert.deepEqual(named("log"), ["Mesajlar"]);
    assert.ok(named("textbox").includes("Mesajınızı yazın"));
    assert.ok(named("checkbox").includes("Yeni mesajda ses çal"));
    await page.locator("[role=log][aria-live=polite]").waitFor();
    assert.deepEqual((await page.locator(".item .sr").allTextContents()).map((each) => each.trim()), ["Siz", "Elif Kaya"]);
});

for (const colorScheme of ["light", "dark"]) {
    test(`every text has 4.5 : 1 (${colorScheme})`, async () => {
        const page = await (await somebody({ colorScheme })).open();
        await page.chat();
        await page.write("bakın: https://shop.example/x");
        await page.waitMark("sent");
        await world.lab("say", { text: "buyurun https://shop.example/y", file: { name: "a.pdf", type: "a/b", size: 2000 } });
        await world.lab("status", { status: "away" });
        await page.getByRole("button", { name: "Ayarlar" }).click();
        await page.getByRole("button", { name: "Kaydet" }).click();
        await page.locator(".panel").evaluate((node) => Promise.all(node.getAnimations().map((each) => each.finished)));
        assert.deepEqual(await page.evaluate(faintTexts), []);
    });
}

test("on a phone it fills the screen, holds the focus and has targets of 44 px", async () => {
    const page = await (await somebody({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })).open();
    await page.launch.tap();
    await page.locator(".state.available").waitFor();
    await page.panel.evaluate((node) => Promise.all(node.getAnimations().map((each) => each.finished)));
    const box = await page.panel.boundingBox();
    assert.deepEqual([box.x, box.y, box.width, box.height].map(Math.round), [0, 0, 360, 740]);
    assert.equal(await page.panel.evaluate((node) => node.matches(":modal")), true);
    await page.getByRole("button", { name: "Ayarlar" }).tap();
    const small = await page.locator(".root :is(button, input:not([type=file], [type=checkbox]), select, textarea)").evaluateAll((all) => all
        .filter((node) => node.checkVisibility()).map((node) => [node.ariaLabel ?? node.textContent, node.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 44 || height < 44).map(([name]) => name));
    assert.deepEqual(small, []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
});

test("a sound is played only where the visitor asked for it", async () => {
    const page = await (await somebody()).open();
    const played = [];
    page.on("request", (request) => request.url().endsWith(".wav") && played.push(request.url()));
    await page.chat();
    await page.write("merhaba");
    await page.waitMark("sent");
    await page.getByRole("button", { name: "Ayarlar" }).click();
    await page.waitForTimeout(200);
    assert.equal(played.length, 0);
    await page.getByLabel("Yeni mesajda ses çal").check();
    await until(() => played.length === 1, "a sample of the sound");
});

test("the language follows the page, can be switched, and is kept", async () => {
    const page = await (await somebody()).open("?lang=az");
    await page.getByRole("button", { name: "Canlı dəstəyi aç" }).click();
    await page.getByText("Onlayn").waitFor();
    await page.getByText("Sizə necə kömək edə bilərik?").waitFor();
    await page.text.fill("yarım");
    await page.getByRole("button", { name: "Ayarlar" }).click();
    await page.locator("select").selectOption("en");
    await page.getByText("How can we help you?").waitFor();
    assert.equal(await page.text.inputValue(), "yarım");
    assert.equal(await page.panel.getAttribute("lang"), "en");
});

test("a page loads less than 30 KB of script and everything under the strictest policy", async () => {
    const who = await somebody();
    await serveFiles(who.context);
    const page = await who.open("?lang=tr");
    await page.chat();
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((each) => each.name)
        .filter((name) => name.includes("/santral-chat")));
    const sizes = await Promise.all(loaded.filter((name) => name.endsWith(".js"))
        .map(async (name) => (await stat(join(WIDGET, name.split("/").at(-1)))).size));
    assert.equal(sizes.length, 3, "entry, link and one language");
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 30_000, `${total} octets`);
    for (const file of (await readdir(WIDGET)).filter((name) => name.endsWith(".js"))) {
        const source = await readFile(join(WIDGET, file), "utf8");
        assert.equal(/innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/.test(source), false, file);
    }
});

test("every sentence is there in three languages, with the same places for values", async () => {
    const [tr, az, en] = await Promise.all(["tr", "az", "en"].map(async (lang) =>
        (await import(join(WIDGET, `santral-chat-${lang}.js`))).default));
    assert.deepEqual(Object.keys(az), Object.keys(tr));
    assert.deepEqual(Object.keys(en), Object.keys(tr));
    const places = (words) => Object.values(words).map((sentence) => sentence.split("{}").length);
    assert.deepEqual(places(az), places(tr));
    assert.deepEqual(places(en), places(tr));
});
