#!/usr/bin/env python3
"""A line with faults between a desk and its hub: fault_relay.py --to HOST:PORT --control SOCKET [--port N]

Passes TCP on, and spoils it when told to. It prints `RELAY <port>`; then each line on the socket is one order as JSON, and
is answered with one line that says how the relay stands:

  {"do": "pass"}                              octets go through as they come (so it begins)
  {"do": "delay", "ms": 1500}                 each octet arrives so much later, in order
  {"do": "drip", "octets": 40, "every_ms": 250}   so few at a time, in each direction
  {"do": "silent"}                            nothing is read or written any more, and nobody is told
  {"do": "reset"}                             every connection ends at once with RST; new ones pass
  {"do": "cut"}                               every connection ends in order with FIN; new ones pass
  {"do": "refuse"}                            the same with RST, and new ones are reset until "pass"
  {"do": "state"}                             nothing but the answer

TCP puts octets in order and doubles none, and so does this. Relay is the same for a story in Python.
"""

import argparse
import asyncio
import json
import socket
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

CHUNK = 64 * 1024
END_NOW = struct.pack("ii", 1, 0)  # SO_LINGER without time: the end is a RST


class Faults:
    """How the line is at the moment, for all connections."""

    def __init__(self):
        self.mode, self.delay, self.octets, self.every = "pass", 0.0, CHUNK, 0.0
        self.open = asyncio.Event()
        self.open.set()

    def set(self, order):
        self.mode = order["do"]
        self.delay = order.get("ms", 0) / 1000 if self.mode == "delay" else 0.0
        self.octets = order.get("octets", CHUNK) if self.mode == "drip" else CHUNK
        self.every = order.get("every_ms", 0) / 1000 if self.mode == "drip" else 0.0
        (self.open.clear if self.mode == "silent" else self.open.set)()


class Connection:
    """One desk's line: two directions, each with a reader that stamps octets and a writer that waits for their time."""

    def __init__(self, faults, near, far, passed):
        self.faults, self.passed = faults, passed
        self.writers = [near[1], far[1]]
        self.tasks = [asyncio.create_task(task) for reader, writer in ((near[0], far[1]), (far[0], near[1]))
                      for task in self.direction(reader, writer)]

    def direction(self, reader, writer):
        queue = asyncio.Queue(256)
        return self.take(reader, queue), self.give(queue, writer)

    async def take(self, reader, queue):
        loop = asyncio.get_running_loop()
        octets = b"begun"
        while octets:
            await self.faults.open.wait()
            try:
                octets = await reader.read(CHUNK)
            except OSError:
                octets = b""
            await queue.put((loop.time() + self.faults.delay, octets))

    async def give(self, queue, writer):
        loop = asyncio.get_running_loop()
        octets = b"begun"
        while octets:
            due, octets = await queue.get()
            await asyncio.sleep(max(0.0, due - loop.time()))
            at = 0
            while at < len(octets):
                await self.faults.open.wait()
                part = octets[at:at + self.faults.octets]
                at += len(part)
                writer.write(part)
                self.passed[0] += len(part)
                await writer.drain()
                if self.faults.every:
                    await asyncio.sleep(self.faults.every)
        self.close()

    def hold(self, stopped):
        """What has come is left in the kernel, so that the other side's sending stands still too."""
        for writer in self.writers:
            try:
                (writer.transport.pause_reading if stopped else writer.transport.resume_reading)()
            except RuntimeError:
                pass

    def close(self, at_once=False):
        for writer in self.writers:
            if at_once and not writer.transport.is_closing():
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, END_NOW)
                writer.transport.abort()
            else:
                writer.close()

    def is_over(self):
        return all(writer.transport.is_closing() for writer in self.writers)


class Server:
    def __init__(self, host, port):
        self.to, self.faults, self.connections, self.accepted, self.passed = (host, port), Faults(), [], 0, [0]

    async def connected(self, reader, writer):
        self.accepted += 1
        if self.faults.mode == "refuse":
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, END_NOW)
            return writer.transport.abort()
        await self.faults.open.wait()
        try:
            far = await asyncio.open_connection(*self.to)
        except OSError:
            return writer.close()
        self.connections = [one for one in self.connections if not one.is_over()]
        self.connections.append(Connection(self.faults, (reader, writer), far, self.passed))

    def obey(self, order):
        what = order["do"]
        if what in ("reset", "cut", "refuse"):
            for one in self.connections:
                one.close(at_once=what != "cut")
            self.connections = []
        if what != "state":
            self.faults.set({"do": "pass"} if what in ("reset", "cut") else order)
        for one in self.connections:
            one.hold(self.faults.mode == "silent")
        return {"mode": self.faults.mode, "accepted": self.accepted, "passed": self.passed[0],
                "open": sum(not one.is_over() for one in self.connections)}

    async def ordered(self, reader, writer):
        async for line in reader:
            writer.write(json.dumps(self.obey(json.loads(line))).encode() + b"\n")
            await writer.drain()
        writer.close()

    async def run(self, port, control):
        relay = await asyncio.start_server(self.connected, "127.0.0.1", port)
        orders = await asyncio.start_unix_server(self.ordered, control)
        print("RELAY", relay.sockets[0].getsockname()[1], flush=True)
        async with relay, orders:
            await relay.serve_forever()


class Relay:
    """The program, for a story: Relay("127.0.0.1", port), then relay("silent")."""

    def __init__(self, host, port):
        self.folder = tempfile.TemporaryDirectory(prefix="santral-relay-")
        control = Path(self.folder.name) / "control"
        self.process = subprocess.Popen([sys.executable, __file__, "--to", f"{host}:{port}", "--control", control],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[1])
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(control))
        self.answers = self.socket.makefile()

    def __call__(self, what, **more):
        self.socket.sendall(json.dumps({"do": what, **more}).encode() + b"\n")
        return json.loads(self.answers.readline())

    def close(self):
        self.answers.close()
        self.socket.close()
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()
        self.folder.cleanup()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", required=True)
    parser.add_argument("--control", required=True)
    parser.add_argument("--port", type=int, default=0)
    arguments = parser.parse_args()
    host, _, port = arguments.to.rpartition(":")
    try:
        asyncio.run(Server(host, int(port)).run(arguments.port, arguments.control))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
