#!/usr/bin/env python3
"""Hours on real programs with a fault a minute: soak.py [--hours H] [--programs BIN] [--every SECONDS]

A real santral-hub, a desk joined through a relay of ours and one joined without it, in real windows; visitors in a real
browser, a new one every so many messages; a customer who mails through Postfix and Dovecot; callers at a PBX, whom the
second desk answers or misses. All the while visitor, mail, callers and agents write and talk. Once a minute something is
done to the line or to a program, by turns; then everything that was said has to be on the visitor's page and on the desks,
once and in order, each call in its caller's thread once and with its outcome, and the answers to mails in the customer's
mailbox once. Hub, far desk and santral-voice are killed in the first quarter only: after that they live, since a program
that is started anew all the time says nothing of what it takes over hours (soak_watch.py). A line is printed for each fault
and a row a minute of what the programs take; last comes one JSON object. The exit code is 1 where anything was lost or
doubled, or where a program takes more and more.
"""

import argparse
import itertools
import json
import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.parse
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import soak_calls  # noqa: E402
import soak_watch  # noqa: E402
import team  # noqa: E402
import whole_desk  # noqa: E402
from faulty_line import Line  # noqa: E402

FAR, NEAR = "deniz", "emre"  # behind the relay, and beside it with the telephone
AGENTS = {FAR: "Deniz Kaya", NEAR: "Emre Aliyev"}
MAILS = "Ceren"
FAULT_LASTS = 15.0  # seconds
MESSAGES_OF_A_VISITOR = 120
MAIL_EVERY, CALL_EVERY, MISSED_EVERY = 5, 2, 4  # rounds, rounds, calls
SETTLED_WITHIN = 60
MAIL_WITHIN = 120  # also where its server was just restarted
KILLS_UNTIL = 0.25  # of the whole time
BUSY_MESSAGES, BUSY_RATE = 10_000, 400  # in all, a second: until caches are as full as they get


def by_turns(faults):
    """(name, what to do), each once in every round, for ever."""
    while True:
        yield from random.sample(faults, len(faults))


