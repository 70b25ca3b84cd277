#!/usr/bin/env python3
"""Hours on real programs with a fault a minute: soak.py [--hours H] [--programs BIN] [--every SECONDS]

A real santral-hub, a desk joined through a relay of ours and one joined without it, in real windows; visitors in a real
browser, a new one every so many messages; a customer who mails through Postfix and Dovecot. All the while visitor, mail
and agents write. Once a minute something is done to the line or to a program, by turns; then everything that was said has
to be on the visitor's page and on the desk, once and in order, and the answers to mails in the customer's mailbox once.
Every ten seconds memory, descriptors, threads and the databases' logs of hub and desks are looked at. It prints a table and,
last, one JSON object with the slope of each in an hour, from the last start of each program on. Calls are not part of it.
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
import team  # noqa: E402
import whole_desk  # noqa: E402
from faulty_line import Line  # noqa: E402

FAR, NEAR = "deniz", "emre"  # behind the relay, and beside it
AGENTS = {FAR: "Deniz Kaya", NEAR: "Emre Aliyev"}
MAILS = "Ceren"
FAULT_LASTS = 15.0  # seconds
LOOK_EVERY = 10.0
MESSAGES_OF_A_VISITOR = 120
MAIL_EVERY = 5  # rounds
SETTLED_WITHIN = 60
WARM_UP = 300.0  # seconds of each program that say nothing of its slope
LOG_LIMIT_MIB = 64
COLUMNS = ("rss_mib", "handles", "threads", "log_mib")


def use_of(pid, folder):
    """Of one process, and of the logs of the databases in its folder."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    logs = sum(file.stat().st_size for file in folder.rglob("*.db-wal"))
    return {"rss_mib": int(status["VmRSS"].split()[0]) / 1024, "handles": len(os.listdir(f"/proc/{pid}/fd")),
            "threads": int(status["Threads"]), "log_mib": logs / 2**20}


def slope(samples):
    """By least squares, in an hour, of [(seconds, value)]; nothing where there is too little."""
    if len(samples) < 6:
        return None
    mean_t = sum(t for t, _ in samples) / len(samples)
    mean_v = sum(v for _, v in samples) / len(samples)
    spread = sum((t - mean_t) ** 2 for t, _ in samples)
    return round(3600 * sum((t - mean_t) * (v - mean_v) for t, v in samples) / spread, 3)


class Watcher:
    """Samples of each program since its last start."""

    def __init__(self):
        self.began, self.last, self.series, self.pids, self.worst_log = time.monotonic(), 0.0, {}, {}, 0.0

    def look(self, programs):
        now = time.monotonic() - self.began
        if now - self.last < LOOK_EVERY:
            return
        self.last = now
        for name, (pid, folder) in programs.items():
            if self.pids.get(name) != pid:
                self.pids[name], self.series[name] = pid, []
            try:
                use = use_of(pid, folder)
            except OSError:
                continue
            self.series[name].append((now, use))
            self.worst_log = max(self.worst_log, use["log_mib"])
            print(f"{now:8.0f} s  {name:<6}" + "".join(f"{use[one]:10.1f}" for one in COLUMNS), flush=True)

    def slopes(self):
        told = {}
        for name, series in self.series.items():
            began = series[0][0] if series else 0.0
            warm = [(t, use) for t, use in series if t - began >= WARM_UP]
            told[name] = {"seconds": round(series[-1][0] - began) if series else 0,
                          **{one: slope([(t, use[one]) for t, use in warm]) for one in COLUMNS}}
        return told


