"""The whole desk as a customer's world meets it: `santral` with settings of its own folder, driven through AT-SPI,
and the peers at the far ends. Used by one_customer.py and crash.py; nothing here reaches into the product."""

import email
import email.policy
import imaplib
import json
import os
import re
import shutil
import smtplib
import ssl
import subprocess
import sys
import time
from email.message import EmailMessage
from email.utils import formataddr, formatdate, make_msgid
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(HERE.parent / "lab")]
SKIPPED = 77
PYTHON = "/usr/bin/python3"  # the system's: pyatspi is a package of the system
USER_FOLDERS = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
                "XDG_RUNTIME_DIR": "runtime"}


def missing():
    """What keeps such a run from being made here; empty when nothing does."""
    import browser
    import mail
    import voice
    programs = [name for name in ("Xvfb", "dbus-run-session", "chromium", "node") if not shutil.which(name)]
    programs += [f"{browser.MODULES} (npm ci)"] if not browser.MODULES.is_dir() and not shutil.which("npm") else []
    faults = [mail.missing(), ", ".join(voice.missing() + programs)]
    if subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        faults.append("python3-pyatspi")
    return "; ".join(filter(None, faults))


def inside_own_session(script):
    """Starts the script again on a session bus of its own, so that no desktop nearby hears or disturbs it."""
    if os.environ.get("SANTRAL_OWN_SESSION"):
        return
    fault = missing()
    if fault:
        print(f"skipped: {fault}")
        sys.exit(SKIPPED)
    os.environ["SANTRAL_OWN_SESSION"] = "1"
    os.execvp("dbus-run-session", ["dbus-run-session", "--", PYTHON, "-B", str(script), *sys.argv[1:]])


def lab_up(folder):
    import mail
    import voice
    addresses = {}
    for name, profile in (("mail", mail), ("voice", voice)):
        (folder / name).mkdir()
        addresses[name] = profile.up(folder / name)
    return addresses


def lab_down(folder):
    import mail
    import voice
    for name, profile in (("mail", mail), ("voice", voice)):
        if (folder / name).exists():
            profile.down(folder / name)


class Steps:
    """Says what is done when, and keeps the times."""

    def __init__(self):
        self.began = self.last = time.monotonic()
        self.took = {}

    def __call__(self, name):
        now = time.monotonic()
        self.took[name] = round(now - self.last, 2)
        print(f"{now - self.began:7.2f} s  +{now - self.last:5.2f}  {name}", flush=True)
        self.last = now


def keep_settings(programs, folder, mail=None, line=None, chat_port=0):
    """As an administrator's hand in the settings window: mailbox, telephone, chat (port 0: any free one)."""
    settings = {"agent": "Elif Kaya", "language": "en", "sample": False, "mailboxes": [], "phone": {},
                "widget": {"on": True, "bind": "127.0.0.1", "port": chat_port, "origins": [], "brand": "Shop"}}
    if mail:
        own = next(one for one in mail["accounts"] if one["role"] == "desk")
        server = {"host": mail["host"], "security": "tls"}
        settings["mailboxes"] = [{"address": own["address"], "name": "Shop", "user": own["address"],
                                  "imap": {**server, "port": mail["imaps"]},
                                  "smtp": {**server, "port": mail["submissions"]}, "ca-file": mail["ca"]}]
        settings["mailbox-password"] = own["password"]
    if line:
        own = line["accounts"]["agent"]
        settings["phone"] = {"user": own["user"], "domain": line["domain"], "transport": "udp", "region": "TR"}
        settings["phone-password"] = own["password"]
    subprocess.run([Path(programs) / "e2e_desk_settings", folder], input=json.dumps(settings), text=True, check=True)


