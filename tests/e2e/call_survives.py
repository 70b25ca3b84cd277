#!/usr/bin/env python3
"""A call survives the death of its window: call_survives.py [--runs N] [--programs BIN]

Each run: somebody calls through the lab's PBX, the agent answers in the window of `santral` and speaks a steady tone,
the window is killed with SIGKILL at a random moment and started again; the new one shows the call and hangs it up. A
run counts when the caller's recording has no gap over 100 ms from the first to the last tone, and the call stands in
the thread once. The last line is one JSON object; the exit code tells whether all runs counted.
"""

import argparse
import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import whole_desk  # noqa: E402

TONE = 440
SPEECH_SECONDS = 1800
GAP_LIMIT_MS = 100


def calls_in_thread(window, number):
    return [row for row in window.thread() if "all" in row and number[-4:] in row.replace(" ", "")]


def one_run(home, window, lab):
    """The new window, and what was seen."""
    import customer
    import tones
    from desk_window import wait_for
    name, number = customer.person()
    line = lab["accounts"]["agent"]["user"]
    window.get("push button", "Phone ready", 40)
    caller = customer.Customer(lab, tone=600, name=name, number=number)
    try:
        caller.dial(line)
        window.get(None, f"Incoming call for {line}: {name}", 20)
        window.press("push button", "Answer")
        window.get("push button", "Hang up")
        time.sleep(random.uniform(0.5, 2.5))
        window.kill()
        killed = time.monotonic()
        window = home.start()
        window.get("push button", "Hang up")
        back = time.monotonic() - killed
        time.sleep(1)
        window.press("push button", "Hang up")
        outcome = caller.wait(20)
        wait_for(lambda: not window.all("push button", "Hang up"), "the end of the call in the window")
        wait_for(lambda: calls_in_thread(window, number), "the call in the thread")
    finally:
        caller.close()
    heard = tones.measure(caller.recording(), TONE)
    records = len(calls_in_thread(window, number))
    good = outcome == "ok" and records == 1 and heard["seconds"] > 1 and heard["longest_gap_ms"] <= GAP_LIMIT_MS
    return window, {"good": good, "outcome": outcome, "records": records, "back_s": round(back, 2),
                    "heard_s": heard["seconds"], "longest_gap_ms": heard["longest_gap_ms"],
                    "longest_silence_on_the_wire_ms": caller.report.get("longest_silence_ms")}


def all_runs(programs, scratch, lab, count, results):
    import desk_window
    import tones
    speech = tones.make(scratch / "speech.wav", TONE, SPEECH_SECONDS)
    home = whole_desk.Home(programs, scratch / "home", ["--play", speech, "--no-bar", "--idle", "5"])
    home.keep_settings(line=lab)
    screen = desk_window.Screen()
    window = home.start()
    try:
        for number in range(count):
            window, result = one_run(home, window, lab)
            results.append(result)
            print(f"run {number + 1}: {json.dumps(result)}", flush=True)
    except Exception:
        if window.process.poll() is None:
            print(window.dump(), file=sys.stderr)
        raise
    finally:
        window.close()
        screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    import voice
    results, fault = [], ""
    with tempfile.TemporaryDirectory(prefix="santral-call-") as scratch:
        folder = Path(scratch)
        (folder / "lab").mkdir()
        try:
            lab = voice.up(folder / "lab")
            all_runs(arguments.programs.resolve(), folder, lab, arguments.runs, results)
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            fault = f"{type(error).__name__}: {error}"
        finally:
            voice.down(folder / "lab")
    good = sum(result["good"] for result in results)
    print(json.dumps({"test": "call_survives", "runs": arguments.runs, "good": good, "why": fault,
                      "longest_gap_ms": max((result["longest_gap_ms"] or 0 for result in results), default=None)}))
    return 0 if good == arguments.runs else 1


if __name__ == "__main__":
    sys.exit(main())
