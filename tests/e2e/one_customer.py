#!/usr/bin/env python3
"""One customer chats, mails and calls; the desk shows one thread and answers on each: one_customer.py [--programs BIN]

Real peers: Chromium on the sample shop, Postfix and Dovecot, Kamailio with sipp. The window is driven through AT-SPI
only. What the customer got is told by the browser, by the customer's mailbox and by a recording of the call. Names,
texts and numbers are new in every run. The last line is one JSON object; the exit code tells whether all was right.
"""

import argparse
import json
import secrets
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import whole_desk  # noqa: E402

TONE, CUSTOMERS_TONE = 440, 600
SPEECH_SECONDS = 120
GAP_LIMIT_MS = 100


def word(text):
    return f"{text} {secrets.token_hex(3)}"


class Story:
    """One customer and the agent. Each chapter leaves what it saw in `seen`."""

    def __init__(self, window, lab, steps):
        import customer
        self.window, self.lab, self.steps = window, lab, steps
        name, self.number = customer.person()
        self.name = f"{name} Öztürk"
        self.mailbox = whole_desk.Mailbox(lab["mail"])
        self.shop_address = next(one["address"] for one in lab["mail"]["accounts"] if one["role"] == "desk")
        self.visitor = None
        self.seen = {}

    # What the desk shows -----------------------------------------------------------------------------------------

    def row(self, text, seconds=20.0):
        from desk_window import wait_for
        return wait_for(lambda: next((one for one in self.window.thread() if text in one), None), f"“{text}” in the thread",
                        seconds)

    def inbox(self, name=None):
        return self.window.all("list item", name, self.window.get("list", "Conversations"))

    def one_thread(self, texts):
        """These, in this order, each once, and the customer once in the inbox."""
        rows = self.window.thread()
        at = [[number for number, row in enumerate(rows) if text in row] for text in texts]
        assert all(len(found) == 1 for found in at), f"not each once: {dict(zip(texts, at))}\n" + "\n".join(rows)
        assert at == sorted(at), f"not in order: {at}"

    def compose(self, tab, text):
        self.window.press("page tab", tab)
        self.window.write(tab, text)
        self.window.press("push button", "Send", exact=True)

    # Chapters ----------------------------------------------------------------------------------------------------

    def chat(self):
        self.visitor = whole_desk.Visitor(self.window.shop)
        self.steps("Chromium shows the sample shop")
        self.visitor("open")
        self.visitor("introduce", name=self.name, mail=self.mailbox.address)
        self.asked = word("38 numara bot var mı")
        self.visitor("say", text=self.asked)
        self.steps("the visitor wrote; the hub has it")
        from desk_window import wait_for
        wait_for(lambda: self.inbox(self.name) or self.inbox(self.asked), "the chat in the inbox")
        (self.inbox(self.name) or self.inbox())[0].queryAction().doAction(0)
        self.row(self.asked)
        self.steps("the desk shows the chat")
        self.told = word("Evet, 38 numara Kadıköy'de var")
        self.compose("Chat", self.told)
        self.visitor("hear", text=self.told)
        self.steps("the answer is in the visitor's page")
        self.seen["page"] = self.visitor("look")["bubbles"]
        assert self.seen["page"] == [self.asked, self.told], self.seen["page"]

    def mail(self):
        subject, self.wrote = word("Fatura"), word("Faturayı da gönderir misiniz")
        sent = self.mailbox.send(self.name, self.shop_address, subject, self.wrote + "\n")
        self.steps("the customer's mail went to Postfix")
        self.row(self.wrote, 30)
        self.steps("the desk shows the mail in the same thread")
        self.replied = word("Fatura ektedir, iyi günler")
        self.compose("E-mail", self.replied)
        from desk_window import wait_for
        wait_for(lambda: any(self.replied in str(one) or self.replied in body(one) for one in self.mailbox.all()),
                 "the answer in the customer's mailbox", 30, 0.3)
        self.steps("the answer is in the customer's mailbox")
        time.sleep(1)  # a second copy would have come by now
        mails = self.mailbox.all()
        assert len(mails) == 1, f"{len(mails)} mails"
        answer = mails[0]
        assert answer["In-Reply-To"] == sent, (answer["In-Reply-To"], sent)
        assert body(answer).lstrip().startswith(self.replied), body(answer)
        assert body(answer).count(self.replied) == 1
        self.seen["mail"] = {"subject": str(answer["Subject"]), "from": str(answer["From"]),
                             "in_reply_to": answer["In-Reply-To"] == sent}
        assert subject in str(answer["Subject"])
        assert self.shop_address in str(answer["From"])

    def add_number(self):
        self.window.press("push button", "Add phone or mail")
        self.window.write("Add phone or mail", self.number)
        self.window.press("push button", "Add", exact=True)
        from desk_window import wait_for
        wait_for(lambda: any(self.number in one.name.replace(" ", "") for one in self.window.all("push button")),
                 "the number in the record")
        self.steps("the agent added the number to the record")

    def call(self):
        import customer
        import tones
        caller = customer.Customer(self.lab["voice"], tone=CUSTOMERS_TONE, name=self.name, number=self.number)
        line = self.lab["voice"]["accounts"]["agent"]["user"]
        try:
            caller.dial(line)
            self.seen["offer"] = self.window.get(None, f"Incoming call for {line}: {self.name}", 20).name
            self.steps("the call is offered under the customer's name")
            self.window.press("push button", "Answer")
            self.window.get("push button", "Hang up")
            self.steps("the call is answered")
            time.sleep(3)  # that long they talk
            self.window.press("push button", "Hang up")
            outcome = caller.wait(20)
            self.steps("the agent hung up")
        finally:
            caller.close()
        heard = tones.measure(caller.recording(), TONE)
        self.seen["call"] = {"outcome": outcome, "heard_s": heard["seconds"], "longest_gap_ms": heard["longest_gap_ms"]}
        assert outcome == "ok", outcome
        assert heard["seconds"] > 2 and heard["longest_gap_ms"] <= GAP_LIMIT_MS, heard

    def end(self):
        texts = [self.asked, self.told, self.wrote, self.replied]
        self.one_thread(texts)
        rows = self.window.thread()
        calls = [row for row in rows if "all" in row and self.number[-4:] in row.replace(" ", "")]
        assert len(calls) == 1, f"{len(calls)} calls in the thread:\n" + "\n".join(rows)
        assert rows.index(calls[0]) > next(i for i, row in enumerate(rows) if self.replied in row)
        self.seen["thread"] = rows
        self.steps("one thread holds chat, mail and call in order")


