#!/usr/bin/env python3
"""Pages of two brands, in a real browser, on one real hub: each gets its own chat. brand_pages.py --programs FOLDER

The pages are served by another server than the hub, as shops' are. Ends with 77 where the browser is missing.
"""

import argparse
import http.server
import json
import shutil
import sys
import tempfile
import threading
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import team  # noqa: E402
import whole_desk  # noqa: E402

BOOTS, SHOES = "#0a5f3a", "#8a1f6b"


class Shop(http.server.ThreadingHTTPServer):
    """One page with one line for the chat."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Page)
        self.line = ""
        self.origin = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):  # noqa: N802
        body = f"<!doctype html><html lang=tr><title>Shop</title><p>Hoş geldiniz</p>{self.server.line}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def is_colour(seen, wanted):
    return all(abs(one - int(wanted[at:at + 2], 16)) <= 2 for one, at in zip(seen, (1, 3, 5)))


def opened(hub):
    """Of each conversation, in the hub's order, the names of brand and queue."""
    rows = [json.loads(line) for line in hub.ask("export").splitlines()]
    named = {"brand.changed": "brand", "queue.changed": "queue"}
    things = [row["facts"][named[row["kind"]]] for row in rows if row["kind"] in named]
    names = {thing["id"]: thing["name"] for thing in things}
    return [(names.get(row["facts"].get("brand")), names.get(row["facts"].get("queue")))
            for row in rows if row["kind"] == "conversation.opened"]


def story(programs, scratch):
    import procs
    boots, shoes = Shop(), Shop()
    hub = team.HubProcess(programs, scratch / "team", *procs.free_ports(2))
    for name, shop, accent in (("Kuzey Bot", boots, BOOTS), ("Güney Ayakkabı", shoes, SHOES)):
        word = name.split()[0].lower().replace("ü", "u")
        hub.ask("queue", "add", f"{name} desteği")
        hub.ask("brand", "add", name, "--accent", accent, "--chat", word, "--chat-queue", f"{name} desteği",
                "--origin", shop.origin)
        shop.word, shop.accent, shop.name = word, accent, name
    hub.start()
    base = hub.shop.split("/widget/")[0]
    try:
        for shop in (boots, shoes):
            shop.line = f'<script type="module" src="{base}/widget/santral-chat.js" data-brand="{shop.word}"></script>'
            visitor = whole_desk.Visitor(shop.origin + "/")
            visitor("open")
            visitor("say", text=f"{shop.name} nerede?")
            look = visitor("look")
            assert shop.name in look["all"], look
            assert is_colour(look["worn"]["ground"], shop.accent), look
            assert not visitor.close()["faults"]
        # A page of one brand that says the other's name is not let in.
        boots.line = boots.line.replace(boots.word, shoes.word)
        stranger = whole_desk.Visitor(boots.origin + "/")
        try:
            stranger("open")
        except AssertionError:
            pass
        else:
            raise AssertionError("a page that the brand does not name shows its chat")
        stranger.close()
    finally:
        hub.kill()
    assert opened(hub) == [(shop.name, f"{shop.name} desteği") for shop in (boots, shoes)], opened(hub)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=Path, required=True)
    arguments = parser.parse_args()
    if missing := [name for name in ("chromium", "node") if not shutil.which(name)]:
        print(f"skipped: {', '.join(missing)}")
        return whole_desk.SKIPPED
    with tempfile.TemporaryDirectory(prefix="santral-brands-") as scratch:
        story(arguments.programs.resolve(), Path(scratch))
    print("two brands, two chats")
    return 0


if __name__ == "__main__":
    sys.exit(main())
