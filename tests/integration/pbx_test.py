"""The hub routes calls: a real santral-hub is asked by Kamailio for each call that sipp brings, and telephones of two
makes (sipp, baresip) are rung where the hub says.

Run by ctest as pbx_integration, or: pbx_test.py [--programs BIN] [unittest arguments]. Prints "skipped: …" and passes
where the lab's servers are not installed (scripts/install lab).
"""

import json
import socket
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "lab"), str(HERE.parent / "support")]
import customer  # noqa: E402
import pbx  # noqa: E402
import phone  # noqa: E402
import procs  # noqa: E402
import real_programs as programs  # noqa: E402
from wire_desk import WireDesk  # noqa: E402

LINE = "900"


class Hub:
    def __init__(self, folder):
        self.folder = folder / "hub"
        self.desks, self.door = procs.free_ports(2)
        words = programs.run("santral-hub", "pbx-token").stdout.split()
        self.token, digest = words[4], words[-1]
        self.config = folder / "hub.toml"
        self.config.write_text(f'data = "{self.folder}"\n[desks]\nbind = "127.0.0.1"\nport = {self.desks}\nplain = true\n'
                               f'[pbx]\nport = {self.door}\ntoken = {digest}\n')
        self.command("queue", "add", "Satış", "--hand-out", "push", "--line", LINE, "--offer", "6s", "--sticky", "0",
                     "--wrap-up", "phone=30s")
        self.start()

    def command(self, *words, text=""):
        done = programs.run("santral-hub", *words, "--data", str(self.folder), text=text)
        if done.returncode:
            raise AssertionError(f"{' '.join(words)}: {done.stderr}")

    def add_agent(self, login, extension):
        self.command("user", "add", login, "--name", login.title(), "--queue", "Satış", "--extension", extension)
        self.command("user", "password", login, text=programs.PASSWORD + "\n")

    def start(self):
        self.process = programs.start("santral-hub", "serve", "--config", str(self.config))

    def stop(self):
        programs.stop(self.process)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def wait_to_be_asked(self):
        """While it is gone: until the PBX has found nobody there."""
        with socket.create_server(("127.0.0.1", self.door)) as nobody:
            nobody.settimeout(20)
            nobody.accept()[0].close()

    def log(self):
        """Every event of the ledger; the hub has to stand still."""
        out = self.folder.parent / "log.jsonl"
        out.unlink(missing_ok=True)
        self.command("export", "--out", str(out))
        return [json.loads(line) for line in out.read_text().splitlines()]