def body(mail):
    part = mail.get_body(("plain",))
    return part.get_content().replace("\r\n", "\n") if part else ""


def run(programs, given, scratch, steps, seen):
    import desk_window
    import tones
    lab, screen, window, story = given, None, None, None
    try:
        lab = given or whole_desk.lab_up(scratch)
        for role in ("desk", "customer"):
            whole_desk.Mailbox(lab["mail"], role).empty()  # of earlier runs against the same lab
        steps("the lab runs: Dovecot, Postfix, Kamailio")
        speech = tones.make(scratch / "speech.wav", TONE, SPEECH_SECONDS)
        home = whole_desk.Home(programs, scratch / "home", ["--play", speech, "--no-bar", "--idle", "2"])
        home.keep_settings(lab["mail"], lab["voice"])
        screen = desk_window.Screen()
        window = home.start()
        window.get("push button", "Mail up to date")
        window.get("push button", "Phone ready")
        steps("the desk runs, its mailbox and line are ready")
        story = Story(window, lab, steps)
        for chapter in (story.chat, story.mail, story.add_number, story.call, story.end):
            chapter()
        seen["page_faults"] = story.visitor.close()
        whole_desk.was_quiet(home)
    except Exception:
        if window and window.process.poll() is None:
            print(window.dump(), file=sys.stderr)
        raise
    finally:
        if story:
            seen.update(story.seen)
            if story.visitor:
                story.visitor.close()
        for one in filter(None, (window, screen)):
            one.close()
        if not given:
            whole_desk.lab_down(scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, default=Path("build/dev/bin"))
    parser.add_argument("--lab", type=Path, help="what `lab up` printed, of one that runs; else one of its own")
    arguments = parser.parse_args()
    whole_desk.inside_own_session(Path(__file__).resolve())
    given = json.loads(arguments.lab.read_text()) if arguments.lab else None
    steps, seen, fault = whole_desk.Steps(), {}, ""
    with tempfile.TemporaryDirectory(prefix="santral-one-") as scratch:
        try:
            run(arguments.programs.resolve(), given, Path(scratch), steps, seen)
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            fault = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "one_customer", "good": not fault, "why": fault, "seconds": steps.took, **seen},
                     ensure_ascii=False))
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main())
