"""The desk's side of the phone (voice_desk) with santral-voice behind it, driven by tests in Python."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
import uuid
from pathlib import Path

import procs


class Desk:
    """One window: started, told what to do, killed. `home` holds the user's folders; windows that share a home share
    the running santral-voice."""

    def __init__(self, programs, home, voice_arguments=(), forgetful=False, environment=None):
        self.home = Path(home)
        for name in ("data", "config", "cache", "runtime"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        env = {**os.environ, **(environment or {}), "XDG_DATA_HOME": str(self.home / "data"),
               "XDG_CONFIG_HOME": str(self.home / "config"), "XDG_CACHE_HOME": str(self.home / "cache"),
               "XDG_RUNTIME_DIR": str(self.home / "runtime")}
        command = [Path(programs) / "voice_desk", *(["--forgetful"] if forgetful else []),
                   Path(programs) / "santral-voice", *voice_arguments]
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, env=env, text=True, bufsize=1)
        self.news = []
        self._fresh = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            event = json.loads(line)
            news = event["news"]
            news["at"] = event["at"] / 1e6
            news.setdefault("kind", "welcome")
            self._fresh.put(news)

    def tell(self, kind, **values):
        self.process.stdin.write(json.dumps({"kind": kind, **values}) + "\n")
        self.process.stdin.flush()

    def wait(self, wanted, what, seconds=30.0, since=0):
        """The first piece of news (from number `since` on) that wanted() is true for."""
        end = time.monotonic() + seconds
        seen = since
        while True:
            for news in self.news[seen:]:
                seen += 1
                if wanted(news):
                    return news
            try:
                self.news.append(self._fresh.get(timeout=max(0.01, end - time.monotonic())))
            except queue.Empty:
                tail = "\n".join(json.dumps(news) for news in self.news[-6:])
                raise procs.LabError(f"{what}: not after {seconds:g} s; last news:\n{tail}") from None

    def mark(self):
        """Number of the news so far: give it as `since` to look at later ones only."""
        with contextlib.suppress(queue.Empty):
            while True:
                self.news.append(self._fresh.get_nowait())
        return len(self.news)

    # Line and calls ------------------------------------------------------------------------------------------------

    def sign_on(self, domain, account, transport="udp", password=None, **more):
        self.tell("account", account={"user": account["user"], "password": password or account["password"],
                                      "domain": domain, "transport": transport, **more})

    def line(self, state, seconds=30.0, since=0, problem=None):
        return self.wait(lambda news: news["kind"] == "line" and news["line"].get("state", "off") == state and
                         problem in (None, news["line"].get("problem")), f"line {state} {problem or ''}", seconds, since)

    def call(self, state, call=None, seconds=30.0, since=0):
        """The first snapshot of a call (of `call`) in that state; its id is in ["call"]["id"]."""
        return self.wait(lambda news: news["kind"] == "call" and news["call"].get("state", "incoming") == state and
                         call in (None, news["call"]["id"]), f"call {state}", seconds, since)

    def record(self, call, outcome, seconds=30.0):
        return self.wait(lambda news: news["kind"] == "record" and news["record"]["part"]["call"] == call and
                         news["record"]["part"].get("outcome", "ongoing") == outcome, f"record {outcome}", seconds)

    def dial(self, target):
        call = uuid.uuid4().hex
        self.tell("dial", call=call, text=target)
        return call

    def voice_pid(self):
        """Of the santral-voice that holds this home's lock."""
        lock = (self.home / "runtime" / "santral" / "voice.lock").resolve()
        for entry in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if (entry / "comm").read_text().strip() == "santral-voice" and any(
                        os.readlink(fd) == str(lock) for fd in (entry / "fd").iterdir()):
                    return int(entry.name)
        return None

    def kill(self):
        """As a crash: no good-bye."""
        self.process.send_signal(signal.SIGKILL)
        self._end(10.0)

    def close(self, seconds=10.0):
        """As a window that is closed."""
        if self.process.poll() is None:
            self.process.stdin.close()
        self._end(seconds)

    def _end(self, seconds):
        self.process.wait(seconds)
        self._reader.join(seconds)
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.stdout.close()
