#!/usr/bin/env python3
"""For scripts/run --lab: a desk at the lab's servers, and one customer who chats, mails and calls it.

    lab_customer.py settings BIN LAB.json FOLDER    stores mailbox, line and chat of a new desk there
    lab_customer.py live LAB.json SHOP              chats on the shop's page, then mails, then calls; stays until ended
"""

import json
import secrets
import signal
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import whole_desk  # noqa: E402

RINGS_FOR = 60  # seconds


def live(lab, shop):
    import customer
    name, number = customer.person()
    mailbox = whole_desk.Mailbox(lab["mail"])
    visitor = whole_desk.Visitor(shop)
    try:
        visitor("open")
        visitor("introduce", name=name, mail=mailbox.address)
        visitor("say", text="Merhaba, 38 numara bot var mı?")
        print(f"customer: {name} chats on {shop}", flush=True)
        desk = next(one["address"] for one in lab["mail"]["accounts"] if one["role"] == "desk")
        mailbox.send(name, desk, f"Sipariş {secrets.token_hex(2)}", "Faturayı da gönderir misiniz?\n")
        print(f"customer: a mail came from {mailbox.address}", flush=True)
        caller = customer.Customer(lab["voice"], tone=600, name=name, number=number)
        caller.dial(lab["voice"]["accounts"]["agent"]["user"])
        print(f"customer: {number} is calling", flush=True)
        print(f"customer: the call ended: {caller.wait(RINGS_FOR)}", flush=True)
        signal.pause()  # the chat goes on until the desk is closed
    finally:
        visitor.close()


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in ("settings", "live"):
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "settings":
        programs, lab, folder = sys.argv[2:5]
        addresses = json.loads(Path(lab).read_text())
        whole_desk.keep_settings(programs, folder, addresses["mail"], addresses["voice"])
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    lab, shop = sys.argv[2:4]
    live(json.loads(Path(lab).read_text()), shop)
    return 0


if __name__ == "__main__":
    sys.exit(main())
