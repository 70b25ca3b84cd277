#!/usr/bin/env python3
"""Nothing acknowledged is lost or doubled when the desk is killed: crash.py [--runs N] [--programs BIN]

Each run: a visitor in a real browser writes one message after the other while the agent answers; then the agent types
without a pause, and in the middle of it the desk is killed with SIGKILL, in every second run santral-voice with it. The
visitor goes on writing. A new desk must show every message once and in order, and of the half written text at least
what was typed a second before the end. The last line is one JSON object; the exit code tells whether all runs were
right.
"""

import argparse
import json
import os
import random
import secrets
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import whole_desk  # noqa: E402

KNOWN_TO_THE_HUB = ("sent", "delivered", "read")
ONE_PAGE = 60  # messages a window has at hand; the visitor's page, compared whole, has all
DRAFT_IS_KEPT_AFTER = 1.0  # seconds, also of somebody who never pauses
TYPES_FOR = (1.5, 3.0)  # seconds, between these
A_KEY_EACH = 0.04  # seconds: faster than people type


def open_newest(window):
    from desk_window import wait_for
    row = wait_for(lambda: window.all("list item", None, window.get("list", "Conversations")), "a conversation")[0]
    row.queryAction().doAction(0)


def type_on(window, seconds):
    """Without a pause; gives back [(when, key)]."""
    typed, began = [], time.monotonic()
    while time.monotonic() - began < seconds:
        key = random.choice("abcdefghijklmnoprstuvyz ")
        window.type(key)
        typed.append((time.monotonic(), key))
        time.sleep(A_KEY_EACH)
    return typed


def kept_enough(kept, typed, killed):
    """What is kept is the beginning of what was typed, as far as promised."""
    all_keys = "".join(key for _, key in typed)
    promised = sum(when <= killed - DRAFT_IS_KEPT_AFTER for when, _ in typed)
    return all_keys.startswith(kept) and len(kept) >= promised


def one_run(number, home, window, visitor, said):
    """Kills the desk and gives back the new one with what was seen."""
    from desk_window import wait_for
    answer = f"yanıt {secrets.token_hex(3)}"
    window.press("page tab", "Chat")
    window.write("Chat", answer)
    window.press("push button", "Send", exact=True)
    visitor("hear", text=answer)
    said.append(answer)
    voice = wait_for(home.voice_pid, "santral-voice") if number % 2 else None
    window.focus(window.get("text", "Chat"))
    typed = []
    for last in random.sample(["visitor", "agent"], 2):
        if last == "agent":
            typed = type_on(window, random.uniform(*TYPES_FOR))
            continue
        for _ in range(random.randint(2, 6)):
            said.append(f"mesaj {secrets.token_hex(3)}")
            visitor("write", text=said[-1])
    time.sleep(0 if last == "agent" else random.uniform(0, 0.2))
    before = visitor("look") if last == "visitor" else None
    killed = time.monotonic()
    window.kill()
    if voice:
        os.kill(voice, signal.SIGKILL)
    acknowledged = sum(mark in KNOWN_TO_THE_HUB for mark in before["marks"]) if before else None
    for _ in range(2):
        said.append(f"mesaj {secrets.token_hex(3)}")
        visitor("write", text=said[-1])
    window = home.start()
    back = time.monotonic() - killed
    open_newest(window)
    visitor("settled")
    wait_for(lambda: sum(said[-1] in row for row in window.thread()) == 1, "the last message in the thread", 30)
    shown = window.thread()
    newest = said[-ONE_PAGE:]
    at = [[place for place, row in enumerate(shown) if text in row] for text in newest]
    lost = [text for text, found in zip(newest, at) if not found]
    doubled = [text for text, found in zip(newest, at) if len(found) > 1]
    field = window.get("text", "Chat").queryText()
    kept = field.getText(0, field.characterCount)
    page = visitor("look")["bubbles"]
    draft = kept_enough(kept, typed, killed)
    good = not lost and not doubled and at == sorted(at) and draft and page == said
    return window, {"good": good, "acknowledged": acknowledged, "messages": len(said), "lost": lost,
                    "doubled": doubled, "draft": draft, "typed": len(typed), "kept": len(kept),
                    "page": page == said, "voice_killed": bool(voice), "back_s": round(back, 2)}


def all_runs(programs, scratch, count, results):
    import desk_window
    import procs
    port, nobody = procs.free_ports(2)
    # Without a telephone santral-voice would not run, and could not be killed.
    line = {"domain": f"127.0.0.1:{nobody}", "accounts": {"agent": {"user": "desk", "password": "none"}}}
    home = whole_desk.Home(programs, scratch / "home", ["--no-bar", "--idle", "2"])
    home.keep_settings(line=line, chat_port=port)
    screen = desk_window.Screen()
    window, visitor = home.start(), None
    try:
        visitor = whole_desk.Visitor(window.shop)
        visitor("open")
        said = [f"merhaba {secrets.token_hex(3)}"]
        visitor("say", text=said[0])
        open_newest(window)
        for number in range(count):
            window, result = one_run(number, home, window, visitor, said)
            results.append(result)
            print(f"run {number + 1}: {json.dumps(result, ensure_ascii=False)}", flush=True)
    except Exception:
        if window.process.poll() is None:
            print(window.dump(), file=sys.stderr)
        raise
    finally:
        if visitor:
            visitor.close()
        window.close()
        screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=6)
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    results, fault = [], ""
    with tempfile.TemporaryDirectory(prefix="santral-crash-") as scratch:
        try:
            all_runs(arguments.programs.resolve(), Path(scratch), arguments.runs, results)
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            fault = f"{type(error).__name__}: {error}"
    good = sum(result["good"] for result in results)
    print(json.dumps({"test": "crash", "runs": arguments.runs, "good": good, "why": fault,
                      "slowest_back_s": max((result["back_s"] for result in results), default=None)}))
    return 0 if good == arguments.runs else 1


if __name__ == "__main__":
    sys.exit(main())
