"""santral-voice against real peers: Kamailio, sipp, baresip and, where there is one, PulseAudio.

Run by ctest as voice_integration, or: voice_test.py [--programs BIN] [unittest arguments]. Prints "skipped: …" and
passes where the lab's servers are not installed (scripts/install lab).
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "lab"))
import customer  # noqa: E402
import desk  # noqa: E402
import phone  # noqa: E402
import procs  # noqa: E402
import tones  # noqa: E402
import voice  # noqa: E402

PROGRAMS = Path(os.environ.get("SANTRAL_PROGRAMS", "build/dev/bin")).resolve()
AGENT_TONE, CUSTOMER_TONE = 440, 600


class VoiceTest(unittest.TestCase):
    count = 0

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="santral-voice-")
        cls.folder = Path(cls.scratch.name)
        (cls.folder / "lab").mkdir()
        cls.lab = voice.up(cls.folder / "lab")
        cls.agent = cls.lab["accounts"]["agent"]
        tones.make(cls.folder / "agent.wav", AGENT_TONE, 300)

    @classmethod
    def tearDownClass(cls):
        voice.down(cls.folder / "lab")
        cls.scratch.cleanup()

    def setUp(self):
        VoiceTest.count += 1
        self.home = self.folder / f"home{VoiceTest.count}"  # short: a socket lies in it
        self.heard = self.home / "heard"
        self.heard.mkdir(parents=True)
        self.arguments = ["--play", self.folder / "agent.wav", "--record", self.heard, "--no-bar", "--idle", "5",
                          "--ca", self.lab["ca"]]

    def window(self, **more):
        one = desk.Desk(PROGRAMS, self.home, self.arguments, **more)
        self.addCleanup(one.close)
        return one

    def signed_on(self, transport="udp"):
        one = self.window()
        one.sign_on(self.lab["tls_domain" if transport == "tls" else "domain"], self.agent, transport)
        one.line("ready")
        return one

    def caller(self, **more):
        one = customer.Customer(self.lab, tone=CUSTOMER_TONE, **more)
        self.addCleanup(one.close)
        return one

    def offered(self, one, caller, **more):
        """Id of the call of that caller at the desk."""
        caller.dial(self.agent["user"], **more)
        call = one.wait(lambda news: news["kind"] == "call" and news["call"].get("remote", {}).get("number") ==
                        caller.number, "the offer")["call"]
        return call["id"]

    def assert_hears(self, recording, hertz, seconds):
        found = tones.measure(recording, hertz)
        self.assertGreaterEqual(found["seconds"], seconds, f"{hertz} Hz in {recording}: {found}")

    def agents_recording(self):
        return max(self.heard.glob("*.wav"), key=lambda path: path.stat().st_mtime)


class Line(VoiceTest):
    def test_registers_over_udp_tcp_and_tls(self):
        for transport in ("udp", "tcp", "tls"):
            with self.subTest(transport):
                self.home = self.folder / f"line-{transport}"
                self.signed_on(transport).close()

    def test_a_wrong_password_says_so_and_is_not_tried_for_ever(self):
        one = self.window()
        before = len(procs.log_text(self.lab["folder"], "kamailio"))
        one.sign_on(self.lab["domain"], self.agent, password="wrong")
        one.line("failed", problem="wrong-password")
        time.sleep(12)
        tries = procs.log_text(self.lab["folder"], "kamailio")[before:].count("REGISTER of")
        self.assertLess(tries, 8, "the server would lock the account")
        mark = one.mark()
        one.sign_on(self.lab["domain"], self.agent)
        one.line("ready", since=mark)

    def test_an_unknown_host_a_silent_server_and_a_bad_certificate_say_so(self):
        one = self.window()
        one.sign_on("no-such-host.invalid", self.agent)
        one.line("failed", problem="unknown-host")
        one.sign_on(f"127.0.0.1:{self.lab['dead_port']}", self.agent)
        one.line("failed", problem="no-answer")
        one.sign_on(f"127.0.0.1:{self.lab['dead_port']}", self.agent, "tcp")
        one.line("failed", problem="no-answer", since=one.mark())
        one.sign_on("bad host", self.agent)
        one.line("failed", problem="account")
        one.close()
        self.arguments = self.arguments[:-2]  # without the lab's root
        self.home = self.folder / "untrusting"
        one = self.window()
        one.sign_on(self.lab["tls_domain"], self.agent, "tls")
        one.line("failed", problem="certificate")

    def test_the_line_comes_back_within_seconds_when_the_server_does(self):
        one = self.signed_on("tcp")
        voice.stop_pbx(self.lab["folder"])
        try:
            one.line("failed", seconds=15)
        finally:
            voice.start_pbx(self.lab["folder"])
        one.line("ready", seconds=15, since=one.mark())


class Calls(VoiceTest):
    def test_an_offer_is_shown_at_once_with_what_the_queue_knows(self):
        one = self.signed_on()
        took = []
        for _ in range(5):
            caller = self.caller(headers=[("X-Queue", "sales"), ("X-Customer-Id", "C-7")])
            call = self.offered(one, caller, cancel_after=0.5)
            news = one.call("incoming", call)
            took.append((news["at"] - caller.invited_at()) * 1000)
            self.assertEqual(news["call"]["remote"]["display"], caller.name)
            self.assertEqual(news["call"]["headers"], [{"name": "X-Queue", "value": "sales"},
                                                       {"name": "X-Customer-Id", "value": "C-7"}])
            one.call("ended", call)
            one.record(call, "missed")
            self.assertEqual(caller.wait(), "ok")
        print(f"offer after INVITE: {', '.join(f'{each:.0f}' for each in took)} ms", file=sys.stderr)
        self.assertLessEqual(sorted(took)[len(took) // 2], 100)

    def test_a_call_is_named_after_its_call_id_or_after_the_one_that_a_pbx_sends_along(self):
        one = self.signed_on()
        for headers in ([], [("X-Call-Id", "a84b4c76e66710@pbx.example")]):
            caller = self.caller(headers=headers)
            call = self.offered(one, caller, cancel_after=0.2)
            name = headers[0][1] if headers else caller.call_id()
            digest = bytearray(hashlib.sha256(name.encode()).digest()[:16])
            digest[6], digest[8] = digest[6] & 0x0F | 0x80, digest[8] & 0x3F | 0x80
            self.assertEqual(call, digest.hex())
            one.call("ended", call)
            self.assertEqual(caller.wait(), "ok")

    def test_answered_and_hung_up_by_the_desk(self):
        one = self.signed_on()
        caller = self.caller()
        call = self.offered(one, caller)
        one.tell("answer", call=call)
        one.call("active", call)
        one.wait(lambda news: news["kind"] == "quality" and news["quality"].get("received", 0) > 0, "quality")
        time.sleep(2)
        one.tell("hang-up", call=call)
        self.assertEqual(one.call("ended", call)["call"]["end"], "hung-up")
        self.assertEqual(caller.wait(), "ok")
        part = one.record(call, "answered")["record"]["part"]
        self.assertGreaterEqual(part["ended"] - part["answered"], 1900)
        self.assertEqual(part["number"], caller.number)
        self.assert_hears(caller.recording(), AGENT_TONE, 1.5)
        self.assert_hears(self.agents_recording(), CUSTOMER_TONE, 1.5)

    def test_hung_up_by_the_customer(self):
        one = self.signed_on("tcp")
        caller = self.caller()
        call = self.offered(one, caller, hang_up_after=1)
        one.tell("answer", call=call)
        self.assertEqual(one.call("ended", call)["call"]["end"], "hung-up")
        one.record(call, "answered")
        self.assertEqual(caller.wait(), "ok")

    def test_declined_and_busy_reach_the_caller(self):
        one = self.signed_on()
        for how, code in (("declined", 603), ("busy", 486)):
            caller = self.caller()
            call = self.offered(one, caller, refused=code)
            one.tell("decline", call=call, **{"as": how})
            self.assertEqual(one.call("ended", call)["call"]["end"], how)
            one.record(call, how)
            self.assertEqual(caller.wait(), "ok")

    def test_dialled_calls_end_as_the_other_side_says(self):
        one = self.signed_on()
        for reply, outcome in ((486, "busy"), (603, "declined"), (480, "no-answer"), (404, "failed"), (200, "answered")):
            with self.subTest(reply=reply):
                callee = self.caller()
                callee.expect(reply)
                call = one.dial(callee.number)
                one.call("ringing", call)
                if reply == 200:
                    one.call("active", call)
                    time.sleep(1.5)
                    one.tell("hang-up", call=call)
                one.call("ended", call)
                one.record(call, outcome)
                self.assertEqual(callee.wait(), "ok")
        self.assert_hears(callee.recording(), AGENT_TONE, 1)


@unittest.skipIf(phone.missing(), "skipped: no baresip")
class AnotherMake(VoiceTest):
    def setUp(self):
        super().setUp()
        self.phone = phone.Phone(self.lab, tone=CUSTOMER_TONE)
        self.addCleanup(self.phone.close)

    def talking(self):
        one = self.signed_on()
        call = one.dial(self.phone.user)
        self.phone.wait("CALL_INCOMING")
        self.phone.tell("accept")
        one.call("active", call)
        return one, call

    def test_hold_and_resume(self):
        one, call = self.talking()
        time.sleep(1.5)
        one.tell("hold", call=call, on=True)
        one.call("held", call)
        time.sleep(1.5)
        mark = one.mark()
        one.tell("hold", call=call, on=False)
        one.call("active", call, since=mark)
        time.sleep(2)
        one.tell("hang-up", call=call)
        one.call("ended", call)
        self.phone.wait("CALL_CLOSED")
        self.assertFalse([news for news in one.news if news["kind"] == "hold-failed"])
        self.assert_hears(self.agents_recording(), CUSTOMER_TONE, 3)

    def test_answering_a_second_call_holds_the_first(self):
        one, first = self.talking()
        caller = self.caller()
        second = self.offered(one, caller)
        one.tell("answer", call=second)
        one.call("held", first)
        one.call("active", second)
        one.tell("hang-up", call=second)
        one.call("ended", second)
        self.assertEqual(caller.wait(), "ok")
        mark = one.mark()
        one.tell("hold", call=first, on=False)
        one.call("active", first, since=mark)
        one.tell("hang-up", call=first)
        one.call("ended", first)

    def test_keys_reach_both_sides(self):
        one, call = self.talking()
        one.tell("dtmf", call=call, text="15")
        one.tell("dtmf", call=call, text="9#")
        self.assertEqual(self.phone.digits(4), "159#")
        mark = one.mark()
        self.phone.tell("sndcode", "4")
        self.assertEqual(one.wait(lambda news: news["kind"] == "dtmf", "a key", since=mark)["text"], "4")
        one.tell("hang-up", call=call)
        one.call("ended", call)

    def test_a_call_from_there_hung_up_there(self):
        one = self.signed_on()
        self.phone.tell("dial", f"sip:{self.agent['user']}@{self.lab['domain']}")
        call = one.call("incoming")["call"]["id"]
        one.tell("answer", call=call)
        one.call("active", call)
        self.phone.wait("CALL_ESTABLISHED")
        self.phone.tell("hangup")
        one.call("ended", call)
        one.record(call, "answered")

    def test_hold_is_refused_without_a_line_and_the_voice_goes_on(self):
        one, call = self.talking()
        one.tell("network", on=False)
        one.line("failed", problem="no-network")
        one.tell("hold", call=call, on=True)
        news = one.wait(lambda news: news["kind"] == "hold-failed", "hold refused")
        self.assertEqual(news.get("why", "not-registered"), "not-registered")
        one.tell("network", on=True)
        one.line("ready", since=one.mark())
        one.tell("hang-up", call=call)
        one.call("ended", call)


class Survival(VoiceTest):
    def test_the_window_is_killed_and_the_next_one_finds_the_call(self):
        one = self.signed_on()
        caller = self.caller()
        call = self.offered(one, caller)
        one.tell("answer", call=call)
        one.call("active", call)
        voice_pid = one.voice_pid()
        time.sleep(1)
        one.kill()
        time.sleep(1)
        two = self.window()
        two.call("active", call)
        self.assertEqual(two.voice_pid(), voice_pid)
        time.sleep(1)
        two.tell("hang-up", call=call)
        two.call("ended", call)
        two.record(call, "answered")
        self.assertEqual(caller.wait(), "ok")
        found = tones.measure(caller.recording(), AGENT_TONE)
        self.assertGreaterEqual(found["seconds"], 2.5)
        self.assertLessEqual(found["longest_gap_ms"], 100, found)

    def test_records_wait_for_a_window_that_keeps_them(self):
        one = self.window(forgetful=True)
        one.sign_on(self.lab["domain"], self.agent)
        one.line("ready")
        caller = self.caller()
        call = self.offered(one, caller, cancel_after=0.3)
        first = one.record(call, "missed")["record"]
        one.kill()
        two = self.window()
        self.assertEqual(two.record(call, "missed")["record"], first)
        two.close()
        three = self.window()
        three.wait(lambda news: news["kind"] == "devices", "the greeting")
        time.sleep(0.5)
        three.mark()
        self.assertFalse([news for news in three.news if news["kind"] == "record"])

    def test_a_call_during_which_santral_voice_dies_is_on_record(self):
        one = self.signed_on()
        caller = self.caller()
        call = self.offered(one, caller, hang_up_after=1)
        one.tell("answer", call=call)
        one.call("active", call)
        os.kill(one.voice_pid(), 9)
        self.assertEqual(one.call("ended", call)["call"]["end"], "broken")
        part = one.record(call, "answered", seconds=10)["record"]["part"]
        self.assertEqual(part["why"], "broken")
        one.line("ready", since=one.mark())

    def test_it_ends_when_nobody_needs_it(self):
        one = self.signed_on()
        pid = one.voice_pid()
        one.close()
        procs.wait_for(lambda: not procs._born(pid), "the end of santral-voice", 10)

    def test_a_second_start_finds_the_first(self):
        one = self.signed_on()
        environment = {**os.environ, **{f"XDG_{name.upper()}_HOME": str(self.home / name)
                                        for name in ("data", "config", "cache")},
                       "XDG_RUNTIME_DIR": str(self.home / "runtime")}
        pid = one.voice_pid()
        again = subprocess.run([PROGRAMS / "santral-voice"], env=environment, timeout=20)
        self.assertEqual((again.returncode, one.voice_pid()), (0, pid))


@unittest.skipIf(not shutil.which("pulseaudio"), "skipped: no pulseaudio")
class SoundCard(VoiceTest):
    """With a real sound server: files instead of a microphone hide mute and know no devices."""

    def setUp(self):
        super().setUp()
        self.socket = self.home / "pulse.sock"
        environment = {"HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home)}
        words = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                 "-L", f"module-native-protocol-unix socket={self.socket} auth-anonymous=1",
                 "-L", "module-null-sink sink_name=mic1", "-L", "module-null-sink sink_name=spk1",
                 "-L", "module-remap-source source_name=headset1 master=mic1.monitor"]
        procs.start(self.home, "pulseaudio", words, environment)
        procs.wait_for(self.socket.exists, "pulseaudio")
        self.environment = {"PULSE_SERVER": f"unix:{self.socket}"}
        self.pulse(["pactl", "set-default-source", "headset1"])
        self.pulse(["pactl", "set-default-sink", "spk1"])
        self.addCleanup(procs.stop_all, self.home)
        self.arguments = ["--no-bar", "--idle", "5"]

    def pulse(self, words):
        return subprocess.run(words, env={**os.environ, **self.environment}, check=True, capture_output=True, text=True)

    def test_mute_silences_exactly_the_muted_time(self):
        speaking = subprocess.Popen(["paplay", "-d", "mic1", str(self.folder / "agent.wav")],
                                    env={**os.environ, **self.environment})
        self.addCleanup(speaking.wait)
        self.addCleanup(speaking.terminate)
        one = self.window(environment=self.environment)
        one.sign_on(self.lab["domain"], self.agent)
        one.line("ready")
        caller = self.caller()
        call = self.offered(one, caller)
        one.tell("answer", call=call)
        one.call("active", call)
        time.sleep(2)
        one.tell("mute", call=call, on=True)
        one.wait(lambda news: news["kind"] == "call" and news["call"].get("muted"), "muted")
        time.sleep(2)
        mark = one.mark()
        one.tell("mute", call=call, on=False)
        one.wait(lambda news: news["kind"] == "call" and not news["call"].get("muted"), "not muted", since=mark)
        time.sleep(2)
        one.tell("hang-up", call=call)
        one.call("ended", call)
        self.assertEqual(caller.wait(), "ok")
        found = tones.measure(caller.recording(), AGENT_TONE)
        silences = [gap["ms"] for gap in found["gaps"] if gap["ms"] > 1000]
        self.assertEqual(len(silences), 1, found)
        self.assertAlmostEqual(silences[0], 2000, delta=500)

    def test_a_sound_server_that_dies_at_the_worst_moment_takes_the_phone_along_for_seconds_only(self):
        one = self.window(environment=self.environment)
        one.sign_on(self.lab["domain"], self.agent)
        one.line("ready")
        one.wait(lambda news: news["kind"] == "devices" and len(news["devices"].get("all", [])) > 1, "devices")
        server = procs.running(self.home, "pulseaudio")
        os.kill(server, signal.SIGSTOP)
        one.tell("refresh-devices")
        time.sleep(1)
        os.kill(server, signal.SIGKILL)  # now the library waits for an answer that never comes
        one.line("ready", since=one.mark(), seconds=60)

    def test_a_headset_that_is_pulled_out_is_told(self):
        one = self.window(environment=self.environment)
        one.wait(lambda news: news["kind"] == "devices" and len(news["devices"].get("all", [])) > 1, "devices")
        module = self.pulse(["pactl", "load-module", "module-null-sink", "sink_name=usb",
                             "sink_properties=device.description=usb"]).stdout.strip()
        time.sleep(0.5)
        one.tell("refresh-devices")
        listed = one.wait(lambda news: news["kind"] == "devices" and any(
            "usb" in device["id"].lower() for device in news["devices"].get("all", [])), "the headset")
        headset = next(device["id"] for device in listed["devices"]["all"]
                       if "usb" in device["id"].lower() and device.get("output"))
        one.tell("devices", devices={"output": headset})
        one.wait(lambda news: news["kind"] == "devices" and
                 news["devices"].get("use", {}).get("output") == headset, "the headset in use")
        mark = one.mark()
        self.pulse(["pactl", "unload-module", module])
        time.sleep(0.5)
        one.tell("refresh-devices")
        one.wait(lambda news: news["kind"] == "devices" and news["devices"].get("output-lost"), "lost", since=mark)


def main():
    global PROGRAMS
    if "--programs" in sys.argv:
        at = sys.argv.index("--programs")
        PROGRAMS = Path(sys.argv[at + 1]).resolve()
        del sys.argv[at:at + 2]
    if voice.missing():
        print("skipped: not installed: " + ", ".join(voice.missing()))
        return
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
