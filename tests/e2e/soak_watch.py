"""What programs take over hours (soak.py): looked at every ten seconds, told once a minute, judged at the end.

A program is judged by its last life, from its last start on, without the first minutes, and only where it has lived long
enough for a slope to mean something. Judged is its own memory (RssAnon: heap and stacks). Its resident memory, told
besides, counts pages of its program file and of libraries too, which come when they are first needed and which the
system takes back when it likes.
"""

import os
import statistics
import time
from pathlib import Path

LOOK_EVERY = 10.0
TELL_EVERY = 60.0
WARM_UP = 300.0  # seconds of each life that say nothing of its slope
LONG_ENOUGH = 1800.0  # seconds of life
OWN_LIMIT_MIB = 1.0  # in an hour
LOG_LIMIT_MIB = 64
COLUMNS = ("own_mib", "rss_mib", "handles", "threads", "log_mib")
TOLD = "own rss fds thr wal".split()


def use_of(pid, folder):
    """Of one process, and of the logs of the databases in its folder."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    logs = sum(file.stat().st_size for file in folder.rglob("*.db-wal"))
    return {"own_mib": int(status["RssAnon"].split()[0]) / 1024, "rss_mib": int(status["VmRSS"].split()[0]) / 1024,
            "handles": len(os.listdir(f"/proc/{pid}/fd")), "threads": int(status["Threads"]), "log_mib": logs / 2**20}


def slope(samples):
    """By least squares, in an hour, of [(seconds, value)]; nothing where there is too little."""
    if len(samples) < 6:
        return None
    mean_t = sum(t for t, _ in samples) / len(samples)
    mean_v = sum(v for _, v in samples) / len(samples)
    spread = sum((t - mean_t) ** 2 for t, _ in samples)
    return round(3600 * sum((t - mean_t) * (v - mean_v) for t, v in samples) / spread, 3)


class Life:
    """Samples of one program since its last start: [(seconds, use)]."""

    def __init__(self, pid):
        self.pid, self.samples = pid, []

    def seconds(self):
        return self.samples[-1][0] - self.samples[0][0] if self.samples else 0.0

    def warm(self, column):
        return [(t, use[column]) for t, use in self.samples if t - self.samples[0][0] >= WARM_UP]

    def thirds(self, column):
        """Medians of the first and of the last third; nothing where there is too little."""
        values = [value for _, value in self.warm(column)]
        third = len(values) // 3
        return [round(statistics.median(part), 2) for part in (values[:third], values[-third:])] if third > 1 else None

    def told(self):
        return {"seconds": round(self.seconds()), "judged": self.seconds() >= LONG_ENOUGH,
                "slopes_per_hour": {one: slope(self.warm(one)) for one in COLUMNS},
                "thirds": {one: self.thirds(one) for one in COLUMNS}}

    def faults(self, name):
        """In words."""
        if self.seconds() < LONG_ENOUGH:
            return []
        found, grows = [], slope(self.warm("own_mib"))
        if grows > OWN_LIMIT_MIB:
            found.append(f"{name}: its own memory grows by {grows} MiB an hour")
        for column in ("handles", "threads"):
            first, last = self.thirds(column)
            if last > first:
                found.append(f"{name}: {column} grew from {first:g} to {last:g}")
        return found


class Watcher:
    def __init__(self):
        self.began, self.looked, self.said, self.lives, self.worst_log = time.monotonic(), 0.0, 0.0, {}, 0.0

    def seconds(self):
        return time.monotonic() - self.began

    def is_due(self):
        return self.seconds() - self.looked >= LOOK_EVERY

    def look(self, programs):
        """{name: (pid, folder)}"""
        now, uses = self.seconds(), {}
        self.looked = now
        for name, (pid, folder) in programs.items():
            try:
                use = uses[name] = use_of(pid, folder)
            except (OSError, KeyError):  # one that has just ended
                continue
            if name not in self.lives or self.lives[name].pid != pid:
                self.lives[name] = Life(pid)
            self.lives[name].samples.append((now, use))
            self.worst_log = max(self.worst_log, use["log_mib"])
        if now - self.said >= TELL_EVERY:
            self.said = now
            self.tell(programs, uses)

    def head(self, names):
        print(" " * 10 + "".join(f" | {name:^32}" for name in names))
        print(" " * 10 + (" |" + "".join(f"{one:>{width}}" for one, width in zip(TOLD, (8, 7, 6, 5, 7)))) * len(names),
              flush=True)

    def tell(self, names, uses):
        row = ""
        for name in names:
            use = uses.get(name)
            row += " |" + ("{own_mib:8.1f}{rss_mib:7.1f}{handles:6d}{threads:5d}{log_mib:7.1f}".format(**use) if use
                           else f"{'-':>33}")
        print(f"{self.seconds():8.0f} s{row}", flush=True)

    def result(self):
        return {"lives": {name: life.told() for name, life in self.lives.items()},
                "largest_log_mib": round(self.worst_log, 1)}

    def faults(self):
        found = [fault for name, life in self.lives.items() for fault in life.faults(name)]
        if self.worst_log > LOG_LIMIT_MIB:
            found.append(f"the logs of the databases grew to {self.worst_log:.1f} MiB")
        return found
