#!/usr/bin/env python3
"""A call survives the death of its window: call_survives.py [--runs N] [--programs BIN]

Each run: a customer calls through the lab's PBX, the desk answers and speaks a steady tone, the desk's process is
killed with SIGKILL at a random moment, a new one is started, finds the call and hangs it up. A run counts when the
customer's recording has no gap over 100 ms from the first to the last tone, and the call is on record once. The last
line is one JSON object; the exit code tells whether all runs counted.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "lab"))
import customer  # noqa: E402
import desk  # noqa: E402
import procs  # noqa: E402
import tones  # noqa: E402
import voice  # noqa: E402

TONE = 440
GAP_LIMIT_MS = 100


def one_run(programs, home, lab, speech):
    arguments = ["--play", speech, "--record", home, "--no-bar", "--idle", "5"]
    first = desk.Desk(programs, home, arguments)
    first.sign_on(lab["domain"], lab["accounts"]["agent"])
    first.line("ready")
    caller = customer.Customer(lab, tone=600)
    second = None
    try:
        caller.dial(lab["accounts"]["agent"]["user"])
        call = first.call("incoming")["call"]["id"]
        first.tell("answer", call=call)
        first.call("active", call)
        time.sleep(random.uniform(0.5, 2.5))
        killed = time.monotonic()
        first.kill()
        second = desk.Desk(programs, home, arguments)
        second.call("active", call)
        back = time.monotonic() - killed
        time.sleep(1)
        second.tell("hang-up", call=call)
        second.call("ended", call)
        second.record(call, "answered")
        outcome = caller.wait(20)
        time.sleep(0.2)
        second.mark()
    finally:
        caller.close()
        for window in filter(None, (first, second)):
            window.close()
    ends = [news for news in second.news if news["kind"] == "record" and news["record"]["part"].get("ended")]
    found = tones.measure(caller.recording(), TONE)
    good = outcome == "ok" and len(ends) == 1 and found["seconds"] > 1 and found["longest_gap_ms"] <= GAP_LIMIT_MS
    return {"good": good, "outcome": outcome, "records_of_the_end": len(ends), "back_ms": round(back * 1000),
            "heard_s": found["seconds"], "longest_gap_ms": found["longest_gap_ms"],
            "longest_silence_on_the_wire_ms": caller.report.get("longest_silence_ms")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    arguments = parser.parse_args()
    absent = voice.missing()
    if absent:
        print("skipped: not installed: " + ", ".join(absent))
        return 0
    results = []
    with tempfile.TemporaryDirectory(prefix="santral-call-") as scratch:
        folder = Path(scratch)
        (folder / "lab").mkdir()
        lab = voice.up(folder / "lab")
        try:
            speech = tones.make(folder / "speech.wav", TONE, 60)
            for number in range(arguments.runs):
                try:
                    result = one_run(arguments.programs.resolve(), folder / f"home{number}", lab, speech)
                except procs.LabError as error:
                    result = {"good": False, "outcome": str(error)}
                results.append(result)
                print(f"run {number + 1}: {json.dumps(result)}", flush=True)
        finally:
            voice.down(folder / "lab")
    good = sum(result["good"] for result in results)
    print(json.dumps({"test": "call_survives", "runs": len(results), "good": good,
                      "longest_gap_ms": max((result.get("longest_gap_ms") or 0 for result in results), default=0)}))
    return 0 if good == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
