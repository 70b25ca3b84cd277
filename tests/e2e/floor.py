#!/usr/bin/env python3
"""A supervisor and his floor, with the real programs: floor.py [--programs BIN] [--shots FOLDER]

A real santral-hub, set up on its command line, an administrator's and two agents' desks in real windows driven through
AT-SPI and the keyboard, and visitors in a real browser. A chat waits and the board says so; the supervisor moves it; the
agent there is offered it, hears why, and accepts. The supervisor looks on without anybody noticing, whispers, writes to
the customer. An agent is given a skill and gets the next chat that asks for it. The board of an earlier minute is asked
for. A desk is killed and its agent's work is with somebody else within 30 seconds. --shots leaves pictures of what is on
the floor by then (floor_pictures.py). The last line is one JSON object; the exit code tells whether all was right.
"""

import argparse
import datetime
import json
import secrets
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import floor_pictures  # noqa: E402
from floor_board import Board  # noqa: E402
import team  # noqa: E402
import whole_desk  # noqa: E402

ELSEWHERE_WITHIN = 30  # seconds after a desk died
OFFER = "90s"  # long enough for a machine that does other things
WHOLE_WEEK = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
LOOKED_ON = 3.0  # seconds, in which a conversation that is read would have been marked so
WALL = "Floor board on the whole screen"


def word(text):
    return f"{text} {secrets.token_hex(2)}"


class Floor:
    """Hub, desks and visitors of one run."""

    def __init__(self, programs, scratch):
        import desk_window
        import procs
        self.programs, self.scratch = programs, scratch
        self.hub = team.HubProcess(programs, scratch / "hub", *procs.free_ports(2))
        self.hub.start()
        self.reception, self.repair = word("Kabul"), word("Teknik")
        self.skill = word("Cihaz")
        self.password = secrets.token_urlsafe(12)
        self.names = {"selin": word("Selin"), "emre": word("Emre"), "deniz": word("Deniz")}
        self.set_up()
        self.screen = desk_window.Screen()
        self.desks, self.visitors, self.said = {}, {}, {}

    def set_up(self):
        hours, ask = self.scratch / "hours.json", self.hub.ask
        hours.write_text(json.dumps({"tz": "Europe/Istanbul", "week": WHOLE_WEEK}))
        ask("hours", "add", "Mesai", "--file", str(hours))
        ask("skill", "add", self.skill)
        handed = ["--hand-out", "push", "--offer", OFFER, "--hours", "Mesai", "--first", "20m", "--next", "20m"]
        ask("queue", "add", self.reception, *handed)
        ask("queue", "add", self.repair, *handed, "--skill", f"{self.skill}=3", "--gone", "10s")
        roles = {"selin": ["--role", "administrator"],
                 "emre": ["--queue", self.repair, "--skill", f"{self.skill}=4", "--most", "chat=1"],
                 "deniz": ["--queue", self.repair]}
        for login, name in self.names.items():
            ask("user", "add", login, "--name", name, *roles[login], answer=self.password + "\n")
            ask("user", "password", login, answer=self.password + "\n")
        shown = ask("queue", "show", self.repair)
        if f"{self.skill}=3" not in shown or "push" not in shown:
            raise AssertionError(f"the queue is not as it was set up:\n{shown}")

    def desk(self, login):
        (self.scratch / login).mkdir()
        self.desks[login] = team.Desk(self.programs, self.scratch / login, self.hub, login, self.password)
        return self.desks[login].start()

    def visit(self, name):
        visitor = self.visitors[name] = whole_desk.Visitor(self.hub.shop)
        visitor("open")
        visitor("introduce", name=name, mail=f"{secrets.token_hex(4)}@example.com")
        return visitor

    def say(self, name, text):
        self.said.setdefault(name, []).append(text)
        self.visitors[name]("say", text=text)

    def tell(self):
        for login, desk in self.desks.items():
            if desk.window and desk.window.process.poll() is None:
                print(login, desk.window.dump(), sep="\n", file=sys.stderr)

    def close(self):
        for visitor in self.visitors.values():
            visitor.close()
        for desk in self.desks.values():
            if desk.window:
                desk.window.close()
        if self.hub.process.poll() is None:
            self.hub.process.terminate()
            self.hub.process.wait(20)
        self.screen.close()


