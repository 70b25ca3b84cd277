#!/usr/bin/env python3
"""A desk on a line with faults, and programs that stand still: faulty_line.py [--programs BIN] [--stopped SECONDS]

A real santral-hub, one desk joined through a relay of ours that goes silent, drips, delays, resets and refuses
(tests/lab/fault_relay.py), and two visitors in real browsers who reach the hub without it: one is answered, the other
writes meanwhile. Then the hub is stopped with
SIGSTOP, and the desk, each for longer than the line's heartbeat; --stopped says for how long. For each of it: what the
agent writes stands in his thread at once and never vanishes; within 15 seconds of the fault the window says in words how
the line is; what comes meanwhile is there when it is over; and what was in hand leaves exactly once. Of the desk's log is
read how long its window stalled at most: it stays alive whatever the line does, and a program that was stopped did not
stall. The last line is one JSON object; the exit code tells whether all was right.
"""

import argparse
import json
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

LOGIN, AGENT, CUSTOMER, OTHER = "deniz", "Deniz Kaya", "Ayşe", "Bahar"
AT_ONCE = 2  # seconds, most of which is the driving of the window: the desk waits half a second for the hub's word
TOLD_WITHIN = 15  # seconds: the line's state in words
BACK_WITHIN = 40  # seconds after its end: the longest wait between two tries is 30
HEARTBEAT = 12  # seconds of silence after which a line is given up
STALL_LIMIT = 1500  # ms; of a debug build that is asked by AT-SPI all the time, on a machine that does other things


class Line:
    """What a desk is told of its hub: another address for the same one."""

    def __init__(self, hub, port):
        self.address, self.run = f"ws://127.0.0.1:{port}", hub.run


