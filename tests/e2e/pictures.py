"""Pictures of real windows for people to look at, of every size, theme and language asked for; used by team.py and
floor.py --shots. A picture is of a whole screen of the size of the window: Xvfb without a window manager puts it there."""

import itertools
import os
import re
import subprocess
import time
import xml.etree.ElementTree as tree
from pathlib import Path

SIZES = ("1366x768", "1920x1080")
THEMES = ("light", "dark")
LANGUAGES = ("en", "tr")
SETTLED = 0.6  # seconds until nothing moves any more
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


class Words:
    """What the window calls things in a language: words("Floor board")."""

    def __init__(self, language):
        self.known = {}
        if language == "en":
            return
        for message in tree.parse(TRANSLATIONS / f"santral_{language}.ts").getroot().iter("message"):
            self.known.setdefault(message.findtext("source"), message.findtext("translation"))

    def __call__(self, source):
        return self.known.get(source) or source

    def part(self, source):
        """The longest piece of it that does not depend on what is filled in."""
        return max(re.split(r"%\d|%L?n", self(source)), key=len).strip()


class Display:
    """An X server of that size, for what is started while it is entered."""

    def __init__(self, size):
        import desk_window
        self.before, self.screen = os.environ.get("DISPLAY"), None
        self.make = lambda: desk_window.Display(f"{size}x24")

    def __enter__(self):
        self.screen = self.make()
        return self

    def __exit__(self, *_):
        self.screen.close()
        os.environ["DISPLAY"] = self.before


def looks(sizes=SIZES, themes=THEMES, languages=LANGUAGES):
    return itertools.product(sizes, languages, themes)


def take(programs, folder, name):
    """Of the screen that is in use."""
    time.sleep(SETTLED)
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([programs / "e2e_screen_picture", folder / f"{name}.png"], check=True, stderr=subprocess.DEVNULL)