class Home:
    """Folders of one user with a desk inside; the desk is started and killed as often as wanted."""

    def __init__(self, programs, home, voice_arguments=()):
        self.programs, self.home = Path(programs), Path(home)
        self.folder = self.home / "desk"
        self.environment = {}
        for name, place in USER_FOLDERS.items():
            (self.home / place).mkdir(parents=True, mode=0o700, exist_ok=True)
            self.environment[name] = str(self.home / place)
        self.arguments = [f"--voice-argument={word}" for word in voice_arguments]

    def keep_settings(self, mail=None, line=None, chat_port=0):
        keep_settings(self.programs, self.folder, mail, line, chat_port)

    def start(self):
        """With what its window's thread asks of disk and network written down (gui_calls)."""
        from desk_window import Window
        import gui_calls
        watched = gui_calls.environment(self.programs, self.home / "gui-calls")
        return Window(self.programs / "santral", self.folder, self.arguments, {**self.environment, **watched})

    def gui_calls(self):
        """While a window is there: at its end it may wait."""
        import gui_calls
        return gui_calls.calls(self.home / "gui-calls", self.programs)

    def voice_pid(self):
        """Of the santral-voice that holds this home's lock."""
        lock = self.home / "runtime" / "santral" / "voice.lock"
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if (entry / "comm").read_text().strip() == "santral-voice" and any(
                        os.readlink(one) == str(lock) for one in (entry / "fd").iterdir()):
                    return int(entry.name)
            except OSError:
                continue
        return None


def was_quiet(home):
    """Its window's thread has waited for no disk and no network; while the window is there."""
    calls = home.gui_calls()
    if calls:
        raise AssertionError("the window's thread waited:\n" + "\n".join(json.dumps(one) for one in calls))


def longest_stall(folder):
    """Milliseconds in which a desk that has ended did not answer, by its own log (docs/reliability.md)."""
    log = (folder / "desk.log").read_text()
    if "does not answer" in log:
        raise AssertionError("\n".join(line for line in log.splitlines() if " window: " in line))
    told = re.findall(r" window: (?:no stall|.*, the longest (\d+) ms)", log)
    if not told:
        raise AssertionError(f"the log does not say how often the window stalled:\n{log[-2000:]}")
    return max(int(one or 0) for one in told)


class Visitor:
    """A browser on the sample shop, through visitor.mjs."""

    def __init__(self, shop):
        import browser
        browser.install()
        self.process = subprocess.Popen(["node", str(HERE / "visitor.mjs"), shop], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, bufsize=1)
        if not self.process.stdout.readline():
            raise AssertionError("the browser did not open the shop")

    def __call__(self, verb, **wish):
        self.process.stdin.write(json.dumps({"verb": verb, **wish}) + "\n")
        answer = json.loads(self.process.stdout.readline())
        if not answer["ok"]:
            raise AssertionError(f"{verb}: {answer['why']}")
        return answer

    def close(self):
        """What the page complained about."""
        if self.process.poll() is not None:
            return {}
        out, _ = self.process.communicate(timeout=30)
        return json.loads(out or "{}")


class Mailbox:
    """A customer's mail program: Python's own smtplib, imaplib and parser."""

    def __init__(self, lab, role="customer"):
        self.lab = lab
        self.account = next(one for one in lab["accounts"] if one["role"] == role)
        self.address = self.account["address"]

    def send(self, name, to, subject, text):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = formataddr((name, self.address)), to, subject
        message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain=self.lab["domain"])
        message.set_content(text)
        with smtplib.SMTP(self.lab["host"], self.lab["smtp"], timeout=20) as server:
            server.send_message(message)
        return message["Message-ID"]

    def signed_on(self):
        trust = ssl.create_default_context(cafile=self.lab["ca"])
        server = imaplib.IMAP4_SSL(self.lab["host"], self.lab["imaps"], timeout=20, ssl_context=trust)
        server.login(self.address, self.account["password"])
        return server

    def all(self):
        with self.signed_on() as server:
            server.select("INBOX", readonly=True)
            numbers = server.search(None, "ALL")[1][0].split()
            raw = [server.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers]
        return [email.message_from_bytes(one, policy=email.policy.default) for one in raw]

    def empty(self):
        with self.signed_on() as server:
            if server.select("INBOX")[1][0] == b"0":
                return
            server.store("1:*", "+FLAGS", "(\\Deleted)")
            server.expunge()
