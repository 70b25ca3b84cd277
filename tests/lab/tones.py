"""Tones in wav files: made, and measured again by Goertzel's filter. Mono, 16 bit.

By hand: tones.py measure FILE HZ [--from S] [--to S]    prints one JSON object with share, gaps and longest gap
"""

import argparse
import array
import json
import math
import wave
from pathlib import Path

WINDOW = 0.020  # seconds a tone is looked for at once
STEP = 0.010


def make(path, hertz, seconds, rate=16000, loudness=0.5):
    """A steady tone. `hertz` may be a list: the tones sound together."""
    tones = hertz if isinstance(hertz, (list, tuple)) else [hertz]
    peak = 32767 * loudness / len(tones)
    period = rate  # whole hertz repeat after one second
    second = array.array("h", (int(peak * sum(math.sin(2 * math.pi * f * i / rate) for f in tones))
                               for i in range(period)))
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((second * math.ceil(seconds)).tobytes()[:int(seconds * rate) * 2])
    return Path(path)


def read(path):
    """(samples, rate) of the first channel."""
    with wave.open(str(path), "rb") as file:
        samples = array.array("h", file.readframes(file.getnframes()))
        return samples[::file.getnchannels()], file.getframerate()


def goertzel(samples, rate, hertz):
    """Amplitude of one frequency, 0 … 1."""
    factor = 2 * math.cos(2 * math.pi * hertz / rate)
    one = two = 0.0
    for sample in samples:
        one, two = sample + factor * one - two, one
    power = one * one + two * two - factor * one * two
    return 2 * math.sqrt(max(power, 0.0)) / max(len(samples), 1) / 32768


def presence(path, hertz, threshold=0.05):
    """For every STEP of the recording whether the tone can be heard."""
    samples, rate = read(path)
    width, step = int(rate * WINDOW), int(rate * STEP)
    return [goertzel(samples[at:at + width], rate, hertz) >= threshold
            for at in range(0, len(samples) - width + 1, step)]


def measure(path, hertz, start=0.0, end=None, threshold=0.05):
    """Where the tone is missing between the first and the last time it is heard in [start, end) seconds."""
    heard = presence(path, hertz, threshold)[int(start / STEP):None if end is None else int(end / STEP)]
    if True not in heard:
        return {"hertz": hertz, "seconds": 0.0, "share": 0.0, "longest_gap_ms": None, "gaps": []}
    first, last = heard.index(True), len(heard) - 1 - heard[::-1].index(True)
    gaps, began = [], None
    for at in range(first, last + 1):
        if not heard[at] and began is None:
            began = at
        if heard[at] and began is not None:
            # A window that holds half a gap still hears the tone: what was missed is a window longer.
            gaps.append({"at": round(start + began * STEP, 2), "ms": round(((at - began) * STEP + WINDOW) * 1000)})
            began = None
    return {"hertz": hertz, "from": round(start + first * STEP, 2), "seconds": round((last - first) * STEP, 2),
            "share": round(sum(heard[first:last + 1]) / (last - first + 1), 4),
            "longest_gap_ms": max((gap["ms"] for gap in gaps), default=0), "gaps": gaps}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["measure"])
    parser.add_argument("file", type=Path)
    parser.add_argument("hertz", type=float)
    parser.add_argument("--from", dest="start", type=float, default=0.0)
    parser.add_argument("--to", dest="end", type=float)
    arguments = parser.parse_args()
    print(json.dumps(measure(arguments.file, arguments.hertz, arguments.start, arguments.end)))


if __name__ == "__main__":
    main()
