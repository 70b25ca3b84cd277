#!/usr/bin/env python3
"""The relay with faults, against a peer that says back what it hears."""

import socket
import sys
import threading
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import fault_relay  # noqa: E402

SAID = bytes(range(256)) * 400
QUIET = 0.5  # seconds in which nothing may come


class FaultRelayTest(unittest.TestCase):
    def setUp(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(self.listener.close)
        threading.Thread(target=self.say_back, daemon=True).start()
        self.relay = fault_relay.Relay("127.0.0.1", self.listener.getsockname()[1])
        self.addCleanup(self.relay.close)

    def say_back(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.echo, args=(peer,), daemon=True).start()

    @staticmethod
    def echo(peer):
        with peer:
            try:
                while octets := peer.recv(65536):
                    peer.sendall(octets)
            except OSError:
                return

    def line(self):
        line = socket.create_connection(("127.0.0.1", self.relay.port), 20)
        self.addCleanup(line.close)
        return line

    @staticmethod
    def hear(line, count):
        heard = b""
        while len(heard) < count and (octets := line.recv(65536)):
            heard += octets
        return heard

    def test_octets_go_through_whole_and_in_order(self):
        line = self.line()
        line.sendall(SAID)
        self.assertEqual(self.hear(line, len(SAID)), SAID)

    def test_delayed_they_come_later_in_order(self):
        line = self.line()
        self.relay("delay", ms=300)
        began = time.monotonic()
        line.sendall(SAID)
        self.assertEqual(self.hear(line, len(SAID)), SAID)
        self.assertGreaterEqual(time.monotonic() - began, 0.6)  # there and back

    def test_dripping_they_come_a_few_at_a_time(self):
        line = self.line()
        self.relay("drip", octets=10, every_ms=50)
        line.sendall(SAID[:100])
        self.assertEqual(line.recv(65536), SAID[:10])
        self.assertEqual(self.hear(line, 90), SAID[10:100])

    def test_silent_nothing_comes_and_afterwards_all_of_it_does(self):
        line = self.line()
        line.sendall(SAID[:10])
        self.assertEqual(self.hear(line, 10), SAID[:10])
        self.relay("silent")
        line.sendall(SAID)
        line.settimeout(QUIET)
        with self.assertRaises(TimeoutError):
            line.recv(1)
        line.settimeout(20)
        self.relay("pass")
        self.assertEqual(self.hear(line, len(SAID)), SAID)

    def test_reset_is_an_end_without_a_word_and_the_next_line_passes(self):
        line = self.line()
        line.sendall(b"x")
        self.hear(line, 1)
        self.assertEqual(self.relay("reset")["open"], 0)
        with self.assertRaises(ConnectionResetError):
            line.recv(1)
        again = self.line()
        again.sendall(SAID)
        self.assertEqual(self.hear(again, len(SAID)), SAID)

    def test_cut_is_an_end_in_order(self):
        line = self.line()
        line.sendall(b"x")
        self.hear(line, 1)
        self.relay("cut")
        self.assertEqual(line.recv(1), b"")

    def test_refusing_it_resets_whoever_comes(self):
        self.relay("refuse")
        with self.assertRaises(OSError):
            line = self.line()
            line.sendall(b"x")
            if line.recv(1) == b"":
                raise ConnectionResetError
        self.assertEqual(self.relay("pass")["mode"], "pass")
        line = self.line()
        line.sendall(b"x")
        self.assertEqual(self.hear(line, 1), b"x")


if __name__ == "__main__":
    unittest.main()