class Story:
    """The chapters, in order; what was measured is in `seen`."""

    def __init__(self, floor, step, shots):
        self.floor, self.step, self.shots = floor, step, shots
        self.selin, self.emre, self.deniz = (floor.desk(login) for login in floor.names)
        self.board = Board(self.selin)
        self.first, self.second = word("Ayse"), word("Bahar")
        self.seen = {}
        step("a supervisor's and two agents' desks are joined")

    # How things are done -----------------------------------------------------------------------------------------

    def begin_chats_in(self, queue):
        """In the administration, on its page for the chat."""
        window = self.selin
        window.press("check box", "Administration")
        window.get("list", "What can be set up")
        window.reach("What can be set up", "shift tab")
        window.go_to("Chat on your shop")
        choice = window.labelled("combo box", "New chats begin in")
        window.reach(choice.name, "shift tab")
        window.type(queue[:5])
        from desk_window import wait_for
        wait_for(lambda: choice.name == queue, f"{queue} is chosen")
        window.press("push button", "Save", exact=True)
        window.get("label", "Chat on the shop saved")
        window.get("label", "Saved. The hub uses it from now on.")

    def move(self, queue):
        """What is open on the supervisor's desk."""
        window = self.selin
        window.choose(window.get("push button", "More", within=window.get("filler", "Conversation")), "Move to queue")
        ears = window.listen()
        ears.await_name(lambda heard: heard.startswith("Move to queue\n"), "the list of queues")
        window.type(queue)
        ears.await_name(lambda heard: queue in heard, f"{queue} in the list")
        window.key("return")

    def offered(self, window, name, queue, seconds=20.0):
        return window.get("filler", f"Offered: Chat · {queue}: {name}", seconds)

    def why(self, window):
        """The sentences of "Why me?"."""
        ears = window.listen()
        window.focus(window.get("push button", "Why me?"))
        window.key("space")
        told = ears.await_name(lambda heard: heard.startswith("Why me?\nYou"), "why this agent was asked")
        window.key("escape")
        return told.split("\n")[1:]

    def wants(self, sentences, wanted):
        missing = [one for one in wanted if not any(one in sentence for sentence in sentences)]
        if missing:
            raise AssertionError(f"not said: {missing}; but {sentences}")

    def page(self, name, wanted, never=""):
        """The visitor's page has these and nothing else."""
        look = self.floor.visitors[name]("look")
        if look["bubbles"] != wanted or (never and never in look["all"]):
            raise AssertionError(f"{name}'s page has {look}, not {wanted}")
        return look

    # Chapters ----------------------------------------------------------------------------------------------------

    def wait(self):
        """A chat waits where nobody is ready."""
        floor = self.floor
        self.begin_chats_in(floor.reception)
        self.step("the administration says where chats begin")
        visitor = floor.visit(self.first)
        visitor("meets", state="away")
        self.emre.make_ready()
        visitor("meets", state="available")
        self.step("an agent became ready, and the visitor's page says that somebody is there")
        floor.say(self.first, word("cihazim acilmiyor"))
        self.board.show()
        said = self.board.await_tile(floor.reception, ["Waiting 1", "Longest wait", "0 ready"])
        self.board.await_tile(floor.repair, ["Waiting 0", "1 ready"])
        self.step(f"the board says that it waits: {said}")
        self.past = datetime.datetime.now().replace(second=0, microsecond=0) + datetime.timedelta(minutes=1)
        self.look_at_wall()
        from desk_window import wait_for
        wait_for(lambda: datetime.datetime.now() > self.past + datetime.timedelta(seconds=1), "the next minute", 65, 0.2)
        self.board.await_tile(floor.reception, ["Waiting 1"])
        self.step(f"it waited at {self.past:%H:%M}")

    def look_at_wall(self):
        window = self.selin
        window.press("push button", "Wall", exact=True)
        import x_focus
        from desk_window import wait_for
        wall = wait_for(lambda: next(iter(window.all(None, WALL)), None), "the wall")
        self.board.await_tile(self.floor.reception, ["Waiting 1"], within=wall)
        wait_for(lambda: x_focus.give_keyboard(window.process.pid), "the keyboard for the wall")
        window.key("escape")
        wait_for(lambda: not window.all(None, WALL), "the end of the wall")
        self.step("the wall says the same, and Escape leaves it")

    def hand_out(self):
        """Moved, offered, accepted, answered."""
        floor = self.floor
        self.selin.press("check box", "Inbox")
        floor.desks["selin"].open(self.first)
        self.move(floor.repair)
        self.offered(self.emre, self.first, floor.repair)
        self.step("moved to another queue, it is offered to the agent there")
        self.wants(self.why(self.emre), ["You were the only one who could take it.", "The customer had waited for",
                                         "1 colleague"])
        self.step("why, is said: the only one, how long it had waited, and that a colleague was not ready")
        self.emre.press("push button", "Accept")
        answer = word("hemen bakiyorum")
        self.emre.get("list", "Messages")
        floor.desks["emre"].answer(answer)
        floor.visitors[self.first]("hear", text=answer)
        floor.said[self.first].append(answer)
        self.board.show()
        self.board.await_agent(floor.names["emre"], "Busy")
        self.board.await_tile(floor.reception, ["Waiting 0"])
        self.board.await_tile(floor.repair, ["Waiting 0", "1 in hand", "1 busy"])
        self.step("he accepted and answered, the customer reads it, and the board has him busy")

    def look_on(self):
        """The supervisor opens what the agent has in hand, and nobody notices."""
        from desk_window import wait_for
        floor, emre = self.floor, self.emre
        self.selin.focus(self.selin.get("text", "Find by name or state"))  # so nobody looks at the agent's window
        floor.say(self.first, word("hala kapali"))
        wait_for(lambda: any(floor.said[self.first][-1] in row for row in emre.thread()), "the question on his desk")
        floor.visitors[self.first]("settled")
        before = self.page(self.first, floor.said[self.first])
        if before["marks"][-1] == "read":
            raise AssertionError("it was read before anybody looked")
        self.board.act(floor.names["emre"], f"Open: Chat · {floor.repair}")
        wait_for(lambda: floor.desks["selin"].shows(floor.said[self.first]), "the conversation on the supervisor's desk")
        thread, company = emre.thread(), self.company(emre)
        time.sleep(LOOKED_ON)  # nothing may come of it; there is nothing to wait for
        after = self.page(self.first, floor.said[self.first])
        if (after, emre.thread(), self.company(emre)) != (before, thread, company) or company:
            raise AssertionError(f"noticed: {before} {after} {thread} {emre.thread()} {self.company(emre)}")
        self.step("the supervisor looks on; page and agent's desk are as before")

    def company(self, window):
        """Who else is here, as the head of the conversation says it."""
        return [one.name for one in window.all("filler") if "looking at this" in one.name or "is writing" in one.name]

    def whisper(self):
        from desk_window import wait_for
        floor, self.note = self.floor, word("garantisi var, degistirin")
        self.selin.press("page tab", "Internal note")
        self.selin.write("Internal note", self.note)
        self.selin.press("push button", "Add note")
        wait_for(lambda: any(self.note in row for row in self.emre.thread()), "the note on the agent's desk")
        self.page(self.first, floor.said[self.first], never=self.note)
        self.step("a note of his is on the agent's desk, and not on the customer's page")

    def step_in(self):
        from desk_window import wait_for
        floor, answer = self.floor, word("yenisini gonderiyoruz")
        floor.desks["selin"].answer(answer)
        floor.visitors[self.first]("hear", text=answer)
        floor.said[self.first].append(answer)
        wait_for(lambda: floor.desks["emre"].shows(floor.said[self.first]), "all of it on the agent's desk")
        self.page(self.first, floor.said[self.first], never=self.note)
        self.step("he wrote to the customer himself, who reads it; the note never came there")

    def give_skill(self):
        """One who lacks it gets the chat that waits for it."""
        floor = self.floor
        self.begin_chats_in(floor.repair)
        self.deniz.make_ready()
        floor.visit(self.second)
        floor.say(self.second, word("benimki de bozuk"))
        self.board.show()
        said = self.board.await_tile(floor.repair, ["Waiting 1", "1 ready", "1 busy"])
        self.step(f"the next chat waits: one lacks the skill, one is full: {said}")
        if self.shots:
            floor_pictures.take(floor, self.shots, self.past)
            self.step("pictures are taken")
        self.board.act(floor.names["deniz"], "Skills", f"{floor.skill}: none", "5")
        self.offered(self.deniz, self.second, floor.repair)
        self.wants(self.why(self.deniz), ["You were the only one who could take it.", "1 colleague"])
        self.deniz.press("push button", "Accept")
        self.deniz.get("list", "Messages")
        answer = word("bakalim")
        floor.desks["deniz"].answer(answer)
        floor.visitors[self.second]("hear", text=answer)
        self.step("given the skill on the board, the agent is offered it, accepts and answers")

    def turn_back(self):
        """The board as it was while the first chat waited."""
        floor, window = self.floor, self.selin
        self.board.show()
        now = self.board.tile(floor.reception)
        window.focus(window.get("slider", "Back in time"))
        window.key("tab")
        window.listen().await_name(lambda heard: heard.startswith("Date and time of the board"), "the field for the moment")
        window.type(f"{self.past:%d%m%Y%H%M}")
        window.key("return")
        said = self.board.await_tile(floor.reception, ["Waiting 1"])
        window.get("label", "This is how it was on")
        busy = self.board.rows()[floor.names["emre"]]
        if not any("Ready" in cell for cell in busy):
            raise AssertionError(f"{floor.names['emre']} was ready then, not {busy}")
        window.press("push button", "Now", exact=True)
        self.board.await_tile(floor.reception, ["Waiting 0"])
        self.board.await_agent(floor.names["emre"], "Busy")
        self.step(f"the board of {self.past:%H:%M}: {said}; and of now: {now}")

    def lose_desk(self):
        """Its agent's work is with somebody else within the promised time."""
        from desk_window import wait_for
        floor = self.floor
        self.emre.kill()
        killed = time.monotonic()
        self.offered(self.deniz, self.first, floor.repair, ELSEWHERE_WITHIN)
        self.seen["elsewhere_s"] = round(time.monotonic() - killed, 1)
        self.deniz.press("push button", "Accept")
        wait_for(lambda: floor.desks["deniz"].shows(floor.said[self.first]), "all that was said, on his desk")
        answer = word("ben devam ediyorum")
        floor.desks["deniz"].answer(answer)
        floor.visitors[self.first]("hear", text=answer)
        floor.said[self.first].append(answer)
        self.page(self.first, floor.said[self.first], never=self.note)
        wait_for(lambda: floor.names["emre"] not in self.board.rows(), "the lost agent is signed out on the board")
        self.step(f"a desk was killed: {self.seen['elsewhere_s']} s later its work was offered elsewhere, and went on there")


def story(programs, scratch, shots, step):
    floor, seen = Floor(programs, scratch), {}
    step("the hub runs; queues, skills, hours and users are set up on its command line")
    try:
        told = Story(floor, step, shots)
        for chapter in (told.wait, told.hand_out, told.look_on, told.whisper, told.step_in, told.give_skill,
                        told.turn_back, told.lose_desk):
            chapter()
        seen = told.seen
    except Exception:
        floor.tell()
        raise
    finally:
        floor.close()
    return {**seen, "good": True}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    parser.add_argument("--shots", type=Path, help="leave pictures there")
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    result = {"good": False}
    steps = whole_desk.Steps()
    with tempfile.TemporaryDirectory(prefix="santral-floor-") as scratch:
        try:
            result = story(arguments.programs.resolve(), Path(scratch), arguments.shots and arguments.shots.resolve(), steps)
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            result["why"] = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "floor", **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())
