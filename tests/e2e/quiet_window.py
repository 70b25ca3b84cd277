#!/usr/bin/env python3
"""A window whose thread waits for nothing: quiet_window.py [--programs BIN]

A real window over a desk with sample customers, driven through AT-SPI and the keyboard through what an agent does all
day: conversations are opened and scrolled, searched, filtered, picked, answered in part, noted in, snoozed, solved and
taken back; settings are changed, look and language too; the administration and the help are looked at; the window is
resized by what opens in it. Meanwhile every call is written down with which its thread could wait for a disk or a
network (gui_calls.py), and every stretch over 100 ms in which it did not come back to its events (the desk's own log).
Of the first there must be none but those listed there with their reason. The last line is one JSON object; the exit code
tells whether all was right.
"""

import argparse
import json
import os
import secrets
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import gui_calls  # noqa: E402
import whole_desk  # noqa: E402

WRITTEN_WITHIN = 2.0  # seconds, in which what was chosen last would have been kept


class Day:
    def __init__(self, window, step):
        self.window, self.step = window, step

    def rows(self):
        return self.window.all("list item", None, self.window.get("list", "Conversations"))

    def open(self, number):
        self.rows()[number].queryAction().doAction(0)
        self.window.get("list", "Messages")

    def read(self):
        for number in range(5):
            self.open(number)
        window = self.window
        window.reach("Messages")
        for key in ("home", "up", "up", "down", "down"):
            window.key(key)
        self.step("conversations opened, a thread walked through")

    def search(self):
        from desk_window import wait_for
        window = self.window
        window.focus(window.get("text", "Search"))
        for words in ("siparis", "kargo", "Elif"):
            window.write("Search", "")
            window.type(words)
            found = window.get("list", "Search results")
            wait_for(lambda found=found: found.childCount, f"something found for “{words}”")
        window.key("down")
        window.key("return")
        window.get("list", "Messages")
        window.key("escape")
        self.step("searched, and a hit opened")

    def write(self):
        window = self.window
        window.press("page tab", "Internal note")
        window.focus(window.get("text", "Internal note"))
        window.type("bir not ")
        window.type(secrets.token_hex(4))
        window.press("push button", "Add note")
        window.type("yarim kalan " + secrets.token_hex(4))
        time.sleep(WRITTEN_WITHIN)
        self.step("a note written, another begun")

    def act(self):
        window = self.window
        self.open(3)
        window.press("push button", "Solved")
        window.press("push button", "Undo")
        for tab in ("Team", "Snoozed", "Solved", "Mine"):
            window.press("page tab", tab)
        window.get("list", "Conversations")
        self.step("solved, taken back; the tabs of the inbox")

    def set_up(self):
        window = self.window
        window.press("push button", "Settings")
        pages = window.get("list", "Pages of the settings")
        window.reach(pages.name, "shift tab")
        window.key("home")
        for _ in range(pages.childCount):
            window.key("down")
        window.go_to("Sounds and notices")
        window.press("push button", "Listen: ")
        window.go_to("Look and language")
        box = window.labelled("combo box", "Theme")
        window.reach(box.name, "shift tab")
        for choice in ("Light", "Dark"):
            window.key("down")
            window.listen().await_name(lambda heard, choice=choice: choice in heard, f"{choice} is chosen")
        window.press("push button", "Close")
        time.sleep(WRITTEN_WITHIN)
        self.step("the settings walked through, the theme changed twice")

    def run(self):
        for chapter in (self.read, self.search, self.write, self.act, self.set_up):
            chapter()


def story(programs, scratch, step):
    import desk_window
    screen = desk_window.Screen()
    home = whole_desk.Home(programs, scratch / "home")
    home.keep_settings(chat_port=0)
    home.arguments += ["--sample"]
    player = scratch / "bin" / "pw-play"
    player.parent.mkdir()
    player.write_text(f"#!/bin/sh\necho \"$1\" >> {scratch}/played\n")
    player.chmod(0o755)
    home.environment["PATH"] = f"{player.parent}:{os.environ['PATH']}"
    window = home.start()
    try:
        step("the desk is there, with its sample")
        Day(window, step).run()
        if not gui_calls.was_watching(scratch / "home" / "gui-calls"):
            raise AssertionError("nothing was written down, not even what Qt does by itself")
        calls = home.gui_calls()
        if not (scratch / "played").exists():
            raise AssertionError("no sound was played")
        window.close()
        log = [line for line in (home.folder / "desk.log").read_text().splitlines() if " window: " in line]
        return {"calls": calls, "stalls": log, "good": not calls}
    except Exception:
        if window.process.poll() is None:
            print(window.dump(), file=sys.stderr)
        raise
    finally:
        window.close()
        screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    result = {"good": False}
    with tempfile.TemporaryDirectory(prefix="santral-quiet-") as scratch:
        try:
            if not (arguments.programs / gui_calls.LIBRARY).exists():
                print(f"skipped: no {gui_calls.LIBRARY}")
                return whole_desk.SKIPPED
            result = story(arguments.programs.resolve(), Path(scratch), whole_desk.Steps())
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            result["why"] = f"{type(error).__name__}: {error}"
    for call in result.get("calls", []):
        print(json.dumps(call, ensure_ascii=False))
    print(json.dumps({"test": "quiet_window", **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())
