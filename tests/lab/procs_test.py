"""procs.py and the frame against small processes of their own. Run: python3 tests/lab/procs_test.py"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import procs  # noqa: E402

LAB = Path(__file__).resolve().parent / "lab"
SERVER = ("import socket,sys\ns=socket.create_server(('127.0.0.1',int(sys.argv[1])))\nprint('ready',flush=True)\n"
          "while True:\n c,_=s.accept();c.sendall(b'220 hello\\r\\n');c.close()")
STUBBORN = "import signal,time\nsignal.signal(15,signal.SIG_IGN)\nprint('ready',flush=True)\ntime.sleep(60)"


class Procs(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = Path(self.scratch.name)

    def tearDown(self):
        procs.stop_all(self.folder)
        self.scratch.cleanup()

    def serve(self, name):
        port, = procs.free_ports(1)
        procs.start(self.folder, name, [sys.executable, "-c", SERVER, str(port)])
        return port

    def test_a_server_is_started_found_and_stopped(self):
        port = self.serve("greeter")
        self.assertIn(b"220 hello", procs.wait_banner(port, b"220"))
        self.assertTrue(procs.wait_log(self.folder, "greeter", "^ready"))
        self.assertTrue(procs.running(self.folder, "greeter"))
        procs.stop(self.folder, "greeter")
        self.assertIsNone(procs.running(self.folder, "greeter"))
        self.assertEqual(procs.names(self.folder), [])

    def test_one_that_ignores_the_request_is_killed(self):
        procs.start(self.folder, "stubborn", [sys.executable, "-c", STUBBORN])
        procs.wait_log(self.folder, "stubborn", "ready")
        procs.stop(self.folder, "stubborn", seconds=0.2)
        self.assertIsNone(procs.running(self.folder, "stubborn"))

    def test_one_that_ends_early_is_reported_with_its_log(self):
        procs.start(self.folder, "broken", [sys.executable, "-c", "raise SystemExit('no such thing')"])
        with self.assertRaisesRegex(procs.LabError, "no such thing"):
            procs.wait_log(self.folder, "broken", "ready", seconds=5)

    def test_a_pid_given_to_another_process_is_left_alone(self):
        self.serve("greeter")
        path = self.folder / "run" / "greeter.pid"
        kept = path.read_text()
        path.write_text(json.dumps({**json.loads(kept), "born": "1"}))
        procs.stop(self.folder, "greeter")
        path.write_text(kept)
        self.assertTrue(procs.running(self.folder, "greeter"))

    def test_names_come_in_the_order_of_starting(self):
        for name in ("zebra", "ant", "mole"):
            self.serve(name)
        self.assertEqual(procs.names(self.folder), ["zebra", "ant", "mole"])

    def test_ports_differ(self):
        ports = procs.free_ports(20, udp=True)
        self.assertEqual(len(set(ports)), 20)


class Frame(unittest.TestCase):
    def lab(self, *words):
        return subprocess.run([LAB, *words], capture_output=True, text=True, check=False)

    def test_up_status_and_down_leave_nothing(self):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "lab"
            up = self.lab("up", "--profile", "browser", str(folder))
            self.assertEqual(up.returncode, 0, up.stderr)
            self.assertIn("chromium", json.loads(up.stdout)["browser"])
            self.assertEqual(self.lab("status", str(folder)).returncode, 0)
            self.assertEqual(self.lab("down", str(folder)).returncode, 0)
            self.assertFalse(folder.exists())
            self.assertEqual(self.lab("status", str(folder)).returncode, 3)

    def test_an_unknown_profile_is_refused_and_nothing_stays(self):
        with tempfile.TemporaryDirectory() as scratch:
            up = self.lab("up", "--profile", "browser,nothing", str(Path(scratch) / "lab"))
            self.assertEqual(up.returncode, 1)
            self.assertIn("no profile 'nothing'", up.stderr)

    def test_a_folder_of_somebody_else_is_not_touched(self):
        with tempfile.TemporaryDirectory() as scratch:
            (Path(scratch) / "letter").write_text("mine")
            self.assertEqual(self.lab("up", "--profile", "browser", scratch).returncode, 1)
            self.assertEqual(self.lab("down", scratch).returncode, 0)
            self.assertTrue((Path(scratch) / "letter").exists())


if __name__ == "__main__":
    unittest.main()
