"""How a joined desk keeps its sign-in, by the real programs: where the token lies, what a keychain that hangs costs, and
what is left when the hub ends the sign-in.

Run by ctest, or: sign_in_test.py --programs BIN [unittest arguments].
"""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
import real_programs as real  # noqa: E402

# Owns the name of the secret service and never answers.
DEAF_KEYCHAIN = """
import os, signal
from gi.repository import Gio, GLib
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
              GLib.Variant("(su)", ("org.freedesktop.secrets", 0)), None, 0, -1, None)
print("deaf", flush=True)
os.kill(os.getpid(), signal.SIGSTOP)
"""


class SignInTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="santral-sign-in-")
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.hub, self.desk = self.scratch / "hub", self.scratch / "desk"
        self.env = real.own_home(self.scratch / "home")
        self.good("user", "add", "elif", "--name", "Elif Kaya")
        self.set_password(real.PASSWORD)
        serving = real.serve(self.hub)
        self.addCleanup(real.stop, serving)
        self.address = serving.told["DESKS"]
        self.secret = self.scratch / "password"
        self.secret.write_text(real.PASSWORD + "\n")

    def good(self, *words, text=""):
        done = real.run("santral-hub", *words, "--data", self.hub, text=text)
        self.assertEqual((done.returncode, done.stderr), (0, ""), words)

    def set_password(self, password):
        self.good("user", "password", "elif", text=password + "\n")

    def words(self, *more):
        return ("--data", self.desk, "--hub", self.address, "--login", "elif", *more)

    def sign_in(self):
        done = real.run("santral", *self.words("--password-file", self.secret, "--once"), env=self.env)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def membership(self):
        return next((self.desk / "teams").glob("*/elif")) / "membership.json"

    def test_without_a_keychain_a_file_of_this_user_keeps_the_token_and_the_log_says_so(self):
        self.sign_in()
        self.assertIn("no keychain keeps the token", (self.desk / "desk.log").read_text())
        self.assertEqual(self.membership().stat().st_mode & 0o777, 0o600)
        self.assertTrue(json.loads(self.membership().read_text())["token"].startswith("sd_"))
        again = real.run("santral", *self.words("--once"), env=self.env)
        self.assertEqual(again.returncode, 0, again.stderr)

    def test_when_the_hub_ends_the_sign_in_the_token_goes_and_the_data_stays(self):
        self.sign_in()
        desk = real.start("santral", *self.words(), env=self.env)
        self.addCleanup(real.stop, desk)
        file = self.membership()
        self.set_password("Bambaşka-bir-şifre-7")
        self.assertTrue(real.until(lambda: not file.exists()))
        settings = self.desk / "desk.ini"
        self.assertTrue(real.until(lambda: settings.exists() and "sign-in-ended=true" in settings.read_text()))
        self.assertIsNone(desk.poll())
        self.assertTrue((file.parent / "view.db").exists())
        real.stop(desk)
        again = real.run("santral", *self.words("--once"), env=self.env)
        self.assertEqual((again.returncode, again.stderr), (1, "santral: Denied: not signed in\n"))

    @unittest.skipUnless(shutil.which("dbus-daemon"), "no session bus")
    def test_a_keychain_that_hangs_does_not_keep_the_desk_from_starting(self):
        self.sign_in()
        file = self.membership()
        kept = json.loads(file.read_text())
        file.write_text(json.dumps({"agent": kept["agent"], "in-keychain": True}))
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                               text=True, env=self.env)
        self.addCleanup(real.stop, bus)
        env = {**self.env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        deaf = subprocess.Popen(["/usr/bin/python3", "-c", DEAF_KEYCHAIN], stdout=subprocess.PIPE, text=True, env=env)
        self.addCleanup(real.stop, deaf)
        self.addCleanup(deaf.kill)
        if deaf.stdout.readline() != "deaf\n":
            self.skipTest("no python3-gi")
        desk = real.start("santral", *self.words(), env=env)
        self.addCleanup(real.stop, desk)
        self.assertIsNone(desk.poll())


if __name__ == "__main__":
    real.take_folder(sys.argv)
    unittest.main()
