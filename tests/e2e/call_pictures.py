#!/usr/bin/env python3
"""Pictures of a call on the sample desk, the caller being one of its customers: call_pictures.py BIN FOLDER

Leaves offer.png (it rings) and call.png (it is answered) in FOLDER. Needs the lab's PBX; ends with 77 where a part of it
is missing.
"""

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import whole_desk  # noqa: E402

SETTLED = 1.0  # seconds until nothing moves any more


def a_customers_number(window):
    rows = window.all("list item", "+90", window.get("list", "Conversations"))
    return re.search(r"\+90[\d ]+", rows[0].name).group().replace(" ", "")


def take(programs, name):
    time.sleep(SETTLED)
    subprocess.run([programs / "e2e_screen_picture", name], check=True)
    print(name)


def pictures(programs, folder, scratch, lab):
    import customer
    import desk_window
    home = whole_desk.Home(programs, scratch / "home", ["--no-bar", "--idle", "2"])
    home.keep_settings(line=lab)
    home.arguments += ["--sample", "--size", "1600x1000"]
    screen = desk_window.Screen()
    window = home.start()
    try:
        window.get("push button", "Phone ready", 40)
        caller = customer.Customer(lab, tone=600, name="", number=a_customers_number(window))
        caller.dial(lab["accounts"]["agent"]["user"])
        window.get("push button", "Answer", 20)
        take(programs, folder / "offer.png")
        window.press("push button", "Answer")
        window.get("push button", "Hang up")
        take(programs, folder / "call.png")
        window.press("push button", "Hang up")
        caller.wait(20)
        caller.close()
    finally:
        window.close()
        screen.close()


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    whole_desk.inside_own_session(Path(__file__).resolve())
    import voice
    with tempfile.TemporaryDirectory(prefix="santral-pictures-") as scratch:
        folder = Path(scratch)
        (folder / "lab").mkdir()
        lab = voice.up(folder / "lab")
        try:
            pictures(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), folder, lab)
        finally:
            voice.down(folder / "lab")
    return 0


if __name__ == "__main__":
    sys.exit(main())