class Soak:
    def __init__(self, programs, scratch, step):
        import desk_window
        import fault_relay
        import procs
        self.step = step
        desks, visitors = procs.free_ports(2)
        self.hub = team.HubProcess(programs, scratch / "hub", desks, visitors)
        self.hub.start()
        password = secrets.token_urlsafe(12)
        for login, name in AGENTS.items():
            self.hub.ask("user", "add", login, "--name", name, answer=password + "\n")
            self.hub.ask("user", "password", login, answer=password + "\n")
        self.post = team.Post(scratch / "mail", self.hub)
        self.relay = fault_relay.Relay("127.0.0.1", desks)
        self.screen = desk_window.Screen()
        self.desks = {}
        for login, hub in ((FAR, Line(self.hub, self.relay.port)), (NEAR, self.hub)):
            (scratch / login).mkdir()
            self.desks[login] = team.Desk(programs, scratch / login, hub, login, password)
            self.desks[login].start()
        self.visitor, self.name, self.said = None, "", []
        self.mailed, self.watcher, self.count, self.faults = [], Watcher(), 0, {}
        self.new_visitor()

    # What goes on ---------------------------------------------------------------------------------------------------

    def new_visitor(self):
        if self.visitor:
            self.visitor.close()
        self.visitor, self.name, self.said = whole_desk.Visitor(self.hub.shop), f"Ayşe {secrets.token_hex(2)}", []
        self.visitor("open")
        self.visitor("introduce", name=self.name, mail=f"{secrets.token_hex(4)}@example.com")
        self.say()
        self.settle()

    def say(self):
        self.said.append(f"mesaj {secrets.token_hex(3)}")
        self.visitor("write", text=self.said[-1])
        self.count += 1

    def answer(self, login):
        """The visitor is silent for it: an answer that he overtakes is held back."""
        from desk_window import wait_for
        desk, text = self.desks[login], f"yanıt {secrets.token_hex(3)}"
        desk.answer(text)
        wait_for(lambda: sum(text in row for row in desk.window.thread()) == 1, "the own answer in the thread", 5)
        self.said.append(text)
        self.count += 1

    def mail(self):
        """One comes, and the near desk answers it."""
        from desk_window import wait_for
        asked, text, desk = f"fatura {secrets.token_hex(3)}", f"yanıt {secrets.token_hex(3)}", self.desks[NEAR]
        self.post.write(MAILS, asked)
        wait_for(lambda: desk.window.all("list item", asked, desk.window.get("list", "Conversations")), "the mail", 60, 0.5)
        desk.open(MAILS)
        wait_for(lambda: any(asked in row for row in desk.window.thread()), "the mail in its thread")
        desk.answer(text, "E-mail")
        wait_for(lambda: any(text in row for row in desk.window.thread()), "the own mail in its thread")
        self.mailed.append(text)
        desk.open(self.name)

    def settle(self):
        """Everything once and in order, on the page and on both desks."""
        from desk_window import wait_for
        wait_for(lambda: self.visitor("look")["bubbles"] == self.said, "all that was said on the visitor's page",
                 SETTLED_WITHIN, 0.5)
        for login, desk in self.desks.items():
            desk.open(self.name)
            wait_for(lambda desk=desk: desk.shows(self.said[-40:]), f"all that was said on {login}'s desk", SETTLED_WITHIN, 0.5)

    def mails_arrived(self):
        from desk_window import wait_for
        def counts():
            bodies = [mail.get_body(("plain",)).get_content() for mail in self.post.customer.all()]
            return {text: sum(text in body for body in bodies) for text in self.mailed}
        try:
            wait_for(lambda: set(counts().values()) <= {1}, "each answer in the customer's mailbox, once", 90, 2)
        except AssertionError as error:
            self.desks[NEAR].open(MAILS)
            raise AssertionError(f"{error}: {counts()}; the desk says {self.desks[NEAR].window.thread()[-20:]}") from error

    def look(self):
        self.watcher.look({"hub": (self.hub.process.pid, self.hub.folder),
                           **{login: (desk.window.process.pid, desk.home.folder) for login, desk in self.desks.items()}})

    def wait(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.look()
            time.sleep(0.5)

    # What is done to it ---------------------------------------------------------------------------------------------

    def line(self, what, **more):
        self.relay(what, **more)
        self.answer(FAR)
        self.wait(FAULT_LASTS)
        self.relay("pass")

    def stopped(self, process):
        process.send_signal(signal.SIGSTOP)
        self.wait(FAULT_LASTS)
        process.send_signal(signal.SIGCONT)

    def hub_killed(self):
        self.answer(FAR)
        self.hub.kill()
        self.hub.start()

    def desk_killed(self):
        self.answer(FAR)
        self.desks[FAR].window.kill()
        self.desks[FAR].start()

    def turns(self):
        """By name, for ever."""
        faults = [("silent", lambda: self.line("silent")), ("drip", lambda: self.line("drip", octets=200, every_ms=50)),
                  ("delay", lambda: self.line("delay", ms=700)), ("reset", lambda: self.line("reset")),
                  ("refuse", lambda: self.line("refuse")), ("hub stopped", lambda: self.stopped(self.hub.process)),
                  ("desk stopped", lambda: self.stopped(self.desks[FAR].window.process)),
                  ("hub killed", self.hub_killed), ("desk killed", self.desk_killed)]
        while True:
            random.shuffle(faults)
            yield from faults

    def run(self, seconds, every):
        began, turns = time.monotonic(), self.turns()
        for number in range(10**9):
            if time.monotonic() - began >= seconds:
                break
            round_ends = time.monotonic() + every
            name, fault = next(turns)
            fault()
            self.faults[name] = self.faults.get(name, 0) + 1
            self.settle()
            if number % MAIL_EVERY == 0:
                self.mail()
            while time.monotonic() < round_ends:
                self.say()
                self.wait(2)
            self.settle()
            self.answer(NEAR)
            self.settle()
            self.step(f"{name}: {self.count} messages, all once and in order")
            if len(self.said) >= MESSAGES_OF_A_VISITOR:
                self.new_visitor()
        self.mails_arrived()
        return {"minutes": round((time.monotonic() - began) / 60, 1), "messages": self.count, "mails": len(self.mailed),
                "faults": self.faults, "slopes_per_hour": self.watcher.slopes(),
                "largest_log_mib": round(self.watcher.worst_log, 1), "good": self.watcher.worst_log <= LOG_LIMIT_MIB}

    def close(self):
        for process in [self.hub.process, *(desk.window.process for desk in self.desks.values())]:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
        if self.visitor:
            self.visitor.close()
        for desk in self.desks.values():
            desk.window.close()
        if self.hub.process.poll() is None:
            self.hub.process.terminate()
            self.hub.process.wait(30)
        self.relay.close()
        self.screen.close()
        self.post.close()


def story(programs, scratch, wanted, step):
    soak = Soak(programs, scratch, step)
    print(f"{'':12}{'':6}" + "".join(f"{one:>10}" for one in COLUMNS), flush=True)
    try:
        return soak.run(wanted.hours * 3600, wanted.every)
    except Exception:
        for desk in soak.desks.values():
            if desk.window.process.poll() is None:
                print(desk.window.dump(), file=sys.stderr)
        raise
    finally:
        soak.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/release/bin"))
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--every", type=float, default=60.0, help="seconds between two faults")
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    result = {"good": False}
    with tempfile.TemporaryDirectory(prefix="santral-soak-") as scratch:
        try:
            result = story(arguments.programs.resolve(), Path(scratch), arguments, whole_desk.Steps())
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            result["why"] = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "soak", **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())
