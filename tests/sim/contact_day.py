#!/usr/bin/env python3
"""A simulated day and the independent count of its boards. Needs what is built; starts no server of the lab.

contact_day.py --programs FOLDER [--day short|full] [--seed N] [--keep FOLDER]
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# The short one goes over midnight: today is another day than the last half hour then.
DAYS = {"short": ["--contacts", "60", "--agents", "5", "--hours", "0.3333", "--from", "23:48"], "full": []}


def run(*command):
    done = subprocess.run([str(word) for word in command], check=False)
    if done.returncode != 0:
        sys.exit(f"{pathlib.Path(command[0]).name}: ended with {done.returncode}")


def day(programs, folder, which, seed):
    run(programs / "sim_contact_day", "--folder", folder, "--seed", seed, *DAYS[which])
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
