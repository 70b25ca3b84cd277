"""The real window, driven as a screen reader does: AT-SPI over a session bus of its own, under Xvfb. Run inside
`dbus-run-session`; needs python3-pyatspi and at-spi2-core."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pyatspi
import x_focus


def wait_for(check, what, seconds=20.0, every=0.05):
    end = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds:g} s")
        time.sleep(every)


class Screen:
    """An X server of its own and the accessibility bus."""

    def __init__(self, size="1600x1000x24"):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        os.environ["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                                    stderr=subprocess.DEVNULL)

    def close(self):
        for process in (self.bus, self.server):
            process.terminate()
            process.wait(10)


class Window:
    def __init__(self, program, folder, arguments=(), environment=None):
        self.folder = Path(folder)
        self.process = subprocess.Popen([str(program), "--data", str(folder), "--lang", "en", *arguments],
                                        stdout=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})})
        self.shop = ""
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "SHOP":
                self.shop = rest
            if word == "READY":
                break
        self.application = wait_for(self._find_application, "the desk on the accessibility bus")

    def _find_application(self):
        for child in pyatspi.Registry.getDesktop(0):
            try:
                if child and child.get_process_id() == self.process.pid:
                    return child
            except Exception:  # noqa: BLE001  one that has just gone
                continue
        return None

    def all(self, role=None, name=None, within=None):
        """Every shown object of that role whose name contains `name`."""
        found = []
        stack = [within or self.application]
        while stack:
            one = stack.pop()
            try:
                state = one.getState()
                fits = (role is None or one.getRoleName() == role) and (name is None or name in (one.name or ""))
                if fits and state.contains(pyatspi.STATE_SHOWING):
                    found.append(one)
                stack.extend(one[i] for i in reversed(range(one.childCount)))
            except Exception:  # noqa: BLE001
                continue
        return found

    def thread(self):
        """The thread as it is read aloud, oldest first, also what is scrolled away."""
        found = self.get("list", "Messages")
        return [found[i].name for i in range(found.childCount)]

    def get(self, role=None, name=None, seconds=15.0, within=None):
        what = f"{role or 'object'} “{name}”"
        return wait_for(lambda: next(iter(self.all(role, name, within)), None), what, seconds)

    def press(self, role, name, seconds=15.0, exact=False):
        def found():
            return next((one for one in self.all(role, name) if not exact or one.name == name), None)
        wait_for(found, f"{role} “{name}”", seconds).queryAction().doAction(0)

    def write(self, name, text, role="text"):
        field = self.get(role, name)
        field.queryEditableText().setTextContents(text)
        return field

    def search(self, words):
        """Types into the search box as a user does; gives back what is found, as it is read aloud."""
        wait_for(lambda: x_focus.give_keyboard(self.process.pid), "the keyboard for the window")
        box = self.get("text", "Search")
        box.queryComponent().grabFocus()
        wait_for(lambda: box.getState().contains(pyatspi.STATE_FOCUSED), "the keyboard in the search box")
        pyatspi.Registry.generateKeyboardEvent(0, words, pyatspi.KEY_STRING)
        found = self.get("list", "Search results")
        wait_for(lambda: found.childCount, f"something found for “{words}”")
        return [found[i].name for i in range(found.childCount)]

    def dump(self):
        lines = []

        def walk(one, depth):
            try:
                lines.append("  " * depth + f"{one.getRoleName()} | {one.name}")
                for i in range(one.childCount):
                    walk(one[i], depth + 1)
            except Exception:  # noqa: BLE001
                return

        walk(self.application, 0)
        return "\n".join(lines)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)
