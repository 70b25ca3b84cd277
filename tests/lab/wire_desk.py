"""An agent's desk without a window, for tests of the lab: the wire of desks (docs/protocol.md) as far as work goes."""

import base64
import json
import os
import queue
import socket
import threading
import time
import urllib.request
import uuid

import procs

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class WireDesk:
    """Signs in and listens. `events` has every event that the hub has told of since, oldest first."""

    def __init__(self, address, login, password):
        """address: as the hub prints it, ws://HOST:PORT"""
        host, port = address.removeprefix("ws://").split(":")
        self.events, self.answers = [], {}
        self._fresh = queue.Queue()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        request = urllib.request.Request(f"http://{host}:{port}/desk/sign-in", method="POST", data=json.dumps(
            {"login": login, "password": password, "device": "lab"}).encode())
        with opener.open(request, timeout=30) as answer:
            signed = json.load(answer)
        self.agent = signed["agent"]
        self._socket = socket.create_connection((host, int(port)), timeout=30)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall((f"GET /desk HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {signed['token']}\r\n"
                              "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                              f"Sec-WebSocket-Key: {key}\r\n\r\n").encode())
        self._input = self._socket.makefile("rb")
        if b" 101 " not in self._input.readline():
            raise procs.LabError("the hub refuses the desk")
        while self._input.readline() not in (b"\r\n", b""):
            pass
        self._socket.settimeout(None)
        self._writing = threading.Lock()
        self.closed = False
        threading.Thread(target=self._read, daemon=True).start()
        self._send({"t": "hello", "v": 1, "program": "lab"})
        self._await(lambda frame: frame["t"] == "whole", "its copy")

    def ask(self, command, **members):
        """Carries out a command; what the hub answered."""
        name = uuid.uuid4().hex
        self._send({"t": "do", "id": name, "c": command, "b": members})
        self._await(lambda _: name in self.answers, f"the answer to {command}")
        return self.answers.pop(name)

    def wait(self, kind, fits=lambda facts: True, seconds=20):
        """The first event of a kind whose facts fit."""
        def there(_=None):
            return next((one for one in self.events if one["k"] == kind and fits(one.get("f", {}))), None)
        return there() or self._await(there, f"{kind} ({[one['k'] for one in self.events][-12:]})", seconds)

    def close(self):
        self.closed = True
        self._socket.close()

    def _await(self, check, what, seconds=20):
        end = time.monotonic() + seconds
        while True:
            try:
                frame = self._fresh.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise procs.LabError(f"{what}: not after {seconds} s") from None
            if frame is None:
                raise procs.LabError(f"{what}: the hub has closed the line")
            if frame["t"] == "part":
                self._send({"t": "more"})
            self.events += frame.get("e", [])
            if frame["t"] in ("done", "refused"):
                self.answers[frame["id"]] = frame
            if found := check(frame):
                return found

    def _send(self, frame):
        self._frame(TEXT, json.dumps(frame).encode())

    def _frame(self, kind, body):
        mask = os.urandom(4)
        size = bytes([0x80 | len(body)]) if len(body) < 126 else bytes([0xFE]) + len(body).to_bytes(2, "big")
        with self._writing:
            self._socket.sendall(bytes([0x80 | kind]) + size + mask + bytes(
                each ^ mask[at % 4] for at, each in enumerate(body)))

    def _read(self):
        try:
            while True:
                first, second = self._input.read(2)
                size = second & 0x7F
                if size > 125:
                    size = int.from_bytes(self._input.read(2 if size == 126 else 8), "big")
                body = self._input.read(size)
                kind = first & 0x0F
                if kind == PING:
                    self._frame(PONG, body)
                elif kind == TEXT:
                    self._fresh.put(json.loads(body))
                elif kind == CLOSE:
                    break
        except (OSError, ValueError):
            pass
        self._fresh.put(None)
