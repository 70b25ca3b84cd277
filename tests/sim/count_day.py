#!/usr/bin/env python3
"""Recounts every board of a simulated day from the exported ledger, by docs/floor.md alone (floor_count.py).

count_day.py LOG BOARDS: LOG is what `santral-hub export` wrote, BOARDS the day's board.json. One line a board, then
every figure that differs; ends with 1 where one does. A board that was told while the day went on may stand before
events of the same moment that were still on their way to disk: it has to be right to the unit as of some event, and
the line says how many came after it.
"""
import json
import sys
import time

from floor_count import Floor

ON_THE_WAY = 20  # events that may bear a told board's moment and come after it
MOST_SHOWN = 40


def differences(ours, theirs, path=""):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            yield from differences(ours.get(name), theirs.get(name), f"{path}.{name}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for i, (a, b) in enumerate(zip(ours, theirs)):
            yield from differences(a, b, f"{path}[{i}]")
    elif ours != theirs:
        yield f"{path}: board {json.dumps(theirs)}, counted {json.dumps(ours)}"


def count_figures(value):
    if isinstance(value, dict):
        return sum(map(count_figures, value.values()))
    return sum(map(count_figures, value)) if isinstance(value, list) else 1


def judge(events, how, board):
    """(what differs, events at or before its moment that it lacks)."""
    at = board["at"]
    upto = sum(1 for _ in events_until(events, at))
    first = max(0, upto - ON_THE_WAY) if how == "told" else upto
    floor, found = Floor(), None
    for seen in range(upto + 1):
        if seen >= first:
            found = list(differences(floor.board(at), board))
            if not found and (seen == upto or how == "told"):
                exact = seen
                # The latest event it can stand at counts.
                return [], upto - latest(events, floor, at, board, exact, upto)
        if seen < upto:
            floor.apply(events[seen])
    return found, 0


def latest(events, floor, at, board, exact, upto):
    for seen in range(exact, upto):
        floor.apply(events[seen])
        if not any(differences(floor.board(at), board)):
            exact = seen + 1
    return exact


def events_until(events, at):
    for event in events:
        if event["at"] > at:
            return
        yield event


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as log:
        events = [json.loads(line) for line in log]
    with open(sys.argv[2], encoding="utf-8") as file:
        boards = json.load(file)["boards"]
    wrong = figures = 0
    for number, one in enumerate(boards):
        board = one["board"]
        found, lacks = judge(events, one["how"], board)
        clock = time.strftime("%d %H:%M:%S", time.localtime(board["at"] / 1000))
        own = count_figures(board)
        figures += own
        verdict = f"{len(found)} DIFFER" if found else "exact"
        note = f", {lacks} events of its moment came after it" if lacks else ""
        print(f"board {number + 1:3} {one['how']:5} {clock}: {own} figures, {verdict}{note}")
        for line in found[:MOST_SHOWN]:
            print("   " + line)
        wrong += bool(found)
    print(f"{len(events)} events, {len(boards)} boards, {figures} figures: "
          + (f"{wrong} boards DIFFER" if wrong else "all exact"))
    return 1 if wrong or not boards else 0


if __name__ == "__main__":
    sys.exit(main())
