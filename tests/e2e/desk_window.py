"""The real window, driven as a screen reader does: AT-SPI over a session bus of its own, under Xvfb. Run inside
`dbus-run-session`; needs python3-pyatspi and at-spi2-core."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pyatspi
import x_focus
from gi.repository import GLib

KEYS = {"down": 0xFF54, "up": 0xFF52, "left": 0xFF51, "right": 0xFF53, "home": 0xFF50, "return": 0xFF0D, "escape": 0xFF1B,
        "space": 0x20, "tab": 0xFF09}


def wait_for(check, what, seconds=20.0, every=0.05):
    end = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds:g} s")
        time.sleep(every)


class Ears:
    """What a screen reader is told without asking: where the keyboard is. Menus and pop-ups are heard of in no other
    way, since they stand in no tree."""

    def __init__(self):
        self.focused = None
        pyatspi.Registry.registerEventListener(self._hear, "object:state-changed:focused")

    def _hear(self, event):
        if event.detail1:
            self.focused = event.source

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass
        pyatspi.Registry.pumpQueuedEvents()
        return self.focused

    def name(self):
        """Of what has the keyboard, with its description."""
        return self._of(lambda one: f"{one.name}\n{one.description}")

    def role(self):
        return self._of(lambda one: one.getRoleName())

    def place(self):
        """Its own name, and that of the list or table it is a line of."""
        return self._of(lambda one: (one.name, one.parent.name if one.parent else ""))

    def _of(self, ask):
        one = self.listen()
        try:
            return ask(one) if one else ""
        except Exception:  # noqa: BLE001  one that has gone, with its window perhaps
            return ""

    def await_name(self, fits, what, seconds=10.0):
        return wait_for(lambda: fits(self.name()) and self.name(), what, seconds, 0.02)


class Display:
    """An X server of its own, the one that is used from now on."""

    def __init__(self, size):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:  # the whole line: whoever stops listening before its end ends the server
            os.environ["DISPLAY"] = ":" + told.readline().strip()

    def close(self):
        self.server.terminate()
        self.server.wait(10)


class Screen(Display):
    """One with the accessibility bus."""

    def __init__(self, size="1600x1000x24"):
        super().__init__(size)
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                                    stderr=subprocess.DEVNULL)

    def close(self):
        self.bus.terminate()
        self.bus.wait(10)
        super().close()


class Window:
    ears = None  # made when first needed: whoever listens is told a great deal

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

    def each(self, role=None, name=None, within=None):
        """Every shown object of that role whose name contains `name`, as it is come to: a long list takes a while, and
        what was found first may have moved when the last one is."""
        one = self.application if within is None else within
        if self._fits(one, role, name):
            yield one
        for child in self._children(one):
            yield from self.each(role, name, child)

    @staticmethod
    def _fits(one, role, name):
        try:
            fits = (role is None or one.getRoleName() == role) and (name is None or name in (one.name or ""))
            return fits and one.getState().contains(pyatspi.STATE_SHOWING)
        except Exception:  # noqa: BLE001  one that has just gone
            return False

    @staticmethod
    def _children(one):
        try:
            for i in range(one.childCount):
                if child := one[i]:
                    yield child
        except Exception:  # noqa: BLE001  one that has just gone
            return

    def all(self, role=None, name=None, within=None):
        return list(self.each(role, name, within))

    def thread(self):
        """The thread as it is read aloud, oldest first, also what is scrolled away."""
        found = self.get("list", "Messages")
        return [found[i].name for i in range(found.childCount)]

    def get(self, role=None, name=None, seconds=15.0, within=None):
        what = f"{role or 'object'} “{name}”"
        return wait_for(lambda: next(self.each(role, name, within), None), what, seconds)

    def press(self, role, name, seconds=15.0, exact=False):
        def found():
            return next((one for one in self.each(role, name) if not exact or one.name == name), None)
        wait_for(found, f"{role} “{name}”", seconds).queryAction().doAction(0)

    def write(self, name, text, role="text"):
        field = self.get(role, name)
        field.queryEditableText().setTextContents(text)
        return field

    def labelled(self, role, label):
        """The one that this label belongs to: the name of a choice is what is chosen."""
        def found():
            for one in self.all(role):
                for relation in one.getRelationSet():
                    if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY and \
                            label in relation.getTarget(0).name:
                        return one
            return None
        return wait_for(found, f"{role} labelled “{label}”")

    # By keyboard ---------------------------------------------------------------------------------------------------

    def take_keyboard(self):
        """For the window. What had the keyboard in it has been heard by then, so that no key passes it unnoticed."""
        self.listen()
        wait_for(lambda: x_focus.give_keyboard(self.process.pid), "the keyboard for the window")
        wait_for(self.is_active, "the window knows that it has the keyboard")
        self.listen()

    def is_active(self):
        return any(one and one.getState().contains(pyatspi.STATE_ACTIVE) for one in self.application)

    def focus(self, one):
        """Gives the window the keyboard, and the keyboard to this part of it."""
        self.take_keyboard()
        one.queryComponent().grabFocus()
        wait_for(lambda: self.has_keyboard(one), f"the keyboard on “{one.name}”")
        return one

    def has_keyboard(self, one):
        return one.getState().contains(pyatspi.STATE_FOCUSED)

    def reach(self, name, key="tab"):
        """Goes to a list or table, which can be given the keyboard in no other way."""
        self.take_keyboard()
        def there(_=None):
            return name in self.ears.place()
        if not there():
            self.walk(there, f"“{name}”", key, 60)

    @staticmethod
    def key(name):
        x_focus.press(KEYS[name.removeprefix("shift ")], name.startswith("shift "))

    @staticmethod
    def type(words):
        x_focus.write(words)

    def listen(self):
        Window.ears = Window.ears or Ears()
        Window.ears.listen()
        return Window.ears

    def walk(self, fits, what, key="down", steps=40):
        """Presses the key until what is read aloud fits; gives back what was."""
        # Where nothing more is said the list has ended; Tab goes through the parts of a date in silence.
        ears, still, most = self.listen(), 0, 2 if key in ("up", "down") else 8
        for _ in range(steps):
            before = ears.listen()
            self.key(key)
            try:
                wait_for(lambda before=before: ears.listen() is not before, "something else", 2 if most == 2 else 1, 0.02)
            except AssertionError:
                still += 1
                if still == most:
                    break
                continue
            still = 0
            if fits(ears.name()):
                return ears.name()
        raise AssertionError(f"{what}: not among what {key} leads to, at last “{ears.name()}”")

    def go_to(self, line, steps=20):
        """In the list or table that has the keyboard, to the line that is read aloud so."""
        def here(heard):
            return heard.startswith(line)
        for key in ("down", "up"):
            try:
                return self.listen().name() if here(self.listen().name()) else self.walk(here, line, key, steps)
            except AssertionError:
                if key == "up":
                    raise
        return None

    def choose(self, opener, *words):
        """Opens the menu of a button and chooses in it by what is read aloud, through submenus, one word each."""
        self.listen()
        self.focus(opener)
        self.key("space")
        self.choose_here(*words)

    def choose_here(self, *words):
        """The same in a menu that opens by itself."""
        ears = self.listen()
        for number, word in enumerate(words):
            def fits(heard, word=word):
                return ears.role().endswith("menu item") and heard.startswith(word)
            if number and fits(ears.name()):
                pass  # a submenu opens on its first line
            else:
                self.walk(fits, f"“{word}” in the menu")
            if number + 1 < len(words):
                line = ears.listen()
                self.key("right")
                wait_for(lambda line=line: ears.listen() is not line, f"the menu of “{word}”", 5, 0.02)
        self.key("return")

    def make_ready(self):
        """The agent, by the button of his state."""
        self.choose(self.get("push button", "My state: Not ready"), "Ready")
        self.get("push button", "My state: Ready")

    def search(self, words):
        """Types into the search box as a user does; gives back what is found, as it is read aloud."""
        self.focus(self.get("text", "Search"))
        self.type(words)
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
