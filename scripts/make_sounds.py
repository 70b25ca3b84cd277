#!/usr/bin/env python3
"""Makes resources/sounds/*.wav: struck bars, computed, so that every octet is ours and can be made again.

Run: scripts/make_sounds.py. The web chat gets a copy of `message`. 16 kHz, 16 bit, mono, each under 60 KB. `ring` and `sla` begin and end in
silence, so that a player may loop them.
"""

import array
import math
import shutil
import sys
import wave
from pathlib import Path

RATE = 16000
PEAK = 0.5  # of full scale: the desk's volume control does the rest

# Timbres: (multiple of the pitch, share, seconds until it has faded to a third).
BAR = ((1, 1.0, 0.22), (3.93, 0.28, 0.06), (9.2, 0.08, 0.02))  # marimba-like: warm, short
BELL = ((1, 1.0, 0.30), (2.0, 0.45, 0.18), (3.01, 0.22, 0.10), (4.2, 0.10, 0.05))
DULL = ((1, 1.0, 0.26), (2.0, 0.20, 0.12))

# Names of the scale to Hz, A4 = 440.
NOTE = {name: 440.0 * 2 ** (step / 12) for name, step in {
    "G3": -14, "C4": -9, "E4": -5, "G4": -2, "A4": 0, "C5": 3, "D5": 5, "E5": 7, "G5": 10, "A5": 12, "B5": 14,
    "C6": 15, "E6": 19}.items()}

# Length in seconds, timbre, and strokes: (second, note, loudness).
SOUNDS = {
    # A call: two rising figures and a rest, to be looped.
    "ring": (1.85, BELL, ((0.0, "E5", 0.8), (0.14, "G5", 0.8), (0.28, "C6", 1.0), (0.46, "G5", 0.6),
                          (0.72, "E5", 0.8), (0.86, "G5", 0.8), (1.0, "C6", 1.0), (1.18, "E6", 0.5))),
    # A chat is offered: twice the same question.
    "conversation": (1.15, BAR, ((0.0, "C5", 0.8), (0.13, "G5", 1.0), (0.5, "C5", 0.8), (0.63, "G5", 1.0))),
    # A message in a conversation of mine: one short pair.
    "message": (0.5, BAR, ((0.0, "A5", 0.7), (0.07, "E5", 0.5))),
    # Somebody named me: another timbre, falling.
    "mention": (0.9, BELL, ((0.0, "B5", 0.6), (0.16, "G5", 0.8))),
    # A promise is about to be broken: low and slow.
    "sla": (1.3, DULL, ((0.0, "C4", 1.0), (0.0, "G4", 0.4), (0.42, "G3", 1.0), (0.42, "C4", 0.4))),
    # Hub, phone or a channel is gone: two low steps down.
    "trouble": (0.8, DULL, ((0.0, "E4", 0.8), (0.18, "C4", 1.0))),
}


def strike(samples, at, pitch, loudness, timbre):
    first = int(at * RATE)
    for multiple, share, fade in timbre:
        turn = 2 * math.pi * pitch * multiple / RATE
        if pitch * multiple > RATE * 0.45:
            continue
        for i in range(len(samples) - first):
            attack = min(1.0, i / (0.004 * RATE))
            samples[first + i] += loudness * share * attack * math.exp(-i / (fade * RATE)) * math.sin(turn * i)


def make(seconds, timbre, strokes):
    samples = [0.0] * int(seconds * RATE)
    for at, note, loudness in strokes:
        strike(samples, at, NOTE[note], loudness, timbre)
    tail = int(0.12 * RATE)
    for i in range(tail):
        samples[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / tail)
    scale = PEAK * 32767 / max(map(abs, samples))
    return array.array("h", (round(value * scale) for value in samples))


def main():
    resources = Path(__file__).resolve().parent.parent / "resources"
    for name, (seconds, timbre, strokes) in SOUNDS.items():
        samples = make(seconds, timbre, strokes)
        if sys.byteorder == "big":
            samples.byteswap()
        with wave.open(str(resources / f"sounds/{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(samples.tobytes())
    shutil.copyfile(resources / "sounds/message.wav", resources / "widget/santral-chat.wav")


if __name__ == "__main__":
    main()
