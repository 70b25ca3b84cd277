"""The ears and the mouth of a customer: sends a tone as PCMA (RTP, RFC 3550) and records what comes, each packet at
the place in time where it arrived, so that a gap in the air is a gap in the recording. A process of its own, started by
customer.py; by hand: rtp.py PORT WAV --tone HZ; ends at SIGTERM, or when stdin closes, and writes the recording then.
"""

import argparse
import array
import contextlib
import json
import math
import selectors
import signal
import socket
import struct
import sys
import time
import wave

RATE = 8000
FRAME = 160  # samples of 20 ms
PCMU, PCMA, EVENTS = 0, 8, 101
KEYS = "0123456789*#ABCD"


def alaw_to_linear(code):
    code ^= 0x55
    exponent, mantissa = (code >> 4) & 7, code & 15
    sample = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 0x108) << (exponent - 1)
    return sample if code & 0x80 else -sample


def ulaw_to_linear(code):
    code = ~code & 0xFF
    sample = (((code & 15) << 3) + 0x84 << ((code >> 4) & 7)) - 0x84
    return -sample if code & 0x80 else sample


TABLES = {PCMA: [alaw_to_linear(code) for code in range(256)], PCMU: [ulaw_to_linear(code) for code in range(256)]}


def linear_to_alaw(sample):
    return min(range(256), key=lambda code: abs(TABLES[PCMA][code] - sample))


def tone_frames(hertz):
    """One second of PCMA in frames: whole hertz repeat after it."""
    if not hertz:
        return [bytes([0xD5]) * FRAME] * 50
    wave_form = [round(16000 * math.sin(2 * math.pi * hertz * i / RATE)) for i in range(RATE)]
    codes = {sample: linear_to_alaw(sample) for sample in set(wave_form)}
    data = bytes(codes[sample] for sample in wave_form)
    return [data[i:i + FRAME] for i in range(0, RATE, FRAME)]


class Recorder:
    def __init__(self):
        self.began = None
        self.samples = array.array("h")
        self.next_stamp = None
        self.place = 0
        self.last = None
        self.longest = 0.0
        self.packets = 0
        self.digits = ""
        self.event = None

    def take(self, packet, now):
        if len(packet) <= 12:
            return None
        kind, stamp = packet[1] & 0x7F, struct.unpack("!I", packet[4:8])[0]
        if kind == EVENTS:
            return self.press(packet[12:], stamp)
        if kind not in TABLES:
            return None
        if self.last is not None:
            self.longest = max(self.longest, now - self.last)
        self.last = now
        self.packets += 1
        return self.put([TABLES[kind][code] for code in packet[12:]], stamp, now)

    def press(self, payload, stamp):
        if stamp != self.event and len(payload) >= 4 and payload[0] < len(KEYS):
            self.event = stamp
            self.digits += KEYS[payload[0]]

    def put(self, sound, stamp, now):
        if self.began is None:
            self.began = now
        arrived = int((now - self.began) * RATE)
        follows = self.next_stamp is not None and stamp == self.next_stamp
        # Packets of one stream follow each other; only one that is late by more than a jitter buffer holds leaves a gap.
        if not follows or arrived - self.place > RATE * 0.06:
            self.place = max(self.place, arrived)
        if self.place > len(self.samples):
            self.samples.extend([0] * (self.place - len(self.samples)))
        self.samples[self.place:self.place + len(sound)] = array.array("h", sound)
        self.place += len(sound)
        self.next_stamp = (stamp + len(sound)) & 0xFFFFFFFF

    def save(self, path):
        with wave.open(path, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(self.samples.tobytes())


def run(port, path, hertz):
    media = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    media.bind(("127.0.0.1", port))
    media.setblocking(False)
    frames, recorder = tone_frames(hertz), Recorder()
    peer, sent, due = None, 0, time.monotonic()
    going = [True]
    signal.signal(signal.SIGTERM, lambda *_: going.__setitem__(0, False))
    print("ready", flush=True)
    with selectors.DefaultSelector() as wait:
        wait.register(media, selectors.EVENT_READ)
        if not sys.stdin.closed:
            wait.register(sys.stdin, selectors.EVENT_READ)
        while going[0]:
            for key, _ in wait.select(max(0.0, due - time.monotonic()) if peer else 0.2):
                if key.fileobj is not media:
                    going[0] = False
                    continue
                packet, peer = media.recvfrom(2048)
                recorder.take(packet, time.monotonic())
                if sent == 0:
                    due = time.monotonic()
            while peer and due <= time.monotonic():
                head = struct.pack("!BBHII", 0x80, PCMA, sent & 0xFFFF, sent * FRAME & 0xFFFFFFFF, 0x5A47)
                media.sendto(head + frames[sent % 50], peer)
                sent += 1
                due += 0.020
    recorder.save(path)
    report = {"packets": recorder.packets, "sent": sent, "longest_silence_ms": round(recorder.longest * 1000),
              "digits": recorder.digits}
    with contextlib.suppress(BrokenPipeError):  # whoever wanted to know may be gone
        print(json.dumps(report), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("port", type=int)
    parser.add_argument("recording")
    parser.add_argument("--tone", type=int, default=0)
    arguments = parser.parse_args()
    run(arguments.port, arguments.recording, arguments.tone)
