#!/usr/bin/env python3
"""A call that the hub routes is one card on the agent's desk: routed_call.py [--programs BIN]

A real santral-hub, Kamailio that asks it for each call, two agents' desks in real windows driven through AT-SPI, each with
a santral-voice that is the telephone of his extension. A caller (sipp) is answered on the card and hears the agent, and
wrap-up begins when he is hung up. A caller (baresip) gives up while it rings: no card is left, the hub notes a missed
call, and the phone asks nobody to call back. A caller is declined, rings at the other agent and is answered there. What
the hub counted is heard by a third desk, on the wire. Names, numbers and extensions are new in every run. The last line
is one JSON object; the exit code tells whether all was right.
"""

import argparse
import contextlib
import json
import os
import random
import re
import secrets
import signal
import sys
import tempfile
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import call_survives  # noqa: E402
import team  # noqa: E402
import whole_desk  # noqa: E402

TONE, CALLERS_TONE = 440, 600
SPEECH_SECONDS = 600
OFFER = "120s"  # long enough for a machine that does other things
SETTLED = 4  # seconds of a call, after which half a card would stand alone
CARDS = ("Incoming call", "Offered: ")  # what a card is called: of the phone or joint, of the hub's offer


def word(text):
    return f"{text} {secrets.token_hex(2)}"


def cards(window):
    """The cards in its corner, as they are read aloud; their heads, which have no parts, begin alike."""
    return [one.name for one in window.all("filler") if one.name.startswith(CARDS) and one.childCount]


def sure_cards(window):
    """The same; two at a time only where both stand there when one looks again, since one may take the other's place."""
    shown = cards(window)
    return shown if len(shown) < 2 else cards(window)


def said(window):
    """What asks to call back, or tells of a missed call outside of the inbox."""
    return [one.name for role in ("push button", "filler", "label") for one in window.all(role)
            if "Call back" in one.name or one.name.startswith("Missed call: ")]


class Centre:
    """Hub, PBX and desks of one run."""

    def __init__(self, programs, scratch):
        import desk_window
        import pbx
        import procs
        import tones
        import wire_desk
        self.programs, self.scratch, self.pbx = programs, scratch, pbx
        desks, visitors, door = procs.free_ports(3)
        self.hub = team.HubProcess(programs, scratch / "hub", desks, visitors)
        token = self.hub.open_to_pbx(door)
        self.queue, self.line = word("Destek"), str(random.randrange(8000, 9000))
        self.password = secrets.token_urlsafe(12)
        self.extensions = dict(zip(("selin", "emre"), map(str, random.sample(range(1000, 8000), 2))))
        self.impatient = f"0555010{random.randrange(10000):04d}"
        self.hub.start()
        self.set_up()
        self.lab = pbx.up(scratch / "pbx", f"http://127.0.0.1:{door}", token, [self.line],
                          phones=[*self.extensions.values(), self.impatient])
        self.speech = tones.make(scratch / "speech.wav", TONE, SPEECH_SECONDS)
        self.wire = wire_desk.WireDesk(self.hub.address, "deniz", self.password)
        self.screen = desk_window.Screen()
        self.desks, self.far_ends = {}, []

    def set_up(self):
        ask = self.hub.ask
        ask("queue", "add", self.queue, "--hand-out", "push", "--line", self.line, "--offer", OFFER, "--sticky", "0",
            "--wrap-up", "phone=10m")
        works = {login: ["--queue", self.queue, "--extension", extension] for login, extension in self.extensions.items()}
        for login, given in {**works, "deniz": ["--role", "administrator"]}.items():
            ask("user", "add", login, "--name", word(login.title()), *given, answer=self.password + "\n")
            ask("user", "password", login, answer=self.password + "\n")

    def desk(self, login):
        """With the telephone of his extension, set up by hand."""
        (self.scratch / login).mkdir()
        desk = self.desks[login] = team.Desk(self.programs, self.scratch / login, self.hub, login, self.password,
                                             ["--play", self.speech, "--no-bar", "--idle", "2"])
        window = desk.start()
        desk.sign_on_phone(self.lab["accounts"][f"phone{self.extensions[login]}"], self.lab["domain"])
        return window

    def caller(self):
        import customer
        one = customer.Customer(self.lab, tone=CALLERS_TONE)
        self.far_ends.append(one)
        return one

    def impatient_caller(self):
        """One who hangs up when he is told to."""
        import phone
        one = phone.Phone(self.lab, role=f"phone{self.impatient}", tone=0)
        self.far_ends.append(one)
        return one

    def tell(self):
        for login, desk in self.desks.items():
            if desk.window and desk.window.process.poll() is None:
                print(login, desk.window.dump(), sep="\n", file=sys.stderr)

    def close(self):
        for one in self.far_ends:
            one.close()
        for desk in self.desks.values():
            if desk.window:
                desk.window.close()
            if pid := desk.home.voice_pid():  # a call that was left ringing would keep it for minutes
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self.wire.close()
        self.pbx.down(self.scratch / "pbx")
        if self.hub.process.poll() is None:
            self.hub.process.terminate()
            self.hub.process.wait(20)
        self.screen.close()


