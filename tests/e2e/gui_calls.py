"""Calls with which the GUI thread of a window could wait for a disk or a network (tests/support/gui_calls.cpp), as the
stories start it: environment() for the program, calls() while its window is there."""

import collections
import subprocess
from pathlib import Path

LIBRARY = "libgui_calls.so"
# What Qt and the C library do by themselves, each with its reason. The rest is ours to mend.
MAY = (
    ("/usr/share/fonts/", "a letter that no typeface in use has is looked for in others"),
    ("/.cache/fontconfig", "the same"),
    ("/fontconfig/", "the same"),
    ("/usr/share/X11/", "the keyboard's and the locale's tables, read when they are first needed"),
    ("XCompose", "the same, of this user"),
    ("/cursors/", "the pointer's pictures, read by libXcursor when one is first shown"),
    ("/index.theme", "the same"),
)


def environment(programs, file):
    """Nothing where the library is not there, as under a sanitizer."""
    library = Path(programs) / LIBRARY
    if not library.exists():
        return {}
    return {"LD_PRELOAD": str(library), "SANTRAL_GUI_CALLS": str(file)}


def was_watching(file):
    """Whether anything was written down at all: Qt alone does a few things."""
    return Path(file).exists() and Path(file).stat().st_size > 0


def calls(file, programs):
    """Those that are ours: [{call, about, times, from: our own functions, innermost first}]."""
    found = collections.Counter()
    for line in Path(file).read_text(errors="replace").splitlines() if Path(file).exists() else []:
        call, about, frames = (line.split("\t") + ["", ""])[:3]
        if not any(part in about for part, _ in MAY):
            found[(call, about, tuple(frames.split()))] += 1
    return [{"call": call, "about": about, "times": times, "from": places(frames, programs)}
            for (call, about, frames), times in found.most_common()]


def places(frames, programs):
    """Names of our own functions among the frames."""
    ours = [frame.rsplit("+", 1)[1] for frame in frames if frame.rsplit("+", 1)[0].endswith("/santral")]
    if not ours:
        return [frame.rsplit("/", 1)[-1] for frame in frames[:4]]
    told = subprocess.run(["addr2line", "-Cfse", str(Path(programs) / "santral"), *ours], capture_output=True, text=True,
                          check=False).stdout.splitlines()
    return [f"{name[:90]} {place}" for name, place in zip(told[::2], told[1::2]) if name.startswith("santral::")][:6]
