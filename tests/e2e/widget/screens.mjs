// Pictures of the widget and the sample shop, to be looked at: node tests/e2e/widget/screens.mjs FOLDER
import { mkdir } from "node:fs/promises";
import { start, visitor } from "./harness.mjs";

const folder = process.argv[2] ?? "build/widget-screens";
await mkdir(folder, { recursive: true });
const world = await start();
const photo = (page, name) => page.screenshot({ path: `${folder}/${name}.png` });
const still = (page) => page.waitForTimeout(500);

async function talk(page) {
    await page.write("Merhaba, dün aldığım bot küçük geldi. 38 numara ile değiştirmek istiyorum.");
    await page.waitMark("sent");
    await world.lab("say", { text: "Merhaba, sipariş numaranızı yazar mısınız?\nŞuradan da bakabilirsiniz: https://shop.example/siparis" });
    await page.write("48213");
    await page.waitMark("sent");
    await page.locator("input[type=file]").setInputFiles({ name: "kutu.png", mimeType: "image/png",
        buffer: await page.locator(".goods li").nth(2).screenshot() });
    await page.write("Kutusu da ezilmişti");
    await page.waitMark("sent");
    await world.lab("seen", { delivered: 4, read: 4 });
    await world.lab("say", { text: "Değişim kaydınızı açtım. Formu ekledim, çıktısını pakete koymanız yeterli.",
        file: { name: "degisim-formu.pdf", type: "application/pdf", size: 188_000 } });
    await page.write("Süper, teşekkürler");
    await page.waitMark("sent");
    await world.lab("seen", { delivered: 6 });
    await world.lab("typing", { on: true });
    await still(page);
}

async function scene(name, options, play, path = "") {
    const who = await visitor(world, options);
    const page = await who.open(path);
    await page.launch.waitFor();
    await play(page, name, who);
    await who.context.close();
    await world.lab("status", { status: "available" });
    world.wire.mend();
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
await scene("shop", {}, (page, name) => page.screenshot({ path: `${folder}/${name}.png`, fullPage: true }));
await scene("shop-dark-en", { colorScheme: "dark" }, photo, "?lang=en");
for (const colorScheme of ["light", "dark"]) {
    await scene(colorScheme, { colorScheme }, async (page, name) => {
        await page.chat();
        await still(page);
        await photo(page, `${name}-empty`);
        await talk(page);
        await photo(page, name);
        await page.getByRole("button", { name: "Ayarlar" }).click();
        await still(page);
        await photo(page, `${name}-settings`);
    });
}
await scene("away-az", {}, async (page, name) => {
    await world.lab("status", { status: "away" });
    await page.chat();
    await still(page);
    await photo(page, name);
}, "?lang=az");
await scene("offline", {}, async (page, name) => {
    await page.chat();
    await talk(page);
    world.wire.cut();
    await page.locator(".state.offline").waitFor();
    await page.write("Bu bağlantı yokken yazıldı");
    await page.locator("input[type=file]").setInputFiles({ name: "etiket.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(90_000) });
    await page.write("Etiket de ekte");
    await still(page);
    await photo(page, name);
});
await scene("failed", {}, async (page, name) => {
    await page.chat();
    await page.write("Merhaba");
    await page.waitMark("sent");
    await world.lab("block", { on: true });
    await page.write("Bu kabul edilmedi");
    await page.waitMark("failed");
    await world.lab("block", { on: false });
    await page.locator("input[type=file]").setInputFiles(["a.pdf", "çok uzun bir dosya adı ki satıra sığmaz ve kesilmesi gerekir.pdf"]
        .map((file) => ({ name: file, mimeType: "application/pdf", buffer: Buffer.alloc(90_000) })));
    await page.text.fill("Çok satırlı\nbir taslak\nüç satır\ndört");
    await still(page);
    await photo(page, name);
});
await scene("badge", {}, async (page, name) => {
    await page.chat();
    await page.write("Merhaba");
    await page.waitMark("sent");
    await page.keyboard.press("Escape");
    for (const text of ["Buyurun", "Nasıl yardımcı olabilirim?"]) await world.lab("say", { text });
    await still(page);
    await photo(page, name);
});
await scene("phone", phone, async (page, name) => {
    await photo(page, `${name}-shop`);
    await page.chat();
    await talk(page);
    await photo(page, name);
});
await scene("phone-dark", { ...phone, colorScheme: "dark" }, async (page, name) => {
    await world.lab("status", { status: "away" });
    await page.chat();
    await still(page);
    await photo(page, name);
});
await world.stop();