class Story:
    def __init__(self, programs, scratch, stall_limit, step):
        import desk_window
        import fault_relay
        import procs
        self.step, self.stall_limit = step, stall_limit
        desks, visitors = procs.free_ports(2)
        self.hub = team.HubProcess(programs, scratch / "hub", desks, visitors)
        self.hub.start()
        password = secrets.token_urlsafe(12)
        self.hub.ask("user", "add", LOGIN, "--name", AGENT, answer=password + "\n")
        self.hub.ask("user", "password", LOGIN, answer=password + "\n")
        self.relay = fault_relay.Relay("127.0.0.1", desks)
        self.screen = desk_window.Screen()
        (scratch / LOGIN).mkdir()
        self.desk = team.Desk(programs, scratch / LOGIN, Line(self.hub, self.relay.port), LOGIN, password)
        self.window = self.desk.start()
        self.visitors, self.said = {}, {}
        for name in (OTHER, CUSTOMER):
            visitor = self.visitors[name] = whole_desk.Visitor(self.hub.shop)
            visitor("open")
            visitor("introduce", name=name, mail=f"{secrets.token_hex(4)}@example.com")
            self.said[name] = [f"merhaba {secrets.token_hex(3)}"]
            visitor("say", text=self.said[name][0])
            self.shown(name)
        self.took = {}
        step("a desk is joined through the relay, and two visitors have written")

    # What holds ---------------------------------------------------------------------------------------------------

    def shown(self, name, seconds=20.0):
        from desk_window import wait_for
        self.desk.open(name)
        wait_for(lambda: self.desk.shows(self.said[name]), f"what {name} and the agent said, once and in order", seconds)

    def answer(self):
        text = self.write()
        self.stands(text)
        return text

    def write(self):
        text = f"yanıt {secrets.token_hex(3)}"
        self.desk.answer(text)
        return text

    def stands(self, text):
        """The agent's own words are in his thread at once, whatever the line does."""
        from desk_window import wait_for
        wait_for(lambda: self.rows(text) == 1, "the own answer in the thread", AT_ONCE)

    def rows(self, text):
        return sum(text in row for row in self.window.thread())

    def told(self, words, began):
        self.window.get("push button", words, max(0.1, TOLD_WITHIN - (time.monotonic() - began)))
        return round(time.monotonic() - began, 1)

    def connected(self):
        self.window.get("push button", "Connected", BACK_WITHIN)

    def once_everywhere(self, own):
        """After the fault: what was in hand is on the visitor's page once, and all of it on the desk."""
        team.hear_late(self.visitors[CUSTOMER], own)
        self.said[CUSTOMER].append(own)
        for name in (OTHER, CUSTOMER):
            self.visitors[name]("settled")
            page = self.visitors[name]("look")["bubbles"]
            if page != self.said[name]:
                raise AssertionError(f"{name}'s page has {page}, not {self.said[name]}")
            self.shown(name)

    def own_stays(self, own):
        if self.rows(own) != 1:
            raise AssertionError(f"the own answer stands {self.rows(own)} times: {self.window.thread()}")

    def other_writes(self):
        self.said[OTHER].append(f"bekliyorum {secrets.token_hex(3)}")
        self.visitors[OTHER]("write", text=self.said[OTHER][-1])

    # Faults -------------------------------------------------------------------------------------------------------

    def breaks(self, name, fault, words, **more):
        """A fault after which the desk says so; the visitor writes meanwhile."""
        began = time.monotonic()
        self.relay(fault, **more)
        own = self.answer()
        self.other_writes()
        seconds = self.told(words, began)
        self.own_stays(own)
        self.relay("pass")
        self.connected()
        self.once_everywhere(own)
        self.took[name] = seconds
        self.step(f"{name}: said after {seconds} s, and everything stands once where it belongs")

    def limps(self, name, fault, **more):
        """A line that is slow, but a line: nothing is lost, and nobody is told that it is away."""
        self.relay(fault, **more)
        own = self.answer()
        self.other_writes()
        self.once_everywhere(own)
        if self.window.all("push button", "Offline"):
            raise AssertionError(f"{name}: a line that carries is called away")
        self.relay("pass")
        self.step(f"{name}: slowly, and once")

    def resets(self):
        """Somewhere between the sending and the answer: nobody knows whether it came."""
        from desk_window import wait_for
        for _ in range(5):
            before = self.relay("delay", ms=200)["accepted"]
            own = self.write()
            time.sleep(random.uniform(0, 0.5))
            self.relay("reset")
            self.stands(own)
            self.other_writes()
            wait_for(lambda before=before: self.relay("state")["accepted"] > before, "the desk dials again", BACK_WITHIN)
            self.connected()
            self.once_everywhere(own)
        self.step("reset five times in the middle: nothing lost, nothing doubled")

    def hub_stands_still(self, seconds):
        began = time.monotonic()
        self.hub.process.send_signal(signal.SIGSTOP)
        own = self.answer()
        self.other_writes()
        said = self.told("Offline", began)
        time.sleep(max(0.0, seconds - (time.monotonic() - began)))
        self.own_stays(own)
        self.hub.process.send_signal(signal.SIGCONT)
        self.connected()
        self.once_everywhere(own)
        self.took["hub stopped"] = said
        self.step(f"the hub stood still for {seconds:g} s: said after {said} s, and went on")

    def desk_stands_still(self, seconds):
        own = self.answer()
        self.window.process.send_signal(signal.SIGSTOP)
        self.other_writes()
        time.sleep(seconds)
        self.other_writes()
        self.window.process.send_signal(signal.SIGCONT)
        self.connected()
        self.once_everywhere(own)
        self.step(f"the desk stood still for {seconds:g} s, and caught up")

    def run(self, stopped):
        self.limps("delayed by 1 s each way", "delay", ms=1000)
        self.limps("dripping", "drip", octets=200, every_ms=50)
        self.breaks("gone silent", "silent", "Offline")
        self.breaks("refused", "refuse", "Offline")
        self.resets()
        self.hub_stands_still(stopped)
        self.desk_stands_still(stopped)
        whole_desk.was_quiet(self.desk.home)
        self.window.close()
        longest = whole_desk.longest_stall(self.desk.home.folder)
        if longest > self.stall_limit:
            raise AssertionError(f"the window stalled for {longest} ms")
        self.step(f"the window stalled for {longest} ms at most, and waited for no disk and no network")
        return {"said_after_s": self.took, "longest_stall_ms": longest, "good": True}

    def tell(self):
        if self.window.process.poll() is None:
            print(self.window.dump(), file=sys.stderr)
        print(self.relay("state"), (self.desk.home.folder / "desk.log").read_text(), sep="\n", file=sys.stderr)

    def close(self):
        for process in (self.window.process, self.hub.process):
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
        for visitor in self.visitors.values():
            visitor.close()
        self.window.close()
        if self.hub.process.poll() is None:
            self.hub.process.terminate()
            self.hub.process.wait(20)
        self.relay.close()
        self.screen.close()


def story(programs, scratch, wanted, step):
    told = Story(programs, scratch, wanted.stall_limit, step)
    try:
        return told.run(wanted.stopped)
    except Exception:
        told.tell()
        raise
    finally:
        told.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    parser.add_argument("--stopped", type=float, default=HEARTBEAT + 6.0, help="seconds a program stands still")
    parser.add_argument("--stall-limit", type=int, default=STALL_LIMIT, help="ms; the shipped program: 100")
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    result = {"good": False}
    with tempfile.TemporaryDirectory(prefix="santral-line-") as scratch:
        try:
            result = story(arguments.programs.resolve(), Path(scratch), arguments, whole_desk.Steps())
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            result["why"] = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "faulty_line", **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())
