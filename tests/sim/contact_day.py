#!/usr/bin/env python3
"""A simulated day and the independent count of its boards. Needs what is built; of the lab Kamailio and sipp, without
which no call of the day is a real one.

contact_day.py --programs FOLDER [--day short|full] [--seed N] [--keep FOLDER]
"""
import argparse
import pathlib
import secrets
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent / "lab"))
import day_phones  # noqa: E402
import pbx  # noqa: E402
import procs  # noqa: E402

# The short one goes over midnight: today is another day than the last half hour then.
DAYS = {"short": ["--contacts", "60", "--agents", "5", "--hours", "0.3333", "--from", "23:48"], "full": []}
AGENTS = {"short": 5, "full": 50}
REAL_CALLS = {"short": 6, "full": 300}
SPEED = 60
LINE = "900"
FIRST_EXTENSION = 1001


def run(*command):
    done = subprocess.run([str(word) for word in command], check=False)
    if done.returncode != 0:
        sys.exit(f"{pathlib.Path(command[0]).name}: ended with {done.returncode}")


def with_real_calls(command, folder, which):
    """The day itself, with a PBX that asks its hub, telephones, and callers who begin when its clock does."""
    door, = procs.free_ports(1)
    token = secrets.token_urlsafe(32)
    phones = day_phones.Telephones(folder / "lab")
    day = subprocess.Popen([*command, "--sip-calls", str(REAL_CALLS[which]), "--pbx-port", str(door), "--pbx-token", token],
                           stdout=subprocess.PIPE, text=True)
    callers = None
    try:
        places = {FIRST_EXTENSION + at: phones.place for at in range(AGENTS[which])}
        lab = pbx.up(folder / "lab", f"http://127.0.0.1:{door}", token, [LINE], places=places, speed=SPEED, again_ms=100)
        for line in day.stdout:
            if line.startswith("STARTED"):
                callers = day_phones.Callers(folder / "lab", lab["domain"], folder / "calls.csv", LINE, int(line.split()[1]))
            else:
                print(line, end="", flush=True)
        if day.wait() != 0:
            sys.exit(f"{command[0]}: ended with {day.returncode}")
        print(callers.outcome())
    finally:
        if day.poll() is None:
            day.send_signal(signal.SIGTERM)
            day.wait()
        for one in (callers, phones):
            if one:
                one.close()
        pbx.down(folder / "lab")


def day(programs, folder, which, seed):
    command = [str(programs / "sim_contact_day"), "--folder", str(folder), "--seed", seed, *DAYS[which]]
    if pbx.missing():
        print("no real calls: not installed: " + ", ".join(pbx.missing()))
        run(*command)
    else:
        with_real_calls(command, folder, which)
    run(programs / "santral-hub", "export", "--data", folder / "hub", "--out", folder / "log.jsonl")
    run(sys.executable, HERE / "count_day.py", folder / "log.jsonl", folder / "board.json")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--day", choices=DAYS, default="short")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", type=pathlib.Path, help="missing or empty; the day stays there")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        return day(given.programs, given.keep, given.day, given.seed)
    with tempfile.TemporaryDirectory(prefix="santral-day-") as folder:
        day(given.programs, pathlib.Path(folder), given.day, given.seed)


if __name__ == "__main__":
    main()