@unittest.skipIf(pbx.missing(), "skipped: not installed: " + ", ".join(pbx.missing()))
class RoutedCalls(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="santral-pbx-")
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.hub = Hub(self.folder)
        self.addCleanup(lambda: self.hub.stop())
        self.trunk, = procs.free_ports(1, udp=True)
        places = {"1001": f"127.0.0.1:{self.trunk}"}
        for login, extension in (("ayse", "1001"), ("can", "1002")):
            self.hub.add_agent(login, extension)
        self.lab = pbx.up(self.folder / "lab", f"http://127.0.0.1:{self.hub.door}", self.hub.token, [LINE],
                          phones=["1002"], places=places)
        self.lab["trunk_port"] = self.trunk
        self.addCleanup(pbx.down, self.folder / "lab")

    def desk(self, login, ready=True):
        one = WireDesk(f"ws://127.0.0.1:{self.hub.desks}", login, programs.PASSWORD)
        self.addCleanup(one.close)
        if ready:
            self.make_ready(one)
        return one

    def make_ready(self, desk):
        self.assertEqual(desk.ask("agent-state", presence="ready")["t"], "done")

    def caller(self):
        one = customer.Customer(self.lab)
        self.addCleanup(one.close)
        return one

    def answering(self, reply=200, ring_seconds=0.2):
        """The telephone of 1001."""
        one = self.caller()
        one.expect(reply, ring_seconds)
        return one

    def test_a_call_waits_rings_where_the_hub_says_and_is_one_contact_from_its_arrival_to_its_end(self):
        ayse = self.desk("ayse", ready=False)
        telephone = self.answering()
        caller = self.caller()
        caller.dial(LINE, hang_up_after=1)
        queued = ayse.wait("contact.queued")["f"]
        self.make_ready(ayse)
        offered = ayse.wait("contact.offered")["f"]
        self.assertEqual(offered["agent"], ayse.agent)
        ayse.wait("contact.accepted")
        ended = ayse.wait("contact.ended")["f"]
        self.assertEqual(ended["why"], "hung-up")
        self.assertEqual((caller.wait(), telephone.wait()), ("ok", "ok"))
        self.assertEqual({one["f"]["contact"] for one in ayse.events if one["k"].startswith("contact.")},
                         {queued["contact"]})
        told = [one["f"] for one in ayse.events if one["k"] == "call.changed"]
        self.assertEqual({one["call"] for one in told}, {queued["call"]})
        self.assertEqual(told[-1]["outcome"], "answered")
        self.assertGreaterEqual(told[-1]["ended"] - told[-1]["answered"], 900)

    def test_who_does_not_answer_is_followed_by_the_next_agent(self):
        if phone.missing():
            self.skipTest("skipped: no baresip")
        can = phone.Phone(self.lab, role="phone1002", tone=0)
        self.addCleanup(can.close)
        ayse = self.desk("ayse")
        telephone = self.answering(ring_seconds=60)  # rings and rings
        caller = self.caller()
        caller.dial(LINE, hang_up_after=1)
        ayse.wait("contact.offered")
        other = self.desk("can")
        returned = ayse.wait("contact.returned", seconds=15)["f"]
        self.assertEqual((returned["agent"], returned["why"]), (ayse.agent, "not-answered"))
        can.wait("CALL_INCOMING")
        can.tell("accept")
        accepted = ayse.wait("contact.accepted", seconds=15)["f"]
        self.assertEqual(accepted["agent"], other.agent)
        self.assertNotIn("by-hand", accepted)
        self.assertEqual(caller.wait(), "ok")
        ayse.wait("contact.ended")
        telephone.close()

    def test_a_busy_telephone_and_a_caller_who_does_not_wait(self):
        ayse = self.desk("ayse")
        telephone = self.answering(486)
        caller = self.caller()
        caller.dial(LINE, give_up_after=2)
        returned = ayse.wait("contact.returned")["f"]
        self.assertNotIn("why", returned)  # declined, the first of its names, goes without saying
        ended = ayse.wait("contact.ended")["f"]
        self.assertEqual(ended["why"], "abandoned")
        self.assertEqual((caller.wait(), telephone.wait()), ("ok", "ok"))
        outcome = [one["f"]["outcome"] for one in ayse.events if one["k"] == "call.changed" and "outcome" in one["f"]]
        self.assertEqual(outcome[-1], "missed")

    def test_a_call_that_waits_while_the_hub_is_killed_is_handed_out_by_the_next_one(self):
        first = self.desk("ayse", ready=False)
        caller = self.caller()
        caller.dial(LINE, hang_up_after=1)
        queued = first.wait("contact.queued")["f"]
        first.close()
        self.hub.kill()
        self.hub.wait_to_be_asked()
        self.hub.start()
        telephone = self.answering()
        ayse = self.desk("ayse")
        accepted = ayse.wait("contact.accepted")["f"]
        self.assertEqual(accepted["contact"], queued["contact"])
        ayse.wait("contact.ended")
        self.assertEqual((caller.wait(), telephone.wait()), ("ok", "ok"))


if __name__ == "__main__":
    programs.take_folder(sys.argv)
    if pbx.missing():
        print("skipped: not installed: " + ", ".join(pbx.missing()) + " (scripts/install lab)")
        sys.exit(0)
    unittest.main(verbosity=2)