class Soak:
    def __init__(self, programs, scratch, step):
        import desk_window
        import fault_relay
        import procs
        desks, visitors = procs.free_ports(2)
        self.hub = team.HubProcess(programs, scratch / "hub", desks, visitors)
        self.hub.start()
        self.busy_visitors = programs / "e2e_many_visitors"
        password = secrets.token_urlsafe(12)
        for login, name in AGENTS.items():
            self.hub.ask("user", "add", login, "--name", name, answer=password + "\n")
            self.hub.ask("user", "password", login, answer=password + "\n")
        self.post = team.Post(scratch / "mail", self.hub)
        self.calls = soak_calls.Calls(scratch / "phone")
        self.relay = fault_relay.Relay("127.0.0.1", desks)
        self.screen = desk_window.Screen()
        self.desks = {}
        for login, hub, voice in ((FAR, Line(self.hub, self.relay.port), ()), (NEAR, self.hub, self.calls.voice_arguments)):
            (scratch / login).mkdir()
            self.desks[login] = team.Desk(programs, scratch / login, hub, login, password, voice)
            self.start(login)
        step("the hub runs, two desks are joined")
        self.calls.sign_on(self.desks[NEAR])
        step("one has a telephone")
        self.visitor, self.name, self.said = None, "", []
        self.mailed, self.count, self.faults = [], 0, {}
        self.busy()
        step("many visitors have written")
        self.new_visitor()
        step("a visitor has written")
        self.watcher = soak_watch.Watcher()

    def busy(self):
        """Much at once, after each start of what is judged: an hour of little would only fill its caches."""
        subprocess.run([self.busy_visitors, str(urllib.parse.urlsplit(self.hub.shop).port), str(BUSY_MESSAGES), str(BUSY_RATE)],
                       check=True, timeout=120)
        if self.visitor:
            self.say()  # whose chat is on top again

    def start(self, login):
        """With all that is open in sight, whoever has it."""
        self.desks[login].start().press("page tab", "Team", exact=True)

    # What goes on ---------------------------------------------------------------------------------------------------

    def new_visitor(self):
        if self.visitor:
            self.visitor.close()
            self.solve(self.name)
        self.visitor, self.name, self.said = whole_desk.Visitor(self.hub.shop), f"Ayşe {secrets.token_hex(2)}", []
        self.visitor("open")
        self.visitor("introduce", name=self.name, mail=f"{secrets.token_hex(4)}@example.com")
        self.say()
        self.settle()

    def solve(self, name):
        """What is over leaves the inbox, as with an agent who does his work."""
        from desk_window import wait_for
        desk = self.desks[NEAR]
        desk.open(name)
        desk.window.press("push button", "Solved")
        for one in self.desks.values():
            wait_for(lambda one=one: not one.window.all("list item", name, one.window.get("list", "Conversations")),
                     f"{name} gone from {one.login}'s inbox", SETTLED_WITHIN)

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
        wait_for(lambda: desk.window.all("list item", asked, desk.window.get("list", "Conversations")), "the mail",
                 MAIL_WITHIN, 0.5)
        desk.open(MAILS)
        wait_for(lambda: any(asked in row for row in desk.window.thread()), "the mail in its thread")
        desk.answer(text, "E-mail")
        wait_for(lambda: any(text in row for row in desk.window.thread()), "the own mail in its thread")
        self.mailed.append(text)
        desk.open(self.name)

    def call(self, number):
        desk = self.desks[NEAR]
        if self.calls.are_many():
            self.solve(self.calls.name)
            self.calls.new_caller()
        (self.calls.missed if number % MISSED_EVERY == MISSED_EVERY - 1 else self.calls.answered)(desk)
        self.calls.stand(self.desks.values())
        for one in self.desks.values():
            one.open(self.name)

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
        if not self.watcher.is_due():
            return
        near = self.desks[NEAR].home
        self.watcher.look({"hub": (self.hub.process.pid, self.hub.folder),
                           **{name: (self.desks[login].window.process.pid, self.desks[login].home.folder)
                              for name, login in (("far desk", FAR), ("near desk", NEAR))},
                           "voice": (near.voice_pid(), Path(near.environment["XDG_DATA_HOME"]))})

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
        self.busy()

    def far_desk_killed(self):
        self.desk_killed(FAR)
        self.busy()

    def desk_killed(self, login):
        self.answer(login)
        self.again(login)

    def again(self, login):
        self.desks[login].window.kill()
        self.start(login)

    def killed_in_a_call(self):
        self.calls.answered(self.desks[NEAR], lambda: self.again(NEAR))
        self.calls.stand(self.desks.values())

    def sieve_killed(self):
        """The hub's helper, before a mail that it is needed for."""
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                name, parent = (entry / "comm").read_text(), (entry / "stat").read_text().rpartition(")")[2].split()[1]
            except OSError:
                continue
            if name.strip() == "santral-sieve" and int(parent) == self.hub.process.pid:
                os.kill(int(entry.name), signal.SIGKILL)
        self.mail()

    def mail_server_restarted(self):
        self.post.servers.restart_dovecot(self.post.folder, self.post.customer.lab["imap"])
        self.mail()

    def turns(self):
        """(name, what to do) for ever; what nobody whose life is measured survives comes every second time, at first."""
        far, near = self.desks[FAR], self.desks[NEAR]
        kills = by_turns([("hub killed", self.hub_killed), ("far desk killed", self.far_desk_killed),
                          ("voice killed", lambda: self.calls.kill_voice(near))])
        others = by_turns([
            ("line silent", lambda: self.line("silent")), ("line drips", lambda: self.line("drip", octets=200, every_ms=50)),
            ("line delayed", lambda: self.line("delay", ms=700)), ("line reset", lambda: self.line("reset")),
            ("line refused", lambda: self.line("refuse")), ("hub stopped", lambda: self.stopped(self.hub.process)),
            ("far desk stopped", lambda: self.stopped(far.window.process)),
            ("near desk stopped", lambda: self.stopped(near.window.process)),
            ("near desk killed", lambda: self.desk_killed(NEAR)), ("near desk killed in a call", self.killed_in_a_call),
            ("sieve killed", self.sieve_killed), ("mail server restarted", self.mail_server_restarted)])
        for both in zip(kills, others):
            yield from both if self.may_kill else both[1:]

    def fault(self, turns):
        name, what = next(turns)
        began = time.monotonic()
        what()
        over = time.monotonic()
        self.settle()
        well = time.monotonic()
        self.faults[name] = self.faults.get(name, 0) + 1
        print(f"{self.watcher.seconds():8.0f} s   {name} ({over - began:.1f} s), all well {well - over:.1f} s later; "
              f"{self.count} messages, {len(self.mailed)} mails, {sum(self.calls.count.values())} calls", flush=True)

    def round(self, number, turns, every):
        ends = time.monotonic() + every
        self.fault(turns)
        if number % MAIL_EVERY == 0:
            self.mail()
        if number % CALL_EVERY == 0:
            self.call(number // CALL_EVERY)
        while True:
            self.say()
            self.wait(2)
            if time.monotonic() >= ends:
                break
        self.settle()
        self.answer(NEAR)
        self.settle()
        if len(self.said) >= MESSAGES_OF_A_VISITOR:
            self.new_visitor()

    def run(self, seconds, every):
        self.watcher.head(("hub", "far desk", "near desk", "voice"))
        turns = self.turns()
        for number in itertools.count():
            now = self.watcher.seconds()
            if now >= seconds:
                break
            self.may_kill = now < seconds * KILLS_UNTIL
            self.round(number, turns, every)
        self.mails_arrived()
        faults = self.watcher.faults()
        return {"minutes": round(self.watcher.seconds() / 60, 1), "messages": self.count, "mails": len(self.mailed),
                **self.calls.told(), "faults": self.faults, **self.watcher.result(), "grows": faults, "good": not faults}

    def close(self):
        near = self.desks[NEAR]
        for process in [self.hub.process, *(desk.window.process for desk in self.desks.values())]:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
        if self.visitor:
            self.visitor.close()
        for desk in self.desks.values():
            desk.window.close()
        if pid := near.home.voice_pid():
            os.kill(pid, signal.SIGKILL)  # in a call it would stay
        if self.hub.process.poll() is None:
            self.hub.process.terminate()
            self.hub.process.wait(30)
        self.relay.close()
        self.screen.close()
        self.calls.close()
        self.post.close()


def story(programs, scratch, wanted, step):
    soak = Soak(programs, scratch, step)
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
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whoever ends it early leaves nothing running
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