class Story:
    """The chapters, in order; what was measured is in `seen`."""

    def __init__(self, centre, step):
        self.centre, self.step = centre, step
        self.selin = centre.desk("selin")
        step("an agent's desk is joined, and registered at the PBX")
        self.emre = centre.desk("emre")
        step("and a second one")
        self.contacts, self.seen = set(), {}

    # What is seen and heard --------------------------------------------------------------------------------------

    def one_card(self, window, who):
        """With queue and caller, and his phone's button; never two."""
        from desk_window import wait_for
        def joint():
            shown = sure_cards(window)
            if len(shown) > 1:
                raise AssertionError(f"two cards: {shown}")
            return shown and shown[0].startswith(f"Incoming call · {self.centre.queue}: ") and shown[0]
        card = wait_for(joint, "the card of a call that rings and is offered", 30)
        if who not in card.replace(" ", ""):
            raise AssertionError(f"{who} is not on the card: {card}")
        buttons = [one.name for one in window.all("push button") if one.name.startswith(("Answer", "Accept", "Decline"))]
        if sorted(name.split()[0] for name in buttons) != ["Answer", "Decline"]:
            raise AssertionError(f"buttons: {buttons}")
        return card

    def no_card(self, window):
        from desk_window import wait_for
        wait_for(lambda: not cards(window), "no card")

    def talk(self, window):
        """Until half a card would have shown itself."""
        from desk_window import wait_for
        def so_long():
            times = [re.fullmatch(r"Call time: (\d+):(\d\d)", one.name) for one in window.all(None, "Call time: ")]
            return any(time and int(time[1]) * 60 + int(time[2]) >= SETTLED for time in times)
        wait_for(so_long, f"{SETTLED} s of the call")

    def noted(self, window):
        """Of all calls one was missed, which the hub tells of; the phone says nothing besides."""
        from desk_window import wait_for
        def missed():
            rows = window.all("list item", "Missed call", window.get("list", "Conversations"))
            return [one.name for one in rows]
        wait_for(missed, "the hub's note of the missed call")
        window.get("push button", "Notices, 1 new")
        if len(missed()) != 1 or self.centre.impatient[1:] not in missed()[0].replace(" ", "") or said(window):
            raise AssertionError(f"missed: {missed()}; said: {said(window)}")

    def new_contact(self):
        """Of the call that has just begun to wait."""
        facts = self.centre.wire.wait("contact.queued", lambda f: f["contact"] not in self.contacts)["f"]
        self.contacts.add(facts["contact"])
        return facts["contact"]

    def ended(self, contact):
        """Why, and what else the hub told of it: kind -> facts of each."""
        why = self.centre.wire.wait("contact.ended", lambda f: f["contact"] == contact)["f"]["why"]
        told = {}
        for event in self.centre.wire.events:
            if event.get("f", {}).get("contact") == contact:
                told.setdefault(event["k"], []).append(event["f"])
        return why, told

    def hung_up(self, window, caller, contact):
        """The agent hangs up: the caller heard him, and wrap-up begins."""
        import tones
        window.press("push button", "Hang up")
        outcome = caller.wait(20)
        heard = tones.measure(caller.recording(), TONE)
        wrap_up = window.get("filler", f"Wrap-up: {caller.name}").name
        why, told = self.ended(contact)
        if outcome != "ok" or heard["seconds"] < 1 or why != "hung-up" or self.centre.queue not in wrap_up:
            raise AssertionError(f"{outcome}, {heard}, {why}, {wrap_up}")
        if len(told["contact.accepted"]) != 1:
            raise AssertionError(f"accepted: {told['contact.accepted']}")
        calls = call_survives.calls_in_thread(window, caller.number)
        if len(calls) != 1:
            raise AssertionError(f"calls in the thread: {calls}")
        return told, {"heard_s": heard["seconds"], "longest_gap_ms": heard["longest_gap_ms"]}

    # Chapters ----------------------------------------------------------------------------------------------------

    def answer(self):
        self.selin.make_ready()
        caller = self.centre.caller()
        caller.dial(self.centre.line)
        contact = self.new_contact()
        card = self.one_card(self.selin, caller.name.replace(" ", ""))
        self.step(f"the call is one card: {card}")
        self.selin.press("push button", "Answer")
        self.selin.get("push button", "Hang up")
        self.no_card(self.selin)
        self.talk(self.selin)
        self.no_card(self.selin)
        self.step("answered on the card, they talk, and no card is left")
        told, self.seen["answered"] = self.hung_up(self.selin, caller, contact)
        if len(told["contact.offered"]) != 1 or "contact.returned" in told:
            raise AssertionError(f"offered: {told}")
        self.step("the caller heard the agent; hung up, wrap-up begins; the hub counts one accepted contact")
        self.selin.press("push button", "Done")
        self.selin.get("push button", "My state: Ready")

    def give_up(self):
        caller = self.centre.impatient_caller()
        caller.tell("dial", f"sip:{self.centre.line}@{self.centre.lab['domain']}")
        contact = self.new_contact()
        card = self.one_card(self.selin, f"{self.centre.impatient},Unknowncaller")
        self.step(f"another call rings: {card}")
        caller.tell("hangup")
        caller.wait("CALL_CLOSED")
        why, told = self.ended(contact)
        if why != "abandoned" or "contact.accepted" in told or "contact.returned" in told:
            raise AssertionError(f"{why}: {told}")
        self.no_card(self.selin)
        self.noted(self.selin)
        self.selin.get("push button", "My state: Ready")
        self.step("the caller gave up: no card is left, the hub noted it, and nobody is asked to call back")

    def decline(self):
        caller = self.centre.caller()
        caller.dial(self.centre.line)
        contact = self.new_contact()
        who = caller.name.replace(" ", "")
        self.one_card(self.selin, who)
        self.emre.make_ready()
        if cards(self.emre):
            raise AssertionError(f"the other agent has {cards(self.emre)}")
        self.selin.press("push button", "Decline")
        self.no_card(self.selin)
        card = self.one_card(self.emre, who)
        self.step(f"declined, it rings at the other agent: {card}")
        self.emre.press("push button", "Answer")
        self.emre.get("push button", "Hang up")
        self.talk(self.emre)
        for window in (self.selin, self.emre):
            if cards(window):
                raise AssertionError(f"left over: {cards(window)}")
            self.noted(window)
        self.step("answered there, and neither has a card left")
        told, self.seen["answered_elsewhere"] = self.hung_up(self.emre, caller, contact)
        first, second = (one["agent"] for one in told["contact.offered"])
        back, taken = told["contact.returned"], told["contact.accepted"]
        if [(one["agent"], one.get("why")) for one in back] != [(first, None)] or taken[0]["agent"] != second:
            raise AssertionError(f"{told}")
        self.step("hung up, wrap-up begins there; the hub counts one declined offer and one accepted")


def story(programs, scratch, step):
    centre = Centre(programs, scratch)
    step("the hub runs, and a PBX that asks it")
    try:
        told = Story(centre, step)
        for chapter in (told.answer, told.give_up, told.decline):
            chapter()
    except Exception:
        centre.tell()
        raise
    finally:
        centre.close()
    return {**told.seen, "good": True}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    import pbx
    import phone
    if pbx.missing() + phone.missing():
        print("skipped: " + ", ".join(pbx.missing() + phone.missing()))
        return whole_desk.SKIPPED
    result = {"good": False}
    steps = whole_desk.Steps()
    with tempfile.TemporaryDirectory(prefix="santral-routed-") as scratch:
        try:
            result = story(arguments.programs.resolve(), Path(scratch), steps)
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            result["why"] = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "routed_call", "seconds": steps.took, **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())
