#!/usr/bin/env python3
"""santral-hub as a service: started as systemd starts it, asked, told to load anew, told to stop.

hub_service.py --programs FOLDER. Polls for what it waits for; needs no server and no network.
"""
import argparse
import base64
import os
import pathlib
import signal
import socket
import struct
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

LIMIT = 60  # seconds, for what takes milliseconds on a quiet machine
PROGRAM = None

CONFIG = """data = "data"
[visitors]
port = 0
[monitor]
port = 0
[log]
level = "debug"
file = "hub.log"
"""


class Hub:
    """A running hub with its own folder, and the socket that systemd would listen on."""

    def __init__(self, folder, config=CONFIG):
        self.folder = pathlib.Path(folder)
        (self.folder / "hub.toml").write_text(config)
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(str(self.folder / "notify"))
        self.manager.settimeout(LIMIT)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--config", str(self.folder / "hub.toml")], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "NOTIFY_SOCKET": str(self.folder / "notify")})
        self.told = {}
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            self.told[word] = rest
            if word == "READY":
                return
        raise AssertionError(f"the hub ended with {self.process.wait()} before READY")

    def hears(self, word):
        while word not in self.manager.recv(4096).decode().split("\n"):
            pass

    def log(self):
        return (self.folder / "hub.log").read_text()

    def get(self, path):
        try:
            with urllib.request.urlopen(self.told["MONITOR"] + path, timeout=LIMIT) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def visitor(self):
        """A page's WebSocket, just opened."""
        port = int(self.told["SHOP"].split(":")[2].split("/")[0])
        page = socket.create_connection(("127.0.0.1", port), timeout=LIMIT)
        page.sendall((f"GET /chat HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
                      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                      f"Sec-WebSocket-Key: {base64.b64encode(bytes(16)).decode()}\r\n\r\n").encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += page.recv(1)
        assert head.startswith(b"HTTP/1.1 101"), head
        return page

    def end(self):
        self.manager.close()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class ServiceTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="santral-hub-")
        self.addCleanup(folder.cleanup)
        self.hub = Hub(folder.name)
        self.addCleanup(self.hub.end)

    def test_systemd_hears_of_the_start_the_life_and_the_end(self):
        self.hub.hears("READY=1")
        self.hub.hears("WATCHDOG=1")
        self.hub.process.send_signal(signal.SIGTERM)
        self.hub.hears("STOPPING=1")
        self.assertEqual(self.hub.process.wait(LIMIT), 0)

    def test_sigint_stops_it_too(self):
        self.hub.process.send_signal(signal.SIGINT)
        self.assertEqual(self.hub.process.wait(LIMIT), 0)

    def test_pages_are_told_to_come_back_when_it_stops(self):
        page = self.hub.visitor()
        self.addCleanup(page.close)
        self.hub.process.send_signal(signal.SIGTERM)
        got = b""
        while piece := page.recv(4096):
            got += piece
        self.assertIn(b"\x88", got)
        self.assertIn(struct.pack(">H", 1001), got[got.index(b"\x88"):])
        self.assertEqual(self.hub.process.wait(LIMIT), 0)

    def test_sighup_opens_the_log_anew(self):
        old = self.hub.folder / "old.log"
        (self.hub.folder / "hub.log").rename(old)
        self.hub.hears("READY=1")
        self.hub.process.send_signal(signal.SIGHUP)
        self.hub.hears("RELOADING=1")
        self.hub.hears("READY=1")
        self.assertIn("reload: log", self.hub.log())
        self.assertIn("hub: ready", old.read_text())
        self.assertIsNone(self.hub.process.poll())

    def test_it_says_how_it_is(self):
        self.hub.hears("WATCHDOG=1")  # the figures are new each time
        self.assertEqual(self.hub.get("/healthz"), (200, "ok\n"))
        page = self.hub.visitor()
        self.addCleanup(page.close)
        for _ in range(2):  # the first may have been on its way before the page
            self.hub.hears("WATCHDOG=1")
        text = self.hub.get("/metrics")[1]
        self.assertIn('santral_websockets_total{port="visitors"} 1\n', text)
        self.assertIn('santral_channels{kind="chat",state="ready"} 1\n', text)
        self.assertRegex(text, r"process_resident_memory_bytes [1-9]")
        self.assertRegex(text, r"santral_ledger_head [1-9]")


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="santral-hub-")
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "hub.toml"

    def run_hub(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=LIMIT)

    def test_check_tells_every_mistake_with_its_place(self):
        self.file.write_text('data = 5\n[log]\nlevel = "loud"\n')
        for command in (("check",), ("serve", "--check"), ("serve",)):
            with self.subTest(command):
                done = self.run_hub(*command, "--config", str(self.file))
                self.assertEqual(done.returncode, 1)
                self.assertIn(f"{self.file}:1:8: data is a whole number", done.stderr)
                self.assertIn(f"{self.file}:3:9: \"loud\" is no level", done.stderr)

    def test_check_of_a_good_file_changes_nothing(self):
        self.file.write_text(CONFIG)
        for command in (("check",), ("serve", "--check")):
            with self.subTest(command):
                done = self.run_hub(*command, "--config", str(self.file))
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertEqual(os.listdir(self.file.parent), ["hub.toml"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    arguments, rest = parser.parse_known_args()
    PROGRAM = str((pathlib.Path(arguments.programs) / "santral-hub").resolve())
    unittest.main(argv=["hub_service", *rest])
