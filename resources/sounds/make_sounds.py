#!/usr/bin/env python3
"""Makes the sounds of the desk from nothing but sines, so that they belong to the project. Run it to make them anew."""
import math
import pathlib
import struct
import wave

RATE = 22050


def tone(frequency, seconds, volume=0.28, decay=6.0):
    """A soft bell: two partials, a quick attack, an exponential end."""
    samples = []
    for i in range(int(RATE * seconds)):
        t = i / RATE
        envelope = min(1.0, t / 0.012) * math.exp(-decay * t)
        samples.append(volume * envelope * (math.sin(2 * math.pi * frequency * t)
                                            + 0.35 * math.sin(4 * math.pi * frequency * t)))
    return samples


def silence(seconds):
    return [0.0] * int(RATE * seconds)


def mix(*parts):
    """(start in seconds, samples) laid over each other."""
    length = max(int(start * RATE) + len(samples) for start, samples in parts)
    out = [0.0] * length
    for start, samples in parts:
        for i, value in enumerate(samples):
            out[int(start * RATE) + i] += value
    return out


def save(name, samples):
    with wave.open(str(pathlib.Path(__file__).with_name(name + ".wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", int(32767 * max(-1.0, min(1.0, s)))) for s in samples))


def main():
    chime = [(0.00, tone(659.3, 0.9, decay=4)), (0.18, tone(830.6, 0.9, decay=4)), (0.36, tone(987.8, 1.0, decay=4))]
    save("ring", mix(*chime, *[(start + 0.75, samples) for start, samples in chime], (2.8, silence(0.2))))
    save("conversation", mix((0, tone(587.3, 0.5)), (0.14, tone(880.0, 0.6))))
    save("message", tone(783.9, 0.35, volume=0.2, decay=10))
    save("trouble", mix((0, tone(311.1, 0.4)), (0.2, tone(233.1, 0.6))))


if __name__ == "__main__":
    main()
