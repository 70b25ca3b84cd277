"""The real programs for tests of the command line: run one, or keep a hub serving. FOLDER is set by the test."""

import os
import socket
import subprocess
import time
from pathlib import Path

FOLDER = Path("build/ci/bin")
PATIENCE = 60  # seconds for what takes a fraction of it
PASSWORD = "Kanarya-şifresi-42"


def take_folder(arguments):
    """Takes `--programs FOLDER` out of the command line."""
    global FOLDER
    if "--programs" in arguments:
        at = arguments.index("--programs")
        FOLDER = Path(arguments[at + 1]).resolve()
        del arguments[at:at + 2]


def own_home(folder):
    """What gives a program a home of its own, no screen and no session bus."""
    folder.mkdir(mode=0o700)
    env = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen",
           "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        env[f"XDG_{name}_HOME"] = str(folder / name.lower())
    return env


def run(name, *words, text="", env=None):
    return subprocess.run([FOLDER / name, *words], input=text, capture_output=True, text=True, timeout=PATIENCE,
                          env=env)


def start(name, *words, env=None):
    """Started and at work: it has said READY. What it said before is in `told`, by its first word."""
    process = subprocess.Popen([FOLDER / name, *words], stdout=subprocess.PIPE, text=True, env=env)
    process.told = {}
    for line in process.stdout:
        word, _, rest = line.strip().partition(" ")
        process.told[word] = rest
        if word == "READY":
            return process
    raise AssertionError(f"{name} ended with {process.wait()} before READY")


def stop(process):
    if process.poll() is None:
        process.terminate()
    process.wait(PATIENCE)
    process.stdout.close()


def until(condition):
    """Whether it came true in time."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def serve(folder):
    """The hub of a folder with a plain port for desks on this computer; its address is in told["DESKS"]."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder.parent / "hub.toml"
    config.write_text(f'data = "{folder}"\n[desks]\nbind = "127.0.0.1"\nport = {port}\nplain = true\n')
    return start("santral-hub", "serve", "--config", config)
